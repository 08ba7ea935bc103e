"""The route to the body that did what a document does: "Bộ nào bổ sung cửa khẩu …?".

A decision adds, repeals, delegates; asked which ministry or province did so, its issuer is the
answer. The kind of body asked for must be the issuer's, and the document's subject line must name
the act: other deeds ("tỉnh nào cấp phép …?") are told by clauses, or by nothing.
"""

from __future__ import annotations

import re

from rag.catalogue import Work
from rag.generation.asked.issuers_asked import deed, is_asked_kind
from rag.generation.described.one_work import described_work
from rag.generation.facts import Facts
from rag.generation.proof.issuing import issuer_sentence
from rag.generation.ranking.claims import asks_beyond, claim_of
from rag.generation.reading import Reading
from rag.model import Draft
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold

# What a document does, in either language, and how its subject line says so.
_ACTS = (
    ("bai bo|huy bo|repealed|abolished|scrapped|revoked", "bai bo|huy bo"),
    ("bo sung|added", "bo sung"),
    ("sua doi|amended", "sua doi"),
    ("uy quyen|authori[sz]ed|empowered", "uy quyen"),
    ("phan cap|decentrali[sz]ed|delegated", "phan cap"),
    ("dieu chinh|adjusted", "dieu chinh"),
    ("phe duyet|approved", "phe duyet"),
    ("cong bo|announced|published", "cong bo"),
    ("quy dinh|sets?|laid down|regulated", "quy dinh"),
    ("thanh lap|set up|established", "thanh lap"),
)
_DONE = tuple((re.compile(rf"(?:{said})\b"), re.compile(rf"\b(?:{act})\b")) for said, act in _ACTS)
HEAD = 60  # code points of a subject line that say what the document does
MOST = 0.9  # share of an English question: a text has other words for one of its words


def author_route(facts: Facts, reading: Reading) -> Draft | None:
    """Which ministry, province or council did what one described document does."""
    query = reading.query
    said = deed(query) or ""
    act = next((act for done, act in _DONE if done.match(said)), None)
    if act is None or query.numbers or reading.wanted:
        return None
    work = described_work(facts, reading, held=True)
    if work is None or not is_asked_kind(work.issuer, query):
        return None
    if not act.search(fold(work.subject or "")[:HEAD]) or not _says_all(work, reading):
        return None
    sentence = issuer_sentence(work, query.lang)
    return Draft("answered", (sentence,)) if sentence is not None else None


def _says_all(work: Work, reading: Reading) -> bool:
    """Whether a document's text holds all that tells something in the question."""
    held = terms(work.document.text) if work.document is not None else []
    if reading.query.lang == "en":
        return reading.residue.share(held) >= MOST
    return not asks_beyond(claim_of(reading.residue, reading.query), held)
