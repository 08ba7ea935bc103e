"""The provinces and centrally run cities that a text names: the 63 before July 2025, the 34 since.

When a name counts (``data/provinces.tsv`` holds the names, other spellings and the column
``plain``; districts, communes and streets are out of scope):

* spelled with capitals (``Kiên Giang``, ``Kien Giang``) it counts, unless it is the end of a
  person's name (``Nguyễn Thái Bình``), the start of something longer (``Thái Bình Dương``), or a
  commune's, a district's or a street's;
* in small letters or in a heading all in capitals, with or without diacritics, a name that is
  nothing else (``kien giang``; column ``any``) counts everywhere;
* one that also reads as common words (``nghe an`` in *công nghệ an toàn*; column ``end``) counts
  after a word that announces a place (``tinh``, ``cua``, ``o``, ``tai``, ``province`` …) or, where
  the whole text has no diacritics or no capitals, at the end of a phrase;
* one that is itself a common phrase (``hoa binh``, peace; column ``tinh``) counts only after
  ``tỉnh``, ``province of`` and the like or before ``province``.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from rag.vietnamese.spelling import is_plain, may_stand_for
from rag.vietnamese.tables import rows, values
from rag.vietnamese.text import fold, nfc, tone_marks


class ProvinceMention(NamedTuple):
    """A province as a text names it; ``[start, end)`` is the name without ``tỉnh``.

    ``name`` is the one to compare: Huế is Thừa Thiên Huế, the province that became that city.
    ``shown`` is the one to read.
    """

    name: str
    start: int
    end: int
    shown: str


class _Spelling(NamedTuple):
    """One way to write a province."""

    written: str
    name: str
    plain: str
    shown: str


_GAP = r"[\s.\-–]*"
_STRONG = r"tinh|thanh pho|tp\.?|t\.p\.?|province of|city of|ubnd|hdnd|tinh uy|thanh uy"
_WEAK = rf"{_STRONG}|cua|o|tai|dia ban|in|of|from|for|tren|cho|va|hay|voi"
_AFTER_STRONG = re.compile(rf"(?<!\w)(?:{_STRONG})\s*$")
_AFTER_WEAK = re.compile(rf"(?<!\w)(?:{_WEAK})\s*$")
_BEFORE_PROVINCE = re.compile(r"(?:'s)?\s+(?:province|city|people|provincial)(?!\w)")
_SMALLER = re.compile(r"(?<!\w)(?:xa|phuong|huyen|quan|thi tran|thi xa|duong|dai lo)\s+$")
_PHRASE_END = re.compile(
    r"\s*(?:$|[?.!,;:)\n]|\d"
    r"|(?:nam|la|thi|co|so|ra|ban hanh|ve|vay|nhe|a|sau|thang|phai|duoc|da|se|giao|lay|xin)(?!\w))"
)
SURNAMES = (
    "Nguyễn|Nguyen|Trần|Tran|Lê|Le|Phạm|Pham|Huỳnh|Huynh|Hoàng|Hoang|Phan|Vũ|Vu|Võ|Vo|Đặng|Dang|"
    "Bùi|Bui|Đỗ|Hồ|Ngô|Ngo|Dương|Lý|Đinh|Trịnh|Trinh|Trương|Truong|Đào|Lâm|Lương|Tạ|Chu"
)
"""Surnames, for a pattern: a person's name may look like a province's."""
_PERSON = re.compile(rf"(?<!\w)(?:{SURNAMES})(?:\s+[^\W\d_]+)?\s+$")
_LONGER = re.compile(r"\s+(?:Dương|Duong|Phủ|Phu)(?!\w)")  # Thái Bình Dương, Điện Biên Phủ


@cache
def provinces() -> frozenset[str]:
    """Every canonical short name: ``Kiên Giang``, ``Hồ Chí Minh``, ``Thừa Thiên Huế``."""
    return frozenset(row["name"] for row in rows("provinces"))


def is_city(name: str) -> bool:
    """Whether the province with this canonical name is a centrally run city today or was last."""
    return any(row["name"] == name and row["kind"] == "thành phố" for row in rows("provinces"))


@cache
def _spellings() -> dict[str, tuple[_Spelling, ...]]:
    """The spellings by their folded letters (``baria…``)."""
    found: dict[str, tuple[_Spelling, ...]] = {}
    for row in rows("provinces"):
        own = () if row["plain"] == "alias" else (row["name"],)
        for written in own + values(row["aliases"]):
            plain = "any" if row["plain"] == "alias" else row["plain"]
            plain = "end" if " " not in written and len(written) <= 3 else plain
            shown = written if written == row["now"] else row["name"]
            spelling = _Spelling(_letters(written), row["name"], plain, shown)
            key = fold(spelling.written)
            found[key] = (*found.get(key, ()), spelling)
    return found


@cache
def _pattern() -> re.Pattern[str]:
    """All spellings over folded text, the longest first."""
    written = {
        _GAP.join(re.findall(r"\w+", fold(name)))
        for row in rows("provinces")
        for name in ((row["name"],) if row["plain"] != "alias" else ()) + values(row["aliases"])
    }
    return re.compile(rf"(?<!\w)(?:{'|'.join(sorted(written, key=len, reverse=True))})(?!\w)")


def find_province_mentions(text: str) -> list[ProvinceMention]:
    """The provinces named in ``text`` with their places; offsets count in ``nfc(text)``."""
    text = nfc(text)
    folded = fold(text)
    found = []
    for match in _pattern().finditer(folded):
        start, end = match.span()
        typed = _letters(text[start:end])
        for spelling in _spellings()[_letters(match.group())]:
            if may_stand_for(typed, spelling.written) and _counts(
                text, folded, start, end, spelling
            ):
                found.append(ProvinceMention(spelling.name, start, end, spelling.shown))
                break
    return found


def find_provinces(text: str) -> tuple[str, ...]:
    """The canonical short names of the provinces that ``text`` names, in order, each once."""
    return tuple(dict.fromkeys(mention.name for mention in find_province_mentions(text)))


def _letters(written: str) -> str:
    return "".join(re.findall(r"\w", tone_marks(written)))


def _counts(text: str, folded: str, start: int, end: int, spelling: _Spelling) -> bool:
    """The rule of the module's docstring."""
    before = folded[max(0, start - 24) : start]
    if _SMALLER.search(before):
        return False
    announced = _AFTER_STRONG.search(before) or _BEFORE_PROVINCE.match(folded, end)
    if announced:
        return True
    if _is_title(text[start:end]):
        return not _is_part_of_a_name(text, start, end)
    if spelling.plain == "any":
        return True
    if spelling.plain == "tinh":
        return False
    exact = _letters(text[start:end].lower()) == _letters(spelling.written.lower())
    bare = is_plain(text) or (exact and not any(letter.isupper() for letter in text))
    at_end = bare and _PHRASE_END.match(folded, end)
    return bool(_AFTER_WEAK.search(before) or at_end)


def _is_title(typed: str) -> bool:
    """Whether every word starts with a capital and the whole isn't all capitals."""
    words = re.findall(r"\w+", typed)
    return all(word[0].isupper() for word in words) and not typed.isupper()


def _is_part_of_a_name(text: str, start: int, end: int) -> bool:
    """Whether capitals around make it a person's name or something longer."""
    person = _PERSON.search(text[max(0, start - 24) : start])
    named = person is not None and person.group().istitle()
    return named or _LONGER.match(text, end) is not None
