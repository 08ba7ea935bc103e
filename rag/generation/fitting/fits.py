"""Whether a clause can be an answer at all: of the kind, the year and the place that is asked."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.generation.asked.counting import counted, spelled_out
from rag.generation.asked.expected import Kind, expected_kinds
from rag.generation.asked.found_kinds import found_kind
from rag.generation.asked.orders import rank_told, rises_agree
from rag.generation.asked.thresholds import bounds_agree, thresholds_agree
from rag.generation.described.origin import may_issue
from rag.generation.fitting.cited_numbers import numbers_agree
from rag.generation.fitting.classes import class_told
from rag.generation.fitting.indices import index_told
from rag.generation.fitting.months_told import months_told
from rag.generation.fitting.named_bodies import names_bodies
from rag.generation.fitting.names import names_agree
from rag.generation.fitting.pay import pay_told
from rag.generation.fitting.somebody import somebody_told
from rag.generation.fitting.tallies import tells_count
from rag.generation.fitting.years import years_agree
from rag.generation.ranking.polarity import ordinals_agree, quarters_agree
from rag.generation.reading import Reading
from rag.generation.text.beside import beside
from rag.generation.text.cells import cell_below
from rag.generation.text.heads import lead_of
from rag.generation.text.sections import headings_at
from rag.generation.text.units import Unit
from rag.model import Evidence, Query
from rag.vietnamese.places import find_provinces
from rag.vietnamese.successive import is_another
from rag.vietnamese.types import has_type, type_mentions

# Kinds of which an answer must name one.
_NEEDED: frozenset[Kind] = frozenset({"amount", "time", "effect"})
ITSELF = 0.3  # share of the question that the item of a list must say, whose lead has the figure
# A lead that sets a figure for its items: "Phạt tiền từ … đối với một trong các hành vi sau đây:".
_SET = re.compile(r"\b(?:đối với|trường hợp|hành vi|đối tượng|áp dụng)\b")
# Types that are spoken of without a number: "gắn với báo cáo hằng năm", "chương trình quốc gia".
_UNNUMBERED = frozenset(("Báo cáo", "Chương trình", "Đề án", "Dự án", "Biên bản", "Hợp đồng"))
# What law rules a matter, named by the matter: "theo quy định của pháp luật về tín ngưỡng".
_OF_LAW = re.compile(r"\bpháp luật về (?!việc\b)\w+")
# What is to be filled in: a form states no figure and no day.
_BLANK = re.compile(r"…{2}|\.{6}|_{4}")


def fits(reading: Reading, unit: Unit) -> bool:
    """Whether the clause can be an answer of the kind asked: an amount wants a figure."""
    query = reading.query
    if not _about_the_same(query, unit):
        return False
    if reading.wanted and "document" in query.asks and not _names_asked(reading, unit.evidence):
        return False
    if not (somebody_told(query, unit.evidence) and pay_told(query, unit)):
        return False
    if expected_kinds(query) & _NEEDED and _BLANK.search(unit.evidence.quote):
        return False
    nouns = counted(query)
    nouns = (*nouns, *spelled_out(query, unit.evidence.document)) if nouns else ()
    if _tells(nouns, unit.evidence, query):
        return True
    apart = "amount" in expected_kinds(query) and unit.own >= ITSELF
    led = lead_of(unit.evidence) if apart else None
    return led is not None and _sets(led) and _tells(nouns, led, query)


def _sets(led: Evidence) -> bool:
    """Whether the lead of a list sets something for its items."""
    return _SET.search(led.quote) is not None


def _tells(nouns: Sequence[str], evidence: Evidence, query: Query) -> bool:
    """Whether a span names what is asked for: of the class, of what is counted, of the kind."""
    if not (class_told(query, evidence) and rank_told(query, evidence)):
        return False
    if nouns and not tells_count(nouns, evidence):
        return False
    wanted = expected_kinds(query) & _NEEDED
    if nouns:  # a figure of what is counted is told: "khiển trách hai lần"
        wanted -= {"amount", "time"}
    return all(told(kind, evidence, query) for kind in wanted)


def led_fact(evidence: Evidence, query: Query) -> Evidence | None:
    """The lead of an item's list, where it names the figure that the item doesn't.

    "Phạt tiền từ … đến … đối với một trong các hành vi sau đây:" holds for each act below.
    """
    if "amount" not in expected_kinds(query) or told("amount", evidence, query):
        return None
    led = lead_of(evidence)
    return led if led is not None and _sets(led) and found_kind("amount", led, query) else None


def _about_the_same(query: Query, unit: Unit) -> bool:
    """Whether a clause can be about the years, the time in a row and the names of the question."""
    evidence = unit.evidence
    timely = years_agree(query, evidence) and quarters_agree(query, evidence)
    timely = timely and thresholds_agree(query, evidence) and rises_agree(query, evidence)
    timely = timely and months_told(query, unit)
    timely = timely and bounds_agree(query, evidence, unit.above)
    same = ordinals_agree(query, evidence) and not is_another(query.text, _told_of(evidence))
    named = names_agree(query, unit) and index_told(query, unit)
    named = named and names_bodies(query, evidence.document)
    return timely and same and named and numbers_agree(query, evidence)


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
        for one in evidence.references
    )


def names_type(types: Sequence[str], evidence: Evidence) -> bool:
    """Whether a span mentions a document of one of these types, or one that bears no number."""
    return names_unnumbered(types, evidence) or any(
        has_type(one.type, types) for one in evidence.references
    )


def names_unnumbered(types: Sequence[str], evidence: Evidence) -> bool:
    """Whether a span speaks of a document of one of these types that bears no number."""
    if "Luật" in types and _OF_LAW.search(evidence.quote):
        return True
    asked = [one for one in types if one in _UNNUMBERED]
    return bool(asked) and any(has_type(one.type, asked) for one in type_mentions(evidence.quote))


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
    headings = headings_at(document, evidence.start)
    subject = document.identity.subject.value if document.identity.subject else ""
    said = find_provinces(". ".join((line, *headings, document.title, subject)))
    return bool(set(said) & set(wanted))
