"""What the extractive generator looks answers up in, gathered once when an index is loaded."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from rag.catalogue import Asked, Catalogue, Work, WorkSearch
from rag.generation.asking import asked_terms
from rag.generation.clauses import ClauseFinder
from rag.generation.definitions import Definition, Motto, find_definitions, find_mottos
from rag.generation.people import Person, find_people
from rag.model import Document, DocumentNumber, Query
from rag.vietnamese.places import find_provinces
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold

Weight = Callable[[str], float]
Written = Callable[[str], bool]


# Types without a number of their own: a decision approves them.
_SCHEMES = frozenset({"Đề án", "Dự án", "Phương án"})


@dataclass(frozen=True, eq=False)
class Facts:
    """The corpus as the generator sees it; immutable, shared by all threads."""

    catalogue: Catalogue
    works: WorkSearch
    clauses: ClauseFinder
    people: tuple[Person, ...]
    definitions: tuple[Definition, ...]
    mottos: tuple[Motto, ...]
    provinces: frozenset[str]
    vocabulary: frozenset[str]
    weight: Weight
    written: Written

    @classmethod
    def of(cls, catalogue: Catalogue, works: WorkSearch, weight: Weight, written: Written) -> Facts:
        """Gather everything from the documents of a catalogue."""
        held: Mapping[str, Document] = catalogue.documents
        documents = list(held.values())
        return cls(
            catalogue=catalogue,
            works=works,
            clauses=ClauseFinder(held),
            people=tuple(find_people(documents)),
            definitions=tuple(find_definitions(documents)),
            mottos=tuple(find_mottos(documents)),
            provinces=_provinces(documents),
            vocabulary=frozenset(one for d in documents for one in terms(d.text)),
            weight=weight,
            written=written,
        )

    def asked(self, query: Query) -> Asked:
        """The question's terms with their weights in this corpus."""
        return asked_terms(query, self.weight, self.vocabulary.__contains__, self.written)

    def numbered(self, query: Query) -> list[list[Work]]:
        """For each number of the question the works that have it, best agreeing ones first."""
        return [_agreeing(self._of_number(one), query) for one in query.numbers]

    def _of_number(self, asked: DocumentNumber) -> list[Work]:
        """The works of a number; of a scheme's, what approves it: "Đề án 06", Quyết định 06/QĐ-TTg.

        A scheme has no number of its own and goes by that of the decision that approves it.
        """
        works = self.catalogue.numbered(asked)
        if works or asked.type not in _SCHEMES or asked.symbol is not None:
            return works
        kind = fold(asked.type or "")
        others = self.catalogue.numbered(replace(asked, type=None))
        return [one for one in others if kind in fold(one.subject or "")]


def _provinces(documents: list[Document]) -> frozenset[str]:
    own = {one.province for one in documents if one.province}
    return frozenset(own | {name for one in documents for name in find_provinces(one.text)})


def _agreeing(works: list[Work], query: Query) -> list[Work]:
    """Those that agree best with the province, year, type and issuer that the question names."""
    if len(works) < 2:
        return works
    scored = [(_agreement(one, query), one) for one in works]
    best = max(score for score, _ in scored)
    return [one for score, one in scored if score == best]


def _agreement(work: Work, query: Query) -> int:
    return (
        2 * (work.province in query.provinces)
        + 2
        * (
            work.issued_in in query.years
            or any(str(y) in (work.subject or "") for y in query.years)
        )
        + (work.type in query.types)
        + any(one in (work.issuer or "") for one in query.issuers)
    )
