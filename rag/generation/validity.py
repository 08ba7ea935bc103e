"""Routes on what became of a document: absent, replaced, or itself replacing another."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.catalogue import Mention, Work
from rag.generation import abstain
from rag.generation.enumerating import enumerated
from rag.generation.facts import Facts
from rag.generation.listing import narrowed
from rag.generation.matching import has_type
from rag.generation.naming import clause_at, short_name
from rag.generation.reading import Reading, is_source
from rag.generation.structure import leads
from rag.model import Aspect, Document, DocumentNumber, Draft, DraftSentence, Evidence, Reference
from rag.vietnamese.casing import readable
from rag.vietnamese.dates import find_dates
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
    r"\b(?:đã )?(?:được|bị) (?:thay thế|bãi bỏ|hủy bỏ|huỷ bỏ)(?: toàn bộ)? (?:bởi|bằng|tại|theo)\b",
    re.IGNORECASE,
)
REACH = 700  # code points of a row of such a list
CLOSE = 20  # between "bởi" and the number
MAX_SAID = 380  # code points of the sentence
_REPLACING = re.compile(
    r"\b(?:thay (?:the|cho)|bai bo|sua doi|huy bo|replac\w*|repeal\w*|amend\w*|supersed\w*)\b"
)

# "Chỉ thị 33 thay thế chỉ thị nào?": not answered by what Chỉ thị 33 is.
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
    if not query.numbers or not _REPEAL.search(fold(query.text)):
        return None
    pairs = zip(query.numbers, reading.targets, strict=True)
    objects = [works for one, works in pairs if not is_source(query, one.digits)]
    for work in (one for works in objects for one in works):
        told = [m for m in work.mentions if m.reference.relation in ("replaces", "repeals")]
        listed = [one for one in map(_replaced_by, work.mentions) if one is not None]
        if told or listed:
            return _replacing(facts, told, reading) if told else _listed(work, listed[0])
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
        end = _undated(document, by[0]) if by else said.end()
        return (by[0] if by else None), Evidence(document, mention.reference.start, end)
    return None


def _undated(document: Document, reference: Reference) -> int:
    """Where a reference ends without the next cell of its row: the day from which it counts."""
    text = document.text[reference.start : reference.end]
    dates = [one for one in find_dates(text) if one.end == len(text.rstrip())]
    return reference.start + (len(text[: dates[0].start].rstrip()) if dates else len(text))


def _listed(work: Work, found: tuple[Reference | None, Evidence]) -> Draft:
    """The replaced document and the one that replaced it, in the words of the list."""
    by, evidence = found
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


def replacement_route(facts: Facts, reading: Reading) -> Draft | None:  # noqa: ARG001 - a route
    """What a numbered document itself replaces, repeals or amends."""
    query = reading.query
    folded = fold(query.text)
    if not _REPLACING.search(folded) or _REPEAL.search(folded) or query.asks & _OTHER:
        return None
    for work in (one for works in reading.targets for one in works if one.document is not None):
        document = work.document
        if document is not None:
            changed = ((document, one) for one in _changed(document, reading))
            draft = enumerated(changed, query)
            if draft is not None:
                return draft
    named = [one for works in reading.targets for one in works]
    if named and _UNDOING.search(folded) and (_is_silent(named) or not _may_say(named)):
        near = [abstain.near_work(one, query.lang) for one in named[:3]]
        return abstain.refused("not_stated", query, nearest=near)
    return None


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
