import shutil
import stat
from pathlib import Path

import pytest

from ingest.formats import libreoffice, word
from ingest.formats.libreoffice import converted
from rag.errors import UnreadableFile
from tests.ingest.formats.packages import zipped

RTF = (
    r"{\rtf1\ansi{\fonttbl{\f0 .VnTime;}{\f1 Times New Roman;}}\f0 B\'e9 tr\'adëng\par "
    r"\f1 S\u7889? 63\par}"
)


def program(folder: Path, name: str, script: str) -> None:
    """A program called ``name`` in ``folder``, which the tests' PATH has alone."""
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return folder


@pytest.mark.skipif(not libreoffice.is_installed(), reason="LibreOffice isn't installed")
def test_rtf_goes_through_libreoffice(tmp_path: Path) -> None:
    (tmp_path / "a.rtf").write_text(RTF, encoding="latin-1")
    assert word.read(tmp_path / "a.rtf").text == "Bộ trưởng\nSố 63\n"


def test_a_missing_program_is_named_with_its_package(tmp_path: Path, programs: Path) -> None:
    (tmp_path / "a.doc").write_bytes(b"\xd0\xcf\x11\xe0")
    with pytest.raises(UnreadableFile, match="apt-get install libreoffice-writer-nogui") as caught:
        word.read(tmp_path / "a.doc")
    assert caught.value.code == "missing_tool"
    with (
        pytest.raises(UnreadableFile, match="libreoffice-impress-nogui"),
        converted(tmp_path / "a.doc", ".ppt", "pptx"),
    ):
        pass
    assert not list(programs.iterdir())


def test_antiword_stands_in(tmp_path: Path, programs: Path) -> None:
    (tmp_path / "a.doc").write_bytes(b"\xd0\xcf\x11\xe0")
    program(programs, "antiword", "echo 'Céng hoµ x· héi'; echo 'QuyÕt ®Þnh'")
    found = word.read(tmp_path / "a.doc")
    assert found.text == "Cộng hoà xã hội\nQuyết định\n"
    assert "libreoffice-writer-nogui" in found.notes[-1]
    program(programs, "antiword", "exit 1")
    with pytest.raises(UnreadableFile, match="damaged"):
        word.read(tmp_path / "a.doc")


def test_a_program_that_never_ends_is_stopped_with_all_it_started(
    tmp_path: Path, programs: Path
) -> None:
    (tmp_path / "a.rtf").write_text(RTF, encoding="latin-1")
    sleep = shutil.which("sleep", path="/usr/bin:/bin")
    program(programs, "soffice", f"{sleep} 600 & {sleep} 600")
    with (
        pytest.raises(UnreadableFile, match="longer than") as caught,
        converted(tmp_path / "a.rtf", ".rtf", "docx", limit=0.2),
    ):
        pass
    assert caught.value.code == "too_large"


@pytest.mark.parametrize(
    ("says", "code"), [("Error: no export filter", "missing_tool"), ("", "unreadable")]
)
def test_a_program_that_makes_nothing(tmp_path: Path, programs: Path, says: str, code: str) -> None:
    (tmp_path / "a.rtf").write_text(RTF, encoding="latin-1")
    program(programs, "soffice", f"echo '{says}'")
    with pytest.raises(UnreadableFile) as caught:
        word.read(tmp_path / "a.rtf")
    assert caught.value.code == code
    assert caught.value.path == tmp_path / "a.rtf"


def test_an_odt_with_entities_never_reaches_the_program(tmp_path: Path) -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'
    with pytest.raises(UnreadableFile, match="DOCTYPE"):
        word.read(zipped(tmp_path / "a.odt", {"content.xml": bomb}))
