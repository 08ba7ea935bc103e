from pathlib import Path
from types import ModuleType

import pytest

from ingest.confined.outcome import Outcome, Reply
from ingest.formats import readers
from ingest.formats.extraction import Extraction
from ingest.formats.readers import extract, read_bytes, read_confined
from rag.errors import UnreadableFile
from rag.model import LeftOut
from tests.ingest.five import write


@pytest.mark.parametrize("name", ["a.txt", "A.TXT", "a.text", "a"])
def test_text_files_are_read(tmp_path: Path, name: str) -> None:
    path = write(tmp_path, name, "Kế hoạch\n")
    assert extract(path) == Extraction("Kế hoạch\n")


def test_long_text_files_are_read_in_confinement(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", "Kế hoạch của tỉnh.\n" * 60_000)
    assert extract(path) == Extraction(path.read_text())


def test_text_from_before_unicode_is_converted_and_noted(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("QuyÕt ®Þnh cña Uû ban nh©n d©n tØnh vÒ viÖc\n".encode("cp1252"))
    found = extract(path)
    assert found.text == "Quyết định của Uỷ ban nhân dân tỉnh về việc\n"
    assert found.notes == ("the text was in TCVN3 and was converted to Unicode",)


def test_a_web_page_named_text_is_read_as_what_it_is(tmp_path: Path) -> None:
    path = write(tmp_path, "a\nb.txt", "<html><body><p>Kế hoạch</p></body></html>")
    found = extract(path)
    assert found.text == "Kế hoạch\n"
    assert found.notes == ("its name ends in .txt, but it is a web page: it was read as that",)


def test_other_files_are_told(tmp_path: Path) -> None:
    path = write(tmp_path, "manifest.jsonl", "Plan")
    with pytest.raises(UnreadableFile, match=r"can't be read; save it as UTF-8 text") as told:
        extract(path)
    assert told.value.code == "unknown_type"


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="opened"):
        read_bytes(tmp_path / "none.txt")


def test_a_missing_package_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(readers.MODULES, "html", "no_such_package")
    monkeypatch.chdir(tmp_path)
    path = write(tmp_path, "a.html", "<html>")
    with pytest.raises(UnreadableFile, match="the Python package no_such_package is missing") as it:
        read_confined(path, path.name)
    assert it.value.code == "missing_tool"


def test_a_reader_sees_a_plain_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    module = ModuleType("told")
    module.read = lambda path: Extraction(path.name)  # type: ignore[attr-defined]
    monkeypatch.setitem(readers.MODULES, "html", "told")
    monkeypatch.setitem(__import__("sys").modules, "told", module)
    monkeypatch.chdir(tmp_path)
    path = write(tmp_path, "-rf;\n.htm", "<html>")
    assert read_confined(path, path.name).text == "document.html"


class _Says:
    """A confinement in which every file comes to the same."""

    def __init__(self, outcome: Outcome) -> None:
        self._outcome = outcome

    def read(self, _: Path, preload: tuple[str, ...]) -> Outcome:
        assert preload
        return self._outcome


@pytest.mark.parametrize(
    ("outcome", "reason", "code"),
    [
        (Outcome("done", Reply(reason="it is odd", code="empty")), "it is odd", "empty"),
        (Outcome("done", Reply(Extraction(" \n"))), "there is no text in it", "empty"),
        (Outcome("done", Reply(Extraction("a", left_out=(LeftOut("stamp", "TỐI MẬT", 0),)))),
         "state secret", "secret"),
        (Outcome("done", Reply(Extraction("MẬT\na"))), "state secret", "secret"),
        (Outcome("memory"), "more memory than a file may", "too_large"),
        (Outcome("time"), "without getting anywhere", "too_large"),
        (Outcome("output"), "more comes out of it", "too_large"),
        (Outcome("processes"), "too many programs", "unreadable"),
        (Outcome("crashed"), "crashed", "unreadable"),
        (Outcome("garbage"), "made nothing of it", "unreadable"),
        (Outcome("broken", detail="Traceback"), "failed over it", "unreadable"),
        (Outcome("lost"), "broken off", "unreadable"),
    ],
)  # fmt: skip
def test_every_outcome_has_its_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, outcome: Outcome, reason: str, code: str
) -> None:
    monkeypatch.setattr(readers, "_confinement", lambda: _Says(outcome))
    path = write(tmp_path, "a.html", "<html>")
    with pytest.raises(UnreadableFile, match=reason) as told:
        extract(path)
    assert (told.value.path, told.value.code) == (path, code)
