"""The route to all documents of a body, a year, a place or a signer: "Các thông tư của Bộ Y tế?".

The documents held are told first, then those that they only name, as far as an answer has room.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rag.catalogue import Work, distinct
from rag.generation.asked.whole_lists import WholeList, asked_list
from rag.generation.facts import Facts
from rag.generation.proof.attributes import document_sentence
from rag.generation.proof.enumerating import MARKER, MAX_LISTED, enumerated, fitting, left_out
from rag.generation.proof.naming import identity_evidence, short_name, spoken_date
from rag.generation.reading import Reading
from rag.generation.text.people import Person, asked_people
from rag.model import Draft, DraftSentence, Lang
from rag.vietnamese.issuer_names import issuer_key, same_issuer
from rag.vietnamese.places import find_provinces
from rag.vietnamese.text import fold
from rag.vietnamese.types import has_type

_SIGNS = re.compile(r"\bk[yi]\b|\bsign")
# Bodies that each province or commune has: without its place such a name is no one body's.
_LOCAL = re.compile(
    r"(?:uy ban nhan dan|hoi dong nhan dan)(?: (?:tinh|thanh pho|huyen|xa|phuong))?$"
    r"|(?:ban thuong vu )?(?:tinh uy|thanh uy|huyen uy|dang uy)$|so \w+( \w+)*$"
)


def whole_list_route(facts: Facts, reading: Reading) -> Draft | None:
    """Every document that has what the question says of all, the oldest first."""
    query = reading.query
    if query.numbers or not (query.issuers or query.provinces or _SIGNS.search(fold(query.text))):
        return None
    signs = _SIGNS.search(fold(query.text)) is not None
    signers = [one for one in asked_people(query.text, facts.people) if one.signs] if signs else []
    asked = asked_list(query, (one.name for one in signers))
    if asked is None or (asked.issuer is not None and _LOCAL.match(fold(asked.issuer))):
        return None
    works = distinct(sorted(_works(facts, asked, signers), key=_when))
    held = [one for one in works if one.document is not None]
    if not held:
        return None
    told = _told(held, query.lang)
    named = [one for one in works if one.document is None]
    if len(told) == len(held):
        room = MAX_LISTED - sum(len(one.text) + 2 * MARKER for one in told)
        mentions = [one.best_mention for one in named]
        items = [(one.document, one.reference) for one in mentions if one is not None]
        more = enumerated(items, query, room) if items and room > 0 else None
        told += more.sentences if more is not None else ()
    left = len(works) - len(told)
    notices = (left_out(left, len(works), query.lang),) if left > 0 else ()
    return Draft("partial" if left > 0 else "answered", tuple(told), notices)


def _works(facts: Facts, asked: WholeList, signers: Sequence[Person]) -> Iterator[Work]:
    catalogue = facts.catalogue
    signed = {one.evidence.document.doc_id for one in signers}
    held = [catalogue.of(catalogue.documents[one]) for one in sorted(signed)]
    for one in held if asked.is_signed else catalogue.works:
        if asked.types and not has_type(one.type, asked.types):
            continue
        if asked.issuer and not _is_of(one, asked.issuer):
            continue
        if asked.place and one.province != asked.place:
            continue
        if _is_timely(one, asked):
            yield one


def _is_of(work: Work, issuer: str) -> bool:
    """Whether it is the body's, and its place the body's where its issuer is told without one."""
    if work.issuer is None or not same_issuer(work.issuer, issuer):
        return False
    told = len(issuer_key(work.issuer)) >= len(issuer_key(issuer))
    return told or (work.province is not None and work.province in find_provinces(issuer))


def _is_timely(work: Work, asked: WholeList) -> bool:
    if asked.date is None:
        return True
    if work.date is None:
        return asked.date.month is None and work.issued_in == asked.date.year
    known = replace(
        work.date,
        month=work.date.month if asked.date.month else None,
        day=work.date.day if asked.date.day else None,
    )
    return known == asked.date


def _told(works: Sequence[Work], lang: Lang) -> list[DraftSentence]:
    """The works by their full names; in short where not all fit in full."""
    full = [one for one in (document_sentence(work, lang) for work in works) if one is not None]
    kept = fitting(full, MAX_LISTED - MARKER * len(full))
    if len(kept) == len(works):
        return kept
    return fitting([_short(one, lang) for one in works], MAX_LISTED - MARKER * len(works))


def _short(work: Work, lang: Lang) -> DraftSentence:
    """Its number and day, proved by where it states them."""
    name = short_name(work, lang)
    on = "of" if lang == "en" else "ngày"
    when = f" {on} {spoken_date(work.date)}" if work.date is not None and work.date.day else ""
    return DraftSentence(f"{name[:1].upper()}{name[1:]}{when}.", identity_evidence(work)[:1])


def _when(work: Work) -> tuple[int, int, int]:
    date = work.date
    return (date.year or 0, date.month or 0, date.day or 0) if date else (0, 0, 0)
