"""The head of a document (Nghị định 30/2020/NĐ-CP, Phụ lục I; Hướng dẫn 36-HD/VPTW).

Who issues it and under whom, its number and symbol, place and date, its type and what it is about.
A part that the page doesn't state is None; a blank number or day stays blank.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.anatomy.agencies import read_agencies
from ingest.anatomy.dating import adopted, place_and_date
from ingest.anatomy.heading import Heading, letter_line, read_heading, read_letter, type_line
from ingest.anatomy.lines import Line, in_capitals
from ingest.anatomy.number_line import NumberLine, find_number_line
from rag.model import PartialDate, Stated

_NATION = re.compile(
    r"cộng\s+h(?:òa|oà)\s+xã\s+hội\s+chủ\s+ngh(?:ĩa|iã)\s+việt\s+nam", re.IGNORECASE
)
_BASIS = re.compile(r"căn cứ|theo đề nghị|điều \d|kính gửi|số", re.IGNORECASE)
_LABEL = 90  # code points; a line of a head is shorter
_LIMIT = 3000  # a head fits well into this many code points
_HIGH = 8  # a heading without a number above it stands among the first lines
_DISPLACED = 400  # code points below the heading from which a reader has misplaced a part
_TOP = 14  # lines of a head without a heading


@dataclass(frozen=True, slots=True)
class Header:
    """What the head states; ``end`` is where the body begins (0: there is no head)."""

    end: int = 0
    type: Stated | None = None
    number: Stated | None = None
    issuer: Stated | None = None
    superior: Stated | None = None
    place: Stated | None = None
    issued_on: Stated | None = None
    date: PartialDate | None = None
    subject: Stated | None = None


def read_header(text: str, lines: Sequence[Line]) -> Header:
    """The head of the document whose lines (without furniture) these are."""
    head = [line for line in lines if line.start < _LIMIT]
    if _set_small(text):
        head = [_raised(line) for line in head[:_TOP]] + head[_TOP:]
    kind = type_line(head)
    numbered = find_number_line(head, kind)
    if kind is None and numbered is not None:
        kind = type_line(head, numbered=True)
    if numbered is None and (kind is None or kind > _HIGH):
        return Header()
    top = head[: kind if kind is not None else _until_addressees(head)]
    number = numbered.number() if numbered else None
    heading = _heading(head, kind, number, text)
    superior, issuer = read_agencies(_left(top, numbered), number.value if number else "")
    dated = place_and_date(top, numbered.line if numbered else None, _behind(numbered, number))
    parts = [numbered.end if numbered else 0, dated.issued_on.end if dated.issued_on else 0]
    if dated.date is None:
        dated = adopted(text)
    return Header(
        end=max([heading.end, *(end for end in parts if end < heading.end + _DISPLACED)]),
        type=heading.type,
        number=number,
        issuer=issuer,
        superior=superior,
        place=dated.place,
        issued_on=dated.issued_on,
        date=dated.date,
        subject=heading.subject,
    )


def _set_small(text: str) -> bool:
    """Whether the nation's name stands in small letters, as where capitals came from a font."""
    nation = _NATION.search(text, 0, _LIMIT // 3)
    return nation is not None and nation.group() != nation.group().upper()


def _raised(line: Line) -> Line:
    """A line of such a head as it is on paper; what holds a day or a sentence stays."""
    is_label = len(line.text) < _LABEL and not re.search(r"ngày|[;.]$", line.text)
    return in_capitals(line) if is_label and not _BASIS.match(line.text) else line


def _heading(head: Sequence[Line], kind: int | None, number: Stated | None, text: str) -> Heading:
    if kind is not None:
        return read_heading(head, kind, text)
    return read_letter(letter_line(head), head[:_TOP], number, text)


def _until_addressees(head: Sequence[Line]) -> int:
    """How many lines of a letter stand above the body: those up to ``Kính gửi``."""
    for index, line in enumerate(head[:_TOP]):
        if re.match(r"kính\s+gửi", line.text, re.IGNORECASE):
            return index
    return min(len(head), _TOP)


def _left(top: Sequence[Line], numbered: NumberLine | None) -> list[Line]:
    """The lines above the heading without the second half of a number."""
    below = numbered.below if numbered else None
    return [line for line in top if line != below]


def _behind(numbered: NumberLine | None, number: Stated | None) -> int:
    """Where on the number's line it ends, so that the place is looked for behind it."""
    if numbered is None:
        return 0
    return min(
        number.end - numbered.line.start if number else numbered.behind, len(numbered.line.text)
    )
