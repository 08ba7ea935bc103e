"""Every document that the corpus knows of: those it holds, and those that it only mentions.

A question asks for a document by its number, or by what it is about. Both are answered here, before
any vector is compared: a number is found exactly or known to be absent, and the subject lines of
mentioned documents are searched like texts of their own. In the words of library science (IFLA's
FRBR) a ``Work`` is what all its mentions are mentions *of*.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from rag.model import Document, DocumentNumber, Evidence, PartialDate, Reference
from rag.vietnamese.numbers import compatible, find_numbers, near
from rag.vietnamese.places import find_provinces
from rag.vietnamese.text import fold, fold_space

# Numbers of these bodies are one series for the whole country; all others restart in each province.
CENTRAL = ("-ttg", "-cp", "/tw", "-tw", "qh1", "-ubtvqh", "-btv", "tư")


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
        """Every work whose number agrees with as much of a number as was typed."""
        digits = asked.digits.lstrip("0") or "0"
        return [
            one
            for one in self._by_digits.get(digits, ())
            if one.number is not None
            and compatible(asked, _typed(one))
            and _year_agrees(asked, one)
        ]

    def nearest(self, asked: DocumentNumber, k: int = 3) -> list[Work]:
        """Works whose number is a slip of the finger away from one that no document has."""
        close = [one for one in self.works if one.number and near(asked, _typed(one))]
        return sorted(close, key=lambda one: not _same_series(asked, one))[:k]

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
    def concerning(self) -> Mapping[str, tuple[Document, ...]]:
        """The held documents of no province whose subject names one: a visit, a plan for it."""
        found: dict[str, list[Document]] = defaultdict(list)
        for one in self.documents.values():
            if one.province is None and one.identity.subject is not None:
                for province in find_provinces(one.identity.subject.value):
                    found[province].append(one)
        return {province: tuple(documents) for province, documents in found.items()}

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every folded syllable of the corpus: what the documents can be asked about at all."""
        texts = (one.text for one in self.documents.values())
        return frozenset(word for text in texts for word in fold(text).split())


def _typed(work: Work) -> DocumentNumber:
    """The work's number, with the type that its mentions give it."""
    number = work.number
    if number is None or number.type or not work.type:
        return number or DocumentNumber("0")
    return DocumentNumber(number.digits, number.symbol, number.year, work.type, number.joiner)


def _year_agrees(asked: DocumentNumber, work: Work) -> bool:
    """Whether a typed year (``CT 33/2021``) is the year of the work, where both are known."""
    if asked.year is None:
        return True
    known = {work.number.year if work.number else None, work.date.year if work.date else None}
    known.discard(None)
    return not known or asked.year in known or str(asked.year) in (work.subject or "")


def _same_series(asked: DocumentNumber, work: Work) -> bool:
    symbol = work.number.symbol if work.number else None
    return fold(asked.symbol or "") == fold(symbol or "")


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
        for same in _by_date(mentions):
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
    central = any(key.endswith(one) or one in key for one in CENTRAL)
    return key, "" if central else (province or document.province or "")


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
    key = fold(reference.number or "")
    central = any(one in key for one in CENTRAL)
    return None if central or reference.number is None else mention.document.province


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
