"""What governs a matter: "lập hội đồng thì điều kiện xem ở văn bản nào?".

The answer is the clause that refers it to other rules ("… thực hiện theo quy định tại khoản 1 Điều
7 Nghị định số 120"), with the article that it names; a document whose own subject is near the
question is only like it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial

from rag.generation.described.one_work import described_work
from rag.generation.facts import Facts
from rag.generation.fitting.fits import names_type
from rag.generation.reading import Reading
from rag.generation.routes.content import content_route
from rag.generation.routes.undoing import REPEAL
from rag.generation.text.units import Unit
from rag.model import Aspect, Draft, Query, ScoredPassage
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold, fold_space
from rag.vietnamese.types import has_type, type_mentions

ITSELF = 0.8  # share of the question that a document's subject line holds which it is about

_LEADS = (
    r"(?:theo|dua (?:vao|tren)|can cu(?: vao)?|chieu theo|ap dung|tuan theo|dieu chinh (?:boi|bang)"
    r"|xem(?: (?:o|tai|trong))?|(?:quy dinh|huong dan|neu) (?:o|tai|trong|theo))"
)
_PART = r"(?:dieu|khoan|diem|muc|chuong)"
_IN_PART = (
    rf"(?:(?:cac |nhung )?{_PART}(?: (?:nao|may|bao nhieu|{_PART}|gi))*[ ,]*(?:cua |trong |tai )?)?"
)
_BEFORE = re.compile(rf"\b{_LEADS} {_IN_PART}(?:cac |nhung )?$")
# An article of what is to be told, too: "dựa trên điều mấy, nghị định nào?".
_ARTICLE = re.compile(r"\b(?:dieu|khoan) (?:may|nao|bao nhieu)\b")
# With nothing behind it that tells which document is meant: "nghị định nào về …".
_WHICH = re.compile(r"\s*(?:van ban )?(?:so )?(?:nao|gi|may)\W*(?:$|[,;]|(?:thi|va|the|vay)\b)")
_ANY = re.compile(r"\b(?:van ban|tai lieu)\b")
_RULES = (
    r"(?:dieu|khoan|diem|luat|bo luat|phap luat|phap lenh|nghi dinh|nghi quyet|thong tu|quyet dinh"
    r"|quy che|dieu le|quy dinh|cong uoc|hiep dinh)"
)
_REFERS = re.compile(
    r"\b(?:theo|ap dung|can cu|tren co so|dua (?:vao|tren)|quy dinh (?:tai|trong|cua))"
    rf" (?:[\w/.-]+ ){{0,5}}?{_RULES}\b"
)
_LAYS_DOWN = re.compile(r"\b(?:quy dinh|huong dan|neu) (?:o|tai|trong)\b")
_KIND_EN = (
    r"(?:laws?|codes?|ordinances?|decrees?|circulars?|resolutions?|decisions?|regulations?|rules?"
    r"|provisions?|articles?|clauses?|statutes?|legal (?:documents?|instruments?)|instruments?)"
)
# "Under which decree are …?", "what law is it based on?"; "which decree on …" describes one.
_ENGLISH = re.compile(
    r"\b(?:under|by|per|following|pursuant to|according to|based on|on the basis of|subject to"
    r"|in (?:line|accordance|compliance) with) (?:which|what) (?:[\w'’-]+ ){0,3}?"
    rf"{_KIND_EN}(?! (?:on|about|of|concerning|regarding)\b)"
    rf"|\b(?:which|what) (?:[\w'’-]+ ){{0,3}}?{_KIND_EN}"
    r" (?:is|are|was|were|do|does|did|must|should) "
    r"[^?]*\b(?:based on|rel(?:y|ied) on|follow(?:ed)?|compl(?:y|ied) with|governed by|subject to"
    r"|refer(?:red)? to for)\b"
)
# By which document something was made: "under which decision was the scheme approved?", "quy chế
# ban hành theo quyết định nào?".
_MADE_EN = re.compile(
    r"\b(?:approved|issued|adopted|promulgated|established|set up|launched|founded|created"
    r"|appointed|enacted|repealed|replaced|amended|abolished)\b"
)
_MADE = re.compile(
    r"\b(?:ban hanh|phe duyet|thanh lap|cong bo|thong qua|bo nhiem|kien toan|bai bo|thay the"
    r"|sua doi) (?:kem )?(?:theo|tai|boi|bang) $"
)
_OTHER: frozenset[Aspect] = frozenset({"date", "signer", "issuer", "list", "subject"})


def asks_what_governs(query: Query) -> bool:
    """Whether a question asks by which rules something is done."""
    folded = fold(query.text)
    if query.asks & _OTHER or REPEAL.search(folded):
        return False
    if query.lang == "en":
        return _ENGLISH.search(folded) is not None and not _MADE_EN.search(folded)
    if query.issuers and _LAYS_DOWN.search(folded):
        return False  # "Bộ Chính trị quy định ở văn bản nào?": one of that body's own
    nouns = [(one.start, one.end) for one in type_mentions(query.text)]
    nouns += [one.span() for one in _ANY.finditer(folded)]
    return any(
        _WHICH.match(folded, end)
        and not _MADE.search(folded[:start])
        and (_BEFORE.search(folded[:start]) or _ARTICLE.search(folded[:start]))
        for start, end in nouns
    )


def governing_route(
    facts: Facts, reading: Reading, passages: Sequence[ScoredPassage]
) -> Draft | None:
    """The clause that says by which rules it is done, where one does."""
    if not asks_what_governs(reading.query) or _is_one_itself(facts, reading):
        return None
    said = content_route(facts, reading, passages, partial(_refers, reading))
    return said if said.sentences else None


def _is_one_itself(facts: Facts, reading: Reading) -> bool:
    """Whether a document of the place does itself what is asked: "Bắc Ninh phân cấp … theo …"."""
    query = reading.query
    if not query.provinces or not reading.wanted:
        return False
    work = described_work(facts, reading, held=True)
    if (
        work is None
        or work.province not in query.provinces
        or not has_type(work.type, reading.wanted)
    ):
        return False
    return reading.residue.share(set(terms(work.subject or ""))) >= ITSELF


def _refers(reading: Reading, unit: Unit) -> bool:
    """Whether a clause refers to other rules, of the type that is asked for."""
    evidence = unit.evidence
    folded = fold_space(fold(evidence.quote))
    if not _REFERS.search(folded):
        return False
    return not reading.wanted or names_type(reading.wanted, evidence)
