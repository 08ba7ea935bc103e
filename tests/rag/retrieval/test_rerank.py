import numpy as np
import pytest

from rag.index.lexical import Lexical
from rag.retrieval.rerank import HALF, Features, Proximity

FILLER = " ".join(f"x{number}" for number in range(3 * HALF))
TEXTS = [
    "cải cách hành chính",
    f"cải {FILLER} cách {FILLER} hành {FILLER} chính",
    "hành chính cải cách",
    "không có gì",
    "",
]
LEXICAL = Lexical.build(TEXTS)
PROXIMITY = Proximity(LEXICAL, Features(window=1.0, pairs=0.1, run=1.0))
ROWS = np.arange(len(TEXTS))


def test_one_window_that_holds_all_is_the_whole() -> None:
    window, _, run = PROXIMITY.features("cải cách hành chính", ROWS).T
    assert window == pytest.approx([1, window[1], 1, 0, 0])
    assert 0.2 < window[1] < 0.4
    assert run[0] == pytest.approx(1)
    assert run[1] == 0


def test_pairs_count_by_their_weight_in_one_window() -> None:
    field = LEXICAL.fields["accented"]
    first, second, third = field.idf(["cải_cách", "cách_hành", "hành_chính"])
    pairs = PROXIMITY.features("cải cách hành chính", ROWS)[:, 1]
    assert pairs == pytest.approx([first + second + third, 0, first + third, 0, 0])


def test_the_longest_run_does_not_cross_into_the_next_passage() -> None:
    run = PROXIMITY.features("chính cải", np.array([0, 2, 0]))[:, 2]
    assert run[[0, 2]].tolist() == [0, 0]
    assert run[1] == pytest.approx(1)


def test_what_is_added_is_the_weighted_sum() -> None:
    added = PROXIMITY.of("cải cách hành chính", ROWS)
    features = PROXIMITY.features("cải cách hành chính", ROWS)
    assert added == pytest.approx(features @ [1.0, 0.1, 1.0])


@pytest.mark.parametrize("asked", ["", "?!", "zzz"])
def test_nothing_asked_that_is_known_adds_nothing(asked: str) -> None:
    assert PROXIMITY.of(asked, ROWS).tolist() == [0, 0, 0, 0, 0]
    assert PROXIMITY.of("cải", ROWS[:0]).tolist() == []


def test_the_weights_that_ship_are_positive() -> None:
    shipped = Features.load()
    assert min(shipped.window, shipped.pairs, shipped.run) > 0
