"""What kind of thing an answer has to be: an agency, a time, an amount, a place.

"Cơ quan nào quyết định …?" is not answered by the sentence that repeats the question's words but by
the one that names a body which the question doesn't name. The question words are folded, so that
they are found however they were typed (answer types as in Li and Roth 2002, "Learning question
classifiers", here for administrative prose).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal

from rag.model import Evidence, Query, Span
from rag.vietnamese.text import fold

Kind = Literal["agency", "time", "amount", "place", "exception"]

_QUESTION: tuple[tuple[Kind, str], ...] = (
    (
        "agency",
        r"\bai\b|\b(?:co quan|don vi|cap|so|ban|bo|noi|to chuc|phong|uy ban|nguoi|ben|chuc danh) nao\b"
        r"|\bwho(?:m)?\b|\b(?:which|what) (?:\w+ )?(?:body|agency|department|authority|ministry"
        r"|committee|office|unit|official|level)\b",
    ),
    (
        "time",
        r"\b(?:khi|ngay|hom|thang|nam|luc|thoi gian|thoi diem) nao\b|\bbao (?:gio|lau)\b|\bthoi han\b"
        r"|\btruoc ngay\b|\bcham nhat\b|\bhan (?:chot|cuoi)\b|\bmay (?:ngay|thang|nam|lan)\b"
        r"|\bbao nhieu (?:ngay|thang|nam|lau)\b|\bwhen\b|\bdeadline\b|\bhow (?:long|often|soon)\b"
        r"|\b(?:what|which) (?:date|day|month|year)\b|\bby when\b",
    ),
    (
        "amount",
        r"\bbao nhieu\b|\bty le\b|\bphan tram\b|\bmuc (?:chi|thu|ho tro|phat|gia|tien)\b|\btoi (?:da|thieu)\b"
        r"|\bkinh phi\b|\bmay (?!ngay|thang|nam|moc)\w+|\bhow (?:many|much|large|big)\b|\bpercent\w*\b"
        r"|\bmaximum\b|\bminimum\b",
    ),
    ("place", r"\b(?:o|ve|den|toi|tai|cho) dau\b|\bnoi nao\b|\bwhere\b"),
    (
        "exception",
        r"\bkhong (?:ap dung|duoc|phai|thuoc|bao gom)\b|\btru\b|\bngoai le\b|\bcam\b"
        r"|\b(?:not|exempt\w*|except\w*|exclu\w+|prohibit\w*)\b",
    ),
)
_COUNTED = re.compile(
    r"\b(?:bao nhieu|may) (%|(?!mot\b|moi\b|hang\b|la\b|thi\b|va\b|cho\b|tren\b|o\b)[a-z]+)\b"
)
# What a figure looks like of things that are counted by a unit of measure.
_MEASURES = (
    (("phan", "%"), r"\d\s*%|phan tram"),
    (("tien", "dong", "kinh"), r"\d[\d.,]*\s*(?:dong|trieu|ty|nghin|vnd)"),
    (
        ("lau", "thoi"),
        r"\d+\s*(?:\(\w+\) )?(?:ngay|thang|nam|gio|tuan|phut)|hang (?:ngay|tuan|thang|quy|nam)",
    ),
)
_ASKED = tuple((kind, re.compile(cue)) for kind, cue in _QUESTION)

_BODY = re.compile(
    r"(?:Ủy ban|Uỷ ban|UBND|HĐND|Hội đồng|Sở|Bộ|Chủ tịch|Phó Chủ tịch|Giám đốc|Phòng|Ban|Cục|Vụ|Tổng cục"
    r"|Thủ trưởng|Thủ tướng|Chính phủ|Văn phòng|Thanh tra|Công an|Trung tâm|Tổ trưởng|Trưởng|Hiệu trưởng"
    r"|Người đứng đầu|người đứng đầu|[Cc]ơ quan|[Đđ]ơn vị|Mặt trận|Đảng ủy|Tỉnh ủy|Thành ủy)"
    r"(?:[ ,]+(?:[A-ZÀ-ỸĐ]\w*|và|cấp|nhân|dân|tỉnh|xã|huyện|thành|phố|phường)){0,8}"
)
_TIME = re.compile(
    r"\b(?:hằng|hàng|định kỳ|mỗi) (?:ngày|tuần|tháng|quý|năm)\b|\b\d+ (?:ngày|tháng|năm|giờ|tuần)\b"
    r"|\b(?:ngày|tháng|quý|năm) [\dIVX]|\bngày ký\b|\bthời hạn\b|\bđến hết\b|\b[Qq]uý [IVX\d]"
    r"|\d{1,2}/\d{4}|\bmột lần\b|\bthường xuyên\b"
)
# A figure; a year alone and the number of an article are none.
_AMOUNT = re.compile(
    r"(?<![\d./-])(?<!Điều )(?<!khoản )(?!(?:19|20)\d\d\b(?!\.))\d[\d.,]*(?![\d/-])"
)
_PLACE = re.compile(r"\b(?:tại|về|đến|qua|gửi|trên (?:trang|cổng)|[Cc]ổng|[Tt]rang|địa bàn)\b")
_EXCEPTION = re.compile(r"\b(?:không|trừ|ngoại trừ|cấm)\b")


def expected_kinds(query: Query) -> frozenset[Kind]:
    """What kinds of thing the question asks for; empty where any clause may answer."""
    folded = fold(query.text)
    return frozenset(kind for kind, cue in _ASKED if cue.search(folded))


def counted(query: Query) -> str | None:
    """The folded noun that "bao nhiêu …" counts: a figure of something else is no answer."""
    found = _COUNTED.search(fold(query.text))
    return found[1] if found else None


def counts(noun: str, evidence: Evidence) -> bool:
    """Whether the quote has a figure of that noun, or a share where a share is asked."""
    text = fold(evidence.quote)
    for nouns, form in _MEASURES:
        if noun in nouns:
            return re.search(form, text) is not None
    return re.search(rf"\d[\d.,]*\)?\s+(?:[\w()]+ ){{0,3}}?{re.escape(noun)}\b", text) is not None


def found_kind(kind: Kind, evidence: Evidence, query: Query) -> Span | None:
    """Where in the quote a thing of this kind stands that the question doesn't name itself."""
    text = _without_references(evidence)
    asked = fold(query.text)
    for found in _FINDERS[kind](text):
        if kind != "agency" or fold(found.group()) not in asked:
            return Span(*found.span())
    return None


def _without_references(evidence: Evidence) -> str:
    """The quote with mentions of documents blanked: their dates and numbers answer nothing."""
    text = evidence.quote
    for one in evidence.document.references:
        start, end = max(0, one.start - evidence.start), min(len(text), one.end - evidence.start)
        if start < end:
            text = text[:start] + "\0" * (end - start) + text[end:]
    return text


_FINDERS: dict[Kind, Callable[[str], list[re.Match[str]]]] = {
    "agency": lambda text: list(_BODY.finditer(text)),
    "time": lambda text: list(_TIME.finditer(text)),
    "amount": lambda text: list(_AMOUNT.finditer(text)),
    "place": lambda text: list(_PLACE.finditer(text)),
    "exception": lambda text: list(_EXCEPTION.finditer(text)),
}
