"""The case that a question puts, and the sentence that says what holds in it."""

from pathlib import Path

import pytest

from rag.catalogue import Asked
from rag.generation.quoting.cases import opens_case, puts_case, with_case
from rag.model import Document, Evidence, Query
from rag.vietnamese.terms import terms
from tests.rag.generation.small import assistant_of

RULE = "Tỉnh sắp xếp, bố trí xe ô tô theo quy định."
CASE = "Trường hợp còn thiếu, Tỉnh báo cáo Bộ Tài chính."
OTHER = "Trường hợp khác do Chính phủ quy định."


def _asked(text: str) -> Query:
    return Query(original=text, text=text, lang="vi")


def _said(text: str, question: str) -> str:
    asked = Asked(dict.fromkeys(terms(question), 1.0))
    clause = Evidence(Document("d", "d.txt", text, "", "0"), 0, len(RULE))
    return with_case(clause, _asked(question), asked).quote


@pytest.mark.parametrize("between", [" ", "\n"])
def test_the_sentence_behind_states_the_case_that_is_put(between: str) -> None:
    question = "Nếu sắp xếp xe rồi vẫn thiếu thì báo cáo bộ nào?"
    assert _said(f"{RULE}{between}{CASE}", question) == f"{RULE}{between}{CASE}"


def test_no_case_is_said_where_none_is_put() -> None:
    assert _said(f"{RULE} {CASE}", "Ai sắp xếp xe ô tô còn thiếu?") == RULE


def test_a_case_that_says_nothing_of_the_question_is_left_out() -> None:
    assert _said(f"{RULE} {OTHER}", "Nếu tỉnh sắp xếp xe thì theo gì?") == RULE


def test_a_point_of_a_list_is_no_sentence_behind() -> None:
    assert _said(f"{RULE}\nb) {CASE}", "Nếu sắp xếp xe rồi vẫn thiếu thì báo cáo bộ nào?") == RULE


def test_a_case_that_denies_what_the_question_denies_is_said() -> None:
    text = f"{RULE} Trường hợp không bố trí được, Tỉnh sắp xếp xe theo quy định."
    assert _said(text, "Nếu tỉnh không sắp xếp được xe thì sao?") == text


@pytest.mark.parametrize(
    ("question", "puts"),
    [
        ("Nếu còn thiếu thì báo cáo ai?", True),
        ("sau khi khoa so ma can sua so lieu thi lam the nao", True),
        ("Văn thư nhận văn bản không hợp lệ thì xử lý thế nào?", True),
        ("Bộ nào hướng dẫn khóa sổ?", False),
    ],
)
def test_whether_a_question_puts_a_case(question: str, puts: bool) -> None:
    assert puts_case(_asked(question)) is puts


def test_a_case_stands_at_the_beginning() -> None:
    assert opens_case("Trong trường hợp không thể làm việc trực tiếp, …")
    assert not opens_case("Tỉnh báo cáo trong trường hợp còn thiếu")


def test_an_answer_says_what_holds_in_the_case(tmp_path: Path) -> None:
    rules = (
        "ỦY BAN NHÂN DÂN TỈNH NINH BÌNH\nSố: 65/QĐ-UBND\nNinh Bình, ngày 02 tháng 3 năm 2025\n"
        "QUYẾT ĐỊNH\nBan hành Quy chế chữ ký số\nĐiều 19. Trách nhiệm của văn thư\n"
        "1. Kiểm tra tính hợp lệ của chữ ký số trên văn bản điện tử trước khi tiếp nhận. Trường "
        "hợp văn bản không hợp lệ thì từ chối và báo lại nơi gửi.\n"
        "2. Bảo quản thiết bị lưu khóa bí mật tại trụ sở.\n"
    )
    answer = assistant_of(tmp_path, rules).answer(
        "Văn thư kiểm tra chữ ký số trên văn bản điện tử mà không hợp lệ thì xử lý thế nào?"
    )
    assert "Trường hợp văn bản không hợp lệ thì từ chối" in answer.text


def test_a_sentence_that_goes_on_with_the_case_says_what_to_do() -> None:
    asked = "Chấm rủi ro ra 20 điểm, vùng đỏ, thì phải làm gì?"
    zone = "Vùng đỏ (từ 17 đến 25) là vùng rủi ro cực cao."
    stop = "Nếu rủi ro vào vùng này thì phải dừng hoạt động."
    clause = Evidence(Document("d", "d.txt", f"{zone}\n{stop}", "", "0"), 0, len(zone))
    said = with_case(clause, _asked(asked), Asked(dict.fromkeys(terms(asked), 1.0)))
    assert said.quote == f"{zone}\n{stop}"
