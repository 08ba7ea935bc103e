"""``--plain``: plain questions asked of a corpus; printed, failures named, written as JSON."""

from __future__ import annotations

import datetime
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from tqdm import tqdm

from eval.fields.truth import Truth
from eval.measures.interval import Estimate, share
from eval.plain.case import Case
from eval.plain.cases import cases
from eval.plain.held import corpus
from eval.plain.lots import ENGLISH
from eval.plain.measure import Judged, measure
from eval.report import Json, estimate_json
from eval.system import Answering

_WIDE = 160  # characters of an answer shown in a failure


def measure_plain(
    assistant: Answering, truth: Sequence[Truth], per: int, seed: int
) -> list[Judged]:
    """Every question about the documents of an assistant, asked of it; none where none states any.

    What a row of ``truth`` says of a file is believed before what ingest found in it.
    """
    asked = cases(corpus(assistant.documents.values(), truth), per, seed)
    return measure(asked, assistant, _progress)


def rate(found: Sequence[Judged]) -> Estimate:
    """The share that went right, with Wilson's 95 % interval."""
    return share(sum(one.right for one in found), len(found))


def table(found: Sequence[Judged]) -> str:
    """A line for each group: what is asked, how documents are named, how it is typed, refused."""
    lines = [f"{'':<34}{'right':>7}{'95 % interval':>18}{'n':>6}  wrong"]
    for title, groups in slices(found).items():
        lines += ["", title, *(_row(name, rows) for name, rows in groups.items())]
    return "\n".join(lines)


def slices(found: Sequence[Judged]) -> dict[str, dict[str, list[Judged]]]:
    """The questions by what is asked of them, the worst group of each first.

    Those in English are a kind of their own each, and so aren't among the others; what must be
    refused is counted by what is wrong with the name.
    """
    asked = [one for one in found if one.case.expected is not None]
    vietnamese = [one for one in asked if one.case.typing != ENGLISH]
    english = [one for one in asked if one.case.typing == ENGLISH]
    refused = [one for one in found if one.case.expected is None]
    return {
        "all": {name: rows for name, rows in (("answered", asked), ("refused", refused)) if rows},
        "by kind": _grouped(vietnamese, lambda case: case.kind),
        "in English": _grouped(english, lambda case: case.kind),
        "by the document's name": _grouped(vietnamese, lambda case: case.naming),
        "by typing": _grouped(asked, lambda case: case.typing),
        "to be refused": _grouped(refused, lambda case: case.naming),
    }


def failures(found: Sequence[Judged], most: int | None = None) -> Iterator[str]:
    """The failures of each kind, at most ``most``."""
    for kind, rows in _grouped(found, lambda case: case.kind).items():
        failed = [one for one in rows if not one.right]
        if failed:
            yield f"{kind}: {len(failed)} of {len(rows)} fail"
            for one in failed[:most]:
                yield from _told(one)


def write_json(what: str, index: Mapping[str, Json], found: Sequence[Judged], path: Path) -> None:
    """The contract's report: the rates by group, and every question with what came of it."""
    report: Mapping[str, Json] = {
        "what": what,
        "made_at": datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds"),
        "index": dict(index),
        "metrics": {name: estimate_json(rate(rows)) for name, rows in slices(found)["all"].items()},
        "slices": {
            title: {name: {"right": estimate_json(rate(rows))} for name, rows in groups.items()}
            for title, groups in slices(found).items()
        },
        "questions": [_question(one) for one in found],
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(report, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def expectation(case: Case) -> str:
    """What a right answer has, in a line."""
    if case.expected is None:
        return "a refusal"
    said = " & ".join(" | ".join(forms) for forms in case.expected.said)
    spans = " ".join(f"{one.start}-{one.end}" for one in case.expected.places)
    first = f"{case.expected.first[0]} first" if case.expected.first else ""
    return "; ".join(part for part in (said, spans, first) if part)


def _grouped(found: Iterable[Judged], key: Callable[[Case], str]) -> dict[str, list[Judged]]:
    groups: dict[str, list[Judged]] = {}
    for one in found:
        groups.setdefault(key(one.case), []).append(one)
    return dict(sorted(groups.items(), key=lambda group: rate(group[1]).value))


def _row(name: str, rows: Sequence[Judged]) -> str:
    found = rate(rows)
    wrong = Counter(one.verdict for one in rows if not one.right)
    told = ", ".join(f"{what} {count}" for what, count in wrong.most_common())
    interval = f"{found.low:.3f} to {found.high:.3f}"
    return f"  {name:<32}{found.value:>7.3f}{interval:>18}{found.n:>6}  {told}"


def _told(one: Judged) -> Iterator[str]:
    case = one.case
    yield f"  ✗ {case.question}  [{case.file}, {one.verdict}]"
    yield from (f"      {turn.role}: {turn.content[:_WIDE]}" for turn in one.history)
    yield f"      expected: {expectation(case)}"
    yield f"      {one.status}: {one.text[:_WIDE]} {' '.join(one.cited)}"


def _question(one: Judged) -> Mapping[str, Json]:
    case = one.case
    return {
        "id": f"{case.file} {case.kind} {case.question}",
        "question": case.question,
        "history": [{"role": turn.role, "content": turn.content} for turn in one.history],
        "kind": case.kind,
        "naming": case.naming,
        "typing": case.typing,
        "wording": case.wording,
        "expected": expectation(case),
        "scores": {"right": float(one.right)},
        "verdict": one.verdict,
        "answer": {"status": one.status, "text": one.text, "cited": list(one.cited)},
    }


def _progress(asked: Sequence[Case]) -> Iterable[Case]:
    bar: Iterable[Case] = tqdm(asked, desc="plain questions", disable=None, leave=False)
    return bar
