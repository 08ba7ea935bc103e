import numpy as np
import pytest

from rag.index import dense
from rag.index.dense import Dense

VECTORS = np.array([[1, 0], [0, 1], [0.6, 0.8]], dtype=np.float32)


def test_the_nearest_come_first_with_their_cosines() -> None:
    rows, scores = Dense(VECTORS).search(np.array([[0, 1]], dtype=np.float32), 2)
    assert rows.tolist() == [[1, 2]]
    assert scores[0] == pytest.approx([1, 0.8])


def test_k_beyond_the_passages_gives_all_of_them() -> None:
    rows, _ = Dense(VECTORS).search(VECTORS[:1], 99)
    assert rows.tolist() == [[0, 2, 1]]


def test_no_passages_give_no_rows() -> None:
    rows, scores = Dense(np.zeros((0, 2), dtype=np.float32)).search(VECTORS, 5)
    assert rows.shape == scores.shape == (3, 0)


def test_scores_are_those_of_search() -> None:
    assert Dense(VECTORS).scores(VECTORS[1]) == pytest.approx([0, 1, 0.8])


def test_a_question_is_matched_exactly_among_what_is_kept() -> None:
    asked = Dense(VECTORS).match(VECTORS[1])
    assert asked.top(2).tolist() == [1, 2]
    assert asked.top(9, np.array([True, False, True])).tolist() == [2, 0]
    assert asked.top(9, np.zeros(3, dtype=np.bool_)).tolist() == []
    assert asked.of(np.array([2, 0])) == pytest.approx([0.8, 0])


def test_many_passages_are_found_through_inverted_lists(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dense, "FLAT", 100)
    rows = np.random.default_rng(3).normal(size=(2000, 16)).astype(np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    many = Dense(rows)
    odd = np.arange(2000) % 2 == 1
    for row in range(0, 2000, 100):
        assert many.match(rows[row]).top(5)[0] == row
        among = many.match(rows[row]).top(5, odd)
        assert len(among) == 5
        assert odd[among].all()
