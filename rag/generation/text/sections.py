"""The sections of a document that hold a place in it."""

from __future__ import annotations

from rag.model import Document, Section


def sections_at(document: Document, at: int) -> list[Section]:
    """The sections that hold the code point ``at``, in reading order."""
    return [one for one in document.sections if one.start <= at < one.end]


def section_at(document: Document, at: int) -> Section | None:
    """The innermost of them; None where there is none."""
    return max(sections_at(document, at), key=lambda one: one.level, default=None)


def headings_at(document: Document, at: int) -> list[str]:
    """Their headings."""
    return [one.heading for one in sections_at(document, at)]
