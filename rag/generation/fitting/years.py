"""Whether a clause can be about the years and periods that a question names."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from rag.generation.asked.found_kinds import without_references
from rag.generation.text.sections import headings_at
from rag.model import Document, Evidence, Query
from rag.vietnamese.blanking import blanked
from rag.vietnamese.dates import find_dates, find_periods, find_years

# The document that a question begins with: "Theo lịch phổ biến thống kê 2026 của Bộ, …".
_BY_SOURCE = re.compile(
    r"\W*(?:(?:theo|trong|tại) [^,?]{4,100},|[^,:?]{4,100}:(?= ))", re.IGNORECASE
)
_IN_FORCE = re.compile(r"có hiệu lực[^.;\n]{0,60}?\b((?:19|20)\d\d)\b")


def years_agree(query: Query, evidence: Evidence) -> bool:
    """Whether a span can be about the years that the question names.

    One that names years itself must name one of them. Of one that names none, its line, its
    headings or the document's date and subject must; the whole text of an undated document.
    """
    if not query.years and not find_periods(query.text):
        return True
    document = evidence.document
    said = without_references(evidence)
    own = set(find_years(said))
    query = _without_own_date(query, document)
    whole = evidence.quote if "document" in query.asks else said
    asked, told = set(find_periods(query.text)), set(find_periods(whole))
    if asked and told:
        own -= {year for one in told - asked for year in one}
        return bool(asked & told) or bool(own & set(query.years))
    if own and query.years:
        return bool(own & set(query.years)) or _in_periods(query, evidence.quote)
    if document.identity.date is None:
        said = document.text
    else:
        subject = document.identity.subject.value if document.identity.subject else ""
        line = document.text[document.text.rfind("\n", 0, evidence.start) + 1 : evidence.end]
        headings = headings_at(document, evidence.start)
        issued = str(document.identity.date.year)
        said = ". ".join((subject, document.title, issued, line, *headings))
    in_force = _years_in_force(document.text)
    return all(str(year) in said or year in in_force for year in query.years)


@lru_cache(maxsize=256)
def _years_in_force(text: str) -> frozenset[int]:
    """The years from which a text says that it is in force: what it sets holds in those."""
    return frozenset(int(one[1]) for one in _IN_FORCE.finditer(text))


def _without_own_date(query: Query, document: Document) -> Query:
    """The question without the year of a date that says which document is meant.

    "Theo kế hoạch tháng 11/2025, … dự kiến hôm nào?" may be answered by a day of 2026, and so may
    what is asked of the plan of a year: "Theo lịch công bố 2026, …".
    """
    query = _without_year_of_source(query, document)
    issued = document.identity.date
    if issued is None or issued.month is None or issued.year not in query.years:
        return query
    when = (issued.year, issued.month)
    of_it = [
        one
        for one in find_dates(query.text)
        if (one.date.year, one.date.month) == when and one.date.day in (None, issued.day)
    ]
    text = blanked(query.text, of_it)
    if text == query.text:
        return query
    left = find_years(text)
    return replace(query, years=tuple(one for one in query.years if one in left))


def _without_year_of_source(query: Query, document: Document) -> Query:
    """The question without the years of the document that it begins with, where this may be it."""
    source = _BY_SOURCE.match(query.text)
    if source is None or not query.years:
        return query
    subject = document.identity.subject
    about = f"{document.title} {subject.value if subject else ''}"
    of_source = {year for year in find_years(source[0]) if str(year) in about}
    if not of_source:
        return query
    text = query.text[source.end() :]
    left = find_years(text)
    return replace(query, years=tuple(one for one in query.years if one in left))


def _in_periods(query: Query, text: str) -> bool:
    """Whether a period that the question names is one of the text's."""
    return bool(set(find_periods(query.text)) & set(find_periods(text)))
