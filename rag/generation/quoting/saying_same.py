"""Whether two clauses say the same, or one sentence quotes what another one does."""

from __future__ import annotations

import re
from functools import lru_cache

from rag.generation.text.sections import section_at
from rag.generation.text.units import Unit
from rag.model import DraftSentence, Evidence
from rag.vietnamese.terms import terms

TWIN = 0.7  # two clauses that share this much say the same: one sentence, two citations

_FIGURE = re.compile(r"\d+(?:[.,]\d+)*%?")


def holds(sentence: DraftSentence, clause: Evidence) -> bool:
    """Whether a sentence quotes a clause already, as one of several."""
    return any(
        one.document is clause.document and one.start <= clause.start and clause.end <= one.end
        for one in sentence.evidence
    )


def overlap(one: DraftSentence, other: DraftSentence) -> bool:
    """Whether two sentences quote the same stretch: two clauses of one paragraph said whole.

    Rows of one table share the names of its columns, items the line above them.
    """
    if any(_is_same(one.evidence[0], each) for each in other.evidence):
        return True  # a row that is said with the one above it
    return all(
        left.document is right.document and left.start < right.end and right.start < left.end
        for left, right in (
            (one.evidence[0], other.evidence[0]),
            (one.evidence[-1], other.evidence[-1]),
        )
    )


def _is_same(one: Evidence, other: Evidence) -> bool:
    same = (one.start, one.end) == (other.start, other.end)
    return same and one.document is other.document


def twins(one: Unit, other: Unit) -> bool:
    """Whether two clauses say the same: nearly the same words, and the very same figures."""
    if _figures(one) != _figures(other) or _items_of_one_list(one.evidence, other.evidence):
        return False
    left, right = _words(one.evidence.quote), _words(other.evidence.quote)
    return len(left & right) >= TWIN * max(len(left | right), 1)


def _items_of_one_list(one: Evidence, other: Evidence) -> bool:
    """Whether two clauses are points beside each other: what tells them apart is in few words."""
    if one.document is not other.document:
        return False
    left, right = (_innermost(each) for each in (one, other))
    return left != right and left[:-1] == right[:-1]


def _innermost(evidence: Evidence) -> tuple[str, ...]:
    """The path of the innermost section that holds a clause."""
    section = section_at(evidence.document, evidence.start)
    return section.path if section is not None else ()


@lru_cache(maxsize=4096)
def _words(quote: str) -> frozenset[str]:
    return frozenset(terms(quote))


def _figures(unit: Unit) -> set[str]:
    return set(_FIGURE.findall(unit.evidence.quote))
