import math

import numpy as np
import pytest

from rag.index.lexical import PAIR, Field, FieldIndex, Lexical, tokens
from rag.index.match import top

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


def test_pairs_stay_within_a_passage() -> None:
    lexical = Lexical.build(["", "Cải cách", "", "cách mạng", "Cai"])
    assert "cách_cách" not in lexical.fields["accented"].vocabulary
    assert set(lexical.fields["folded"].vocabulary) == {
        "cai", "cach", "mang", "cai_cach", "cach_mang"
    }  # fmt: skip
    assert (lexical.scores("cải cách") > 0).tolist() == [False, True, False, True, False]
    assert top(lexical.scores("cai", "folded"), 5).tolist() == [4, 1]


def test_a_question_is_matched_in_every_field_and_pairs_count_less() -> None:
    lexical = Lexical.build(TEXTS)
    found = lexical.match("dân vận")
    fields: tuple[Field, ...] = ("accented", "folded")
    for field in fields:
        index = lexical.fields[field]
        alone = lexical.scores("dân", field) + lexical.scores("vận", field)
        pair = index.scores(tokens("dân vận", field)[1:2])
        assert found[field].all() == pytest.approx(alone + PAIR * pair)


def test_passages_are_kept_word_for_word() -> None:
    words, lengths = Lexical.build(["a b", "", "b a c"]).spelling.of_rows(np.array([2, 1, 0]))
    assert words.tolist() == [1, 0, 2, 0, 1]
    assert lengths.tolist() == [3, 0, 2]


def test_words_are_a_field_where_passages_are_few(monkeypatch: pytest.MonkeyPatch) -> None:
    lexical = Lexical.build(TEXTS)
    assert "dân_vận" in lexical.fields["words"].vocabulary
    assert "33/ct-ttg" in lexical.fields["words"].vocabulary
    assert top(lexical.match("dân vận")["words"].all(), 5).tolist() == [2]
    monkeypatch.setattr("rag.index.lexical.SEGMENTED_UP_TO", 2)
    assert set(Lexical.build(TEXTS).match("dân vận")) == {"accented", "folded"}
