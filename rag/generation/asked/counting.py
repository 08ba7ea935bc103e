"""What a question counts: "bao nhiêu hộ", "mấy loại", "how many voters"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from rag.generation.asked.asking_part import folded_asking
from rag.generation.asked.figures import AS_RATE, PEOPLE, are_people
from rag.generation.asked.orders import NO_ORDER
from rag.generation.asked.times import asks_how_often
from rag.model import Document, Query
from rag.vietnamese.abbreviations import expand
from rag.vietnamese.glossary import translated
from rag.vietnamese.short_forms import short_forms
from rag.vietnamese.text import fold

# Words behind "bao nhiêu" that it doesn't count: "là bao nhiêu theo …", "từ bao nhiêu trở lên".
_NO_NOUN = (
    "mot|moi|hang|la|thi|va|cho|tren|o|do|cua|ve|de|duoc|trong|theo|tro|so|tai|khi|neu|doi|voi|tu|den|toi"
    "|vao|ra|len|sau|truoc|so|nhu|gi|nao|hay|hoac|co|khong|phai|bi|se|moi|cung|ke|tinh|dung|vay|nhi|a"
)
_COUNTED = re.compile(
    rf"(?=[bm])(?<!so )(?:\bbao nhieu|{NO_ORDER}\bmay) (?:(?:chiec|cai|suat|ngoi|thua|thu|loai) )?"
    rf"(%(?!\w)|(?!(?:{_NO_NOUN})\b)[a-z]+\b)"
    r"(?! (?:dø|ay|nay|kia)\b)"
)
# The same with the syllable behind it: "học sinh".
_WHOLE = re.compile(rf"([a-z]+ (?!(?:{_NO_NOUN})\b)[a-z]+)\b")
# A rate that is set in money, or as a share: "mức hỗ trợ là bao nhiêu?".
_RATE = re.compile(
    r"\b(?:muc|tien) (?:ho tro|tro cap|phu cap|chi|thu|hoc phi|phi|le phi|gia|luong|thuong|phat"
    r"|bo(?:i| )duong)\b"
    r"(?!.*\bbao nhieu (?:ngay|thang|nam|nguoi|lan)\b)(?=.*\bbao nhieu\b)"
)
KEPT = 64  # questions whose reading is kept
_RATE_EN = re.compile(
    r"\bhow (?:much|large|high|big|heavy) (?:is |are |was )?(?:an? |the )?(?:[\w'’-]+ ){0,3}?"
    r"(?:fines?|allowances?|subsid(?:y|ies)|salary|wages?|pay|fees?|charges?|bonus|tuition|rent"
    r"|pension|benefits?|premiums?|tax|duty|compensation|support)\b"
)
# Of what there are so many, when a list tells which: "được chia thành mấy loại?".
_SORTS = (
    "(?:loai|nhom|buoc|muc|hinh thuc|truong hop|giai doan|dot|nguyen tac|tieu chi|tieu chuan"
    "|dieu kien|noi dung|nhiem vu|linh vuc|hang|giai phap|phuong thuc|doi tuong|chuyen de)"
)
_SORTS_EN = (
    r"(?:steps|stages|phases|groups|types|kinds|categories|cases|principles|criteria|conditions"
    r"|tasks|duties|forms|levels|fields|areas|solutions|measures|objectives|policies|viewpoints)"
)
_SORTS_COUNTED = re.compile(
    rf"\b(?:may|bao nhieu) {_SORTS}\b|\bhow many (?:[\w'’-]+ ){{0,2}}?{_SORTS_EN}\b"
)
# "… thành mấy nhóm, nhóm nào?": the things themselves are asked for, too.
_COUNTED_AND_NAMED = re.compile(
    r"\b(?:may|bao nhieu) (?P<noun>\w+)\b.*[,;?:] (?:do |va )?(?:la |gom |gom co )?"
    r"(?:(?:nhung |cac )?(?P=noun)(?: \w+)? (?:nao|gi)|(?:nhung |cac )(?:gi|cai gi|\w+ nao))\b"
    r"|\b(?:may|bao nhieu) \w+\b.*[,;?:] (?:do |cu the )?(?:la|gom)(?: co| nhung)? gi\b"
    rf"|\b(?:may|bao nhieu) (?P<sort>{_SORTS})\b.*[,;?:] (?:moi|tung) (?P=sort)\b"
    rf"|\b(?:may|bao nhieu) {_SORTS}\b.*[,;?:] (?:hay |xin )?(?:ke|neu|liet ke)"
    r" (?:ten|ra|ro|het|cu the|giup|cac|tung)\b"
)
_HOW_MANY = re.compile(r"\bhow many ((?:[a-z'’-]+ ){1,6})")
_PLURALS = frozenset(("people", "children", "women", "men", "staff"))
# Syllables that begin the names of what is counted by them: "cuộc họp", "tờ rơi".
_UNITS = frozenset("cuoc buoi cuon quyen to chiec".split())
LIKELY = 0.2  # chance of a meaning of the noun that is counted
_CURRENCY = re.compile(r"\b(?:bao nhieu|may)(?: tien| nghin| trieu| ty)? (?:do[- ]?la|usd)\b")


def asks_number_and_names(query: Query) -> bool:
    """Whether it asks how many of a kind there are and which: "mấy nhóm, nhóm nào"."""
    return _COUNTED_AND_NAMED.search(folded_asking(query)) is not None


def counts_sorts(query: Query) -> bool:
    """Whether it asks how many kinds, steps or cases there are, which a list tells."""
    return _SORTS_COUNTED.search(folded_asking(query)) is not None


@lru_cache(maxsize=KEPT)
def counted(query: Query) -> tuple[str, ...]:
    """The folded noun that "bao nhiêu …" counts: a figure of something else is no answer.

    An English noun gives what it may be in Vietnamese.
    """
    if query.lang == "en":
        return _counted_in_english(query.text)
    folded = folded_asking(query)
    if asks_how_often(folded):
        return ()
    if _CURRENCY.search(folded):
        return ("usd",)
    found = _COUNTED.search(folded)
    if found is None or asks_number_and_names(query):
        return (AS_RATE,) if _RATE.search(folded) and found is None else ()
    people = (PEOPLE,) if are_people(folded[found.start(1) :]) else ()
    whole = _WHOLE.match(folded, found.start(1)) if found[1] != PEOPLE else None
    return (
        found[1],
        *((whole[1],) if whole else ()),
        *people,
        *short_forms(folded[found.start(1) :]),
    )


@lru_cache(maxsize=KEPT)
def spelled_out(query: Query, document: Document) -> tuple[str, ...]:
    """What a counted abbreviation that a document doesn't use stands for, folded: "mấy ĐVSNCL"."""
    found = _COUNTED.search(folded_asking(query)) if query.lang == "vi" else None
    short = query.text[found.start(1) : found.end(1)] if found else ""
    return tuple(map(fold, expand(short))) if short.upper() not in document.text else ()


def _counted_in_english(text: str) -> tuple[str, ...]:
    """The nouns for the first plural behind "how many", with the words before it if they belong."""
    found = _HOW_MANY.search(text.lower())
    if found is None:
        return (AS_RATE,) if _RATE_EN.search(text.lower()) else ()
    for words, meanings in translated(found[1]):
        if words[-1].endswith("s") or words[-1] in _PLURALS:
            alone = (
                [one for _, found in translated(words[-1]) for one in found] if words[1:] else []
            )
            likely = (one.term for one in (*meanings, *alone) if one.chance >= LIKELY)
            nouns = _with_classifiers(dict.fromkeys(map(fold, likely)))
            people = any(are_people(one) for one in nouns)
            return (*nouns, PEOPLE) if people else nouns
    return ()


def _with_classifiers(nouns: Iterable[str]) -> tuple[str, ...]:
    """Folded nouns, and of each the first syllable that counts such things: "5 cuộc"."""
    firsts = [(one, one.split()[0]) for one in nouns]
    return tuple(
        dict.fromkeys(
            form for one, first in firsts for form in ((one, first) if first in _UNITS else (one,))
        )
    )
