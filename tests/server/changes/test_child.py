from __future__ import annotations

import asyncio
import os
import sys
import time
from pathlib import Path

import pytest

from rag.settings import PROJECT_DIR, Settings
from server.changes import child
from server.changes.child import Ingest, Outcome, environment

SOON = 10.0  # seconds in which a killed process is surely gone


@pytest.fixture
def module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A module called ``ingest`` that the child finds before the real one."""
    made = tmp_path / "code" / "ingest.py"
    made.parent.mkdir()
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join((str(made.parent), str(PROJECT_DIR))))
    monkeypatch.setattr(child, "PROJECT_DIR", made.parent)
    return made


def run(settings: Settings, *arguments: str, longest: float = 60.0) -> child.Run:
    return asyncio.run(Ingest(settings, longest).run(*arguments))


def test_it_says_what_became_of_each_file(module: Path, settings: Settings) -> None:
    module.write_text(
        "import json, os, sys\n"
        "print(json.dumps({'path': sys.argv[-1], 'outcome': 'added', 'doc_id': 'a',"
        " 'notes': [str(os.getpriority(os.PRIO_PROCESS, 0)), os.environ['CHITHI_DATA_DIR']]}))\n"
        "print('no outcome')\n"
        "print('a sentence', file=sys.stderr)\n"
        "sys.exit(3)\n"
    )
    found = run(settings, "letter.txt")
    notes = ("10", str(settings.data_dir.resolve()))
    assert found.outcomes == (Outcome("letter.txt", "added", "a", notes=notes),)
    assert (found.status, found.said.strip(), found.done) == (3, "a sentence", True)


def test_one_that_takes_too_long_is_stopped_with_what_it_started(
    module: Path, settings: Settings, tmp_path: Path
) -> None:
    marker = tmp_path / "grandchild"
    module.write_text(
        "import pathlib, subprocess, sys\n"
        f"made = subprocess.Popen([{sys.executable!r}, '-c', 'import signal; signal.pause()'])\n"
        f"pathlib.Path({str(marker)!r}).write_text(str(made.pid))\n"
        "made.wait()\n"
    )
    found = run(settings, longest=3.0)
    assert found.status is None
    assert not found.done
    assert _ends(int(marker.read_text()))


def _ends(process: int) -> bool:
    """Whether a process that was killed is gone, or dead, soon: the kernel may take its time."""
    until = time.monotonic() + SOON
    while time.monotonic() < until:
        try:
            state = Path(f"/proc/{process}/stat").read_text()
        except OSError:
            return True
        if state.rpartition(")")[2].split()[0] == "Z":
            return True
        time.sleep(0.01)
    return False


def test_a_child_works_on_the_corpus_of_the_settings(tmp_path: Path) -> None:
    settings = Settings(corpus_dir=tmp_path / "c", data_dir=tmp_path / "d", encoder="some/model")
    made = environment(settings)
    assert made["CHITHI_CORPUS_DIR"] == str(tmp_path / "c")
    assert made["CHITHI_ENCODER"] == "some/model"
    assert made["CHITHI_DATABASE_URL"] == settings.database
    assert made["OMP_NUM_THREADS"] == "1"
