import numpy as np
import pytest

from rag.index import match
from rag.index.match import Match, Postings, top


def postings(rows: list[int], scores: list[float], weight: float = 1.0) -> Postings:
    return np.array(rows, dtype=np.int32), np.array(scores, dtype=np.float32), weight


RARE = postings([1, 4], [2.0, 3.0])
COMMON = postings([0, 1, 2, 4], [0.25, 0.125, 0.25, 0.25], weight=2.0)


@pytest.fixture(params=[50_000, 2], ids=["in full", "the common one for candidates only"])
def asked(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Match:
    monkeypatch.setattr(match, "IN_FULL", request.param)
    return Match(5, [COMMON, RARE])


def test_the_scores_of_tokens_add_up(asked: Match) -> None:
    assert asked.all().tolist() == [0.5, 2.25, 0.5, 0.0, 3.5]
    assert asked.of(np.array([4, 3, 0])).tolist() == [3.5, 0.0, 0.5]


def test_the_best_come_first(asked: Match) -> None:
    assert asked.top(2).tolist() == [4, 1]


def test_only_what_is_kept_is_found(asked: Match) -> None:
    kept = np.array([True, True, False, True, False])
    assert asked.top(1, kept).tolist() == [1]


def test_no_postings_find_nothing() -> None:
    assert Match(3, []).top(2).tolist() == []
    assert Match(3, []).all().tolist() == [0.0, 0.0, 0.0]


def test_top_keeps_passage_order_among_equals_and_drops_zeros() -> None:
    scores = np.array([0, 2, 1, 2, 0], dtype=np.float32)
    assert top(scores, 4).tolist() == [1, 3, 2]
    assert top(scores, 1).tolist() == [1]
    assert top(scores, 0).tolist() == []
    assert top(scores[:0], 3).tolist() == []
