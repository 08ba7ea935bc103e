import numpy as np
import pytest

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
