"""A few points of ``tests.ingest.killing``; its docstring says what holds at each."""

import subprocess
import sys

from rag.settings import PROJECT_DIR


def test_an_ingest_that_is_killed_leaves_the_old_state_or_the_new() -> None:
    command = [sys.executable, "-m", "tests.ingest.killing", "--points", "12", "--seed", "7"]
    done = subprocess.run(command, cwd=PROJECT_DIR, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("12 points, 0 corrupt, 0 lost: ")
