"""What a passage can be quoted by: its sentences, the clauses of long ones, the rows of tables.

Reading a passage into its units takes longer than comparing them with a question, so each is read
once and kept.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial

from rag.generation.proof.naming import NUMBERING
from rag.generation.text.rows import row_at, row_context, rows_in
from rag.model import Document, Evidence, Passage, Row, ScoredPassage, Section, Span
from rag.vietnamese.abbreviations import full_forms
from rag.vietnamese.sentences import clause_spans, sentence_spans
from rag.vietnamese.terms import terms

MAX_UNIT = 420  # code points from which a sentence is cut at its semicolons
SHORT = 40  # code points under which a unit is a table cell or a label rather than a statement
TITLE = 50  # code points from which a heading says something itself
KEPT = 20_000  # passages whose units are kept

_PREAMBLE = re.compile(
    r"(?:Căn cứ|Theo đề nghị|Xét (?:đề nghị|tờ trình|Tờ trình)|Trên cơ sở"
    r"|Thực hiện (?:Nghị|Quyết|Chỉ|ý)|Để (?:thực hiện|tiếp tục|triển khai)"
    r"|(?:Quyết định|Thông tư|Nghị định|Nghị quyết) này quy định|Kế hoạch này)"
    r"|.{0,120}\b(?:ban hành|xây dựng) "
    r"(?:Quyết định|Nghị quyết|Kế hoạch|Chỉ thị|Quy định|Quy chế|Thông tư|Nghị định|Hướng dẫn)\b"
)


@dataclass(frozen=True, slots=True)
class Shape:
    """What a unit looks like, whatever is asked."""

    lead_in: bool = False  # it ends in a colon
    preamble: bool = False  # it says why the document was issued, and repeats its subject
    heading: bool = False
    short: bool = False
    row: bool = False


@dataclass(frozen=True, slots=True)
class Candidate:
    """A unit as it can be quoted: ``own`` are its terms, ``above`` those and its headings'."""

    evidence: Evidence
    own: frozenset[str]
    above: frozenset[str]
    shape: Shape


@dataclass(frozen=True, slots=True)
class ReadPassage:
    """A passage's units; ``around`` are its terms and those of its document's identity."""

    candidates: tuple[Candidate, ...]
    subject: frozenset[str]
    around: frozenset[str]


@dataclass(frozen=True, slots=True)
class Found:
    """A unit that may answer, and the passage that it was found in."""

    candidate: Candidate
    read: ReadPassage
    passage: ScoredPassage


@dataclass(frozen=True, slots=True)
class Unit:
    """A clause that may answer one question, and how likely it does beside the others.

    ``odds`` is the logarithm of its odds against the others, up to a constant of the question.
    ``covered``: the share of the question that it and all that surrounds it hold; ``headed``: it
    and its headings; ``own``: its own words. ``above`` are its terms and its headings', ``subject``
    those that say which document it is of.
    """

    evidence: Evidence
    passage: ScoredPassage
    odds: float
    covered: float
    headed: float
    own: float
    above: frozenset[str] = frozenset()
    subject: frozenset[str] = frozenset()


class UnitReader:
    """Reads passages into units, each once."""

    def __init__(self, documents: Mapping[str, Document]) -> None:
        # Bound to what they read and not to this object: it goes as soon as its index does.
        subject = lru_cache(maxsize=KEPT)(partial(_subject, documents))
        self._kept = lru_cache(maxsize=KEPT)(partial(_read, documents, subject))

    def read(self, passage: Passage) -> ReadPassage:
        """The units of a passage of the body; the head and the foot of a document have none."""
        if passage.kind != "body":
            return ReadPassage((), frozenset(), frozenset())
        return self._kept(passage.doc_id, passage.start, passage.end)


def _read(
    documents: Mapping[str, Document],
    subject_of: Callable[[str], frozenset[str]],
    doc_id: str,
    start: int,
    end: int,
) -> ReadPassage:
    document, subject = documents[doc_id], subject_of(doc_id)
    around = subject | _said(document.text[start:end])
    return ReadPassage(tuple(_candidates(document, start, end)), subject, around)


def _subject(documents: Mapping[str, Document], doc_id: str) -> frozenset[str]:
    return frozenset(terms(_identity(documents[doc_id])))


def _candidates(document: Document, start: int, end: int) -> Iterator[Candidate]:
    spans = list(unit_spans(document, start, end))
    reach = max((one.end for one in spans), default=end)  # a row may end behind its passage
    sections = [one for one in document.sections if one.start < reach and start < one.end]
    for span in spans:
        own = _said(document.text[span.start : span.end])
        above = own | _heading_terms(". ".join(_headings(document, sections, span)))
        evidence = Evidence(document, span.start, span.end)
        yield Candidate(evidence, own, above, _shape(document, sections, span))


def _said(text: str) -> frozenset[str]:
    """The terms of a text and of what its abbreviations stand for, where that is certain."""
    return frozenset(one for words in (text, *full_forms(text)) for one in terms(words))


@lru_cache(maxsize=1024)
def _heading_terms(headings: str) -> frozenset[str]:
    """The terms of headings, which the units below them share."""
    return frozenset(terms(headings))


def _shape(document: Document, sections: Sequence[Section], span: Span) -> Shape:
    return Shape(
        lead_in=document.text[span.end - 1] == ":",
        preamble=is_preamble(Evidence(document, span.start, span.end)),
        heading=any(s.start <= span.start and span.end <= s.heading_end for s in sections),
        short=span.end - span.start < SHORT,
        row=row_at(document, span.start, span.end) is not None,
    )


def is_preamble(evidence: Evidence) -> bool:
    """Whether a clause says why its document was issued."""
    text = evidence.document.text
    return _PREAMBLE.match(text, evidence.start, evidence.end) is not None


def unit_spans(document: Document, start: int, end: int) -> Iterator[Span]:
    """Rows and sentences of ``[start, end)``, long ones as clauses; furniture is no unit.

    A heading is one only where it is long enough to say something: "1. Sở Nội vụ chủ trì, …:".
    """
    marks = [one for one in document.furniture if one.start < end and start < one.end]
    marks += [
        Span(one.start, one.heading_end)
        for one in document.sections
        if one.start < end and start < one.heading_end and one.heading_end - one.start < TITLE
    ]
    rows = list(rows_in(document, start, end))
    yield from (_without_number(document, one) for one in rows)
    marks += [Span(one.start, one.end) for one in rows]
    marks += [Span(row.columns[0].start, row.columns[-1].end) for row in rows if row.columns]
    for sentence in sentence_spans(document.text, start, end):
        if any(mark.start <= sentence.start and sentence.end <= mark.end for mark in marks):
            continue
        begin = sentence.start
        numbering = NUMBERING.match(document.text, begin, sentence.end)
        begin = numbering.end() if numbering else begin
        if sentence.end - begin <= MAX_UNIT:
            yield Span(begin, sentence.end)
        else:
            yield from clause_spans(document.text, begin, sentence.end)


def _without_number(document: Document, row: Row) -> Span:
    """A row without its running number, which is no figure of what it says."""
    numbering = NUMBERING.match(document.text, row.start, row.end)
    return Span(numbering.end() if numbering else row.start, row.end)


def _headings(document: Document, sections: Sequence[Section], span: Span) -> Iterator[str]:
    """What stands above a span: headings, the lines that lead its list, its table's columns."""
    for section in sections:
        if section.start <= span.start < section.end:
            yield section.heading or _lead(document, section, span)
    row = row_at(document, span.start, span.end)
    if row is not None:
        yield row_context(document, row)


def _lead(document: Document, section: Section, span: Span) -> str:
    """The first line of a numbered paragraph, for the points under it."""
    line_end = document.text.find("\n", section.start)
    line_end = section.end if line_end < 0 else min(line_end, section.end)
    return document.text[section.start : line_end] if line_end <= span.start else ""


def _identity(document: Document) -> str:
    own = document.identity
    stated = (own.type, own.number, own.issuer, own.superior, own.subject, own.signer)
    identity = [one.value for one in stated if one is not None]
    year = [str(own.date.year)] if own.date else []
    place = [document.province] if document.province else []
    return ". ".join((*identity, *year, *place, document.title))
