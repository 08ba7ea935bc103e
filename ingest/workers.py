"""Many files read at once, in processes of their own."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence

from ingest.reading import ReadFile, SourceFile, read_file
from rag.processes import in_processes

Progress = Callable[[str, int, int], None]
"""Called with what is being done, how much of it is done and how much there is."""

_PARALLEL_FROM = 20  # below this, starting processes costs more than it saves
_WORKERS = 4


def read_files(sources: Sequence[SourceFile], progress: Progress | None) -> Iterator[ReadFile]:
    """The files read, in order."""
    workers = min(_WORKERS, os.cpu_count() or 1)
    if len(sources) <= _PARALLEL_FROM or workers == 1:
        results: Iterator[ReadFile] = map(read_file, sources)
    else:
        results = in_processes(read_file, sources, workers, chunk=4)
    for done, result in enumerate(results, 1):
        if progress:
            progress("read", done, len(sources))
        yield result
