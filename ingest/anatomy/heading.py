"""The heading: the type of a document and what it is about (*trích yếu*)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from ingest.anatomy.dating import place_date_in
from ingest.anatomy.lines import Line
from ingest.anatomy.naming import sentence_case
from ingest.anatomy.signatures import opens_signature
from ingest.anatomy.types import DOCUMENT_TYPES
from rag.model import Stated
from rag.vietnamese.types import type_of_code

# A footnote's mark may stick to it: "QUYẾT ĐỊNH1".
_TYPE_LINE = re.compile(
    rf"(?P<type>{DOCUMENT_TYPES})(?:[\d*]{{1,2}}|\s*\[\d+\])?\s*:?\s*(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_TYPE_ALONE = re.compile(rf"(?:{DOCUMENT_TYPES})")
_SUBJECT_MARK = re.compile(r"[Vv]/[Vv]\s*:?\s*")
_BODY_START = re.compile(
    r"Căn cứ\b|CĂN CỨ\b|Kính\s+gửi|KÍNH GỬI|Điều\s+1\b|Chương\s+I\b|I\.\s|1\.\s|A\.\s|"
    r"Phần\s+(?:I|thứ)\b|Thực hiện\b|Xét\b|Theo\b|Để\b|Ngày\s\d|Nhằm\b|Trên cơ sở\b|"
    r"\(?(?:Kèm|Ban hành) (?:kèm )?theo\b|QUYẾT ĐỊNH:"
)
_AUTHORITY = re.compile(
    r"(?:CHỦ TỊCH|BỘ TRƯỞNG|THỦ TƯỚNG|CHÍNH PHỦ|[ỦU][YỶ] BAN|UỶ BAN|HỘI ĐỒNG|GIÁM ĐỐC|BAN THƯỜNG|"
    r"TỔNG CỤC|CỤC TRƯỞNG|THỐNG ĐỐC|QUỐC HỘI|TỔNG THANH TRA|CHÁNH ÁN|VIỆN TRƯỞNG|BAN CHẤP HÀNH|BỘ )"
)
_FIRST = 20  # lines in which a heading begins
_LETTER = 14  # lines in which a letter says what it is about


class Heading(NamedTuple):
    """The type, the subject and where both end in the text."""

    type: Stated | None
    subject: Stated | None
    end: int


def type_line(head: Sequence[Line], *, numbered: bool = False) -> int | None:
    """The index of the line that says the type alone, or begins the title in capitals.

    ``numbered``: the head has a line with a number, so that the type may stand in small letters.
    """
    for index, line in enumerate(head[:_FIRST]):
        if _SUBJECT_MARK.match(line.text) or line.text.startswith("Kính"):
            return None
        match = _TYPE_LINE.fullmatch(line.text)
        if match is None or line.text.endswith(":"):
            continue
        kind = match["type"]
        if kind == kind.upper() and (not match["rest"] or line.in_capitals):
            return index
        if numbered and index and _TYPE_ALONE.fullmatch(line.text):
            return index
    return None


def letter_line(head: Sequence[Line]) -> Line | None:
    """The line that says what a letter is about: ``V/v báo cáo``."""
    return next((line for line in head[:_LETTER] if _SUBJECT_MARK.match(line.text)), None)


def read_heading(head: Sequence[Line], index: int, body: str) -> Heading:
    """Type and subject of a document whose type stands on line ``index``."""
    line = head[index]
    match = _TYPE_LINE.fullmatch(line.text)
    written = match["type"] if match else line.text
    type_ = Stated(written.capitalize(), line.start, line.start + len(written))
    rest = match["rest"].strip() if match else ""
    taken: list[Line] = []
    if rest:
        start = line.start + line.text.index(rest, len(written))
        taken.append(Line(rest, start, line.end))
    for following in head[index + 1 :]:
        if _ends_title(following, taken):
            break
        taken.append(following)
    if not taken:
        return Heading(type_, None, line.end)
    words = " ".join(part.text for part in taken)
    value = _about(sentence_case(words, body[taken[-1].end :]))
    return Heading(type_, Stated(value, taken[0].start, taken[-1].end), taken[-1].end)


def read_letter(
    letter: Line | None, top: Sequence[Line], number: Stated | None, body: str
) -> Heading:
    """The type and subject of a công văn, or the type that the symbol's code tells."""
    if letter is None:
        end = top[-1].end if top and number is None else (number.end if number else 0)
        return Heading(_type_of_symbol(number), None, end)
    mark = _SUBJECT_MARK.match(letter.text)
    start = letter.start + (mark.end() if mark else 0)
    place = place_date_in(letter.text)
    end = letter.start + place.start() if place and place.start() > 5 else letter.end
    words = body[start:end].strip()
    subject = Stated(_about(sentence_case(words, body[end:])), start, start + len(words))
    type_ = _type_of_symbol(number) or Stated("Công văn", letter.start, letter.start + 3)
    return Heading(type_, subject, letter.end)


def _ends_title(line: Line, taken: Sequence[Line]) -> bool:
    if len(taken) >= 5 or len(line.text) > 500 or (taken and opens_signature(line.text)):
        return True
    if line.in_capitals:
        return bool(taken) and _AUTHORITY.match(line.text) is not None
    if not taken:
        return bool(re.match(r"Căn cứ\b|Kính\s+gửi|Điều\s+1\b|I\.\s|1\.\s", line.text)) or (
            line.text.endswith((";", "./.", ":"))
        )
    capitals_above = all(part.in_capitals for part in taken)
    return (
        capitals_above
        or _BODY_START.match(line.text) is not None
        or line.text.endswith((".", ";", ":"))
    )


def _type_of_symbol(number: Stated | None) -> Stated | None:
    if number is None:
        return None
    code = re.split(
        r"[/-]", number.value.split("/", 1)[-1] if "/" in number.value else number.value
    )
    for part in code:
        kind = type_of_code(part)
        if kind:
            return Stated(kind, number.start, number.end)
    return None


def _about(words: str) -> str:
    """The subject without the words that only announce it."""
    about = re.sub(r"^(?:[Vv]ề việc|[Vv]ề|[Vv]/[Vv])\s+", "", words)
    return about[:1].upper() + about[1:]
