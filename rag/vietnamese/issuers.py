"""The bodies that issue documents, found in a text.

The longest form wins (``Ban Thường vụ Tỉnh ủy`` is not Tỉnh ủy), written in full, abbreviated,
without diacritics or in English. A form that is an abbreviation counts in capitals, or in small
letters where those are no Vietnamese syllable (``ubnd``, not ``tu``), and never inside a document
number. A province or a capitalised name after a body's level belongs to the mention.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from rag.vietnamese.issuer_forms import IssuerForm, beginnings, forms
from rag.vietnamese.places import ProvinceMention, find_province_mentions, is_city
from rag.vietnamese.remembering import remembering
from rag.vietnamese.spelling import is_syllable_shape, may_stand_for
from rag.vietnamese.text import fold, nfc


class IssuerMention(NamedTuple):
    """A body as a text names it: its canonical full name without the place, and the place.

    ``[start, end)`` covers the place too: ``Ủy ban nhân dân tỉnh Kiên Giang`` has the name
    ``Ủy ban nhân dân tỉnh`` and the place ``Kiên Giang``.
    """

    name: str
    start: int
    end: int
    place: str | None = None

    @property
    def full_name(self) -> str:
        """The name with the place, where one is stated."""
        return f"{self.name} {self.place}" if self.place else self.name


_WORD = re.compile(r"[^\W_]+")
_GAP = re.compile(r"\s*[-–&]?\s*|['’]\s?|,\s*")
_DOT_AFTER = re.compile(r"(?:tp|tx|tt|ubnd|hdnd)\Z")
_LEVEL_END = re.compile(
    r"(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|[Tt]ỉnh ủy|[Tt]hành ủy|"
    r"[Hh]uyện ủy|[Qq]uận ủy|[Tt]hị ủy|Đảng ủy)\Z"
)
_OPEN_END = re.compile(r"^(?:Sở|Phòng|Thanh tra|Ban Dân tộc|Ủy ban nhân dân|Hội đồng nhân dân)\b")
_LEVELLESS = ("Ủy ban nhân dân", "Hội đồng nhân dân")
_TO_PLACE = re.compile(r"\.?\s+(?:(?:of|in)\s+)?(?:(?:tỉnh|thành phố|TP\.?)\s+)?", re.IGNORECASE)
_CAPITALISED = re.compile(r"(?: (?!Ban |Số|Về|Căn|Kế|Quyết|Chỉ|Báo)[^\W\d_a-zà-ỹđ][^\W\d_]*){1,4}")
_BEFORE = re.compile(
    r"(?:(?!Which|What|Who|The|When|Where|How|Do|Is|Does|Did)[^\W\d_a-zà-ỹđ][^\W\d_]* ){1,3}\Z"
)
_LOCAL = re.compile(r"(?:huyện|quận|xã|phường|thị trấn|thị xã|đặc khu|Huyện ủy|Đảng ủy)\Z")
_ENGLISH_STARTS = frozenset({"pe", "pr", "ci", "mu", "de"})
# What makes one word with the first syllable of a body: "cơ sở y tế" is no Sở Y tế.
_WORD_WITH = {
    "so": frozenset(("co", "ho", "tru", "cong", "hoi")),
    "bo": frozenset(("can", "noi", "toan", "tien", "dong", "cuc", "rieng")),
}
# "The government mass mobilisation work": what is of the government is not what it issued.
_MODIFIED = re.compile(
    r" (?:mass|agenc\w+|bod(?:y|ies)|offic(?:es?|ials?|ers?)|employees?|staff|work|workers?"
    r"|spending|budgets?|conference|year|organi[sz]ations?)\b"
)


def find_issuers(text: str) -> list[IssuerMention]:
    """Find the issuing bodies that ``text`` names, in order; offsets count in ``nfc(text)``."""
    return list(_issuers(nfc(text)))


@remembering
def _issuers(text: str) -> tuple[IssuerMention, ...]:
    """What ``find_issuers`` finds."""
    provinces = find_province_mentions(text)
    words = list(_WORD.finditer(fold(text)))
    if provinces:
        inside = {at for one in provinces for at in range(one.start, one.end)}
        words = [word for word in words if word.start() not in inside]
    folded = tuple(word.group() for word in words)
    found: list[IssuerMention] = []
    i = 0
    while i < len(words):
        count, form = 0, None
        if not _inside_word(text, words, i):
            count, form = _longest_at(text, words, folded, i, provinces)
        if form is None:
            i += 1
            continue
        found.append(
            _placed(text, form.name, words[i].start(), words[i + count - 1].end(), provinces)
        )
        i += count
    return tuple(found)


def _inside_word(text: str, words: list[re.Match[str]], i: int) -> bool:
    """Whether word ``i`` is the second syllable of another one: *cơ sở*, *cán bộ*, *hồ sơ*.

    In a capital of its own it begins a body: "toàn Bộ Y tế".
    """
    before = words[i - 1] if i else None
    if before is None or before.group() not in _WORD_WITH.get(words[i].group(), ()):
        return False
    shouted = text[before.start() : before.end()].isupper()
    return before.end() + 1 == words[i].start() and (shouted or text[words[i].start()].islower())


def _longest_at(
    text: str,
    words: list[re.Match[str]],
    folded: tuple[str, ...],
    i: int,
    provinces: list[ProvinceMention],
) -> tuple[int, IssuerForm | None]:
    """The longest form whose words start at word ``i``, and how many words it has."""
    longest = 0
    while i + longest < len(folded) and folded[i : i + longest + 1] in beginnings():
        longest += 1
    for count in range(longest, 0, -1):
        run = words[i : i + count]
        for form in forms().get(folded[i : i + count], ()):
            if _joined(text, run, form, provinces) and _is_written(text, run, form):
                return count, form
    return 0, None


def _joined(
    text: str, run: list[re.Match[str]], form: IssuerForm, provinces: list[ProvinceMention]
) -> bool:
    """Whether nothing but the form's own punctuation, or a province, stands between the words."""
    for left, right in pairwise(run):
        gap = text[left.end() : right.start()]
        for province in provinces:
            if left.end() <= province.start and province.end <= right.start():
                gap = text[left.end() : province.start] + text[province.end : right.start()]
                gap = re.sub(r"['’]s\b|\s+(?=\s)", "", gap)
        if "," in gap and "," not in form.written:
            return False
        if not (_GAP.fullmatch(gap) or (gap.strip() == "." and _DOT_AFTER.match(left.group()))):
            return False
    return True


def _is_written(text: str, run: list[re.Match[str]], form: IssuerForm) -> bool:
    """Whether each word is typed as the form's word may be typed."""
    pairs = zip(run, _WORD.findall(form.written), strict=True)
    if not all(_may_be(text[w.start() : w.end()], full) for w, full in pairs):
        return False
    if form.written == "Government" and text[run[0].start()].islower():
        return not _MODIFIED.match(text, run[-1].end())
    outer = text[max(0, run[0].start() - 1) : run[0].start()] + text[run[-1].end() :][:1]
    is_short = len(run) == 1 and _is_abbreviation(form.written)
    return not (is_short and re.search(r"[/\-_&]", outer))


def _may_be(typed: str, full: str) -> bool:
    if not may_stand_for(typed, full):
        return False
    reads_as_word = is_syllable_shape(fold(typed)) and not _is_abbreviation(typed)
    return not (_is_abbreviation(full) and reads_as_word)


def _is_abbreviation(word: str) -> bool:
    return sum(letter.isupper() for letter in word) > 1


def _placed(
    text: str, name: str, start: int, end: int, provinces: list[ProvinceMention]
) -> IssuerMention:
    """The mention with the place that it names, before it in English, else after it."""
    inside = next((p for p in provinces if start < p.start and p.end < end), None)
    if inside:
        return IssuerMention(_levelled(name, inside.name), start, end, inside.shown)
    before = next((p for p in provinces if _stands_before(text, p, start)), None)
    if before:
        return IssuerMention(_levelled(name, before.name), before.start, end, before.shown)
    to_place = _TO_PLACE.match(text, end)
    reach = to_place.end() if to_place else end
    after = next((p for p in provinces if start < p.start <= reach and p.end > end), None)
    if after and (_LEVEL_END.search(name) or _OPEN_END.match(name)):
        return IssuerMention(_levelled(name, after.name), start, after.end, after.shown)
    named = _BEFORE.search(text, max(0, start - 40), start) if _LOCAL.search(name) else None
    if named and text[start : start + 1].isascii():
        return IssuerMention(name, named.start(), end, named.group().strip())
    local = _CAPITALISED.match(text, end) if _LOCAL.search(name) else None
    if local and not text[start : local.end()].isupper():
        return IssuerMention(name, start, local.end(), local.group().strip())
    return IssuerMention(name, start, end)


def _stands_before(text: str, province: ProvinceMention, start: int) -> bool:
    """Whether the province stands right before an English form (``Kien Giang People's …``)."""
    between = text[province.end : start] if province.end < start else None
    return (
        between is not None
        and re.fullmatch(r"(?:'s)? (?:province )?", between) is not None
        and (text[start : start + 1].isascii() and fold(text[start : start + 2]) in _ENGLISH_STARTS)
    )


def _levelled(name: str, province: str) -> str:
    """The name with the province's level where it states none."""
    if name.endswith(_LEVELLESS):
        return f"{name} {'thành phố' if is_city(province) else 'tỉnh'}"
    return name
