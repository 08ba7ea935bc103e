"""Routes on what became of a document: absent, replaced, repealed or out of force."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.catalogue import Mention, Work
from rag.generation.asked.naming_spans import number_spans
from rag.generation.asked.number_roles import is_source
from rag.generation.described.of_another import is_of_another
from rag.generation.facts import Facts
from rag.generation.proof import abstain
from rag.generation.proof.attributes import effect_sentence
from rag.generation.proof.naming import clause_at, short_name
from rag.generation.reading import Reading
from rag.generation.routes.undoing import REPEAL, asks_what_it_undoes
from rag.generation.text.structure import leads
from rag.model import Document, DocumentNumber, Draft, DraftSentence, Evidence, Query, Reference
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
# A day of its own; else it ends with "… ngày Quyết định này có hiệu lực", which stands elsewhere.
_OTHER_DAY = re.compile(r"\b(?:tu|den|vao)(?: het)? (?:ngay|thang) \d")
# "Thủ tướng bãi bỏ Quyết định 2500", and what is no report of it.
_UNDOES = re.compile(r"\b(?:bai bo|huy bo|thu hoi)\s+$")
_DUTY = re.compile(r"\b(?:phai|can|se|de nghi|xem xet|tham quyen|duoc quyen)\b")
REACH = 700  # code points of a row of such a list
DAY = 24  # code points within which the cell of the day stands
CLOSE = 20  # between "bởi" and the number
MAX_SAID = 380  # code points of the sentence
# Whether it still holds, and what became of it: told only where another one undid it.
_STILL = re.compile(
    r"\b(?:con|van con|van) (?:co )?(?:hieu luc|gia tri|duoc ap dung|ap dung|duoc dung|dung duoc)\b"
    r"|\bstill (?:\w+ ){0,2}?(?:valid|in force|in effect|effective|appl\w+|used|binding)\b"
    r"|\bremains? (?:valid|in force|in effect|effective|applicable)\b"
    r"|\bwhat (?:has )?(?:happened to|became of|become of)\b"
)
# "Bao nhiêu văn bản hết hiệu lực?": what a numbered list of documents counts.
_COUNTED = re.compile(
    r"\b(?:bao nhieu|may|tong so|so) van ban\b|\bhow many (?:\w+ ){0,3}documents\b"
)
# "Nếu văn bản được viện dẫn bị thay thế thì áp dụng cái nào?": a case that is put.
_IN_CASE = re.compile(r"\b(?:neu|truong hop|khi|gia su|lo|if|in case)\b.*(?:\bthi\b|, )")
_UNTIL = re.compile(r"\b(?:đến|tới)(?: hết)? (?:ngày|tháng|năm)\b")


def absence_route(facts: Facts, reading: Reading) -> Draft | None:
    """A number that no document has is known to be absent."""
    for asked, works in zip(reading.query.numbers, reading.targets, strict=True):
        if not works and not _is_a_common_name(facts, asked):
            return abstain.absent_number(asked, facts.catalogue.nearest(asked), reading.query)
        if is_of_another(facts, reading.query, works):
            near = [abstain.near_work(one, reading.query.lang) for one in works[:3]]
            return abstain.refused("not_stated", reading.query, nearest=near)
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
    if not query.numbers or asks_what_it_undoes(folded):
        return None
    repealed = REPEAL.search(folded)
    undone = repealed is not None or _is_done(query)
    if not undone and not _STILL.search(folded):
        return None
    if repealed is not None and _describes(query, repealed.start()):
        return None
    if (
        _IN_CASE.search(folded)
        or find_parts(query.text)
        or _COUNTED.search(folded)
        or ASKS_PART.search(folded)
    ):
        return None  # what was undone is a part of it, or what it lists
    pairs = zip(query.numbers, reading.targets, strict=True)
    objects = [works for one, works in pairs if not is_source(query, one.digits)]
    for work in (one for works in objects for one in works):
        told = [m for m in work.mentions if m.reference.relation in ("replaces", "repeals")]
        listed = [one for one in map(_replaced_by, work.mentions) if one is not None]
        if (told or listed) and _is_done(query):
            return None  # why is another clause's to say
        if told or listed:
            dated = "date" in query.asks
            return _replacing(facts, told, reading) if told else _listed(work, listed[0], dated)
        if not undone:
            return None
        until = effect_sentence(work, query.lang) if "het hieu luc" in folded else None
        if until is not None and _UNTIL.search(until.text):
            return Draft("answered", (until,))
        near = [abstain.near_work(work, query.lang)]
        return abstain.refused("false_premise", query, short_name(work, query.lang), near)
    return None


def _describes(query: Query, repealed: int) -> bool:
    """Whether what is said to be repealed is what a document is about of which a fact is asked.

    "Who signed Decision 4014 on abolished procedures?"
    """
    asked = bool(query.asks & {"signer", "recipient", "issuer"}) and "document" not in query.asks
    return asked and all(one.end <= repealed for one in number_spans(query))


def _is_done(query: Query) -> bool:
    """Whether it is asked why somebody undoes a document: "vì sao … bãi bỏ Quyết định 2500?"."""
    spans = list(number_spans(query))
    if len(spans) != 1 or "reason" not in query.asks or REPEAL.search(fold(query.text)):
        return False
    before = fold(query.text)[: spans[0].start]
    return _UNDOES.search(before) is not None and not _DUTY.search(before)


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
        since = _since(work, evidence, mention, reading)
        if since is not None:
            evidence = Evidence(mention.document, span.start, _number_end(mention))
        said = readable(evidence.quote)
        above = [] if _SAYS_SO.search(fold(said)) else leads(evidence)[:1]
        said = ": ".join((*(readable(one.quote).rstrip(" :;.") for one in above), said))
        sentences.append(DraftSentence(f"{name}: {said}", (*above, evidence)))
        sentences += [since] if since is not None else []
    return Draft("answered", tuple(sentences))


def _since(
    work: Work, evidence: Evidence, mention: Mention, reading: Reading
) -> DraftSentence | None:
    """When the document that undoes takes effect, where that is the day that is asked for."""
    if not reading.query.asks & {"date", "effect"}:
        return None
    said = " ".join(one.quote for one in (*leads(evidence)[:1], evidence))
    if _OTHER_DAY.search(fold_space(fold(said))) or mention.reference.number_span is None:
        return None
    return effect_sentence(work, reading.query.lang)


def _number_end(mention: Mention) -> int:
    """Where the number of what is undone ends: a day is asked for, not its title."""
    number = mention.reference.number_span
    return number.end if number is not None else mention.reference.end
