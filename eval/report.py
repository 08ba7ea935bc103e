"""The report: one JSON for machines (contract §1) and one HTML page for people."""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from eval.changes import Changes
from eval.experiment import Experiment, Result
from eval.judge import MEASURES
from eval.measures.interval import Estimate
from eval.summary import Metrics, Slices, median_milliseconds, metrics, slices
from eval.table import reasons

Json: TypeAlias = "Mapping[str, Json] | Sequence[Json] | str | int | float | bool | None"
_TEMPLATES = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that both forms show. ``index`` says what was searched."""

    what: str
    index: Mapping[str, Json]
    experiment: Experiment
    baselines: Sequence[Experiment] = ()
    notes: Sequence[str] = ()
    changes: Changes | None = None
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
            }
            for other in report.baselines
        },
        "notes": [*report.notes, *report.experiment.problems],
    }


def write_json(report: Report, path: Path) -> None:
    """The JSON report in ``path``; its folder is made where it is missing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(as_json(report), ensure_ascii=False, indent=1)
    path.write_text(text + "\n", encoding="utf-8")


def write_html(report: Report, path: Path) -> None:
    """The page in ``path``: one file, no network, no script."""
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES), autoescape=True, undefined=StrictUndefined
    )
    results = report.experiment.results
    asked = [result for result in results if result.question.answerable]
    page = environment.get_template("report.html.j2").render(
        report=report,
        measures=MEASURES,
        metrics=metrics(results),
        systems=[report.experiment, *report.baselines],
        slices_of=[slices(other.results) for other in (report.experiment, *report.baselines)],
        answerable=len(asked),
        unanswerable=len(results) - len(asked),
        failed=[(result, list(reasons(result))) for result in results if not result.passed],
        latency=median_milliseconds(results),
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(page, encoding="utf-8")


def estimate_json(value: Estimate) -> dict[str, Json]:
    """An estimate as the contract writes it."""
    return {
        "value": round(value.value, 4),
        "low": round(value.low, 4),
        "high": round(value.high, 4),
        "n": value.n,
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
