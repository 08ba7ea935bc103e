"""Whether a clause can be an answer at all: of the kind, the year and the place that is asked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rag.generation.beside import beside
from rag.generation.cells import cell_below
from rag.generation.classes import class_told
from rag.generation.counting import counted, counts, same_measure
from rag.generation.expected import Kind, expected_kinds, found_kind, without_references
from rag.generation.matching import has_type
from rag.generation.named_bodies import names_bodies
from rag.generation.names import names_agree
from rag.generation.orders import rank_told, rises_agree
from rag.generation.origin import may_issue
from rag.generation.polarity import ordinals_agree, quarters_agree
from rag.generation.reading import Reading
from rag.generation.rows import row_at
from rag.generation.thresholds import thresholds_agree
from rag.generation.units import Unit
from rag.model import Document, Evidence, Query
from rag.vietnamese.dates import find_dates, find_periods, find_years
from rag.vietnamese.places import find_provinces
from rag.vietnamese.successive import is_another
from rag.vietnamese.text import fold
from rag.vietnamese.types import type_mentions

# Kinds of which an answer must name one.
_NEEDED: frozenset[Kind] = frozenset({"amount", "time", "effect"})
# Types that are spoken of without a number: "gắn với báo cáo hằng năm", "chương trình quốc gia".
_UNNUMBERED = frozenset(("Báo cáo", "Chương trình", "Đề án", "Dự án", "Biên bản", "Hợp đồng"))
# What is to be filled in: a form states no figure and no day.
_BLANK = re.compile(r"…{2}|\.{6}|_{4}")
_UNIT = re.compile(r"\([^()]*\)|%")


def fits(reading: Reading, unit: Unit) -> bool:
    """Whether the clause can be an answer of the kind asked: an amount wants a figure."""
    query = reading.query
    told_what = class_told(query, unit.evidence) and rank_told(query, unit.evidence)
    if not told_what or not _about_the_same(query, unit):
        return False
    nouns = counted(query)
    if nouns and not (counts(nouns, unit.evidence) or _counts_in_table(nouns, unit)):
        return False
    if reading.wanted and "document" in query.asks and not _names_asked(reading, unit.evidence):
        return False
    wanted = expected_kinds(query) & _NEEDED
    if wanted and _BLANK.search(unit.evidence.quote):
        return False
    return all(told(kind, unit.evidence, query) for kind in wanted)


def _about_the_same(query: Query, unit: Unit) -> bool:
    """Whether a clause can be about the years, the time in a row and the names of the question."""
    evidence = unit.evidence
    timely = years_agree(query, evidence) and quarters_agree(query, evidence)
    timely = timely and thresholds_agree(query, evidence) and rises_agree(query, evidence)
    same = ordinals_agree(query, evidence) and not is_another(query.text, _told_of(evidence))
    named = names_agree(query, unit) and names_bodies(query, evidence.document)
    return timely and same and named


def _told_of(evidence: Evidence) -> str:
    """A clause and what its document is about."""
    subject = evidence.document.identity.subject
    return "\n".join((subject.value if subject else "", evidence.document.title, evidence.quote))


def told(kind: Kind, evidence: Evidence, query: Query) -> bool:
    """Whether a clause, or what stands beside it, names a thing of this kind."""
    if found_kind(kind, evidence, query) or beside(kind, evidence, query):
        return True
    return kind == "time" and cell_below(kind, evidence, query) is not None


def _names_asked(reading: Reading, evidence: Evidence) -> bool:
    """Whether a clause names a document of a type and, for all it says, of the body asked for."""
    return names_unnumbered(reading.wanted, evidence) or any(
        has_type(one.type, reading.wanted) and may_issue(one.issuer, reading)
        for one in evidence.document.references
        if one.start < evidence.end and evidence.start < one.end
    )


def names_type(types: Sequence[str], evidence: Evidence) -> bool:
    """Whether a span mentions a document of one of these types, or one that bears no number."""
    return names_unnumbered(types, evidence) or any(
        has_type(one.type, types)
        for one in evidence.document.references
        if one.start < evidence.end and evidence.start < one.end
    )


def names_unnumbered(types: Sequence[str], evidence: Evidence) -> bool:
    """Whether a span speaks of a document of one of these types that bears no number."""
    asked = [one for one in types if one in _UNNUMBERED]
    return bool(asked) and any(has_type(one.type, asked) for one in type_mentions(evidence.quote))


def _counts_in_table(nouns: Sequence[str], unit: Unit) -> bool:
    """Whether a row has a figure of what its table counts: the unit stands over the column."""
    document = unit.evidence.document
    row = row_at(document, unit.evidence.start, unit.evidence.end)
    if row is None:
        return False
    names = [fold(document.text[start:end]) for start, end in row.columns]
    return any(
        noun in " ".join(_UNIT.findall(name))
        or re.search(rf"\bso (?:luong )?{re.escape(noun)}\b", name)
        for counted_noun in nouns
        for noun in same_measure(counted_noun)
        for name in names
    )


def years_agree(query: Query, evidence: Evidence) -> bool:
    """Whether a span can be about the years that the question names.

    One that names years itself must name one of them. Of one that names none, its line, its
    headings or the document's date and subject must; the whole text of an undated document.
    """
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
        headings = [s.heading for s in document.sections if s.start <= evidence.start < s.end]
        issued = str(document.identity.date.year)
        said = ". ".join((subject, document.title, issued, line, *headings))
    return all(str(year) in said for year in query.years)


def _without_own_date(query: Query, document: Document) -> Query:
    """The question without the year of a date that says which document is meant.

    "Theo kế hoạch tháng 11/2025, … dự kiến hôm nào?" may be answered by a day of 2026.
    """
    issued = document.identity.date
    if issued is None or issued.month is None or issued.year not in query.years:
        return query
    text = query.text
    for one in find_dates(text):
        same = (one.date.year, one.date.month) == (issued.year, issued.month)
        if same and one.date.day in (None, issued.day):
            text = text[: one.start] + " " * (one.end - one.start) + text[one.end :]
    if text == query.text:
        return query
    left = find_years(text)
    return replace(query, years=tuple(one for one in query.years if one in left))


def place_agrees(reading: Reading, evidence: Evidence) -> bool:
    """Whether a span can be about the province that the question names.

    The document is of that province, or the span's line, its headings or the document's title name
    it: the same sentence stands in the papers of its neighbours.
    """
    wanted = reading.query.provinces
    document = evidence.document
    if not wanted or document.province in wanted:
        return True
    line = document.text[document.text.rfind("\n", 0, evidence.start) + 1 : evidence.end]
    headings = [s.heading for s in document.sections if s.start <= evidence.start < s.end]
    subject = document.identity.subject.value if document.identity.subject else ""
    said = find_provinces(". ".join((line, *headings, document.title, subject)))
    return bool(set(said) & set(wanted))


def _in_periods(query: Query, text: str) -> bool:
    """Whether a period that the question names is one of the text's."""
    return bool(set(find_periods(query.text)) & set(find_periods(text)))
