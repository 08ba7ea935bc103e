"""Where mentions begin: a document number with its type before it, or the name of a law.

Numbers come from ``rag.vietnamese.numbers``; here the type word to their left is joined to them,
and laws, which are named by what they govern, are found by name.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.references.laws import LawName, find_laws
from rag.model import DocumentNumber, Span
from rag.vietnamese.number_forms import NumberMention
from rag.vietnamese.numbers import find_numbers
from rag.vietnamese.types import type_of_code

_TYPES = (
    "nghị quyết liên tịch|nghị quyết|quyết định|chỉ thị|quy chế|quy định|thông cáo|"
    "thông báo kết luận|thông báo|hướng dẫn liên ngành|hướng dẫn|chương trình hành động|"
    "chương trình phối hợp|chương trình công tác|chương trình|kế hoạch hành động|"
    "kế hoạch liên tịch|kế hoạch liên ngành|kế hoạch phối hợp|kế hoạch|phương án|đề án|dự án|"
    "báo cáo|biên bản|tờ trình|hợp đồng|công điện|kết luận|nghị định|thông tư liên tịch|thông tư|"
    "công văn|thông tri|văn bản hợp nhất|văn bản|bộ luật|luật|pháp lệnh|lệnh|điều lệ|giấy mời|"
    "sắc lệnh|phiếu trình|phiếu"
)
_TYPE_BEFORE = re.compile(rf"(?<!\w)(?P<type>{_TYPES})(?:\s+(?:số|ố))?\s*:?\s*$", re.IGNORECASE)
_CODE_BEFORE = re.compile(
    r"(?<![\w/-])(?P<code>QĐ|NQ|CT|KH|NĐ|TT|CV|KL|TB|HD|QC|BC|CTr|TTr|TTLT|CĐ)(?:\s+số)?\s*:?\s*$"
)
_NUMBER_WORD_BEFORE = re.compile(r"(?<!\w)số\s*:?\s*$", re.IGNORECASE)
_NAMES = {
    "thông báo kết luận": "Thông báo",
    "chương trình hành động": "Chương trình hành động",
    "bộ luật": "Bộ luật",
    "hướng dẫn liên ngành": "Hướng dẫn",
    "phiếu trình": "Phiếu trình",
}
_NOT_A_NUMBER = re.compile(
    r"\s*(?:năm|tháng|ngày|điều|khoản|nội dung|nhiệm vụ|%|người|tỷ|triệu|mục|điểm|,\d|"
    r"giai đoạn|đợt|lần|trang)\b",
    re.IGNORECASE,
)


_FROM_NAME = 12  # code points from a law's name to its number
_BEFORE_NUMBER = re.compile(r"\s*,?\s*(?:số)?\s*:?\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Anchor:
    """The part of a mention that tells which document it is: ``[start, end)``.

    ``name`` is a law's name, or what a congress's resolution is known by.
    """

    start: int
    end: int
    type: str | None
    number: DocumentNumber | None = None
    written: str | None = None
    number_span: Span | None = None
    name: str | None = None
    name_span: Span | None = None
    open_name: bool = False


def find_anchors(text: str) -> list[Anchor]:
    """All places where ``text`` names a document, in order."""
    laws = find_laws(text)
    numbers = [mention for mention in find_numbers(text) if _is_document(text, mention)]
    digits = [_digits_start(text, mention) for mention in numbers]
    taken: set[int] = set()
    anchors = []
    for law in laws:
        near = slice(bisect_left(digits, law.end), bisect_right(digits, law.end + _FROM_NAME))
        anchors.append(_law_anchor(law, numbers[near], text, taken))
    anchors += [_number_anchor(text, mention) for mention in numbers if mention.start not in taken]
    return sorted(_distinct(anchors), key=lambda anchor: (anchor.start, -anchor.end))


def _is_document(text: str, mention: NumberMention) -> bool:
    """Whether a number is a document's and not blank (``Số: /2025/QĐ-UBND``).

    A number alone counts only after a type in capitals: ``Quy định 377``, not ``đề án 5``.
    """
    at = mention.start
    while at > 0 and text[at - 1].isspace():
        at -= 1
    if text[at - 1 : at] == "/":
        return False
    if mention.number.symbol:
        return True
    before = _TYPE_BEFORE.search(text, max(0, mention.start - 40), _digits_start(text, mention))
    if before is None or not before["type"][0].isupper():
        return False
    return _NOT_A_NUMBER.match(text, mention.end) is None


def _digits_start(text: str, mention: NumberMention) -> int:
    """Where the digits begin: a mention may take its type word in."""
    found = re.search(r"\d", text[mention.start : mention.end])
    return mention.start + (found.start() if found else 0)


def _number_anchor(text: str, mention: NumberMention) -> Anchor:
    digits = _digits_start(text, mention)
    written = text[digits : mention.end]
    before = _TYPE_BEFORE.search(text, max(0, digits - 60), digits)
    start = digits
    kind = None
    if before:
        start = before.start("type")
        kind = _type_name(before["type"])
    elif code := _CODE_BEFORE.search(text, max(0, digits - 20), digits):
        start = code.start()
        kind = type_of_code(code["code"])
    else:
        word = _NUMBER_WORD_BEFORE.search(text, max(0, digits - 8), digits)
        start = word.start() if word else digits
    if kind in {None, "Văn bản"}:
        kind = mention.number.type or _type_of_symbol(mention.number) or kind
    return Anchor(start, mention.end, kind, mention.number, written, Span(digits, mention.end))


def _type_name(written: str) -> str:
    folded = " ".join(written.lower().split())
    return _NAMES.get(folded, folded[:1].upper() + folded[1:])


def _type_of_symbol(number: DocumentNumber) -> str | None:
    for code in re.split(r"[-/]", number.symbol or ""):
        kind = type_of_code(code)
        if kind:
            return kind
    return "Công văn" if number.symbol and "-" in number.symbol else None


def _law_anchor(law: LawName, numbers: list[NumberMention], text: str, taken: set[int]) -> Anchor:
    """A law by its name, with its number where one of ``numbers`` follows the name."""
    for mention in numbers:
        digits = _digits_start(text, mention)
        if _BEFORE_NUMBER.fullmatch(text, law.end, digits):
            taken.add(mention.start)
            return Anchor(
                law.start, mention.end, law.type, mention.number, text[digits : mention.end],
                Span(digits, mention.end), law.name, law.name_span, law.open_name,
            )  # fmt: skip
    return Anchor(
        law.start,
        law.end,
        law.type,
        name=law.name,
        name_span=law.name_span,
        open_name=law.open_name,
    )


def _distinct(anchors: list[Anchor]) -> Iterator[Anchor]:
    """Anchors that don't begin where another does."""
    seen: set[int] = set()
    for anchor in sorted(anchors, key=lambda one: (one.start, -one.end)):
        if anchor.start not in seen:
            seen.add(anchor.start)
            yield anchor
