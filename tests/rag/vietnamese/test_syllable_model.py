"""The model's scores and the path through a lattice, small enough to work out by hand."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from rag.vietnamese.lattice import best_path
from rag.vietnamese.syllable_model import SyllableModel


@pytest.fixture
def model() -> SyllableModel:
    """Syllables 1 an, 2 bo, 3 bộ. After ``an`` comes ``bo``; after ``an bo`` comes ``bộ``."""
    return SyllableModel(
        syllables=("", "an", "bo", "bộ"),
        single=np.array([-1, -2, -4, -3], np.float32),
        rest=np.array([-0.5, -1, -0.25, 0], np.float32),
        pairs=np.array([1 * 4 + 2]),
        pair_scores=np.array([-0.125], np.float32),
        pair_rest=np.array([-2], np.float32),
        triples=np.array([0 * 4 + 3]),
        triple_scores=np.array([-0.5], np.float32),
    )


def _ids(*ids: int) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    return np.array(ids, np.int64)


def test_a_pair_scores_itself_or_backs_off(model: SyllableModel) -> None:
    assert model.pair(_ids(1, 1), _ids(2, 3)).tolist() == [-0.125, -1 - 3]


def test_a_triple_scores_itself_or_backs_off(model: SyllableModel) -> None:
    scores = model.triple(_ids(1, 1, 2), _ids(2, 2, 1), _ids(3, 1, 2))
    assert scores.tolist() == [-0.5, -2 + (-0.25 - 2), -0.125]


def test_saved_weights_come_back(model: SyllableModel, tmp_path: Path) -> None:
    model.save(tmp_path / "weights.npz")
    loaded = SyllableModel.load(tmp_path / "weights.npz")
    assert loaded.syllables == model.syllables
    assert loaded.pairs.tolist() == [6]
    assert loaded.triples.tolist() == [3]
    assert loaded.pair_scores.tolist() == [-0.125]
    assert loaded.rest.tolist() == [-0.5, -1, -0.25, 0]


def test_the_best_path_weighs_costs_and_neighbours(model: SyllableModel) -> None:
    free, dear = [0.0, 0.0], [0.0, -9.0]
    an = ([1], [0.0])
    assert best_path(model, [an, ([2, 3], free)]) == [1, 2]
    assert best_path(model, [an, ([3, 2], dear)]) == [1, 3]
    assert best_path(model, [an, ([2, 3], free), ([2, 3], free)]) == [1, 2, 3]
    assert best_path(model, []) == []
