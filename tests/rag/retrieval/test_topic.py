from __future__ import annotations

import pytest

from rag.retrieval.topic import Topic


@pytest.mark.parametrize(
    ("question", "answer", "subject"),
    [
        ("Kế hoạch 63 do ai ký?", "Người ký Kế hoạch số 63/KH-UBND là …", "Kế hoạch số 63/KH-UBND"),
        ("QĐ 1617/QĐ-UBND Quảng Ngãi về gì?", "", "Quyết định số 1617/QĐ-UBND của Quảng Ngãi"),
        ("Kế hoạch nào thực hiện Chỉ thị 33?", "Kế hoạch số 63/KH-UBND.", "Kế hoạch số 63/KH-UBND"),
        ("Học phí bao nhiêu?", "Theo Công văn của Sở Tài chính: 75%.", "Công văn của Sở Tài chính"),
        ("Công văn của Sở Y tế gửi ai?", "Tài liệu không nêu.", "Công văn của Sở Y tế"),
        ("Ngoài Chỉ thị 33, có văn bản nào?", "Quy chế số 08-QC/TU.", "Quy chế số 08-QC/TU"),
        ("Học phí bao nhiêu?", "Tài liệu không nêu điều này.", None),
    ],
)
def test_what_is_spoken_of(question: str, answer: str, subject: str | None) -> None:
    assert Topic.of(question, answer, "vi").subject == subject


def test_what_was_told_is_told_from_what_is_spoken_of() -> None:
    topic = Topic.of("Kế hoạch 12-KH/TU thực hiện kết luận nào?", "Kết luận số 114-KL/TW.", "vi")
    assert topic.subject == "Kế hoạch số 12-KH/TU"
    assert topic.told == "Kết luận số 114-KL/TW"
    assert topic.documents == ("Kết luận số 114-KL/TW", "Kế hoạch số 12-KH/TU")


def test_documents_of_earlier_turns_are_kept() -> None:
    first = Topic.of("Kế hoạch 63 do ai ký?", "Kế hoạch số 63/KH-UBND: Nguyễn Lưu Trung.", "vi")
    second = Topic.of("PAPI là gì?", "PAPI là chỉ số hiệu quả quản trị.", "vi", first)
    assert second.documents == ("Kế hoạch số 63/KH-UBND",)
    assert second.subject == "Kế hoạch số 63/KH-UBND"


def test_an_english_name_is_english() -> None:
    answer = "Plan No. 63/KH-UBND was signed by Nguyễn Lưu Trung, Phó Chủ tịch [1]."
    topic = Topic.of("Who signed Plan 63?", answer, "en")
    assert topic.subject == "Plan No. 63/KH-UBND"
    assert topic.person == "Nguyễn Lưu Trung"


def test_the_place_is_that_of_the_question() -> None:
    assert Topic.of("Kinh tế Thanh Hóa tăng bao nhiêu?", "", "vi").place == "Thanh Hóa"
    assert Topic.of("Thanh Hóa hay Nghệ An?", "", "vi").place is None


def test_a_guideline_without_a_number_is_what_is_talked_about() -> None:
    question = "Hướng dẫn của Sở Y tế về tiêm chủng do ai ký?"
    assert Topic.of(question, "Giám đốc.", "vi").subject == "Hướng dẫn của Sở Y tế về tiêm chủng"
    question = "Theo Hướng dẫn của Sở Y tế về tiêm chủng, trạm y tế làm gì?"
    assert Topic.of(question, "Tiêm.", "vi").subject == "Hướng dẫn của Sở Y tế về tiêm chủng"
