from __future__ import annotations

import pytest

from eval.confidence import calibration, fit, reliability, risk_coverage
from eval.experiment import Result
from eval.outcome import Outcome
from eval.questions import Question
from rag.generation.proof.confidence import LOOKED_UP


def result(confidence: float | None, *, right: bool, answerable: bool = True) -> Result:
    question = Question("a", "?", "vi", "duty", expected=None if answerable else "abstain")
    status = "refused_no_evidence" if confidence is None else "answered"
    scores = {"right" if answerable else "abstained": float(right)}
    return Result(question, Outcome(status, "", confidence=confidence), scores, ())


RESULTS = [
    *[result(0.95, right=True)] * 3,
    result(0.55, right=True),
    result(0.55, right=False, answerable=False),
    result(None, right=False),
    result(None, right=True, answerable=False),
]


def test_answering_what_should_be_refused_is_an_error_and_refusing_covers_nothing() -> None:
    found = risk_coverage(RESULTS)
    assert found is not None
    assert found.operating.coverage == pytest.approx(5 / 7)
    assert found.operating.risk == pytest.approx(1 / 5)


def test_bins_say_whether_confidence_is_true() -> None:
    low, high = reliability(RESULTS)
    assert (low.low, low.high, low.n, low.right) == (0.5, 0.6, 2, 0.5)
    assert (high.n, high.right) == (3, 1.0)
    assert high.confidence == pytest.approx(0.95)


def test_confidences_that_are_true_need_no_other_constants() -> None:
    true = [(0.8, True)] * 800 + [(0.8, False)] * 200 + [(0.3, True)] * 300 + [(0.3, False)] * 700
    found = fit(true)
    assert found is not None
    assert found.base == pytest.approx(0.0, abs=0.01)
    assert found.slope == pytest.approx(1.0, abs=0.01)


def test_a_confidence_that_is_too_low_is_raised() -> None:
    found = fit([(0.5, True)] * 80 + [(0.5, False)] * 20 + [(0.2, True)] * 50 + [(0.2, False)] * 50)
    assert found is not None
    assert found.base == pytest.approx(1.386, abs=0.05)  # the logit of 0.8


@pytest.mark.parametrize("pairs", [[], [(0.5, True), (0.6, True)], [(0.5, True), (0.5, False)]])
def test_what_has_nothing_to_be_fitted_on_is_not_fitted(pairs: list[tuple[float, bool]]) -> None:
    assert fit(pairs) is None


def test_the_table_names_what_is_looked_up() -> None:
    told = calibration([*RESULTS, result(LOOKED_UP, right=True)])
    assert "looked up: 1.000 right of 1" in told
    assert "weighed: base" in told
    assert "risk 0.167 at coverage 0.750" in told
