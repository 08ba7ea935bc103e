"""Editions of an index that changes, over the five directives."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.reading import read_file, source_files
from rag.compose import Edition, Editions, Parts, assistant, encoder
from rag.errors import IndexDamaged
from rag.index.folder import write_index
from rag.model import Document, Passage
from rag.protocols import Encoder
from rag.register.entry import Taken
from rag.register.register import Register
from rag.settings import Settings
from tests.rag.conftest import DIRECTIVES

PLAN_300 = "Kế hoạch số 300/KH-UBND ban hành ngày nào?"


@pytest.fixture(scope="module")
def loaded() -> Encoder:
    return encoder(Settings())


@pytest.fixture(scope="module")
def read() -> list[tuple[Document, tuple[Passage, ...]]]:
    files = [read_file(one) for one in source_files([DIRECTIVES])]
    return [(one.document, one.passages) for one in files if one.document is not None]


@pytest.fixture
def folder(
    tmp_path: Path, read: list[tuple[Document, tuple[Passage, ...]]], loaded: Encoder
) -> Path:
    write(tmp_path, read, loaded)
    return tmp_path


def write(folder: Path, read: list[tuple[Document, tuple[Passage, ...]]], loaded: Encoder) -> None:
    passages = [passage for _, each in read for passage in each]
    write_index(folder, [document for document, _ in read], passages, loaded)


@pytest.fixture
def editions(folder: Path, loaded: Encoder) -> Editions:
    parts = Parts(loaded)
    from rag.index.folder import read_index

    return Editions(folder, parts, parts.edition(read_index(folder)))


def held(edition: Edition, file: str) -> Document:
    documents = edition.assistant.documents.values()
    return next(one for one in documents if one.file.startswith(file))


def test_an_edition_without_a_document_says_nothing_of_it(editions: Editions) -> None:
    first = editions.first
    [citation] = first.assistant.answer(PLAN_300).citations[:1]
    cited = citation.document
    cut = editions.without(first, {cited.doc_id})
    answer = cut.assistant.answer(PLAN_300)
    assert cited.doc_id not in {one.document.doc_id for one in answer.citations}
    _, found = cut.assistant.search(PLAN_300, k=100)
    assert cited.doc_id not in {one.passage.doc_id for one in found}
    assert all(
        mention.document is not cited for work in cut.catalogue.works for mention in work.mentions
    )
    assert cited.doc_id not in cut.facts.catalogue.documents
    # The one before goes on for whoever has it.
    assert first.assistant.answer(PLAN_300).citations[0].document is cited


def test_cutting_tells_what_an_index_built_without_it_tells(
    editions: Editions, read: list[tuple[Document, tuple[Passage, ...]]], loaded: Encoder,
    tmp_path: Path,
) -> None:  # fmt: skip
    gone = held(editions.first, "000")
    cut = editions.without(editions.first, {gone.doc_id})
    write(tmp_path, [one for one in read if one[0].doc_id != gone.doc_id], loaded)
    built = editions.later(cut)
    assert built.version != cut.version
    assert dict(built.facts.vocabulary) == dict(cut.facts.vocabulary)
    assert built.facts.people == cut.facts.people
    assert built.facts.definitions == cut.facts.definitions
    assert [one.number for one in built.catalogue.works] == [
        one.number for one in cut.catalogue.works
    ]


def test_a_later_index_holds_what_it_has_in_common_once(
    editions: Editions, read: list[tuple[Document, tuple[Passage, ...]]], loaded: Encoder,
    tmp_path: Path,
) -> None:  # fmt: skip
    first = editions.first
    write(tmp_path, read[1:], loaded)
    later = editions.later(first)
    assert len(later.assistant.documents) == len(read) - 1
    for doc_id, document in later.assistant.documents.items():
        assert document is first.assistant.documents[doc_id]


def test_without_any_document_everything_is_refused(editions: Editions) -> None:
    empty = editions.without(editions.first, set(editions.first.assistant.documents))
    answer = empty.assistant.answer(PLAN_300)
    assert answer.status.startswith("refused")
    assert not answer.citations


def test_what_was_withdrawn_since_the_index_was_built_is_left_out(
    tmp_path: Path, read: list[tuple[Document, tuple[Passage, ...]]], loaded: Encoder
) -> None:
    settings = Settings(data_dir=tmp_path)
    write(settings.index_dir, read, loaded)
    gone = read[1][0].doc_id
    assert gone in assistant(settings).documents
    assert list(tmp_path.iterdir()) == [settings.index_dir]
    register = Register.open(settings.database)
    register.take([Taken(gone, None, "", "corpus", "a.txt", "", "", 0)])
    register.withdraw(gone)
    register.close()
    ready = assistant(settings)
    assert len(ready.documents) == 4
    assert gone not in ready.documents


def test_a_damaged_index_is_told(editions: Editions, folder: Path) -> None:
    [version] = (folder / "versions").iterdir()
    (version / "passages.jsonl").write_text("")
    with pytest.raises(IndexDamaged):
        editions.later(editions.first)


def test_passages_are_read_ahead_and_answers_stay_the_same(editions: Editions) -> None:
    edition = editions.first
    before = edition.assistant.answer(PLAN_300)
    assert sum(1 for _ in edition.assistant.read_ahead()) == len(edition.index.passages)
    after = edition.assistant.answer(PLAN_300)
    assert (after.text, after.citations) == (before.text, before.citations)


def test_what_was_read_ahead_is_not_read_again(
    editions: Editions, monkeypatch: pytest.MonkeyPatch
) -> None:
    again: list[int] = []

    def read_anew(_: Document, start: int, __: int) -> list[object]:
        again.append(start)
        return []

    monkeypatch.setattr("rag.generation.text.units.unit_spans", read_anew)
    question = "Sở Nội vụ phải làm gì về cải cách hành chính?"
    editions.later(editions.first).assistant.answer(question)
    assert again
    monkeypatch.undo()
    for _ in editions.first.assistant.read_ahead():
        pass
    again.clear()
    monkeypatch.setattr("rag.generation.text.units.unit_spans", read_anew)
    editions.first.assistant.answer(question)
    assert not again
