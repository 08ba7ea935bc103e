"""The parts that a question's words play: where to look, what is asked about, what it says of it.

"Theo Kế hoạch 63, các sở phải báo cáo gì?" looks in one document for something that its other words
describe. Those other words, the *residue*, are what an answer must cover; the document's own name
is settled by looking there and must not be asked of every clause again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from rag.catalogue import Asked, Work
from rag.generation.asked.mentioning import naming_documents
from rag.generation.asked.naming_spans import number_spans
from rag.generation.asked.terms import without
from rag.generation.asked.wanting import asks_what_exists, verbs, wanted_types
from rag.generation.facts import Facts
from rag.generation.signed import signed_documents, signing_spans
from rag.model import Document, Query, Span
from rag.vietnamese.abbreviations import expand
from rag.vietnamese.aspects import cue_spans
from rag.vietnamese.dates import find_dates, find_years
from rag.vietnamese.glossary import vietnamese_terms
from rag.vietnamese.issuers import find_issuers, same_issuer
from rag.vietnamese.light import is_light
from rag.vietnamese.numbers import find_numbers
from rag.vietnamese.parts import find_parts
from rag.vietnamese.places import find_province_mentions
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold
from rag.vietnamese.types import same_type, type_mentions
from rag.vietnamese.words import is_word, segment

_SOURCE = re.compile(r"\b(?:theo|trong|tai|o|according to|in|under|by|muc \w+)\s*$")


# "Kế hoạch 63 nhắc Luật Khiếu nại năm nào?": what it cites is asked about, not the plan.
_CITES = re.compile(r"\s*(?:co )?(?:nhac|vien dan|dan chieu|dan|trich dan)\b(?! van)")

_ABOUT = re.compile(
    r"\b(?:ve|ve viec|thuc hien|trien khai|thi hanh|huong dan|on|about|implementing|amending)\s*$"
)
_EXCLUDED = re.compile(
    r"\b(?:ngoai|tru|besides|apart from|other than|except)(?: ra)?(?: \w+){0,3}\s*(?:so )?$"
)


_YEAR = re.compile(r"\b(?:19|20)\d\d\b|\byears?\b", re.IGNORECASE)
_LEVEL = re.compile(r"\bprovinces?\b", re.IGNORECASE)


ACROSS = 0.5  # what two syllables count that stand side by side but in no word together


@dataclass(frozen=True)
class Reading:
    """One question with its parts told apart.

    ``targets`` holds, for each number that is asked about, the works that have it; ``within`` the
    documents to look in (all where empty); ``described`` the one among them that the question
    describes by its type, issuer and place; ``wanted`` the types that are asked for ("chỉ thị
    nào"); ``signed`` whether ``within`` is told by who signed it.
    """

    query: Query
    targets: tuple[tuple[Work, ...], ...]
    within: frozenset[str]
    described: Document | None
    wanted: tuple[str, ...]
    residue: Asked
    signed: bool = False

    def inside(self, document: Document) -> bool:
        """Whether this document is one to look in."""
        return not self.within or document.doc_id in self.within


@lru_cache(maxsize=64)
def read(facts: Facts, query: Query) -> Reading:
    """Tell the parts of a question apart; retrieval and generation share one reading."""
    query = _without_excluded(query)
    numbered = [tuple(works) for works in facts.numbered(query)]
    placed = _placed(facts, query)
    sources = {w.document.doc_id for works in numbered for w in works[:1] if w.document is not None}
    naming = frozenset() if sources else naming_documents(query, numbered, placed)
    wanted = wanted_types(query)
    if wanted and asks_what_exists(query):
        query = replace(query, asks=query.asks | {"document"})
    signed = frozenset() if sources or naming else signed_documents(facts, query)
    within = frozenset(sources or naming or signed or placed)
    residue = _residue(facts, query, numbered, within)
    described = _described(facts, query, within) if naming or not query.numbers else None
    if len(naming or signed) == 1:
        described = facts.catalogue.documents[min(naming or signed)]
    return Reading(query, tuple(numbered), within, described, wanted, residue, bool(signed))


def _without_excluded(query: Query) -> Query:
    """The question without the numbers that it sets aside: "ngoài Chỉ thị 33 …"."""
    folded = fold(query.text)
    kept = tuple(
        one for one in query.numbers if not _EXCLUDED.search(folded[: folded.find(one.digits)])
    )
    if len(kept) == len(query.numbers):
        return query
    aside = list(_excluded(query.text))
    types = [
        one.type
        for one in type_mentions(query.text)
        if not any(span.start <= one.start < span.end for span in aside)
    ]
    return replace(query, numbers=kept, types=tuple(dict.fromkeys(types)))


def _excluded(text: str) -> Iterable[Span]:
    """Where a question sets a document aside, the words that say so included."""
    folded = fold(text)
    for one in find_numbers(text):
        lead = _EXCLUDED.search(folded[: one.start])
        if lead is not None:
            yield Span(lead.start(), one.end)


def is_source(query: Query, digits: str) -> bool:
    """Whether a number is where to look ("theo Kế hoạch 63"), not what is asked about."""
    folded = fold(query.text)
    if _SOURCE.search(_before(query, folded.find(fold(digits)))):
        return True
    return any(
        one.number.digits == digits and _CITES.match(folded, one.end)
        for one in find_numbers(query.text)
    )


def is_subject(query: Query, digits: str) -> bool:
    """Whether a number is what another document is about: "Hướng dẫn 45 về Quy định 377"."""
    folded = fold(query.text)
    return _ABOUT.search(_before(query, folded.rfind(fold(digits)))) is not None


def _before(query: Query, number: int) -> str:
    """What stands before the name of the document whose number is at ``number``, folded."""
    before = fold(query.text)[: max(number, 0)]
    kinds = [one for one in type_mentions(query.text) if one.end <= len(before) + 1]
    return before[: kinds[-1].start] if kinds else before


def _placed(facts: Facts, query: Query) -> set[str]:
    """Held documents of, or about, the province that the question names; of its issuer if any."""
    own, about = facts.catalogue.by_province, facts.catalogue.concerning
    documents = [one for province in query.provinces for one in own.get(province, ())]
    issued = [one for one in documents if _issued_by(one, query.issuers)]
    others = [one for province in query.provinces for one in about.get(province, ())]
    return {one.doc_id for one in issued or (*documents, *others)}


def _described(facts: Facts, query: Query, within: frozenset[str]) -> Document | None:
    """The only document of the place that has the type, or the issuer, that the question names."""
    documents = [facts.catalogue.documents[one] for one in sorted(within)]
    placed = [one for one in documents if one.province is not None] or documents
    issued = [one for one in placed if _issued_by(one, query.issuers)]
    typed = [one for one in issued or placed if _has_type(one, query.types)]
    found = [one for one in typed or issued if _of_year(one, query)]
    return found[0] if len(found) == 1 else None


def _of_year(document: Document, query: Query) -> bool:
    """Whether a document is of, or about, a year that the question names, if it names any."""
    own = document.identity
    if not query.years or own.date is None:
        return True
    subject = own.subject.value if own.subject else ""
    return bool({own.date.year, *find_years(subject)} & set(query.years))


def _has_type(document: Document, types: Iterable[str]) -> bool:
    own = document.identity.type
    return own is not None and any(same_type(own.value, one) for one in types)


def _issued_by(document: Document, issuers: Iterable[str]) -> bool:
    own = document.identity.issuer
    return own is not None and any(same_issuer(own.value, one) for one in issuers)


def _residue(
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
    yield from _excluded(query.text)
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
