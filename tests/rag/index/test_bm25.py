from array import array

import bm25s
import numpy as np
import pytest

from rag.index.bm25 import K1, B, bm25


def rows_of(*passages: list[int]) -> list[np.ndarray]:
    return [np.array(one, dtype=np.int32) for one in passages]


def test_scores_worked_out_by_hand() -> None:
    data, passages, ends = bm25(rows_of([0, 0, 1], [1]), 3)
    # Token 0: in 1 of 2 passages, twice among 3 tokens where 2 are the average.
    rare = np.log(1 + 1.5 / 1.5)
    assert data[0] == pytest.approx(rare * 2 / (2 + K1 * (1 - B + B * 3 / 2)))
    common = np.log(1 + 0.5 / 2.5)
    assert data[2] == pytest.approx(common / (1 + K1 * (1 - B + B * 1 / 2)))
    assert passages.tolist() == [0, 0, 1]
    assert ends.tolist() == [0, 1, 3, 3]


def test_scores_are_those_of_bm25s() -> None:
    random = np.random.default_rng(7)
    rows = [random.integers(0, 50, size=random.integers(0, 30)).astype(np.int32) for _ in range(40)]
    built = bm25s.BM25(k1=K1, b=B)
    vocabulary = {str(token): token for token in range(50)}
    numbers = [array("i", one.tobytes()) for one in rows]
    built.index((numbers, vocabulary), create_empty_token=False, show_progress=False)
    data, passages, ends = bm25(rows, 50)
    assert np.array_equal(ends, built.scores["indptr"])
    for token in range(50):
        at = slice(ends[token], ends[token + 1])
        order = np.argsort(built.scores["indices"][at])
        assert np.array_equal(passages[at], built.scores["indices"][at][order])
        assert data[at] == pytest.approx(built.scores["data"][at][order], rel=1e-6)


def test_no_passages_and_empty_ones() -> None:
    for rows in ([], rows_of([]), rows_of([], [])):
        data, passages, ends = bm25(rows, 0)
        assert (len(data), len(passages), ends.tolist()) == (0, 0, [0])
