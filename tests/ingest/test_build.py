import errno
import os
from pathlib import Path

import pytest

from ingest import build as module
from ingest.build import build, code_fingerprint
from ingest.reading import source_files
from rag.errors import EmptyCorpus, IndexNotWritten
from rag.index.folder import read_index
from tests.ingest.five import FOLDER, write
from tests.rag.index.corpus import LetterEncoder

PLAN = "UBND TỈNH AN GIANG\nSố: 7/KH-UBND\nKẾ HOẠCH\nVề dân vận\nI. MỤC ĐÍCH\nNâng cao nhận thức.\n"


def run(corpus: Path, index: Path) -> module.Built:
    return build([corpus], index, LetterEncoder.name, LetterEncoder)


def test_the_five_documents_are_indexed_with_their_offsets(tmp_path: Path) -> None:
    built = run(FOLDER, tmp_path)
    index = read_index(tmp_path, LetterEncoder.name)
    assert built.written
    assert len(index.documents) == len(built.taken) == 5
    assert len(index.passages) == built.passages
    plan = index.documents["001_514b94b25edf49eb"]
    assert plan.identity.number is not None
    assert plan.text[plan.identity.number.start : plan.identity.number.end] == "63/KH-UBND"


def test_nothing_is_written_where_nothing_changed(tmp_path: Path) -> None:
    write(tmp_path / "corpus", "a.txt", PLAN)
    first = run(tmp_path / "corpus", tmp_path / "index")
    before = sorted((tmp_path / "index").rglob("*"))
    again = build([tmp_path / "corpus"], tmp_path / "index", LetterEncoder.name, pytest.fail)
    assert (first.written, again.written, again.fresh) == (True, False, 0)
    assert again.taken == first.taken
    assert sorted((tmp_path / "index").rglob("*")) == before


def test_only_new_and_changed_files_are_read(tmp_path: Path) -> None:
    corpus, index = tmp_path / "corpus", tmp_path / "index"
    for name in ("a.txt", "b.txt", "c.txt"):
        write(corpus, name, PLAN + name)
    run(corpus, index)
    write(corpus, "b.txt", PLAN + "Thay đổi.")
    (corpus / "c.txt").unlink()
    write(corpus, "d.txt", PLAN + "Mới.")
    built = run(corpus, index)
    assert (built.written, built.fresh) == (True, 2)
    assert set(read_index(index).documents) == {"a", "b", "d"}
    assert "Thay đổi" in read_index(index).documents["b"].text


def test_other_code_reads_everything_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "corpus", "a.txt", PLAN)
    run(tmp_path / "corpus", tmp_path / "index")
    monkeypatch.setattr(module, "code_fingerprint", lambda: "0" * 64)
    assert run(tmp_path / "corpus", tmp_path / "index").fresh == 1
    assert len(code_fingerprint()) == 64


def test_many_files_are_read_by_several_processes(tmp_path: Path) -> None:
    for number in range(21):
        write(tmp_path / "corpus", f"{number:02}.txt", PLAN + f"Số liệu {number}.")
    built = run(tmp_path / "corpus", tmp_path / "index")
    assert [one.source.doc_id for one in built.files] == [f"{n:02}" for n in range(21)]


def test_a_bad_file_is_left_out_and_the_rest_indexed(tmp_path: Path) -> None:
    write(tmp_path / "corpus", "good.txt", PLAN)
    write(tmp_path / "corpus", "empty.txt", "")
    (tmp_path / "corpus" / "bad.txt").write_bytes(b"\xff\xfe\xfd" * 3)
    built = run(tmp_path / "corpus", tmp_path / "index")
    assert [one.doc_id for one in built.taken] == ["good"]
    assert [one.source.name for one in built.rejected] == ["bad.txt", "empty.txt"]


def test_an_empty_corpus_is_told_and_the_old_index_stays(tmp_path: Path) -> None:
    write(tmp_path / "corpus", "a.txt", PLAN)
    run(tmp_path / "corpus", tmp_path / "index")
    (tmp_path / "corpus" / "a.txt").unlink()
    with pytest.raises(EmptyCorpus, match="CHITHI_CORPUS_DIR"):
        run(tmp_path / "corpus", tmp_path / "index")
    assert set(read_index(tmp_path / "index").documents) == {"a"}


def test_a_full_disk_is_told_and_the_old_index_serves(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "corpus", "a.txt", PLAN)
    run(tmp_path / "corpus", tmp_path / "index")
    write(tmp_path / "corpus", "b.txt", PLAN + "Mới.")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("rag.index.folder.write_files", full)
    with pytest.raises(IndexNotWritten, match="No space left"):
        run(tmp_path / "corpus", tmp_path / "index")
    assert set(read_index(tmp_path / "index").documents) == {"a"}


def test_ids_are_safe_stable_and_unique(tmp_path: Path) -> None:
    for name in ("Kế hoạch 63.txt", "x/a.txt", "y/a.txt", "a.md", ".hidden", "x/.git/b.txt"):
        write(tmp_path, name, PLAN)
    ids = {one.name: one.doc_id for one in source_files([tmp_path])}
    assert set(ids) == {"Kế hoạch 63.txt", "x/a.txt", "y/a.txt", "a.md"}
    assert len(set(ids.values())) == 4
    assert ids == {one.name: one.doc_id for one in source_files([tmp_path])}
    assert all(one.replace("-", "").replace(".", "").isalnum() for one in ids.values())
    assert ids["a.md"] == "a"
    assert all(one.isascii() for one in ids.values())
