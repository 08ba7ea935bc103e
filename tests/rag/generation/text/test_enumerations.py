"""The lists of a document, whichever way they are written."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.reading import read_file, source_files
from rag.generation.text.enumerations import Enumeration, EnumerationReader

POINTS = """ỦY BAN NHÂN DÂN
TỈNH BẮC NINH

Số: 9/2025/QĐ-UBND
Bắc Ninh, ngày 3 tháng 3 năm 2025

QUYẾT ĐỊNH
Phân cấp thẩm quyền quyết định định mức sử dụng máy móc

Điều 1. Phạm vi điều chỉnh
1. Quyết định này phân cấp thẩm quyền quyết định định mức sử dụng máy móc, thiết bị; gồm:
a) Máy móc phục vụ công tác các chức danh;
b) Máy móc phục vụ hoạt động chung;
c) Máy móc chuyên dùng.
2. Quyết định này không áp dụng đối với doanh nghiệp.
Điều 2. Hội nghị gồm đại biểu khách mời:
- Đại diện Ủy ban bầu cử xã;
- Đại diện các tổ chức thành viên (hai đại biểu):
Ban Thường trực Ủy ban Mặt trận xã;
Hội nghị tổ chức trong một buổi.
Điều 3. Xét duyệt danh hiệu:
Danh hiệu Tập thể Lao động xuất sắc;
Có cá nhân đạt danh hiệu
“Chiến sĩ thi đua cơ sở”;
Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh.
Nơi nhận:
- Như Điều 3;
- Lưu: VT.
"""
TABLE = """DANH MỤC THỦ TỤC
STT
Tên thủ tục
Lĩnh vực
I
CẤP TỈNH
1
Thủ tục thành lập trung tâm
Tổ chức
2
Thủ tục giải thể trung tâm
Tổ chức
II
CẤP XÃ
1
Thủ tục thành lập trạm
Y tế
2
Thủ tục sáp nhập trạm của xã Cẩm
Thạch
Y tế
3
Thủ tục giải thể trạm
Y tế
"""


def lists(folder: Path, text: str) -> tuple[Enumeration, ...]:
    path = folder / "0.txt"
    path.write_text(text, encoding="utf-8")
    document = read_file(source_files([folder])[0]).document
    assert document is not None
    return EnumerationReader({document.doc_id: document}).read(document.doc_id)


def said(one: Enumeration) -> tuple[str, list[str]]:
    text = one.document.text
    return text[slice(*one.lead)], [text[slice(*item)] for item in one.items]


@pytest.mark.parametrize(
    ("lead", "items"),
    [
        (
            "1. Quyết định này phân cấp thẩm quyền quyết định định mức sử dụng máy móc, thiết bị;"
            " gồm:",
            [
                "a) Máy móc phục vụ công tác các chức danh;",
                "b) Máy móc phục vụ hoạt động chung;",
                "c) Máy móc chuyên dùng.",
            ],
        ),
        (
            "Điều 2. Hội nghị gồm đại biểu khách mời:",
            [
                "- Đại diện Ủy ban bầu cử xã;",
                "- Đại diện các tổ chức thành viên (hai đại biểu):\n"
                "Ban Thường trực Ủy ban Mặt trận xã;",
            ],
        ),
        (
            "Điều 3. Xét duyệt danh hiệu:",
            [
                "Danh hiệu Tập thể Lao động xuất sắc;",
                "Có cá nhân đạt danh hiệu\n“Chiến sĩ thi đua cơ sở”;",
                "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh.",
            ],
        ),
    ],
    ids=["points", "dashes, an item of two lines", "semicolons"],
)
def test_what_leads_a_list_and_its_items(lead: str, items: list[str], tmp_path: Path) -> None:
    assert (lead, items) in [said(one) for one in lists(tmp_path, POINTS)]


def test_those_that_a_document_is_sent_to_are_no_list(tmp_path: Path) -> None:
    assert not [one for one in lists(tmp_path, POINTS) if "Lưu: VT" in said(one)[1][-1]]


def test_rows_of_one_part_of_a_table_are_a_list_and_a_broken_cell_is_whole(tmp_path: Path) -> None:
    assert (
        "II\nCẤP XÃ",
        [
            "Thủ tục thành lập trạm",
            "Thủ tục sáp nhập trạm của xã Cẩm\nThạch\nY tế",
            "Thủ tục giải thể trạm",
        ],
    ) in [said(one) for one in lists(tmp_path, TABLE)]


def test_what_all_items_say_is_said_of_the_list(tmp_path: Path) -> None:
    part = next(one for one in lists(tmp_path, TABLE) if said(one)[0] == "II\nCẤP XÃ")
    assert {"cap", "thu_tuc", "tram"} <= part.said
    assert "giai_the" not in part.said
