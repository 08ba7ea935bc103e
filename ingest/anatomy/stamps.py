"""Stamps of electronic signatures and the running heads of gazettes, wherever a reader left them.

The Portal of the Government and the gazette stamp each copy ("Người ký: … Email: … Cơ quan: … Thời
gian ký: …"); Nghị định 30/2020/NĐ-CP, Phụ lục I has an agency's own signature show its name and the
time. Readers of PDF files put them on lines of their own or into the middle of a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ingest.anatomy.people import is_person, name_in_capitals, name_of
from rag.model import Span, Stated

_WHO = r"(?:(?:Người ký|(?:Được )?[Kk]ý (?:số )?bởi)\s*:|(?:Digitally )?[Ss]igned by:?)\s*"
_PART = r"(?:E-?mail|Cơ quan|Tổ chức|Đơn vị|Chức vụ|Lý do|DN|Reason|Location)\s*:[^\n]{0,160}?\s*"
_WHEN = (
    r"(?:Ngày(?: giờ)? ký|Thời gian ký|Date)\s*:\s*\d[\d./-]{7,9}[ T]\d{1,2}:\d\d(?::\d\d)?"
    r"(?:\s*(?:AM|PM|SA|CH))?(?:\s*(?:Z|[+-]\d\d[:']?\d\d'?))?"
)
_STAMP = re.compile(rf"(?<!\w){_WHO}(?P<who>[^\n:]{{2,100}}?)\s+(?:{_PART}){{0,4}}{_WHEN}")
_GAZETTE = re.compile(
    r"(?<![^\s\"“”.])(?:CÔNG BÁO/Số \d+(?: [+-] \d+)*/Ngày \d{1,2}-\d{1,2}-\d{4}"
    r"|\((?:Xem tiếp|Tiếp theo) Công báo số [^()\n]{1,60}\))"
)


class Stamp(NamedTuple):
    """The stamp of an electronic signature: where it stands, and who signed."""

    start: int
    end: int
    who: str


def find_stamps(text: str) -> list[Stamp]:
    """The stamps of electronic signatures in reading order."""
    if "ký" not in text and "igned" not in text:
        return []
    return [Stamp(*match.span(), " ".join(match["who"].split())) for match in _STAMP.finditer(text)]


def stamped_person(text: str) -> Stated | None:
    """The person who signed by the last stamp that names one; portals and offices stamp, too."""
    for stamp in reversed(find_stamps(text)):
        name = name_of(stamp.who) or name_in_capitals(stamp.who)
        if name is not None and is_person(name):
            pattern = re.compile(r"\s+".join(map(re.escape, name.split())), re.IGNORECASE)
            match = pattern.search(text, stamp.start, stamp.end)
            return Stated(name, *match.span()) if match else None
    return None


def stamped_spans(text: str) -> Iterator[Span]:
    """The stamps and running heads, each line of them by itself, in reading order."""
    found = [(one.start, one.end) for one in find_stamps(text)]
    if "ông báo" in text or "CÔNG BÁO" in text:
        found += [match.span() for match in _GAZETTE.finditer(text)]
    for start, end in sorted(found):
        for line in re.finditer(r"\S[^\n]*(?<=\S)", text[start:end]):
            yield Span(start + line.start(), start + line.end())
