import os
from pathlib import Path

import pytest

from ingest.formats import source
from ingest.formats.source import read_bytes, read_head
from rag.errors import UnreadableFile


def test_the_head_comes_with_the_size_of_the_whole(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"x" * 100_000)
    head, size = read_head(path)
    assert (len(head), size) == (65_536, 100_000)
    assert len(read_bytes(path)) == 100_000


@pytest.mark.parametrize("name", ["none.txt", "a" * 300, "a\0b"])
def test_a_file_that_is_not_there_is_told(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnreadableFile, match="can't be opened"):
        read_bytes(tmp_path / name)


def test_folders_pipes_and_devices_are_no_files(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "pipe", Path(os.devnull), tmp_path):
        with pytest.raises(UnreadableFile, match="no file but a folder, a pipe or a device"):
            read_head(path)


def test_links_may_not_lead_out_of_their_folder(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "secret").write_text("x")
    (tmp_path / "in" / "file").write_text("y")
    (tmp_path / "in" / "out").symlink_to("../secret")
    (tmp_path / "in" / "link").symlink_to("file")
    (tmp_path / "in" / "loop").symlink_to("loop")
    assert read_bytes(tmp_path / "in" / "link") == b"y"
    with pytest.raises(UnreadableFile, match="leads out of its folder"):
        read_bytes(tmp_path / "in" / "out")
    with pytest.raises(UnreadableFile, match="can't be opened"):
        read_bytes(tmp_path / "in" / "loop")


def test_large_files_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source, "MAX_BYTES", 1 << 20)
    path = tmp_path / "a"
    path.write_bytes(b"x" * (2 << 20))
    with pytest.raises(UnreadableFile, match="2 MiB, and at most 1 are read") as told:
        read_bytes(path)
    assert told.value.code == "too_large"
