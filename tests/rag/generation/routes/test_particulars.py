from pathlib import Path

import pytest

from rag.assistant import Assistant
from tests.rag.generation.small import assistant_of


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


def test_what_is_known_is_told_where_another_fact_is_not_stated(assistant: Assistant) -> None:
    answer = assistant.answer("chỉ thị 33 ban hành ngày nào, ai ký?")
    assert answer.status == "partial"
    assert "26/11/2021" in answer.text
    assert [one.text for one in answer.notices] == [
        "Tài liệu không nêu người ký của Chỉ thị số 33/CT-TTg."
    ]


def test_nothing_is_told_where_no_fact_that_is_asked_is_stated(assistant: Assistant) -> None:
    assert assistant.answer("ai ký chỉ thị 33?").status == "refused_no_evidence"


@pytest.mark.parametrize(
    "question", ["Ai ký Luật số 5 của Quốc hội?", "người ký luật 14 của Quốc hội là ai"]
)
def test_the_signer_of_what_guides_a_law_is_not_the_law_s(tmp_path: Path, question: str) -> None:
    assistant = assistant_of(
        tmp_path,
        "BỘ NỘI VỤ\nSố: 26/2026/TT-BNV\nHà Nội, ngày 02 tháng 3 năm 2026\nTHÔNG TƯ\n"
        "Hướng dẫn Luật số 14 của Quốc hội\nCăn cứ Luật của Quốc hội;\n"
        "Điều 1. Phạm vi\nThông tư này hướng dẫn Luật số 14, Luật số 5 của Quốc hội.\n"
        "KT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\nVõ Văn Hưng\n",
    )
    assert "Võ Văn Hưng" not in assistant.answer(question).text


def test_the_signer_of_what_guides_a_numbered_law_is_told(tmp_path: Path) -> None:
    assistant = assistant_of(
        tmp_path,
        "BỘ NỘI VỤ\nSố: 26/2026/TT-BNV\nHà Nội, ngày 02 tháng 3 năm 2026\nTHÔNG TƯ\n"
        "Hướng dẫn thi đua, khen thưởng\nCăn cứ Luật Thi đua, khen thưởng số 06/2022/QH15;\n"
        "Điều 1. Phạm vi\nThông tư này hướng dẫn thi đua, khen thưởng.\n"
        "KT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\nVõ Văn Hưng\n",
    )
    asked = "Thông tư thi hành Luật 6 về thi đua, khen thưởng ai ký?"
    assert "Võ Văn Hưng" in assistant.answer(asked).text
