from pathlib import Path

import pytest

from ingest.formats.readers import extract, read_bytes
from rag.errors import UnreadableFile
from tests.ingest.five import write


@pytest.mark.parametrize("name", ["a.txt", "A.TXT", "a.text", "a"])
def test_text_files_are_read(tmp_path: Path, name: str) -> None:
    path = write(tmp_path, name, "Kế hoạch\n")
    assert extract(path).text == "Kế hoạch\n"


@pytest.mark.parametrize("name", ["manifest.jsonl", "README.md", "kế hoạch.pdf"])
def test_other_files_are_told(tmp_path: Path, name: str) -> None:
    path = write(tmp_path, name, "Plan")
    with pytest.raises(UnreadableFile, match=r"can't be read; save it as UTF-8 text") as told:
        extract(path)
    assert told.value.code == "unknown_type"


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="opened"):
        read_bytes(tmp_path / "none.txt")
