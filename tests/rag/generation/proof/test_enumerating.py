import dataclasses

from rag.generation.proof.enumerating import MAX_LISTED, enumerated
from rag.model import Document, Query, Reference

QUERY = Query("q", "bãi bỏ những quyết định nào?", "vi")


def _listed(count: int, subject: str) -> tuple[Document, list[Reference]]:
    """A document that names so many decisions, one a line."""
    text, references = "", []
    for number in range(10, 10 + count):
        line = f"Quyết định số {number}/QĐ-TTg về {subject}"
        one = Reference(
            len(text),
            len(text) + len(line),
            type="Quyết định",
            number=f"{number}/QĐ-TTg",
            subject=subject,
        )
        references.append(one)
        text += line + "\n"
    return Document("d", "d.txt", text, "d", "0"), references


def test_each_work_is_told_once() -> None:
    document, references = _listed(2, "phí")
    again = [*references, dataclasses.replace(references[0], subject=None)]
    draft = enumerated(((document, one) for one in again), QUERY)
    assert draft is not None
    assert [one.text for one in draft.sentences] == [
        "Quyết định số 10/QĐ-TTg về phí.",
        "Quyết định số 11/QĐ-TTg về phí.",
    ]


def test_a_long_list_is_told_in_short() -> None:
    document, references = _listed(20, "phê duyệt chương trình " * 6)
    draft = enumerated(((document, one) for one in references), QUERY)
    assert draft is not None
    assert draft.status == "answered"
    assert [one.text for one in draft.sentences][-1] == "Quyết định số 29/QĐ-TTg."
    assert "phê duyệt" in draft.sentences[-1].evidence[0].quote


def test_what_has_no_room_is_said_to_be_left_out() -> None:
    document, references = _listed(80, "phê duyệt chương trình " * 6)
    draft = enumerated(((document, one) for one in references), QUERY)
    assert draft is not None
    assert draft.status == "partial"
    assert sum(len(one.text) for one in draft.sentences) <= MAX_LISTED
    left = 80 - len(draft.sentences)
    assert draft.notices[0].text == f"Có 80 văn bản; còn {left} văn bản nữa xem trong nguồn."


def test_nothing_is_no_list() -> None:
    assert enumerated((), QUERY) is None
