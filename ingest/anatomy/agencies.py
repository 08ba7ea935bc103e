"""Who issues a document and under whom: the lines in capitals at the head of the page.

A name may stand on several lines (``ỦY BAN NHÂN DÂN`` / ``TỈNH KIÊN GIANG``); where two agencies
are named, the superior one stands first (Nghị định 30/2020/NĐ-CP, Phụ lục I).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.anatomy.lines import Line
from ingest.anatomy.naming import agency_name
from rag.model import Stated

_AGENCY_HEAD = re.compile(
    r"(?:BỘ|SỞ|CỤC|CHI CỤC|TỔNG CỤC|BAN|[ỦU][YỶ] BAN|UỶ BAN|UBND|HĐND|UBMTTQ|HỘI|HỘI ĐỒNG|"
    r"VĂN PHÒNG|PHÒNG|TRƯỜNG|VIỆN|TRUNG TÂM|THANH TRA|TÒA ÁN|TOÀ ÁN|KIỂM TOÁN|NGÂN HÀNG|ĐẢNG BỘ|"
    r"ĐẢNG ỦY|ĐẢNG UỶ|TỈNH [ỦU][YỶ]|TỈNH UỶ|THÀNH ỦY|THÀNH UỶ|HUYỆN ỦY|HUYỆN UỶ|CHI BỘ|CHÍNH PHỦ|"
    r"THỦ TƯỚNG|CHỦ TỊCH|QUỐC HỘI|MẶT TRẬN|LIÊN ĐOÀN|ĐOÀN|CÔNG AN|CÔNG ĐOÀN|BẢO HIỂM|KHO BẠC|"
    r"TỔNG CÔNG TY|CÔNG TY|TẬP ĐOÀN|BÁO|ĐÀI|QUỸ|BỆNH VIỆN|BQL|BCĐ|TỔ)\b"
)


def read_agencies(top: Sequence[Line]) -> tuple[Stated | None, Stated | None]:
    """The superior agency and the issuing one: the lines in capitals above the number."""
    cells: list[list[Line]] = []
    for line in top:
        if not line.in_capitals or re.match(r"SỐ\b|V/V|Số", line.text):
            if cells and not re.match(r"Số|V/v|.*ngày", line.text):
                break
            continue
        starts = _AGENCY_HEAD.match(line.text.lstrip("/ ")) is not None
        if cells and (not starts or _unfinished_agency(cells[-1])):
            cells[-1].append(line)
        elif starts:
            cells.append([line])
    stated = [_agency(cell) for cell in cells]
    if not stated:
        return None, None
    return (stated[-2] if len(stated) > 1 else None), stated[-1]


def _unfinished_agency(cell: Sequence[Line]) -> bool:
    return bool(
        re.search(
            r"(?:\b(?:ỦY|UỶ|VÀ|CỦA|CHỦ TỊCH|VĂN PHÒNG|TRƯỜNG|THỦ TƯỚNG)|[-,])$", cell[-1].text
        )
    )


def _agency(cell: Sequence[Line]) -> Stated:
    words = " ".join(line.text for line in cell).lstrip("/ ")
    skipped = len(cell[0].text) - len(cell[0].text.lstrip("/ "))
    return Stated(agency_name(words), cell[0].start + skipped, cell[-1].end)
