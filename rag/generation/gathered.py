"""What the generator looks up in one document, read off it once.

A corpus changes by a few documents; what the others tell is not read again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rag.generation.text.definitions import Definition, Motto, find_definitions, find_mottos
from rag.generation.text.meanings import Meaning, find_meanings
from rag.generation.text.people import Person, find_people
from rag.model import Document
from rag.vietnamese.places import find_provinces
from rag.vietnamese.terms import terms


@dataclass(frozen=True, slots=True, eq=False)
class Gathered:
    """The people, definitions, meanings, mottos and provinces of one document."""

    document: Document
    people: tuple[Person, ...]
    definitions: tuple[Definition, ...]
    meanings: tuple[Meaning, ...]
    mottos: tuple[Motto, ...]
    provinces: frozenset[str]

    @classmethod
    def of(cls, document: Document) -> Gathered:
        """Read them off the document."""
        own = {document.province} if document.province else set()
        return cls(
            document,
            tuple(find_people([document])),
            tuple(find_definitions([document])),
            tuple(find_meanings(document)),
            tuple(find_mottos([document])),
            frozenset(own.union(find_provinces(document.text))),
        )


def gathered(documents: Iterable[Document], before: Mapping[str, Gathered]) -> dict[str, Gathered]:
    """What each document tells, by its id; ``before`` is taken for the very documents it is of."""
    found: dict[str, Gathered] = {}
    for one in documents:
        known = before.get(one.doc_id)
        found[one.doc_id] = known if known and known.document is one else Gathered.of(one)
    return found


def vocabulary(
    now: Mapping[str, Gathered], before: Mapping[str, Gathered], known: Mapping[str, int]
) -> Mapping[str, int]:
    """The terms of all documents, and how many documents have each.

    ``known`` are those of the documents ``before``; only what came and what went is counted.
    """
    went = [one for key, one in before.items() if now.get(key) is not one]
    came = [one for key, one in now.items() if before.get(key) is not one]
    if not went and not came:
        return known
    counted = Counter(known)
    for one in came:
        counted.update(set(terms(one.document.text)))
    for one in went:
        for term in set(terms(one.document.text)):
            counted[term] -= 1
            if not counted[term]:
                del counted[term]
    return counted
