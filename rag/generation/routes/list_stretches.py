"""Where a list of documents may stand: a named section, a named document, the best passages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from rag.generation.facts import Facts
from rag.generation.reading import Reading
from rag.generation.routes.lists_asked import is_named
from rag.generation.text.sections import section_at
from rag.model import Document, Query, ScoredPassage, Section, Span
from rag.vietnamese.parts import find_parts, names_part
from rag.vietnamese.text import fold

STRETCHES = 3  # of the best passages, where no section is named
_POINT = re.compile(r"\b(?:diem|khoan|phan|point|item)\s+(\d+(?:\.\d+)*)\b")  # "điểm 1"


def stretches(
    facts: Facts, reading: Reading, passages: Sequence[ScoredPassage], is_topical: bool
) -> Iterable[tuple[Document, Span, bool]]:
    """Where such a list may stand, and whether all of it was asked for.

    The section that is named; the whole of the one document that is named, where no topic is; else
    the sections of the best passages, and the documents to look in.
    """
    documents = [facts.catalogue.documents[one] for one in sorted(reading.within)]
    for document in documents if len(documents) <= STRETCHES else ():
        section = _named_section(document, reading.query)
        if section is not None:
            yield document, Span(section.start, section.end), not is_topical
    if find_parts(reading.query.text) and reading.wanted and not is_topical:
        return
    whole = documents[0] if len(documents) == 1 and is_named(reading) else None
    if whole is not None and not is_topical:
        yield whole, Span(0, len(whole.text)), True
        return
    yield from _around(facts, reading, passages)
    for document in documents if len(documents) <= STRETCHES and is_topical else ():
        yield document, Span(0, len(document.text)), True


def _around(
    facts: Facts, reading: Reading, passages: Sequence[ScoredPassage]
) -> Iterable[tuple[Document, Span, bool]]:
    """The sections, then the lines, of the best passages."""
    read = [
        one for one in passages if reading.inside(facts.catalogue.documents[one.passage.doc_id])
    ]
    for found in read[:STRETCHES]:
        document = facts.catalogue.documents[found.passage.doc_id]
        section = section_at(document, found.passage.start)
        if section is not None:
            yield document, Span(section.start, section.end), False
        line_end = document.text.find("\n", found.passage.end - 1)
        line_end = len(document.text) if line_end < 0 else line_end
        line = document.text.rfind("\n", 0, found.passage.start + 1) + 1
        yield document, Span(line, line_end), False


def _named_section(document: Document, query: Query) -> Section | None:
    """The innermost section that the question names: "mục 6" may be II.6."""
    points = [found[1] for found in _POINT.finditer(fold(query.text))]
    for label in (*(one.label for one in find_parts(query.text)), *points):
        path = tuple(label.split()[-1].split("."))
        named = [s for s in document.sections if names_part(s.label, label)]
        same = [s for s in document.sections if tuple(map(fold, s.path[-len(path) :])) == path]
        found = named or ([] if "dieu" in label else same)
        if found:
            return max(found, key=lambda one: len(one.path))
    return None
