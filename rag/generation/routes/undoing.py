"""The route on what a document itself replaces, repeals or amends."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rag.catalogue import Work
from rag.generation.asked.expected import expected_kinds
from rag.generation.described.one_work import described_work
from rag.generation.described.references import narrowed
from rag.generation.facts import Facts
from rag.generation.proof import abstain
from rag.generation.proof.enumerating import enumerated
from rag.generation.reading import Reading
from rag.model import Aspect, Document, Draft, Query, Reference
from rag.vietnamese.inner_nouns import ASKS_PART
from rag.vietnamese.parts import find_parts
from rag.vietnamese.places import find_provinces
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold
from rag.vietnamese.types import has_type

PARTS = 80  # code points before a document in which its parts are named
REPEAL = re.compile(
    r"\b(?:bi|da|duoc|nao|gi) (?:bai bo|thu hoi|huy(?: bo)?|thay the|dinh chi)\b|\bhet hieu luc\b"
    r"|\bbi (?:\w+ ){1,4}nao (?:sua(?: doi)?(?:, bo sung)?,? )?(?:hay |hoac |va )?"
    r"(?:bai bo|thu hoi|huy bo|thay)\b"
    r"|\bthay the (?:boi|bang|cho)\b"
    r"|\b(?:repeal|revok|cancel|withdraw|abolish|rescind|supersed|replac|ceas)\w*\b"
)
# Asked of a document that "bãi bỏ 39 văn bản" only describes.
_OTHER: frozenset[Aspect] = frozenset({"date", "effect", "signer", "issuer", "recipient", "reason"})
_REPLACING = re.compile(
    r"\b(?:thay (?:the|cho)|bai bo|sua doi|huy bo|replac\w*|repeal\w*|amend\w*|supersed\w*)\b"
)

_LOOSE = frozenset(("Quy định", "Hướng dẫn"))  # words for what a document says, too
_RELATIONS = {"replaces": "thay the", "repeals": "bai bo", "amends": "sua doi"}
# "Chỉ thị 33 thay thế chỉ thị nào?": not answered by what Chỉ thị 33 is.
_ACTIVE = re.compile(
    r"\w (?P<verb>(?:se |co |da )?(?:thay the|thay cho|bai bo|huy bo)(?: cho)?) (?:\w+ ){1,5}nao\b"
    r"|\b(?P<lam>lam (?:\w+ ){1,6}nao\b.*\bhet hieu luc)\b"
    r"|\b(?P<het>lam het hieu luc) (?:\w+ ){1,5}nao\b"
    r"|\b(?:which|what)\b.* (?:does|do|did) .+"
    r" (?:replace|repeal|revoke|rescind|supersede|abolish|end|terminate)\b"
)
_ENDED = re.compile(
    r"\b(?:bi|duoc)(?: \w+){0,8} (?:bai bo|thay the|huy bo|thay)\b|\bby (?:which|what)\b"
)
# "… ceased to be effective when Decision 81 took effect"
_ENDS_EN = (
    r"(?:ceas\w+|expir\w+|laps\w+|no longer (?:in force|valid|effective|appl\w+)"
    r"|los\w+ (?:its |their )?(?:effect|force|validity))"
)
_SINCE_EN = (
    r"(?:because of|due to|under|by|when|upon|once|after|with|according to|pursuant to"
    r"|as a result of|following)"
)
# "Quyết định nào bị Quyết định 165 bãi bỏ?": one of those that the numbered one undoes.
_DONE_BY = re.compile(
    r"\bnao\b.* bi (?=[^?]*\d)(?:[^\s,?]+ ){2,10}(?:bai bo|thay the|huy bo|cho het hieu luc)\b"
    r"|\bnao\b[^\d?]* (?:(?:bi|duoc|da) )?(?:thay the|bai bo|huy bo|het hieu luc)"
    r" (?:boi|bang|theo|khi|sau khi|vi)\b(?=[^?]*\d)"
    r"|\b(?:which|what) [^\d?]+ (?:is|was|are|were|been) (?:\w+ )?"
    r"(?:replac|repeal|revok|supersed|abolish|rescind)\w+ by (?!which|what)(?=[^?]*\d)"
    rf"|\b(?:which|what) [^\d?]+ {_ENDS_EN}\b[^\d?]{{0,60}}?\b{_SINCE_EN} (?!which|what)(?=[^?]*\d)"
)
_UNDOING = re.compile(
    r"\b(?:thay the|thay cho|bai bo|huy bo) (?:\w+ ){1,4}nao\b|\b(?:replac|repeal)\w*\b"
)


def asks_what_it_undoes(folded: str) -> bool:
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


def replacement_route(facts: Facts, reading: Reading) -> Draft | None:
    """What a document, numbered or described, itself replaces, repeals or amends."""
    query = reading.query
    folded = fold(query.text)
    undoes = asks_what_it_undoes(folded)
    if not undoes and (not _REPLACING.search(folded) or REPEAL.search(folded)):
        return None
    if query.asks & (_OTHER - {"effect"} if undoes else _OTHER):
        return None
    if ASKS_PART.search(folded) and not reading.wanted:
        return None
    if "agency" in expected_kinds(query) and not reading.wanted:
        return None  # who does it, not what is done
    for document in _undoing(facts, reading, undoes=undoes):
        changed = _changed(document, reading)
        of_place = [one for one in changed if _may_be_of_place(document, one, query)]
        if changed and not of_place:
            return abstain.refused("not_stated", query)
        draft = enumerated(((document, one) for one in of_place), query)
        if draft is not None:
            return draft
    named = [one for works in reading.targets for one in works]
    if named and _UNDOING.search(folded) and (_is_silent(named, reading) or not _may_say(named)):
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


def _is_silent(works: Sequence[Work], reading: Reading) -> bool:
    """Whether the texts of all these documents are held and undo nothing of the type asked for."""
    types = [one for one in reading.wanted if one not in _LOOSE]
    return all(
        one.document is not None
        and not any(
            r.relation in ("replaces", "repeals") and (not types or has_type(r.type, types))
            for r in one.document.references
        )
        for one in works
    )


def _may_say(works: Sequence[Work]) -> bool:
    """Whether something may tell what these documents undo: their own text, or their subject."""
    return any(one.document is not None or one.targets for one in works)


def _changed(document: Document, reading: Reading) -> Sequence[Reference]:
    """What a document replaces, repeals or amends; what its subject line says goes first."""
    in_part = _in_part(document, reading)
    if in_part:
        return narrowed(document, in_part, reading)
    found = [
        one
        for one in document.references
        if one.relation in ("replaces", "repeals", "amends")
        and (not reading.wanted or has_type(one.type, reading.wanted))
        and not is_basis(document, one)
    ]
    outer = [one for one in found if not any(_holds(other, one) for other in found)]
    found = outer if any(one.number for one in outer) else found
    subject = document.identity.subject
    inside = [one for one in found if subject and subject.start <= one.start <= subject.end]
    asked = [one for one in found if _RELATIONS.get(one.relation, "") in fold(reading.query.text)]
    told = asked if any(one.number for one in asked) else inside or found
    return narrowed(document, told, reading)


def _in_part(document: Document, reading: Reading) -> list[Reference]:
    """What a document undoes a part of that the question names: "bãi bỏ Điều 32 của nghị định"."""
    parts = {one.label for one in find_parts(reading.query.text)}
    if not parts:
        return []
    numbered = (one for one in document.references if one.number and not is_basis(document, one))
    typed = (one for one in numbered if not reading.wanted or has_type(one.type, reading.wanted))
    return [
        one
        for one in typed
        if _REPLACING.search(fold(_before(document, one)))
        and parts & {part.label for part in find_parts(_before(document, one))}
    ]


def _before(document: Document, reference: Reference) -> str:
    """What stands right before a mention, in its line."""
    line = document.text.rfind("\n", 0, reference.start) + 1
    return document.text[max(line, reference.start - PARTS) : reference.start]


def _holds(one: Reference, other: Reference) -> bool:
    return one is not other and one.start <= other.start and other.end <= one.end


def is_basis(document: Document, reference: Reference) -> bool:
    """Whether a reference stands in a line of legal bases: another document changed it."""
    line = document.text.rfind("\n", 0, reference.start) + 1
    return document.text.startswith(("Căn cứ", "- Căn cứ"), line)
