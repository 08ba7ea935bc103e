"""What a figure of something looks like: of money, of days, of hectares, of people.

A figure of something else is no answer, nor are days where a rate is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.model import Evidence, Span
from rag.vietnamese.text import fold, nfc

AS_RATE = "muc"  # the noun of a rate, which is set in money or as a share
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
    (("phan", "%"), r"\d\s*%|phan tram|(?<![\d./-])[1-9]/[2-9](?![\d/-])|\bmot nua\b"),
    (_IN_MONEY, _MONEY),
    (
        (AS_RATE,),
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
    (
        ("gio", "tieng"),  # "mấy thứ tiếng" asks for languages
        rf"\b{_NUMBER}\)?\s+(?:\(\w+\) )?(?:gio|tieng|h|ngon ngu)\b|\d(?:h|gio)\b",
    ),
    (("ngay", "hom"), rf"\b{_NUMBER}\)?\s+(?:\([^()]{{1,20}}\) )?ngay\b(?! \d)"),
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
# People are counted by what they are: members, voters, officials.
PEOPLE = "nguoi"
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


def are_people(said: str) -> bool:
    """Whether folded words begin with a noun for people."""
    return _ARE_PEOPLE.match(said) is not None


def counts(nouns: Sequence[str], evidence: Evidence) -> bool:
    """Whether the quote has a figure of one of the nouns, or a share where a share is asked."""
    quote = nfc(evidence.quote)
    quote = _NO_FIGURE.sub(lambda found: " " * len(found.group()), quote)
    text = fold(quote)
    whole = [one for one in nouns if " " in one] or [one for one in nouns if one not in _MEASURED]
    if any(are_people(one) for one in (*nouns, *whole)):
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
    if noun == PEOPLE:
        return _OF_PEOPLE
    between = 5 if " " in noun else 3  # words: "20 xe ô tô chuyên dùng cứu thương"
    return rf"\b{_NUMBER}\)?%?\s+(?:[\w()]+ ){{0,{between}}}?{re.escape(noun)}\b"
