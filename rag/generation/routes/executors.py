"""The route to who must carry out a whole document: "Ai chịu trách nhiệm thi hành Quyết định 78?".

Its last article says so: "Chánh Văn phòng …; Giám đốc … chịu trách nhiệm thi hành Quyết định này"
(Nghị định 30/2020/NĐ-CP, Phụ lục I). A question about a part of it, or about more than its name
says, is for a clause to answer.
"""

from __future__ import annotations

import re

from rag.generation.facts import Facts
from rag.generation.proof.naming import NUMBERING
from rag.generation.quoting.placing import cited_clause
from rag.generation.reading import Reading
from rag.generation.routes.bases import whole_document
from rag.model import Document, Draft, Evidence
from rag.vietnamese.asked_bodies import WHICH_EN
from rag.vietnamese.glossary import vietnamese_terms
from rag.vietnamese.sentences import sentence_spans
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold, fold_space

MAX_SAID = 700  # code points of the clause

_WHO = r"(?:nhung |cac )?(?:ai|(?:co quan|don vi|to chuc|ca nhan)(?:,? (?:va )?\w+ \w+)? nao)"
_DOES = r"(?:thi hanh|chap hanh|to chuc thuc hien|trien khai thuc hien|thuc hien|trien khai)"
_ENGLISH = (
    "agencies bodies units organisations officials people must have to responsible for in charge of"
    " implementing executing enforcing carry out charged required obliged bound comply abide"
    " observe bears responsibility"
)
# Whoever leads, watches or guides it carries out no more than a part of it.
_OTHER_DEED = (
    r"(?:chu|phoi|huong|theo|kiem|giam|dau|don|bao|lead\w*|chair\w*|coordinat\w+|monitor\w*)"
)
_DOES_EN = r"(?:implement\w*|execut\w+|enforc\w+|carry(?:ing)? out|comply with|abide by|observe)"
_ASKS = re.compile(
    rf"\b{_WHO} (?:(?!{_OTHER_DEED}\b)\w+ ){{0,6}}?{_DOES}\b"
    rf"|\btrach nhiem {_DOES}\b.*\b(?:thuoc ve|la cua|cua) {_WHO}"
    rf"|(?:\bwho|{WHICH_EN}"
    r"(?:bodies|agenc(?:y|ies)|(?:unit|official|person|people|organi[sz]ation)s?))"
    rf" (?:(?!{_OTHER_DEED}\b)[\w'’-]+ ){{0,5}}?"
    rf"(?:the )?{_DOES_EN}\b"
    r"|\bimplementation of [^,;]* whose\b"
)
_ASKING = frozenset(
    "ai nao gi co quan don vi to chuc nguoi nhung cac phai can duoc la chiu trach nhiem thi hanh"
    " chap thuc hien trien khai giao thuoc ve cua se".split()
)
_SAYS = re.compile(
    r"\b(?:chịu|có)\s+trách\s+nhiệm\s+(?:tổ\s+chức\s+)?(?:triển\s+khai(?:,)?\s+)?"
    r"(?:thi\s+hành|thực\s+hiện)\s+(?:\w+\s+){1,4}này\b"
    r"|\b(?:căn\s+cứ|theo)\s+\w+\s+\w+\s+này\s+thi\s+hành\b"
)


def executor_route(facts: Facts, reading: Reading) -> Draft | None:
    """The clause on who carries out the one document that is numbered or described."""
    if not _ASKS.search(fold(reading.query.text)):
        return None
    asking = _ASKING
    if reading.query.lang == "en":
        asking |= {term for one in vietnamese_terms(_ENGLISH) for term in terms(one)}
    document = whole_document(facts, reading, asking)
    evidence = _saying(document) if document is not None else None
    if evidence is None:
        return None
    return Draft("answered", (cited_clause(facts, evidence, reading.query),))


def _saying(document: Document) -> Evidence | None:
    """The sentence of a document that says who is responsible for carrying it out."""
    own = document.identity.type
    kind = fold(own.value) if own is not None else ""
    found = next((s for s in _SAYS.finditer(document.text) if _names(s.group(), kind)), None)
    if found is None:
        return None
    start = document.text.rfind("\n", 0, found.start()) + 1
    end = document.text.find("\n", found.end())
    line = (start, len(document.text) if end < 0 else end)
    for one in sentence_spans(document.text, *line):
        if one.start <= found.start() < one.end and one.end - one.start <= MAX_SAID:
            numbering = NUMBERING.match(document.text, one.start, one.end)
            return Evidence(document, numbering.end() if numbering else one.start, one.end)
    return None


def _names(said: str, kind: str) -> bool:
    """Whether what is to be carried out is the document itself, and no annex to it."""
    return f"{kind} nay" in fold_space(fold(said))
