"""``--variants``: what each way of typing costs, on BEIR sets and on gold questions."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from tqdm import tqdm

from eval.beir import BeirSet
from eval.experiment import run
from eval.legs import Searching, legs, run_leg
from eval.measures.interval import estimate
from eval.measures.paired import difference
from eval.questions import Question
from eval.quotes import Sources
from eval.report import Json, Loss, difference_json, estimate_json
from eval.system import Answering, AssistantSystem
from eval.variants import PLAIN, VARIANTS
from rag.index.built import Index
from rag.protocols import Encoder

GOLD_MEASURES = ("right", "evidence@5")
_T = TypeVar("_T")
_TYPED_OUT = "vi"  # gold questions written with all diacritics; the others are variants already


@dataclass(frozen=True, slots=True)
class Typed:
    """One variant on one or more sets: measure to question to score, and questions it changes."""

    scores: Mapping[str, Mapping[str, float]]
    changed: int


Found = Mapping[str, Typed]
"""Variant to what came of it; the questions as written come first."""


def vary_beir(data: BeirSet, index: Index, encoder: Encoder, whole: Searching) -> Found:
    """Every variant of a set's queries through the whole retrieval."""
    leg = legs(index, encoder, whole)["hybrid"]
    found = {}
    for name, variant in VARIANTS.items():
        queries = {one: variant(text) for one, text in data.queries.items()}
        changed = sum(queries[one] != text for one, text in data.queries.items())
        if changed or name == PLAIN:
            asked = replace(data, queries=queries)
            found[name] = Typed(run_leg(asked, leg, _progress(name)).scores, changed)
    return found


def vary_gold(questions: Iterable[Question], sources: Sources, assistant: Answering) -> Found:
    """Every variant of the answerable gold questions that are typed out."""
    asked = [one for one in questions if one.lang == _TYPED_OUT and one.answerable]
    found = {}
    for name, variant in VARIANTS.items():
        varied = [replace(one, question=variant(one.question)) for one in asked]
        done = run(AssistantSystem(assistant), varied, sources, _progress(name))
        found[name] = Typed(
            {
                measure: {
                    one.question.question_id: one.scores[measure]
                    for one in done.results
                    if measure in one.scores
                }
                for measure in GOLD_MEASURES
            },
            sum(one.question != other.question for one, other in zip(asked, varied, strict=True)),
        )
    return found


def pooled(sets: Mapping[str, Found]) -> Found:
    """All questions of several sets as one; a set that a variant leaves alone counts as written."""
    names = dict.fromkeys(name for found in sets.values() for name in found)
    return {
        name: Typed(
            _together({one: found.get(name, found[PLAIN]).scores for one, found in sets.items()}),
            sum(found[name].changed for found in sets.values() if name in found),
        )
        for name in names
    }


def table(found: Found) -> str:
    """A row for each variant; what it loses of the questions as written, in points."""
    measures = list(found[PLAIN].scores)
    lines = [f"{'':<22}{'changed':>8}" + "".join(f"{name:>22}" for name in measures)]
    for name, typed in found.items():
        cells = "".join(_cell(found[PLAIN], typed, measure) for measure in measures)
        lines.append(f"{name:<22}{typed.changed:>8}{cells}")
    return "\n".join(lines)


def losses(found: Found) -> list[Loss]:
    """What each variant does to each measure, beside the questions as written, in pairs."""
    plain = found[PLAIN]
    return [
        Loss(
            name,
            measure,
            typed.changed,
            estimate(list(scores.values())),
            difference(*_pairs(typed, plain, measure)),
        )
        for name, typed in found.items()
        if typed is not plain
        for measure, scores in typed.scores.items()
        if scores
    ]


def write_json(what: str, index: Mapping[str, Json], found: Found, path: Path) -> None:
    """The contract's report: the metrics as written, a slice for each variant with its losses."""
    report: Mapping[str, Json] = {
        "what": what,
        "made_at": datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds"),
        "index": dict(index),
        "metrics": _metrics(found[PLAIN]),
        "slices": {"variant": {name: _metrics(typed) for name, typed in found.items()}},
        "losses": {
            name: {
                measure: difference_json(difference(*_pairs(typed, found[PLAIN], measure)))
                for measure in typed.scores
            }
            for name, typed in found.items()
        },
        "changed": {name: typed.changed for name, typed in found.items()},
        "questions": [],
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(report, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _together(sets: Mapping[str, Mapping[str, Mapping[str, float]]]) -> dict[str, dict[str, float]]:
    first = next(iter(sets.values()))
    return {
        measure: {
            f"{name} {one}": score
            for name, scores in sets.items()
            for one, score in scores[measure].items()
        }
        for measure in first
    }


def _cell(plain: Typed, typed: Typed, measure: str) -> str:
    ours, theirs = _pairs(typed, plain, measure)
    mean = sum(ours) / len(ours)
    if typed is plain:
        return f"{mean:>13.4f}{'':>9}"
    gap = difference(ours, theirs)
    return f"{mean:>13.4f} {100 * gap.value:>+6.2f}{'*' if gap.verdict == 'worse' else ' '}"


def _pairs(typed: Typed, plain: Typed, measure: str) -> tuple[list[float], list[float]]:
    before = plain.scores[measure]
    return [typed.scores[measure][one] for one in before], list(before.values())


def _metrics(typed: Typed) -> dict[str, Json]:
    return {
        name: estimate_json(estimate(list(by.values()))) for name, by in typed.scores.items() if by
    }


def _progress(name: str) -> Callable[[Iterable[_T]], Iterable[_T]]:
    return lambda asked: tqdm(asked, desc=name, disable=None, leave=False)
