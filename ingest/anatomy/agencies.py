"""Who issues a document and under whom: the lines in capitals at the head of the page.

A name may stand on several lines (``ỦY BAN NHÂN DÂN`` / ``TỈNH KIÊN GIANG``); where two agencies
are named, the superior one stands first (Nghị định 30/2020/NĐ-CP, Phụ lục I).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ingest.anatomy.agency_names import agency_name
from ingest.anatomy.lines import Line
from rag.model import Stated
from rag.vietnamese.text import normalise

_AGENCY_HEAD = re.compile(
    r"(?:BỘ|SỞ|CỤC|CHI CỤC|TỔNG CỤC|BAN|[ỦU][YỶ] BAN|UỶ BAN|UBND|HĐND|UBMTTQ|HỘI|HỘI ĐỒNG|HIỆP HỘI|"
    r"VĂN PHÒNG|PHÒNG(?!,? CHỐNG)|TRƯỜNG|VIỆN|HỌC VIỆN|ĐẠI HỌC|TRUNG TÂM|THANH TRA|TÒA ÁN|TOÀ ÁN|"
    r"KIỂM TOÁN|NGÂN HÀNG|(?:ĐẢNG|TỈNH|THÀNH|HUYỆN|QUẬN|THỊ) [ỦU][YỶ]|ĐẢNG (?:BỘ|ĐOÀN)|CHI BỘ|"
    r"CHÍNH PHỦ|THỦ TƯỚNG|CHỦ TỊCH|QUỐC HỘI|MẶT TRẬN|(?:TỔNG )?LIÊN ĐOÀN|LIÊN (?:HIỆP|MINH)|ĐOÀN|"
    r"CÔNG AN|CÔNG ĐOÀN|BẢO HIỂM|KHO BẠC|TỔNG CÔNG TY|CÔNG TY|TẬP ĐOÀN|BÁO|ĐÀI|QUỸ|BỆNH VIỆN|BQL|"
    r"BCĐ|TỔ|TIỂU BAN|THƯỜNG TRỰC|(?:PHÓ )?THỐNG ĐỐC|TỔNG THANH TRA|CHÁNH ÁN|VIỆN TRƯỞNG|THUẾ|"
    r"HẢI QUAN|QUÂN KHU|BINH ĐOÀN|QUÂN CHỦNG|THỐNG KÊ|ĐỘI|TRẠM|HẠT|BỘ (?:TƯ LỆNH|CHỈ HUY))\b"
)
# A line after which the name surely goes on, even with a word that might begin another agency.
_UNFINISHED = re.compile(
    r"(?:\b(?:ỦY|UỶ|VÀ|CỦA|CHỦ TỊCH|VĂN PHÒNG|TRƯỜNG|THỦ TƯỚNG|LIÊN HIỆP(?: CÁC)?|ĐẠI BIỂU|THUỘC|"
    r"BỘ TRƯỞNG|CHÁNH ÁN|VIỆN TRƯỞNG|THỐNG ĐỐC|CÁC|CHỈ ĐẠO|CÁN SỰ ĐẢNG)|^ĐẢNG [ỦU][YỶ]|^ĐẢNG BỘ|"
    r"^CÔNG ĐOÀN|^THANH TRA|^ĐẢNG ĐOÀN|[-–,])$"
)
_NATION = re.compile(
    r"\s*(?:(?:CỘNG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI\s+CHỦ\s+NGH(?:ĨA|IÃ)|ĐẢNG\s+CỘNG\s+SẢN)\s+VIỆT\s+NAM"
    r"|Độc\s+lập\s*[-–]\s*Tự\s+do\s*[-–]\s*Hạnh\s+phúc)\W*$",
    re.IGNORECASE,
)
# What the gazette prints above a document, and what a consolidated text is headed by.
_GAZETTE = re.compile(
    r"(?:VĂN BẢN (?:QUY PHẠM PHÁP LUẬT|PHÁP LUẬT KHÁC|HÀNH CHÍNH)|ĐIỀU ƯỚC QUỐC TẾ)$"
    r"|VĂN BẢN HỢP NHẤT\s*[-–]?\s*"
)
_OTHER = re.compile(r"SỐ\b|V/V|Số")
_WHOLE_ORGAN = re.compile(
    r"(?:Ban (?:Thường trực|Thường vụ|Chấp hành|Bí thư|Cán sự [Đđ]ảng)|Thường trực|Đoàn Chủ tịch)$"
)
_BOARD = re.compile(r"(?:Ban|Văn phòng|Ủy ban Kiểm tra|Cơ quan|Thường trực|Tổ đại biểu)\b")
_PARTY = re.compile(
    r"(?:Tỉnh ủy|Thành ủy|Huyện ủy|Quận ủy|Thị ủy|Đảng ủy|Ban Chấp hành (?:Trung ương|Đảng bộ)|"
    r"Trung ương|Đảng bộ|Hội đồng nhân dân)\b"
)
_HAS_PARENT = re.compile(r"Trung ương|[Tt]ỉnh|[Tt]hành|[Hh]uyện|[Qq]uận|[Tt]hị|Đảng|xã|phường")
_ELIDED = re.compile(r"\b(chủ tịch|thường trực) nhân dân\b", re.IGNORECASE)


def read_agencies(top: Sequence[Line], symbol: str = "") -> tuple[Stated | None, Stated | None]:
    """The superior agency and the issuing one: the lines in capitals above the number.

    ``symbol`` is the document's number and symbol, by which a slip in the name is put right.
    """
    stated = [_agency(cell, symbol) for cell in _cells(top)]
    if not stated:
        return None, None
    issuer = stated[-1]
    above = [one for one in stated[:-1] if normalise(one.value) != normalise(issuer.value)]
    superior = above[-1] if above else None
    return superior, _whole(issuer, superior) if superior else issuer


def _cells(top: Sequence[Line]) -> list[list[Line]]:
    """The lines of each agency's name."""
    cells: list[list[Line]] = []
    for line in _left(top):
        if not line.in_capitals or _OTHER.match(line.text):
            if cells and not re.match(r"Số|V/v|[\W\d_]*$|.*ngày", line.text):
                break
            continue
        starts = _AGENCY_HEAD.match(line.text) is not None
        if cells and (not starts or _UNFINISHED.search(cells[-1][-1].text)):
            cells[-1].append(line)
        elif starts:
            cells.append([line])
    return cells


def _left(top: Sequence[Line]) -> Iterable[Line]:
    """The lines without the nation's name and motto, the gazette's headings and stray marks."""
    for line in top:
        text = _NATION.sub("", line.text)
        skipped = len(text) - len(text.lstrip("/ *-–"))
        heading = _GAZETTE.match(text, skipped)
        start = heading.end() if heading else skipped
        words = text[start:]
        if words.strip():
            yield Line(words, line.start + start, line.start + len(text))


def _agency(cell: Sequence[Line], symbol: str) -> Stated:
    name = agency_name(" ".join(line.text for line in cell).rstrip(" *-–"))
    return Stated(_unelided(name, symbol), cell[0].start, cell[-1].end)


def _unelided(name: str, symbol: str) -> str:
    """``Chủ tịch nhân dân tỉnh`` leaves out which body: the symbol says it."""
    body = (
        "Ủy ban nhân dân" if "UBND" in symbol
        else "Hội đồng nhân dân" if "HĐND" in symbol
        else None
    )  # fmt: skip
    return _ELIDED.sub(rf"\1 {body}", name) if body else name


def _whole(issuer: Stated, superior: Stated) -> Stated:
    """The issuer by its full name, where it is an organ of the body above it.

    ``BAN CHẤP HÀNH TRUNG ƯƠNG`` over ``BAN TỔ CHỨC`` is *Ban Tổ chức Trung ương*; a department
    (``SỞ NỘI VỤ``) has a name of its own.
    """
    parent = superior.value.removeprefix("Ban Chấp hành ")
    is_organ = _WHOLE_ORGAN.match(issuer.value) is not None or (
        _PARTY.match(superior.value) is not None
        and _BOARD.match(issuer.value) is not None
        and not _HAS_PARENT.search(issuer.value)
    )
    if not is_organ:
        return issuer
    start, end = min(issuer.start, superior.start), max(issuer.end, superior.end)
    return Stated(f"{issuer.value} {parent}", start, end)
