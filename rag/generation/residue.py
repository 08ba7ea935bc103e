"""What a question says beside its frame and the names of the documents that it looks in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from rag.catalogue import Asked, Work
from rag.generation.asked.naming_spans import number_spans
from rag.generation.asked.number_roles import excluded
from rag.generation.asked.terms import without
from rag.generation.asked.wanting import verbs
from rag.generation.facts import Facts
from rag.generation.signed import signing_spans
from rag.model import Query, Span
from rag.vietnamese.abbreviations import expand
from rag.vietnamese.dates import find_dates
from rag.vietnamese.frames import cue_spans
from rag.vietnamese.glossary import vietnamese_terms
from rag.vietnamese.issuer_names import same_issuer
from rag.vietnamese.issuers import find_issuers
from rag.vietnamese.light import is_light
from rag.vietnamese.parts import find_parts
from rag.vietnamese.places import find_province_mentions
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold
from rag.vietnamese.types import type_mentions
from rag.vietnamese.words import is_word, segment

_YEAR = re.compile(r"\b(?:19|20)\d\d\b|\byears?\b", re.IGNORECASE)
_LEVEL = re.compile(r"\bprovinces?\b", re.IGNORECASE)
ACROSS = 0.5  # what two syllables count that stand side by side but in no word together


def residue(
    facts: Facts, query: Query, numbered: Sequence[Sequence[Work]], within: frozenset[str]
) -> Asked:
    """The question's terms without its frame, its documents' names, types and abbreviations."""
    settled = list(_settled(facts, query, numbered, within))
    if query.lang == "en":
        return facts.asked(without(query, (*settled, *_agreed(query, within))))
    spent = {term for span in settled for term in _said(query, span)}
    done = verbs(query)
    codes = [query.text[one.start : one.end] for one in type_mentions(query.text)]
    spent |= {term for code in codes for full in expand(code) for term in terms(full)}
    for number in query.numbers:
        spent |= {number.digits, number.key.casefold(), fold(number.key)}
        spent |= set(terms(number.type or ""))  # "KH39" says it, too
    if within:
        spent |= {term for one in query.provinces for term in terms(one)} | {"tinh"}
    if query.years:  # a year agrees or it doesn't; that is judged apart
        spent |= {"nam", *map(str, query.years)}
    short = {fold(word) for word in query.text.split() if word.isalpha() and expand(word)}
    spent |= {one for one in short if one not in facts.vocabulary}
    spent |= _codes(query.text)
    spent |= {term for one in query.types for term in terms(one)}
    spent -= {term for one in done for term in terms(one.type)}
    whole = facts.asked(query)
    asked = whole.weights
    left = [term for term in asked if not spent.intersection(term.split("_"))]
    telling = {term for term in left if "_" not in term or term in facts.vocabulary}
    words = _words(query)
    telling |= frozenset(pair for pair, sure in words.items() if sure)
    telling -= _light(query)
    return whole.weighed(
        {
            term: asked[term] * (1.0 if "_" not in term or term in words else ACROSS)
            for term in left
            if term in telling
        }
    )


def _codes(text: str) -> set[str]:
    """The terms of the codes of bodies: "Sở KH&CN" is told by what its letters stand for."""
    found = [one for one in find_issuers(text) if one.name.startswith(("Sở", "Bộ", "Phòng"))]
    return {
        t for one in found for t in set(terms(text[one.start : one.end])) - set(terms(one.name))
    }


def _words(query: Query) -> dict[str, bool]:
    """The pairs of syllables that stand within one word, and whether that surely is one.

    A pair that no document has is telling where it is a word of the language (``kinh_phí``) or a
    name, and chance where it joins the end of one to the beginning of the next: segmenting takes
    the two verbs of "lập sửa" for one word, and the verb behind a name for a part of it, "Lương
    Minh định họp", which with a small letter is none. It takes most of a millisecond.
    """
    found: dict[str, bool] = {}
    first = query.text.split(maxsplit=1)[0] if query.text else ""
    for word in segment(query.text).split():
        parts = word.split("_")
        sure = is_word(word)
        for left, right in pairwise(parts):
            pair = f"{fold(left)}_{fold(right)}"
            ends = left != left.lower() and right == right.lower() and left != first
            named = left != left.lower() and right != right.lower()
            told = not ends and (sure or named or is_word(f"{left}_{right}"))
            found[pair] = found.get(pair, False) or told
    return found


def _light(query: Query) -> frozenset[str]:
    """The terms of words that a question needs and that tell nothing, no other word's."""
    words = [word.replace("_", " ") for word in segment(query.text).split()]
    light = {term for one in words if is_light(one) for term in terms(one)}
    return frozenset(light - {term for one in words if not is_light(one) for term in terms(one)})


def _settled(
    facts: Facts, query: Query, numbered: Sequence[Sequence[Work]], within: frozenset[str]
) -> Iterable[Span]:
    """The stretches of a question that are settled: its frame, types, and its works' issuers."""
    yield from cue_spans(query.text)
    yield from excluded(query.text)
    yield from (Span(one.start, one.end) for one in find_dates(query.text))
    yield from signing_spans(facts, query, within)
    yield from number_spans(query)
    yield from (Span(one.start, one.end) for one in type_mentions(query.text))
    if within:
        yield from (Span(one.start, one.end) for one in find_parts(query.text))
    issuers = [one.issuer for works in numbered for one in works if one.issuer]
    for doc_id in within:
        own = facts.catalogue.documents[doc_id].identity
        issuers += [one.value for one in (own.issuer, own.superior) if one is not None]
    for one in find_issuers(query.text):
        if any(same_issuer(one.full_name, issuer) for issuer in issuers):
            yield Span(one.start, one.end)


def _agreed(query: Query, within: frozenset[str]) -> Iterable[Span]:
    """The stretches of an English question whose agreement is judged apart: place and years."""
    if within:
        named = find_province_mentions(query.text)
        yield from (Span(one.start, one.end) for one in named)
        yield from (Span(*one.span()) for one in _LEVEL.finditer(query.text))
    if query.years:
        yield from (Span(*one.span()) for one in _YEAR.finditer(query.text))


def _said(query: Query, span: Span) -> list[str]:
    """The syllables of a stretch, and those that its English words mean."""
    said = query.text[span.start : span.end]
    meant = vietnamese_terms(said) if query.lang == "en" else ()
    return [one for words in (said, *meant) for one in terms(words) if "_" not in one]
