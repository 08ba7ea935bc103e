from ingest.formats.sheet import Sheet
from rag.model import LeftOut, Page, Row, Span


def test_places_are_found_again_in_the_canonical_text() -> None:
    sheet = Sheet()
    sheet.page(1)
    sheet.paragraph("1.  Mục   tiêu")
    sheet.line("Các sở, ngành báo cáo kết quả thực hiện trước ngày")
    sheet.leave_out("page_number", " 1 ")
    sheet.page(2, 0.5)
    sheet.line("20/12 hằng năm.")
    sheet.page(3, 0.0)
    sheet.note("page 3 can't be read")
    found = sheet.done()
    assert found.text == (
        "1. Mục tiêu\nCác sở, ngành báo cáo kết quả thực hiện trước ngày 20/12 hằng năm.\n"
    )
    assert found.pages == (Page(1, 0), Page(2, 63, 0.5), Page(3, 79, 0.0))
    assert found.left_out == (LeftOut("page_number", "1", 62, 1),)
    assert found.text[63:65] == "20"
    assert found.notes == ("page 3 can't be read",)


def test_rows_of_tables_name_their_columns() -> None:
    sheet = Sheet()
    header = sheet.row(["STT", "Nhiệm vụ"])
    sheet.row(["1", "", "Rà soát thủ tục"], header)
    found = sheet.done()
    assert found.text == "STT\nNhiệm vụ\n1\nRà soát thủ tục\n"
    assert found.rows == (Row(13, 30, columns=(Span(0, 3), Span(4, 12))),)


def test_words_typed_in_pieces_are_composed() -> None:
    sheet = Sheet()
    sheet.paragraph("ke\u0302\u0301 hoa\u0323ch")
    assert sheet.done().text == "kế hoạch\n"
