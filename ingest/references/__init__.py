"""Every mention of another document in a text: what was written and what it means.

A mention runs from its type to the end of its subject: ``Kế hoạch số 300/KH-UBND ngày 23/12/2023
của Ủy ban nhân dân tỉnh về công tác cải cách hành chính năm 2024``. A document named inside the
subject of another is a mention of its own, so mentions may overlap.
"""

from __future__ import annotations

from collections.abc import Sequence

from ingest.anatomy.naming import sentence_case
from ingest.references.anchors import Anchor, find_anchors
from ingest.references.reading import Reading
from ingest.references.relation import relation_of
from ingest.references.slips import right_number, slips_of
from rag.model import DocumentNumber, Identity, Reference
from rag.vietnamese.numbers import find_numbers
from rag.vietnamese.sameness import compatible


def find_references(text: str, identity: Identity) -> tuple[Reference, ...]:
    """Return the mentions of other documents in a canonical text, in order of their starts.

    The document's own number, in its head or where an appendix repeats it, is no mention.
    """
    own = _own_number(identity)
    anchors = [anchor for anchor in find_anchors(text) if not _is_own(anchor, own, identity)]
    reading = Reading(text, anchors)
    found: list[Reference] = []
    for anchor in anchors:
        found.append(_reference(text, anchor, reading, anchors, found))
    return tuple(found)


def _reference(
    text: str,
    anchor: Anchor,
    reading: Reading,
    anchors: Sequence[Anchor],
    before: Sequence[Reference],
) -> Reference:
    read = reading.read(anchor)
    number, reason = right_number(anchor, anchors)
    slips = slips_of(text, anchor, read.date_span, reason)
    subject = anchor.name if anchor.name and not anchor.open_name else read.subject or anchor.name
    if subject and subject == subject.upper():
        subject = sentence_case(subject, text[read.end :])
    return Reference(
        start=anchor.start,
        end=read.end,
        type=anchor.type,
        number=number.key if number else None,
        number_written=" ".join(anchor.written.split()) if anchor.written else None,
        date=read.date,
        issuer=read.issuer,
        subject=subject,
        relation=relation_of(text, anchor.start, read.end, before),
        slips=slips,
        number_span=anchor.number_span,
        date_span=read.date_span,
        issuer_span=read.issuer_span,
        subject_span=read.subject_span or anchor.name_span,
    )


def _own_number(identity: Identity) -> DocumentNumber | None:
    found = find_numbers(identity.number.value) if identity.number else []
    return found[0].number if found else None


def _is_own(anchor: Anchor, own: DocumentNumber | None, identity: Identity) -> bool:
    stated = identity.number
    if stated and anchor.number_span and anchor.number_span.start < stated.end <= anchor.end:
        return True
    if own is None or anchor.number is None or anchor.number.symbol is None:
        return False
    return compatible(anchor.number, own) and anchor.number.symbol == own.symbol
