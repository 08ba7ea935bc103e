"""Questions with two sides, answered side by side: each side is a question of its own."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from rag.generation.confidence import of_all
from rag.model import Draft, Query, ScoredPassage
from rag.vietnamese.dates import find_years
from rag.vietnamese.issuers import find_issuers
from rag.vietnamese.numbers import asked_numbers
from rag.vietnamese.places import find_provinces
from rag.vietnamese.terms import terms
from rag.vietnamese.types import find_types

Answering = Callable[[Query, Sequence[ScoredPassage]], Draft]

_AND = re.compile(r",? (?:và|với|hay|hoặc|and|versus|vs\.?|with|or) ")


def sides_route(query: Query, passages: Sequence[ScoredPassage], answer: Answering) -> Draft | None:
    """Both sides of a comparison, or None where the question has only one."""
    if len(query.numbers) > 1 or not ("compare" in query.asks or _two_of_a_kind(query)):
        return None
    parts = _sides(query.text)
    if len(parts) != 2:
        return None
    drafts = [answer(_side(query, part, parts), passages) for part in parts]
    if any(not one.sentences for one in drafts):
        return None
    sentences = [s for one in drafts for s in one.sentences[:1]]
    if sentences[0] == sentences[1]:
        return None
    return Draft("answered", tuple(sentences), confidence=of_all(drafts))


def _two_of_a_kind(query: Query) -> bool:
    return len(query.provinces) > 1 or len(query.issuers) > 1 or len(query.years) > 1


def _sides(text: str) -> list[str]:
    """The text before and after the conjunction that parts it most evenly."""
    cuts = list(_AND.finditer(text))
    if not cuts:
        return [text]
    middle = min(cuts, key=lambda one: abs(one.start() - len(text) / 2))
    return [text[: middle.start()], text[middle.end() :]]


def _side(query: Query, part: str, parts: Sequence[str]) -> Query:
    """One side as a question: its own names, and the kind of document that either side gives."""
    asks = query.asks - {"compare"}
    shared = query.types if len(query.types) == 1 else ()
    text = part if part is parts[0] or find_types(part) else f"{_head(parts[0])} {part}"
    return replace(
        query,
        text=text,
        expansions=(),
        numbers=asked_numbers(part),
        types=tuple(find_types(part)) or shared,
        years=tuple(find_years(part)),
        issuers=tuple(one.name for one in find_issuers(part)),
        provinces=tuple(find_provinces(part)),
        asks=asks,
    )


def _head(part: str) -> str:
    """What the second side leaves out because the first has said it: "quy chế dân vận (của …)"."""
    head = re.split(r" (?:của|ở|tại|do|of|by|in) ", part)[0]
    return head if terms(head) else part
