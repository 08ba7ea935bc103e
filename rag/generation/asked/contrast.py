"""What parts the two sides of a question, and which of them a clause is about.

"Thẩm định chuyển giao ở trung ương và thẩm định thành lập ở cấp xã mất mấy ngày?": both sides share
most of their words, so the clause that says one of them is often the best for the other, too.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from rag.model import Draft, Query
from rag.vietnamese.terms import terms

CLEARLY = 0.25  # how much more of its own a clause must say than of the other side


@dataclass(frozen=True, slots=True)
class Contrast:
    """The terms that one side has and the other doesn't."""

    own: frozenset[str]
    other: frozenset[str]

    def leaning(self, said: Collection[str]) -> float:
        """How much more of its own a text says than of the other side; negative for less."""
        return _share(self.own, said) - _share(self.other, said)

    def is_silent(self, said: Collection[str]) -> bool:
        """Whether a text says nothing of its own, and something of the other side's."""
        return not self.own.intersection(said) and bool(self.other.intersection(said))


def contrasts(parts: Sequence[Query]) -> tuple[Contrast, Contrast]:
    """What parts each of two sides from the other."""
    first, second = parts
    own, other = _parting(first, second), _parting(second, first)
    return Contrast(own, other), Contrast(other, own)


def draft_terms(draft: Draft, count: int | None = 1) -> frozenset[str]:
    """What the first ``count`` sentences of an answer say, and what they rest on; None: all."""
    said = [
        one for s in draft.sentences[:count] for one in (s.text, *(e.quote for e in s.evidence))
    ]
    return frozenset(terms(". ".join(said)))


def _parting(one: Query, other: Query) -> frozenset[str]:
    """The terms of one side that the other lacks; its abbreviations count by what they stand for.

    "Sở XD" has *xây dựng* of its own, even where the other side speaks of a "GPXD".
    """
    full = set(one.expansions) - set(other.expansions)
    meant = ". ".join(full)
    return frozenset({*set(terms(one.text)) - set(terms(other.text)), *terms(meant)})


def _share(asked: Collection[str], said: Collection[str]) -> float:
    return sum(one in said for one in asked) / len(asked) if asked else 0.0
