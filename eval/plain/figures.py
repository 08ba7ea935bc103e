"""Shares that are aimed at or told: ``<thing> đạt 80%``, ``100% <things> được …``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from eval.measures.length import FACT_LIMIT
from eval.plain.case import Case, clause
from eval.plain.clauses import clauses
from eval.plain.held import Corpus, Held
from eval.plain.lots import UNNAMED, Lots, ask
from eval.plain.names import names
from eval.plain.retold import lowered
from rag.model import Span
from rag.vietnamese.text import fold

_SHARE = r"(?P<share>\d+(?:[.,]\d+)?) ?%"
_REACHED = re.compile(
    r"^(?:Phấn đấu )?(?P<thing>(?:[Tt][ỷỉ] (?:lệ|trọng)|Tốc độ|Tăng trưởng|Mức)\b"
    r"[^,:;()%]{12,160}?) (?:ước |phải |phấn đấu )?(?:đạt|chiếm)"
    rf"(?: (?:tối thiểu|ít nhất|trên|khoảng|tỷ lệ))* {_SHARE}"
)
_OF_ALL = re.compile(
    rf"^(?:Phấn đấu )?(?:trên )?{_SHARE} (?P<rest>(?:các |số )?[^:;()%]{{20,160}})$"
)
_FEW = 3
_ENOUGH = 9  # words that say which thing of which body is meant


class Figure(NamedTuple):
    """A share as it is written, what it is of, whether that goes on behind it, and where."""

    share: str
    thing: str
    behind: bool
    span: Span


def figures(one: Held, corpus: Corpus, lots: Lots) -> Iterator[Case]:
    """Questions for the shares, with the document named and, where it says enough, without."""
    known = [found for found in of_document(one) if corpus.text.count(fold(found.thing)) == 1]
    for found in lots.some(known, _FEW):
        said = (f"{found.share}%", f"{found.share} %", f"{found.share} phần trăm")
        expected = clause(one, found.span, *said, limit=FACT_LIMIT)
        slots = {"thing": lowered(found.thing)}
        kind = "share" if found.behind else "figure"
        if len(found.thing.split()) >= _ENOUGH:
            yield from ask(lots, kind, one, [UNNAMED], expected, slots=slots, most=1)
        own = names(one, corpus)
        yield from ask(lots, f"{kind} in", one, own, expected, slots=slots, most=1)


def of_document(one: Held) -> Iterator[Figure]:
    """The clauses that have one share, of a thing that they name in full."""
    for part in clauses(one.document):
        if part.text.count("%") != 1:
            continue
        if match := _REACHED.match(part.text):
            yield Figure(match["share"], match["thing"], False, part.span)
        elif match := _OF_ALL.match(part.text):
            yield Figure(match["share"], match["rest"], True, part.span)
