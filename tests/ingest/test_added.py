from pathlib import Path

import pytest

from ingest.added import add_files
from rag.errors import IndexNotWritten
from tests.ingest.five import write


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_same_content_is_kept_once_and_another_beside_it(tmp_path: Path) -> None:
    kept = tmp_path / "added"
    add_files([write(tmp_path / "one", "a.txt", "Kế hoạch một.")], kept)
    add_files([write(tmp_path / "two", "a.txt", "Kế hoạch một.")], kept)
    assert names(kept) == ["a.txt"]
    add_files([write(tmp_path / "three", "a.txt", "Kế hoạch hai.")], kept)
    assert len(names(kept)) == 2
    assert (kept / "a.txt").read_text("utf-8") == "Kế hoạch một."


def test_folders_are_walked_and_bad_files_told(tmp_path: Path) -> None:
    write(tmp_path / "new", "x/a.txt", "Kế hoạch.")
    write(tmp_path / "new", "b.txt", "")
    added = add_files([tmp_path / "new"], tmp_path / "added")
    assert names(tmp_path / "added") == ["a.txt"]
    assert [(path.name, reason.split(":")[0]) for path, reason in added.rejected] == [
        ("b.txt", "it is empty")
    ]


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    file = write(tmp_path, "a.txt", "Kế hoạch.")
    write(tmp_path, "added", "a file where the folder should be")
    with pytest.raises(IndexNotWritten):
        add_files([file], tmp_path / "added")
