"""The route to the documents made for a numbered one: "Văn bản nào triển khai Chỉ thị 33?".

A document carries out another one that its subject line names behind such a verb, or that a line
of its preamble begins with; it is based on what stands there behind *Căn cứ*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from rag.catalogue import Work, distinct
from rag.generation.asked.made_for import MadeFor, Purpose, asked_made_for
from rag.generation.described.origin import is_of
from rag.generation.described.wholes import FEW
from rag.generation.facts import Facts
from rag.generation.proof import abstain
from rag.generation.proof.attributes import document_sentence
from rag.generation.proof.enumerating import MAX_LISTED, fitting, left_out
from rag.generation.proof.naming import identity_evidence, short_name
from rag.generation.reading import Reading
from rag.generation.routes.bases import carried_out, legal_bases
from rag.model import Document, Draft, DraftSentence, Evidence, Lang, Reference
from rag.vietnamese.dates import find_years
from rag.vietnamese.glossary import vietnamese_terms
from rag.vietnamese.issuers import find_issuers
from rag.vietnamese.numbers import find_numbers
from rag.vietnamese.places import find_provinces
from rag.vietnamese.sameness import compatible
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold
from rag.vietnamese.types import has_type

# What a subject line says that its document does with the one it names.
_DOES = re.compile(
    r"\b(?P<done>thuc hien|trien khai|thi hanh|cu the hoa|quan triet|chap hanh|huong dan)\b"
    r"|\b(?:sua doi|bo sung|thay the|bai bo|huy bo|thu hoi|dinh chinh)\b"
)
_WORD = re.compile(r"\w+")
_LAWS = ("Luật", "Bộ luật", "Pháp lệnh")
# Words that only say that documents were made for another one.
_FRAME = frozenset(
    "van ban tai lieu nao gi nhung cac moi tat ca toan bo liet ke ten duoc da dang ban hanh lap ra"
    " xay dung dua doi de nham to chuc thuc hien trien khai thi hanh cu the hoa quan triet chap"
    " can vao tren theo la gom bao so boi bang qua thong tai trong phap ly lay lam co noi dung"
    " tinh than muc tieu cua cho".split()
)
_ENGLISH = (
    "documents texts plans issued adopted implement implementing carry out execute based basis"
)


def made_for_route(facts: Facts, reading: Reading) -> Draft | None:
    """Every document that carries out the numbered one, or is based on it, by its full name."""
    query = reading.query
    asked = asked_made_for(query)
    if asked is None or len(reading.targets) > 1:
        return None
    of = _laws(facts, asked.law) if asked.law else distinct(chain(*reading.targets))
    if not of:
        return None
    made = {one.work_id: (one, proof) for one, proof in _made(facts, of, asked.purpose)}
    told = [made[one.work_id] for one in distinct(work for work, _ in made.values())]
    told = [one for one in told if _fits(one[0], asked)]
    if _says_more(reading, [*of, *(work for work, _ in told)]):
        return None
    if not told:  # what only mentions it is no answer, and it itself is none either
        return abstain.refused("not_stated", query) if asked.purpose == "implements" else None
    told.sort(key=lambda one: (one[0].document is None, one[0].date.iso if one[0].date else ""))
    return _listed(told, query.lang)


def _laws(facts: Facts, name: str) -> list[Work]:
    """The laws of a name, with its type: those of several years, and what amends none of them."""
    said = " ".join(_WORD.findall(name))
    return [
        one
        for one in facts.catalogue.works
        if has_type(one.type, _LAWS) and said in _named_so(one.type or "", one.subject or "")
    ]


def _named_so(kind: str, subject: str) -> tuple[str, str]:
    """What a law is called, with its type and without: some subjects repeat it."""
    own = " ".join(_WORD.findall(fold(subject)))
    return f"{fold(kind)} {own}", own


def _made(
    facts: Facts, of: Sequence[Work], purpose: Purpose
) -> Iterator[tuple[Work, Evidence | None]]:
    """The works made for one of these, with the line that says so, where it isn't the subject."""
    own = {one.work_id for one in of}
    if purpose == "implements":
        for work in facts.catalogue.works:
            if work.work_id not in own and any(_carries_out(work, one) for one in of):
                yield work, None
    for mention in (one for work in of for one in work.mentions):
        holder = facts.catalogue.of(mention.document)
        if holder.work_id not in own and mention.reference in _grounds(mention.document, purpose):
            yield holder, mention.evidence


def _grounds(document: Document, purpose: Purpose) -> list[Reference]:
    return list(carried_out(document) if purpose == "implements" else legal_bases(document))


def _carries_out(work: Work, other: Work) -> bool:
    """Whether a work's subject line says that it carries out the other one."""
    if other.number is None or work.number is None:
        return False
    subject = work.subject or ""
    for found in find_numbers(subject):
        if compatible(found.number, other.number):
            verbs = list(_DOES.finditer(fold(subject)[: found.start]))
            return bool(verbs) and verbs[-1]["done"] is not None
    return False


def _fits(work: Work, asked: MadeFor) -> bool:
    """Whether a work is of the type, place, body and year that are asked for."""
    places, years = find_provinces(asked.whose), find_years(asked.whose)
    bodies = [one.full_name for one in find_issuers(asked.whose)]
    typed = not asked.types or has_type(work.type, asked.types)
    placed = not places or work.province in places
    issued = not bodies or any(work.issuer and is_of(work.issuer, one) for one in bodies)
    return typed and placed and issued and (not years or work.issued_in in years)


def _says_more(reading: Reading, works: Sequence[Work]) -> bool:
    """Whether the question says more than what was made for what, by whom and when."""
    own = (part for one in works for part in (one.subject, one.issuer, one.province) if part)
    known = {term for part in own for term in terms(part)} | _FRAME
    if reading.query.lang == "en":
        known |= {term for one in vietnamese_terms(_ENGLISH) for term in terms(one)}
    left = {term for term in reading.residue.weights if "_" not in term} - known
    return len(left) >= FEW


def _listed(told: Sequence[tuple[Work, Evidence | None]], lang: Lang) -> Draft | None:
    """The documents by their full names; by type and number, where all don't fit in full."""
    every = [one for work, proof in told if (one := _sentence(work, proof, lang)) is not None]
    kept = fitting(every, MAX_LISTED)
    if len(kept) < len(every):
        every = [_short(work, proof, lang) for work, proof in told]
        kept = fitting(every, MAX_LISTED)
    if not kept:
        return None
    left = len(every) - len(kept)
    notices = (left_out(left, len(every), lang),) if left else ()
    return Draft("partial" if left else "answered", tuple(kept), notices)


def _sentence(work: Work, proof: Evidence | None, lang: Lang) -> DraftSentence | None:
    named = document_sentence(work, lang)
    if named is None or proof is None:
        return named
    return DraftSentence(named.text, (*named.evidence, proof))


def _short(work: Work, proof: Evidence | None, lang: Lang) -> DraftSentence:
    name = short_name(work, lang)
    evidence = identity_evidence(work) if proof is None else (*identity_evidence(work)[:1], proof)
    return DraftSentence(f"{name[:1].upper()}{name[1:]}.", tuple(evidence))
