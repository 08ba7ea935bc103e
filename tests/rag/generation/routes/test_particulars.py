import pytest

from rag.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Văn bản có nhắc Báo cáo 440-BC/TU và Kế hoạch 300 thì ai ký?", "Trần Quốc Dũng"),
        ("Ai ký văn bản có dẫn Quy chế 08-QC/TU?", "Dương Thị Kim Thúy"),
        ("Công văn gửi các phòng chuyên môn ở Sóc Trăng do sở nào soạn?", "Sở Tài chính"),
        ("KH CCHC năm 2024 của UBND tỉnh là KH số mấy ạ", "300/KH-UBND"),
        ("What is the number of the plan dated 13 June 2019?", "103/KH-UBND"),
        ("Tên đầy đủ của đề án ở Quyết định 06/QĐ-TTg là gì?", "Phát triển ứng dụng dữ liệu"),
        ("Tin về hội nghị trực tuyến đăng ngày nào?", "10/05/2018"),
        ("Bản tin về hội nghị trực tuyến đề ngày nào?", "10/05/2018"),
        ("What is the date on the news item about the online conference?", "10/05/2018"),
        ("Luật Khiếu nại ban hành năm nào?", "năm 2011"),
        ("Công văn 70-CV/TU ngày bao nhiêu?", "02/02/2021"),
        ("Chỉ thị 26/CT-TTg về kỷ luật, kỷ cương trong các cơ quan khi nào?", "05/09/2016"),
    ],
)
def test_one_fact_in_one_short_sentence(assistant: Assistant, question: str, told: str) -> None:
    answer = assistant.answer(question)
    assert answer.status == "answered"
    assert told in answer.text
    assert len(answer.text) <= 400
    assert len(answer.sentences) == 1


@pytest.mark.parametrize(
    ("question", "told", "not_told"),
    [
        ("Kế hoạch 63 gửi những bộ nào?", "Bộ Nội vụ", "Ban Dân vận"),
        ("Nơi nhận của Kế hoạch 63 có Sở Nội vụ không?", "Sở Nội vụ (05b)", "Bộ Nội vụ"),
    ],
)
def test_a_part_of_the_recipients(
    assistant: Assistant, question: str, told: str, not_told: str
) -> None:
    answer = assistant.answer(question)
    assert told in answer.text
    assert not_told not in answer.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Ai là giám đốc ký công văn dân vận của Sở Tài chính Sóc Trăng?", "Dương Thị Kim Thúy"),
        ("Who at the Soc Trang finance department signed the letter?", "Dương Thị Kim Thúy"),
        (
            "Bộ trưởng Nội vụ ban hành kế hoạch triển khai Đề án Văn hóa công vụ ngày nào?",
            "18/04/2019",
        ),
    ],
)
def test_who_did_it_tells_the_document(assistant: Assistant, question: str, told: str) -> None:
    answer = assistant.answer(question)
    assert answer.status == "answered"
    assert told in answer.text


def test_a_day_is_not_that_of_another_body_s_document(assistant: Assistant) -> None:
    answer = assistant.answer(
        "Bộ trưởng Y tế ban hành kế hoạch triển khai Đề án Văn hóa công vụ vào ngày nào?"
    )
    assert "27/12/2018" not in answer.text
    assert "18/04/2019" not in answer.text
