"""``python -m ingest [PATH …]``: bring the index into line, or add files and do so.

Exit status: 0 everything was taken, 3 some files were rejected and the rest indexed, 1 nothing
could be done.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from tqdm import tqdm

from ingest.added import add_files
from ingest.build import Built, build
from ingest.report import report_lines
from rag.errors import ChithiError
from rag.settings import Settings

TAKEN, NOTHING, PARTLY = 0, 1, 3


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns its exit status."""
    options = _parser().parse_args(arguments)
    settings = Settings()
    rejected: list[str] = []
    if options.paths:
        added = add_files(options.paths, settings.added_dir)
        rejected += [f"{path}: {reason}" for path, reason in added.rejected]
        if not added.kept:
            return _nothing(rejected, "no file could be added")
    try:
        built = _build(settings)
    except ChithiError as error:
        return _nothing(rejected, str(error))
    rejected += [f"{one.source.path}: {one.reason}" for one in built.rejected]
    for line in rejected:
        print(f"rejected: {line}", file=sys.stderr)
    if options.report:
        print("\n".join(report_lines(built)))
    print(_summary(built, settings.index_dir))
    return PARTLY if rejected else TAKEN


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m ingest",
        description="Bring the index into line with the corpus folder and the added documents.",
    )
    parser.add_argument(
        "paths", nargs="*", type=Path, metavar="PATH", help="files or folders to add, kept for good"
    )
    parser.add_argument(
        "--report", action="store_true", help="print what was found in each document"
    )
    return parser


def _build(settings: Settings) -> Built:
    from rag.index.encode import SentenceEncoder, fingerprint

    with _Bars() as bars:
        return build(
            [settings.corpus_dir, settings.added_dir],
            settings.index_dir,
            fingerprint(settings.encoder),
            lambda: SentenceEncoder(settings.encoder),
            bars.show,
        )


def _nothing(rejected: Sequence[str], why: str) -> int:
    for line in rejected:
        print(f"rejected: {line}", file=sys.stderr)
    print(why, file=sys.stderr)
    return NOTHING


def _summary(built: Built, index_dir: Path) -> str:
    documents = len(built.taken)
    holds = f"{documents} documents, {built.passages} passages"
    if not built.written:
        return f"nothing changed: {holds} in {index_dir}"
    return f"indexed {holds} in {index_dir} ({built.fresh} files read)"


class _Bars:
    """A progress bar for each step; silent where the output is no terminal."""

    def __init__(self) -> None:
        self._bar: tqdm[None] | None = None
        self._step = ""

    def __enter__(self) -> _Bars:
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.close()

    def show(self, step: str, done: int, total: int) -> None:
        """Show that ``done`` of ``total`` are done in ``step``."""
        if self._bar is None or step != self._step:
            if self._bar is not None:
                self._bar.close()
            self._bar = tqdm(total=total, desc=step, disable=None, leave=False)
            self._step = step
        self._bar.update(done - self._bar.n)


if __name__ == "__main__":
    sys.exit(main())
