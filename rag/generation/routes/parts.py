"""The route on a part that the question names: "Điều 2 của Quyết định 145 ủy quyền những gì?"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.generation.asked.expected import expected_kinds
from rag.generation.facts import Facts
from rag.generation.proof import abstain
from rag.generation.proof.naming import NUMBERING
from rag.generation.quoting.clause import MAX_LIST
from rag.generation.quoting.placing import cited_clause
from rag.generation.reading import Reading
from rag.generation.routes.content import content_route
from rag.generation.routes.lists_asked import lists_documents
from rag.generation.text.units import MAX_UNIT
from rag.model import Aspect, Document, Draft, Evidence, Passage, Query, ScoredPassage, Section
from rag.vietnamese.parts import PartMention, find_parts, names_part
from rag.vietnamese.text import fold

# What is asked of the document as a whole, whichever part is named beside it.
_OTHER: frozenset[Aspect] = frozenset({"number", "signer", "issuer", "recipient"})
_WHOLE: frozenset[Aspect] = frozenset({"list", "subject", "definition", "document"})
_CHANGED = re.compile(
    r"\b(?:sua doi|bo sung|bai bo|huy bo|bi bo|bo di|thay the|amend\w*|repeal\w*|replac\w*)\b"
)
_CARRIES_OUT = re.compile(
    r"\b(?:trien khai|thuc hien|thi hanh|to chuc|carr(?:y|ies|ying) out|implement\w*)"
    r"(?: (?!nao\b|gi\b)\w+){0,6} $"
)
_Part = tuple[Document, Section]
MAX_DOCUMENTS = 3  # named or described by the question


def part_route(facts: Facts, reading: Reading) -> Draft | None:
    """What a named part says: all of it where that is asked, else its clause that answers."""
    query = reading.query
    parts = find_parts(query.text)
    if not parts or query.asks & _OTHER or _CHANGED.search(fold(query.text)):
        return None
    if lists_documents(reading) and reading.wanted:
        return None
    if _is_carried_out(query, parts):
        return None
    named = [one for works in reading.targets for one in works]
    if named and all(one.document is None for one in named):
        near = [abstain.near_work(one, query.lang) for one in named]
        return abstain.refused("not_stated", query, nearest=near)
    if not 0 < len(reading.within) <= MAX_DOCUMENTS:
        return None
    documents = [facts.catalogue.documents[one] for one in sorted(reading.within)]
    found = [
        (document, section)
        for document in documents
        for part in parts
        for section in [_section(document, part.label)]
        if section is not None
    ]
    said = _fact(facts, reading, found)
    if said is not None:
        return said
    sentences = [
        cited_clause(facts, evidence, query)
        for document, section in found
        for evidence in _said(facts, reading, document, section)
    ]
    if sentences:
        return Draft("answered", tuple(sentences))
    works = [facts.catalogue.of(one) for one in documents]
    near = [abstain.near_work(one, query.lang) for one in works]
    return abstain.refused("not_stated", query, nearest=near) if query.numbers else None


def _is_carried_out(query: Query, parts: Sequence[PartMention]) -> bool:
    """Whether it is asked who carries a part out, which other clauses say."""
    folded = fold(query.text)
    done = any(_CARRIES_OUT.search(folded[: one.start]) for one in parts)
    return done and "agency" in expected_kinds(query)


def _fact(facts: Facts, reading: Reading, found: Sequence[_Part]) -> Draft | None:
    """The clause of long parts that answers, where not all of them is asked for."""
    if _asks_whole(reading) or all(s.end - s.start <= MAX_UNIT for _, s in found):
        return None
    passages = [
        ScoredPassage(_passage(document, section), 1.0, at + 1)
        for at, (document, section) in enumerate(found)
    ]
    said = content_route(facts, reading, passages)
    return said if said.status == "answered" else None


def _asks_whole(reading: Reading) -> bool:
    return bool(reading.query.asks & _WHOLE) or not reading.residue.weights


def _passage(document: Document, section: Section) -> Passage:
    words = " ".join(document.text[section.start : section.end].split())
    return Passage("part", document.doc_id, section.start, section.end, words)


def _section(document: Document, label: str) -> Section | None:
    return next((one for one in document.sections if names_part(one.label, label)), None)


def _said(facts: Facts, reading: Reading, document: Document, section: Section) -> list[Evidence]:
    """The whole part, or the clause of it that answers the rest of the question."""
    numbering = NUMBERING.match(document.text, section.start, section.end)
    start = numbering.end() if numbering else section.start
    text = document.text[start : section.end]
    whole = Evidence(document, start, start + len(text.rstrip()))
    asked_whole = _asks_whole(reading)
    if len(text) <= MAX_UNIT or (asked_whole and len(text) <= MAX_LIST):
        return [whole]
    passage = ScoredPassage(_passage(document, section), 1.0, 1)
    units = facts.clauses.find(reading.residue, reading.query, [passage])
    return [units[0].evidence] if units and (units[0].own > 0 or asked_whole) else []
