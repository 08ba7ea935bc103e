from ingest.formats.tables import column_names, header_rows, is_layout


def test_what_only_puts_texts_side_by_side() -> None:
    assert is_layout([["một ô"], ["nữa"]], framed=True)
    assert is_layout([["Nơi nhận:", "CHỦ TỊCH"]], framed=True)
    assert is_layout([["UBND TỈNH", "Độc lập - Tự do"], ["Số: 1", ""]], framed=False)
    assert not is_layout([["STT", "Việc"], ["1", "Rà soát"]], framed=True)
    assert not is_layout([["a", "b", "c"], ["d", "e", "f"]], framed=False)


def test_rows_that_name_columns() -> None:
    assert header_rows([["STT", "Việc"], ["1", "Rà soát"]]) == 1
    assert header_rows([["1", "Rà soát"], ["2", "Báo cáo"]]) == 0
    assert header_rows([["STT", "Việc"], ["(1)", "(2)"], ["1", "Rà soát"]]) == 2
    rows = [["STT", "Kết quả"], ["Năm nay", "Năm trước"], ["1", "2"], ["x", "9"]]
    assert header_rows(rows, merged=[True, False, False, False]) == 3
    assert header_rows([["Mẫu số 01", "Đề nghị"], ["Mẫu số 02", "Quyết định"]]) == 0
    assert header_rows([["x", "y"], ["a", "b"], ["1", "2"]], marked=[True, True, False]) == 2


def test_rows_of_a_sheet_that_name_columns() -> None:
    rows = [
        ["Biểu 1", "", ""],
        ["STT", "Chỉ tiêu", "Kết quả"],
        ["", "", "Năm 2024"],
        ["1", "Thu", "17"],
        ["A", "Chi tiết khác", ""],
        ["TT", "Tên", "Số"],
        ["A", "B", "1"],
        ["1", "x", "2"],
    ]
    assert column_names(rows) == {1, 5, 6}
