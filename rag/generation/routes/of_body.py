"""All that a body of the centre issued, wherever it is named: "Bộ Chính trị ra văn bản nào?".

Without a document or a place to look in, a list of the best passage's documents is half the answer.
Bodies that each province has, "Ủy ban nhân dân tỉnh", are no one body.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rag.catalogue import Work
from rag.generation.facts import Facts
from rag.generation.proof.attributes import document_sentence
from rag.generation.proof.enumerating import MARKER, MAX_LISTED, Item, enumerated, fitting, left_out
from rag.generation.reading import Reading
from rag.model import Draft, Query
from rag.vietnamese.issuer_names import same_issuer
from rag.vietnamese.text import fold
from rag.vietnamese.types import has_type

_LOCAL = re.compile(
    r"(?:chu tich )?(?:uy ban|hoi dong) nhan dan|(?:ban thuong vu )?(?:tinh|thanh|huyen|dang) uy"
    r"|so |van phong (?:uy ban|tinh)|ban (?:dan van|tuyen giao|to chuc)(?! trung uong)|mat tran"
    r"|uy ban mttq"
)


def all_of_body(facts: Facts, reading: Reading) -> Draft | None:
    """Every work of the body that is asked for, the oldest first; None of less than two."""
    query = reading.query
    if reading.within or query.numbers or query.provinces or len(query.issuers) != 1:
        return None
    if _LOCAL.match(fold(query.issuers[0])):
        return None
    works = sorted(_works(facts, reading), key=_when)
    if len(works) < 2:
        return None
    held = [document_sentence(one, query.lang) for one in works if one.document is not None]
    told = fitting([one for one in held if one is not None], MAX_LISTED)
    room = MAX_LISTED - sum(len(one.text) + 2 * MARKER for one in told)
    named = enumerated(_items(works), query, room) if room > 0 else None
    told += named.sentences if named is not None else ()
    left = len(works) - len(told)
    notices = (left_out(left, len(works), query.lang),) if left else ()
    return Draft("partial" if left else "answered", tuple(told), notices)


def _works(facts: Facts, reading: Reading) -> Iterator[Work]:
    query = reading.query
    for one in facts.catalogue.works:
        typed = not reading.wanted or has_type(one.type, reading.wanted)
        theirs = one.issuer is not None and same_issuer(one.issuer, query.issuers[0])
        if typed and theirs and _is_timely(one, query):
            yield one


def _is_timely(work: Work, query: Query) -> bool:
    return not query.years or (work.date is not None and work.date.year in query.years)


def _when(work: Work) -> tuple[int, int, int]:
    date = work.date
    return (date.year or 0, date.month or 0, date.day or 0) if date else (0, 0, 0)


def _items(works: list[Work]) -> Iterator[Item]:
    for one in works:
        if one.document is None and one.best_mention is not None:
            yield one.best_mention.document, one.best_mention.reference
