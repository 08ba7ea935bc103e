"""Risk and coverage: how seldom a system errs if it may be silent where it is less sure.

El-Yaniv & Wiener, JMLR 11 (2010); Geifman & El-Yaniv, "Selective Classification for Deep Neural
Networks", NeurIPS 2017. Coverage is the share of all questions that are answered, risk the share of
those answers that are wrong; any answer to an unanswerable question that should have been refused
is wrong. What a system refuses it gives no answer to judge, so a curve ends at its own coverage.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

TARGETS = (0.02, 0.05, 0.1)


class Answered(NamedTuple):
    """An answer's confidence, and whether it is wrong."""

    confidence: float
    wrong: bool


class Point(NamedTuple):
    """Only answers of at least ``threshold`` are given: the share given, and of those wrong."""

    threshold: float
    coverage: float
    risk: float


@dataclass(frozen=True, slots=True)
class Curve:
    """Points by rising coverage; the last one is the system as it is.

    ``area`` is the mean risk over all numbers of answers kept (AURC), ``best`` the same if every
    right answer were surer than every wrong one; a random order has the risk of the last point.
    """

    points: tuple[Point, ...]
    area: float
    best: float
    questions: int

    @property
    def operating(self) -> Point:
        """The system as it is."""
        return self.points[-1]

    def within(self, risk: float) -> Point | None:
        """The widest coverage at which at most this share of answers is wrong, if any."""
        return next((one for one in reversed(self.points) if one.risk <= risk), None)


def curve(answers: Sequence[Answered], questions: int) -> Curve | None:
    """The curve of the given answers among so many questions; None where nothing is answered.

    Answers of the same confidence come in no order, so they are one point; within it the risk is
    what a random order gives on average.
    """
    if not answers:
        return None
    points: list[Point] = []
    risks: list[float] = []
    kept = wrong = 0
    ordered = sorted(answers, key=lambda one: -one.confidence)
    for threshold, group in groupby(ordered, key=lambda one: one.confidence):
        same = [one.wrong for one in group]
        share = sum(same) / len(same)
        risks += [(wrong + share * more) / (kept + more) for more in range(1, len(same) + 1)]
        kept, wrong = kept + len(same), wrong + sum(same)
        points.append(Point(threshold, kept / questions, wrong / kept))
    return Curve(tuple(points), sum(risks) / kept, _best(kept, wrong), questions)


def _best(kept: int, wrong: int) -> float:
    right = kept - wrong
    return sum((one - right) / one for one in range(right + 1, kept + 1)) / kept
