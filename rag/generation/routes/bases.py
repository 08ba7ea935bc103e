"""The route to what a whole document is based on, or carries out: "QĐ 78 căn cứ văn bản nào?".

Its legal bases are the references behind *Căn cứ* in its preamble, what it carries out the one
behind *Thực hiện* that opens a line there. Bases of one type are told by
``rag.generation.routes.typed_bases``; a question that asks for bases on a topic is none of either.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Set
from dataclasses import replace

from rag.catalogue import Asked, distinct
from rag.generation.described.one_work import described_work
from rag.generation.described.references import is_base
from rag.generation.facts import Facts
from rag.generation.proof import abstain
from rag.generation.proof.enumerating import enumerated
from rag.generation.reading import Reading
from rag.model import Document, Draft, Query, Reference
from rag.vietnamese.glossary import vietnamese_terms
from rag.vietnamese.parts import find_parts
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold
from rag.vietnamese.types import same_type

_ENDS = r"(?=(?: (?:vay|the|nhi|a|ha|em|voi))*\W*$)"
_BASES = re.compile(
    r"\b(?:can cu|co so) phap ly\b|\b(?:cac |nhung )?can cu (?:de )?ban hanh\b"
    r"|\b(?:cac|nhung) can cu (?:cua|de)\b|\bdua tren (?:nhung |cac )?can cu nao\b"
    rf"|\b(?:can cu|dua)(?: vao| tren| theo)? (?:dau|(?:nhung |cac )?van ban (?:nao|gi)){_ENDS}"
    r"|\blegal (?:bas[ei]s|grounds?)\b"
    r"|\b(?:which|what)(?: legal)?(?: documents?| instruments?| texts?| legislation)?"
    r" (?:is|are|was|were) .*\b(?:based (?:up)?on|grounded in)\W*$"
    r"|\bwhat (?:does|do|did) [^,;]* (?:rely|rest) (?:up)?on\W*$"
    r"|\bon (?:which|what)(?: legal)?(?: documents?| legislation)? (?:is|was) .*\bbased\W*$"
)
_CARRIES_OUT = re.compile(
    rf"\b(?:thuc hien|trien khai|thi hanh|cu the hoa) (?:nhung |cac )?van ban (?:nao|gi){_ENDS}"
    r"|\b(?:which|what) (?:documents?|texts?|instruments?) (?:does|do|did|is|was)\b.{1,160}?"
    rf" (?:implement(?:ing)?|carry(?:ing)? out|execute|give effect to){_ENDS}"
)
_OPENS = re.compile(r"\W*(?:de )?(?:tiep tuc )?(?:trien khai |to chuc )?(?:thuc hien|thi hanh)\W*")
# Words that only ask for bases, in Vietnamese and as English ones are understood.
_ASKING = frozenset(
    "can cu co so phap ly dua vao tren theo dau nao gi nhung cac van ban hanh de duoc ra la luat"
    " nham thuc hien trien khai thi cu the hoa ly do legal basis bases ground grounds issued"
    " noi dung nen tang mat dat hop phat".split()
)
_ENGLISH = (
    "legal basis grounds issued based rely relies relied implement implementing carry execute"
    " cite cites cited documents rest rests grounded made"
)


def basis_route(facts: Facts, reading: Reading) -> Draft | None:
    """The legal bases of the one document that is numbered or described, or what it carries out."""
    folded = fold(reading.query.text)
    carries_out = _CARRIES_OUT.search(folded) is not None
    if not (carries_out or _BASES.search(folded)):
        return None
    document = None if find_parts(reading.query.text) else whole_document(facts, reading)
    if document is None or not _is_of(document, reading.wanted):
        return None  # bases of a type that is asked for
    told = carried_out(document) if carries_out else legal_bases(document)
    draft = enumerated(((document, one) for one in told), reading.query)
    if draft is None and carries_out and not facts.catalogue.of(document).targets:
        return abstain.refused("not_stated", reading.query)  # its own name doesn't answer
    return draft


def whole_document(
    facts: Facts, reading: Reading, beside: Set[str] = frozenset()
) -> Document | None:
    """The held document that is asked about as a whole, by what it is based on or carries out.

    ``beside``: terms of the question that say what is asked for and not of which document.
    """
    weights = reading.residue.weights
    spent = _ASKING | beside
    if reading.query.lang == "en":
        spent |= {term for one in vietnamese_terms(_ENGLISH) for term in terms(one)}
    left = {t: w for t, w in weights.items() if not _is_spent(t, spent)}
    asked = reading
    if len(reading.targets) == 1:
        held = [one for one in distinct(reading.targets[0]) if one.document is not None]
        work = held[0] if len(held) == 1 else None
    else:
        asked = _described(reading, left)
        work = None if reading.targets else described_work(facts, asked, held=True)
    if work is None or work.document is None:
        return None
    own = (work.subject, work.issuer, work.province, work.type, work.document.title)
    known = {term for said in own if said for term in terms(said)}
    beyond = _asked(reading.query, left) - known - _meant_so(asked.residue, known | spent)
    return None if beyond else work.document


def _is_spent(term: str, spent: Set[str]) -> bool:
    """Whether a term has a word that is spent; as it is written, where no document holds it."""
    return bool(spent & set(term.split("_"))) or set(fold(term).split()) <= spent


def _is_of(document: Document, types: Iterable[str]) -> bool:
    own = document.identity.type
    return all(own is not None and same_type(own.value, one) for one in types)


def _asked(query: Query, left: Iterable[str]) -> set[str]:
    """What a question says beside that it asks for bases, without other words for its own."""
    syllables = {term for term in left if "_" not in term}
    if query.lang == "en":
        meant = vietnamese_terms(_ENGLISH)
        return syllables - set(meant) - {term for one in meant for term in terms(one)}
    return syllables.intersection(terms(query.text))


def _meant_so(residue: Asked, known: Set[str]) -> set[str]:
    """The terms of the English words of which one meaning is known: no other one is meant."""
    meant = (
        word
        for word in residue.meanings
        if any({one for one in terms if "_" not in one} <= known for terms in word)
    )
    return {one for word in meant for terms in word for one in terms}


def _described(reading: Reading, left: dict[str, float]) -> Reading:
    """The reading without the words that only ask for bases."""
    return replace(reading, residue=reading.residue.weighed(left))


def legal_bases(document: Document) -> Iterable[Reference]:
    """What its preamble says it is based on."""
    return (one for one in document.references if is_base(document, one))


def carried_out(document: Document) -> Iterable[Reference]:
    """What the document says it carries out, at the beginning of a line."""
    for one in document.references:
        line = document.text.rfind("\n", 0, one.start) + 1
        if one.relation == "implements" and _OPENS.fullmatch(fold(document.text[line : one.start])):
            yield one
