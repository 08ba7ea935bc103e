"""What a question counts, and what a figure of it looks like: "bao nhiêu hộ", "how many voters".

A figure of something else is no answer, nor are days where a rate is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from rag.generation.asked.asking_part import folded_asking
from rag.generation.asked.orders import NO_ORDER
from rag.generation.asked.times import asks_how_often
from rag.model import Document, Evidence, Query, Span
from rag.vietnamese.abbreviations import expand
from rag.vietnamese.glossary import translated
from rag.vietnamese.short_forms import short_forms
from rag.vietnamese.text import fold, nfc

# Words behind "bao nhiêu" that it doesn't count: "là bao nhiêu theo …", "từ bao nhiêu trở lên".
_NO_NOUN = (
    "mot|moi|hang|la|thi|va|cho|tren|o|do|cua|ve|de|duoc|trong|theo|tro|so|tai|khi|neu|doi|voi|tu|den|toi"
    "|vao|ra|len|sau|truoc|so|nhu|gi|nao|hay|hoac|co|khong|phai|bi|se|moi|cung|ke|tinh|dung|vay|nhi|a"
)
_COUNTED = re.compile(
    rf"(?=[bm])(?<!so ){NO_ORDER}\b(?:bao nhieu|may) (?:(?:chiec|cai|suat|ngoi|thua|thu|loai) )?"
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
_AS_RATE = "muc"
KEPT = 64  # questions whose reading is kept
_RATE_EN = re.compile(
    r"\bhow (?:much|large|high|big|heavy) (?:is |are |was )?(?:an? |the )?(?:[\w'’-]+ ){0,3}?"
    r"(?:fines?|allowances?|subsid(?:y|ies)|salary|wages?|pay|fees?|charges?|bonus|tuition|rent"
    r"|pension|benefits?|premiums?|tax|duty|compensation|support)\b"
)
# "… thành mấy nhóm, nhóm nào?": the things themselves are asked for, too.
_COUNTED_AND_NAMED = re.compile(
    r"\b(?:may|bao nhieu) (?P<noun>\w+)\b.*[,;?:] (?:do |va )?(?:la |gom |gom co )?"
    r"(?:(?:nhung |cac )?(?P=noun)(?: \w+)? (?:nao|gi)|(?:nhung |cac )(?:gi|cai gi|\w+ nao))\b"
)
_HOW_MANY = re.compile(r"\bhow many ((?:[a-z'’-]+ ){1,6})")
_PLURALS = frozenset(("people", "children", "women", "men", "staff"))
# Syllables that begin the names of what is counted by them: "cuộc họp", "tờ rơi".
_UNITS = frozenset("cuoc buoi cuon quyen to chiec".split())
LIKELY = 0.2  # chance of a meaning of the noun that is counted
# Numbers of items and articles, which count nothing: "(2) Đồng chí", "Điều 16. Phát triển …".
_NO_FIGURE = re.compile(
    r"(?:\A|(?<=[;:,.] ))\(?[1-9]\d?[).](?= )"
    r"|\b(?:[Đđ]iều|[Kk]hoản|[Mm]ục) \d+[a-zđ]?\b(?!\s*(?:triệu|tỷ|nghìn|đồng|%)|[.,]\d)"
)
_NUMBER = r"(?:\d[\d.,]*|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi)"
# What a figure looks like of things that are counted by a unit of measure.
_MONEY = r"\d[\d.,]*\)?\s*(?:dong|trieu|ty|ti|nghin|ngan(?! (?:sach|hang|chan))|vnd|usd)\b"
_SPAN = r"\b(?:19|20)\d\d ?[-–] ?(?:19|20)\d\d\b"  # years from, to
_IN_MONEY = ("tien", "dong", "kinh", "von", "trieu", "ty", "nghin")
_MEASURES = (
    (("phan", "%"), r"\d\s*%|phan tram"),
    (_IN_MONEY, _MONEY),
    (
        (_AS_RATE,),
        r"\d[\d.,]*\s*(?:dong|trieu|ty|nghin|vnd|%|lan)|phan tram|\b\d{1,3}(?:\.\d{3})+\b",
    ),
    (("ha", "hec", "hecta"), r"\d\s*(?:ha|hec-? ?ta)\b"),
    (("km", "kilomet", "kilometers"), r"\d\s*km\b"),
    (("met", "m", "metres", "meters"), r"\d\)?\s*(?:m[23²³]?|met)(?!\w)"),
    (("kg", "can", "ki", "kilogam"), r"\d\)?\s*(?:kg|kilogam)\b"),
    (("tan",), r"\d\)?\s*(?:tan(?! suat)|trieu tan)\b"),
    (("mw", "megawatt", "mega"), r"\d\s*mw\b"),
    (
        ("lan", "dot", "ky", "luot"),
        rf"\b{_NUMBER}\)?\s+(?:lan|dot|ky|luot)\b|\bhang (?:thang|quy|nam)\b",
    ),
    (("cuoc", "buoi"), rf"\b{_NUMBER}\)?\s+(?:cuoc|buoi|phien|hoi nghi|lan)\b"),
    (("cuon", "quyen", "to"), rf"\b{_NUMBER}\)?\s+(?:cuon|quyen|to|ban)\b"),
    (("diem",), rf"\b{_NUMBER}\)?\s+diem\b|\bdiem (?:so |la )?\d"),
    (("ngay",), rf"\b{_NUMBER}\)?\s+(?:\([^()]{{1,20}}\) )?ngay\b(?! \d)"),
    (("nam",), rf"\b{_NUMBER}\)?\s+(?:nam|thang)\b|{_SPAN}"),
    (
        ("lau", "thoi"),
        r"\d+\s*(?:\(\w+\) )?(?:ngay|thang|nam|gio|tuan|phut)|hang (?:ngay|tuan|thang|quy|nam)",
    ),
)
_MEASURED = frozenset(noun for nouns, _ in _MEASURES for noun in nouns)
_IS = "la|dat|bang|tren|duoi|khoang|uoc|toi da|toi thieu|it nhat|nhieu nhat|khong qua"
_NO_TIME = r"(?![\d/])(?! (?:\(\w+\) )?(?:ngay|thang|nam|gio|phut|tuan)\b)"
# Words that fold like a number's and are none: "sau khi", "Việt Nam", "tư vấn".
_SLIPS = re.compile(r"(?i:sau|bay|tam|bà|bá|bả|hại|hài|hãi|mốt|bón|chin|nám)\b|Nam\b|nam\b")
# Large sums are told in large units or many figures; a foreign currency by its name.
_LARGE = {
    "ty": r"\d\)?\s*(?:nghin |ngan )?(?:ty|ti)\b|\d{1,3}(?:\.\d{3})+\)?\s*trieu\b"
    r"|\b\d{1,3}(?:\.\d{3}){3}",
    "trieu": r"\d\)?\s*(?:nghin |ngan )?(?:trieu|ty|ti)\b|\b\d{1,3}(?:\.\d{3}){2}",
    "usd": r"\busd\b|\bdo[- ]?la\b",
}
_CURRENCY = re.compile(r"\b(?:bao nhieu|may)(?: tien| nghin| trieu| ty)? (?:do[- ]?la|usd)\b")
# People are counted by what they are: members, voters, officials.
_PEOPLE = "nguoi"
_OF_PEOPLE = (
    rf"\b{_NUMBER}\)?\s+(?:\w+ )?(?:nguoi|thanh vien|dai bieu|cu tri|nhan vien|doi tuong"
    r"|giam dinh vien|ky thuat vien|uy vien|can bo|cong chuc"
    r"|vien chuc|hoc sinh|hoc vien|sinh vien|giao vien|dang vien|hoi vien|doan vien|lao dong"
    r"|ho(?! so)|cong nhan|benh nhan|thi sinh)\b"
)
# Nouns for people, who may be counted as "người": "trung bình 64 người/xã".
_ARE_PEOPLE = re.compile(
    r"(?:can bo|cong chuc|vien chuc|nhan vien|thanh vien|uy vien|hoi vien|doan vien|dang vien"
    r"|giao vien|hoc sinh|sinh vien|hoc vien|dai bieu|cu tri|lao dong|nhan luc|bac si"
    r"|cong nhan|benh nhan|thi sinh)\b"
)


def asks_number_and_names(query: Query) -> bool:
    """Whether it asks how many of a kind there are and which: "mấy nhóm, nhóm nào"."""
    return _COUNTED_AND_NAMED.search(folded_asking(query)) is not None


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
        return (_AS_RATE,) if _RATE.search(folded) and found is None else ()
    people = (_PEOPLE,) if _ARE_PEOPLE.match(folded, found.start(1)) else ()
    whole = _WHOLE.match(folded, found.start(1)) if found[1] != _PEOPLE else None
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
        return (_AS_RATE,) if _RATE_EN.search(text.lower()) else ()
    for words, meanings in translated(found[1]):
        if words[-1].endswith("s") or words[-1] in _PLURALS:
            alone = (
                [one for _, found in translated(words[-1]) for one in found] if words[1:] else []
            )
            likely = (one.term for one in (*meanings, *alone) if one.chance >= LIKELY)
            nouns = _with_classifiers(dict.fromkeys(map(fold, likely)))
            people = any(_ARE_PEOPLE.match(one) for one in nouns)
            return (*nouns, _PEOPLE) if people else nouns
    return ()


def _with_classifiers(nouns: Iterable[str]) -> tuple[str, ...]:
    """Folded nouns, and of each the first syllable that counts such things: "5 cuộc"."""
    firsts = [(one, one.split()[0]) for one in nouns]
    return tuple(
        dict.fromkeys(
            form for one, first in firsts for form in ((one, first) if first in _UNITS else (one,))
        )
    )


def counts(nouns: Sequence[str], evidence: Evidence) -> bool:
    """Whether the quote has a figure of one of the nouns, or a share where a share is asked."""
    quote = nfc(evidence.quote)
    quote = _NO_FIGURE.sub(lambda found: " " * len(found.group()), quote)
    text = fold(quote)
    whole = [one for one in nouns if " " in one] or [one for one in nouns if one not in _MEASURED]
    if any(_ARE_PEOPLE.match(one) for one in (*nouns, *whole)):
        whole = []  # it is told of some of them what it is of others
    return any(_has_figure(re.compile(_figure(noun)), text, quote) for noun in nouns) or any(
        re.search(_told_of(noun), text) for noun in whole
    )


def _has_figure(figure: re.Pattern[str], folded: str, quote: str) -> bool:
    """Whether a figure stands in a folded quote that is none by its tones alone."""
    found = figure.search(folded)
    while found is not None and _SLIPS.match(quote, found.start()):
        found = figure.search(folded, found.start() + 1)
    return found is not None


def _told_of(noun: str) -> str:
    """A figure behind its noun: "khách quốc tế đạt 2,03 triệu lượt", "hàm lượng đường trên 5g"."""
    return rf"\b{re.escape(noun)}\b[^;.\n]{{0,60}}? (?:{_IS})\b(?: \w+)? \d[\d.,]*{_NO_TIME}"


def counts_money(nouns: Sequence[str]) -> bool:
    """Whether what is counted is money."""
    return any(one in _IN_MONEY for one in nouns)


def figures_of(nouns: tuple[str, ...], evidence: Evidence) -> list[Span]:
    """Where figures of one of the nouns stand in the quote, in digits or words: "hai lần"."""
    text = fold(evidence.quote)
    return [Span(*o.span()) for noun in nouns for o in re.finditer(_figure(noun), text)]


def same_measure(noun: str) -> tuple[str, ...]:
    """The nouns that count the same as a folded noun, itself among them: "hecta" is "ha"."""
    return next((nouns for nouns, _ in _MEASURES if noun in nouns), (noun,))


def _figure(noun: str) -> str:
    if noun in _LARGE:
        return _LARGE[noun]
    for measured, form in _MEASURES:
        if noun in measured:
            return form
    if noun == _PEOPLE:
        return _OF_PEOPLE
    return rf"\b{_NUMBER}\)?%?\s+(?:[\w()]+ ){{0,3}}?{re.escape(noun)}\b"
