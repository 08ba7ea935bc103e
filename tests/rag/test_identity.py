from dataclasses import replace

from rag.catalogue import identity_key
from rag.model import Document, Identity, PartialDate, Stated

DECREE = "CHÍNH PHỦ\nSố: 161/2024/NĐ-CP\nNghị định về hàng hóa nguy hiểm"
ANNEX = "Phụ lục IV\n(Kèm theo Nghị định số 161/2024/NĐ-CP ngày 18/12/2024 của Chính phủ)"


def _document(text: str) -> Document:
    number = text.index("161/2024/NĐ-CP")
    identity = Identity(
        type=Stated("Nghị định", 0, 1),
        number=Stated("161/2024/NĐ-CP", number, number + 14),
        issuer=Stated("Chính phủ", 0, 1),
        date=PartialDate(2024, 12, 18),
    )
    return Document("d", "d.txt", text, "D", "0", identity)


def test_a_document_is_known_by_all_that_it_states() -> None:
    key = identity_key(_document(DECREE))
    assert key is not None
    assert key.endswith("|2024-12-18")


def test_less_than_all_of_it_is_no_identity() -> None:
    whole = _document(DECREE)
    for lacking in (
        replace(whole.identity, type=None),
        replace(whole.identity, number=None),
        replace(whole.identity, issuer=None),
        replace(whole.identity, date=None),
    ):
        assert identity_key(replace(whole, identity=lacking)) is None


def test_an_annex_is_not_the_document_that_it_belongs_to() -> None:
    assert identity_key(_document(ANNEX)) is None
