"""The real thing: the five directives indexed, and a server process of its own over them."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path


def index(data_dir: Path) -> dict[str, str]:
    """Indexes the corpus into ``data_dir``; the environment that serves it."""
    environment = {**os.environ, "CHITHI_DATA_DIR": str(data_dir), "CHITHI_PORT": "0"}
    subprocess.run(
        [sys.executable, "-m", "ingest"], env=environment, check=True, capture_output=True
    )
    return environment


@contextlib.contextmanager
def serving(environment: dict[str, str]) -> Iterator[str]:
    """The address that ``python -m server`` prints once it answers."""
    process = subprocess.Popen(
        [sys.executable, "-m", "server"], env=environment, stdout=subprocess.PIPE, text=True
    )
    try:
        assert process.stdout is not None
        said = process.stdout.readline()
        assert "http://" in said, f"the server did not start: {said!r}"
        yield said.split()[-1]
    finally:
        process.terminate()
        process.wait(30)
        if process.stdout is not None:
            process.stdout.close()
