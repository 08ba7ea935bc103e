"""``python -m tests.ingest.fuzz --inputs 20000 --seed 1``: mutated files over all parsers.

Exit status 1 where anything but an extraction or a refusal reached the one who asked.
"""

from __future__ import annotations

import argparse
import sys
import time
from concurrent.futures import ProcessPoolExecutor, as_completed
from multiprocessing import get_context
from pathlib import Path

from tests.ingest.fuzz.run import Tally, run
from tests.ingest.fuzz.seeds import seeds

_AT_ONCE = 200
_WITH_PROGRAMS = 20  # one batch in so many: Tesseract and LibreOffice take seconds a file


def main() -> int:
    """Run them and print what came of them; returns the exit status."""
    options = _options()
    began = time.monotonic()
    beginnings = seeds()
    tally = Tally()
    told: set[str] = set()
    if options.keep is not None:
        options.keep.mkdir(parents=True, exist_ok=True)
    batches = [
        range(at, min(at + _AT_ONCE, options.inputs)) for at in range(0, options.inputs, _AT_ONCE)
    ]
    with ProcessPoolExecutor(options.processes, mp_context=get_context("spawn")) as pool:
        running = [
            pool.submit(
                run, beginnings, one, options.seed, options.keep, programs=not at % _WITH_PROGRAMS
            )
            for at, one in enumerate(batches)
        ]
        for done in as_completed(running):
            tally.add(done.result())
            done_so_far = sum(tally.ends.values())
            print(
                f"{done_so_far} after {time.monotonic() - began:.0f} s",
                dict(tally.ends),
                flush=True,
            )
            for where in tally.broken.keys() - told:
                told.add(where)
                print(where, flush=True)
    _print(tally)
    print(f"{options.inputs} inputs in {time.monotonic() - began:.0f} s")
    return 1 if tally.worse else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.ingest.fuzz")
    parser.add_argument("--inputs", type=int, default=20_000)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--processes", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="a folder for inputs over which readers break")
    return parser.parse_args()


def _print(tally: Tally) -> None:
    for (suffix, end), count in sorted(tally.by_format.items()):
        print(f"{suffix:6} {end:28} {count:6}")
    for end, count in tally.ends.most_common():
        print(f"all    {end:28} {count:6}")
    for where, count in tally.broken.most_common():
        print(f"--- {count} times {where}")
    print(f"{tally.peak_bytes >> 20} MiB at most; {len(tally.worse)} worse: {tally.worse[:20]}")


if __name__ == "__main__":
    sys.exit(main())
