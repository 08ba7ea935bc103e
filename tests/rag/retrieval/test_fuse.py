from __future__ import annotations

import numpy as np

from rag.retrieval.fuse import Weights, fused, normalised


def test_the_best_is_one_and_what_is_not_positive_is_zero() -> None:
    scores = np.array([4.0, 1.0, 0.0, -2.0], dtype=np.float32)
    assert normalised(scores).tolist() == [1.0, 0.25, 0.0, 0.0]


def test_a_leg_that_finds_nothing_adds_nothing() -> None:
    assert normalised(np.zeros(3, dtype=np.float32)).tolist() == [0.0, 0.0, 0.0]


def test_cosines_keep_their_scale_and_bm25_is_normalised() -> None:
    legs = {
        "dense": np.array([0.5, 0.25, -0.1], dtype=np.float32),
        "accented": np.array([10.0, 0.0, 5.0], dtype=np.float32),
    }
    total = fused(legs, Weights(dense=0.4, accented=0.6, folded=0.0))
    assert np.allclose(total, [0.4 * 0.5 + 0.6, 0.4 * 0.25, 0.3])


def test_without_accents_the_folded_field_takes_their_place() -> None:
    weights = Weights(dense=0.5, accented=0.2, folded=0.3, words=0.0)
    assert weights.without_accents() == Weights(dense=0.5, accented=0.0, folded=0.5, words=0.0)
