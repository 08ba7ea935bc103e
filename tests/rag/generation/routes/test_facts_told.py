from rag.assistant import Assistant


def test_what_is_known_is_told_where_another_fact_is_not_stated(assistant: Assistant) -> None:
    answer = assistant.answer("chỉ thị 33 ban hành ngày nào, ai ký?")
    assert answer.status == "partial"
    assert "26/11/2021" in answer.text
    assert [one.text for one in answer.notices] == [
        "Tài liệu không nêu người ký của Chỉ thị số 33/CT-TTg."
    ]


def test_nothing_is_told_where_no_fact_that_is_asked_is_stated(assistant: Assistant) -> None:
    assert assistant.answer("ai ký chỉ thị 33?").status == "refused_no_evidence"
