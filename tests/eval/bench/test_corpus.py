"""Made-up corpora have the size asked for, the words of real ones, and offsets that hold."""

from __future__ import annotations

from eval.bench.corpus import Material, synthetic
from rag.catalogue import Catalogue
from rag.model import Document, DocumentNumber, Passage

TEXT = "Các sở báo cáo kết quả trước ngày 15 hằng tháng. Ủy ban nhân dân tỉnh theo dõi việc này."
REAL = Document("real", "real.txt", TEXT, "Kế hoạch", "0" * 64)
MATERIAL = Material.of(
    [REAL], [Passage("p", "real", 0, 90, TEXT), Passage("q", "real", 0, 200, TEXT * 3)]
)


def test_material_is_what_the_documents_are_made_of() -> None:
    assert MATERIAL.sentences == (
        "Các sở báo cáo kết quả trước ngày 15 hằng tháng.",
        "Ủy ban nhân dân tỉnh theo dõi việc này.",
    )
    assert "15" not in MATERIAL.syllables
    assert set(MATERIAL.lengths) == {len(TEXT), len(TEXT * 3)}


def test_a_corpus_has_the_passages_asked_for_and_is_the_same_each_time() -> None:
    documents, passages = synthetic(MATERIAL, 45)
    assert len(passages) == 45
    assert len(documents) == 3
    assert synthetic(MATERIAL, 45) == (documents, passages)


def test_offsets_and_identities_stand_in_the_text() -> None:
    documents, passages = synthetic(MATERIAL, 45)
    by_id = {one.doc_id: one for one in documents}
    assert all(by_id[p.doc_id].text[p.start : p.end] == p.words for p in passages)
    for document in documents:
        own = document.identity
        assert own.number is not None
        assert document.text[own.number.start : own.number.end] == own.number.value
        for reference in document.references:
            said = document.text[reference.start : reference.end]
            assert said == f"Kế hoạch số {reference.number}"


def test_numbers_are_found_in_the_catalogue() -> None:
    documents, _ = synthetic(MATERIAL, 45)
    held = [work for work in Catalogue(documents).works if work.document is not None]
    assert sorted(work.number.key for work in held if work.number) == [
        "1000/KH-UBND",
        "1001/KH-UBND",
        "1002/KH-UBND",
    ]
    assert Catalogue(documents).numbered(DocumentNumber("1003", "KH-UBND")) == []
