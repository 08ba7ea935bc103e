"""The numbered articles: what one says, which one says something, how many there are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from eval.plain.case import RETOLD, Case, clause, one_fact
from eval.plain.duties import BODY
from eval.plain.held import Corpus, Held
from eval.plain.lots import Lots, ask
from eval.plain.names import english_names, names
from eval.plain.retold import lowered
from rag.model import Section, Span
from rag.vietnamese.text import fold, fold_space

_LABEL = re.compile(r"Điều (\d+[a-zđ]?)")
_OF_BODY = re.compile(rf"(?:{BODY}|Giám đốc|Chủ tịch|Thủ trưởng)\b")
_HEADING_WORDS = range(4, 20)
_FEW = 2  # articles of a document that are asked for
_COUNTED = 4  # articles from which anybody asks how many there are


def articles(one: Held, corpus: Corpus, lots: Lots) -> Iterator[Case]:
    """Questions for articles whose number is in the document once."""
    own, english = names(one, corpus), english_names(one, corpus)
    known = of_document(one)
    for number, part in lots.some(list(known.items()), _FEW):
        slots, span = {"article": number}, Span(part.start, part.end)
        expected = clause(one, span)
        yield from ask(lots, "article", one, own, expected, slots=slots)
        yield from ask(lots, "article", one, english, expected, lang="en", slots=slots)
        heading = fold_space(part.heading)
        if heading:
            named = clause(one, span, heading, share=RETOLD)
            yield from ask(lots, "article heading", one, own, named, slots=slots, most=1)
        if _is_telling(heading, one):
            where = clause(one, span, f"Điều {number}")
            told = {"heading": lowered(heading)}
            yield from ask(lots, "article by heading", one, own, where, slots=told, most=1)
    if len(known) >= _COUNTED and list(known) == [str(n) for n in range(1, len(known) + 1)]:
        count = len(known)
        said = (f"{count} điều", f"{count:02d} điều", f"{count} articles", f"Điều {count}")
        counted = one_fact(one, *said)
        yield from ask(lots, "articles", one, own, counted, most=1)
        yield from ask(lots, "articles", one, english, counted, lang="en")


def of_document(one: Held) -> dict[str, Section]:
    """Number to article; none where a decision and what it issues both number theirs from 1."""
    found: dict[str, Section] = {}
    for part in one.document.sections:
        match = _LABEL.fullmatch(part.path[-1])
        if match and match[1] in found:
            return {}
        if match:
            found[match[1]] = part
    return found


def _is_telling(heading: str, one: Held) -> bool:
    """Whether a heading says enough to be asked for, and no other part has it."""
    if len(heading.split()) not in _HEADING_WORDS or _OF_BODY.match(heading):
        return False
    headings = [fold(fold_space(part.heading)) for part in one.document.sections]
    return sum(fold(heading) in other for other in headings) == 1
