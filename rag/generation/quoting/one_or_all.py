"""Whether one fact is asked for, or several things, or all that is said.

One fact is stated by one short sentence; an answer to the others may take several clauses.
"""

from __future__ import annotations

from itertools import islice

from rag.generation.asked.bodies import names_body
from rag.generation.asked.counting import asks_number_and_names
from rag.generation.asked.expected import Kind, asks_openly, expected_kinds
from rag.generation.asked.found_kinds import found_kinds
from rag.generation.asked.one_fact import names_one, opens_with_one
from rag.generation.quoting.addressees import asks_to_whom
from rag.model import Aspect, Evidence, Query
from rag.vietnamese.alternation import either
from rag.vietnamese.count_words import fold_counts

# Kinds that are one fact, said in one clause.
FACTS: frozenset[Kind] = frozenset({"amount", "time", "agency"})
_ASPECTS: frozenset[Aspect] = frozenset({"document", "number", "date", "issuer", "quantity"})
# "Which procedures …": several are asked for.
_PLURAL = either(
    r"\b(?:which|what) (?!is\b|was\b|does\b|has\b)(?:(?:two|three|four|five|other|main) )?"
    r"(?:[a-z-]+ )?(?:procedures|tasks|schools|indicators|forms|groups|projects|measures|duties"
    r"|products|areas|items|contents|categories|cases|subjects|powers|steps|communes)\b"
)
# "Ba vùng nuôi nào …": so many are asked for; "lần ba … hôm nào" asks for one day.
_COUNTED = either(
    r"(?<!\blan )(?<!\bdot )(?<!\bkhoa )(?<!\bthu )\b(?:hai|ba|bon|sau|bay|tam|chin|muoi) "
    r"(?!ben\b|ngay\b|thang\b|nam\b|lan\b)(?:\w+ ){1,5}"
    r"(?<!\bhom )(?<!\bngay )(?<!\bkhi )(?<!\bluc )nao\b"
)


def asks_for_list(query: Query) -> bool:
    """Whether several of a kind are asked for: "những nhóm nào", "which procedures"."""
    if opens_with_one(query) or asks_to_whom(query):
        return False
    cue = _PLURAL if query.lang == "en" else _COUNTED
    counted = cue.search(fold_counts(query.text)) is not None
    return "list" in query.asks or counted or asks_number_and_names(query)


def asks_for_all(query: Query) -> bool:
    """Whether an answer may take several clauses; one fact is stated by one short sentence."""
    if asks_for_list(query):
        return True
    facts = bool(expected_kinds(query) & FACTS or query.asks & _ASPECTS)
    return asks_openly(query) and not facts and not names_one(query)


def asks_one_fact(query: Query) -> bool:
    """Whether a figure, a time, or something that a document says of itself is asked for."""
    kinds = expected_kinds(query) & (FACTS - {"agency"})
    return bool(query.asks & _ASPECTS or kinds) or names_one(query)


def names_fact(evidence: Evidence, query: Query) -> bool:
    """Whether a clause names the figure, the time or the body that a question asks for."""
    return any(
        kind != "agency" or names_body(evidence.quote[one.start : one.end])
        for kind in expected_kinds(query) & FACTS
        for one in islice(found_kinds(kind, evidence, query), 1)
    )
