from __future__ import annotations

import numpy as np
import pytest

from rag.vietnamese.adapted_model import SHARE, AdaptedModel
from rag.vietnamese.syllable_model import SyllableModel


def _model() -> SyllableModel:
    """Four syllables and no pairs: each follows any other with a chance of one in four."""
    size = 4
    quarter = np.full(size, np.log(0.25), np.float32)
    return SyllableModel(
        syllables=("", "dân", "vận", "vẫn"),
        single=quarter,
        rest=np.zeros(size, np.float32),
        pairs=np.array([0], np.int64),
        pair_scores=np.array([np.log(0.25)], np.float32),
        pair_rest=np.zeros(1, np.float32),
        triples=np.zeros(0, np.int64),
        triple_scores=np.zeros(0, np.float32),
    )


def test_a_pair_that_documents_hold_is_likelier() -> None:
    adapted = AdaptedModel(_model(), {("dân", "vận"): 1, ("dân", "huệ"): 9})

    scores = adapted.pair(np.array([1, 1, 2]), np.array([2, 3, 1]))

    # (1 - 0.5) of one pair; the one with a syllable that isn't known doesn't count
    held, not_held = 0.25 * (1 - SHARE) + 0.5 * SHARE, 0.25 * (1 - SHARE)
    assert np.exp(scores) == pytest.approx([held, not_held, 0.25], rel=1e-4)


def test_without_pairs_nothing_changes() -> None:
    model = _model()
    one = np.array([1])

    assert AdaptedModel(model, {}).triple(one, one, one) == model.triple(one, one, one)
