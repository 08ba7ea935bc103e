"""The number and symbol of a document, on the line that begins with ``Số``.

``Số: 63/KH-UBND``, ``Số 45-HD/BTCTW`` (Party), ``Luật số: 59/2020/QH14``; a blank one stays blank.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from ingest.anatomy.lines import Line
from ingest.anatomy.types import DOCUMENT_TYPES
from rag.model import Stated
from rag.vietnamese.numbers import find_numbers

_MARK = re.compile(rf"(?P<type>(?:{DOCUMENT_TYPES})\s+)?số\s*:?\s*(?=\d|/|-|[.…_])", re.IGNORECASE)
_SYMBOL = re.compile(r"[A-ZĐƯ][A-Za-zĐđƯư&]*(?:[-/][A-Za-zĐđƯư&]+)*$")
_WITHIN = 16  # lines of the head in which the number stands
_NEAR = 3  # code points between the mark and the digits


class NumberLine(NamedTuple):
    """The line with the number, and the line below where the symbol goes on there.

    ``at`` is which line of the head it is, ``behind`` where in it the mark ends.
    """

    line: Line
    below: Line | None
    at: int
    behind: int

    @property
    def end(self) -> int:
        """Where the last of its lines ends."""
        return (self.below or self.line).end

    def number(self) -> Stated | None:
        """The number right behind the mark: others on the line stand in the subject."""
        here = self.line.text
        text = here + (self.below.text if self.below else "")
        first = next(iter(find_numbers(text)), None)
        if first is None or first.start - self.behind > _NEAR:
            return None
        end = self.line.start + first.end
        if self.below and first.end > len(here):
            end = self.below.start + first.end - len(here)
        return Stated(first.number.key, self.line.start + first.start, end)


def find_number_line(head: Sequence[Line], kind: int | None) -> NumberLine | None:
    """The line with the document's number in a head whose heading is line ``kind``.

    Below the heading, "Thông tư số 5/2015/TT-BYT ngày …" names what a consolidated text is made of.
    """
    for index, line in enumerate(head[:_WITHIN]):
        mark = _MARK.match(line.text)
        if mark is None or (mark["type"] and kind is not None and index > kind):
            continue
        below = head[index + 1] if index + 1 < len(head) else None
        goes_on = below and line.text[-1] in "/-" and _SYMBOL.match(below.text)
        return NumberLine(line, below if goes_on else None, index, mark.end())
    return None
