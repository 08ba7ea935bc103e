"""Routes on what became of a document: absent, replaced, repealed or out of force."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.catalogue import Mention, Work
from rag.generation import abstain
from rag.generation.attributes import effect_sentence
from rag.generation.facts import Facts
from rag.generation.naming import clause_at, short_name
from rag.generation.reading import Reading, is_source
from rag.generation.structure import leads
from rag.generation.undoing import REPEAL, asks_what_it_undoes
from rag.model import (
    Document,
    DocumentNumber,
    Draft,
    DraftSentence,
    Evidence,
    Reference,
)
from rag.vietnamese.casing import readable
from rag.vietnamese.dates import find_dates
from rag.vietnamese.inner_nouns import ASKS_PART
from rag.vietnamese.parts import find_parts
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold, fold_space

_SAYS_SO = re.compile(r"\b(?:bai bo|thay the|huy bo|het hieu luc)\b")
# The same said of it in a list: "được thay thế bởi".
_PASSIVE = re.compile(
    r"\b(?:đã )?(?:được|bị) (?:sửa đổi, bổ sung, )?(?:thay thế|bãi bỏ|hủy bỏ|huỷ bỏ)"
    r"(?:, (?:thay thế|bãi bỏ|hủy bỏ|huỷ bỏ))*(?: toàn bộ)? (?:bởi|bằng|tại|theo)\b",
    re.IGNORECASE,
)
_NEXT_PART = re.compile(r"\n[IVX]+\. ")  # the rows behind it are of another part
REACH = 700  # code points of a row of such a list
DAY = 24  # code points within which the cell of the day stands
CLOSE = 20  # between "bởi" and the number
MAX_SAID = 380  # code points of the sentence
# The day on which another document ends, told by that on which this one begins.
_FROM_THIS = re.compile(r"\bngay (?:\w+ ){1,3}nay co hieu luc\b")
_UNTIL = re.compile(r"\b(?:đến|tới)(?: hết)? (?:ngày|tháng|năm)\b")


def absence_route(facts: Facts, reading: Reading) -> Draft | None:
    """A number that no document has is known to be absent."""
    for asked, works in zip(reading.query.numbers, reading.targets, strict=True):
        if not works and not _is_a_common_name(facts, asked):
            return abstain.absent_number(asked, facts.catalogue.nearest(asked), reading.query)
    return None


def _is_a_common_name(facts: Facts, asked: DocumentNumber) -> bool:
    """Whether the documents themselves call something so: "Đề án 06" is no document's number."""
    kind = terms(asked.type or "")
    if asked.symbol is not None or not kind:
        return False
    syllables = [one for one in kind if "_" not in one]
    return f"{syllables[-1]}_{asked.digits.zfill(2)}" in facts.vocabulary


def repeal_route(facts: Facts, reading: Reading) -> Draft | None:
    """What replaced or repealed a numbered document; a repeal that none tells of is no premise."""
    query = reading.query
    folded = fold(query.text)
    if not query.numbers or not REPEAL.search(folded) or asks_what_it_undoes(folded):
        return None
    if find_parts(query.text) or ASKS_PART.search(folded):
        return None  # what was undone is a part of it
    pairs = zip(query.numbers, reading.targets, strict=True)
    objects = [works for one, works in pairs if not is_source(query, one.digits)]
    for work in (one for works in objects for one in works):
        told = [m for m in work.mentions if m.reference.relation in ("replaces", "repeals")]
        listed = [one for one in map(_replaced_by, work.mentions) if one is not None]
        if told or listed:
            dated = "date" in query.asks
            return _replacing(facts, told, reading) if told else _listed(work, listed[0], dated)
        until = effect_sentence(work, query.lang) if "het hieu luc" in folded else None
        if until is not None and _UNTIL.search(until.text):
            return Draft("answered", (until,))
        near = [abstain.near_work(work, query.lang)]
        return abstain.refused("false_premise", query, short_name(work, query.lang), near)
    return None


def _replaced_by(mention: Mention) -> tuple[Reference | None, Evidence] | None:
    """What a list of documents out of force says of one: "… được thay thế bởi Thông tư số …"."""
    document, number = mention.document, mention.reference.number_span
    if number is None:
        return None
    others = (o for o in document.references if o.start > mention.reference.start)
    numbered = [one for one in others if one.number_span is not None]
    for said in _PASSIVE.finditer(document.text, number.end, number.end + REACH):
        by = [one for one in numbered if 0 <= one.start - said.end() < CLOSE]
        first = next((one for one in numbered if one.start > mention.reference.end), None)
        if first is not None and first.start < said.start():
            return None
        if _NEXT_PART.search(document.text, number.end, said.start()):
            return None
        end = _undated(document, by[0]) if by else said.end()
        return (by[0] if by else None), Evidence(document, mention.reference.start, end)
    return None


def _undated(document: Document, reference: Reference) -> int:
    """Where a reference ends without the next cell of its row: the day from which it counts."""
    text = document.text[reference.start : reference.end]
    dates = [one for one in find_dates(text) if one.end == len(text.rstrip())]
    return reference.start + (len(text[: dates[0].start].rstrip()) if dates else len(text))


def _with_day(evidence: Evidence) -> Evidence:
    """Evidence with the day in the cell behind it, where one stands there."""
    document, end = evidence.document, evidence.end
    days = find_dates(document.text[end : end + DAY])
    if not days:
        return evidence
    return Evidence(document, evidence.start, end + days[0].end)


def _listed(work: Work, found: tuple[Reference | None, Evidence], dated: bool) -> Draft:
    """The replaced document and the one that replaced it, in the words of the list."""
    by, evidence = found
    evidence = _with_day(evidence) if dated else evidence
    said = _PASSIVE.search(evidence.quote)
    verb = fold_space(said.group()).lower() if said else ""
    document = evidence.document
    after = fold_space(document.text[by.start : evidence.end]) if by else ""
    name = short_name(work, "vi")
    text = f"{name} {verb} {after}".strip()
    return Draft("answered", (DraftSentence(f"{text[:MAX_SAID].rstrip(' ,;')}.", (evidence,)),))


def _replacing(facts: Facts, told: Sequence[Mention], reading: Reading) -> Draft:
    """The documents that say so, with their words."""
    sentences = []
    once = {mention.document.doc_id: mention for mention in reversed(told)}
    for mention in list(once.values())[-2:]:
        work = facts.catalogue.of(mention.document)
        span = clause_at(mention.document, mention.reference.start)
        evidence = Evidence(mention.document, span.start, max(span.end, mention.reference.end))
        name = short_name(work, reading.query.lang)
        said = readable(evidence.quote)
        above = [] if _SAYS_SO.search(fold(said)) else leads(evidence)[:1]
        said = ": ".join((*(readable(one.quote).rstrip(" :;.") for one in above), said))
        day = _beginning(work, said, reading)
        told_when = "; ".join((*(readable(one.quote).rstrip(" ;./") for one in day), said))
        sentences.append(DraftSentence(f"{name}: {told_when}", (*day, *above, evidence)))
    return Draft("answered", tuple(sentences))


def _beginning(work: Work, said: str, reading: Reading) -> Sequence[Evidence]:
    """The clause on when a document takes effect, where a day is asked and told by that one."""
    if "date" not in reading.query.asks or not _FROM_THIS.search(fold(said)):
        return ()
    effect = effect_sentence(work, reading.query.lang)
    return effect.evidence if effect is not None else ()
