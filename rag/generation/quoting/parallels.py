"""Clauses of one form, each of which says one of several things that a question names together.

"Được bán và thanh lý tài sản có nguyên giá trong khoảng nào?" is answered by two points of one
article, "giá lúa và giá ngô" by two rows of a table: the best of them says only its own part.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from rag.generation.text.rows import row_at
from rag.generation.text.sections import sections_at
from rag.generation.text.units import Unit
from rag.model import Evidence, Query, Section, Span
from rag.vietnamese.abbreviations import expand
from rag.vietnamese.name_spans import body_spans
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold, nfc

REACH = 5  # words on each side of what joins two things
ALIKE = 0.5  # share of the shorter clause's syllables that one of its form has, too
NAME = 60  # code points of a clause in which it says what it is of
NUMBER = "1.1. "  # the longest number that a point begins with
MOST = 4  # clauses said together

_JOINED = re.compile(r"(?<!so) (?:va|voi|cung(?! (?:cap|ung|duong)\b)|and) (?:voi )?| so voi ")
_SERIES = re.compile(r"(?:, [^,;:?]{2,40}){2}\??$")  # "… cho đại biểu Quốc hội, tỉnh, xã?"
_WORD = re.compile(r"[^\W_]+")


class _Joined(NamedTuple):
    """The syllables of two things named together, each without the other's."""

    left: frozenset[str]
    right: frozenset[str]

    def part(self, one: frozenset[str], other: frozenset[str]) -> bool:
        """Whether one clause says the one thing and another the other."""
        mine, theirs = one - other, other - one
        return bool(
            (self.left & mine and self.right & theirs) or (self.right & mine and self.left & theirs)
        )


def parallels(
    chosen: Sequence[Unit], units: Sequence[Unit], query: Query, may: Callable[[Unit], bool]
) -> list[Unit]:
    """The best clause and those that say what is named beside what it says; itself alone if none.

    ``chosen`` are the clauses about as likely, the best one first; others must be of its form.
    """
    joined, best = list(_joined(query)), chosen[0]
    said = [best]
    if not joined:
        return said
    near = [one for one in chosen[1:] if one.evidence.document is best.evidence.document]
    alike = [one for one in units if one not in chosen and _of_one_form(one, best)]
    for pair in (*reversed(joined), *joined):
        told = frozenset[str]().union(*map(_said, said))
        for one in (*sorted(near, key=lambda n: _of_one_form(n, best)), *alike):
            new = _said(one) - told
            if any(pair.part(new, _said(other) - _said(one)) for other in said) and may(one):
                said.append(one)
                break
    return sorted(said[:MOST], key=lambda one: one.evidence.start)


def _joined(query: Query) -> Iterator[_Joined]:
    """The things that a question joins, in order, abbreviations spelled out."""
    text = nfc(" ".join(_spelled(one) for one in query.text.split()))
    folded, bodies = fold(text), body_spans(text)
    found = [Span(*one.span()) for one in _JOINED.finditer(folded)]
    series = _SERIES.search(folded)
    commas = re.finditer(", ", folded[series.start() :]) if series else ()
    found += [Span(series.start() + c.start(), series.start() + c.end()) for c in commas if series]
    for one in found:
        if any(body.start < one.start and one.end < body.end for body in bodies):
            continue  # "Bộ Văn hóa, Thể thao và Du lịch" is one
        before = frozenset(terms(" ".join(_WORD.findall(text[: one.start])[-REACH:])))
        behind = frozenset(terms(" ".join(_WORD.findall(text[one.end :])[:REACH])))
        left, right = _syllables(before - behind), _syllables(behind - before)
        if left and right:
            yield _Joined(left, right)


def _spelled(word: str) -> str:
    """A word, an abbreviation spelled out; the mark behind it stays."""
    bare = word.rstrip(",;:?.")
    full = expand(bare) if bare.isupper() else []
    return f"{full[0]}{word[len(bare) :]}" if full else word


def _syllables(said: frozenset[str]) -> frozenset[str]:
    return frozenset(one for one in said if "_" not in one)


def _said(unit: Unit) -> frozenset[str]:
    """The syllables with which a clause says what it is of: further on it may mention others."""
    evidence = unit.evidence
    holding = [] if _is_row(evidence) else _holding(evidence)[:1]
    headings = [one.heading for one in holding if one.start < evidence.start - len(NUMBER)]
    return _syllables(frozenset(terms(". ".join((evidence.quote[:NAME], *headings)))))


def _of_one_form(one: Unit, best: Unit) -> bool:
    """Whether it is a row of the same table, or a clause beside the best one that is worded so."""
    evidence, other = one.evidence, best.evidence
    if evidence.document is not other.document or evidence.quote == other.quote:
        return False
    if _is_row(evidence) or _is_row(other):
        return _columns(evidence) == _columns(other) != ()
    left, right = (_syllables(frozenset(terms(e.quote))) for e in (evidence, other))
    alike = len(left & right) / max(min(len(left), len(right)), 1)
    beside = _holding(evidence)[1:] == _holding(other)[1:]  # the points, or those of one above
    return alike >= ALIKE and (beside or _holding(evidence) == _holding(other))


def _is_row(evidence: Evidence) -> bool:
    return row_at(evidence.document, evidence.start, evidence.end) is not None


def _columns(evidence: Evidence) -> tuple[object, ...]:
    row = row_at(evidence.document, evidence.start, evidence.end)
    return row.columns if row is not None else ()


def _holding(evidence: Evidence) -> list[Section]:
    """The sections that hold a clause, the innermost first."""
    holding = sections_at(evidence.document, evidence.start)
    return sorted(holding, key=lambda one: -one.level)
