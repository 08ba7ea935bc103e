"""What a document is: its text, who it says it is, its parts and the documents that it names."""

from __future__ import annotations

import datetime
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Literal, NamedTuple


class Span(NamedTuple):
    """A half-open stretch of code points in one text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date as far as a document states it: ``ngày … tháng 01 năm 2022`` has no day."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def date(self) -> datetime.date | None:
        """The calendar date, or None where a part is missing or no such day exists."""
        if self.month is None or self.day is None:
            return None
        try:
            return datetime.date(self.year, self.month, self.day)
        except ValueError:
            return None

    @property
    def iso(self) -> str:
        """``2023-12-23``, ``2022-01`` or ``2013``."""
        parts = [f"{self.year:04d}"]
        if self.month is not None:
            parts.append(f"{self.month:02d}")
            if self.day is not None:
                parts.append(f"{self.day:02d}")
        return "-".join(parts)


@dataclass(frozen=True, slots=True)
class Stated:
    """A value that a document states, cleaned for reading, and where the text states it."""

    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Identity:
    """Who a document says it is; ``None`` means that the document does not say.

    ``number`` is in the canonical form of ``rag.vietnamese.numbers`` (``63/KH-UBND``), ``date`` is
    what ``issued_on`` means. ``authority`` is the formula of signing (``KT. CHỦ TỊCH``), ``post``
    the signer's own post (``Phó Chủ tịch``).
    """

    type: Stated | None = None
    number: Stated | None = None
    issuer: Stated | None = None
    superior: Stated | None = None
    place: Stated | None = None
    issued_on: Stated | None = None
    date: PartialDate | None = None
    subject: Stated | None = None
    signer: Stated | None = None
    post: Stated | None = None
    authority: Stated | None = None
    addressees: tuple[Stated, ...] = ()
    recipients: tuple[Stated, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A numbered part of a document, from its heading to the start of the next part of its level.

    ``path`` holds the numbers from the outside in (``("II", "4")``), ``label`` is how a person
    cites it (``mục II.4``), ``heading`` is the heading's own words without the number (empty for a
    numbered paragraph that has none). ``[start, heading_end)`` is the heading with its number.
    """

    path: tuple[str, ...]
    label: str
    heading: str
    start: int
    heading_end: int
    end: int
    level: int


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table, ``[start, end)`` with all its cells, one a line.

    ``columns`` are the lines that name the columns, ``above`` the rows that it is a part of (the
    school over its classes), from the outside in.
    """

    start: int
    end: int
    columns: tuple[Span, ...] = ()
    above: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """A document's number and symbol, or as much of it as was written (Nghị định 30/2020/NĐ-CP).

    ``300/KH-UBND`` is digits ``300``, symbol ``KH-UBND``; ``155/2020/NĐ-CP`` also has a year in the
    number itself; ``114-KL/TW`` (Party) is digits ``114``, joiner ``-``. ``chỉ thị 33`` is digits
    ``33`` and type ``Chỉ thị``, without a symbol. ``digits`` has no leading zeros. ``type`` is the
    full name of the document's type where a word or the symbol's code says it, else None.
    ``issued`` is the year of issue that a question names behind it (``33/CT-TTg năm 2021``).
    """

    digits: str
    symbol: str | None = None
    year: int | None = None
    type: str | None = None
    joiner: Literal["/", "-"] = "/"
    issued: int | None = None

    @property
    def key(self) -> str:
        """The canonical written form, zero-padded under 10: ``02/CT-UBND``, ``33``."""
        padded = self.digits.zfill(2)
        middle = f"/{self.year}" if self.year is not None and self.symbol else ""
        return f"{padded}{middle}{self.joiner}{self.symbol}" if self.symbol else padded


Relation = Literal["mentions", "based_on", "implements", "amends", "replaces", "repeals"]


@dataclass(frozen=True, slots=True)
class Reference:
    """One mention of another document: what was written and what it means.

    ``[start, end)`` covers the whole mention, from its type to its subject. ``number`` is canonical
    (``13-CTr/TU``) even where ``number_written`` has a slip (``13-Tr/TU``); each such reading is
    told in ``slips``. A law is often named without a number: then ``subject`` and the year of
    ``date`` identify it. The spans say where each part stands; None where it isn't stated.
    """

    start: int
    end: int
    type: str | None = None
    number: str | None = None
    number_written: str | None = None
    date: PartialDate | None = None
    issuer: str | None = None
    subject: str | None = None
    relation: Relation = "mentions"
    slips: tuple[str, ...] = ()
    number_span: Span | None = None
    date_span: Span | None = None
    issuer_span: Span | None = None
    subject_span: Span | None = None


PassageKind = Literal["header", "body", "closing"]


@dataclass(frozen=True, slots=True)
class Passage:
    """The unit of retrieval: ``text[start:end]`` of its document, at most 1,200 code points.

    ``words`` is what the indexes see of it: the slice without page furniture, white space folded.
    ``path`` and ``label`` are those of the innermost section that holds it, ``headings`` the
    headings from the outside in.
    """

    passage_id: str
    doc_id: str
    start: int
    end: int
    words: str
    path: tuple[str, ...] = ()
    label: str = ""
    headings: tuple[str, ...] = ()
    kind: PassageKind = "body"


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the source file: its number from 1 on and where its text starts.

    ``confidence`` is the mean confidence, 0 to 1, of the characters that were recognised on a
    scanned page; None where the page has a text layer. A page that could not be read has no text
    and confidence 0.
    """

    number: int
    start: int
    confidence: float | None = None


LeftOutKind = Literal["page_number", "running_head", "stamp", "signature", "watermark", "picture"]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Words of the source file that are not in the canonical text, and where they would stand.

    A citation never runs across ``at``.
    """

    kind: LeftOutKind
    text: str
    at: int
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One published document, read and understood.

    ``text`` is the canonical text; ``furniture`` marks the page furniture in it (cell bars, rules,
    web-page leftovers), which is kept out of the indexes and never deleted. ``title`` is how a
    person names the document. ``sha256`` is of the source file's bytes. ``pages`` are the pages of
    a format that has some, in order; ``left_out`` is what its reader left out, in order; ``notes``
    are sentences, in English, on what the reader could not do or had to mend.
    """

    doc_id: str
    file: str
    text: str
    title: str
    sha256: str
    identity: Identity = field(default_factory=Identity)
    sections: tuple[Section, ...] = ()
    references: tuple[Reference, ...] = ()
    rows: tuple[Row, ...] = ()
    furniture: tuple[Span, ...] = ()
    notes: tuple[str, ...] = ()
    province: str | None = None
    pages: tuple[Page, ...] = ()
    left_out: tuple[LeftOut, ...] = ()

    def __hash__(self) -> int:
        """Of the id only: what is kept for a document's spans is looked up for each question."""
        return hash(self.doc_id)

    def page_at(self, offset: int) -> Page | None:
        """The page that holds the code point at ``offset``; None where the format has no pages."""
        index = bisect_right(self.pages, offset, key=lambda page: page.start)
        return self.pages[index - 1] if index else None

    def pages_of(self, start: int, end: int) -> tuple[Page, ...]:
        """The pages on which the code points ``[start, end)`` stand, in order."""
        first = bisect_right(self.pages, start, key=lambda page: page.start)
        last = bisect_right(self.pages, max(start, end - 1), key=lambda page: page.start)
        return self.pages[max(0, first - 1) : last]
