"""What a document gives a body to do, where a heading of its own names the body."""

from __future__ import annotations

import re
from collections.abc import Iterator

from eval.plain.case import Case, clause
from eval.plain.held import Corpus, Held
from eval.plain.lots import Lots, ask
from eval.plain.names import english_names, names
from rag.model import Section, Span
from rag.vietnamese.text import fold, fold_space

BODY = (
    r"(?:Sở|Bộ|Ban|Văn phòng|UBND|Ủy ban nhân dân|Ủy ban|Công an|Chi cục|Cục|Thanh tra|Kho bạc"
    r"|Ngân hàng|Trung tâm|Thuế|Hội(?! nghị| đồng)|Liên hiệp|Bộ Chỉ huy|Báo(?! cáo))"
)
"""The first words of a body's name, for a regular expression."""
_HEADING = re.compile(
    rf"(?P<body>{BODY}\b[^.:;]{{2,70}}?)(?: có trách nhiệm| chủ trì(?:,| và) phối hợp.*)?:?$"
)
_NO_BODY = re.compile(r" trong |, quản lý|bao gồm|\bhành\b|thực hiện|được |hội nghị", re.IGNORECASE)
_LEAST = 60  # characters below a heading
_SECTIONS = 2  # of one document


def duties(one: Held, corpus: Corpus, lots: Lots) -> Iterator[Case]:
    """Questions for the duties, and for the list of tasks, of bodies with a heading."""
    own, english = names(one, corpus), english_names(one, corpus)
    for body, section in lots.some(of_bodies(one), _SECTIONS):
        slots = {"body": body}
        expected = clause(one, Span(section.start, section.end))
        for kind in ("duties", "tasks"):
            yield from ask(lots, kind, one, own, expected, slots=slots)
            yield from ask(lots, kind, one, english, expected, lang="en", slots=slots)


def of_bodies(one: Held) -> list[tuple[str, Section]]:
    """Bodies, and the part that is headed by each one's name: the only heading that has it."""
    headings = [fold_space(part.heading) for part in one.document.sections]
    found = []
    for part, heading in zip(one.document.sections, headings, strict=True):
        match = _HEADING.match(heading)
        if match is None or part.end - part.heading_end < _LEAST:
            continue
        body = match["body"]
        if not _NO_BODY.search(body) and sum(fold(body) in fold(other) for other in headings) == 1:
            found.append((body, part))
    return found
