"""Signature stamps: the lines that a program for electronic signatures prints on a page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.formats.paged.rows import Segment, VisualRow
from ingest.formats.paged.words import Box

_BEGINS = re.compile(
    r"(?:Được\s+)?(?:Ký\s+(?:số\s+)?bởi|Người\s+ký|Ký\s+điện\s+tử\s+bởi|Digitally\s+signed\s+by|"
    r"Signed\s+by|Signer|Signature\s+(?:Not\s+Verified|Valid))\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"(?:E-?mail|Cơ\s+quan|Tổ\s+chức|Đơn\s+vị|Thời\s+gian(?:\s+ký)?|Ngày(?:\s+ký)?|Chức\s+vụ|"
    r"Date|Reason|Location|Foxit|Lý\s+do|Địa\s+điểm|Nơi\s+ký)\s*:",
    re.IGNORECASE,
)
_ENDS = re.compile(r"(?:Thời\s+gian(?:\s+ký)?|Ngày(?:\s+ký)?|Date)\s*:", re.IGNORECASE)
_VALUE = re.compile(r"[\d./:\s+-]+(?:[AP]M)?\s*(?:\+\d\d['’:]?\d\d['’]?)?")
_MOST = 10  # lines of one stamp


def take_signatures(rows: Sequence[VisualRow]) -> tuple[list[VisualRow], list[str]]:
    """``rows`` without signature stamps, and the words of each stamp."""
    segments = [segment for row in rows for segment in row.segments]
    stamps = list(_stamps(segments))
    taken = {id(segment) for stamp in stamps for segment in stamp}
    if not taken:
        return list(rows), []
    rest = [
        VisualRow(kept)
        for row in rows
        if (kept := tuple(one for one in row.segments if id(one) not in taken))
    ]
    return rest, [" ".join(one.text for one in stamp) for stamp in stamps]


def _stamps(segments: Sequence[Segment]) -> Iterator[list[Segment]]:
    taken: set[int] = set()
    for index, segment in enumerate(segments):
        if id(segment) in taken or not _BEGINS.match(segment.text):
            continue
        stamp = _stamp(segment, segments[index + 1 :])
        # "Người ký" alone may be a word of a form.
        if len(stamp) > 1 or ":" in segment.text:
            taken.update(map(id, stamp))
            yield stamp


def _stamp(first: Segment, below: Sequence[Segment]) -> list[Segment]:
    """The first line of a stamp and those under it, down to the time of signing."""
    stamp, pending = [first], list[Segment]()
    for segment in below:
        if not _under(segment.box, (pending or stamp)[-1].box):
            continue
        if _GOES_ON.match(segment.text) or _VALUE.fullmatch(segment.text):
            stamp += [*pending, segment]
            pending = []
        elif _ENDS.match(stamp[-1].text) or len(stamp) + len(pending) >= _MOST:
            break
        else:
            pending.append(segment)
    return stamp


def _under(box: Box, above: Box) -> bool:
    """Whether a line stands close below another and keeps to its left edge."""
    size = above.bottom - above.top
    return abs(box.left - above.left) < 3 * size and 0 < box.top - above.top < 2.5 * size
