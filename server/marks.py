"""Stretches of a text that are shown as something: a reference, page furniture, a quotation."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from markupsafe import escape

from rag.model import Document, Span
from server.library import Library
from server.wire.documents import document_url


class Mark(NamedTuple):
    """``[start, end)`` shown inside ``opening`` … ``closing``; lower ``order`` lies outside."""

    start: int
    end: int
    order: int
    opening: str
    closing: str


def furniture(document: Document) -> list[Mark]:
    """Page furniture: cell bars, rules, web-page leftovers."""
    return [
        Mark(start, end, 0, '<span class="furniture">', "</span>")
        for start, end in document.furniture
    ]


def references(document: Document, library: Library) -> list[Mark]:
    """Mentions of other documents, up to their number, linked where the corpus has the document."""
    made = []
    for reference in document.references:
        target = library.target(document, reference)
        opening, closing = '<span class="ref">', "</span>"
        if target is not None:
            url, title = escape(document_url(target.doc_id)), escape(target.title)
            opening, closing = f'<a class="ref" href="{url}" title="{title}">', "</a>"
        # The number is what a reader looks for; a subject line of forty words under it is not.
        end = reference.number_span.end if reference.number_span else reference.end
        made.append(Mark(reference.start, end, 1, opening, closing))
    return made


def quotation(span: Span) -> Mark:
    """The span that the address asks for, shown without any script."""
    return Mark(span.start, span.end, 2, '<mark class="quotation">', "</mark>")


def marked(text: str, within: Span, marks: Iterable[Mark]) -> str:
    """``text[within]`` escaped, with the marks that touch it; overlapping ones are cut."""
    near = [m for m in marks if m.start < within.end and within.start < m.end]
    cuts = {within.start, within.end}
    for mark in near:
        cuts.update((max(mark.start, within.start), min(mark.end, within.end)))
    edges = sorted(cuts)
    out = []
    for start, end in pairwise(edges):
        around = sorted(
            (m for m in near if m.start <= start and end <= m.end), key=lambda m: m.order
        )
        piece = str(escape(text[start:end])).replace("\r", "&#13;")
        opening = "".join(m.opening for m in around)
        closing = "".join(m.closing for m in reversed(around))
        out.append(f"{opening}{piece}{closing}")
    return "".join(out)
