"""What was found in each document, and how often each part was found."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ingest.build import Built
from rag.model import Document

_PARTS: tuple[tuple[str, Callable[[Document], object]], ...] = (
    ("number", lambda one: one.identity.number),
    ("type", lambda one: one.identity.type),
    ("date", lambda one: one.identity.date),
    ("issuer", lambda one: one.identity.issuer),
    ("subject", lambda one: one.identity.subject),
    ("signer", lambda one: one.identity.signer),
    ("recipients", lambda one: one.identity.recipients),
    ("province", lambda one: one.province),
)


def report_lines(built: Built) -> Iterator[str]:
    """The report, line by line: each document, then each part with the count of documents."""
    documents = built.taken
    for document in documents:
        yield from _document(document)
    yield ""
    for name, part in _PARTS:
        yield f"{name:<11}{sum(bool(part(one)) for one in documents):>5} of {len(documents)}"
    yield f"{'sections':<11}{sum(len(one.sections) for one in documents):>5}"
    yield f"{'references':<11}{sum(len(one.references) for one in documents):>5}"
    yield f"{'passages':<11}{built.passages:>5}"


def _document(document: Document) -> Iterator[str]:
    identity = document.identity
    stated = {
        "number": identity.number.value if identity.number else None,
        "type": identity.type.value if identity.type else None,
        "date": identity.date.iso if identity.date else None,
        "issuer": identity.issuer.value if identity.issuer else None,
        "superior": identity.superior.value if identity.superior else None,
        "subject": identity.subject.value if identity.subject else None,
        "signer": identity.signer.value if identity.signer else None,
        "post": identity.post.value if identity.post else None,
        "province": document.province,
    }
    yield f"{document.file}: {document.title}"
    for name, value in stated.items():
        yield f"  {name:<9}{value or '(not stated)'}"
    yield (
        f"  {len(identity.recipients)} recipients, {len(document.sections)} sections, "
        f"{len(document.references)} references"
    )
