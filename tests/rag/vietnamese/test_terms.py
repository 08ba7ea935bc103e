from __future__ import annotations

from rag.vietnamese.terms import terms


def test_content_syllables_then_their_pairs() -> None:
    assert terms("Tỉnh ủy") == ["tinh", "uy", "tinh_uy"]


def test_function_words_go_and_part_what_they_stand_between() -> None:
    assert terms("quy chế của Tỉnh ủy") == ["quy", "che", "tinh", "uy", "quy_che", "tinh_uy"]


def test_a_word_that_only_folding_makes_a_function_word_stays() -> None:
    assert "co" in terms("cơ quan")
    assert "co" not in terms("có quan")


def test_a_document_number_is_one_term() -> None:
    assert terms("33/CT-TTg") == ["33/ct-ttg"]


def test_english_words_that_say_nothing_are_no_terms() -> None:
    assert terms("What happens besides") == []
    assert terms("having an apron") == ["apron"]
    assert terms("someone gave nine above it without one") == []
