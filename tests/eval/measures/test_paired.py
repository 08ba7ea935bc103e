import pytest

from eval.measures.paired import difference


def test_equal_scores_make_no_difference() -> None:
    found = difference([1.0, 0.0, 1.0], [1.0, 0.0, 1.0])
    assert (found.value, found.low, found.high, found.p, found.n) == (0.0, 0.0, 0.0, 1.0, 3)
    assert found.verdict == "no difference"


def test_a_gap_on_every_question_is_significant() -> None:
    found = difference([1.0] * 30, [0.5] * 30)
    assert (found.value, found.low, found.high, found.p) == (0.5, 0.5, 0.5, 0.0)
    assert found.verdict == "better"
    assert difference([0.5] * 30, [1.0] * 30).verdict == "worse"


def test_one_question_in_many_is_chance() -> None:
    found = difference([1.0] + [0.0] * 29, [0.0] * 30)
    assert found.value == pytest.approx(1 / 30)
    assert found.low == 0.0
    assert found.p > 0.05
    assert found.verdict == "no difference"


def test_scores_must_be_pairs() -> None:
    with pytest.raises(ValueError, match="no pairs"):
        difference([1.0], [1.0, 0.0])
    with pytest.raises(ValueError, match="no pairs"):
        difference([], [])
