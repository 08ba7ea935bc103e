"""The figures of one run as a table, and as JSON."""

from __future__ import annotations

import dataclasses
import datetime
import json
import os
import platform
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from eval.bench.rivals import Rival
from eval.bench.serving import Served
from eval.bench.steps import Sized
from eval.bench.timing import Times
from eval.report import Json

_COMPARED = "understanding + retrieval"  # what a rival's search is set beside
_THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


@dataclass(frozen=True, slots=True)
class Run:
    """All that one run measured; ``notes`` say what was left out."""

    sizes: Sequence[Sized]
    rivals: Mapping[str, Sequence[Rival]]
    served: Served | None
    seconds: float
    notes: Sequence[str] = ()

    @property
    def ratios(self) -> dict[str, dict[str, float]]:
        """How many times our median each rival's is, by corpus; above 1 we are faster."""
        ours = {one.name: one.steps[_COMPARED].p50 for one in self.sizes}
        return {
            name: {rival.name: rival.retrieval.p50 / ours[name] for rival in rivals}
            for name, rivals in self.rivals.items()
        }


def table(run: Run) -> str:
    """A block for each corpus, then the server."""
    blocks = ["\n".join(_corpus(one, run)) for one in run.sizes]
    if run.served is not None:
        blocks.append("\n".join(_server(run.served)))
    blocks += [f"note: {note}" for note in (*run.notes, _machine())]
    return "\n\n".join([*blocks, f"measured in {run.seconds:.0f} s"])


def write_json(run: Run, path: Path) -> None:
    """Everything, with the ratios to what a user would pick instead."""
    report: Mapping[str, Json] = {
        "what": "bench",
        "made_at": datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds"),
        "machine": _machine(),
        "seconds": run.seconds,
        "corpora": {one.name: _plain(one) for one in run.sizes},
        "rivals": {name: [_plain(one) for one in rivals] for name, rivals in run.rivals.items()},
        "ratios": run.ratios,
        "server": _plain(run.served) if run.served else None,
        "notes": list(run.notes),
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(report, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _corpus(one: Sized, run: Run) -> Iterator[str]:
    speed, letters = one.passages / one.build_seconds, one.characters / one.build_seconds
    yield f"{one.name}: {one.documents} documents, {one.passages} passages"
    yield (
        f"  index built in {one.build_seconds:.1f} s: {speed:.0f} passages/s, {letters:.0f} "
        f"characters/s; put together in {one.gather_seconds:.1f} s; resident "
        f"{one.resident_mib:.0f} MiB"
    )
    heads = ("mean", "p50", "p95", "p99", "CPU", "ratio")
    yield f"  {'milliseconds':<28}" + "".join(f"{head:>9}" for head in heads)
    yield from (_row(name, times) for name, times in one.steps.items())
    for rival in run.rivals.get(one.name, ()):
        ratio = run.ratios[one.name][rival.name]
        yield _row(rival.name, rival.retrieval, f"{ratio:>8.2f}x")
        told = " (of a sample)" if rival.sampled else ""
        yield (
            f"    builds {rival.passages_a_second:.0f} passages/s{told}, "
            f"{rival.passages_a_second / speed:.2f} times our speed"
        )


def _server(served: Served) -> Iterator[str]:
    yield f"server: ready in {served.ready_seconds:.1f} s"
    yield (
        f"  resident {served.resident_mib:.0f} MiB at first, {served.resident_after_mib:.0f} MiB "
        "after all answers"
    )
    yield f"  {'askers':<10}{'answers/s':>10}{'mean':>9}{'p50':>9}{'p95':>9}{'p99':>9}"
    for one in served.loads:
        cells = "".join(f"{value:>9.1f}" for value in one.times[:4])
        yield f"  {one.askers:<10}{one.answers_a_second:>10.1f}{cells}"


def _row(name: str, times: Times, ratio: str = "") -> str:
    return f"  {name:<28}" + "".join(f"{value:>9.2f}" for value in times[:5]) + ratio


def _machine() -> str:
    """Cores, threads as the environment sets them, and how busy the machine was besides."""
    threads = ", ".join(f"{one}={os.environ[one]}" for one in _THREADS if one in os.environ)
    load = os.getloadavg()[1]
    return (
        f"{os.cpu_count()} cores, Python {platform.python_version()}, "
        f"{threads or 'no thread setting'}; load of the last 5 minutes {load:.1f}"
    )


def _plain(one: Sized | Rival | Served) -> dict[str, Json]:
    def named(value: object) -> object:
        if isinstance(value, Times):
            return value._asdict()
        if isinstance(value, Mapping):
            return {key: named(inner) for key, inner in value.items()}
        if dataclasses.is_dataclass(value) and not isinstance(value, type):
            return {f.name: named(getattr(value, f.name)) for f in dataclasses.fields(value)}
        return [named(inner) for inner in value] if isinstance(value, tuple) else value

    found: dict[str, Json] = named(one)  # type: ignore[assignment]
    return found
