from __future__ import annotations

import pytest

from rag.vietnamese.predicates import asked_at, asks, begins_with_verb, subject_end, verb_end


@pytest.mark.parametrize(
    ("question", "subject"),
    [
        ("Công văn của Sở Tài chính gửi cho ai?", "Công văn của Sở Tài chính"),
        ("PAPI là gì?", "PAPI"),
        ("Kế hoạch thực hiện Chỉ thị 33 do ai ký?", "Kế hoạch thực hiện Chỉ thị 33"),
        ("Quyết định 44 có hiệu lực từ ngày nào?", "Quyết định 44"),
        ("Cơ quan thường trực là ai?", "Cơ quan thường trực"),
        ("Luật Tiếp công dân", "Luật Tiếp công dân"),
        ("Hướng dẫn của Sở Y tế do ai ký?", "Hướng dẫn của Sở Y tế"),
        ("Quy chế chữ ký số của Ninh Bình có hiệu lực khi nào?", "Quy chế chữ ký số của Ninh Bình"),
        ("Thủ tục đăng ký kết hôn là gì?", "Thủ tục đăng ký kết hôn"),
        ("Kế hoạch 63 ký ngày nào?", "Kế hoạch 63"),
    ],
)
def test_a_subject_ends_where_something_is_said_of_it(question: str, subject: str) -> None:
    assert question[: subject_end(question)].strip() == subject


def test_verbs_of_names_count_where_they_are_asked_for() -> None:
    question = "Sở Giáo dục và Đào tạo báo cáo ai?"
    assert question[: subject_end(question, in_names=True)] == "Sở Giáo dục và Đào tạo "
    assert question[: verb_end(question)] == "Sở Giáo dục và Đào tạo báo cáo"
    assert verb_end("PAPI là gì?") == 0


@pytest.mark.parametrize(
    "question", ["bãi bỏ văn bản nào?", "có hiệu lực khi nào?", "báo cáo cho ai?", "gửi đâu?"]
)
def test_a_question_may_begin_with_its_verb(question: str) -> None:
    assert begins_with_verb(question)


@pytest.mark.parametrize(
    "question",
    ["ai ký?", "báo cáo nào về dân vận?", "có kế hoạch nào không?", "cấp xã làm gì?", "là gì?"],
)
def test_or_not(question: str) -> None:
    assert not begins_with_verb(question)


def test_asking_words_are_spelled_so() -> None:
    assert asks("gửi đâu", "vi")
    assert asks("gui dau", "vi")
    assert not asks("thu hút đầu tư", "vi")
    assert not asks("Quyết định của Cần Thơ", "vi")
    assert asked_at("Sở nào chủ trì?") == 3
    assert asked_at("thu hút") == 7


def test_a_city_is_no_asking_word() -> None:
    assert not asks("Can Tho's Decision 38/2025/QĐ-UBND", "en")
    assert asks("Can the department decide?", "en")
