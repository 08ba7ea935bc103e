from __future__ import annotations

import pytest

from rag.errors import InvalidQuestion
from rag.model import Turn
from rag.retrieval.understand import Understanding, checked


class Silent:
    """A restorer that restores nothing."""

    def restore(self, text: str) -> str:
        return text


UNDERSTANDING = Understanding(Silent())


@pytest.mark.parametrize(
    ("question", "code"),
    [
        ("", "empty"),
        (" \t\n ", "empty"),
        ("\x00\x01\x02", "empty"),
        ("\u200b\u202e", "empty"),
        ("a" * 2001, "too_long"),
        ("\ud800", "not_text"),
    ],
)
def test_a_bad_question_is_refused_with_its_reason(question: str, code: str) -> None:
    with pytest.raises(InvalidQuestion) as raised:
        checked(question)
    assert raised.value.code == code


def test_the_longest_question_and_history_are_taken() -> None:
    assert len(checked(f"  {'a' * 2000}  ", [Turn("user", "b")] * 20)) == 2000


def test_too_much_history_is_refused() -> None:
    with pytest.raises(InvalidQuestion) as raised:
        checked("a", [Turn("user", "b")] * 21)
    assert raised.value.code == "too_much_history"


def test_control_characters_inside_a_question_become_spaces() -> None:
    assert checked("kế\x00hoạch") == "kế hoạch"


def test_what_a_question_names_is_read_off_it() -> None:
    query = UNDERSTANDING.understand("Kế hoạch 300/KH-UBND năm 2023 của tỉnh Kiên Giang ai ký?")
    assert [one.key for one in query.numbers] == ["300/KH-UBND"]
    assert query.types == ("Kế hoạch",)
    assert query.years == (2023,)
    assert query.provinces == ("Kiên Giang",)
    assert "signer" in query.asks


def test_abbreviations_are_expanded_beside_what_was_typed() -> None:
    query = UNDERSTANDING.understand("CCHC năm 2024")
    assert query.text == "CCHC năm 2024"
    assert "cải cách hành chính" in query.expansions


def test_an_english_question_gets_vietnamese_terms() -> None:
    query = UNDERSTANDING.understand("which plan covers administrative reform for 2024?")
    assert query.lang == "en"
    assert "cải cách hành chính" in query.expansions
    assert query.types == ("Kế hoạch",)


@pytest.mark.parametrize(
    "question",
    [
        "Mình muốn hỏi có hiệu lực từ ngày nào?",
        "Làm ơn cho biết có hiệu lực từ ngày nào?",
        "Anh chị cho em hỏi có hiệu lực từ ngày nào?",
    ],
)
def test_politeness_is_taken_off_a_follow_up_before_it_is_read(question: str) -> None:
    said = "Người ký Quyết định số 72/QĐ-UBND là Trần Văn Tám [1]."
    history = [Turn("user", "Ai ký Quyết định 72/QĐ-UBND?"), Turn("assistant", said)]
    meant = UNDERSTANDING.understand(question, history).text
    assert meant == "Quyết định số 72/QĐ-UBND có hiệu lực từ ngày nào?"
