"""Whatever a reader does over a file, the process that asked goes on and is told why."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path

import pytest

from ingest.confined import reader as reader_module
from ingest.confined.limits import Limits
from ingest.confined.outcome import Outcome
from ingest.confined.reader import Confinement
from ingest.formats.extraction import Extraction
from rag.model import LeftOut, Page

READER = "tests.ingest.confined.fakes:read"
LIMITS = Limits(characters=200_000, output_bytes=4 << 20, written_bytes=8 << 20)


@pytest.fixture(scope="module")
def confinement() -> Iterator[Confinement]:
    made = Confinement(READER, LIMITS)
    yield made
    made.close()


@pytest.fixture(autouse=True)
def _limits(confinement: Confinement) -> None:
    confinement.limits = LIMITS


def _file(folder: Path, word: str) -> Path:
    path = folder / "a file"
    path.write_text(f"{word} ...")
    return path


def test_an_extraction_comes_back_whole(confinement: Confinement, tmp_path: Path) -> None:
    outcome = confinement.read(_file(tmp_path, "paragraph"))
    assert outcome.ending == "done"
    assert outcome.reply.extraction == Extraction(
        "paragraph ...\n", (Page(1, 0, 0.5),), (LeftOut("stamp", "đã ký", 0, 1),)
    )


def test_a_refusal_comes_back_with_its_code(confinement: Confinement, tmp_path: Path) -> None:
    reply = confinement.read(_file(tmp_path, "refuse")).reply
    assert (reply.extraction, reply.reason, reply.code) == (None, "it is refused", "secret")


@pytest.mark.parametrize(
    ("word", "ending", "detail"),
    [
        ("break", "broken", "KeyError: 'a file'"),
        ("system_exit", "broken", "SystemExit"),
        ("recurse", "broken", "RecursionError"),
        ("surrogate", "broken", "surrogates not allowed"),
        ("write", "broken", "File too large"),
        ("open", "broken", "Too many open files"),
        ("crash", "crashed", "SIGSEGV"),
        ("exit", "crashed", "exit status 0"),
        ("memory", "memory", "exit status 71"),
        ("processes", "processes", ""),
        ("flood", "output", ""),
        ("garble", "garbage", ""),
    ],
)
def test_what_goes_wrong_is_told(
    confinement: Confinement, tmp_path: Path, word: str, ending: str, detail: str
) -> None:
    outcome = confinement.read(_file(tmp_path, word))
    assert (outcome.ending, outcome.reply.extraction) == (ending, None)
    assert detail in outcome.detail
    assert confinement.read(_file(tmp_path, "paragraph")).ending == "done"


def test_text_without_end_is_refused(confinement: Confinement, tmp_path: Path) -> None:
    reply = confinement.read(_file(tmp_path, "endless")).reply
    assert reply.code == "too_large"
    assert "200,000 characters" in reply.reason


def test_memory_is_counted_over_all_processes(confinement: Confinement, tmp_path: Path) -> None:
    confinement.limits = replace(LIMITS, resident_bytes=100 << 20)
    outcome = confinement.read(_file(tmp_path, "together"))
    assert outcome.ending == "memory"
    assert outcome.usage.together_bytes > 100 << 20


def test_processor_time_counts_from_the_last_progress(
    confinement: Confinement, tmp_path: Path
) -> None:
    confinement.limits = replace(LIMITS, idle_cpu_seconds=0.3)
    assert confinement.read(_file(tmp_path, "spin")).ending == "time"
    assert confinement.read(_file(tmp_path, "slow")).ending == "done"


@pytest.mark.parametrize("word", ["sleep", "grandchild"])
def test_waiting_has_an_end(confinement: Confinement, tmp_path: Path, word: str) -> None:
    confinement.limits = replace(LIMITS, idle_seconds=0.3)
    assert confinement.read(_file(tmp_path, word)).ending == "time"


def test_nothing_that_was_started_is_left(confinement: Confinement, tmp_path: Path) -> None:
    extraction = confinement.read(_file(tmp_path, "left_behind")).reply.extraction
    assert extraction is not None
    with pytest.raises(ProcessLookupError):
        os.kill(int(extraction.text.split()[-1]), 0)


def _may_leave_network() -> bool:
    tried = (
        "from ingest.confined.kernel import leave_network; raise SystemExit(not leave_network())"
    )
    return subprocess.run([sys.executable, "-c", tried], check=False).returncode == 0


def test_it_sees_little_of_the_world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fresh = Confinement(READER)
    monkeypatch.setenv("https_proxy", "http://127.0.0.1:9")
    monkeypatch.setenv("CHITHI_LLM_API_KEY", "secret")
    extraction = fresh.read(_file(tmp_path, "look")).reply.extraction
    fresh.close()
    assert extraction is not None
    folder, network, names, typed, descriptors = extraction.text.split(": ")[1].strip().split("|")
    assert Path(folder).name.startswith("chithi-")
    assert not Path(folder).exists()
    # Nobody listens there: only whoever has a network is refused.
    assert network == ("Network is unreachable" if _may_leave_network() else "Connection refused")
    assert not [name for name in names.split(",") if "proxy" in name or "CHITHI" in name]
    assert typed == ""
    assert int(descriptors) == 5  # three that lead nowhere, the answer, and the folder looked into


def test_a_template_that_was_killed_is_started_anew(
    confinement: Confinement, tmp_path: Path
) -> None:
    confinement.read(_file(tmp_path, "paragraph"))
    assert confinement.process_id is not None
    os.kill(confinement.process_id, signal.SIGKILL)
    assert confinement.read(_file(tmp_path, "paragraph")).ending == "done"


def test_a_template_that_cannot_start_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reader_module, "_TEMPLATE", "no.such.module")
    lost = Confinement(READER)
    assert lost.read(_file(tmp_path, "paragraph")).ending == "lost"
    lost.close()


def _in_a_worker(path: Path) -> Outcome:
    return Confinement(READER).read(path)


def test_it_works_in_worker_processes(tmp_path: Path) -> None:
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        assert pool.submit(_in_a_worker, _file(tmp_path, "paragraph")).result().ending == "done"


def test_it_ends_when_the_one_who_asked_is_killed(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "told")
    code = (
        "import sys; from pathlib import Path; from ingest.confined.reader import Confinement\n"
        f"Confinement({READER!r}).read(Path(sys.argv[1]))"
    )
    asking = subprocess.Popen([sys.executable, "-c", code, _file(tmp_path, "tell_pid")])
    child, grandchild, template = map(int, (tmp_path / "told").read_text().split())
    watched = [os.pidfd_open(pid) for pid in (child, grandchild, template)]
    asking.kill()
    asking.wait()
    for descriptor in watched:
        assert select.select([descriptor], [], [], 60)[0], "it still runs"
        os.close(descriptor)
