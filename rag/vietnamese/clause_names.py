"""What a clause of a question names: numbered documents, places, bodies."""

from __future__ import annotations

from collections.abc import Iterator

from rag.vietnamese.issuers import find_issuers
from rag.vietnamese.numbers import find_numbers
from rag.vietnamese.places import find_province_mentions
from rag.vietnamese.predicates import begins_with_verb
from rag.vietnamese.types import type_mentions


def names_in(text: str) -> set[str]:
    """The places, bodies and numbers that a clause names."""
    places = {one.name for one in find_province_mentions(text)}
    bodies = {one.full_name for one in find_issuers(text)}
    return places | bodies | {one.number.key for one in find_numbers(text)}


def documents_in(text: str) -> Iterator[str]:
    """The numbered documents that a clause names, as written."""
    kinds = type_mentions(text)
    for one in find_numbers(text):
        start = one.start if one.typed_at is None else one.typed_at
        before = [kind.start for kind in kinds if kind.start <= start <= kind.end + len(" số ")]
        yield text[before[-1] if before else start : one.end]


def names_a_type(text: str) -> bool:
    """Whether a clause begins with a document that it describes: "công văn của Sở … do ai ký"."""
    return any(one.start == 0 for one in type_mentions(text)) and not begins_with_verb(text)


def places_in(text: str) -> Iterator[str]:
    """The provinces that a clause names, as written."""
    return (text[one.start : one.end] for one in find_province_mentions(text))
