"""Mentions put together to works: which of them name one document, and which documents are held."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache

from rag.catalogue.work import Mention, Work
from rag.model import Document, Reference
from rag.vietnamese.issuer_symbols import is_central
from rag.vietnamese.numbers import find_numbers
from rag.vietnamese.places import find_provinces
from rag.vietnamese.text import fold, fold_space

_WITH_YEAR = re.compile(r"/(?:19|20)\d\d/")


def group_works(documents: Iterable[Document]) -> Iterator[Work]:
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
        named = _provinces(reference.issuer or "")
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


@lru_cache(maxsize=20_000)  # mentions are grouped again whenever a document comes or goes
def _provinces(said: str) -> tuple[str, ...]:
    return find_provinces(said)


def _province(mention: Mention) -> str | None:
    reference = mention.reference
    said = _provinces(f"{reference.issuer or ''} {reference.subject or ''}")
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
