"""What became better and what worse since an earlier JSON report."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from eval.experiment import Experiment
from eval.judge import MEASURES
from eval.measures.paired import Difference, difference
from eval.summary import metrics


class NotAReport(ValueError):
    """A file is not a JSON report of ``python -m eval``."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """What a question was answered in the earlier report; empty where that doesn't say."""

    status: str
    text: str


@dataclass(frozen=True, slots=True)
class Changes:
    """Ids of questions that went wrong before and right now, and the other way round.

    ``metrics`` holds (before, now) for each measure that both reports have; ``only_now`` and
    ``only_before`` count the questions that the two don't share. ``earlier`` has the answers that
    the better and the worse had before, ``gaps`` the change of each measure on the shared ones.
    """

    before: str
    metrics: Mapping[str, tuple[float, float]]
    better: tuple[str, ...]
    worse: tuple[str, ...]
    only_now: int
    only_before: int
    earlier: Mapping[str, Earlier] = field(default_factory=dict)
    gaps: Mapping[str, Difference] = field(default_factory=dict)


def changes(experiment: Experiment, earlier: Path) -> Changes:
    """The experiment beside the report in ``earlier``. Raises NotAReport."""
    report = _read(earlier)
    before = _passed_before(report, earlier)
    now = {result.question.question_id: result.passed for result in experiment.results}
    both = [question_id for question_id in now if question_id in before]
    better = tuple(i for i in both if now[i] and not before[i])
    worse = tuple(i for i in both if before[i] and not now[i])
    values = {name: found.value for name, found in metrics(experiment.results).items()}
    return Changes(
        before=str(report.get("made_at", earlier.name)),
        metrics={
            name: (float(report["metrics"][name]["value"]), values[name])
            for name in MEASURES
            if name in report["metrics"] and name in values
        },
        better=better,
        worse=worse,
        only_now=len(now) - len(both),
        only_before=len(before) - len(both),
        earlier=_answers_before(report, {*better, *worse}),
        gaps=_gaps(experiment, {row["id"]: row["scores"] for row in report["questions"]}),
    )


def describe(found: Changes) -> str:
    """The changes as lines for a terminal."""
    lines = [f"since the report of {found.before}:"]
    for name, (before, now) in found.metrics.items():
        lines.append(f"  {name:<12}{before:7.3f} → {now:.3f}  ({now - before:+.3f})")
    lines.append(f"  better: {' '.join(found.better) or 'none'}")
    lines.append(f"  worse:  {' '.join(found.worse) or 'none'}")
    if found.only_now or found.only_before:
        lines.append(f"  asked only now: {found.only_now}, only then: {found.only_before}")
    return "\n".join(lines)


def _read(path: Path) -> dict[str, Any]:
    try:
        report = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise NotAReport(f"{path} is not JSON: {error}") from error
    if not isinstance(report, dict) or not {"metrics", "questions"} <= report.keys():
        raise NotAReport(f"{path} has no metrics and questions: give a file that --json wrote")
    return report


def _passed_before(report: Mapping[str, Any], path: Path) -> dict[str, bool]:
    try:
        return {
            row["id"]: row["scores"].get("right", row["scores"].get("abstained")) == 1.0
            for row in report["questions"]
        }
    except (KeyError, TypeError, AttributeError) as error:
        raise NotAReport(f"{path}: its questions have no id and scores") from error


def _gaps(
    experiment: Experiment, before: Mapping[str, Mapping[str, float]]
) -> dict[str, Difference]:
    shared = [
        (one.scores, before[one.question.question_id])
        for one in experiment.results
        if one.question.question_id in before
    ]
    found = {}
    for name in MEASURES:
        pairs = [(now[name], then[name]) for now, then in shared if name in now and name in then]
        if pairs:
            found[name] = difference([now for now, _ in pairs], [then for _, then in pairs])
    return found


def _answers_before(report: Mapping[str, Any], wanted: set[str]) -> dict[str, Earlier]:
    rows = [row for row in report["questions"] if row["id"] in wanted]
    told = {row["id"]: row.get("answer") or {} for row in rows}
    return {
        name: Earlier(str(one.get("status", "")), str(one.get("text", "")))
        for name, one in told.items()
    }
