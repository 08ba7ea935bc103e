"""Names that no document has, and clauses about a thing of another name."""

from pathlib import Path

import pytest

from rag.generation.fitting.names import names_agree, strange_name
from rag.generation.text.units import Unit
from rag.model import Document, Evidence, Passage, Query, Row, ScoredPassage, Span
from rag.vietnamese.terms import terms
from tests.rag.generation.small import assistant_of

_VOCABULARY = frozenset(
    terms(
        "xã Lương Minh, học phí trường, Bệnh viện Bạch Mai, thành phố Cần Thơ, cửa khẩu,"
        " đạo đức Hồ Chí Minh"
    )
)


@pytest.mark.parametrize(
    ("question", "strange"),
    [
        ("Ai kiểm tra Bệnh viện Chợ Rẫy?", True),
        ("Ai kiểm tra Bệnh viện Bạch Mai?", False),
        ("Ai ở Cần Thơ được giao?", False),
        ("Học phí trường Lương Minh Cần Thơ bao nhiêu?", False),
        ("Học phí trường Chợ Rẫy Cần Thơ bao nhiêu?", True),
        ("ai kiem tra benh vien cho ray", False),  # "cho" may be a function word
        ("Chỉ thị nào về học tập Bác Hồ?", False),  # documents write "Hồ Chí Minh"
        ("ai kiem tra cua khau moc bai", True),
        ("xa luong minh hop khi nao", False),
        ("lao động xã hội đi hợp tác", False),
        ("Học phí trường Bạch Mai Lương Minh bao nhiêu?", False),  # two names side by side
    ],
)
def test_a_name_that_stands_nowhere(question: str, strange: bool) -> None:
    query = Query(original=question, text=question, lang="vi")
    assert strange_name(query, _VOCABULARY) is strange


FEES = """ỦY BAN NHÂN DÂN
TỈNH LÂM ĐỒNG
Số: 21/KH-UBND
Lâm Đồng, ngày 05 tháng 02 năm 2026
KẾ HOẠCH
Thu học phí năm học 2026-2027
1. Học phí của Trường Mầm non Hoa Mai là 3.800.000 đồng một tháng.
2. Học phí của Trường Mầm non Sao Khuê là 2.900.000 đồng một tháng.
"""


def test_a_name_with_a_function_word_in_it_is_read_whole(tmp_path: Path) -> None:
    ask = assistant_of(tmp_path, FEES).answer
    assert ask("Học phí Trường Mầm non Sao Mai bao nhiêu một tháng?").status == (
        "refused_no_evidence"
    )
    assert "2.900.000" in ask("Học phí Trường Mầm non Sao Khuê bao nhiêu một tháng?").text


CARE = """BỘ Y TẾ
Số: 12/2026/TT-BYT
Hà Nội, ngày 05 tháng 02 năm 2026
THÔNG TƯ
Quy định hội thi thiết bị đào tạo
1. Trong thời gian diễn ra hội thi, thiết bị không được sửa chữa, gia cố lại.
"""


def test_what_a_question_says_in_its_own_words_is_no_name(tmp_path: Path) -> None:
    ask = assistant_of(tmp_path, CARE).answer
    said = ask("Thiết bị dạy nghề dự hội thi có được sửa chữa, gia cố lại không?")
    assert "gia cố lại" in said.text


def _unit(quote: str, covered: float) -> Unit:
    document = Document("d", "d.txt", quote, "", "0")
    passage = ScoredPassage(Passage("p", "d", 0, len(quote), quote), 1.0, 1)
    return Unit(Evidence(document, 0, len(quote)), passage, 1.0, covered, 1.0, 1.0)


@pytest.mark.parametrize(
    ("question", "agrees"),
    [
        ("Phó phòng nào bị cảnh cáo?", False),
        ("Phó phòng bị cảnh cáo thì xử lý danh sách quy hoạch thế nào?", True),
        ("Nếu bị cảnh cáo, phó phòng còn trong quy hoạch không?", True),
    ],
)
def test_what_somebody_suffers_is_asked_only_where_nothing_else_is(
    question: str, agrees: bool
) -> None:
    said = _unit("Cán bộ bị thi hành kỷ luật phải được đưa ra khỏi quy hoạch.", 0.5)
    assert names_agree(Query(question, question, "vi"), said) is agrees


@pytest.mark.parametrize(
    ("question", "row", "agrees"),
    [
        ("Trạm bơm Thanh Miện có công suất bao nhiêu?", 0, True),
        ("Trạm bơm Thanh Miện có công suất bao nhiêu?", 1, False),  # the other row's name
        ("Trạm bơm Cổ Bì có công suất bao nhiêu?", 2, True),  # the row above names it
    ],
)
def test_a_row_of_another_name_is_about_another(question: str, row: int, agrees: bool) -> None:
    lines = ("Trạm bơm Thanh Miện\n500", "Trạm bơm Ninh Giang\n700", "Máy số 2\n90")
    title = "Danh mục công trình thủy lợi. " * 20  # the names aren't in the document's head
    text = "\n".join((title, *lines, "Trạm bơm Cổ Bì"))
    head = Span(text.index("Trạm bơm Cổ"), len(text))
    starts = [text.index(one) for one in lines]
    rows = [
        Row(start, start + len(one), (), (head,) if one is lines[2] else ())
        for start, one in zip(starts, lines, strict=True)
    ]
    document = Document("d", "d.txt", text, "", "0", rows=(*rows, Row(*head)))
    passage = ScoredPassage(Passage("p", "d", 0, len(text), text), 1.0, 1)
    said = Evidence(document, rows[row].start, rows[row].end)
    unit = Unit(said, passage, 1.0, 0.9, 1.0, 1.0)
    assert names_agree(Query(question, question, "vi"), unit) is agrees
