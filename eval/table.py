"""What ``python -m eval`` prints: tables, and failures one by one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from eval.experiment import Experiment, Result
from eval.judge import MEASURES
from eval.measures.grounded import unsupported
from eval.measures.interval import Estimate
from eval.summary import Metrics, metrics, slices

_WIDTH = 14
_EMPTY = "–"


def headline(found: Metrics) -> str:
    """Every metric with its interval, one a line."""
    lines = []
    for name, measure in MEASURES.items():
        if name in found:
            value = found[name]
            arrow = "" if measure.higher_is_better else "  (lower is better)"
            lines.append(
                f"  {name:<12}{value.value:7.3f}  [{value.low:.3f}, {value.high:.3f}]"
                f"  n={value.n:<5}{measure.title}{arrow}"
            )
    return "\n".join(lines)


def comparison(experiments: Sequence[Experiment]) -> str:
    """Systems side by side, by kind, way of typing and part, then the unanswerable by category."""
    asked = [_answerable(experiment) for experiment in experiments]
    shown = ("right", "evidence@5")
    blocks = [_block(experiments, [{"all": metrics(r)} for r in asked], "answerable", shown)]
    for slice_name in ("kind", "lang", "split"):
        found = [slices(results).get(slice_name, {}) for results in asked]
        if found[0]:
            blocks.append(_block(experiments, found, f"by {slice_name}", shown))
    refused = [_unanswerable(experiment) for experiment in experiments]
    if any(refused):
        found = [{"all": metrics(r), **slices(r).get("category", {})} for r in refused]
        blocks.append(_block(experiments, found, "unanswerable", ("abstained",)))
    return "\n\n".join(blocks)


def _answerable(experiment: Experiment) -> list[Result]:
    return [result for result in experiment.results if result.question.answerable]


def _unanswerable(experiment: Experiment) -> list[Result]:
    return [result for result in experiment.results if not result.question.answerable]


def _block(
    experiments: Sequence[Experiment],
    found: Sequence[Mapping[str, Metrics]],
    title: str,
    shown: Sequence[str],
) -> str:
    """A table: a row for each slice, a column for each system and metric."""
    wide = _WIDTH * len(shown)
    names = "".join(f"{experiment.system[: wide - 2]:>{wide}}" for experiment in experiments)
    labels = "".join(f"{name:>{_WIDTH}}" for name in shown) * len(experiments)
    lines = [f"{'':<18}{'':>5}{names}", f"{title:<18}{'n':>5}{labels}"]
    for row in found[0]:
        cells = [group.get(row, {}).get(name) for group in found for name in shown]
        count = max((cell.n for cell in cells if cell is not None), default=0)
        lines.append(f"{row:<18}{count:>5}" + "".join(f"{_cell(cell):>{_WIDTH}}" for cell in cells))
    return "\n".join(lines)


def _cell(value: Estimate | None) -> str:
    return _EMPTY if value is None else f"{value.value:.3f}"


def failures(experiment: Experiment) -> Iterator[str]:
    """Each question that went wrong: what was asked, expected, answered, cited, and why."""
    for result in experiment.results:
        if not result.passed:
            yield "\n".join(_failure(result))


def _failure(result: Result) -> Iterator[str]:
    question, outcome = result.question, result.outcome
    tags = " · ".join(part for part in (question.kind, question.lang, question.split) if part)
    yield f"✗ {question.question_id} [{tags}] {question.question}"
    for turn in question.history:
        yield f"    {turn.role}: {turn.content}"
    if outcome.interpreted and outcome.interpreted != question.question:
        yield f"    read as:  {outcome.interpreted}"
    yield f"    expected: {question.expected or ' | '.join(question.answer)}"
    yield f"    {outcome.status}: {outcome.text}"
    for cited in outcome.citations:
        place = cited.place
        yield f"    cited:    {place.file}:{place.start}-{place.end} «{cited.quote}»"
    yield f"    why:      {'; '.join(reasons(result))}"


def reasons(result: Result) -> Iterator[str]:
    """Why a question failed, in words."""
    scores, outcome = result.scores, result.outcome
    if not result.question.answerable:
        yield "answered or cited where the documents don't say"
    elif scores["refused"]:
        yield "refused, though the documents answer it"
    else:
        if not scores["stated"]:
            yield "does not state what is wanted"
        if not scores["supported"]:
            yield "no citation meets the evidence"
        if not scores["short"]:
            yield f"too long ({len(outcome.text)} characters)"
    if scores.get("evidence@5", 1.0) < 1.0:
        yield f"evidence@5 {scores['evidence@5']:.2f}"
    if scores.get("exact", 1.0) < 1.0:
        yield "a citation is not exact"
    if scores.get("grounded", 1.0) < 1.0:
        yield f"not grounded: {', '.join(unsupported(outcome))}"
