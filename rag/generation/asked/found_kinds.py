"""Where a quote names a thing of the kind that a question expects and doesn't name itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from rag.generation.asked.asking_part import folded_asking
from rag.generation.asked.bodies import BODY, called_names, names_body
from rag.generation.asked.expected import Kind, expected_kinds
from rag.generation.asked.named_already import is_named
from rag.generation.asked.offered import offers_bodies
from rag.generation.asked.orders import without_ranks
from rag.generation.asked.times import WHOLE_DAY, found_times
from rag.model import Evidence, Query, Span
from rag.vietnamese.blanking import Stretch, blanked
from rag.vietnamese.remembering import KEPT
from rag.vietnamese.text import fold

# A figure or a share ("trên 2/3"); a year alone and the number of an article are none.
_AMOUNT = re.compile(
    r"(?<![\d./-])[1-9]/[2-9](?![\d/-])|"
    r"(?<![\d./-])(?<!Điều )(?<!khoản (?!\d+\s*%))(?!(?:19|20)\d\d\b(?!\.\d))\d[\d.,]*(?![\d/-])"
)
# A number is asked for, so that a month in a date is none.
_COUNTS = re.compile(r"\bbao nhieu\b|\bmay\b|\bhow (?:many|much)\b")
_PLACE = re.compile(
    r"\b(?:tại|về|đến|qua|gửi|trên (?:trang|cổng)|[Cc]ổng|[Tt]rang|địa bàn|[Đđ]ịa điểm)\b"
)
_EFFECT = re.compile(r"\b(?:có|hết) hiệu lực|\bhiệu lực thi hành|\báp dụng (?:từ|kể từ)")
_EXCEPTION = re.compile(r"\b(?:không|trừ|ngoại trừ|cấm)\b", re.IGNORECASE)
_FOUND: dict[Kind, re.Pattern[str]] = {
    "agency": BODY,
    "amount": _AMOUNT,
    "place": _PLACE,
    "effect": _EFFECT,
    "exception": _EXCEPTION,
}


def found_kind(kind: Kind, evidence: Evidence, query: Query) -> Span | None:
    """Where in the quote a thing of this kind stands that the question doesn't name itself."""
    return next(iter(found_kinds(kind, evidence, query)), None)


def found_kinds(kind: Kind, evidence: Evidence, query: Query) -> Iterable[Span]:
    """Where in the quote all such things stand, the likeliest first."""
    text = _without_identities(evidence, query)
    asked = fold(query.text)
    if kind == "time":
        return found_times(text, evidence.quote, asked)
    if kind == "amount":
        counts = _COUNTS.search(folded_asking(query)) is not None
        text = without_ranks(text, months=counts and "time" not in expected_kinds(query))
    found: Sequence[re.Match[str]] = _matches(_FOUND[kind], text)
    if kind == "agency":
        asked += fold(". ".join(("", *query.expansions)))
        called = called_names(query)
        offered = offers_bodies(query)  # one of those that the question names is to be told
        others = [one for one in found if offered or not is_named(text, one, asked)]
        others = [one for one in others if all(name.match(one.group()) for name in called)]
        found = sorted(others, key=lambda one: not names_body(one.group()))
    return (Span(*one.span()) for one in found)


def without_references(evidence: Evidence) -> str:
    """The quote with mentions of documents blanked: their years are not what it is about."""
    return _blanked(evidence, evidence.references)


def _without_identities(evidence: Evidence, query: Query) -> str:
    """The quote with what identifies other documents blanked: it answers nothing.

    A subject line that holds a whole day isn't only one: ", báo cáo … trước ngày 05/12/2025". That
    of a document that the question numbers is what it asks about.
    """
    numbered = {fold(one.key) for one in query.numbers}
    text = evidence.document.text
    spans: list[Span] = []
    for one in evidence.references:
        subject = one.subject_span
        meant = one.number is not None and fold(one.number) in numbered
        if subject and (meant or WHOLE_DAY.search(text, subject.start, subject.end)):
            subject = None
        parts = (one.number_span, one.date_span, one.issuer_span, subject)
        spans += [part for part in parts if part is not None]
    return _blanked(evidence, spans)


def _blanked(evidence: Evidence, stretches: Iterable[Stretch]) -> str:
    """The quote without stretches of its document, by a character that stands in no word."""
    at = evidence.start
    within = [Span(one.start - at, one.end - at) for one in stretches]
    return blanked(evidence.quote, within, by="\0") if within else evidence.quote


@lru_cache(maxsize=KEPT)
def _matches(pattern: re.Pattern[str], text: str) -> tuple[re.Match[str], ...]:
    return tuple(pattern.finditer(text))
