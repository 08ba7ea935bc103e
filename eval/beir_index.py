"""The index of a BEIR corpus, built once and kept under the data folder.

Building takes minutes for 85,000 articles. The folder is named after the corpus file's content and
the encoder; the index in it also says which code built it, and another code builds it again.
"""

from __future__ import annotations

import hashlib
import resource
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from tqdm import tqdm

from eval.beir import BeirSet, as_passages
from rag.errors import IndexProblem
from rag.index.built import Index
from rag.index.folder import read_index, write_index
from rag.index.manifest import checksum
from rag.protocols import Encoder
from rag.settings import PROJECT_DIR

_BUILDERS = ("rag/index", "rag/vietnamese/text.py", "rag/vietnamese/words.py", "eval/beir.py")


class Building(NamedTuple):
    """What building took: seconds, the process's greatest resident memory in GiB since it began."""

    passages: int
    characters: int
    seconds: float
    peak_gib: float

    def __str__(self) -> str:
        return (
            f"built {self.passages} passages ({self.characters} characters) in "
            f"{self.seconds:.0f} s: {self.passages / self.seconds:.0f} passages/s, "
            f"{self.characters / self.seconds:.0f} characters/s, peak {self.peak_gib:.2f} GiB"
        )


def kept_index(
    data: BeirSet, corpus: Path, encoder: Encoder, data_dir: Path
) -> tuple[Index, Building | None]:
    """The index of the set, and what building it took; None where it was there already."""
    key = f"{checksum(corpus)[:16]}-{_slug(encoder.name)}"
    folder = data_dir / "beir" / key
    source = f"{key}-{code_digest()}"
    try:
        return read_index(folder, encoder.name, source), None
    except IndexProblem:
        return _built(data, folder, encoder, source)


def _built(data: BeirSet, folder: Path, encoder: Encoder, source: str) -> tuple[Index, Building]:
    documents, passages = as_passages(data.corpus)
    started = time.perf_counter()
    index = write_index(
        folder, documents, passages, encoder, source, progress=_bar(f"index {data.name}")
    )
    seconds = time.perf_counter() - started
    characters = sum(len(one.words) for one in passages)
    return index, Building(len(passages), characters, seconds, peak_gib())


def peak_gib() -> float:
    """The greatest resident memory of this process so far (Linux counts it in KiB)."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 << 20)


def code_digest() -> str:
    """The code that an index of a BEIR set depends on, as 16 hex digits."""
    digest = hashlib.sha256()
    for name in _BUILDERS:
        path = PROJECT_DIR / name
        for file in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
            digest.update(file.read_bytes())
    return digest.hexdigest()[:16]


def _slug(name: str) -> str:
    return "".join(char if char.isalnum() or char in "-@." else "_" for char in name)


def _bar(title: str) -> Callable[[int, int], None]:
    """A progress bar for a terminal; the word indexes are built once it is full."""
    bar = tqdm(desc=title, unit="passage", disable=None, leave=False)

    def shown(done: int, total: int) -> None:
        bar.total = total
        bar.update(done - bar.n)
        if done >= total:
            bar.close()

    return shown
