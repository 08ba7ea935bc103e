import pytest

from rag.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("Kế hoạch nào về công tác dân vận ban hành ngày 06/3/2024?", "63/KH-UBND"),
        ("Kế hoạch nào về cải cách hành chính ban hành ngày 23/12/2023?", "300/KH-UBND"),
    ],
)
def test_a_day_tells_which_of_several_is_asked_for(
    assistant: Assistant, question: str, number: str
) -> None:
    answer = assistant.answer(question)
    assert number in answer.text
    assert answer.text.count("Kế hoạch số") == 1


def test_a_scheme_goes_by_the_number_of_the_decision_that_approves_it(
    assistant: Assistant,
) -> None:
    assert assistant.answer("Đề án 06 là gì?").text.startswith("Quyết định số 06/QĐ-TTg")
    absent = assistant.answer("Đề án 07 là gì?")
    assert absent.status == "refused_no_evidence"


def test_what_a_mentioned_document_replaces_is_not_answered_by_what_it_is(
    assistant: Assistant,
) -> None:
    answer = assistant.answer("Chỉ thị 33 thay thế chỉ thị nào?")
    assert answer.status == "refused_no_evidence"
    assert answer.citations == ()


def test_who_signed_tells_where_to_look(assistant: Assistant) -> None:
    answer = assistant.answer("Văn bản do ông Trần Quốc Dũng ký nói gì về công nghệ thông tin?")
    assert answer.status == "answered"
    assert {one.document.file[:3] for one in answer.citations} == {"000"}


def test_only_a_name_says_who_holds_a_post(assistant: Assistant) -> None:
    answer = assistant.answer("Giám đốc Sở Y tế Kiên Giang là ai?")
    assert answer.status.startswith("refused")
    assert answer.citations == ()


@pytest.mark.parametrize(
    "question",
    [
        "Kế hoạch số 63/KH-UBND trong bao lâu?",
        "Kế hoạch số 63/KH-UBND thay thế văn bản nào?",
    ],
)
def test_a_title_is_no_answer_to_what_it_does_not_tell(assistant: Assistant, question: str) -> None:
    assert assistant.answer(question).status == "refused_no_evidence"


def test_a_plan_that_another_province_s_paper_mentions_is_found_by_its_year(
    assistant: Assistant,
) -> None:
    answer = assistant.answer(
        "Kế hoạch cải cách hành chính năm 2024 của UBND tỉnh Kiên Giang số mấy?"
    )
    assert answer.text.startswith("Kế hoạch số 300/KH-UBND")
    other = assistant.answer(
        "Kế hoạch cải cách hành chính năm 2023 của UBND tỉnh Kiên Giang số mấy?"
    )
    assert other.status == "refused_no_evidence"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (
            "Muốn trích báo cáo của Tỉnh ủy Kiên Giang về kết quả chỉ đạo công tác dân vận chính"
            " quyền năm 2023 thì ghi số nào?",
            "440-BC/TU",
        ),
    ],
)
def test_the_number_to_be_quoted(assistant: Assistant, question: str, told: str) -> None:
    answer = assistant.answer(question)
    assert answer.status == "answered"
    assert told in answer.text


def test_a_number_is_not_told_of_another_period(assistant: Assistant) -> None:
    answer = assistant.answer("Kế hoạch dân vận giai đoạn 2011-2015 của Kiên Giang là số mấy?")
    assert answer.status == "refused_no_evidence"


@pytest.mark.parametrize(
    "question",
    [
        "Quyết định 06/QĐ-TTg được nhắc trong văn bản nào",
        "de an 06 duoc nhac toi o ke hoach nao",
        "Scheme 06 is mentioned in which documents?",
    ],
)
def test_what_mentions_a_document_is_told_however_it_is_asked(
    assistant: Assistant, question: str
) -> None:
    said = assistant.answer(question).text
    assert "63/KH-UBND" in said
    assert "06/QĐ-TTg" in said


def test_a_document_of_unknown_type_may_be_the_one_that_mentions(assistant: Assistant) -> None:
    said = assistant.answer("Kế hoạch 300 được viện dẫn trong công văn nào").text
    assert said.startswith("Văn bản “Đẩy mạnh công tác tuyên truyền")


def test_a_day_is_asked_for_in_the_short_spelling_of_messages(assistant: Assistant) -> None:
    assert "06/03/2024" in assistant.answer("kh 63 ban hành ngày bn").text
