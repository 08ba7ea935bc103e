"""Things of which one follows another and a number tells which: "phiên họp thường kỳ tháng 5".

The session of May and that of April share all their other words; what is asked of one is no answer
told of the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from rag.vietnamese.remembering import remembering
from rag.vietnamese.text import fold

# The two syllables before tell of what: before a date it is a day, before a deadline a preposition.
_ONE_OF = re.compile(
    r"\b(?P<thing>(?!ngay\b)[a-z]+ (?!(?:ngay|tu|den|trong|vao|truoc|sau|cho|va)\b)[a-z]+)"
    r" (?P<unit>thang|quy|lan thu|thu|khoa|dot)\s*(?P<which>\d{1,3}|[ivx]+)\b(?! thang\b)"
)
_ROMAN = {"i": 1, "v": 5, "x": 10}


class OneOf(NamedTuple):
    """Which one of the things that follow one another: ``("thuong ky", "thang", 5)``."""

    thing: str
    unit: str
    which: int


def is_another(asked: str, said: str) -> bool:
    """Whether ``said`` tells of another one of what ``asked`` is about: another month's session."""
    told = _ones(said)
    kinds = {one[:2] for one in told}
    alike = {one for one in _ones(asked) if one[:2] in kinds}
    return bool(alike) and alike.isdisjoint(told)


@remembering
def _ones(text: str) -> frozenset[OneOf]:
    return frozenset(_found(fold(text)))


def _found(folded: str) -> Iterator[OneOf]:
    for one in _ONE_OF.finditer(" ".join(folded.split())):
        which = one["which"]
        number = int(which) if which.isdigit() else _roman(which)
        yield OneOf(one["thing"], one["unit"], number)


def _roman(letters: str) -> int:
    values = [_ROMAN[one] for one in letters]
    return sum(
        -one if after > one else one for one, after in zip(values, [*values[1:], 0], strict=True)
    )
