"""Rows of tables whose cells have come down as lines."""

from __future__ import annotations

from ingest.anatomy.lines import lines_of
from ingest.anatomy.rows import read_rows

FEES = """Mức học phí:
STT
Tên đơn vị
Mức thu
1
Trường A
1.1
Khối 6
4.000.000
1.2
Khối 7
4.100.000
2
Trường B
3.000.000
Điều 2. Nghị quyết này có hiệu lực từ ngày ký."""


def found(text: str) -> list[tuple[str, list[str], list[str]]]:
    rows = read_rows(lines_of(text))
    return [
        (
            text[row.start : row.end],
            [text[start:end] for start, end in row.columns],
            [text[start:end] for start, end in row.above],
        )
        for row in rows
    ]


def test_a_row_has_its_cells_its_columns_and_the_rows_above_it() -> None:
    columns = ["STT", "Tên đơn vị", "Mức thu"]
    assert found(FEES) == [
        ("1\nTrường A", columns, []),
        ("1.1\nKhối 6\n4.000.000", columns, ["1\nTrường A"]),
        ("1.2\nKhối 7\n4.100.000", columns, ["1\nTrường A"]),
        ("2\nTrường B\n3.000.000", columns, []),
    ]


def test_roman_numbers_open_groups_of_rows_that_begin_at_one_again() -> None:
    text = "TT\nNội dung\nI\nCơ chế\n1\nRà soát luật\nII\nDữ liệu\n1\nLàm sạch dữ liệu"
    assert [(row, above) for row, _, above in found(text)] == [
        ("I\nCơ chế", []),
        ("1\nRà soát luật", ["I\nCơ chế"]),
        ("II\nDữ liệu", []),
        ("1\nLàm sạch dữ liệu", ["II\nDữ liệu"]),
    ]


def test_numbers_in_cells_are_no_rows() -> None:
    text = "TT\nXã\nThành phố (%)\nXã (%)\n1\nXã Đan Điền\n40\n60\n2\nXã Quảng Điền\n70\n30"
    assert [row for row, _, _ in found(text)] == [
        "1\nXã Đan Điền\n40\n60",
        "2\nXã Quảng Điền\n70\n30",
    ]


def test_the_numbers_of_the_columns_are_no_row() -> None:
    text = "STT\nNội dung\nĐơn vị\n1\n2\n3\n1\nGRDP\nTỷ đồng\n2\nThu nhập\nTriệu đồng"
    assert [row for row, _, _ in found(text)] == ["1\nGRDP\nTỷ đồng", "2\nThu nhập\nTriệu đồng"]


def test_a_number_that_ends_the_line_before_begins_its_row() -> None:
    text = "TT\nDự án\n1\nQuảng Ninh\nGhi chú 2\nHải Phòng\n3\nThái Bình\n4\nThanh Hóa"
    assert [row for row, _, _ in found(text)] == [
        "1\nQuảng Ninh\nGhi chú 2",
        "Hải Phòng",
        "3\nThái Bình",
        "4\nThanh Hóa",
    ]


def test_numbered_paragraphs_are_no_table() -> None:
    text = (
        "1.\nMục đích\n- Quán triệt sâu rộng Nghị quyết số 48/NQ-CP.\n"
        "2.\nYêu cầu\n- Bám sát chỉ đạo của cấp trên."
    )
    assert found(text) == []


def test_a_few_short_lines_are_one_small_table() -> None:
    text = "Bổ sung cửa khẩu, cụ thể:\nTên cửa khẩu\nTỉnh\nLóng Sập\nSơn La\nĐiều 2. Hiệu lực."
    assert found(text) == [("Tên cửa khẩu\nTỉnh\nLóng Sập\nSơn La", [], [])]


def test_the_title_of_the_next_table_ends_a_table() -> None:
    text = """Bảng I. Nhà máy
TT
Dự án
Địa điểm
1
Nhà máy A
Cần Thơ
2
Nhà máy B
Bảng II. Đường dây
TT
Dự án
1
Đường dây C"""
    assert [row for row, _, _ in found(text)] == [
        "1\nNhà máy A\nCần Thơ",
        "2\nNhà máy B",
        "1\nĐường dây C",
    ]
