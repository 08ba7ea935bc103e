"""The command line: what it says when it can't measure, and how the package may be imported."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from eval import __main__ as command
from eval.indexing import IndexingFailed, indexed
from rag.settings import PROJECT_DIR
from tests.eval.fakes import FakeAssistant

QUESTION = {
    "id": "a1",
    "question": "Sở nào theo dõi?",
    "lang": "vi",
    "kind": "duty",
    "answer": ["Sở Nội vụ"],
    "doc": ["plan.txt"],
    "evidence": ["Sở Nội vụ theo dõi việc thực hiện."],
    "split": "held",
}


@pytest.fixture(name="gold")
def write_gold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(command, "_assistant", lambda _settings: FakeAssistant())
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(QUESTION), encoding="utf-8")
    return path


def test_both_reports_are_written_and_the_table_printed(
    gold: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    json_file, html_file = tmp_path / "out" / "e.json", tmp_path / "out" / "e.html"
    arguments = ["--gold", str(gold), "--json", str(json_file), "--html", str(html_file)]
    assert command.main([*arguments, "--no-baselines", "--failures"]) == 0
    assert command.main([*arguments, "--no-baselines", "--baseline", str(json_file)]) == 0
    printed = capsys.readouterr().out
    assert "right         1.000" in printed
    assert "worse:  none" in printed
    assert json.loads(json_file.read_text(encoding="utf-8"))["metrics"]["right"]["value"] == 1.0
    assert html_file.is_file()


def test_what_goes_wrong_is_one_sentence(
    gold: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command.main(["--gold", str(gold), "--split", "dev"]) == 1
    assert command.main(["--gold", str(tmp_path / "none.jsonl")]) == 1
    assert command.main(["--beir", str(tmp_path)]) == 1
    told = capsys.readouterr().err
    assert "no question is left to ask" in told
    assert "none.jsonl" in told
    assert "Traceback" not in told


def test_a_folder_without_documents_is_not_indexed(tmp_path: Path) -> None:
    with pytest.raises(IndexingFailed, match="could not be indexed"), indexed(tmp_path):
        pass


def test_the_package_never_hides_the_builtin() -> None:
    hides = re.compile(r"^\s*import eval\b", re.MULTILINE)
    files = [
        path
        for folder in ("rag", "ingest", "server", "eval", "tests")
        for path in (PROJECT_DIR / folder).rglob("*.py")
    ]
    assert [path for path in files if hides.search(path.read_text(encoding="utf-8"))] == []
