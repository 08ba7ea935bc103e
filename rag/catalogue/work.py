"""A document as an object of discourse, and the places that identify it.

In the words of library science (IFLA's FRBR) a ``Work`` is what all its mentions are mentions *of*.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rag.model import Document, DocumentNumber, Evidence, PartialDate, Reference
from rag.vietnamese.issuer_symbols import is_central
from rag.vietnamese.numbers import find_numbers
from rag.vietnamese.text import fold


@dataclass(frozen=True, slots=True)
class Mention:
    """One place that identifies a work: a reference to it in a document of the corpus."""

    document: Document
    reference: Reference

    @property
    def evidence(self) -> Evidence:
        """The whole reference as it stands in the text."""
        return Evidence(self.document, self.reference.start, self.reference.end)

    @property
    def fullness(self) -> tuple[int, int]:
        """How much of the work's identity this mention states; more is better."""
        one = self.reference
        parts = (one.number, one.date, one.issuer, one.subject)
        return sum(part is not None for part in parts), -len(one.slips)


@dataclass(frozen=True, slots=True)
class Work:
    """One document as an object of discourse; ``document`` is None where it is only mentioned."""

    work_id: int
    type: str | None
    number: DocumentNumber | None
    date: PartialDate | None
    issuer: str | None
    subject: str | None
    province: str | None
    mentions: tuple[Mention, ...] = ()
    document: Document | None = None

    @property
    def best_mention(self) -> Mention | None:
        """The mention that says most about the work."""
        return max(self.mentions, key=lambda one: one.fullness, default=None)

    @property
    def issued_in(self) -> int | None:
        """The year of issue: the one in its number, else that of its date."""
        own = self.number.year if self.number else None
        return own or (self.date.year if self.date else None)

    @property
    def targets(self) -> tuple[DocumentNumber, ...]:
        """The numbers that its subject line names: what it carries out, amends or replaces."""
        subjects = {one.reference.subject or "" for one in self.mentions} | {self.subject or ""}
        return tuple(found.number for one in sorted(subjects) for found in find_numbers(one))


def distinct(works: Iterable[Work]) -> list[Work]:
    """The works without those that are, for all that is known, another mention of one before."""
    kept: list[Work] = []
    for work in works:
        if not any(_is_same(work, one) for one in kept):
            kept.append(work)
    return kept


def _is_same(one: Work, other: Work) -> bool:
    """Whether two works have one whole number and one date, or a number that is given once.

    A central body gives a number of one year once; a province's may be another's too.
    """
    number, known = one.number, other.number
    if number is None or known is None or fold(number.key) != fold(known.key):
        return False
    if number.symbol is None or (one.date is not None and one.date == other.date):
        return number.symbol is not None
    return number.year is not None and is_central(number.symbol)
