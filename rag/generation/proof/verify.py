"""Nothing leaves unproved: each sentence is held against the spans that it claims to rest on.

Every number, date, document number, issuing body and negation of a sentence must stand in what the
sentence cites, or in the identity of the cited document, after the normalisations of the language
(contract §4). A sentence that fails is dropped, and the reader is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from rag.generation.proof.issuing import issuing_body
from rag.generation.proof.naming import whole_issuer
from rag.model import DocumentNumber, DraftSentence, Evidence
from rag.vietnamese.alternation import either
from rag.vietnamese.dates import find_dates
from rag.vietnamese.issuer_names import issuer_key
from rag.vietnamese.issuers import find_issuers
from rag.vietnamese.numbers import find_numbers
from rag.vietnamese.sameness import compatible
from rag.vietnamese.text import fold, normalise

_POINT_BELOW = re.compile(r"\s*\n\s*(?=\d{1,2}[.)] )")
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
# Words that turn a statement round; a sentence has them exactly where its proof has them.
_NEGATION = either(
    r"\b(?:không|chưa|chẳng|đừng|cấm|miễn|trừ|bãi bỏ|hủy bỏ|thu hồi|not|never|except|repeal\w*)\b",
    re.IGNORECASE,
)
_ENGLISH_NEGATION = {"not": "khong", "never": "khong", "except": "tru"}


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a sentence is dropped: ``kind`` for machines, ``what`` it says that no proof says."""

    kind: str
    what: str


def failures(sentence: DraftSentence) -> list[Failure]:
    """Everything that ``sentence`` says and its evidence does not; empty where it is proved."""
    if not sentence.evidence:
        return [Failure("evidence", sentence.text)]
    if any(not one.quote.strip() for one in sentence.evidence):
        return [Failure("quote", sentence.text)]
    proof = "\n".join(_proofs(sentence.evidence))
    return [
        *_numbers(sentence.text, proof),
        *_dates(sentence.text, proof),
        *_figures(sentence.text, proof),
        *_bodies(sentence, proof),
        *_negations(sentence.text, proof),
    ]


def _proofs(evidence: Iterable[Evidence]) -> Iterable[str]:
    """The quotes, what they mean where they have slips, and who the cited documents are."""
    for one in evidence:
        yield one.quote
        for reference in one.document.references:
            if one.start <= reference.start and reference.end <= one.end and reference.number:
                yield reference.number
        own = one.document.identity
        stated = (own.type, own.number, own.issuer, own.superior, own.issued_on, own.subject)
        yield from (part.value for part in stated if part is not None)
        yield whole_issuer(own) or ""
        if own.date is not None and own.date.day:
            yield f"ngày {own.date.day}/{own.date.month}/{own.date.year}"
        elif own.date is not None and own.date.month:
            yield f"tháng {own.date.month}/{own.date.year}"
        yield one.document.title
        yield document_labels(one)


def document_labels(evidence: Evidence) -> str:
    """The labels of the sections that hold a span: "mục II.4" is where, not what."""
    holding = (
        section.label
        for section in evidence.document.sections
        if section.start <= evidence.start and evidence.end <= section.end
    )
    return " ".join(holding)


def _numbers(text: str, proof: str) -> Iterable[Failure]:
    said = [one.number for one in find_numbers(text)]
    # also with a heading and the number of the point below it on one line, as told: "ĐỀ ÁN 1."
    for read in (proof, _POINT_BELOW.sub(" ", proof)):
        known = [one.number for one in find_numbers(read)] if said else []
        said = [one for one in said if not any(_same(one, other) for other in known)]
    yield from (Failure("number", one.key) for one in said)


def _same(said: DocumentNumber, known: DocumentNumber) -> bool:
    return compatible(said, known) and said.year in (None, known.year)


def _dates(text: str, proof: str) -> Iterable[Failure]:
    known = {one.date for one in find_dates(proof)}
    months = {(one.year, one.month) for one in known}
    for found in find_dates(text):
        date = found.date
        if date not in known and not (date.day is None and (date.year, date.month) in months):
            yield Failure("date", date.iso)


def _figures(text: str, proof: str) -> Iterable[Failure]:
    known = {one.group().lstrip("0") for one in _FIGURE.finditer(proof)}
    dates = (one.date for one in find_dates(proof))  # "10.05.2018" is read as one figure
    known |= {str(part) for one in dates for part in (one.day, one.month, one.year) if part}
    for found in _FIGURE.finditer(text):
        if found.group().lstrip("0") not in known:
            yield Failure("figure", found.group())


def _bodies(sentence: DraftSentence, proof: str) -> Iterable[Failure]:
    plain = normalise(proof)
    said = find_issuers(sentence.text)
    others = [one for one in said if normalise(sentence.text[one.start : one.end]) not in plain]
    if not others:
        return
    known = {issuer_key(one.name) for one in find_issuers(proof)} | _issuing(sentence.evidence)
    for found in others:
        if issuer_key(found.name) not in known:
            yield Failure("agency", found.name)


def _issuing(evidence: Iterable[Evidence]) -> set[str]:
    """The bodies that issued the cited documents, by header and clause of promulgation together."""
    issuing = (issuing_body(one.document) for one in evidence)
    return {issuer_key(one.name) for said in issuing for one in find_issuers(said or "")}


def _negations(text: str, proof: str) -> Iterable[Failure]:
    said = list(_NEGATION.finditer(text))
    known = {fold(one.group()) for one in _NEGATION.finditer(proof)} if said else set()
    for found in said:
        word = fold(found.group())
        if _ENGLISH_NEGATION.get(word, word) not in known:
            yield Failure("negation", found.group())
