"""The terms of a question as they are looked for in the documents."""

from __future__ import annotations

from rag.generation.asking import asked_terms
from rag.model import Query


def test_of_a_word_and_what_documents_write_for_it_one_is_enough() -> None:
    query = Query("q", "hạn chót nộp báo cáo", "vi")
    asked = asked_terms(query, lambda _: 1.0, lambda _: True, lambda _: True)
    typed = {"han", "chot", "han_chot", "nop", "bao", "cao", "nop_bao", "bao_cao"}
    written = {"thoi", "han", "thoi_han", "nop", "bao", "cao", "nop_bao", "bao_cao"}
    without = {"nop", "bao", "cao", "nop_bao", "bao_cao"}
    assert asked.share(typed) > asked.share(written) > asked.share(without)


def test_what_no_document_writes_for_a_word_is_left_out() -> None:
    query = Query("q", "hạn chót nộp báo cáo", "vi")
    asked = asked_terms(query, lambda _: 1.0, lambda _: True, lambda one: one == "hạn chót")
    assert asked.meanings == ()


def test_an_english_question_keeps_the_vietnamese_that_it_quotes_and_not_its_gloss() -> None:
    query = Query("q", 'What does "chứng thư" (certificate) mean?', "en")
    asked = asked_terms(query, lambda _: 1.0, lambda _: True, lambda _: True)
    assert {"chung", "thu", "chung_thu"} <= set(asked.weights)
    assert "certificate" not in asked.weights
