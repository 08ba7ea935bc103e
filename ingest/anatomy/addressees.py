"""To whom an official letter is written: ``Kính gửi:``, on one line or as a list below it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.anatomy.lines import Line
from rag.model import Stated

_MARK = re.compile(r"K[íÍ][nN][hH]\s+[gG][ửỬ][iI]\s*:?\s*")
_ITEM = re.compile(r"[-–+•*]\s*")
_BELOW = 4  # lines below the head in which addressees are named


def read_addressees(lines: Sequence[Line], head_end: int) -> tuple[tuple[Stated, ...], int]:
    """The addressees and where they end in the text (0: there are none).

    They stand in the head that ends at ``head_end`` or right below it: a form in an annex has its
    own.
    """
    below = next((i for i, line in enumerate(lines) if line.start >= head_end), len(lines))
    for index, line in enumerate(lines[: below + _BELOW]):
        mark = _MARK.match(line.text)
        if mark is None:
            continue
        rest = line.text[mark.end() :]
        if rest:
            found = _split(rest, line.start + mark.end())
            return found, line.end
        return _listed(lines[index + 1 : index + 20], line.end)
    return (), 0


def _split(rest: str, start: int) -> tuple[Stated, ...]:
    """``Kính gửi: - A; - B.`` on one line is a list, ``Kính gửi: A, B.`` one addressee."""
    found: list[Stated] = []
    for match in re.finditer(r"(?:[-–+•*]\s+)?(?P<item>(?:(?!;\s*[-–+•*]\s).)+)", rest):
        words = match["item"].strip(" ;.")
        if words:
            at = start + match.start("item") + match["item"].index(words)
            found.append(Stated(words, at, at + len(words)))
    return tuple(found)


def _listed(lines: Sequence[Line], end: int) -> tuple[tuple[Stated, ...], int]:
    found: list[Stated] = []
    for line in lines:
        mark = _ITEM.match(line.text)
        if mark is None and (found or len(line.text) > 120):
            break
        offset = mark.end() if mark else 0
        words = line.text[offset:].strip(" ;.")
        found.append(Stated(words, line.start + offset, line.start + offset + len(words)))
        end = line.end
        if mark is None or line.text.endswith("."):
            break
    return tuple(found), end
