"""What confidences are worth: the risk–coverage curve, and how often the sure are right."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from eval.experiment import Result
from eval.measures.risk import TARGETS, Answered, Curve, curve
from rag.generation.proof.confidence import ALONE, LOOKED_UP, sigmoid

_BINS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)
_STEPS = 50  # of Newton's method; it settles in about six


class Bin(NamedTuple):
    """Answers whose confidence is in ``[low, high)``: their mean confidence and share right."""

    low: float
    high: float
    n: int
    confidence: float
    right: float


class Sigmoid(NamedTuple):
    """Of Platt's scaling: the chance to be right is the sigmoid of ``base + slope · logit``."""

    base: float
    slope: float
    n: int


def risk_coverage(results: Sequence[Result]) -> Curve | None:
    """The curve over all questions; a system that gives no confidence has one point."""
    return curve([Answered(c, not right) for c, right in _confidences(results)], len(results))


def reliability(results: Sequence[Result]) -> list[Bin]:
    """Bins that hold an answer, by rising confidence (DeGroot & Fienberg, 1983)."""
    pairs = [(one, r) for one, r in _confidences(results) if one > 0]
    found = []
    for low, high in pairwise(_BINS):
        inside = [(c, r) for c, r in pairs if low <= c < high or c == high == 1.0]
        if inside:
            sure = sum(c for c, _ in inside) / len(inside)
            found.append(Bin(low, high, len(inside), sure, sum(r for _, r in inside) / len(inside)))
    return found


def calibration(results: Sequence[Result]) -> str:
    """A table of the bins, and ``rag.generation.proof.confidence``'s constants fitted anew."""
    lines = [f"{'confidence':<14}{'n':>5}{'mean':>9}{'right':>9}"]
    for one in reliability(results):
        span = f"{one.low:.1f} – {one.high:.1f}"
        lines.append(f"{span:<14}{one.n:>5}{one.confidence:>9.3f}{one.right:>9.3f}")
    pairs = _confidences(results)
    for name, constant in (("looked up", LOOKED_UP), ("alone", ALONE)):
        same = [right for confidence, right in pairs if confidence == constant]
        if same:
            lines.append(f"{name}: {sum(same) / len(same):.3f} right of {len(same)}")
    weighed = [one for one in pairs if 0 < one[0] < 1 and one[0] not in (LOOKED_UP, ALONE)]
    fitted = fit(weighed)
    if fitted is not None:
        lines.append(
            f"weighed: base {fitted.base:+.3f}, slope {fitted.slope:.3f} on the logit of {fitted.n}"
            " (calibrated: 0 and 1; the new base is base + slope · old, the new slope a product)"
        )
    found = risk_coverage(results)
    if found is not None:
        lines.append(area(found))
    return "\n".join(lines)


def area(found: Curve) -> str:
    """The curve in a line or two of text."""
    now = found.operating
    told = [
        f"risk {now.risk:.3f} at coverage {now.coverage:.3f}; area under the risk–coverage curve"
        f" {found.area:.4f} (random order {now.risk:.4f}, perfect order {found.best:.4f})"
    ]
    for target in TARGETS:
        point = found.within(target)
        if point is not None:
            told.append(
                f"risk ≤ {target:.2f} up to coverage {point.coverage:.3f}"
                f" (confidence ≥ {point.threshold:.3f})"
            )
    return "\n".join(told)


def fit(pairs: Sequence[tuple[float, bool]]) -> Sigmoid | None:
    """Platt's scaling by Newton's method, with his two smoothed targets.

    None where the answers are all right, all wrong, or all of one confidence.
    """
    right = sum(done for _, done in pairs)
    wrong = len(pairs) - right
    if not right or not wrong or len({c for c, _ in pairs}) < 2:
        return None
    high, low = (right + 1) / (right + 2), 1 / (wrong + 2)
    points = [(math.log(c / (1 - c)), high if done else low) for c, done in pairs]
    base, slope = 0.0, 1.0
    for _ in range(_STEPS):
        guesses = [sigmoid(base + slope * x) for x, _ in points]
        gaps = [t - p for p, (_, t) in zip(guesses, points, strict=True)]
        weights = [p * (1 - p) for p in guesses]
        g0, g1 = sum(gaps), sum(g * x for g, (x, _) in zip(gaps, points, strict=True))
        h00 = sum(weights)
        h01 = sum(w * x for w, (x, _) in zip(weights, points, strict=True))
        h11 = sum(w * x * x for w, (x, _) in zip(weights, points, strict=True))
        scale = h00 * h11 - h01 * h01
        base += (h11 * g0 - h01 * g1) / scale
        slope += (h00 * g1 - h01 * g0) / scale
    return Sigmoid(base, slope, len(pairs))


def _confidences(results: Sequence[Result]) -> list[tuple[float, bool]]:
    """Confidence and whether it went right, of every answer; 0 where a system gives none."""
    return [(one.outcome.confidence or 0.0, one.passed) for one in results if one.outcome.answered]
