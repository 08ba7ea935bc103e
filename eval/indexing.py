"""Someone else's documents, in an index of their own that leaves nothing behind."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pydantic import SecretStr

from rag.settings import PROJECT_DIR, Settings

_TAKEN = (0, 3)  # all files taken, or some rejected and the rest indexed (contract §1)


class IndexingFailed(RuntimeError):
    """``python -m ingest`` could not index the folder; its own words are in the message."""


@contextmanager
def indexed(corpus_dir: Path) -> Iterator[Settings]:
    """Settings for an index of ``corpus_dir`` in a temporary data folder.

    Indexed by ``python -m ingest`` in a child process, since doors never import one another.
    Raises IndexingFailed.
    """
    corpus_dir = corpus_dir.resolve()
    with tempfile.TemporaryDirectory(prefix="chithi-eval-") as folder:
        database = f"sqlite:///{folder}/chithi.sqlite"  # its documents are no business of others
        places = {
            "CHITHI_CORPUS_DIR": str(corpus_dir),
            "CHITHI_DATA_DIR": folder,
            "CHITHI_DATABASE_URL": database,
        }
        done = subprocess.run(
            [sys.executable, "-m", "ingest"],
            cwd=PROJECT_DIR,
            env={**os.environ, **places},
            stderr=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            text=True,
            check=False,
        )
        if done.returncode not in _TAKEN:
            raise IndexingFailed(f"{corpus_dir} could not be indexed: {done.stderr.strip()}")
        yield Settings(
            corpus_dir=corpus_dir, data_dir=Path(folder), database_url=SecretStr(database)
        )
