"""What a work is described by: its subject line, the clauses that mention it, who issued it where.

Read off once for each work, and kept from one edition of a corpus to the next.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from rag.catalogue.work import Work
from rag.model import DocumentNumber
from rag.vietnamese.blanking import blanked
from rag.vietnamese.dates import find_dates, find_periods, find_years
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold

# How much a term counts by where it stands in a work's description.
SUBJECT, IDENTITY, CONTEXT = 1.0, 0.9, 0.6
CONTEXT_REACH = 160  # code points before a mention that say what it is mentioned for
_UNTIL = re.compile(r"\b(?:den|toi)(?: het)?(?: nam)? ((?:19|20)\d\d)\b")

Key = tuple[object, ...]
"""Which work it is, from one catalogue to the next: by its document and its mentions."""


@dataclass(frozen=True, slots=True)
class Description:
    """What is read off a work's texts; ``worth`` says how much each term counts in it.

    ``subject`` are the terms of its subject line and of what mentions say it is about; ``until``
    holds those of its ``years`` that are only an end: "… đến năm 2025". ``targets`` are the numbers
    that the subject names.
    """

    work: Work
    subject: frozenset[str]
    years: frozenset[int]
    until: frozenset[int]
    periods: frozenset[tuple[int, int]]
    targets: tuple[DocumentNumber, ...]
    worth: Mapping[str, float]

    @classmethod
    def of(cls, work: Work) -> Description:
        """Read a work's texts."""
        line = _undated(work.subject or "")
        periods = frozenset(find_periods(line))
        years = frozenset(find_years(line)) - {year for period in periods for year in period}
        worth: dict[str, float] = {}
        for term, field in _described(work):
            worth[term] = max(field, worth.get(term, 0.0))
        subject = frozenset(terms(_subject(work)))
        until = frozenset(int(one[1]) for one in _UNTIL.finditer(fold(line))) & years
        return cls(work, subject, years, until, periods, work.targets, worth)

    def is_of(self, work: Work) -> bool:
        """Whether it was read off the very documents that ``work`` stands in."""
        own = self.work
        return own.document is work.document and all(
            one.document is other.document
            for one, other in zip(own.mentions, work.mentions, strict=True)
        )


def described(works: Iterable[Work], before: Mapping[Key, Description]) -> dict[Key, Description]:
    """The works' descriptions; ``before`` is taken for those of the very same documents."""
    found: dict[Key, Description] = {}
    for work in works:
        key = key_of(work)
        known = before.get(key)
        found[key] = known if known and known.is_of(work) else Description.of(work)
    return found


def key_of(work: Work) -> Key:
    """The work's ``Key``."""
    held = work.document.doc_id if work.document else None
    return held, *((one.document.doc_id, one.reference.start) for one in work.mentions)


def _subject(work: Work) -> str:
    said = {work.subject or ""} | {one.reference.subject or "" for one in work.mentions}
    return " ".join(sorted(said))


def _described(work: Work) -> Iterator[tuple[str, float]]:
    """The terms that describe a work, with what each counts where it stands."""
    for term in terms(_subject(work)):
        yield term, SUBJECT
    identity = (work.type, work.issuer, work.province, str(work.date.year) if work.date else None)
    for term in terms(". ".join(one for one in identity if one)):
        yield term, IDENTITY
    if work.document is not None and work.subject is None:
        for term in terms(work.document.title):
            yield term, CONTEXT
    for mention in work.mentions:
        start = max(0, mention.reference.start - CONTEXT_REACH)
        before = mention.document.text[start : mention.reference.start]
        for term in terms(before.rpartition(";")[2]):
            yield term, CONTEXT


def _undated(subject: str) -> str:
    """The subject without the dates of other documents that it names."""
    return blanked(subject, find_dates(subject))
