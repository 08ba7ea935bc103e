"""What the templates show, worked out beforehand so that they hold no logic."""

from __future__ import annotations

import re
from typing import NamedTuple

from rag.model import Document, PartialDate, Span
from rag.wire import AnswerOut, CitationOut
from server.wire.documents import document_url


class Piece(NamedTuple):
    """Words of an answer, or the marker of a citation."""

    text: str
    citation: CitationOut | None = None


class Turn(NamedTuple):
    """A question with its answer, for the page without JavaScript."""

    answer: AnswerOut
    pieces: list[Piece]
    reading: str | None


class Fact(NamedTuple):
    """A line of the facts box; an empty value is not stated. ``name`` is a key of the words."""

    name: str
    value: str


def turn(answer: AnswerOut) -> Turn:
    """An answer in pieces, with its reading where that differs from what was typed."""
    asked = answer.question
    differs = asked.interpreted.strip() != asked.original.strip()
    return Turn(answer, pieces(answer), asked.interpreted if differs else None)


def pieces(answer: AnswerOut) -> list[Piece]:
    """The answer's text cut at its markers; ``[1]`` inside a quotation is no marker."""
    by_label = {citation.label: citation for citation in answer.citations}
    quoted = [range(c.start_index, c.end_index) for c in answer.citations]
    text, done, out = answer.answer.text, 0, []
    for found in re.finditer(r"\[(\d+)\]", text):
        citation = by_label.get(found[1])
        if citation is None or any(found.start() in each for each in quoted):
            continue
        out += [Piece(text[done : found.start()]), Piece(found[0], citation)]
        done = found.end()
    return [piece for piece in (*out, Piece(text[done:])) if piece.text]


def quotation_url(citation: CitationOut) -> str:
    """The reader with the span marked by the server, for browsers without JavaScript."""
    source = citation.source
    char = f"{source.start}-{source.end}"
    return f"{document_url(source.doc_id)}?char={char}&text={source.text_sha256}#char={char}"


def span(given: str, length: int) -> Span | None:
    """``START-END`` as a span of a text of ``length`` code points, or None where it is none."""
    found = re.fullmatch(r"(\d{1,9})-(\d{1,9})", given, re.ASCII)
    if found is None:
        return None
    start, end = int(found[1]), int(found[2])
    return Span(start, end) if start < end <= length else None


def day(date: PartialDate | None) -> str:
    """``23/12/2023`` or, as far as it is stated, ``01/2022``; empty where it isn't."""
    return "" if date is None else "/".join(reversed(date.iso.split("-")))


def facts(document: Document) -> list[Fact]:
    """What the document says about itself; an empty value for what it doesn't."""
    identity = document.identity
    stated = (
        ("type", identity.type),
        ("number", identity.number),
        ("issuer", identity.issuer),
        ("place", identity.place),
        ("subject", identity.subject),
        ("signer", identity.signer),
        ("post", identity.post),
    )
    made = [Fact(name, "" if value is None else value.value) for name, value in stated]
    made.insert(2, Fact("issued_on", day(identity.date)))
    if identity.addressees:
        made.append(Fact("addressees", "; ".join(each.value for each in identity.addressees)))
    return [*made, Fact("file", document.file)]
