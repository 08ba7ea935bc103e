import numpy as np

from rag.retrieval.pooled import pooled, scored


def test_a_row_counts_by_the_best_that_it_is_for_one_of_them() -> None:
    whole = (np.array([1, 4]), np.array([2.0, 1.0], dtype=np.float32))
    side = (np.array([4, 7]), np.array([0.5, 0.25], dtype=np.float32))
    rows, scores = pooled([whole, side])
    assert rows.tolist() == [1, 4, 7]
    assert scores.tolist() == [2.0, 2.0, 1.0]


def test_a_row_that_a_side_did_not_find_scores_nothing_for_it() -> None:
    own, scores = np.array([4, 7]), np.array([0.5, 0.25], dtype=np.float32)
    assert scored(np.array([7, 1, 4]), own, scores).tolist() == [0.25, 0.0, 0.5]
