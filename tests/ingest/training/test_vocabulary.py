from collections import Counter

from ingest.training.recipe import Recipe
from ingest.training.vocabulary import UNKNOWN, count_tokens, make_tokenizer
from rag.index.encode import spread

TEXTS = ["ngân sách tỉnh", "ngân sách huyện", "ngân hàng tỉnh", "tỉnh tỉnh tỉnh"]


def test_a_token_counts_once_a_text() -> None:
    counts = count_tokens(TEXTS)
    assert counts["tỉnh"] == 3
    assert counts["ngân_sách"] == 2


def test_frequent_bigrams_are_one_token_and_unseen_ones_unknown() -> None:
    tokenizer = make_tokenizer(count_tokens(TEXTS), Recipe(tokens=80, pieces=40))
    found = tokenizer.encode(spread("ngân sách ngân")).tokens
    assert found == ["ngân", "ngân_sách", "sách", UNKNOWN, "ngân"]


def test_an_unseen_syllable_is_cut_into_pieces() -> None:
    tokenizer = make_tokenizer(Counter({"sach": 5, "tinh": 5}), Recipe(tokens=80, pieces=40))
    pieces = tokenizer.encode("tach").tokens
    assert UNKNOWN not in pieces
    assert "".join(piece.removeprefix("##") for piece in pieces) == "tach"
