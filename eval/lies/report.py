"""The table and the JSON of ``--lies``."""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping
from pathlib import Path

from eval.lies.measure import Found, Tally


def table(found: Found) -> str:
    """Kind by kind what was told and what got through, the sums last."""
    lies, honest = found.lies, found.honest
    lines = [f"{found.questions} questions put to a scripted chat model over HTTP", ""]
    lines += [f"{'lies':24}{'told':>8}{'through':>9}", *_rows(lies, "given"), ""]
    lines += [f"{'honest rewordings':24}{'told':>8}{'refused':>9}", *_rows(honest, "withheld"), ""]
    lines += [f"{'replies that are none':32}{'sent':>6}{'fell back':>11}"]
    lines += [f"{name:32}{sent:>6}{kept:>11}" for name, (sent, kept) in found.faults.items()]
    return "\n".join(lines)


def _rows(tallies: Mapping[str, Tally], what: str) -> list[str]:
    rows = [
        (name.replace("_", " "), one.told, len(getattr(one, what))) for name, one in tallies.items()
    ]
    rows.append(("all", sum(row[1] for row in rows), sum(row[2] for row in rows)))
    return [f"{name:24}{told:>8}{counted:>9}" for name, told, counted in rows]


def through(found: Found) -> list[str]:
    """Every lie that got through, with its kind."""
    return [f"{name}: {text}" for name, one in found.lies.items() for text in one.given]


def write_json(found: Found, index: Mapping[str, str | int], path: Path) -> None:
    """Write the counts, and each lie that got through."""
    report = {
        "what": "lies of a chat model",
        "made_at": datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds"),
        "index": dict(index),
        "questions_asked": found.questions,
        "lies": {name: {"told": t.told, "through": len(t.given)} for name, t in found.lies.items()},
        "honest": {
            name: {"told": t.told, "refused": len(t.withheld)} for name, t in found.honest.items()
        },
        "faults": {name: {"sent": n, "fell_back": k} for name, (n, k) in found.faults.items()},
        "through": through(found),
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(report, ensure_ascii=False, indent=1), encoding="utf-8")
