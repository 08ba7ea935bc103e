"""The one held document that words name by themselves, by its number or by what it is about."""

from __future__ import annotations

from rag.catalogue import distinct
from rag.generation.asked.sides import read_side
from rag.generation.described.one_work import described_work
from rag.generation.facts import Facts
from rag.generation.reading import read
from rag.model import Document, Query


def document_named(facts: Facts, query: Query, name: str) -> Document | None:
    """The document of a name that stands in a question; None where it may be several or none.

    A work that is only mentioned is not meant: of it nobody can read what it says.
    """
    reading = read(facts, read_side(query, name, frozenset({"subject"})))
    if reading.targets and reading.described is None:
        held = [one for one in distinct(reading.targets[0]) if one.document is not None]
        return held[0].document if len(held) == 1 else None
    work = described_work(facts, reading, held=True)
    return work.document if work is not None else None
