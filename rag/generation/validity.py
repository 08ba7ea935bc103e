"""Routes on what became of a document: absent, replaced, or itself replacing another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rag.catalogue import Mention, Work
from rag.generation import abstain
from rag.generation.attributes import effect_sentence
from rag.generation.enumerating import enumerated
from rag.generation.facts import Facts
from rag.generation.listing import narrowed
from rag.generation.matching import described_work, has_type
from rag.generation.naming import clause_at, short_name
from rag.generation.reading import Reading, is_source
from rag.generation.structure import leads
from rag.model import (
    Aspect,
    Document,
    DocumentNumber,
    Draft,
    DraftSentence,
    Evidence,
    Query,
    Reference,
)
from rag.vietnamese.casing import readable
from rag.vietnamese.dates import find_dates
from rag.vietnamese.places import find_provinces
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold, fold_space

_REPEAL = re.compile(
    r"\b(?:bi|da|duoc|nao|gi) (?:bai bo|thu hoi|huy(?: bo)?|thay the|dinh chi)\b|\bhet hieu luc\b"
    r"|\bthay the (?:boi|bang|cho)\b"
    r"|\b(?:repeal|revok|cancel|withdraw|abolish|rescind|supersed|replac)\w*\b"
)
# Asked of a document that "bãi bỏ 39 văn bản" only describes.
_OTHER: frozenset[Aspect] = frozenset({"date", "effect", "signer", "issuer", "recipient"})
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
_REPLACING = re.compile(
    r"\b(?:thay (?:the|cho)|bai bo|sua doi|huy bo|replac\w*|repeal\w*|amend\w*|supersed\w*)\b"
)

# "Chỉ thị 33 thay thế chỉ thị nào?": not answered by what Chỉ thị 33 is.
_ACTIVE = re.compile(
    r"\w (?P<verb>(?:se |co |da )?(?:thay the|thay cho|bai bo|huy bo)(?: cho)?) (?:\w+ ){1,5}nao\b"
    r"|\b(?P<lam>lam (?:\w+ ){1,6}nao\b.*\bhet hieu luc)\b"
    r"|\b(?P<het>lam het hieu luc) (?:\w+ ){1,5}nao\b"
    r"|\b(?:which|what)\b.* (?:does|do|did) .+"
    r" (?:replace|repeal|revoke|rescind|supersede|abolish)\b"
)
_ENDED = re.compile(
    r"\b(?:bi|duoc)(?: \w+){0,8} (?:bai bo|thay the|huy bo|thay)\b|\bby (?:which|what)\b"
)
# "Quyết định nào bị Quyết định 165 bãi bỏ?": one of those that the numbered one undoes.
_DONE_BY = re.compile(
    r"\bnao\b.* bi (?=[^?]*\d)(?:[^\s,?]+ ){2,10}(?:bai bo|thay the|huy bo|cho het hieu luc)\b"
)
_UNTIL = re.compile(r"\b(?:đến|tới)(?: hết)? (?:ngày|tháng|năm)\b")
_UNDOING = re.compile(
    r"\b(?:thay the|thay cho|bai bo|huy bo) (?:\w+ ){1,4}nao\b|\b(?:replac|repeal)\w*\b"
)


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
    if not query.numbers or not _REPEAL.search(folded) or _undoes(folded):
        return None
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


def _undoes(folded: str) -> bool:
    """Whether it is asked what a document undoes, not what undid it."""
    if _DONE_BY.search(folded):
        return True
    return _ACTIVE.search(folded) is not None and not _ENDED.search(folded)


def _describing(reading: Reading) -> Reading:
    """What describes the document that undoes: the words before the verb, and no type asked for."""
    found = _ACTIVE.search(fold(reading.query.text))
    verb = found and next((g for g in ("verb", "lam", "het") if found[g]), None)
    if found is None or verb is None:
        return replace(reading, wanted=())
    before = set(terms(reading.query.text[: found.start(verb)]))
    behind = set(terms(reading.query.text[found.start(verb) :])) - before
    weights = {t: w for t, w in reading.residue.weights.items() if t not in behind}
    return replace(reading, wanted=(), residue=reading.residue.weighed(weights))


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
        evidence = Evidence(mention.document, span.start, span.end)
        name = short_name(work, reading.query.lang)
        said = readable(evidence.quote)
        above = [] if _SAYS_SO.search(fold(said)) else leads(evidence)[:1]
        said = ": ".join((*(readable(one.quote).rstrip(" :;.") for one in above), said))
        sentences.append(DraftSentence(f"{name}: {said}", (*above, evidence)))
    return Draft("answered", tuple(sentences))


def replacement_route(facts: Facts, reading: Reading) -> Draft | None:
    """What a document, numbered or described, itself replaces, repeals or amends."""
    query = reading.query
    folded = fold(query.text)
    undoes = _undoes(folded)
    if not undoes and (not _REPLACING.search(folded) or _REPEAL.search(folded)):
        return None
    if query.asks & (_OTHER - {"effect"} if undoes else _OTHER):
        return None
    for document in _undoing(facts, reading, undoes=undoes):
        changed = _changed(document, reading)
        of_place = [one for one in changed if _may_be_of_place(document, one, query)]
        if changed and not of_place:
            return abstain.refused("not_stated", query)
        draft = enumerated(((document, one) for one in of_place), query)
        if draft is not None:
            return draft
    named = [one for works in reading.targets for one in works]
    if named and _UNDOING.search(folded) and (_is_silent(named) or not _may_say(named)):
        near = [abstain.near_work(one, query.lang) for one in named[:3]]
        return abstain.refused("not_stated", query, nearest=near)
    return None


def _may_be_of_place(document: Document, reference: Reference, query: Query) -> bool:
    """Whether a reference names no province, or one asked for besides the document's own."""
    asked = set(query.provinces) - {document.province}
    said = find_provinces(document.text[reference.start : reference.end])
    return not asked or not said or bool(asked.intersection(said))


def _undoing(facts: Facts, reading: Reading, *, undoes: bool) -> Iterator[Document]:
    """The held documents that are numbered; where none is numbered, the one that is described."""
    works = [one for same in reading.targets for one in same]
    if undoes and not reading.query.numbers:
        found = described_work(facts, _describing(reading), held=True)
        works = [found] if found is not None else []
    yield from (one.document for one in works if one.document is not None)


def _is_silent(works: Sequence[Work]) -> bool:
    """Whether the texts of all these documents are held and undo nothing."""
    return all(
        one.document is not None
        and not any(r.relation in ("replaces", "repeals") for r in one.document.references)
        for one in works
    )


def _may_say(works: Sequence[Work]) -> bool:
    """Whether something may tell what these documents undo: their own text, or their subject."""
    return any(one.document is not None or one.targets for one in works)


def _changed(document: Document, reading: Reading) -> Sequence[Reference]:
    """What a document replaces, repeals or amends; what its subject line says goes first."""
    found = [
        one
        for one in document.references
        if one.relation in ("replaces", "repeals", "amends")
        and (not reading.wanted or has_type(one.type, reading.wanted))
        and not _is_basis(document, one)
    ]
    outer = [one for one in found if not any(_holds(other, one) for other in found)]
    found = outer if any(one.number for one in outer) else found
    subject = document.identity.subject
    inside = [one for one in found if subject and subject.start <= one.start <= subject.end]
    asked = [one for one in found if _RELATIONS.get(one.relation, "") in fold(reading.query.text)]
    told = asked if any(one.number for one in asked) else inside or found
    return narrowed(document, told, reading)


_RELATIONS = {"replaces": "thay the", "repeals": "bai bo", "amends": "sua doi"}


def _holds(one: Reference, other: Reference) -> bool:
    return one is not other and one.start <= other.start and other.end <= one.end


def _is_basis(document: Document, reference: Reference) -> bool:
    """Whether a reference stands in a line of legal bases: another document changed it."""
    line = document.text.rfind("\n", 0, reference.start) + 1
    return document.text.startswith(("Căn cứ", "- Căn cứ"), line)
