"""Lists that are the numbered parts directly under another one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rag.generation.text.structure import trimmed
from rag.model import Document, Section, Span

MAX_LEAD = 600  # code points of what leads a list


def lists_of_sections(document: Document) -> Iterator[tuple[Span, Sequence[Span]]]:
    """The numbered parts that stand directly under another one."""
    for at, section in enumerate(document.sections):
        children: list[Section] = []
        for one in document.sections[at + 1 :]:
            if one.start >= section.end:
                break
            if not children or one.start >= children[-1].end:
                children.append(one)
        if len(children) > 1 and children[0].start - section.start <= MAX_LEAD:
            lead = _led(document, trimmed(document, section.start, children[0].start))
            yield lead, [trimmed(document, one.start, one.end) for one in children]


def _led(document: Document, lead: Span) -> Span:
    """The first line of what stands over the points, where prose follows it that leads to none."""
    end = document.text.find("\n", lead.start, lead.end)
    return lead if end < 0 or document.text[lead.end - 1] == ":" else Span(lead.start, end)
