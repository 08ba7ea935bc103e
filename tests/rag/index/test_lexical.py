import math

import numpy as np
import pytest

from rag.index.lexical import FieldIndex, Lexical, tokens, top

TEXTS = ["Kế hoạch cải cách hành chính", "Cải cách tiền lương", "Chỉ thị 33/CT-TTg về dân vận"]


def test_each_syllable_is_followed_by_the_pair_that_it_begins() -> None:
    expected = ["cải", "cải_cách", "cách", "cách_hành", "hành", "hành_chính", "chính"]
    assert tokens("Cải cách hành chính") == expected
    assert tokens("") == []


def test_a_document_number_is_one_token() -> None:
    assert tokens("số 33/CT-TTg,") == ["số", "số_33/ct-ttg", "33/ct-ttg"]


def test_the_folded_field_has_no_diacritics() -> None:
    assert tokens("Ủy ban", "folded") == ["uy", "uy_ban", "ban"]


def test_both_tone_styles_and_nfd_are_one_token() -> None:
    assert tokens("hoà") == tokens("hòa") == tokens("ho\u0300a") == ["hòa"]


def test_a_score_is_bm25_by_hand() -> None:
    index = FieldIndex.build([["a", "b"], ["b", "c"], ["c", "c"]])
    # idf of a token in one of three passages: ln(1 + (3 - 1 + 0.5) / (1 + 0.5)); all have mean
    # length, so a token met once weighs 1 / (1 + 1.5)
    assert index.scores(["a"]) == pytest.approx([math.log(1 + 2.5 / 1.5) / 2.5, 0, 0])


def test_the_passage_that_shares_most_wins() -> None:
    assert top(Lexical.build(TEXTS).scores("cải cách hành chính"), 2).tolist() == [0, 1]


def test_a_number_finds_its_passage() -> None:
    assert top(Lexical.build(TEXTS).scores("33/CT-TTg"), 5).tolist() == [2]


def test_a_question_without_diacritics_is_answered_by_the_folded_field() -> None:
    lexical = Lexical.build(TEXTS)
    assert lexical.scores("dan van").max() == 0
    assert top(lexical.scores("dan van", "folded"), 1).tolist() == [2]


@pytest.mark.parametrize("asked", ["", "xyz", "?!"])
def test_a_question_without_known_tokens_scores_zero(asked: str) -> None:
    assert Lexical.build(TEXTS).scores(asked).tolist() == [0, 0, 0]


def test_passages_without_words_can_be_indexed() -> None:
    assert Lexical.build(["", "..."]).scores("kế hoạch").tolist() == [0, 0]


def test_top_keeps_passage_order_among_equals_and_drops_zeros() -> None:
    scores = np.array([0, 2, 1, 2, 0], dtype=np.float32)
    assert top(scores, 4).tolist() == [1, 3, 2]
    assert top(scores, 0).tolist() == []
    assert top(scores[:0], 3).tolist() == []
