"""Who does what a clause says, where the clause doesn't say who."""

import pytest

from rag.generation.text.doers import doer, says_who, somebody_first
from rag.generation.text.units import Unit
from rag.model import Document, Evidence, Passage, Query, Row, ScoredPassage, Section


def _asked(text: str) -> Query:
    return Query(original=text, text=text, lang="vi")


def _of(text: str, quote: str, sections: tuple[Section, ...] = ()) -> Evidence:
    document = Document("d", "d.txt", text, "", "0", sections=sections)
    return Evidence(document, text.index(quote), text.index(quote) + len(quote))


def test_the_subject_of_a_clause_stands_at_the_beginning_of_its_sentence() -> None:
    text = "(3) Bộ Công an tiếp tục hướng dẫn nhà thầu; chỉ đạo các đơn vị liên quan thẩm định."
    clause = _of(text, "chỉ đạo các đơn vị liên quan thẩm định.")
    found = doer(clause, _asked("Ai phải thẩm định?"))
    assert found is not None
    assert found.quote == "Bộ Công an"


def test_the_subject_of_dashes_stands_in_the_line_above_them() -> None:
    text = "(1) Bộ Y tế chỉ đạo Ban Quản lý.\n- Đôn đốc nhà thầu.\n- Hoàn thiện hồ sơ trình."
    found = doer(_of(text, "Hoàn thiện hồ sơ trình."), _asked("Bộ nào hoàn thiện hồ sơ?"))
    assert found is not None
    assert found.quote == "Bộ Y tế"


def test_a_heading_that_is_a_name_is_the_subject() -> None:
    text = "a) Bộ Ngoại giao:\n- Chủ trì thực hiện Đề án."
    section = Section(("a",), "điểm a", "Bộ Ngoại giao:", 0, 17, len(text), 1)
    found = doer(_of(text, "Chủ trì thực hiện Đề án.", (section,)), _asked("Bộ nào chủ trì?"))
    assert found is not None
    assert found.quote == "Bộ Ngoại giao"


def test_an_annex_has_the_doer_of_the_article_that_hands_its_tasks_on() -> None:
    text = "Điều 1. Ủy quyền cho Giám đốc Sở Y tế giải quyết thủ tục.\n1\nCấp giấy phép\n2\nKhác"
    article = Section(("Điều 1",), "Điều 1", "", 0, 7, text.index("\n1"), 1)
    row = Row(text.index("1\nCấp"), text.index("\n2"))
    document = Document("d", "d.txt", text, "", "0", sections=(article,), rows=(row,))
    at = text.index("Cấp giấy phép")
    found = doer(Evidence(document, at, row.end), _asked("Ai cấp giấy phép?"))
    assert found is not None
    assert found.quote == "Ủy quyền cho Giám đốc Sở Y tế"


@pytest.mark.parametrize(
    ("clause", "says"),
    [
        ("Sở Tài chính thẩm định hồ sơ.", True),
        ("Chủ trì, phối hợp với Bộ Tài chính thẩm định hồ sơ.", False),
        ("Các cơ quan, đơn vị thẩm định hồ sơ.", False),
    ],
)
def test_whether_a_clause_says_who(clause: str, says: bool) -> None:
    assert says_who(_of(clause, clause), _asked("Ai thẩm định hồ sơ?")) is says


def test_the_name_above_a_list_does_what_an_item_says_of_others() -> None:
    text = "1. Sở Tài chính\na) Điều chuyển tài sản do Văn phòng Ủy ban nhân dân quản lý."
    clause = _of(text, "Điều chuyển tài sản do Văn phòng Ủy ban nhân dân quản lý.")
    found = doer(clause, _asked("Ai quyết định điều chuyển tài sản?"))
    assert found is not None
    assert found.quote == "Sở Tài chính"


def test_an_item_with_a_subject_of_its_own_keeps_it() -> None:
    text = "1. Sở Tài chính\na) Giao Kho bạc Nhà nước thanh toán."
    assert doer(_of(text, "Giao Kho bạc Nhà nước thanh toán."), _asked("Ai thanh toán?")) is None


def test_a_subject_goes_on_behind_a_comma() -> None:
    text = "2. Chủ tịch Ủy ban nhân dân xã, phường quyết định:\n- Thu hồi đất."
    found = doer(_of(text, "Thu hồi đất."), _asked("Ai quyết định thu hồi đất?"))
    assert found is not None
    assert found.quote == "Chủ tịch Ủy ban nhân dân xã, phường"


def _unit(quote: str, odds: float) -> Unit:
    evidence = _of(quote, quote)
    passage = Passage("p", "d", 0, len(quote), quote)
    return Unit(evidence, ScoredPassage(passage, 1.0, 1), odds, 0.8, 0.8, 0.5)


def test_a_clause_that_names_nobody_gives_way_to_one_that_does() -> None:
    nobody = _unit("Cơ quan, người có thẩm quyền quyết định miễn học phí.", 14.0)
    somebody = _unit("Hiệu trưởng Trường Lê Lợi quyết định miễn học phí.", 12.0)
    far = _unit("Sở Tài chính quyết định miễn học phí.", 9.0)
    asked = _asked("Ai quyết định miễn học phí?")
    assert somebody_first([nobody, somebody, far], asked) == [somebody, nobody, far]
    assert somebody_first([nobody, far], asked) == [nobody, far]
    assert somebody_first([nobody, somebody], _asked("Miễn khi nào?")) == [nobody, somebody]


def test_a_clause_with_a_subject_of_its_own_takes_none_from_above() -> None:
    text = (
        "3. Sở Nội vụ tổng hợp kết quả.\nThủ trưởng các đơn vị, ban, ngành triển khai kế hoạch.\n"
    )
    section = Section(("3",), "mục 3", "Sở Nội vụ tổng hợp kết quả.", 0, 30, len(text), 1)
    start = text.index("Thủ trưởng")
    document = Document("d", "d.txt", text, "", "0", sections=(section,))
    asked = "Which departments must carry out the plan?"
    query = Query(original=asked, text=asked, lang="en")
    assert doer(Evidence(document, start, len(text) - 1), query) is None


def test_a_subject_goes_on_as_far_as_what_it_is_charged_with() -> None:
    who = "Người đứng đầu các đơn vị sự nghiệp công lập trực tiếp quản lý viên chức"
    text = f"3. {who} có trách nhiệm:\na) Rà soát các vị trí việc làm."
    section = Section(("3",), "khoản 3", "", 0, 2, len(text), 1)
    found = doer(_of(text, "Rà soát các vị trí việc làm.", (section,)), _asked("Ai rà soát?"))
    assert found is not None
    assert found.quote == who


def test_a_class_of_persons_is_somebody() -> None:
    own = _unit("Tổ chức sử dụng lao động khuyết tật chịu trách nhiệm về thông tin.", 12.0)
    other = _unit("Thông tin về lao động do Bộ Nội vụ hướng dẫn cung cấp.", 11.5)
    first = somebody_first([own, other], _asked("Ai chịu trách nhiệm về thông tin?"))
    assert first[0] is own


def test_what_is_given_to_people_needs_no_body() -> None:
    people = _unit("In tài liệu cấp phát cho cán bộ cấp xã, hợp tác xã, cơ sở nuôi.", 12.0)
    body = _unit("Chi cục Thủy sản cập nhật tài liệu về môi trường nuôi.", 11.5)
    assert somebody_first([people, body], _asked("Tài liệu in phát cho ai?"))[0] is people
    assert somebody_first([people, body], _asked("Ai in tài liệu?"))[0] is body
