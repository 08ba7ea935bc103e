"""Pages of news, which have no head of their own, and whether a question describes one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rag.generation.facts import Facts
from rag.generation.reading import Reading
from rag.model import Document, ScoredPassage
from rag.vietnamese.terms import terms

DESCRIBED = 0.6  # the share of a question that the page must hold
READ = 5  # passages whose pages are looked at


def described_pages(
    facts: Facts, reading: Reading, passages: Sequence[ScoredPassage], frame: frozenset[str]
) -> Iterator[Document]:
    """The pages found that hold most of what the question says beside its ``frame``, best first.

    ``frame`` are the syllables that only say that it is a page and what is asked of it.
    """
    ids = dict.fromkeys(one.passage.doc_id for one in passages[:READ])
    for document in (facts.catalogue.documents[one] for one in ids):
        headless = document.identity.number is None and document.identity.type is None
        if headless and reading.inside(document) and _is_described(reading, document, frame):
            yield document


def _is_described(reading: Reading, document: Document, frame: frozenset[str]) -> bool:
    weights = reading.residue.weights
    left = {t: w for t, w in weights.items() if not frame.intersection(t.split("_"))}
    asked = reading.residue.weighed(left)
    return not asked.weights or asked.share(terms(document.text)) >= DESCRIBED
