"""The route to the time that a numbered document is for: "Kế hoạch 39 cho giai đoạn nào?".

It stands in what the document is about ("… 5 năm giai đoạn 2021-2025", "sơ kết … năm 2023"), not in
when it was issued, nor in the terms of the tasks that it sets.
"""

from __future__ import annotations

import re

from rag.catalogue import Work
from rag.generation.described.matching import asked_about, described_work
from rag.generation.facts import Facts
from rag.generation.proof.attributes import document_sentence
from rag.generation.reading import Reading
from rag.model import Draft
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold

_ASKED = re.compile(
    r"\b(?:cho|cua|trong|thuoc|danh cho|ap dung cho)? ?(?:khoang )?"
    r"(?:giai doan|thoi ki|thoi ky|nhiem ky|khoang thoi gian) (?:nao|gi|may)\b"
    r"|\b(?:cho|cua|danh cho|ve) (?:cac |nhung )?(?:thoi gian|nam|quy|thang)"
    r" (?:nao|may|bao nhieu)\b"
    r"|\b(?:what|which) (?:period|years?|term)\b(?=.*\b(?:cover\w*|for|about|concern\w*|of)\b)"
    r"|\b(?:cover|covers|for|about) (?:what|which) (?:period|years?|term)\b"
)
# Of the document's making, not of what it is for.
_MADE = re.compile(
    r"\b(?:ban hanh|ky|ra doi|hieu luc|issued|signed|adopted|effect|in force|valid)\b"
)
_PERIOD = re.compile(
    r"\b(?:giai doan|nhiem ky|thoi ky|nam|quy|thang|den nam) ?(?:[ivx]+/|\d+/)?(?:19|20)\d\d"
)
_FRAME = frozenset(
    "giai doan thoi gian nam khoang ky nhiem quy thang cho cua ap dung danh thuoc"
    " period year years term cover covers which what plan report".split()
)
ENOUGH = 0.6  # share of the question's other words that the subject line must hold


def period_route(facts: Facts, reading: Reading) -> Draft | None:
    """The document by its full name, where its subject line tells the time that it is for."""
    folded = fold(reading.query.text)
    if not _ASKED.search(folded) or _MADE.search(folded):
        return None
    works = _works(facts, reading)
    if not works or not all(_is_for_a_time(one) and _says_of_it(one, reading) for one in works):
        return None
    sentences = [document_sentence(one, reading.query.lang) for one in works]
    said = tuple(one for one in sentences if one and _PERIOD.search(fold(one.text)))
    return Draft("answered", said) if len(said) == len(works) else None


def _works(facts: Facts, reading: Reading) -> list[Work]:
    """The documents that the question numbers, else the one that it describes by its place."""
    if reading.query.numbers:
        return [found[0] for found in asked_about(reading) or reading.targets if found]
    if not reading.query.types or not reading.query.provinces:
        return []
    work = described_work(facts, reading, held=True)
    return [work] if work is not None else []


def _is_for_a_time(work: Work) -> bool:
    return _PERIOD.search(fold(work.subject or "")) is not None


def _says_of_it(work: Work, reading: Reading) -> bool:
    """Whether the subject line holds what else the question says."""
    weights = reading.residue.weights
    left = {t: w for t, w in weights.items() if not _FRAME.intersection(t.split("_"))}
    asked = reading.residue.weighed(left)
    return not asked.weights or asked.share(set(terms(work.subject or ""))) >= ENOUGH
