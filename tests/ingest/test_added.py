import os
from pathlib import Path

import pytest

from ingest.added import add_files
from rag.errors import IndexNotWritten
from tests.ingest.corpora import Office, letter, plan
from tests.ingest.five import write


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_same_content_is_kept_once_and_another_beside_it(
    office: Office, tmp_path: Path
) -> None:
    office.adding(write(tmp_path / "one", "a.txt", "Kế hoạch một."))
    office.adding(write(tmp_path / "two", "a.txt", "Kế hoạch một."))
    kept = office.corpus.added
    assert names(kept) == ["a.txt"]
    ((_, other),) = office.adding(write(tmp_path / "three", "a.txt", "Kế hoạch hai."))
    assert len(names(kept)) == 2
    assert other.source.name == f"a-{other.source.sha256[:8]}.txt"
    assert (kept / "a.txt").read_text("utf-8") == "Kế hoạch một."
    assert sorted(office.register.intakes().values()) == [2, 3]


def test_folders_are_walked_and_bad_files_told(office: Office, tmp_path: Path) -> None:
    for name, text in (("x/a.txt", "Kế hoạch."), ("b.txt", ""), ("README.txt", "Đây là kho.")):
        write(tmp_path / "new", name, text)
    write(tmp_path / "new", ".git/c.txt", "Kế hoạch.")
    added = office.adding(tmp_path / "new")
    assert names(office.corpus.added) == ["a.txt"]
    assert [(path.name, read.code) for path, read in added] == [("b.txt", "empty"), ("a.txt", None)]


def test_a_file_that_is_named_is_taken_whatever_it_is_called(
    office: Office, tmp_path: Path
) -> None:
    for name in ("README.txt", ".plan.txt"):
        office.adding(write(tmp_path / "new", name, f"Kế hoạch {name}."))
    office.put("good.txt", plan("7"))
    assert {one.file[:5] for one in office.run().taken} == {"READM", "plan-", "good."}


def test_a_long_name_leaves_room_for_another(office: Office, tmp_path: Path) -> None:
    name = "Kế hoạch " * 18 + ".txt"
    for text in ("Một.", "Hai."):
        ((_, read),) = office.adding(write(tmp_path / text, name, text))
        assert read.document is not None
    assert len(names(office.corpus.added)) == 2
    assert all(len(os.fsencode(one)) <= 255 for one in names(office.corpus.added))


def test_a_folder_that_cannot_be_written_is_told(office: Office, tmp_path: Path) -> None:
    file = write(tmp_path, "a.txt", "Kế hoạch.")
    write(tmp_path, "kept", "a file where the folder should be")
    with pytest.raises(IndexNotWritten):
        list(add_files([file], tmp_path / "kept", office.register))


def test_a_copy_that_was_cut_off_is_removed_and_a_whole_one_counts(office: Office) -> None:
    office.put("plan.txt", plan("7"))
    added = office.corpus.added
    write(added, ".partial-0123", "Kế hoạch dở d")
    write(added, "letter.txt", letter("Bản đầy đủ."))  # killed before its intake was noted
    office.run()
    assert names(added) == ["letter.txt"]
    assert set(office.texts) == {"plan", "letter"}
    assert list(office.register.intakes()) == [("letter.txt", office.index.sources[1].sha256)]
