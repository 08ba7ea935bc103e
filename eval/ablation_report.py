"""``--ablate``: the rows of the table, and whether putting the legs together pays."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from tqdm import tqdm

from eval.ablation import WHOLE, Parts, single_legs, variations
from eval.beir import BeirSet
from eval.experiment import run
from eval.legs import legs, run_leg
from eval.measures.interval import estimate
from eval.measures.paired import Difference, difference
from eval.questions import Question
from eval.quotes import Sources
from eval.report import Json, estimate_json
from eval.system import AssistantSystem

Scores = Mapping[str, Mapping[str, float]]
"""Measure to question id to score."""

GOLD_MEASURES = ("evidence@1", "evidence@5", "evidence@10", "right", "abstained")
_T = TypeVar("_T")
_TELLING = ("ndcg@10", "recall@10", "evidence@5")  # what legs and whole are compared in


def ablate_beir(data: BeirSet, whole: Parts) -> dict[str, Scores]:
    """Every variation on a BEIR set; then the legs as they are, the question not understood."""
    found: dict[str, Scores] = {}
    for name, parts in variations(whole):
        leg = legs(parts.index, parts.encoder, parts.assistant())["hybrid"]
        found[name] = run_leg(data, leg, _progress(name)).scores
    raw = legs(whole.index, whole.encoder, whole.assistant())
    for name, leg in raw.items():
        if name != "hybrid":
            found[f"{name}, as typed"] = run_leg(data, leg, _progress(name)).scores
    return found


def ablate_gold(questions: Sequence[Question], sources: Sources, whole: Parts) -> dict[str, Scores]:
    """Every variation on gold questions."""
    found: dict[str, Scores] = {}
    for name, parts in variations(whole):
        done = run(AssistantSystem(parts.assistant()), questions, sources, _progress(name))
        found[name] = {
            measure: {
                one.question.question_id: one.scores[measure]
                for one in done.results
                if measure in one.scores
            }
            for measure in GOLD_MEASURES
        }
    return found


def fusion_pays(found: Mapping[str, Scores]) -> dict[str, tuple[str, Difference]]:
    """For each telling measure the better single leg, and how much better the whole is."""
    singles = [name for name in found if name in single_legs() or name.endswith("as typed")]
    compared = {}
    for measure in _TELLING:
        ours = found[WHOLE].get(measure)
        if ours:
            best = max(singles, key=lambda name: _mean(found[name][measure]))
            theirs = found[best][measure]
            pairs = [(ours[one], theirs[one]) for one in ours]
            compared[measure] = best, difference(*map(list, zip(*pairs, strict=True)))
    return compared


def table(found: Mapping[str, Scores]) -> str:
    """A row for each variation: its means, and what they lack of the whole's."""
    names = [name for name, by in found[WHOLE].items() if by]
    lines = [f"{'':<28}" + "".join(f"{name:>18}" for name in names)]
    for row, scores in found.items():
        cells = [
            (_mean(scores[name]), _mean(scores[name]) - _mean(found[WHOLE][name])) for name in names
        ]
        shown = "".join(
            f"{value:>10.4f}" + (f"{'':>8}" if row == WHOLE else f"{gap:>+8.4f}")
            for value, gap in cells
        )
        lines.append(f"{row:<28}{shown}")
    for name, (best, gap) in fusion_pays(found).items():
        lines.append(
            f"whole against {best}, {name}: {gap.value:+.4f} [{gap.low:+.4f}, {gap.high:+.4f}], "
            f"p = {gap.p:.3f}, n = {gap.n}: {gap.verdict}"
        )
    return "\n".join(lines)


def write_json(
    what: str, index: Mapping[str, Json], found: Mapping[str, Scores], path: Path
) -> None:
    """The contract's report: the whole's metrics, a slice for each variation."""
    report: Mapping[str, Json] = {
        "what": what,
        "made_at": datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds"),
        "index": dict(index),
        "metrics": _metrics(found[WHOLE]),
        "slices": {"ablation": {name: _metrics(scores) for name, scores in found.items()}},
        "fusion": {
            name: {"single": best, **gap._asdict(), "verdict": gap.verdict}
            for name, (best, gap) in fusion_pays(found).items()
        },
        "questions": [
            {"id": one, "scores": {name: by[one] for name, by in found[WHOLE].items() if one in by}}
            for one in dict.fromkeys(one for by in found[WHOLE].values() for one in by)
        ],
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(report, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _metrics(scores: Scores) -> dict[str, Json]:
    return {name: estimate_json(estimate(list(by.values()))) for name, by in scores.items() if by}


def _mean(scores: Mapping[str, float]) -> float:
    return sum(scores.values()) / len(scores) if scores else 0.0


def _progress(name: str) -> Callable[[Iterable[_T]], Iterable[_T]]:
    return lambda asked: tqdm(asked, desc=name, disable=None, leave=False)
