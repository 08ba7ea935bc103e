"""The terms of a question as they are looked for in the documents."""

from __future__ import annotations

from rag.generation.asked.terms import asked_terms
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


def test_a_word_that_no_document_writes_is_what_they_write_for_it() -> None:
    query = Query("q", "tăng ca ban đêm", "vi")
    asked = asked_terms(query, lambda _: 1.0, lambda _: True, lambda one: one != "tăng ca")
    assert asked.weights.keys().isdisjoint({"tang", "ca", "tang_ca"})
    rest = {"ban", "dem", "ban_dem", "ca_ban"}
    written = {"lam", "them", "gio", "lam_them", "them_gio"}
    assert asked.share(rest | written) == 1.0
    assert asked.share(rest) < 1.0


def test_a_phrase_that_no_document_writes_is_read_word_by_word() -> None:
    query = Query("q", "Which domain name do they use?", "en")
    unknown = asked_terms(query, lambda _: 1.0, lambda _: True, lambda one: one != "tên miền")
    known = asked_terms(query, lambda _: 1.0, lambda _: True, lambda _: True)
    assert known.share({"ten", "mien", "ten_mien"}) > unknown.share({"ten", "mien", "ten_mien"})
    assert "linh_vuc" in unknown.weights
    assert "linh_vuc" not in known.weights


def test_one_syllable_that_is_a_word_of_its_own_has_its_other_words() -> None:
    query = Query("q", "ai lĩnh", "vi")
    asked = asked_terms(query, lambda _: 1.0, lambda _: True, lambda _: True)
    assert asked.share({"huong"}) > asked.share({"khac"}) == 0.0


def test_an_abbreviation_counts_beside_what_it_stands_for() -> None:
    query = Query("q", "BHXH chi trả", "vi", expansions=("bảo hiểm xã hội",))
    asked = asked_terms(query, lambda _: 1.0, lambda _: True, lambda _: True)
    rest = {"chi", "tra", "chi_tra"}
    short, full = {"bhxh"}, {"bao", "hiem", "xa", "hoi", "bao_hiem", "hiem_xa", "xa_hoi"}
    assert asked.share(rest | short) == asked.share(rest | full) == 1.0
    assert asked.share(rest) < 1.0


def test_an_abbreviation_that_no_document_has_is_what_it_stands_for() -> None:
    query = Query("q", "BHXH chi trả", "vi", expansions=("bảo hiểm xã hội",))
    asked = asked_terms(query, lambda _: 1.0, lambda one: one != "bhxh", lambda _: True)
    assert "bhxh" not in asked.weights
    assert {"bao_hiem", "chi_tra"} <= set(asked.weights)


def test_an_english_question_keeps_the_vietnamese_that_it_quotes_and_not_its_gloss() -> None:
    query = Query("q", 'What does "chứng thư" (certificate) mean?', "en")
    asked = asked_terms(query, lambda _: 1.0, lambda _: True, lambda _: True)
    assert {"chung", "thu", "chung_thu"} <= set(asked.weights)
    assert "certificate" not in asked.weights


def _held(english: str, *written: str) -> set[str]:
    query = Query("q", english, "en")
    return set(asked_terms(query, lambda _: 1.0, lambda _: True, written.__contains__).weights)


def test_an_english_word_is_what_documents_write_for_its_translation() -> None:
    assert "phan_cong" in _held("Who is assigned to it?", "phân công")


def test_an_english_phrase_that_no_document_has_is_what_its_word_means() -> None:
    assert "bo_tri" in _held("Who is assigned to it?", "bố trí")
    assert "giao cho" in _held("Who is assigned to it?", "đề án")
