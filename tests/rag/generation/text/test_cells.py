"""Cells that stand on the lines below the one that names what they are of."""

from rag.generation.text.cells import cell_below, figures_below
from rag.model import Document, Evidence, Query

TASKS = (
    "3.3\nBan hành chính sách hỗ trợ niêm yết quốc tế.\nBộ Tài chính\n"
    "Bộ Khoa học và Công nghệ\nCơ chế, chính sách được ban hành\nQuý I/2027\n3.4\n"
    "Nghiên cứu cơ chế bảo lãnh\n"
)
MINES = "1.2\nMỏ Tả Phời thuộc xã Hợp Thành (đã bao gồm 200ha)\n248,3\n15.694\nDự án cấp mới.\n"


def _asked(text: str) -> Query:
    return Query(original=text, text=text, lang="vi")


def _of(text: str, quote: str) -> Evidence:
    document = Document("d", "d.txt", text, "", "0")
    return Evidence(document, text.index(quote), text.index(quote) + len(quote))


def _task() -> Evidence:
    return _of(TASKS, "Ban hành chính sách hỗ trợ niêm yết quốc tế")


def test_who_leads_stands_right_below_the_task() -> None:
    found = cell_below("agency", _task(), _asked("Bộ nào ban hành chính sách niêm yết?"))
    assert found is not None
    assert found.quote == "Bộ Tài chính"


def test_who_works_together_stands_in_the_next_line() -> None:
    found = cell_below("agency", _task(), _asked("Bộ nào phối hợp ban hành chính sách?"))
    assert found is not None
    assert found.quote == "Bộ Khoa học và Công nghệ"


def test_when_is_the_line_that_is_a_time() -> None:
    found = cell_below("time", _task(), _asked("Chính sách niêm yết xong khi nào?"))
    assert found is not None
    assert found.quote == "Quý I/2027"


def test_a_line_that_is_not_quoted_to_its_end_has_no_cells() -> None:
    part = _of(TASKS, "Ban hành chính sách")
    assert cell_below("time", part, _asked("Xong khi nào?")) is None


def test_no_cell_is_taken_from_the_next_row() -> None:
    last = _of("Việc thứ nhất\nBộ Y tế\n3.4. Việc thứ hai\nQuý II/2027\n", "Việc thứ nhất")
    assert cell_below("time", last, _asked("Việc thứ nhất xong khi nào?")) is None


def test_figures_below_a_name_are_its_cells() -> None:
    found = figures_below(_of(MINES, "Mỏ Tả Phời thuộc xã Hợp Thành (đã bao gồm 200ha)"))
    assert found is not None
    assert found.quote == "248,3\n15.694"


def test_a_running_number_is_no_figure() -> None:
    assert figures_below(_of("Mỏ Tả Phời\n2\nMỏ Vi Kẽm\n", "Mỏ Tả Phời")) is None


def test_a_task_may_take_several_lines() -> None:
    tasks = (
        "3.5\n(1) Hướng dẫn sắp xếp trường mầm non.\n(2) Xây dựng dự thảo đề án.\n"
        "Bộ Giáo dục và Đào tạo\nCác bộ, ngành\n2026\n"
    )
    found = cell_below(
        "agency", _of(tasks, "(1) Hướng dẫn sắp xếp trường"), _asked("Bộ nào hướng dẫn?")
    )
    assert found is None  # it isn't quoted to its end
    whole = _of(tasks, "(1) Hướng dẫn sắp xếp trường mầm non.")
    found = cell_below("agency", whole, _asked("Bộ nào hướng dẫn?"))
    assert found is not None
    assert found.quote == "Bộ Giáo dục và Đào tạo"


def test_a_name_above_dashes_is_no_cell() -> None:
    text = "Việc thứ nhất\nSở Y tế\n- Chủ trì việc khác.\n"
    assert cell_below("agency", _of(text, "Việc thứ nhất"), _asked("Ai làm việc này?")) is None


def test_no_cell_is_taken_from_the_next_table() -> None:
    text = "1\nNâng cấp nhà máy lọc dầu\nBảng VI. Trung tâm công nghiệp\nThời gian\n2030\n"
    when = cell_below("time", _of(text, "Nâng cấp nhà máy lọc dầu"), _asked("Vận hành năm nào?"))
    assert when is None


def test_bodies_with_a_semicolon_between_them_are_one_cell() -> None:
    text = (
        "Rà soát quy định về định mức biên chế giáo viên, y tế\nBộ Giáo dục và Đào tạo;\nBộ Y tế\n"
        "Các bộ, cơ quan ngang bộ\nQuý IV/2026\n"
    )
    document = Document("d", "d.txt", text, "", "0")
    asked = "Bộ nào rà soát định mức biên chế giáo viên?"
    task = Evidence(document, 0, text.index("\n"))
    found = cell_below("agency", task, Query(asked, asked, "vi"))
    assert found is not None
    assert found.quote == "Bộ Giáo dục và Đào tạo;\nBộ Y tế"
