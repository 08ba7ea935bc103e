"""The route on what most documents have a section of: aims, funding, duration, who it applies to.

"Tiền lấy từ nguồn nào?" is answered by the section "III. KINH PHÍ THỰC HIỆN", in whatever words it
is asked; ``data/elements.tsv`` says how each is asked for and how its section begins. The question
must be about the document as a whole: what else it says must stand in the document's own name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from rag.generation.facts import Facts
from rag.generation.fitting.fits import place_agrees
from rag.generation.fitting.years import years_agree
from rag.generation.quoting.portions import portion
from rag.generation.reading import Reading
from rag.generation.text.assignments import behind_lead
from rag.model import Document, Draft, Evidence, ScoredPassage, Section, Span
from rag.vietnamese.alternation import either
from rag.vietnamese.issuers import find_issuers
from rag.vietnamese.tables import rows
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold
from rag.vietnamese.types import same_type

ENOUGH = 0.5  # share of what else is asked that the document's name must hold
DESCRIBED = 0.3  # the same, where the question says which document it asks about
MAX_SECTION = 1000  # code points of a section that is told
MAX_FACT = 360  # the same where one fact is asked
OPENING = 60  # code points in which a section names what it is of
POWERS = "powers"  # the element that is asked for like a body's tasks
DOCUMENTS = 6  # documents looked through, as retrieval likes them

_HANDS_ON = re.compile(r"\b(?:phan cap|uy quyen|phan quyen)\b")
_WHOM = re.compile(
    r"\b(?:nhung|cac) (?:ai|(?:noi(?! dung)|co quan|don vi|doi tuong|cap|xa|so|nguoi|tinh|van ban"
    r"|quyet dinh|chuc danh)\b[^?]{0,30} nao)\b"
)
_RESPONSIBLE = re.compile(r"\btrach nhiem\b|\bresponsibilit")
_HANDS = re.compile(r"\W*(?:dieu )?\d+\. (?:uy quyen|phan cap|phan quyen)\b")
_WORD = re.compile(r"(?:(?<!\\)[a-z])+")  # of a pattern: not the letter of "\b"


class Element(NamedTuple):
    """Something that most documents have a section of.

    ``says`` is what the section must hold to answer; ``words`` are those that only ask for it.
    """

    name: str
    asked: re.Pattern[str]
    written: re.Pattern[str]
    says: re.Pattern[str]
    words: frozenset[str]


@cache
def _elements() -> tuple[Element, ...]:
    return tuple(
        Element(
            row["element"],
            either(row["asked"]),
            either(row["written"]),
            either(row["says"]),
            frozenset(_WORD.findall(row["asked"])),
        )
        for row in rows("elements")
    )


def element_route(
    facts: Facts, reading: Reading, passages: Sequence[ScoredPassage]
) -> Draft | None:
    """The section of the document that the question is about, where it asks for one of these."""
    elements = [one for one in _elements() if one.name != POWERS]
    return _told(facts, reading, passages, elements)


def powers_route(facts: Facts, reading: Reading, passages: Sequence[ScoredPassage]) -> Draft | None:
    """The section with the powers that a document hands on, where it asks which those are.

    They are the tasks of the body that gets them, not what else the document charges it with.
    """
    folded = fold(reading.query.text)
    other = any(one.name != POWERS and one.asked.search(folded) for one in _elements())
    if other or _WHOM.search(folded) or _RESPONSIBLE.search(folded):
        return None  # "quyết định phân cấp áp dụng cho những đối tượng nào?"
    elements = [one for one in _elements() if one.name == POWERS]
    return _told(facts, reading, passages, elements)


def _told(
    facts: Facts,
    reading: Reading,
    passages: Sequence[ScoredPassage],
    elements: Sequence[Element],
) -> Draft | None:
    query = reading.query
    folded = fold(query.text)
    if query.asks & {"signer", "recipient", "compare", "number"}:
        return None
    for element in elements:
        if element.asked.search(folded) is None:
            continue
        document = _document(facts, reading, passages, element.words)
        found = _section(document, reading, element) if document is not None else None
        if document is None or found is None:
            continue
        if element.name == POWERS and not _may_be_told(found, document, folded):
            continue
        room = MAX_FACT if element.name == "duration" else MAX_SECTION
        span = Span(found.start, found.end)
        told = portion(facts, reading, document, span, room, in_order=True)
        return Draft("answered", (told,))
    return None


def _may_be_told(section: Section, document: Document, folded: str) -> bool:
    """Whether powers are told as a whole: of long ones those that are meant must be told apart.

    What a document "gives" to a body are powers only where it hands some on.
    """
    handed = _HANDS_ON.search(folded) or _HANDS_ON.search(_subject(document))
    return handed is not None and section.end - section.start <= MAX_SECTION


def _subject(document: Document) -> str:
    subject = document.identity.subject
    return fold(subject.value) if subject else ""


def _document(
    facts: Facts, reading: Reading, passages: Sequence[ScoredPassage], spent: frozenset[str]
) -> Document | None:
    """The document that the question is about as a whole: its name holds what else is asked."""
    left = {t: w for t, w in reading.residue.weights.items() if set(t.split("_")) - spent}
    asked = reading.residue.weighed(left)
    if reading.described is not None:
        enough = not left or asked.share(_named(reading.described)) >= DESCRIBED
        return reading.described if enough else None
    held = facts.catalogue.documents
    found = dict.fromkeys([*(one.passage.doc_id for one in passages), *sorted(reading.within)])
    inside = [held[one] for one in found if reading.inside(held[one])]
    inside = ([one for one in inside if _is_of_type(one, reading)] or inside)[:DOCUMENTS]
    scored = [(asked.share(_named(one)), -at, one) for at, one in enumerate(inside)]
    if not scored or not left:
        return inside[0] if len(reading.within) == 1 and inside else None
    share, _, best = max(scored, key=lambda one: one[:2])
    return best if share >= ENOUGH else None


def _is_of_type(document: Document, reading: Reading) -> bool:
    """Whether a document is of a type that the question names: "the circular on …"."""
    own = document.identity.type
    return own is not None and any(same_type(own.value, one) for one in reading.query.types)


def _named(document: Document) -> set[str]:
    own = document.identity
    parts = (own.type, own.number, own.issuer, own.subject)
    said = [document.title, document.province or "", *(one.value for one in parts if one)]
    return set(terms(". ".join(said)))


def _section(document: Document, reading: Reading, element: Element) -> Section | None:
    """The outermost section that begins with the element, the first of them."""
    good = (
        one for one in _beginning(document, element) if _agrees(document, reading, element, one)
    )
    named = min(good, key=lambda one: (one.level, one.start), default=None)
    if named is not None or element.name != POWERS:
        return named
    return _handing(document) or _of_receiver(document)


def _of_receiver(document: Document) -> Section | None:
    """The section that bears but the name of the body that a document hands powers on to."""
    about = _subject(document)
    if not _HANDS_ON.search(about):
        return None
    return next(
        (
            one
            for one in document.sections
            if one.heading and find_issuers(one.heading) and fold(one.heading) in about
        ),
        None,
    )


def _handing(document: Document) -> Section | None:
    """The article that hands on what is listed under it: "Ủy quyền Giám đốc Sở …, cụ thể: 1. …"."""
    if not _HANDS_ON.search(_subject(document)):
        return None
    for one in document.sections:
        inner = [s for s in document.sections if one.start < s.start and s.end <= one.end]
        line = document.text[one.start : inner[0].start] if inner else ""
        if line.rstrip().endswith(":") and _HANDS.match(fold(line)):
            return one
    return None


def _beginning(document: Document, element: Element) -> Iterator[Section]:
    for one in document.sections:
        begin = behind_lead(document.text, one.start, one.end)
        line = document.text[begin : min(one.end, begin + OPENING)].split("\n")[0]
        if element.written.match(fold(line).strip(" .")):
            yield one


def _agrees(document: Document, reading: Reading, element: Element, section: Section) -> bool:
    """Whether a section can be the answer: it says such a thing, of the year and place asked."""
    evidence = Evidence(document, section.start, section.end)
    if element.says.search(fold(evidence.quote)) is None:
        return False
    return years_agree(reading.query, evidence) and place_agrees(reading, evidence)
