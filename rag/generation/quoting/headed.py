"""What stands under a heading that is all a question finds: its points, each by its first line.

"Phân cấp cho ai thanh lý tài sản công?" finds "Điều 8. Phân cấp thẩm quyền quyết định thanh lý tài
sản công", which says nothing; who may is in the openings of its points.
"""

from __future__ import annotations

from collections.abc import Iterator

from rag.generation.proof.naming import NUMBERING
from rag.model import Document, Evidence, Section
from rag.vietnamese.sentences import sentence_spans

MOST = 12  # points of a heading
MAX_OPENING = 260  # code points of a point's first sentence; a longer one isn't cut
ARTICLE = "Điều"  # what has a heading of its own; the first line of a point may go on below
MAX_BODY = 420  # code points of what stands under the heading of an article without points


def beneath(evidence: Evidence, room: int, *, whole: bool = False) -> tuple[Evidence, ...]:
    """The openings of the points under a heading, or its short body; nothing of other clauses.

    ``room``: code points that all of them may have together. ``whole``: where lists are asked for,
    a point that leads one says nothing without it.
    """
    section = _headed(evidence)
    if section is None:
        return ()
    openings = tuple(_openings(evidence.document, section))
    if not 0 < len(openings) <= MOST:
        return ()
    if whole and any(one.quote.endswith(":") for one in openings):
        body = tuple(_whole(evidence.document, section.heading_end, section.end))
        if sum(len(one.quote) for one in body) <= room:
            return body
    return openings if sum(len(one.quote) for one in openings) <= room else ()


def _headed(evidence: Evidence) -> Section | None:
    """The section whose heading a clause is, where something stands under it."""
    for one in evidence.document.sections:
        if one.start <= evidence.start and evidence.end <= one.heading_end and one.heading:
            return one if evidence.document.text[one.heading_end : one.end].strip() else None
    return None


def _openings(document: Document, section: Section) -> Iterator[Evidence]:
    inside = [
        one for one in document.sections if section.start < one.start and one.end <= section.end
    ]
    level = min((one.level for one in inside), default=0)
    points = [one for one in inside if one.level == level]
    if points:
        firsts = [_first_sentence(document, one) for one in points]
        yield from (one for one in firsts if one is not None and None not in firsts)
    elif section.label.startswith(ARTICLE) and section.end - section.heading_end <= MAX_BODY:
        yield from _whole(document, section.heading_end, section.end)


def _first_sentence(document: Document, point: Section) -> Evidence | None:
    """The first sentence of a point behind its number; None where that is long."""
    numbering = NUMBERING.match(document.text, point.start, point.end)
    begin = numbering.end() if numbering else point.start
    first = next(iter(sentence_spans(document.text, begin, point.end)), None)
    if first is None or first.end - first.start > MAX_OPENING:
        return None
    return Evidence(document, first.start, first.end)


def _whole(document: Document, start: int, end: int) -> Iterator[Evidence]:
    said = document.text[start:end]
    begin = start + len(said) - len(said.lstrip())
    yield Evidence(document, begin, start + len(said.rstrip()))
