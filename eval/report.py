"""The report, and its form for machines: JSON (contract §1). ``eval.page`` writes it for people."""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple, TypeAlias

from eval.changes import Changes
from eval.confidence import reliability, risk_coverage
from eval.experiment import Experiment, Result
from eval.measures.interval import Estimate
from eval.measures.paired import Difference
from eval.quotes import Sources
from eval.summary import Metrics, Slices, against, median_milliseconds, metrics, slices

Json: TypeAlias = "Mapping[str, Json] | Sequence[Json] | str | int | float | bool | None"


class Loss(NamedTuple):
    """What a way of typing does to a measure, on the questions it is made from, in pairs.

    ``changed`` counts the questions that it changes; those that it leaves alone count as they are.
    """

    variant: str
    measure: str
    changed: int
    now: Estimate
    gap: Difference


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that both forms show. ``index`` says what was searched, ``sources`` its texts."""

    what: str
    index: Mapping[str, Json]
    experiment: Experiment
    baselines: Sequence[Experiment] = ()
    notes: Sequence[str] = ()
    changes: Changes | None = None
    losses: Sequence[Loss] = ()
    sources: Sources = field(default_factory=dict)
    made_at: str = field(
        default_factory=lambda: datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
    )


def as_json(report: Report) -> dict[str, Json]:
    """The report as the contract has it, with baselines and notes beside."""
    results = report.experiment.results
    median, slow = median_milliseconds(results)
    return {
        "what": report.what,
        "made_at": report.made_at,
        "index": report.index,
        "metrics": _metrics(metrics(results)),
        "slices": _slices(slices(results)),
        "questions": [_question(result) for result in results],
        "latency_ms": {"p50": round(median, 2), "p95": round(slow, 2)},
        "baselines": {
            other.system: {
                "metrics": _metrics(metrics(other.results)),
                "slices": _slices(slices(other.results)),
                "ours_better_by": {
                    name: difference_json(gap)
                    for name, gap in against(report.experiment, other).items()
                },
            }
            for other in report.baselines
        },
        "risk_coverage": _risk_coverage(results),
        "variants": [
            {
                "variant": one.variant,
                "measure": one.measure,
                "changed": one.changed,
                **estimate_json(one.now),
                "difference": difference_json(one.gap),
            }
            for one in report.losses
        ],
        "changes": _changes(report.changes),
        "notes": [*report.notes, *report.experiment.problems],
    }


def write_json(report: Report, path: Path) -> None:
    """The JSON report in ``path``; its folder is made where it is missing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(as_json(report), ensure_ascii=False, indent=1)
    path.write_text(text + "\n", encoding="utf-8")


def estimate_json(value: Estimate) -> dict[str, Json]:
    """An estimate as the contract writes it."""
    return {
        "value": round(value.value, 4),
        "low": round(value.low, 4),
        "high": round(value.high, 4),
        "n": value.n,
    }


def difference_json(gap: Difference) -> dict[str, Json]:
    """A paired difference with its interval and its p."""
    return {
        name: round(value, 4) if isinstance(value, float) else value
        for name, value in gap._asdict().items()
    }


def _risk_coverage(results: Sequence[Result]) -> Json:
    found = risk_coverage(results)
    if found is None:
        return None
    return {
        "area": round(found.area, 4),
        "area_random": round(found.operating.risk, 4),
        "area_best": round(found.best, 4),
        "points": [
            {name: round(value, 4) for name, value in point._asdict().items()}
            for point in found.points
        ],
        "reliability": [one._asdict() for one in reliability(results)],
    }


def _changes(found: Changes | None) -> Json:
    if found is None:
        return None
    return {
        "since": found.before,
        "better": list(found.better),
        "worse": list(found.worse),
        "differences": {name: difference_json(gap) for name, gap in found.gaps.items()},
        "only_now": found.only_now,
        "only_before": found.only_before,
    }


def _metrics(found: Metrics) -> dict[str, Json]:
    return {name: estimate_json(value) for name, value in found.items()}


def _slices(found: Slices) -> dict[str, Json]:
    return {
        name: {value: _metrics(group) for value, group in groups.items()}
        for name, groups in found.items()
    }


def _question(result: Result) -> dict[str, Json]:
    question, outcome = result.question, result.outcome
    return {
        "id": question.question_id,
        "question": question.question,
        "lang": question.lang,
        "kind": question.kind,
        "split": question.split,
        "expected": question.expected or list(question.answer),
        "passed": result.passed,
        "scores": dict(result.scores),
        "answer": {
            "status": outcome.status,
            "text": outcome.text,
            "interpreted": outcome.interpreted,
            "confidence": outcome.confidence,
            "citations": [
                {
                    "file": cited.place.file,
                    "start": cited.place.start,
                    "end": cited.place.end,
                    "cited_text": cited.quote,
                }
                for cited in outcome.citations
            ],
        },
    }
