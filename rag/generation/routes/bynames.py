"""The route to what stands under a name of its own: what a year is called, "đúng, đủ, sạch, sống".

"Năm 2018 được gọi là năm gì?" asks for what stands behind the year, "năm 2018 - Năm dân vận chính
quyền"; "phải đạt bốn chữ nào?" for so many words in quotation marks, side by side.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rag.generation.facts import Facts
from rag.generation.quoting.placing import cited_clause
from rag.generation.quoting.stretches import whole_sentence
from rag.generation.reading import Reading
from rag.model import Document, Draft, DraftSentence, Evidence, ScoredPassage
from rag.vietnamese.terms import terms
from rag.vietnamese.text import LOWER, UPPER, fold, fold_space

READ = 4  # documents that are looked at
TOLD = 0.4  # share of the question that the sentence with the words must tell

_YEAR_ASKED = re.compile(
    r"\bnam (?P<year>(?:19|20)\d\d)\b.*\b(?:la|ten|goi) nam (?:gi|nao)\b"
    r"|\bwhat .*\b(?P<other>(?:19|20)\d\d)\b.* (?:called|named|designated)\b"
)
_FIGURES = {"hai": 2, "ba": 3, "bon": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8}
_COUNTED = re.compile(
    rf"\b(?P<count>\d|{'|'.join(_FIGURES)}) (?:chu|tu|tieu chi|yeu cau)\b(?: \w+)? ?(?:gi|nao)\b"
)
_WORD = rf"[{UPPER}{LOWER}]+(?:\s+[{UPPER}{LOWER}]+)?"
_LEFT = frozenset("chu tu gi nao phuong cham dat bon ba nam sau phai tieu chi yeu cau".split())


def byname_route(facts: Facts, reading: Reading, passages: Sequence[ScoredPassage]) -> Draft | None:
    """What a year is called, or the words in quotation marks that the question counts."""
    folded = fold(reading.query.text)
    year = _YEAR_ASKED.search(folded)
    if year is not None:
        return _year(facts, reading, passages, year["year"] or year["other"])
    counted = _COUNTED.search(folded)
    if counted is None:
        return None
    count = _FIGURES.get(counted["count"]) or int(counted["count"])
    return _words(facts, reading, passages, count)


def _year(
    facts: Facts, reading: Reading, passages: Sequence[ScoredPassage], year: str
) -> Draft | None:
    name = re.compile(rf"\b[Nn]ăm {year} ?[-–:] ?[“\"]?(?P<name>Năm [^\n.;,:”\"()]{{4,60}})")
    for document in _documents(facts, reading, passages):
        names = [one["name"].strip() for one in name.finditer(document.text)]
        if not names:
            continue
        said = min(names, key=len)
        at = document.text.find(said)
        line = document.text.rfind("năm", 0, at)
        evidence = Evidence(document, line if line >= 0 else at, at + len(said))
        lead = f"{year} is called" if reading.query.lang == "en" else f"Năm {year} là"
        return Draft("answered", (DraftSentence(f"{lead} “{fold_space(said)}”.", (evidence,)),))
    return None


def _words(
    facts: Facts, reading: Reading, passages: Sequence[ScoredPassage], count: int
) -> Draft | None:
    if not 1 < count <= max(_FIGURES.values()):
        return None
    quoted = re.compile(rf"[“\"”]{_WORD}(?:,\s+{_WORD}){{{count - 1}}}[”\"“]")
    weights = reading.residue.weights
    left = {t: w for t, w in weights.items() if not _LEFT.intersection(t.split("_"))}
    asked = reading.residue.weighed(left)
    for document in _documents(facts, reading, passages):
        found = (Evidence(document, *one.span()) for one in quoted.finditer(document.text))
        for evidence in map(whole_sentence, found):
            if asked.share([*terms(evidence.quote), *terms(document.title)]) >= TOLD:
                return Draft("answered", (cited_clause(facts, evidence, reading.query),))
    return None


def _documents(
    facts: Facts, reading: Reading, passages: Sequence[ScoredPassage]
) -> Iterator[Document]:
    held = facts.catalogue.documents
    ids = list(dict.fromkeys(one.passage.doc_id for one in passages))
    return iter([held[one] for one in ids if reading.inside(held[one])][:READ])
