"""Whose tasks a question asks for: "Sở Tài chính phải làm gì?", "trách nhiệm của UBND cấp xã?"."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from rag.generation.text.assignments import COMMUNE, DISTRICT, common_name
from rag.model import Query
from rag.vietnamese.abbreviations import expand
from rag.vietnamese.blanking import blanked
from rag.vietnamese.issuers import find_issuers
from rag.vietnamese.places import find_province_mentions
from rag.vietnamese.spelling import is_plain
from rag.vietnamese.tables import rows
from rag.vietnamese.text import fold, nfc, tone_marks

MAX_WORDS = 14  # of a name

_WHAT = (
    r"(?:lam (?:nhung )?(?:gi|viec gi|nhung viec)|(?:nhung |cac )?(?:viec|nhiem vu|trach nhiem"
    r"|cong viec|quyen|quyen han|nghia vu)(?: (?:cu the|chinh|rieng|va \w+ \w+))?"
    r" (?:gi|nao|ra sao|the nao)|nhung gi|(?:giao|lo|dam nhan|dam nhiem|phu trach) (?:viec )?gi"
    r"|gi(?= (?:ve|trong|khi|de|doi|voi|theo|o|tai)\b| *\?*$))\b"
)
_MUST = (
    r"(?:(?:can|phai|nen|se|co(?! (?:quan|so|cau|che)\b)|chiu|duoc|lo|da|dang|giao|phan cong"
    r"|yeu cau|phan cap|uy quyen|quyet dinh|ky|thuc hien|dam nhan|dam nhiem|phu trach) )+"
)
_CUES = (
    re.compile(rf"^(?P<who>.+?)(?: thi)? {_MUST}(?:\w+ ){{0,3}}?{_WHAT}"),
    re.compile(
        r"^(?P<who>.+?) (?:lam (?:nhung )?(?:gi|viec gi)|vai tro (?:gi|nhu the nao|ra sao))\b"
    ),
    re.compile(
        r"\b(?:trach nhiem|nhiem vu|cong viec|viec|quyen han|vai tro)"
        r"(?:,? (?:va )?(?:quyen han|trach nhiem|nhiem vu))?(?: cu the)? cua (?P<who>.+?)"
        r"(?= (?:la|gom|bao gom|nhu the nao|ra sao|the nao|trong|ve|doi voi|voi|khi|theo|tai|o"
        r"|den dau)\b| *[?.]*$)"
    ),
    re.compile(
        rf"\b(?:giao|yeu cau|phan cong|de nghi|phan cap|uy quyen)(?: cho)? (?P<who>.+?)"
        rf" (?:{_MUST})?{_WHAT}"
    ),
    re.compile(
        rf"\b(?:giao|phan cong|phan cap|uy quyen)(?: lam)? {_WHAT} cho (?P<who>.+?)"
        r"(?= (?:la|trong|ve|doi voi|khi|theo|tai|o|de)\b| *[?.]*$)"
    ),
)
_ENGLISH = re.compile(
    r"\bwhat (?:must|should|shall|does|do|is|are|has|have|will|can|may) (?P<who>.+?) "
    r"(?:(?:have|has|need|needs) )?(?:do|to do|required|supposed|expected|asked|told|assigned"
    r"|tasked|responsible|decide|authori[sz]ed|empowered|allowed)\b"
    r"|\b(?:tasks?|dut(?:y|ies)|responsibilit(?:y|ies)|obligations?|role)"
    r" (?:of|for|does|do|assigned to|given to) (?P<other>.+?)"
    r"(?= (?:in|under|on|for|about|regarding|have|has|concerning|when)\b| *\?*$)"
)
# "Theo Kế hoạch 63, …", "Trong vụ này thì …", "Kế hoạch 63: …": no part of the name.
_BEFORE = re.compile(
    r"^(?:(?:theo|trong|tai|o|doi voi|voi|ve|khi|neu|de|cho hoi|xin hoi|hoi)\b.*?(?:,| thi )\s*"
    r"|[^,:?]{2,120}: )"
)
_FILLER = re.compile(
    r"^(?:(?:cho (?:toi |em |minh )?hoi|xin hoi|hoi|vay|the|con|ben|phia|cac|nhung|moi|tat ca) )+"
)
_BEHIND = re.compile(
    r" (?:o|tai(?! (?:chinh|nguyen|san|lieu|khoan))|thuoc|cua|trong|khi|tren dia ban|la)(?: .*)?$"
)
_LEVEL = re.compile(r"(?<=\w) (?:tinh|thanh pho|tp)$")
_LEVELS = {"xa": COMMUNE, "phuong": COMMUNE, "huyen": DISTRICT}
# Who is asked for is nobody whose tasks are: "đơn vị nào phải làm gì".
_ASKED = re.compile(r"\b(?:nao|ai)\b")


MARK = "#"
_WORD = re.compile(r"[^\W\d_]+")
# Words that say that somebody has to do something, of which others differ in their marks only.
_WRITTEN = {
    fold(one): one
    for one in "có cần phải nên sẽ chịu được lo đã đang giao ký làm lo việc quyền gì".split()
}


@cache
def _body(plain: bool) -> re.Pattern[str]:
    """What the name of a body or post begins with, over folded text where it is ``plain``."""
    words = (row["word"] for row in rows("bodies"))
    return re.compile(rf"(?:{'|'.join(map(fold, words) if plain else words)})\b")


@lru_cache(maxsize=64)
def charged(query: Query) -> tuple[str, ...]:
    """The folded names of the body whose tasks are asked for, the fullest first; empty for none."""
    if query.lang == "en":
        return _english(query)
    text = nfc(query.text).strip()
    folded = _unmistaken(text)
    lead = _BEFORE.match(folded)
    begin = lead.end() if lead else 0
    for cue in _CUES:
        found = cue.search(folded[begin:])
        if found is not None:
            start, end = begin + found.start("who"), begin + found.end("who")
            names = _names(text[start:end])
            if names:
                return names
    return ()


def _unmistaken(text: str) -> str:
    """The folded text, in which *cơ hữu* has no *có* and *thời kỳ* no *ký*: a mark for a letter."""
    folded = list(fold(text))
    for found in _WORD.finditer(text):
        said = fold(found.group())
        meant = _WRITTEN.get(said)
        if meant is not None and tone_marks(found.group()).lower() not in {said, meant}:
            folded[found.start()] = MARK
    return "".join(folded)


def _english(query: Query) -> tuple[str, ...]:
    found = _ENGLISH.search(query.text.lower())
    if found is None:
        return ()
    who = query.text[slice(*found.span("who" if found["who"] else "other"))]
    named = [one.name for one in find_issuers(who)]
    return tuple(common_name(fold(one)) for one in named[:1])


def _names(who: str) -> tuple[str, ...]:
    """A name as it is asked, and without the place that tells whose body it is."""
    for word in who.split():
        full = expand(word) if word.isupper() else ()
        who = who.replace(word, full[0]) if full else who
    found: list[str] = []
    for form in (who, blanked(who, find_province_mentions(who))):
        written = " ".join(form.split())
        name = _FILLER.sub("", fold(written))
        if not _body(is_plain(who)).match(_spelled(written, len(name), is_plain(who))):
            continue
        if form is not who:
            name = _LEVEL.sub("", _BEHIND.sub("", name))
        name = common_name(name.strip(" ,"))
        name = _LEVELS.get(name, name)
        if not _ASKED.search(name) and 1 < len(name.split()) <= MAX_WORDS:
            found.append(name)
    return tuple(dict.fromkeys(found))


def _spelled(written: str, length: int, plain: bool) -> str:
    """The last ``length`` code points as spelled, folded where all is: "đội", not "đổi"."""
    said = tone_marks(written)[-length:] if length else ""
    return fold(said) if plain else said.lower()
