"""Works as the documents to look in have them: held there, or mentioned."""

from __future__ import annotations

from dataclasses import replace

from rag.catalogue import Work
from rag.generation.reading import Reading


def local(work: Work, reading: Reading) -> Work:
    """The work as the documents to look in mention it, where they do."""
    inside = tuple(one for one in work.mentions if reading.inside(one.document))
    if not inside:
        return work
    dated = work.document is not None or any(one.reference.date for one in inside)
    return replace(work, mentions=inside, date=work.date if dated else None)


def is_inside(work: Work, reading: Reading) -> bool:
    """Whether a work is held, or mentioned, in a document to look in."""
    if not reading.within or (work.document is not None and reading.inside(work.document)):
        return True
    return any(reading.inside(one.document) for one in work.mentions)
