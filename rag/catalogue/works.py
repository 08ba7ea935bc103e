"""Every document that the corpus knows of: those it holds, and those that it only mentions.

A question asks for a document by its number, or by what it is about. Both are answered here, before
any vector is compared: a number is found exactly or known to be absent, and the subject lines of
mentioned documents are searched like texts of their own.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cached_property
from itertools import chain

from rag.catalogue.edges import Edge, changes, edges
from rag.catalogue.grouping import group_works
from rag.catalogue.work import Work
from rag.model import Document, DocumentNumber
from rag.vietnamese.places import find_provinces
from rag.vietnamese.sameness import compatible, may_slip, near, same_symbol
from rag.vietnamese.text import fold

_SEVERAL_GROUPS = re.compile(r"[-/]")


class Catalogue:
    """All works of a corpus, by number and by what they are about."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self.documents: Mapping[str, Document] = {one.doc_id: one for one in documents}
        self.works: tuple[Work, ...] = tuple(group_works(self.documents.values()))
        self._by_digits: dict[str, list[Work]] = defaultdict(list)
        for work in self.works:
            if work.number is not None:
                self._by_digits[work.number.digits].append(work)

    def numbered(self, asked: DocumentNumber) -> list[Work]:
        """Every work whose number agrees with as much of a number as was typed.

        Where some have just the symbol that was typed, those whose symbol has more are others;
        a code alone (``11/QĐ``) is a part of them all.
        """
        digits = asked.digits.lstrip("0") or "0"
        found = [
            one
            for one in self._by_digits.get(digits, ())
            if one.number is not None
            and compatible(asked, _typed(one))
            and _year_agrees(asked, one)
        ]
        whole = asked.year is not None or _SEVERAL_GROUPS.search(asked.symbol or "") is not None
        exact = [one for one in found if one.number and same_symbol(asked, one.number)]
        return exact if whole and exact else found

    def nearest(self, asked: DocumentNumber, k: int = 3) -> list[Work]:
        """Works whose number is a slip of the finger away from one that no document has."""
        alike = (works for digits, works in self._by_digits.items() if may_slip(asked, digits))
        close = [one for one in chain.from_iterable(alike) if _is_near(asked, one)]
        return sorted(close, key=lambda one: (_distance(asked, one), one.work_id))[:k]

    def of(self, document: Document) -> Work:
        """The work that a held document is."""
        return self._held[document.doc_id]

    @cached_property
    def _held(self) -> Mapping[str, Work]:
        return {one.document.doc_id: one for one in self.works if one.document is not None}

    @cached_property
    def edges(self) -> tuple[Edge, ...]:
        """How the held documents stand to one another, as far as their texts say."""
        return edges(self.works)

    def superseded(self, doc_id: str) -> Edge | None:
        """What replaces or repeals the whole of a held document; the latest where several do."""
        return self._changed.get(("superseded", doc_id))

    def amended(self, doc_id: str) -> Edge | None:
        """What amends a held document; the latest where several do."""
        return self._changed.get(("amended", doc_id))

    @cached_property
    def _changed(self) -> Mapping[tuple[str, str], Edge]:
        found = sorted(changes(self.works), key=lambda one: (_issued(one.by), one.by.doc_id))
        kinds = ("amended" if one.relation == "amends" else "superseded" for one in found)
        return {(kind, one.of.doc_id): one for kind, one in zip(kinds, found, strict=True)}

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


def _issued(document: Document) -> str:
    return document.identity.date.iso if document.identity.date else ""


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
