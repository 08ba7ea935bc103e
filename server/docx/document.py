"""An answer as a Word document: what was asked, what was answered, each citation a footnote.

Set as Nghị định 30/2020/NĐ-CP, phụ lục I, sets official texts (A4, Times New Roman 14, its margins,
page numbers at the top from the second page), without the country's name and motto: this is no
document of an agency, and must not look like one.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone

from docx import Document
from docx.document import Document as Docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from rag.wire import AnswerOut, CitationOut
from server.docx.footnotes import Footnotes
from server.docx.layout import lay_out
from server.docx.words import HEADINGS, STATES, WORDS, Words
from server.views import Piece, pieces

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

HANOI = timezone(timedelta(hours=7), "UTC+7")  # Việt Nam has no summer time

# XML 1.0, 2.2: everything else can't stand in a document, not even escaped.
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def docx(answer: AnswerOut, given_at: datetime) -> bytes:
    """The bytes of the document; ``given_at`` is when the answer was given, with its time zone."""
    words = WORDS[answer.answer.lang]
    document = Document()
    lay_out(document, answer.answer.lang)
    _properties(document, answer, given_at)
    _head(document, answer, given_at, words)
    _body(document, answer, words)
    _notes(document, answer, words)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def clean(text: str) -> str:
    """The text with what XML can't hold replaced by U+FFFD, and line ends of one kind."""
    return _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text.replace("\r\n", "\n").replace("\r", "\n"))


def _properties(document: Docx, answer: AnswerOut, given_at: datetime) -> None:
    facts = document.core_properties
    facts.title = clean(answer.question.original)[:255]
    facts.author = facts.last_modified_by = "Chỉ Thị"
    facts.comments = answer.id
    facts.language = "en-GB" if answer.answer.lang == "en" else "vi-VN"
    facts.created = facts.modified = given_at


def _head(document: Docx, answer: AnswerOut, given_at: datetime, words: Words) -> None:
    document.add_paragraph(words["title"], style="Title")
    local = given_at.astimezone(HANOI)
    day = document.add_paragraph(local.strftime(words["given_at"]))
    day.alignment = WD_ALIGN_PARAGRAPH.CENTER
    day.paragraph_format.first_line_indent = Pt(0)
    day.runs[0].italic = True
    _heading(document, words["question"])
    _paragraph(document, answer.question.original)
    read = answer.question.interpreted
    if read.strip() != answer.question.original.strip():
        _labelled(document, words["understood"], read)


def _body(document: Docx, answer: AnswerOut, words: Words) -> None:
    _heading(document, words[HEADINGS.get(answer.status, "answer")])
    state = STATES.get(answer.status)
    if state is not None:
        _paragraph(document, words[state]).runs[0].italic = True
    footnotes = Footnotes(document)
    placed: dict[str, int] = {}
    for line in lines(pieces(answer)):
        paragraph = document.add_paragraph()
        for before, piece in zip([None, *line], line, strict=False):
            if piece.citation is None:
                paragraph.add_run(clean(piece.text))
                continue
            if before is not None and before.citation is not None:
                footnotes.part(paragraph)
            if piece.citation.id in placed:
                footnotes.refer(paragraph, placed[piece.citation.id])
            else:
                placed[piece.citation.id] = len(placed) + 1
                _footnote(footnotes, paragraph, piece.citation, words)


def lines(given: list[Piece]) -> Iterator[list[Piece]]:
    """The pieces of each line that says something; a mark stands close to the word before it."""
    line: list[Piece] = []
    for piece in given:
        if piece.citation is not None:
            if line and line[-1].citation is None:
                line[-1] = Piece(line[-1].text.rstrip(" "))
            line.append(piece)
            continue
        first, *rest = clean(piece.text).split("\n")
        line.append(Piece(first))
        for text in rest:
            yield from _filled(line)
            line = [Piece(text)]
    yield from _filled(line)


def _filled(line: list[Piece]) -> Iterator[list[Piece]]:
    if any(piece.text.strip() for piece in line):
        yield line


def _footnote(
    footnotes: Footnotes, paragraph: Paragraph, citation: CitationOut, words: Words
) -> None:
    note = footnotes.add(paragraph)
    note.add_run(f"“{clean(citation.cited_text)}”")
    source = footnotes.more(note)
    source.add_run(clean(citation.title)).bold = True
    stated = (
        ("type", citation.source.type),
        ("number", citation.source.number),
        ("issued_on", _day(citation.source.issued_on)),
        ("issuer", citation.source.issuer),
        ("location", citation.source.location.label),
        ("page", citation.source.location.page),
        ("file", citation.source.file),
    )
    said = "; ".join(f"{words[name]}: {value}" for name, value in stated if value)
    source.add_run(clean(f". {said}."))


def _notes(document: Docx, answer: AnswerOut, words: Words) -> None:
    refusal = answer.refusal
    if refusal is not None and refusal.reason.strip() != answer.answer.text.strip():
        _paragraph(document, refusal.reason)
    if refusal is not None and refusal.nearest:
        _heading(document, words["nearest"])
        for near in refusal.nearest:
            _paragraph(document, f"– {near.title} ({near.why})" if near.why else f"– {near.title}")
    if answer.notices:
        _heading(document, words["notices"])
        for notice in answer.notices:
            _paragraph(document, f"– {notice.text}")
    _heading(document, words["about"])
    _paragraph(document, words["origin"])
    _labelled(document, words["id"], answer.id)


def _heading(document: Docx, text: str) -> None:
    document.add_paragraph(text, style="Heading 1")


def _paragraph(document: Docx, text: str) -> Paragraph:
    return document.add_paragraph(clean(text))


def _labelled(document: Docx, label: str, text: str) -> None:
    paragraph = document.add_paragraph()
    paragraph.add_run(f"{label}: ").italic = True
    paragraph.add_run(clean(text))


def _day(iso: str | None) -> str | None:
    """``2023-12-23`` as ``23/12/2023``, ``2022-01`` as ``01/2022``."""
    return None if iso is None else "/".join(reversed(iso.split("-")))
