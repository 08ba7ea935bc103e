import fcntl
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from tokenizers import Tokenizer, models, pre_tokenizers

from ingest.training.saving import save_encoder
from rag.index.folder import read_index
from rag.settings import PROJECT_DIR
from tests.ingest.five import write

PLAN = (
    "ỦY BAN NHÂN DÂN\nTỈNH AN GIANG\nSố: 7/KH-UBND\nAn Giang, ngày 5 tháng 6 năm 2024\nKẾ HOẠCH\n"
    "VỀ DÂN VẬN\nI. MỤC ĐÍCH\nNâng cao nhận thức.\nNơi nhận:\n- Lưu: VT.\nCHỦ TỊCH\nLê Văn An\n"
)


@pytest.fixture(scope="module")
def encoder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model of three words, so that the command starts without the one that ships."""
    words = ["[UNK]", "dân", "vận"]
    vocabulary = {word: row for row, word in enumerate(words)}
    tokenizer = Tokenizer(models.WordPiece(vocabulary, unk_token=words[0]))
    tokenizer.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
    folder = tmp_path_factory.mktemp("encoder") / "model"
    save_encoder(folder, tokenizer, np.eye(3, dtype=np.float32))
    return folder


class Command:
    """``python -m ingest`` over a corpus and a data folder of its own."""

    def __init__(self, folder: Path, encoder: Path) -> None:
        self.corpus, self.data = folder / "corpus", folder / "data"
        self.corpus.mkdir()
        self._environment = {
            **os.environ,
            "CHITHI_CORPUS_DIR": str(self.corpus),
            "CHITHI_DATA_DIR": str(self.data),
            "CHITHI_ENCODER": str(encoder),
        }

    def __call__(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "ingest", *arguments],
            cwd=PROJECT_DIR, env=self._environment, capture_output=True, text=True, check=False,
        )  # fmt: skip

    def start(self) -> subprocess.Popen[str]:
        """As from a terminal: a job in a script's background inherits that Ctrl-C is ignored."""
        return subprocess.Popen(
            [sys.executable, "-m", "ingest"],
            cwd=PROJECT_DIR, env=self._environment, stderr=subprocess.PIPE, text=True,
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        )  # fmt: skip

    @property
    def documents(self) -> set[str]:
        return set(read_index(self.data / "index").documents)


@pytest.fixture
def command(tmp_path: Path, encoder: Path) -> Command:
    return Command(tmp_path, encoder)


def test_all_taken_then_nothing_changed(command: Command) -> None:
    write(command.corpus, "plan.txt", PLAN)
    first, again = command("--report"), command()
    assert (first.returncode, again.returncode) == (0, 0)
    assert "plan.txt: Kế hoạch số 07/KH-UBND ngày 05/6/2024" in first.stdout
    assert "signer   Lê Văn An" in first.stdout
    assert "number         1 of 1" in first.stdout
    assert "indexed 1 documents" in first.stdout
    assert "nothing changed" in again.stdout


def test_some_rejected_and_the_rest_indexed(command: Command) -> None:
    write(command.corpus, "plan.txt", PLAN)
    write(command.corpus, "empty.txt", " ")
    (command.corpus / "old.txt").write_bytes("Kế hoạch".encode("utf-16-be"))
    done = command()
    assert done.returncode == 3
    lines = [line for line in done.stderr.splitlines() if line.startswith("rejected")]
    assert len(lines) == 2
    assert "empty.txt: it is empty" in done.stderr
    assert "old.txt: it" in done.stderr
    assert command.documents == {"plan"}


def test_an_empty_corpus_can_do_nothing(command: Command) -> None:
    done = command()
    assert done.returncode == 1
    assert "CHITHI_CORPUS_DIR" in done.stderr
    assert "Traceback" not in done.stderr


def test_added_files_are_kept(command: Command, tmp_path: Path) -> None:
    write(command.corpus, "plan.txt", PLAN)
    extra = write(tmp_path, "extra.txt", PLAN.replace("7/KH", "8/KH"))
    bad = write(tmp_path, "bad.txt", "")
    assert command(str(extra), str(bad)).returncode == 3
    extra.unlink()
    assert command().returncode == 0
    assert command.documents == {"plan", "extra"}
    assert [one.name for one in (command.data / "added").iterdir()] == ["extra.txt"]


def test_only_bad_files_to_add_can_do_nothing(command: Command, tmp_path: Path) -> None:
    write(command.corpus, "plan.txt", PLAN)
    done = command(str(tmp_path / "missing.txt"))
    assert done.returncode == 1
    assert "missing.txt: it can't be opened" in done.stderr
    assert not (command.data / "added").exists()
    assert not (command.data / "index").exists()


def test_an_encoder_that_cannot_be_loaded_is_told(tmp_path: Path) -> None:
    command = Command(tmp_path, tmp_path / "none")
    write(command.corpus, "plan.txt", PLAN)
    done = command()
    assert done.returncode == 1
    assert "CHITHI_ENCODER" in done.stderr


def test_what_became_of_each_file_is_told_in_json(command: Command, tmp_path: Path) -> None:
    write(command.corpus, "plan.txt", PLAN)
    again = write(tmp_path, "again.txt", PLAN)
    other = write(tmp_path, "other.txt", PLAN.replace("Nâng cao", "Bồi dưỡng"))
    bad = write(tmp_path, "bad.txt", "")
    done = command("--json", str(again), str(other), str(bad))
    assert done.returncode == 3
    assert [json.loads(line) for line in done.stdout.splitlines()] == [
        {
            "path": str(again), "outcome": "added", "doc_id": "other",
            "code": None, "reason": None,
            "notes": ["the same document as other.txt, which is shown in its place"],
        },
        {
            "path": str(other), "outcome": "version", "doc_id": "other",
            "code": None, "reason": None,
            "notes": ["the same document as plan.txt, again.txt, in whose place this one is shown"],
        },
        {
            "path": str(bad), "outcome": "rejected", "doc_id": None,
            "code": "empty", "reason": "it is empty: there is nothing to index", "notes": [],
        },
    ]  # fmt: skip
    assert "indexed 1 documents" in done.stderr
    everything = [json.loads(line) for line in command("--json").stdout.splitlines()]
    assert [(one["outcome"], one["doc_id"]) for one in everything] == [("unchanged", "other")]


def test_a_document_can_be_withdrawn_and_added_again(command: Command) -> None:
    write(command.corpus, "plan.txt", PLAN)
    write(command.corpus, "other.txt", PLAN.replace("7/KH", "8/KH"))
    command()
    assert command("--withdraw", "plan").returncode == 0
    assert command.documents == {"other"}
    unknown = command("--withdraw", "nowhere")
    assert unknown.returncode == 1
    assert "no document has the id 'nowhere'" in unknown.stderr
    assert command(str(command.corpus / "plan.txt")).returncode == 0
    assert command.documents == {"other", "plan"}


def test_a_second_ingest_waits_and_can_be_stopped(command: Command) -> None:
    write(command.corpus, "plan.txt", PLAN)
    command.data.mkdir()
    with (command.data / ".ingest.lock").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        hurried = command("--wait", "0.1")
        assert hurried.returncode == 1
        assert "another ingest has been working" in hurried.stderr
        with command.start() as waiting:
            assert waiting.stderr is not None
            assert "waiting for it to end" in waiting.stderr.readline()
            waiting.send_signal(signal.SIGINT)
            said = waiting.stderr.read()
    assert waiting.returncode == 130
    assert said.count("\n") == 1
    assert "run it again" in said
    assert command().returncode == 0
