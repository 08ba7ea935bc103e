"""Many files read at once, in processes of their own."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from ingest.reading import ReadFile, SourceFile, read_file
from rag.index.apart import take_apart
from rag.index.indexed import indexed_text
from rag.processes import in_processes

Progress = Callable[[str, int, int], None]
"""Called with what is being done, how much of it is done and how much there is."""

_PARALLEL_FROM = 20  # below this, starting processes costs more than it saves
_WORKERS = 4
# Bytes of files beyond which there are likely more passages than have their words indexed.
_WORDY = 20_000_000


def read_files(sources: Sequence[SourceFile], progress: Progress | None) -> Iterator[ReadFile]:
    """The files read and their passages taken apart, in order."""
    workers = min(_WORKERS, os.cpu_count() or 1)
    words = sum(map(size_of, sources)) <= _WORDY
    work = partial(_read, words=words)
    if len(sources) <= _PARALLEL_FROM or workers == 1:
        results: Iterator[ReadFile] = map(work, sources)
    else:
        results = in_processes(work, sources, workers, chunk=1)
    for done, result in enumerate(results, 1):
        if progress:
            progress("read", done, len(sources))
        yield result


def _read(source: SourceFile, *, words: bool) -> ReadFile:
    read = read_file(source)
    document = read.document
    if document is None:
        return read
    texts = (indexed_text(document, one) for one in read.passages)
    return replace(read, apart=tuple(take_apart(text, words=words) for text in texts))


def size_of(source: SourceFile) -> int:
    """The bytes of a file; 0 where it is gone."""
    try:
        return source.path.stat().st_size
    except OSError:
        return 0
