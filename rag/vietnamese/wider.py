"""English terms in which the name of a document type is only a word: "certificates of origin"."""

from __future__ import annotations

from collections.abc import Iterator

from rag.model import Lang, Span
from rag.vietnamese.glossary import term_spans
from rag.vietnamese.types import find_types, type_mentions


def types_named(text: str, lang: Lang) -> tuple[str, ...]:
    """The types that a question names, each once; in English none that is a word of a term."""
    if lang != "en":
        return find_types(text)
    wider = list(wider_terms(text))
    named = (
        one.type
        for one in type_mentions(text)
        if not any(lies_within(Span(one.start, one.end), term) for term in wider)
    )
    return tuple(dict.fromkeys(named))


def wider_terms(english: str) -> Iterator[Span]:
    """Where a text has terms of several words that aren't types themselves."""
    for span, meanings in term_spans(english):
        if not any(_is_a_type(one.term) for one in meanings):
            yield span


def lies_within(inner: Span, outer: Span) -> bool:
    """Whether a span is a part of another, not all of it."""
    return outer.start <= inner.start and inner.end <= outer.end and inner != outer


def _is_a_type(term: str) -> bool:
    """Whether a term is a type, or one and the word for its number: *công văn số*."""
    return any(one.start == 0 and term[one.end :] in {"", " số"} for one in type_mentions(term))
