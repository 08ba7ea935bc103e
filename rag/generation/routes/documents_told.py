"""Which documents an answer tells or rests on."""

from __future__ import annotations

from rag.model import Draft, Evidence


def named(draft: Draft) -> str | None:
    """What the one document is called that an answer tells first: its type and number."""
    if not draft.sentences:
        return None
    evidence = draft.sentences[0].evidence[0]
    own = evidence.document.identity
    if is_name(evidence):
        kind, number = own.type, own.number
        return f"{kind.value} {number.value}" if kind and number else None
    cited = (
        one
        for one in evidence.document.references
        if one.start < evidence.end and evidence.start < one.end
    )
    first = next(cited, None)
    return f"{first.type} {first.number}" if first and first.type and first.number else None


def papers(draft: Draft) -> set[str]:
    """The documents that an answer rests on."""
    return {e.document.doc_id for one in draft.sentences for e in one.evidence}


def is_name(evidence: Evidence) -> bool:
    """Whether a quote is of the head of a document, where it says what it is."""
    subject = evidence.document.identity.subject
    return subject is not None and evidence.end <= subject.end
