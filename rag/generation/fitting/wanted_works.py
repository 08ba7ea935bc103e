"""Whether what is said names a document of the type and body that a question asks for."""

from __future__ import annotations

from rag.generation.described.origin import may_issue
from rag.generation.described.timely import names_its_time
from rag.generation.fitting.fits import names_unnumbered
from rag.generation.reading import Reading
from rag.model import Draft
from rag.vietnamese.types import has_type


def names_wanted(draft: Draft, reading: Reading) -> bool:
    """Whether what is said names a document of the type and body asked for, where one is."""
    query = reading.query
    asked = bool(query.asks & {"document", "number"}) and not query.asks & {"subject", "quantity"}
    if not reading.wanted or not asked or not draft.sentences:
        return True
    evidence = [one for sentence in draft.sentences for one in sentence.evidence]
    typed = [
        reference
        for one in evidence
        for reference in one.references
        if has_type(reference.type, reading.wanted)
    ]
    if "document" not in query.asks and any(one.number for one in typed):
        return True
    if typed and not any(names_its_time(one, query) for one in typed):
        return False
    return (
        any(may_issue(one.issuer, reading) and names_its_time(one, query) for one in typed)
        or any(names_unnumbered(reading.wanted, one) for one in evidence)
        or any(has_type(work.type, reading.wanted) for works in reading.targets for work in works)
    )
