"""Place and day of a document: ``Kiên Giang, ngày 06 tháng 3 năm 2024``, the day perhaps blank."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from ingest.anatomy.lines import Line
from ingest.letters import UPPER
from rag.model import PartialDate, Stated
from rag.vietnamese.dates import find_dates

_BLANK = r"[\s.…_]*"
_IN_WORDS = (
    rf"[Nn]g(?:ày|àỵ|aỳ)\b{_BLANK}(?P<day>\d{{1,2}})?{_BLANK},?\s*tháng{_BLANK}(?P<month>\d{{1,2}})?{_BLANK}"
    r",?\s*năm\s*(?P<year>\d{4})(?!\d)"
)
_IN_FIGURES = r"ngày\s+(?P<d>\d{1,2})\s?[/.-]\s?(?P<m>\d{1,2})\s?[/.-]\s?(?P<y>(?:19|20)\d\d)(?!\d)"
_PLACE = rf"(?P<place>[{UPPER}][^\n|,;:.()\d/]{{1,40}}?)\s*[,.]?\s*"
_PLACE_DATE = re.compile(rf"{_PLACE}(?P<date>{_IN_WORDS})")
_DATE_ALONE = re.compile(rf"\W*(?P<date>{_IN_WORDS})\W*")
_FIGURES_ALONE = re.compile(rf"(?:{_PLACE})(?P<date>{_IN_FIGURES})\W*")
_AFTER = 40  # code points behind the day; a sentence that names one goes on longer
_ADOPTED = re.compile(
    r"(?:Luật|Nghị quyết|Pháp lệnh|Bộ luật)\s+này\s+(?:đã\s+)?được\s+"
    r"(?:Quốc\s+hội|Ủy\s+ban\s+Thường\s+vụ|Hội\s+đồng\s+nhân\s+dân)[^.]{0,160}?thông\s+qua\s+(?=ngày)"
)


class Dated(NamedTuple):
    """The place, the day as the text has it and what it means, each None where not stated."""

    place: Stated | None = None
    issued_on: Stated | None = None
    date: PartialDate | None = None


def place_and_date(lines: Sequence[Line], numbered: Line | None = None, behind: int = 0) -> Dated:
    """Place and day on the first line that has both, else the first line that is a day alone.

    On the line of the number they stand behind its first ``behind`` code points.
    """
    for line in lines:
        start = behind if line == numbered else 0
        match = _PLACE_DATE.search(line.text, start) or _FIGURES_ALONE.fullmatch(line.text, start)
        if match and len(line.text) - match.end() <= _AFTER:
            return _dated(line, match)
    for line in lines:
        match = _DATE_ALONE.fullmatch(line.text)
        if match:
            return _dated(line, match)
    return Dated()


def place_date_in(line: str) -> re.Match[str] | None:
    """Where a line has place and day: its group ``place`` begins them."""
    return _PLACE_DATE.search(line)


def adopted(text: str) -> Dated:
    """The day on which an assembly adopted it, told at the end of laws instead of at the head."""
    match = _ADOPTED.search(text)
    mention = next(iter(find_dates(text[match.end() : match.end() + 40])), None) if match else None
    if match is None or mention is None or mention.start > 6:
        return Dated()
    start = match.end() + mention.start
    issued_on = Stated(mention.date.iso, start, match.end() + mention.end)
    return Dated(issued_on=issued_on, date=mention.date)


def _dated(line: Line, match: re.Match[str]) -> Dated:
    said = match.groupdict()
    year, month, day = (said.get(long) or said.get(long[0]) for long in ("year", "month", "day"))
    date = PartialDate(
        int(year or 0), int(month) if month else None, int(day) if day and month else None
    )
    words = said.get("place")
    place = (
        Stated(
            " ".join(words.split()),
            line.start + match.start("place"),
            line.start + match.end("place"),
        )
        if words
        else None
    )
    start, end = line.start + match.start("date"), line.start + match.end("date")
    return Dated(place, Stated(date.iso, start, end), date)
