"""The exactness of each field: measured, printed, the failing rows named, written as JSON."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from eval.fields.compare import Compared
from eval.fields.truth import FIELDS, PARTS
from eval.measures.interval import Estimate, share
from eval.report import Json, estimate_json

_ALL = "all"


def rates(rows: Sequence[Compared]) -> dict[str, Estimate]:
    """The share exact of each field, over the documents that state it."""
    return {
        field: share(sum(one.is_exact(field) for one in stating), len(stating))
        for field in FIELDS
        if (stating := [one for one in rows if one.truth.stated[field]])
    }


def invented(rows: Sequence[Compared], field: str) -> tuple[int, int]:
    """How many documents were given a value that they don't state, of how many that state none."""
    silent = [one for one in rows if not one.truth.stated[field]]
    return sum(bool(one.found[field]) for one in silent), len(silent)


def table(compared: Sequence[Compared]) -> str:
    """A line for each field and part: share exact, 95 % interval, n, and what was invented."""
    lines = [f"{'field':<8}{'part':<6}{'exact':>7}{'95 % interval':>18}{'n':>5}  invented"]
    for field in FIELDS:
        for part, rows in _parts(compared).items():
            found = rates(rows).get(field)
            if found is not None:
                given, silent = invented(rows, field)
                interval = f"{found.low:.3f} to {found.high:.3f}"
                lines.append(
                    f"{field:<8}{part:<6}{found.value:>7.3f}{interval:>18}{found.n:>5}"
                    f"  {given} of {silent}"
                )
    return "\n".join(lines)


def failures(compared: Sequence[Compared]) -> Iterator[str]:
    """Each field that is wrong in a dev row; of the held rows only how many have one."""
    for one in compared:
        if one.truth.part == "dev":
            if not one.taken:
                yield f"{one.truth.file}: rejected"
                continue
            for field in one.wrong:
                wanted, found = one.truth.stated[field] or "none", one.found[field] or "none"
                yield f"{one.truth.file}: {field} is {wanted!r}, found {found!r}"
    held = [one for one in compared if one.truth.part == "held"]
    yield f"held: {sum(bool(one.wrong) for one in held)} of {len(held)} rows have a wrong field"


def write_json(
    what: str, index: Mapping[str, Json], compared: Sequence[Compared], path: Path
) -> None:
    """The contract's report; its rows are the dev rows, those held back only count."""
    report: Mapping[str, Json] = {
        "what": what,
        "made_at": datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds"),
        "index": dict(index),
        "metrics": _metrics(compared),
        "slices": {"part": {part: _metrics(rows) for part, rows in _parts(compared).items()}},
        "questions": [
            {
                "id": one.truth.file,
                "scores": {field: float(one.is_exact(field)) for field in FIELDS},
                "answer": {"expected": dict(one.truth.stated), "said": dict(one.found)},
            }
            for one in compared
            if one.truth.part == "dev"
        ],
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(report, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _parts(compared: Sequence[Compared]) -> dict[str, list[Compared]]:
    parts = {part: [one for one in compared if one.truth.part == part] for part in PARTS}
    return {part: rows for part, rows in parts.items() if rows} | {_ALL: list(compared)}


def _metrics(rows: Sequence[Compared]) -> dict[str, Json]:
    measured = {field: estimate_json(value) for field, value in rates(rows).items()}
    made_up = {
        f"{field} invented": dict(zip(("count", "of"), invented(rows, field), strict=True))
        for field in FIELDS
    }
    return {**measured, **made_up}
