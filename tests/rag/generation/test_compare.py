from rag.assistant import Assistant


def test_each_side_is_answered_with_its_own_citation(assistant: Assistant) -> None:
    answer = assistant.answer("phương châm của Hòa Bình và của Sóc Trăng có giống nhau không?")
    assert answer.status == "answered"
    assert [one.document.file[:3] for one in answer.citations] == ["004", "002"]


def test_a_described_document_is_a_side_too(assistant: Assistant) -> None:
    answer = assistant.answer("Kế hoạch 63 và văn bản của Sở có Kế hoạch 300, ai ký mỗi văn bản?")
    assert "Nguyễn Lưu Trung" in answer.text
    assert "Trần Quốc Dũng" in answer.text


def test_the_side_without_an_answer_is_told(assistant: Assistant) -> None:
    question = "Kế hoạch 63 của Kiên Giang và văn bản dẫn Nghị quyết 07-NQ/TU, ai ký mỗi văn bản?"
    answer = assistant.answer(question)
    assert answer.status == "partial"
    assert "Nguyễn Lưu Trung" in answer.text
    assert any("07-NQ/TU" in one.text for one in answer.notices if one.kind == "missing_side")


def test_each_of_two_numbered_documents_is_told_of(assistant: Assistant) -> None:
    question = "Công văn 70-CV/TU về dân vận và Công văn 700-CV/TU về CCHC ban hành ngày nào?"
    answer = assistant.answer(question)
    assert "70-CV/TU" in answer.text
    assert "700-CV/TU" in answer.text
