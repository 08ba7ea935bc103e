"""Labelled items and the cells below a cell."""

from rag.generation.text.beside import beside
from rag.model import Document, Evidence, Query, Row, Section, Span

TASK = (
    "Điều 2. Bổ sung nhiệm vụ như sau\n1. Tên nhiệm vụ: Xây dựng Đề án mạng lưới chuyên gia.\n"
    "2. Cơ quan chủ trì: Bộ Tư pháp.\n3. Cơ quan phối hợp: Bộ Tài chính.\n"
    "4. Thời gian hoàn thành: Quý IV/2026.\nĐiều 3. Hiệu lực"
)


def _asked(text: str) -> Query:
    return Query(original=text, text=text, lang="vi")


def _of(text: str, quote: str, rows: tuple[Row, ...] = ()) -> Evidence:
    document = Document("d", "d.txt", text, "", "0", rows=rows)
    return Evidence(document, text.index(quote), text.index(quote) + len(quote))


def _name() -> Evidence:
    return _of(TASK, "Tên nhiệm vụ: Xây dựng Đề án mạng lưới chuyên gia.")


def test_who_leads_stands_under_its_label() -> None:
    found = beside("agency", _name(), _asked("Cơ quan nào chủ trì xây dựng đề án?"))
    assert found is not None
    assert found.quote == "Cơ quan chủ trì: Bộ Tư pháp."


def test_who_works_together_is_another_item() -> None:
    found = beside("agency", _name(), _asked("Cơ quan nào phối hợp xây dựng đề án?"))
    assert found is not None
    assert found.quote == "Cơ quan phối hợp: Bộ Tài chính."


def test_when_stands_under_its_label() -> None:
    found = beside("time", _name(), _asked("Đề án xong khi nào?"))
    assert found is not None
    assert found.quote == "Thời gian hoàn thành: Quý IV/2026."


def test_only_the_item_that_names_the_task_is_completed() -> None:
    second = _of(TASK, "Cơ quan chủ trì: Bộ Tư pháp.")
    assert beside("time", second, _asked("Đề án xong khi nào?")) is None


def test_the_next_cells_belong_to_a_cell_that_lost_its_number() -> None:
    text = "Kế hoạch thu hút người Việt Nam\nBộ Ngoại giao\nCác bộ, ngành\n2026\nHết"
    row = Row(text.index("Bộ"), text.index("\nHết"))
    cell = _of(text, "Kế hoạch thu hút người Việt Nam", (row,))
    found = beside("agency", cell, _asked("Ai chủ trì thu hút người Việt Nam?"))
    assert found is not None
    assert found.quote == "Bộ Ngoại giao\nCác bộ, ngành\n2026"


STEPS = (
    "Bước 1: Họp Ban công tác dự kiến người\n- Chủ trì: Trưởng thôn.\n- Biểu mẫu: Mẫu số 03.\n"
    "Bước 2: Họp cử tri giới thiệu người\n- Chủ trì: Trưởng Ban công tác Mặt trận.\n"
    "2. Họp xét duyệt\n- Chủ trì: Chủ tịch Ủy ban.\n"
)


def test_a_step_is_led_by_the_one_whom_its_own_items_name() -> None:
    found = beside(
        "agency", _of(STEPS, "Bước 2: Họp cử tri giới thiệu người"), _asked("Ai chủ trì?")
    )
    assert found is not None
    assert found.quote == "Chủ trì: Trưởng Ban công tác Mặt trận."


def test_a_heading_without_a_label_has_labelled_items_too() -> None:
    found = beside("agency", _of(STEPS, "Họp xét duyệt"), _asked("Ai chủ trì họp xét duyệt?"))
    assert found is not None
    assert found.quote == "Chủ trì: Chủ tịch Ủy ban."


def test_the_figures_of_a_row_that_heads_others_stand_below_it() -> None:
    text = "15\nTrường Lê Lợi\n15.1\nKhối 6\n4.400.000\n15.2\nKhối 7\n4.400.000\n"
    name = Row(0, text.index("\n15.1"))
    classes = tuple(
        Row(text.index(at), text.index(at) + len(at), (), (Span(name.start, name.end),))
        for at in ("15.1\nKhối 6\n4.400.000", "15.2\nKhối 7\n4.400.000")
    )
    found = beside(
        "amount",
        _of(text, "Trường Lê Lợi", (name, *classes)),
        _asked("Trường Lê Lợi thu bao nhiêu?"),
    )
    assert found is not None
    assert found.quote == "15.1\nKhối 6\n4.400.000"


def test_a_heading_that_is_a_time_says_when() -> None:
    text = "2. Mục tiêu\nb) Đến năm 2026\n- Áp dụng mô hình thông tin công trình.\n"
    at, item = text.index("b)"), text.index("- Áp")
    sections = (
        Section(("2",), "mục 2", "Mục tiêu", 0, 11, len(text), 1),
        Section(("2", "b"), "điểm b", "Đến năm 2026", at, item - 1, len(text), 2),
    )
    document = Document("d", "d.txt", text, "", "0", sections=sections)
    clause = Evidence(document, item + 2, len(text) - 1)
    found = beside("time", clause, _asked("Đến năm nào phải áp dụng mô hình?"))
    assert found is not None
    assert found.quote == "Đến năm 2026"
    assert beside("agency", clause, _asked("Ai áp dụng mô hình?")) is None
