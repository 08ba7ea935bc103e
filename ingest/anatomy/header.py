"""The head of a document (Nghị định 30/2020/NĐ-CP, Phụ lục I; Hướng dẫn 36-HD/VPTW).

Who issues it and under whom, its number and symbol, place and date, its type and what it is about.
A part that the page doesn't state is None; a blank number or day stays blank.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.anatomy.agencies import read_agencies
from ingest.anatomy.lines import Line
from ingest.anatomy.naming import sentence_case
from ingest.letters import UPPER
from rag.model import PartialDate, Stated
from rag.vietnamese.dates import find_dates
from rag.vietnamese.numbers import find_numbers, type_of_code

DOCUMENT_TYPES = (
    "Nghị quyết liên tịch|Nghị quyết|Quyết định|Chỉ thị|Quy chế|Quy định|Thông cáo|Thông báo|"
    "Hướng dẫn|Chương trình hành động|Chương trình|Kế hoạch|Phương án|Đề án|Dự án|Báo cáo|Biên bản|"
    "Tờ trình|Hợp đồng|Công điện|Kết luận|Nghị định|Thông tư liên tịch|Thông tư|Công văn|Thông tri|"
    "Bộ luật|Luật|Pháp lệnh|Lệnh|Điều lệ|Giấy mời|Bản ghi nhớ|Thư công|Quy trình"
)
_TYPE_LINE = re.compile(rf"({DOCUMENT_TYPES})\s*:?\s*(.*)", re.IGNORECASE | re.DOTALL)
_NUMBER_LINE = re.compile(rf"(?:(?:{DOCUMENT_TYPES})\s+)?[Ss]ố\s*:?\s*(?:\d|/|-|[.…])")
_SUBJECT_MARK = re.compile(r"[Vv]/[Vv]\s*:?\s*")
_PLACE_DATE = re.compile(
    rf"(?P<place>[{UPPER}][^\n|,;:.()\d/]{{1,40}}?)\s*,?\s*"
    r"(?P<date>ngà[yỵ]\s*(?P<day>\d{1,2})?[\s.…]*tháng\s*(?P<month>\d{1,2})?[\s.…]*"
    r"năm\s*(?P<year>\d{4}))"
)
_BODY_START = re.compile(
    r"Căn cứ\b|CĂN CỨ\b|Kính\s+gửi|KÍNH GỬI|Điều\s+1\b|Chương\s+I\b|I\.\s|1\.\s|A\.\s|"
    r"Phần\s+(?:I|thứ)\b|Thực hiện\b|Xét\b|Theo\b|Để\b|Ngày\s\d|Nhằm\b|Trên cơ sở\b|"
    r"\(?(?:Kèm|Ban hành) (?:kèm )?theo\b|QUYẾT ĐỊNH:"
)
_AUTHORITY = re.compile(
    r"(?:CHỦ TỊCH|BỘ TRƯỞNG|THỦ TƯỚNG|CHÍNH PHỦ|[ỦU][YỶ] BAN|UỶ BAN|HỘI ĐỒNG|GIÁM ĐỐC|BAN THƯỜNG|"
    r"TỔNG CỤC|CỤC TRƯỞNG|THỐNG ĐỐC|QUỐC HỘI|TỔNG THANH TRA|CHÁNH ÁN|VIỆN TRƯỞNG|BAN CHẤP HÀNH|BỘ )"
)
_ADOPTED = re.compile(
    r"(?:Luật|Nghị quyết|Pháp lệnh|Bộ luật)\s+này\s+(?:đã\s+)?được\s+"
    r"(?:Quốc\s+hội|Ủy\s+ban\s+Thường\s+vụ|Hội\s+đồng\s+nhân\s+dân)[^.]{0,160}?thông\s+qua\s+(?=ngày)"
)
_LIMIT = 3000  # a head fits well into this many code points


@dataclass(frozen=True, slots=True)
class Header:
    """What the head states; ``end`` is where the body begins (0: there is no head)."""

    end: int = 0
    type: Stated | None = None
    number: Stated | None = None
    issuer: Stated | None = None
    superior: Stated | None = None
    place: Stated | None = None
    issued_on: Stated | None = None
    date: PartialDate | None = None
    subject: Stated | None = None


def read_header(text: str, lines: Sequence[Line]) -> Header:
    """The head of the document whose lines (without furniture) these are."""
    head = [line for line in lines if line.start < _LIMIT]
    kind = _type_line(head)
    letter = next((line for line in head[:14] if _SUBJECT_MARK.match(line.text)), None)
    number_line = _number_line(head[:16])
    if number_line is None and (kind is None or kind > 8):
        return Header()
    top = head[: kind if kind is not None else 14]
    number = _number(number_line)
    place, issued_on, date = _place_and_date(top)
    superior, issuer = read_agencies(top, number.value if number else "")
    type_: Stated | None
    if kind is not None:
        type_, subject, end = _type_and_subject(head, kind, text)
    else:
        type_, subject, end = _letter(letter, top, number, text)
    if date is None:
        issued_on, date = _adopted(text)
        end = max(end, number_line.end if number_line else 0)
        return Header(end, type_, number, issuer, superior, place, issued_on, date, subject)
    end = max([end, *(part.end for part in (number_line, issued_on) if part)])
    return Header(end, type_, number, issuer, superior, place, issued_on, date, subject)


def _adopted(text: str) -> tuple[Stated | None, PartialDate | None]:
    """The day on which an assembly adopted it, told at the end of laws instead of at the head."""
    match = _ADOPTED.search(text)
    mention = next(iter(find_dates(text[match.end() : match.end() + 40])), None) if match else None
    if match is None or mention is None or mention.start > 6:
        return None, None
    start = match.end() + mention.start
    return Stated(mention.date.iso, start, match.end() + mention.end), mention.date


def _type_line(head: Sequence[Line]) -> int | None:
    """The index of the line that says the type alone, or begins the title in capitals."""
    for index, line in enumerate(head[:20]):
        if _SUBJECT_MARK.match(line.text) or line.text.startswith("Kính"):
            return None
        match = _TYPE_LINE.fullmatch(line.text)
        if match is None or line.text.endswith(":"):
            continue
        kind = match.group(1)
        if kind == kind.upper() and (not match.group(2) or line.in_capitals):
            return index
    return None


def _number_line(head: Sequence[Line]) -> Line | None:
    return next((line for line in head if _NUMBER_LINE.match(line.text)), None)


def _number(line: Line | None) -> Stated | None:
    if line is None:
        return None
    mentions = find_numbers(line.text)
    if not mentions:
        return None
    first = mentions[0]
    at = line.text.find(first.written)
    return Stated(first.number.key, line.start + max(at, 0), line.start + first.end)


def _place_and_date(
    top: Sequence[Line],
) -> tuple[Stated | None, Stated | None, PartialDate | None]:
    for line in top:
        match = _PLACE_DATE.search(line.text)
        if match:
            place = Stated(
                " ".join(match["place"].split()),
                line.start + match.start("place"),
                line.start + match.end("place"),
            )
            month, day = match["month"], match["day"]
            date = PartialDate(
                int(match["year"]),
                int(month) if month else None,
                int(day) if day and month else None,
            )
            start = line.start + match.start("date")
            return place, Stated(date.iso, start, line.start + match.end("date")), date
    return None, None, None


def _type_and_subject(
    head: Sequence[Line], index: int, body: str
) -> tuple[Stated, Stated | None, int]:
    line = head[index]
    match = _TYPE_LINE.fullmatch(line.text)
    written = match.group(1) if match else line.text
    type_ = Stated(written.capitalize(), line.start, line.start + len(written))
    rest = match.group(2).strip() if match else ""
    taken: list[Line] = []
    if rest:
        start = line.start + line.text.index(rest, len(written))
        taken.append(Line(rest, start, line.end))
    for following in head[index + 1 :]:
        if _ends_title(following, taken):
            break
        taken.append(following)
    if not taken:
        return type_, None, line.end
    words = " ".join(part.text for part in taken)
    value = _about(sentence_case(words, body[taken[-1].end :]))
    return type_, Stated(value, taken[0].start, taken[-1].end), taken[-1].end


def _ends_title(line: Line, taken: Sequence[Line]) -> bool:
    if len(taken) >= 5 or len(line.text) > 500:
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


def _letter(
    letter: Line | None, top: Sequence[Line], number: Stated | None, body: str
) -> tuple[Stated | None, Stated | None, int]:
    """The type and subject of a công văn, or the type that the symbol's code tells."""
    if letter is None:
        end = top[-1].end if top and number is None else (number.end if number else 0)
        return _type_of_symbol(number), None, end
    mark = _SUBJECT_MARK.match(letter.text)
    start = letter.start + (mark.end() if mark else 0)
    place = _PLACE_DATE.search(letter.text)
    end = letter.start + place.start() if place and place.start() > 5 else letter.end
    words = body[start:end].strip()
    subject = Stated(_about(sentence_case(words, body[end:])), start, start + len(words))
    type_ = _type_of_symbol(number) or Stated("Công văn", letter.start, letter.start + 3)
    return type_, subject, letter.end


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
