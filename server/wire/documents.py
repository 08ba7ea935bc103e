"""Documents, their outlines and references on the wire."""

from __future__ import annotations

from typing import Any

from rag.catalogue import Mention
from rag.model import Document, Reference
from rag.wire import span_url, stated
from server import schemas
from server.library import Library


def document_url(doc_id: str) -> str:
    """The reader's page of a document."""
    return f"/documents/{doc_id}"


def _document_fields(
    document: Document, library: Library, status: schemas.DocumentStatus
) -> dict[str, Any]:
    if status == "live" and library.superseded(document) is not None:
        status = "replaced"
    identity = document.identity
    return {
        "doc_id": document.doc_id,
        "file": document.file,
        "title": document.title,
        "type": stated(identity.type),
        "number": stated(identity.number),
        "issuer": stated(identity.issuer),
        "issued_on": None if identity.date is None else identity.date.iso,
        "subject": stated(identity.subject),
        "signer": stated(identity.signer),
        "province": document.province,
        "status": status,
        "length": len(document.text),
        "text_sha256": library.digest(document),
        "url": document_url(document.doc_id),
        "text_url": f"/api/v1/documents/{document.doc_id}/text",
    }


def document(
    shown: Document, library: Library, status: schemas.DocumentStatus = "live"
) -> schemas.DocumentOut:
    """One document of the list."""
    return schemas.DocumentOut(**_document_fields(shown, library, status))


def detail(
    shown: Document, library: Library, status: schemas.DocumentStatus = "live"
) -> schemas.DocumentDetail:
    """One document with its outline and its references both ways."""
    identity = shown.identity
    return schemas.DocumentDetail(
        **_document_fields(shown, library, status),
        sha256=shown.sha256,
        superior=stated(identity.superior),
        place=stated(identity.place),
        post=stated(identity.post),
        authority=stated(identity.authority),
        addressees=[each.value for each in identity.addressees],
        recipients=[each.value for each in identity.recipients],
        notes=list(shown.notes),
        outline=[
            schemas.SectionOut(
                path=list(s.path),
                label=s.label,
                heading=s.heading,
                level=s.level,
                start=s.start,
                heading_end=s.heading_end,
                end=s.end,
            )
            for s in shown.sections
        ],
        references=[reference(each, shown, library) for each in shown.references],
        referenced_by=[mention(each) for each in library.mentions(shown.doc_id)],
    )


def reference(made: Reference, source: Document, library: Library) -> schemas.ReferenceOut:
    """A mention of another document."""
    target = library.target(source, made)
    return schemas.ReferenceOut(
        type=made.type,
        number=made.number,
        number_written=made.number_written,
        issuer=made.issuer,
        issued_on=None if made.date is None else made.date.iso,
        subject=made.subject,
        relation=made.relation,
        slips=list(made.slips),
        start=made.start,
        end=made.end,
        text=source.text[made.start : made.end],
        doc_id=None if target is None else target.doc_id,
    )


def mention(made: Mention) -> schemas.ReferencedByOut:
    """A mention of this document in another one."""
    source, ref = made.document, made.reference
    return schemas.ReferencedByOut(
        doc_id=source.doc_id,
        title=source.title,
        relation=ref.relation,
        start=ref.start,
        end=ref.end,
        text=source.text[ref.start : ref.end],
        url=span_url(source.doc_id, ref.start, ref.end),
    )
