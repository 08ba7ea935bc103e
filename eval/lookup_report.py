"""The look-up of numbers: measured, printed by form, failures named, written as JSON."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from tqdm import tqdm

from eval.lookup import STAGES, Looked, look_up
from eval.lookup_cases import Case, cases
from eval.measures.interval import Estimate, estimate
from eval.report import Json, estimate_json
from eval.system import Answering
from rag.generation.facts import Facts

MOST, MOST_ABSENT = 3000, 1000
_TITLES = {
    "one": "numbers of one document",
    "several": "numbers that several documents have",
    "none": "numbers that no document has",
}
_WORKS = 3  # works named in a failure
_WIDE = 110  # characters of an answer shown there

Rates = dict[str, Estimate]


def measure_lookup(assistant: Answering, facts: Facts) -> list[Looked]:
    """Every question generated from the works of ``facts``, asked of the assistant over them."""
    asked = cases(facts.catalogue.works, MOST, MOST_ABSENT)
    return look_up(asked, assistant, facts, _progress)


def rates(found: Iterable[Looked]) -> Rates:
    """The share of questions that went right, for each stage that applies."""
    found = list(found)
    scores = {
        stage: [float(one.passed[stage]) for one in found if stage in one.passed]
        for stage in STAGES
    }
    return {stage: estimate(values) for stage, values in scores.items() if values}


def table(found: Sequence[Looked]) -> str:
    """The rates by what is expected, bare and in a question, then each form that ever fails."""
    lines = [f"{'':<40}{'n':>6}" + "".join(f"{stage:>10}" for stage in STAGES)]
    for expected, title in _TITLES.items():
        group = [one for one in found if one.case.expected == expected]
        if group:
            lines.append(_row(title, group))
            lines += [
                _row(f"  {how}", [one for one in group if one.case.framed == framed])
                for framed, how in ((False, "by themselves"), (True, "in a question"))
            ]
    lines += [
        _row(f"fails: {name}", rows)
        for name, rows in _by_form(found).items()
        if not all(all(one.passed.values()) for one in rows)
    ]
    return "\n".join(lines)


def failures(found: Sequence[Looked], most: int | None = None) -> Iterator[str]:
    """The failures of each form, at most ``most``, those that miss the most stages first."""
    for name, rows in _by_form(found).items():
        failed = [one for one in rows if not all(one.passed.values())]
        if failed:
            yield f"{name}: {len(failed)} of {len(rows)} fail"
            worst = sorted(failed, key=lambda one: sum(one.passed.values()))
            yield from (f"  {_told(one)}" for one in worst[:most])


def write_json(what: str, index: Mapping[str, Json], found: Sequence[Looked], path: Path) -> None:
    """The contract's report: rates by kind and form, and every question that failed."""
    report: Mapping[str, Json] = {
        "what": what,
        "made_at": datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds"),
        "index": dict(index),
        "metrics": _metrics(found),
        "slices": {
            "expected": {
                name: _metrics([one for one in found if one.case.expected == name])
                for name in _TITLES
            },
            "form": {name: _metrics(rows) for name, rows in _by_form(found).items()},
        },
        "questions": [
            {
                "id": f"{one.case.number} {one.case.question}",
                "scores": {stage: float(passed) for stage, passed in one.passed.items()},
                "answer": {"expected": one.case.expected, "said": one.said},
            }
            for one in found
            if not all(one.passed.values())
        ],
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(report, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _by_form(found: Iterable[Looked]) -> dict[str, list[Looked]]:
    """Bare numbers and questions apart, in order of appearance."""
    groups: dict[str, list[Looked]] = {}
    for one in found:
        name = one.case.form + (", asked" if one.case.framed else "")
        groups.setdefault(name, []).append(one)
    return dict(sorted(groups.items()))


def _row(title: str, rows: Sequence[Looked]) -> str:
    known = rates(rows)
    cells = "".join(f"{known[one].value:>10.3f}" if one in known else f"{'':>10}" for one in STAGES)
    return f"{title:<40}{len(rows):>6}{cells}"


def _told(one: Looked) -> str:
    missed = " ".join(stage for stage, passed in one.passed.items() if not passed)
    wanted = ", ".join(
        f"{work.type} {work.number.key} ({work.date.iso if work.date else 'undated'})"
        for work in one.case.works[:_WORKS]
        if work.number is not None
    )
    return f"{one.case.question!r} [{missed}] wants {wanted or 'none'}: {one.said[:_WIDE]}"


def _metrics(found: Sequence[Looked]) -> dict[str, Json]:
    return {name: estimate_json(value) for name, value in rates(found).items()}


def _progress(asked: Sequence[Case]) -> Iterable[Case]:
    bar: Iterable[Case] = tqdm(asked, desc="numbers", disable=None, leave=False)
    return bar
