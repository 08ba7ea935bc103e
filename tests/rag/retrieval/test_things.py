from __future__ import annotations

import pytest

from rag.retrieval.things import thing_of, with_thing, without_owner

_PROCEDURE = "Thủ tục thẩm định thành lập đơn vị, trong 10 ngày."
_SCHOOL = "Học phí của Trường THCS Cầu Giấy năm học 2025-2026 là bao nhiêu?"


@pytest.mark.parametrize(
    ("body", "answer", "question", "meant"),
    [
        (
            "Thủ tục này nộp ở đâu?",
            _PROCEDURE,
            "Có thủ tục nào?",
            "Thủ tục thẩm định thành lập đơn vị nộp ở đâu?",
        ),
        ("Trường đó ở đâu?", "Một triệu.", _SCHOOL, "Trường THCS Cầu Giấy ở đâu?"),
        (
            "Ai chủ trì hội nghị này?",
            "Ngày 5.",
            "Hội nghị hiệp thương họp ngày nào?",
            "Ai chủ trì hội nghị hiệp thương?",
        ),
        ("Thủ tục này nộp ở đâu?", "10 ngày.", "Mấy ngày thì xong?", None),
        ("Năm đó có gì?", _PROCEDURE, _SCHOOL, None),
    ],
)
def test_a_thing_that_is_pointed_at_is_named(
    body: str, answer: str, question: str, meant: str | None
) -> None:
    assert with_thing(body, answer, question) == meant


def test_the_thing_that_a_question_names() -> None:
    assert thing_of("Thời hạn giải quyết thủ tục giải thể là mấy ngày?") == "thủ tục giải thể"
    assert thing_of("Ai ký?") is None


def test_what_the_last_question_names_need_not_be_said_again() -> None:
    assert without_owner("khối THPT của trường đó thì sao", _SCHOOL) == "khối THPT thì sao"
    assert without_owner("khối THPT của trường đó thì sao", "Học phí lớp 6?") is None
