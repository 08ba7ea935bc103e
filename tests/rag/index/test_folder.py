import errno
import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from rag.errors import IndexDamaged, IndexMissing, IndexNotWritten, IndexStale
from rag.index import apart
from rag.index.apart import Apart, take_apart
from rag.index.built import build_index
from rag.index.folder import (
    POINTER,
    VERSIONS,
    read_index,
    read_manifest,
    serving,
    write_index,
)
from rag.index.indexed import indexed_text
from rag.index.lexical import FIELDS, PARTS
from rag.index.manifest import FILE, FORMAT
from rag.index.source import Source
from tests.rag.index.corpus import DOCUMENTS, NEWS, PASSAGES, LetterEncoder

SOURCES = (
    Source("corpus", "ke_hoach_63.txt", "0" * 64, "ke-hoach-63", "63/kh-ubnd|…", "2" * 64),
    Source("added", "empty.txt", "3" * 64, reason="it is empty", code="empty"),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_index(
        tmp_path / "index", DOCUMENTS, PASSAGES, LetterEncoder(), source="s1", sources=SOURCES
    )
    return tmp_path / "index"


def version(folder: Path) -> Path:
    return folder / VERSIONS / (folder / POINTER).read_text()


def names(folder: Path) -> list[str]:
    manifest = json.loads((version(folder) / FILE).read_text())
    return sorted(manifest["files"])


def test_what_was_written_is_read(folder: Path) -> None:
    index = read_index(folder)
    assert tuple(index.documents.values()) == DOCUMENTS
    assert index.passages == PASSAGES
    assert index.sources == SOURCES
    assert index.rows == {"k1": 0, "k2": 1, "t1": 2}
    assert index.dense.vectors.shape == (3, 26)
    assert index.lexical.scores("ngân sách").argmax() == 1
    assert index.lexical.scores("ngan sach", "folded").argmax() == 1


def test_the_manifest_says_what_built_it(folder: Path) -> None:
    manifest = read_manifest(folder)
    assert (manifest.encoder, manifest.dimension, manifest.source) == ("letters", 26, "s1")
    assert (manifest.documents, manifest.passages) == (2, 3)
    assert manifest.made_at.endswith("+00:00")
    assert "faiss-cpu" in manifest.versions


def test_nothing_is_pickled(folder: Path) -> None:
    assert {Path(name).suffix for name in names(folder)} == {".json", ".jsonl", ".npy"}


def test_a_passage_is_found_by_its_documents_identity(folder: Path) -> None:
    scores = read_index(folder).lexical.scores("63/KH-UBND")
    assert (scores > 0).tolist() == [True, True, False]


def test_no_index_is_told_with_the_command(tmp_path: Path) -> None:
    with pytest.raises(IndexMissing, match="python -m ingest"):
        read_index(tmp_path / "none")


def test_a_flipped_byte_anywhere_is_found(folder: Path) -> None:
    for name in names(folder):
        path = version(folder) / name
        sound = path.read_bytes()
        path.write_bytes(bytes([sound[0] ^ 1]) + sound[1:])
        with pytest.raises(IndexDamaged, match=f"{name}.*python -m ingest"):
            read_index(folder)
        path.write_bytes(sound[:-1])
        with pytest.raises(IndexDamaged):
            read_index(folder)
        path.unlink()
        with pytest.raises(IndexDamaged):
            read_index(folder)
        path.write_bytes(sound)
    assert len(read_index(folder).passages) == 3


@pytest.mark.parametrize("text", ["", "{", '{"format": 1}', "\x00"])
def test_a_damaged_manifest_is_found(folder: Path, text: str) -> None:
    (version(folder) / FILE).write_text(text)
    with pytest.raises(IndexDamaged):
        read_index(folder)


@pytest.mark.parametrize("text", [b"", b"gone", b"../versions", b"\xff"])
def test_a_damaged_pointer_is_found(folder: Path, text: bytes) -> None:
    (folder / POINTER).write_bytes(text)
    with pytest.raises(IndexDamaged):
        read_index(folder)


def test_another_encoder_corpus_or_format_is_stale(folder: Path) -> None:
    assert read_index(folder, encoder_name="letters", source="s1")
    with pytest.raises(IndexStale, match="letters"):
        read_index(folder, encoder_name="other")
    with pytest.raises(IndexStale, match="corpus"):
        read_index(folder, source="s2")
    path = version(folder) / FILE
    path.write_text(path.read_text().replace(f'"format": {FORMAT}', '"format": 0'))
    with pytest.raises(IndexStale, match="format 0"):
        read_index(folder)


def test_a_new_index_takes_over_and_the_old_one_goes(folder: Path) -> None:
    before = version(folder)
    write_index(folder, (NEWS,), PASSAGES[2:], LetterEncoder())
    assert [p.passage_id for p in read_index(folder).passages] == ["t1"]
    assert not before.exists()


def test_known_passages_are_not_encoded_again(folder: Path) -> None:
    before, encoder = read_index(folder), LetterEncoder()
    seen: list[tuple[int, int]] = []
    index = write_index(
        folder,
        DOCUMENTS,
        PASSAGES,
        encoder,
        previous=before,
        progress=lambda done, total: seen.append((done, total)),
    )
    assert (encoder.seen, seen) == ([], [])
    assert np.array_equal(index.dense.vectors, before.dense.vectors)


def test_known_passages_are_not_taken_apart_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, asked = read_index(folder), list[str]()

    def counted(text: str, *, words: bool = True) -> Apart:
        asked.append(text)
        return take_apart(text, words=words)

    monkeypatch.setattr(apart, "take_apart", counted)
    more = replace(PASSAGES[2], passage_id="t2", start=4, words="Vận động ở Sóc Trăng.")
    index = build_index(DOCUMENTS, (more, *PASSAGES), LetterEncoder(), previous=before)
    assert [text.split("\n")[1] for text in asked] == ["Vận động ở Sóc Trăng."]
    anew = build_index(DOCUMENTS, (more, *PASSAGES), LetterEncoder())
    for field in FIELDS:
        for part in PARTS:
            mine, theirs = (one.lexical.fields[field].arrays[part] for one in (index, anew))
            assert np.array_equal(mine, theirs)
    assert index.lexical.apart(3) == take_apart(indexed_text(NEWS, PASSAGES[2]))


def test_a_full_disk_leaves_the_old_index(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(np, "save", full)
    with pytest.raises(IndexNotWritten, match=r"No space left.*python -m ingest"):
        write_index(folder, (NEWS,), PASSAGES[2:], LetterEncoder())
    assert len(read_index(folder).passages) == 3
    assert len(list((folder / VERSIONS).iterdir())) == 1


LIMITED = """
import resource, signal, sys
from pathlib import Path
from rag.errors import IndexNotWritten
from rag.index.folder import write_index
from tests.rag.index.corpus import NEWS, PASSAGES, LetterEncoder
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (200, 200))
try:
    write_index(Path(sys.argv[1]), (NEWS,), PASSAGES[2:], LetterEncoder())
except IndexNotWritten as error:
    sys.exit(7 if "File too large" in str(error) else 1)
"""


def test_a_real_limit_on_file_size_leaves_the_old_index(folder: Path) -> None:
    root = Path(__file__).parents[3]
    done = subprocess.run([sys.executable, "-c", LIMITED, str(folder)], cwd=root, check=False)
    assert done.returncode == 7
    assert len(read_index(folder).passages) == 3


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(IndexNotWritten):
        write_index(tmp_path / "file" / "index", DOCUMENTS, PASSAGES, LetterEncoder())


def test_a_version_that_takes_over_while_the_pointer_is_read_is_the_one_that_serves(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = serving(folder)
    names = iter(["a-version-that-is-gone", now])
    monkeypatch.setattr("rag.index.folder._named", lambda _: next(names))
    assert serving(folder) == now


def test_a_pointer_that_goes_on_naming_nothing_is_damage(folder: Path) -> None:
    (folder / POINTER).write_text("a-version-that-is-gone")
    with pytest.raises(IndexDamaged, match="names no version"):
        serving(folder)
