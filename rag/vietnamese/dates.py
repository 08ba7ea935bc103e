"""Dates, years and periods, as officials write them and as they slip.

All searching is done on folded text, so that ``ngàỵ 03/02/2016`` and ``ngay 3/2/2016`` are read
alike; only English month names are looked for in the text itself ("may" is a Vietnamese word).
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from typing import NamedTuple

from rag.model import PartialDate
from rag.vietnamese.remembering import remembering
from rag.vietnamese.text import fold, nfc

FIRST_YEAR, LAST_YEAR = 1900, 2100

_YEAR = r"(?P<y>(?:19|20)\d\d|2100)(?!\d)"
_BLANK = r"[\s._…]*"
_JOIN = r"\s?[/.–-]\s?"

# "ngày 06 tháng 03 năm 2024", with the day, or the day and the month, left blank
_IN_WORDS = re.compile(
    rf"(?<![a-z])(?:ngay\b{_BLANK})?(?P<d>(?<!\d)\d{{1,2}})?{_BLANK}\bthang\b{_BLANK}"
    rf"(?P<m>\d{{1,2}})?\s*,?{_BLANK}nam\s*{_YEAR}"
)
_IN_FIGURES = re.compile(
    rf"(?<!\d)(?<!\d[/.,])(?P<d>\d{{1,2}}){_JOIN}(?P<m>\d{{1,2}}){_JOIN}{_YEAR}(?!\s?/\s?\d)"
)
_SHORT_YEAR = re.compile(
    rf"\bngay\s+(?P<d>\d{{1,2}}){_JOIN}(?P<m>\d{{1,2}}){_JOIN}(?P<y>\d\d)(?![\d/.-]*\d)"
)
_ISO = re.compile(r"(?<![\d/-])(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)(?![\d-])")
_MONTH = re.compile(rf"\bthang\s*(?P<m>\d{{1,2}})\s*[/.–-]\s*{_YEAR}(?!\s*[/.–-]\s*\d)")

_MONTHS = {
    name.lower(): number
    for names in (calendar.month_name, calendar.month_abbr)
    for number, name in enumerate(names)
    if name
} | {"sept": 9}
_MONTH_NAME = rf"(?P<m>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})"
_ORDINAL = r"(?P<d>\d{1,2})(?:st|nd|rd|th)?"
_ENGLISH = (
    re.compile(rf"(?<!\d){_ORDINAL}\s+(?:of\s+)?{_MONTH_NAME}\b\.?,?\s+{_YEAR}", re.IGNORECASE),
    re.compile(rf"\b{_MONTH_NAME}\.?\s+{_ORDINAL},?\s+{_YEAR}", re.IGNORECASE),
)
_ENGLISH_MONTH = re.compile(
    rf"\b{_MONTH_NAME}\.?,?\s+{_YEAR}".replace("|may|", "|")
    + r"|\bMay,?\s+(?P<may>(?:19|20)\d\d)(?!\d)",
    re.IGNORECASE,
)

# What every English date has: tells most texts apart from those that name one at small cost.
_NAMED_MONTH = re.compile(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", re.IGNORECASE)

_PERIOD = re.compile(
    r"(?<![\d/.-])((?:19|20)\d\d)(?:\s?[–—−-]\s?|\s+(?:den(?:\s+het)?(?:\s+nam)?|to|until|through)\s+)"
    r"((?:19|20)\d\d)(?![\d/])"
)
_ANY_YEAR = re.compile(r"(?<![\d/.,])(?<!so )(19[4-9]\d|20[0-5]\d)(?!\d|[.,]\d|\s?/\s?[a-zđ])")

_DIGIT = re.compile(r"\d")  # without one there is no date, year or period: most clauses have none


class DateMention(NamedTuple):
    """A date and the code points ``[start, end)`` that state it."""

    date: PartialDate
    start: int
    end: int


def find_dates(text: str) -> list[DateMention]:
    """The dates of ``nfc(text)`` in reading order; impossible ones (31/02/2021) are left out.

    A month with its year is a date without a day; a year alone is none.
    """
    return list(_dates(text))


@remembering
def _dates(text: str) -> tuple[DateMention, ...]:
    """What ``find_dates`` finds."""
    if not _DIGIT.search(text):
        return ()
    folded = fold(text)
    found = [*_read_all(folded), *_read_english(nfc(text))]
    found.sort(key=lambda mention: (mention.start, -mention.end))
    kept: list[DateMention] = []
    for mention in found:
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return tuple(kept)


def _read_all(folded: str) -> Iterator[DateMention]:
    for pattern in (_IN_WORDS, _IN_FIGURES, _SHORT_YEAR, _ISO, _MONTH):
        for match in pattern.finditer(folded):
            parts = match.groupdict()
            yield from _mention(match, parts["y"], parts["m"], parts.get("d"))


def _read_english(text: str) -> Iterator[DateMention]:
    if not _NAMED_MONTH.search(text):
        return
    for pattern in (*_ENGLISH, _ENGLISH_MONTH):
        for match in pattern.finditer(text):
            parts = match.groupdict()
            if parts.get("may"):
                if match.group().startswith("May"):
                    yield from _mention(match, parts["may"], "5", None)
            else:
                month = str(_MONTHS[parts["m"].lower()])
                yield from _mention(match, parts["y"], month, parts.get("d"))


def _mention(
    match: re.Match[str], year: str, month: str | None, day: str | None
) -> Iterator[DateMention]:
    start, end = match.span()
    start += len(match.group()) - len(match.group().lstrip(" \t\n._…"))
    date = PartialDate(_full_year(year), int(month) if month else None, int(day) if day else None)
    if _possible(date):
        yield DateMention(date, start, end)


def _full_year(year: str) -> int:
    if len(year) == 4:
        return int(year)
    return int(year) + (2000 if int(year) < 50 else 1900)


def _possible(date: PartialDate) -> bool:
    if not FIRST_YEAR <= date.year <= LAST_YEAR:
        return False
    if date.month is None:
        return date.day is None
    if date.day is None:
        return 1 <= date.month <= 12
    return date.date is not None


def find_years(text: str) -> list[int]:
    """The years that the text names, each once, in reading order; 2021-2025 names two.

    The year inside a date counts, the year inside a document number (155/2020/NĐ-CP) doesn't.
    """
    return list(_years(text))


@remembering
def _years(text: str) -> tuple[int, ...]:
    """What ``find_years`` finds."""
    if not _DIGIT.search(text):
        return ()
    folded = fold(text)
    named = [(mention.start, mention.date.year) for mention in find_dates(text)]
    named += [(match.start(), int(match.group())) for match in _ANY_YEAR.finditer(folded)]
    return tuple(dict.fromkeys(year for _, year in sorted(named)))


def find_periods(text: str) -> list[tuple[int, int]]:
    """The periods that the text names, as (first year, last year): ``giai đoạn 2021 – 2030``."""
    if not _DIGIT.search(text):
        return []
    pairs = (match.groups() for match in _PERIOD.finditer(fold(text)))
    return [(int(first), int(last)) for first, last in pairs if int(first) < int(last)]
