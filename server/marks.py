"""Stretches of a text that are shown as something: a reference, page furniture, a quotation."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from markupsafe import Markup, escape

from rag.model import Document, Span
from server.hidden import hidden
from server.library import Library
from server.wire.documents import document_url


class Mark(NamedTuple):
    """``[start, end)`` shown inside ``opening`` … ``closing``; lower ``order`` lies outside.

    ``first`` opens the first piece instead, where marks are cut in pieces.
    """

    start: int
    end: int
    order: int
    opening: str
    closing: str
    first: str = ""


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
    """The span that the address asks for, shown without any script.

    Its first piece has the address's own fragment as its id: a browser scrolls there by itself.
    """
    first = f'<mark class="quotation" id="char={span.start}-{span.end}">'
    return Mark(span.start, span.end, 2, '<mark class="quotation">', "</mark>", first)


def hidden_letters(text: str) -> list[Mark]:
    """Letters that no one sees, each shown by its number and kept from turning its neighbours."""
    return [
        Mark(at, at + 1, 3, f'<span class="unseen" data-code="{code}">', "</span>")
        for at, code in hidden(text)
    ]


def visible(text: str) -> Markup:
    """A title or a name for a page, what is hidden in it shown."""
    return Markup(marked(text, Span(0, len(text)), hidden_letters(text)))  # noqa: S704  # escaped


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
        opening = "".join((m.start == start and m.first) or m.opening for m in around)
        closing = "".join(m.closing for m in reversed(around))
        out.append(f"{opening}{_escaped(text[start:end])}{closing}")
    return "".join(out)


def _escaped(piece: str) -> str:
    """A browser makes a line feed of CR and drops NUL; either would move every offset behind it."""
    return str(escape(piece)).replace("\r", "&#13;").replace("\0", "\ufffd")
