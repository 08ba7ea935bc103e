"""``python -m ingest [PATH …]``: bring the index into line, or add files and do so.

Exit status: 0 everything was taken, 3 some files were rejected and the rest indexed, 1 nothing
could be done, 130 stopped with Ctrl-C.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from ingest.added import add_files
from ingest.bars import Bars
from ingest.build import Built, Corpus, build
from ingest.lock import alone
from ingest.outcome import outcomes, said_of
from ingest.reading import ReadFile
from ingest.report import report_lines
from rag.errors import ChithiError
from rag.register.register import Register
from rag.settings import Settings

TAKEN, NOTHING, PARTLY, STOPPED = 0, 1, 3, 130

Named = list[tuple[str, ReadFile]]
"""Files that were named on the command line: the path as a person knows it, and what came of it."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns its exit status."""
    options = _parser().parse_args(arguments)
    try:
        settings = Settings()
        with alone(settings.data_dir, _waiting, options.wait):
            return _run(options, settings)
    except ChithiError as error:
        print(error, file=sys.stderr)
        return NOTHING
    except KeyboardInterrupt:
        print("stopped; the index that serves is whole: run it again to go on", file=sys.stderr)
        return STOPPED


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
    parser.add_argument(
        "--json", action="store_true", help="print what became of each file, one JSON object a line"
    )
    parser.add_argument(
        "--wait", type=float, metavar="SECONDS", help="give up after so long behind another ingest"
    )
    parser.add_argument(
        "--withdraw",
        action="append",
        default=[],
        metavar="DOC_ID",
        help="take a document out until it is added again by name",
    )
    return parser


def _waiting() -> None:
    print("another ingest is at work on this data folder: waiting for it to end", file=sys.stderr)


def _run(options: argparse.Namespace, settings: Settings) -> int:
    register = Register.open(settings.database)
    try:
        for doc_id in options.withdraw:
            register.withdraw(doc_id)
        corpus = Corpus(settings.corpus_dir, settings.added_dir, register)
        named = _add(options.paths, corpus)
        if named and all(read.document is None for _, read in named):
            return _none_added(options, named)
        built = _build(settings, corpus, [read for _, read in named])
    finally:
        register.close()
    return _told(options, named, built, settings.index_dir)


def _add(paths: Sequence[Path], corpus: Corpus) -> Named:
    with Bars() as bars:
        added = add_files(paths, corpus.added, corpus.register, bars.show)
        return [(str(path), read) for path, read in added]


def _build(settings: Settings, corpus: Corpus, read: Sequence[ReadFile]) -> Built:
    from rag.index.encode import SentenceEncoder, fingerprint

    with Bars() as bars:
        return build(
            corpus,
            settings.index_dir,
            fingerprint(settings.encoder),
            lambda: SentenceEncoder(settings.encoder),
            bars.show,
            read,
        )


def _told(options: argparse.Namespace, named: Named, built: Built, index_dir: Path) -> int:
    """Says what came of the run; returns its exit status."""
    bad = [(path, read) for path, read in named if read.document is None]
    bad += [(str(one.source.path), one) for one in built.rejected]
    _reject(bad)
    for line in _said(built):
        print(line, file=sys.stderr)
    if options.json:
        files = named or [(str(one.source.path), one) for one in built.files]
        for one in outcomes(files, built):
            print(one.line)
    if options.report:
        print("\n".join(report_lines(built)))
    print(_summary(built, index_dir), file=sys.stderr if options.json else sys.stdout)
    return PARTLY if bad else TAKEN


def _none_added(options: argparse.Namespace, named: Named) -> int:
    _reject(named)
    if options.json:
        for one in outcomes(named):
            print(one.line)
    print("no file could be added", file=sys.stderr)
    return NOTHING


def _reject(bad: Named) -> None:
    for path, read in bad:
        print(f"rejected: {path}: {read.reason}", file=sys.stderr)


def _said(built: Built) -> list[str]:
    """A line for each file that isn't shown of its document."""
    return [
        f"{one.file}: {sentence}"
        for document in built.documents
        for one in document.files[1:] or ()
        for sentence in said_of(document, one, built)
    ]


def _summary(built: Built, index_dir: Path) -> str:
    documents = len(built.taken)
    holds = f"{documents} documents, {built.passages} passages"
    if not built.written:
        return f"nothing changed: {holds} in {index_dir}"
    return f"indexed {holds} in {index_dir} ({built.fresh} files read)"
