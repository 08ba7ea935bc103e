"""What a question names that another may name differently: a document, a place, a year.

"Thế còn của Cần Thơ?" changes one of them in the question before, so both are read for slots of
the same kinds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from rag.vietnamese.issuers import find_issuers
from rag.vietnamese.numbers import find_numbers
from rag.vietnamese.parts import find_parts
from rag.vietnamese.places import find_province_mentions
from rag.vietnamese.predicates import subject_end
from rag.vietnamese.text import LOWER, UPPER, fold, nfc
from rag.vietnamese.types import DOCUMENT_TYPES, TypeMention, type_mentions

Kind = Literal[
    "number", "digits", "part", "title", "issuer", "province", "time", "ordinal", "level"
]

KINDS: tuple[Kind, ...] = (
    "number", "digits", "part", "title", "issuer", "province", "time", "ordinal", "level"
)  # fmt: skip
"""In the order in which changes are made."""

_SCHOOL = (
    r"(?:mam non|mau giao|nha tre|tieu hoc|thcs|thpt|trung hoc co so|trung hoc pho thong|giao duc"
    r" thuong xuyen|dai hoc|cao dang|trung cap|primary|lower secondary|upper secondary)"
)
# One of several that are counted: "lần thứ hai", "lớp 6", "loại Giỏi" has no figure and is none.
_ORDINAL = re.compile(
    r"\b(?:lan|khoa|vong|nhom|lop|khoi|hang|dot|phien|buoc|vung|cap do|muc do|co so|giai doan"
    r"|loai|muc|bac|khu vuc|phuong an|hop phan|tieu du an|du an|quy)"
    r" (?:thu (?:nhat|hai|ba|tu|nam|sau|bay|tam|chin|muoi)|(?:thu )?(?:\d{1,2}|[ivx]{1,5})"
    r"|mot|hai|ba|bon|dau(?: tien)?|cuoi(?: cung)?)\b(?![/.-]\d)"
)
# A level of schooling that is no part of a school's name: "học phí THCS của Trường THCS Cầu Giấy".
_LEVEL = re.compile(
    rf"\b(?<!truong )(?<!- )(?:(?:khoi|cap|bac|he) )?{_SCHOOL}\b(?! (?:-|chuyen\b|thuc hanh\b))"
)
_NAME_BEHIND = re.compile(rf" [{UPPER}][{LOWER}]")
_LEAD = re.compile(r"\b(?:so|no\.?|number|van ban(?: so)?|document(?: no\.?)?)\s*$")
_DIGITS = re.compile(r"(?<![\w/.,-])\d{1,5}(?![\w/,-]|\.\d)")
_COUNTED = r"(?:\d+|mot|hai|ba|nam|muoi|one|two|three|five|ten)"
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_YEARS = r"(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)\d\d)?"
_TIME = re.compile(
    rf"\b(?:{_COUNTED} (?:thang|quy)(?: (?:dau|cuoi))?(?: nam)?(?: {_YEARS})?"
    rf"|(?:giai doan|nam hoc|nhiem ky|nam|quy \w+|thang \d+|(?:in|for)(?: the)?(?: year)?|year)?"
    rf"\s?(?<![\d/.-]){_YEARS}(?![\d/]|-\w)"
    r"|nam (?:ngoai|truoc|nay|sau|toi|kia)"
    rf"|{_COUNTED}[- ](?:nam|years?)(?! nao)(?: giai doan {_YEARS})?)\b"
)
_TITLE_END = re.compile(
    r"\s*(?:[,;:?.!]|\b(?:cua|trong|tai|theo|nam \d+|ngay|thuc hien|trien khai|in|by"
    r"|under|issued)\b"
    r"|(?:giai doan )?\d{4}|\d+ nam)"
)
_ENGLISH = frozenset(
    f"{name.split()[-1]}{plural}"
    for one in DOCUMENT_TYPES
    for name in one.english
    for plural in ("", "s")
)
_TITLE_EN = re.compile(r"\s(?:on|about|concerning)\b")
# Types whose names are verbs as well, and what tells that the noun is meant.
_ACTIONS = frozenset({"Báo cáo", "Quyết định", "Quy định", "Hướng dẫn", "Kết luận", "Thông báo"})
_NOUN_BEFORE = re.compile(
    r"(?:^|\b(?:nhac|nhac den|dan|ve|theo|trong|tai|cai|cac|nhung|thuc hien|trien khai|va|bang|cua"
    r"|ban hanh|bai bo|thay the|which|what|the|a)\s)\s*$"
)
_WHICH = re.compile(r"\s*(?:nao|so may|so nao|so bao nhieu)\b")


class Slot(NamedTuple):
    """Something that is named, and the code points ``[start, end)`` that name it.

    A ``number`` goes with its type, a ``province`` without *tỉnh*; a ``title`` is a document's type
    with the words that tell which one, ``digits`` a number without type and symbol, an ``ordinal``
    one of several that are counted, with the word for it, a ``level`` one of schooling.
    """

    kind: Kind
    start: int
    end: int


@lru_cache(maxsize=512)  # the steps of rewriting a question read the same texts
def find_slots(text: str) -> tuple[Slot, ...]:
    """The slots of ``nfc(text)`` in reading order; a province may lie within an issuer's name."""
    text = nfc(text)
    found: list[Slot] = []
    for slot in _all(text):
        inner = slot.kind == "province"
        if not any(
            slot.start < one.end and one.start < slot.end
            for one in found
            if not (inner and one.kind in {"issuer", "title"})
        ):
            found.append(slot)
    return tuple(sorted(found, key=lambda one: one.start))


def slot_of(kind: Kind, slots: Sequence[Slot]) -> Slot | None:
    """The first slot of a kind."""
    return next((one for one in slots if one.kind == kind), None)


def outermost(slots: Sequence[Slot], *, repeated: bool = False) -> list[Slot]:
    """The slots that lie within no other; of each kind the first, or all if ``repeated``."""
    outer = [
        one
        for one in slots
        if not any(
            other is not one and other.start <= one.start and one.end <= other.end
            for other in slots
        )
    ]
    if repeated:
        return outer
    return [one for i, one in enumerate(outer) if one.kind not in {o.kind for o in outer[:i]}]


def _all(text: str) -> Iterator[Slot]:
    """The slots, the surer first."""
    folded = fold(text)
    for one in find_numbers(text):
        written = one.start if one.typed_at is None else one.typed_at
        lead = _LEAD.search(folded, 0, written)
        yield Slot("number", lead.start() if lead else written, one.end)
    yield from (
        Slot("part", one.start, one.end) for one in find_parts(text) if one.label != "phu luc"
    )
    yield from (Slot("time", *_trimmed(folded, *one.span())) for one in _TIME.finditer(folded))
    yield from (Slot("issuer", one.start, one.end) for one in find_issuers(text))
    yield from (
        Slot("title", one.start, _title_end(text, one.end))
        for one in type_mentions(text)
        if _is_noun(folded, one)
    )
    yield from (Slot("province", one.start, one.end) for one in find_province_mentions(text))
    yield from (Slot("ordinal", *one.span()) for one in _ORDINAL.finditer(folded))
    yield from (
        Slot("level", *one.span())
        for one in _LEVEL.finditer(folded)
        if not _NAME_BEHIND.match(text, one.end())
    )
    yield from (Slot("digits", *one.span()) for one in _DIGITS.finditer(text))


def _trimmed(folded: str, start: int, end: int) -> tuple[int, int]:
    return start + len(folded[start:end]) - len(folded[start:end].lstrip()), end


def _is_noun(folded: str, one: TypeMention) -> bool:
    if one.type not in _ACTIONS:
        return True
    return bool(_NOUN_BEFORE.search(folded[: one.start]) or _WHICH.match(folded, one.end))


def _title_end(text: str, after: int) -> int:
    """Where a document's title ends: before a predicate, a preposition or punctuation."""
    rest = text[after:]
    if text[:after].split()[-1].lower() in _ENGLISH and not _TITLE_EN.match(rest):
        return after
    stop = _TITLE_END.search(fold(rest))
    border = subject_end(f"x {rest}") - 2
    end = min(stop.start() if stop else len(rest), border)
    return after + len(rest[:end].rstrip())
