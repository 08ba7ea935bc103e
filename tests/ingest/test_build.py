import errno
import os
import shutil
from pathlib import Path

import pytest

from ingest import fingerprint, known
from ingest.build import Corpus, build
from ingest.reading import source_files
from rag.errors import EmptyCorpus, IndexNotWritten
from rag.index.folder import VERSIONS, read_index
from tests.ingest.corpora import Office, letter, plan
from tests.ingest.five import FOLDER, write
from tests.rag.index.corpus import LetterEncoder

PLAN = "UBND TỈNH AN GIANG\nSố: 7/KH-UBND\nKẾ HOẠCH\nVề dân vận\nI. MỤC ĐÍCH\nNâng cao nhận thức.\n"


def test_the_five_documents_are_indexed_with_their_offsets(office: Office) -> None:
    corpus = Corpus(FOLDER, office.corpus.added, office.register)
    index_dir = office.data / "index"
    built = build(corpus, index_dir, LetterEncoder.name, LetterEncoder)
    index = read_index(index_dir, LetterEncoder.name)
    assert built.written
    assert len(index.documents) == len(built.taken) == 5
    assert len(index.passages) == built.passages
    plan_63 = index.documents["001_514b94b25edf49eb"]
    assert plan_63.identity.number is not None
    assert plan_63.text[plan_63.identity.number.start : plan_63.identity.number.end] == "63/KH-UBND"


def test_nothing_is_written_where_nothing_changed(office: Office) -> None:
    office.put("a.txt", PLAN)
    office.put("empty.txt", "")
    first = office.run()
    before = sorted((office.data / "index").rglob("*"))
    again = office.run(load=pytest.fail)
    assert (first.written, again.written, again.fresh) == (True, False, 0)
    assert again.taken == first.taken
    assert [one.code for one in again.rejected] == ["empty"]
    assert sorted((office.data / "index").rglob("*")) == before


def test_only_new_and_changed_files_are_read(office: Office) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        office.put(name, PLAN + name)
    office.run()
    office.put("b.txt", PLAN + "Thay đổi.")
    (office.folder / "c.txt").unlink()
    office.put("d.txt", PLAN + "Mới.")
    encoder = LetterEncoder()
    built = office.run(load=lambda: encoder)
    assert (built.written, built.fresh) == (True, 2)
    assert set(office.texts) == {"a", "b", "d"}
    assert "Thay đổi" in office.texts["b"]
    assert len(encoder.seen) < built.passages


def test_other_code_reads_everything_again(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    office.put("a.txt", PLAN)
    office.run()
    for module in (fingerprint, known):
        monkeypatch.setattr(module, "code_fingerprint", lambda: "0" * 64)
    assert office.run().fresh == 1


def test_many_files_are_read_by_several_processes(office: Office) -> None:
    for number in range(21):
        office.put(f"{number:02}.txt", PLAN + f"Số liệu {number}.")
    built = office.run()
    assert [one.source.doc_id for one in built.files] == [f"{n:02}" for n in range(21)]


def test_a_bad_file_is_left_out_and_the_rest_indexed(office: Office) -> None:
    office.put("good.txt", PLAN)
    office.put("empty.txt", "")
    (office.folder / "bad.txt").write_bytes(b"\xff\xfe\xfd" * 3)
    built = office.run()
    assert [one.doc_id for one in built.taken] == ["good"]
    assert [one.source.name for one in built.rejected] == ["bad.txt", "empty.txt"]


def test_what_a_corpus_says_of_itself_is_no_document(office: Office) -> None:
    office.put("a.txt", PLAN)
    for name in ("README.md", "LICENSE", "manifest.jsonl", "x/Licence.txt", ".hidden", ".git/b"):
        office.put(name, "Đây là kho văn bản.")
    built = office.run()
    assert (len(built.taken), built.rejected) == (1, ())


def test_an_empty_corpus_is_told_and_the_old_index_stays(office: Office) -> None:
    office.put("a.txt", PLAN)
    office.run()
    (office.folder / "a.txt").unlink()
    with pytest.raises(EmptyCorpus, match="CHITHI_CORPUS_DIR"):
        office.run()
    assert set(office.texts) == {"a"}


def test_a_folder_that_is_not_there_takes_nothing_away(office: Office) -> None:
    office.put("a.txt", PLAN)
    office.add("b.txt", letter("Thêm."))
    shutil.move(office.folder, office.folder.with_name("unmounted"))
    with pytest.raises(EmptyCorpus, match=office.folder.name):
        office.run()
    assert set(office.texts) == {"a", "b"}


def test_a_full_disk_is_told_and_the_old_index_serves(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.put("a.txt", PLAN)
    office.run()
    office.put("b.txt", PLAN + "Mới.")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("rag.index.folder.write_files", full)
    with pytest.raises(IndexNotWritten, match="No space left"):
        office.run()
    assert set(office.texts) == {"a"}


def test_what_a_dead_process_left_behind_is_removed(office: Office) -> None:
    office.put("a.txt", PLAN)
    office.run()
    write(office.data / "index" / VERSIONS / "20260101T000000-dead", "documents.jsonl", "{")
    assert not office.run().written
    assert len(list((office.data / "index" / VERSIONS).iterdir())) == 1


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


def test_two_plans_of_one_number_are_told_apart_by_their_province(office: Office) -> None:
    office.put("a.txt", plan("7"))
    office.put("b.txt", plan("7", province="CÀ MAU"))
    assert set(office.run().before) == set()
    assert set(office.texts) == {"a", "b"}
