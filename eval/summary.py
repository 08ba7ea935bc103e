"""Many results in, means with their intervals out: overall and by slice."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from eval.experiment import Experiment, Result
from eval.judge import MEASURES
from eval.measures.interval import Estimate, estimate
from eval.measures.paired import Difference, difference

Metrics = dict[str, Estimate]
Slices = dict[str, dict[str, Metrics]]

# By what results are sliced: the value of a result, or None where the slice is not about it.
_SLICES: Mapping[str, Callable[[Result], str | None]] = {
    "kind": lambda result: result.question.kind if result.question.answerable else None,
    "category": lambda result: None if result.question.answerable else result.question.kind,
    "lang": lambda result: result.question.lang,
    "split": lambda result: result.question.split or None,
    "set": lambda result: result.question.source or None,
}


def metrics(results: Iterable[Result]) -> Metrics:
    """Each measure over the results that have it."""
    results = list(results)
    found: Metrics = {}
    for name in MEASURES:
        scores = [result.scores[name] for result in results if name in result.scores]
        if scores:
            found[name] = estimate(scores)
    return found


def slices(results: Sequence[Result]) -> Slices:
    """The metrics by kind, category, way of typing, split and gold file, in order of appearance."""
    found: Slices = {}
    for name, value_of in _SLICES.items():
        groups: dict[str, list[Result]] = {}
        for result in results:
            value = value_of(result)
            if value is not None:
                groups.setdefault(value, []).append(result)
        if groups:
            found[name] = {value: metrics(group) for value, group in groups.items()}
    return found


def against(ours: Experiment, other: Experiment) -> dict[str, Difference]:
    """By how much ours scores higher, for each measure, on the questions that both have it for."""
    theirs = {result.question.question_id: result.scores for result in other.results}
    found = {}
    for name in MEASURES:
        pairs = [
            (result.scores[name], scores[name])
            for result in ours.results
            if name in result.scores and name in (scores := theirs[result.question.question_id])
        ]
        if pairs:
            found[name] = difference(*(list(side) for side in zip(*pairs, strict=True)))
    return found


def median_milliseconds(results: Sequence[Result]) -> tuple[float, float]:
    """The time of an answer at the median and at the 95th percentile; zeros for no results."""
    times = sorted(result.outcome.milliseconds for result in results)
    if not times:
        return 0.0, 0.0
    return times[len(times) // 2], times[min(len(times) - 1, len(times) * 95 // 100)]
