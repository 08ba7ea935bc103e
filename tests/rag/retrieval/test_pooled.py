import numpy as np

from rag.retrieval.pooled import OF_EACH, of_a_side, pooled, scored


def test_a_row_counts_by_the_best_that_it_is_for_one_of_them() -> None:
    whole = (np.array([1, 4]), np.array([2.0, 1.0], dtype=np.float32))
    side = (np.array([4, 7]), np.array([0.5, 0.25], dtype=np.float32))
    rows, scores = pooled([whole, side])
    assert rows.tolist() == [1, 4, 7]
    assert scores.tolist() == [2.0, 2.0, 1.0]


def test_a_row_that_a_side_did_not_find_scores_nothing_for_it() -> None:
    own, scores = np.array([4, 7]), np.array([0.5, 0.25], dtype=np.float32)
    assert scored(np.array([7, 1, 4]), own, scores).tolist() == [0.25, 0.0, 0.5]


def test_the_best_of_each_side_are_kept_apart() -> None:
    many = np.arange(20)
    first = (many, np.linspace(1.0, 0.5, 20, dtype=np.float32))
    second = (np.array([3, 30, 31]), np.array([0.1, 0.3, 0.2], dtype=np.float32))
    rows = np.array([0, 10, 30, 31])
    assert OF_EACH < 10
    assert of_a_side(rows, [first, second]).tolist() == [True, False, True, True]
    assert of_a_side(rows, []).tolist() == [False] * 4
