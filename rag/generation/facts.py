"""What the extractive generator looks answers up in, gathered once when an index is loaded."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from rag.catalogue import Asked, Catalogue, Work, WorkSearch
from rag.generation.asked.terms import asked_terms
from rag.generation.gathered import Gathered, gathered, vocabulary
from rag.generation.ranking.clauses import ClauseFinder
from rag.generation.text.assignments import AssignmentReader
from rag.generation.text.definitions import Definition, Motto
from rag.generation.text.enumerations import EnumerationReader
from rag.generation.text.meanings import Meaning
from rag.generation.text.people import Person
from rag.model import Document, DocumentNumber, Query
from rag.protocols import Encoder
from rag.vietnamese.text import fold

Weight = Callable[[str], float]
Written = Callable[[str], bool]


# Types without a number of their own: a decision approves them.
_SCHEMES = frozenset({"Đề án", "Dự án", "Phương án"})


@dataclass(frozen=True, eq=False)
class Facts:
    """The corpus as the generator sees it; immutable, shared by all threads.

    ``vocabulary`` says of each term how many documents have it.
    """

    catalogue: Catalogue
    works: WorkSearch
    clauses: ClauseFinder
    assignments: AssignmentReader
    enumerations: EnumerationReader
    people: tuple[Person, ...]
    definitions: tuple[Definition, ...]
    meanings: tuple[Meaning, ...]
    mottos: tuple[Motto, ...]
    provinces: frozenset[str]
    vocabulary: Mapping[str, int]
    weight: Weight
    written: Written
    gathered: Mapping[str, Gathered]

    @classmethod
    def of(
        cls,
        catalogue: Catalogue,
        works: WorkSearch,
        weight: Weight,
        written: Written,
        before: Facts | None = None,
        encoder: Encoder | None = None,
    ) -> Facts:
        """Gather everything from the documents of a catalogue; from ``before`` what it has."""
        held: Mapping[str, Document] = catalogue.documents
        known = before.gathered if before else {}
        each = gathered(held.values(), known)
        return cls(
            catalogue=catalogue,
            works=works,
            clauses=ClauseFinder(held, encoder),
            assignments=AssignmentReader(held),
            enumerations=EnumerationReader(held),
            people=tuple(one for d in each.values() for one in d.people),
            definitions=tuple(one for d in each.values() for one in d.definitions),
            meanings=tuple(one for d in each.values() for one in d.meanings),
            mottos=tuple(one for d in each.values() for one in d.mottos),
            provinces=frozenset(one for d in each.values() for one in d.provinces),
            vocabulary=vocabulary(each, known, before.vocabulary if before else {}),
            weight=weight,
            written=written,
            gathered=each,
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
