"""The route of a question that is nothing but a number: "33/CT-TTg", "cho hỏi KH 300 năm 2023"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from rag.catalogue import Work, distinct
from rag.generation import abstain
from rag.generation.attributes import document_sentence, subject_sentence
from rag.generation.facts import Facts
from rag.generation.matching import is_wanted, local
from rag.generation.naming import identity_evidence, short_name
from rag.generation.reading import Reading, number_spans
from rag.generation.verify import failures
from rag.model import Aspect, Draft, DraftSentence, Query, Span
from rag.vietnamese.dates import find_dates
from rag.vietnamese.issuers import find_issuers, same_issuer
from rag.vietnamese.places import find_province_mentions
from rag.vietnamese.text import fold
from rag.vietnamese.types import type_mentions

_NAMING: frozenset[Aspect] = frozenset({"document", "subject", "number", "definition"})
_MARK = "#"  # stands for what names the document
_OPENING = (
    r"(?:cho|xin|hoi|toi|em|minh|biet|xem|tim|kiem|can|muon|giup|tra cuu|thong tin|ve|cai|co"
    r"|van ban|tai lieu|so|ky hieu|mang|what|which|document|is|are|s|find|show|me|look up|tell"
    r"|about|the|no)"
)
_WHICH = (
    r"(?:la|do la|thuoc|nghia la)(?: (?:van ban|tai lieu|loai|cai|so|#))*"
    r"(?: (?:gi|nao|the nao))?"
)
_CLOSING = r"(?:vay|the|a|ah|ha|nhi|nhe|voi|khong|ko|dau|o dau|please)"
_ONLY = re.compile(
    rf"(?:{_OPENING} )*{_MARK}(?: (?:of|cua|do|ve|tai|ngay|nam|dated|{_MARK}))*"
    rf"(?: {_WHICH})?(?: {_CLOSING})*"
)
_YEAR = re.compile(r"\b(?:nam|of|in|year) (?:19|20)\d\d\b")
_WORD = re.compile(rf"[^\W_]+|{_MARK}")


def number_route(facts: Facts, reading: Reading) -> Draft | None:  # noqa: ARG001 - a route
    """The document of the number, all of them where several fit; of many, which one is asked."""
    if len(reading.targets) != 1 or not is_only_a_number(reading.query):
        return None
    works = [one for one in distinct(reading.targets[0]) if _is_placed(one, reading.query)]
    wanted = [one for one in works if is_wanted(one, reading.wanted)]
    return named(wanted or works, reading) if works else None


def _is_placed(work: Work, query: Query) -> bool:
    """Whether a work can be of the bodies and provinces that the question names."""
    issued = work.issuer is None or any(same_issuer(work.issuer, one) for one in query.issuers)
    placed = work.province is None or work.province in query.provinces
    return (issued or not query.issuers) and (placed or not query.provinces)


def named(works: Sequence[Work], reading: Reading) -> Draft | None:
    """The works of one number, each by its name and proof."""
    if len(works) > abstain.MOST_TOLD:
        return abstain.clarify(works, reading.query)
    found = [_sentence(local(one, reading), reading) for one in works]
    sentences = tuple(dict.fromkeys(one for one in found if one is not None))
    notices = (abstain.several(works, reading.query),) if len(works) > 1 else ()
    return Draft("answered", sentences, notices) if sentences else None


def _sentence(work: Work, reading: Reading) -> DraftSentence | None:
    """The work's name with as much of what it is about as its source proves."""
    lang = reading.query.lang
    about = subject_sentence(work, lang) if work.subject is None else None
    evidence = identity_evidence(work)
    plain = DraftSentence(f"{short_name(work, lang)}.", evidence) if evidence else None
    told = [one for one in (about, document_sentence(work, lang), plain) if one is not None]
    return next((one for one in told if not failures(one)), None)


def is_only_a_number(query: Query) -> bool:
    """Whether a question asks what a number is, and nothing of what the document says."""
    if query.asks - _NAMING:
        return False
    masked = query.text
    for span in sorted(naming_spans(query), reverse=True):
        masked = f"{masked[: span.start]} {_MARK} {masked[span.end :]}"
    return _ONLY.fullmatch(" ".join(_WORD.findall(fold(masked)))) is not None


def naming_spans(query: Query) -> Iterable[Span]:
    """What names the document, merged: numbers, types, years, dates, issuers and places."""
    text = query.text
    found = [
        *number_spans(query),
        *(Span(one.start, one.end) for one in type_mentions(text)),
        *(Span(one.start, one.end) for one in find_dates(text)),
        *(Span(one.start, one.end) for one in find_issuers(text)),
        *(Span(one.start, one.end) for one in find_province_mentions(text)),
        *(Span(*one.span()) for one in _YEAR.finditer(fold(text))),
    ]
    merged: list[Span] = []
    for span in sorted(found):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(span.end, merged[-1].end))
        else:
            merged.append(span)
    return merged
