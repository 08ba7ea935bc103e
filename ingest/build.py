"""From the folders of documents to the index that serves.

Files that the index before knows by their hash are taken from it unread; where nothing changed,
nothing is written.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from multiprocessing import get_context
from pathlib import Path

import ingest
from ingest.reading import ReadFile, SourceFile, read_file, source_files
from rag.errors import EmptyCorpus, IndexProblem
from rag.index.built import Index
from rag.index.folder import read_index, write_index
from rag.model import Document, Passage
from rag.protocols import Encoder

_PARALLEL_FROM = 20  # below this, starting processes costs more than it saves
_WORKERS = 4
# What the reading of a file depends on; a change in any of it has all files read again.
_READERS = (
    "ingest/anatomy", "ingest/formats", "ingest/references", "ingest/furniture.py",
    "ingest/passages.py", "ingest/pieces.py", "ingest/reading.py", "ingest/letters.py",
    "rag/vietnamese", "rag/model",
)  # fmt: skip

Progress = Callable[[str, int, int], None]
"""Called with what is being done, how much of it is done and how much there is."""


@dataclass(frozen=True, slots=True)
class Built:
    """What a run did: all files as they were read, and whether the index had to be written.

    ``fresh`` is how many of the files were read anew; ``passages`` how many the index now holds.
    """

    files: tuple[ReadFile, ...]
    written: bool
    fresh: int
    passages: int

    @property
    def taken(self) -> tuple[Document, ...]:
        """The documents that the index holds."""
        return tuple(one.document for one in self.files if one.document is not None)

    @property
    def rejected(self) -> tuple[ReadFile, ...]:
        """The files that could not be taken."""
        return tuple(one for one in self.files if one.document is None)


def build(
    folders: Sequence[Path],
    index_dir: Path,
    encoder_name: str,
    load_encoder: Callable[[], Encoder],
    progress: Progress | None = None,
) -> Built:
    """Bring the index in ``index_dir`` into line with the files below ``folders``.

    ``load_encoder`` is called only where something has to be encoded: loading takes seconds.

    Raises EmptyCorpus where no file can be taken, IndexNotWritten where the folder can't be
    written; the index before it then still serves.
    """
    sources = source_files(folders)
    fingerprint = source_of(sources)
    before = _index_before(index_dir, encoder_name)
    known = _known(before) if before else {}
    fresh = [one for one in sources if _key(one) not in known]
    read = {one.source.doc_id: one for one in _read_all(fresh, progress)}
    files = tuple(read.get(one.doc_id) or _again(one, known[_key(one)]) for one in sources)
    documents = [one.document for one in files if one.document is not None]
    if not documents:
        raise EmptyCorpus(folders[0])
    passages = [passage for one in files for passage in one.passages]
    if before is not None and before.manifest.source == fingerprint:
        return Built(files, written=False, fresh=0, passages=len(passages))
    write_index(
        index_dir, documents, passages, load_encoder(), fingerprint, before, _encoding(progress)
    )  # fmt: skip
    return Built(files, written=True, fresh=len(fresh), passages=len(passages))


def source_of(sources: Sequence[SourceFile]) -> str:
    """The fingerprint of an index's making: of the code that reads, then of the files read."""
    digest = hashlib.sha256()
    for one in sorted(sources, key=lambda one: one.doc_id):
        digest.update(f"{one.doc_id}\0{one.name}\0{one.sha256}\n".encode())
    return f"{code_fingerprint()}-{digest.hexdigest()}"


@cache
def code_fingerprint() -> str:
    """What the reading depends on, as 64 hex digits: this package and the language's tables."""
    digest = hashlib.sha256()
    here = Path(ingest.__file__).parent
    root = here.parent
    for name in _READERS:
        for path in sorted((root / name).rglob("*") if (root / name).is_dir() else [root / name]):
            if path.suffix in {".py", ".tsv", ".txt"}:
                digest.update(path.relative_to(root).as_posix().encode())
                digest.update(path.read_bytes())
    return digest.hexdigest()


_Key = tuple[str, str, str]


def _key(source: SourceFile) -> _Key:
    return source.doc_id, source.name, source.sha256


def _index_before(index_dir: Path, encoder_name: str) -> Index | None:
    """The index that serves now; None where there is none that can be built upon."""
    try:
        return read_index(index_dir, encoder_name)
    except IndexProblem:
        return None


def _known(before: Index) -> dict[_Key, tuple[Document, tuple[Passage, ...]]]:
    """What the index before holds, if this same code read it."""
    if not before.manifest.source.startswith(f"{code_fingerprint()}-"):
        return {}
    passages: dict[str, list[Passage]] = {}
    for passage in before.passages:
        passages.setdefault(passage.doc_id, []).append(passage)
    return {
        (one.doc_id, one.file, one.sha256): (one, tuple(passages.get(one.doc_id, ())))
        for one in before.documents.values()
    }


def _again(source: SourceFile, known: tuple[Document, tuple[Passage, ...]]) -> ReadFile:
    return ReadFile(source, *known)


def _read_all(sources: Sequence[SourceFile], progress: Progress | None) -> Iterator[ReadFile]:
    """The files read, by several processes where there are many."""
    workers = min(_WORKERS, os.cpu_count() or 1)
    if len(sources) <= _PARALLEL_FROM or workers == 1:
        results: Iterator[ReadFile] = map(read_file, sources)
        yield from _counted(results, len(sources), progress)
        return
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        yield from _counted(pool.map(read_file, sources, chunksize=4), len(sources), progress)


def _counted(
    results: Iterator[ReadFile], total: int, progress: Progress | None
) -> Iterator[ReadFile]:
    for done, result in enumerate(results, 1):
        if progress:
            progress("read", done, total)
        yield result


def _encoding(progress: Progress | None) -> Callable[[int, int], None] | None:
    if progress is None:
        return None
    return lambda done, total: progress("encode", done, total)
