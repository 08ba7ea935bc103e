"""``python -m eval --beir``: measured, printed, and written as the contract's JSON."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Literal

from tqdm import tqdm

from eval import ablation_report, variants_report
from eval.ablation import Parts
from eval.beir import BeirSet, corpus_file, load
from eval.beir_index import Building, kept_index
from eval.legs import Measured, legs, run_leg
from eval.measures.interval import Estimate
from eval.report import Json, estimate_json
from rag.compose import encoder
from rag.index.built import Index
from rag.settings import Settings

_NAMES = {
    "legs": "beir-{}.json",
    "ablation": "beir-{}-ablation.json",
    "variants": "beir-{}-variants.json",
}
_FIRST = 10  # ranked ids kept for each query in the JSON


Manner = Literal["legs", "ablation", "variants"]


def reported(folders: Sequence[Path], how: Manner, settings: Settings, to: Path) -> Iterator[str]:
    """The tables of each set, as each is measured, and what was written where.

    ``to`` is the folder where each set's JSON is written, or, for one set, its file. Several sets
    with their variants are pooled last. Raises as ``prepared``.
    """
    if to.suffix and len(folders) > 1:
        to = to.parent
    varied: dict[str, variants_report.Found] = {}
    for folder in folders:
        data, parts, building = prepared(folder, settings)
        yield f"{data.name}: {building or 'its index was kept'}"
        path = to if to.suffix else to / _NAMES[how].format(data.name)
        if how == "ablation":
            found = ablation_report.ablate_beir(data, parts)
            ablation_report.write_json(data.name, parts.index_facts, found, path)
            yield ablation_report.table(found)
        elif how == "variants":
            whole = parts.assistant()
            varied[data.name] = variants_report.vary_beir(data, parts.index, parts.encoder, whole)
            variants_report.write_json(data.name, parts.index_facts, varied[data.name], path)
            yield variants_report.table(varied[data.name])
        else:
            measured = measure_legs(data, parts)
            write_json(data.name, measured, parts.index, parts.encoder.name, path)
            yield table(measured)
        yield f"written: {path}"
    if len(varied) > 1:
        together = variants_report.pooled(varied)
        variants_report.write_json(" + ".join(varied), {}, together, to / _NAMES[how].format("all"))
        yield f"{' + '.join(varied)}\n{variants_report.table(together)}"


def prepared(folder: Path, settings: Settings) -> tuple[BeirSet, Parts, Building | None]:
    """The set in ``folder`` and the parts over its index, which is built where it isn't kept yet.

    Raises FileNotFoundError where a part of the folder is missing, EncoderUnavailable where the
    encoder can't be loaded.
    """
    data = load(folder)
    loaded = encoder(settings)
    index, building = kept_index(data, corpus_file(folder), loaded, settings.data_dir)
    return data, Parts.of(index, loaded), building


def measure_legs(data: BeirSet, parts: Parts) -> dict[str, Measured]:
    """Every leg on the set; the whole retrieval comes first."""
    asked = legs(parts.index, parts.encoder, parts.assistant())
    return {name: run_leg(data, leg, _progress(name)) for name, leg in asked.items()}


def table(found: Mapping[str, Measured]) -> str:
    """A row for each leg, a column for each measure, the interval of the whole below."""
    names = list(next(iter(found.values())).scores)
    lines = [f"{'leg':<16}" + "".join(f"{name:>14}" for name in names)]
    for leg, measured in found.items():
        cells = measured.metrics
        lines.append(f"{leg:<16}" + "".join(f"{cells[name].value:>14.4f}" for name in names))
    whole = next(iter(found.values())).metrics
    lines.append(f"{'95 %, first row':<16}" + "".join(f"{_range(whole[n]):>14}" for n in names))
    took = next(iter(found.values())).times
    lines.append(
        f"the whole takes {took.p50:.1f} ms at the median, {took.p99:.1f} ms at the 99th "
        f"percentile (n = {took.n})"
    )
    return "\n".join(lines)


def write_json(
    what: str, found: Mapping[str, Measured], index: Index, encoder: str, path: Path
) -> None:
    """The report of the contract: the whole's metrics, a slice for each leg, scores by query."""
    whole = next(iter(found.values()))
    report: Mapping[str, Json] = {
        "what": what,
        "made_at": datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds"),
        "index": {"passages": len(index.passages), "encoder": encoder},
        "metrics": _metrics(whole),
        "latency_ms": {"p50": round(whole.times.p50, 2), "p99": round(whole.times.p99, 2)},
        "slices": {"leg": {leg: _metrics(measured) for leg, measured in found.items()}},
        "questions": [
            {
                "id": query,
                "scores": {name: by[query] for name, by in whole.scores.items()},
                "answer": {"ranked": list(ranked[:_FIRST])},
            }
            for query, ranked in whole.run.items()
        ],
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(report, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _metrics(measured: Measured) -> dict[str, Json]:
    return {name: estimate_json(value) for name, value in measured.metrics.items()}


def _range(value: Estimate) -> str:
    return f"{value.low:.3f}–{value.high:.3f}"


def _progress(name: str) -> Callable[[Iterable[str]], Iterable[str]]:
    def shown(queries: Iterable[str]) -> Iterable[str]:
        bar: Iterable[str] = tqdm(queries, desc=name, unit="query", disable=None, leave=False)
        return bar

    return shown
