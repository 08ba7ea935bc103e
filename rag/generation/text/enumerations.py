"""The lists of a document: what leads each, and its items, whichever way they are written.

A list is written as points under a heading or a clause ("… gồm:"), as lines with dashes, as lines
that end in semicolons under a colon, or as the rows of one part of a table.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial

from rag.generation.text.line_lists import lists_of_lines
from rag.generation.text.row_lists import lists_of_rows
from rag.generation.text.section_lists import lists_of_sections
from rag.model import Document, Span
from rag.vietnamese.sentences import sentence_spans
from rag.vietnamese.terms import terms

KEPT = 1_000  # documents whose lists are kept
SEVERAL = 3  # items from which what all of them say is said of the list
OPENING = 240  # code points of an item in which it says what it is
COMMON = 0.75  # share of the items that say what is said of the list


@dataclass(frozen=True, slots=True)
class Enumeration:
    """A list: the span that leads it and those of its items, in order.

    ``said`` are the terms of the lead and those that nearly all items have; ``above`` those and the
    headings' over it.
    """

    document: Document
    lead: Span
    items: tuple[Span, ...]
    said: frozenset[str]
    above: frozenset[str]

    @property
    def span(self) -> Span:
        """All of it, from the lead to the last item."""
        return Span(min(self.lead.start, self.items[0].start), self.items[-1].end)


class EnumerationReader:
    """Reads documents into their lists, each once."""

    def __init__(self, documents: Mapping[str, Document]) -> None:
        self._kept = lru_cache(maxsize=KEPT)(partial(_read, documents))

    def read(self, doc_id: str) -> tuple[Enumeration, ...]:
        """The lists of a document; those that it is sent to are none."""
        return self._kept(doc_id)


def _read(documents: Mapping[str, Document], doc_id: str) -> tuple[Enumeration, ...]:
    document = documents[doc_id]
    own = document.identity
    sent = [one.start for one in (*own.recipients, *own.addressees)]
    found = (*lists_of_sections(document), *lists_of_lines(document), *lists_of_rows(document))
    return tuple(
        _told(document, lead, items)
        for lead, items in found
        if not any(items[0].start <= at < items[-1].end for at in sent)
    )


def _told(document: Document, lead: Span, items: Sequence[Span]) -> Enumeration:
    text = document.text
    each = [frozenset(terms(_opening(text, one))) for one in items]
    enough = COMMON * max(len(each), SEVERAL)
    common = {t for t in frozenset().union(*each) if sum(t in one for one in each) >= enough}
    said = frozenset(common.union(terms(_leads(text, lead))))
    above = said.union(terms(". ".join(_above(document, lead, items[0]))))
    return Enumeration(document, lead, tuple(items), said, above)


def _leads(text: str, lead: Span) -> str:
    """The first line of what leads a list, and its last sentence."""
    line = text[lead.start : lead.end].split("\n")[0]
    last = sentence_spans(text, lead.start, lead.end)[-1:]
    return ". ".join((line, *(text[one.start : one.end] for one in last)))


def _opening(text: str, item: Span) -> str:
    return text[item.start : min(item.end, item.start + OPENING)].strip().split("\n")[0]


def _above(document: Document, lead: Span, first: Span) -> Iterator[str]:
    """The headings of the sections that hold a list, or the lines that lead them."""
    for one in document.sections:
        if one.start <= first.start < one.end and one.start < lead.start:
            line_end = document.text.find("\n", one.start, one.end)
            yield one.heading or document.text[one.start : line_end if line_end > 0 else one.end]
