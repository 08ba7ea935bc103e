"""How the held documents stand to one another, as their texts state it.

A notice that a document was replaced must be true, so only what a text does itself counts: not the
task to replace another, not the repeal of an article, not a basis that a third document amended.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rag.catalogue.work import Work
from rag.model import Document, Reference, Relation

_VERBS: Mapping[Relation, re.Pattern[str]] = {
    "replaces": re.compile(r"thay thế", re.IGNORECASE),
    "repeals": re.compile(r"bãi bỏ|hủy bỏ|huỷ bỏ", re.IGNORECASE),
    "amends": re.compile(r"(?:sửa đổi|bổ sung)(?:, bổ sung|, thay thế)?", re.IGNORECASE),
}
_BREAK = re.compile(r"[.]\s+(?=[A-ZĐÀ-Ỹ])|(?=\()")
_NUMBERING = re.compile(
    r"\s*(?:Điều \d+[.:]|Khoản \d+[.:]|\d{1,3}(?:\.\d+)*[.)]|[a-zđ]\)|[-–+])?\s*", re.IGNORECASE
)
_ITSELF = re.compile(
    r"\s*(?:Điều \d+[.:]|\d{1,3}[.)]|[a-zđ]\)|[-–+(])?\s*(?:[^\W\d_]+ ){1,3}này\b", re.IGNORECASE
)
_TASK = re.compile(
    r"\b(?:giao|trình|tham mưu|đề xuất|xây dựng|soạn thảo|nghiên cứu|rà soát|kiến nghị|đề nghị"
    r"|sẽ|dự thảo|chuẩn bị)\b",
    re.IGNORECASE,
)
_SUBJECT_LEAD = re.compile(r"\s*(?:(?:về )?việc|v/v)?\s*", re.IGNORECASE)
# What may stand between the verb and a mention of the whole document.
_WHOLE = re.compile(
    r"(?:\s|[,;:()]|\b(?:cho|các|toàn bộ|những|văn bản|quyết định|nghị quyết|chỉ thị|kế hoạch"
    r"|hướng dẫn|sau|đây|và|đối với)\b|\b\d{1,3}[.)]|\b[a-zđ]\))*",
    re.IGNORECASE,
)
_PART = re.compile(
    r"\b(?:một phần|một số|cụm từ|nội dung|khoản|điểm|điều|mục|chương|phụ lục)\b", re.IGNORECASE
)
_EXPIRES = re.compile(
    r"(?:(?!\.\s)[^;\n])*?\b(?:hết|chấm dứt) hiệu lực\b(?:(?!\.\s)[^;\n])*?\bnày\b", re.IGNORECASE
)
_BY = re.compile(
    r"\s*(?:đã )?(?:được|bị) (?P<verb>thay thế|bãi bỏ|hủy bỏ|huỷ bỏ)(?: toàn bộ)? (?:bởi|bằng)\s+",
    re.IGNORECASE,
)
# Types whose bare "Bãi bỏ …" is an order, not a task for somebody.
_NORMATIVE = frozenset(
    {"Quyết định", "Nghị quyết", "Nghị định", "Thông tư", "Thông tư liên tịch", "Luật", "Lệnh"}
)
_LIST = 80  # lines of a list that are looked through for its lead


@dataclass(frozen=True, slots=True)
class Edge:
    """``by`` stands in this relation to ``of``, both held; ``reference`` in ``said_in`` says so."""

    by: Document
    of: Document
    relation: Relation
    reference: Reference
    said_in: Document


def edges(works: Sequence[Work]) -> tuple[Edge, ...]:
    """Every relation between two held documents that is more than a mention."""
    return tuple(
        Edge(one.document, work.document, one.reference.relation, one.reference, one.document)
        for work in works
        if work.document is not None
        for one in work.mentions
        if one.reference.relation != "mentions" and one.document is not work.document
    )


def changes(works: Sequence[Work]) -> tuple[Edge, ...]:
    """Which held document replaces, repeals or amends which: the whole of it, or by its title."""
    held = {
        (mention.document.doc_id, mention.reference.start): work.document
        for work in works
        if work.document is not None
        for mention in work.mentions
    }
    return tuple(
        edge
        for work in works
        if work.document is not None
        for mention in work.mentions
        if _is_surely(mention.reference, work.document)
        for edge in _changing(mention.document, mention.reference, work.document, held)
        if edge.by.doc_id != edge.of.doc_id and not _older(edge.by, edge.of)
    )


def _is_surely(reference: Reference, document: Document) -> bool:
    """Whether a mention states enough: its date is the document's, or its number has the year."""
    date = document.identity.date
    if reference.number is None or date is None:
        return False
    if reference.date is not None:
        return reference.date == date
    return f"/{date.year}/" in reference.number


def _older(one: Document, other: Document) -> bool:
    mine, theirs = one.identity.date, other.identity.date
    return mine is not None and theirs is not None and mine.iso < theirs.iso


Held = Mapping[tuple[str, int], Document]


def _changing(said_in: Document, one: Reference, of: Document, held: Held) -> Iterator[Edge]:
    """What a text says of a mentioned document, whoever does it."""
    text = said_in.text
    passive = _BY.match(text, one.end, one.end + 80)
    if passive is not None:
        after = (r for r in said_in.references if 0 <= r.start - passive.end() < 3)
        by = held.get((said_in.doc_id, next((r.start for r in after), -1)))
        verb: Relation = "replaces" if passive["verb"].lower() == "thay thế" else "repeals"
        if by is not None and not _PART.search(_line_ahead(text, one.start)):
            yield Edge(by, of, verb, one, said_in)
        return
    if _expires(said_in, one):
        yield Edge(said_in, of, "repeals", one, said_in)
        return
    if one.relation not in _VERBS:
        return
    outer = _outer(said_in, one)
    if outer is None and _does(said_in, one):
        yield Edge(said_in, of, one.relation, one, said_in)
    title = outer.subject_span if outer else None
    by = held.get((said_in.doc_id, outer.start)) if outer else None
    if title is not None and by is not None and _leads_title(text, title.start, one):
        yield Edge(by, of, one.relation, one, said_in)


def _line_ahead(text: str, start: int) -> str:
    return text[text.rfind("\n", 0, start) + 1 : start]


def _outer(document: Document, one: Reference) -> Reference | None:
    """The mention in whose subject another stands: it is that document which does it."""
    holding = (
        r for r in document.references if r is not one and r.start < one.start and one.end <= r.end
    )
    return max(holding, key=lambda r: r.start, default=None)


def _expires(document: Document, one: Reference) -> bool:
    """Whether a sentence begins with the mention and ends it: "… hết hiệu lực kể từ … này"."""
    ahead = _sentence_ahead(document.text, one.start)
    rest = _uncovered(document, one.start - len(ahead), one.start)
    begins = _WHOLE.fullmatch(rest[_end_of_numbering(rest) :])
    return begins is not None and _EXPIRES.match(document.text, one.end) is not None


def _does(document: Document, one: Reference) -> bool:
    """Whether the document itself does to the whole of another what the relation says."""
    subject = document.identity.subject
    if subject is not None and subject.start <= one.start < subject.end:
        return _leads_title(document.text, subject.start, one)
    ahead = _sentence_ahead(document.text, one.start)
    verbs = list(_VERBS[one.relation].finditer(ahead))
    if not verbs:
        return _is_item(document, one)
    lead, start = ahead[: verbs[0].start()], one.start - len(ahead) + verbs[-1].end()
    if one.relation != "amends" and not _WHOLE.fullmatch(_uncovered(document, start, one.start)):
        return False
    if _TASK.search(lead):
        return False
    if _ITSELF.match(lead):
        return True
    alone = _end_of_numbering(lead) == len(lead)
    ordered = lead.lstrip().startswith("Điều") or one.relation != "amends"
    return alone and ordered and _is_normative(document)


def _leads_title(text: str, start: int, one: Reference) -> bool:
    """Whether a title says nothing but what its document does to the mentioned one."""
    ahead = text[start : one.start]
    verb = _VERBS[one.relation].search(ahead)
    if verb is None or not _SUBJECT_LEAD.fullmatch(ahead[: verb.start()]):
        return False
    return one.relation == "amends" or not _PART.search(ahead)


def _is_item(document: Document, one: Reference) -> bool:
    """Whether it stands alone in a list that begins with "Bãi bỏ toàn bộ các văn bản sau:"."""
    ahead = _line_ahead(document.text, one.start)
    if _end_of_numbering(ahead) != len(ahead) or not _is_normative(document):
        return False
    above = document.text[: one.start - len(ahead)].rstrip("\n").split("\n")[-_LIST:]
    lead = next((line for line in reversed(above) if _is_lead(line, one.relation)), "")
    rest = lead[_end_of_numbering(lead) :]
    return (
        bool(lead)
        and one.relation != "amends"
        and not _PART.search(rest.replace("một số văn bản", ""))
    )


def _is_lead(line: str, relation: Relation) -> bool:
    return _VERBS[relation].match(line, _end_of_numbering(line)) is not None


def _end_of_numbering(line: str) -> int:
    found = _NUMBERING.match(line)
    return found.end() if found else 0


def _is_normative(document: Document) -> bool:
    kind = document.identity.type
    return kind is not None and kind.value in _NORMATIVE


def _sentence_ahead(text: str, start: int) -> str:
    """The sentence up to a mention, on its line."""
    line = _line_ahead(text, start)
    breaks = [one.end() for one in _BREAK.finditer(line) if one.start() > _end_of_numbering(line)]
    return line[breaks[-1] :] if breaks else line


def _uncovered(document: Document, start: int, end: int) -> str:
    """What of a stretch is no part of another mention."""
    pieces, at = [], start
    for one in document.references:
        if one.start >= end or one.end > end:
            continue
        if one.start >= at:
            pieces.append(document.text[at : one.start])
        at = max(at, one.end)
    return " ".join((*pieces, document.text[at:end]))
