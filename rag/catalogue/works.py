"""Every document that the corpus knows of: those it holds, and those that it only mentions.

A question asks for a document by its number, or by what it is about. Both are answered here, before
any vector is compared: a number is found exactly or known to be absent, and the subject lines of
mentioned documents are searched like texts of their own. In the words of library science (IFLA's
FRBR) a ``Work`` is what all its mentions are mentions *of*.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from rag.model import Document, DocumentNumber, Evidence, PartialDate, Reference
from rag.vietnamese.issuer_symbols import is_central
from rag.vietnamese.numbers import compatible, find_numbers, near
from rag.vietnamese.places import find_provinces
from rag.vietnamese.sameness import same_symbol
from rag.vietnamese.text import fold, fold_space

_WITH_YEAR = re.compile(r"/(?:19|20)\d\d/")


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


class Catalogue:
    """All works of a corpus, by number and by what they are about."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self.documents: Mapping[str, Document] = {one.doc_id: one for one in documents}
        self.works: tuple[Work, ...] = tuple(_works(self.documents.values()))
        self._by_digits: dict[str, list[Work]] = defaultdict(list)
        for work in self.works:
            if work.number is not None:
                self._by_digits[work.number.digits].append(work)

    def numbered(self, asked: DocumentNumber) -> list[Work]:
        """Every work whose number agrees with as much of a number as was typed.

        Where some have just the symbol that was typed, those whose symbol has more are others.
        """
        digits = asked.digits.lstrip("0") or "0"
        found = [
            one
            for one in self._by_digits.get(digits, ())
            if one.number is not None
            and compatible(asked, _typed(one))
            and _year_agrees(asked, one)
        ]
        exact = [one for one in found if one.number and same_symbol(asked, one.number)]
        return exact or found

    def nearest(self, asked: DocumentNumber, k: int = 3) -> list[Work]:
        """Works whose number is a slip of the finger away from one that no document has."""
        close = [one for one in self.works if one.number and _is_near(asked, one)]
        return sorted(close, key=lambda one: _distance(asked, one))[:k]

    def of(self, document: Document) -> Work:
        """The work that a held document is."""
        return self._held[document.doc_id]

    @cached_property
    def _held(self) -> Mapping[str, Work]:
        return {one.document.doc_id: one for one in self.works if one.document is not None}

    @cached_property
    def by_province(self) -> Mapping[str, tuple[Document, ...]]:
        """The held documents of each province."""
        found: dict[str, list[Document]] = defaultdict(list)
        for one in self.documents.values():
            if one.province is not None:
                found[one.province].append(one)
        return {province: tuple(documents) for province, documents in found.items()}

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every folded syllable of the corpus: what the documents can be asked about at all."""
        texts = (one.text for one in self.documents.values())
        return frozenset(word for text in texts for word in fold(text).split())


def _typed(work: Work) -> DocumentNumber:
    """The work's number, with the type that its mentions give it.

    The symbol's code is less precise: TT is a Thông tư's and a Thông tri's.
    """
    number = work.number
    if number is None or not work.type:
        return number or DocumentNumber("0")
    return replace(number, type=work.type)


def _year_agrees(asked: DocumentNumber, work: Work) -> bool:
    """Whether a typed year (``CT 33/2021``, "năm 2021") is the work's, as far as that is known.

    "Kế hoạch 300 năm 2024" may also be the plan for that year.
    """
    wanted = asked.issued or asked.year
    if wanted is None:
        return True
    known = {work.issued_in, work.date.year if work.date else None} - {None}
    return not known or wanted in known or str(wanted) in (work.subject or "")


def _is_near(asked: DocumentNumber, work: Work) -> bool:
    """Whether a work is a slip away: by its number, or by the year beside an agreeing one."""
    known = _typed(work)
    return near(asked, known) or (compatible(asked, known) and not _year_agrees(asked, work))


def _distance(asked: DocumentNumber, work: Work) -> tuple[bool, bool, bool]:
    """What parts a near number from the one asked for: its series, its type, its digits."""
    known = _typed(work)
    return (
        fold(asked.symbol or "") != fold(known.symbol or "") if asked.symbol else False,
        asked.type is not None and fold(asked.type) != fold(known.type or ""),
        asked.digits != known.digits,
    )


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


def _works(documents: Iterable[Document]) -> Iterator[Work]:
    """Group the documents and all their references into works."""
    held = list(documents)
    groups: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    for document in held:
        for reference in document.references:
            groups[_series(reference, document)].append(Mention(document, reference))
    owners = _owners(held)
    number = 0
    for series, mentions in groups.items():
        for same in _told_apart(mentions):
            owner = _claimed(owners[series], same) if series in owners else None
            yield _mentioned(number, same, owner)
            number += 1
    for document in (one for unclaimed in owners.values() for one in unclaimed):
        yield _described(number, document, ())
        number += 1
    for document in held:
        if document.identity.number is None:
            yield _described(number, document, ())
            number += 1


def _owners(held: Iterable[Document]) -> dict[tuple[str, str], list[Document]]:
    """The held documents that state a number, by series; taken out as mentions claim them."""
    owners: dict[tuple[str, str], list[Document]] = defaultdict(list)
    for one in held:
        if one.identity.number is not None:
            owners[_number_series(one.identity.number.value, one)].append(one)
    return owners


def _claimed(owners: list[Document], mentions: list[Mention]) -> Document | None:
    """The held document that these mentions are mentions of, if there is one."""
    dates = {one.reference.date for one in mentions if one.reference.date}
    for document in owners:
        if document.identity.date is None or not dates or document.identity.date in dates:
            owners.remove(document)
            return document
    return None


def _series(reference: Reference, document: Document) -> tuple[str, str]:
    """What mentions of one work have in common: number and province, or a law's own name."""
    if reference.number is not None:
        named = find_provinces(f"{reference.issuer or ''}")
        return _number_series(reference.number, document, named[0] if named else None)
    name = fold(fold_space(f"{reference.type or ''} {reference.subject or ''}"))
    return name, ""


def _number_series(number: str, document: Document, province: str | None = None) -> tuple[str, str]:
    key = fold(number).replace(" ", "")
    return key, "" if is_central(number) else (province or document.province or "")


def _told_apart(mentions: list[Mention]) -> list[list[Mention]]:
    """The mentions of one series, those of each document together.

    A central body's number with its year is one document, whatever date a slip gives it.
    """
    number = mentions[0].reference.number
    if number is not None and _WITH_YEAR.search(number) and is_central(number):
        return [mentions]
    return _by_date(mentions)


def _by_date(mentions: list[Mention]) -> list[list[Mention]]:
    """Split mentions of one number by the date they give; undated ones join the commonest."""
    dated: dict[str, list[Mention]] = defaultdict(list)
    undated: list[Mention] = []
    for one in mentions:
        (dated[one.reference.date.iso] if one.reference.date else undated).append(one)
    groups = sorted(dated.values(), key=len, reverse=True)
    if not groups:
        return [undated]
    groups[0].extend(undated)
    return groups


def _mentioned(work_id: int, mentions: list[Mention], document: Document | None) -> Work:
    if document is not None:
        return _described(work_id, document, tuple(mentions))
    best = max(mentions, key=lambda one: one.fullness)
    one = best.reference
    found = find_numbers(one.number) if one.number else []
    return Work(
        work_id=work_id,
        type=one.type,
        number=found[0].number if found else None,
        date=one.date,
        issuer=one.issuer,
        subject=one.subject,
        province=_province(best),
        mentions=tuple(mentions),
    )


def _province(mention: Mention) -> str | None:
    reference = mention.reference
    said = find_provinces(f"{reference.issuer or ''} {reference.subject or ''}")
    if said:
        return said[0]
    if reference.number is None or is_central(reference.number):
        return None
    return mention.document.province


def _described(work_id: int, document: Document, mentions: tuple[Mention, ...]) -> Work:
    """The work that a held document is, by its own header."""
    own = document.identity
    found = find_numbers(own.number.value) if own.number else []
    return Work(
        work_id=work_id,
        type=own.type.value if own.type else None,
        number=found[0].number if found else None,
        date=own.date,
        issuer=own.issuer.value if own.issuer else None,
        subject=own.subject.value if own.subject else None,
        province=document.province,
        mentions=mentions,
        document=document,
    )
