"""Short phrases that a text quotes one after the other: “nghe dân nói”, “nói dân hiểu”."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from rag.generation.facts import Facts
from rag.generation.reading import Reading
from rag.model import Document, Draft, DraftSentence, Evidence, Passage, ScoredPassage
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold, fold_space

TOLD = 0.5  # share of what is asked that the phrases and what leads to them must hold
LEAD = 120  # code points before the first phrase that say what they are
MAX_PHRASE = 90  # code points of one phrase

_ASKED = re.compile(
    r"\b(?:cac|nhung|may|hai|ba|bon|nam|sau|\d+) (?:cau|khau hieu|phuong cham|cum tu|chu)\b"
    r"|\b(?:phrases|slogans|mottos|watchwords)\b"
)
_FRAME = frozenset(
    "cac nhung may hai ba bon nam sau cau khau hieu phuong cham cum tu chu ngan noi ve nao gi"
    " gom nhac phrases slogans short".split()
)
_QUOTED = rf"[“”\"][^“”\"\n]{{3,{MAX_PHRASE}}}[”\"]"
_RUN = re.compile(rf"{_QUOTED}(?:(?:,|;| và|, và)\s*{_QUOTED})+")
_ONE = re.compile(_QUOTED)


def phrases_route(
    facts: Facts, reading: Reading, passages: Sequence[ScoredPassage]
) -> Draft | None:
    """The run of quoted phrases that the question's other words describe."""
    if not _ASKED.search(fold(reading.query.text)):
        return None
    documents = facts.catalogue.documents
    read = [documents[one] for one in sorted(reading.within)] or None
    runs = (
        [run for one in read for run in _runs(one, 0, len(one.text))]
        if read is not None
        else [run for one in passages for run in _of(one.passage, documents[one.passage.doc_id])]
    )
    scored = [(_fit(reading, run), run) for run in dict.fromkeys(runs)]
    best = max((score for score, _ in scored), default=0.0)
    if best < TOLD:
        return None
    run = next(run for score, run in scored if score == best)
    said = ", ".join(_words(one.group()) for one in _ONE.finditer(run.quote))
    return Draft("answered", (DraftSentence(f"{said}.", (run,)),))


def _of(passage: Passage, document: Document) -> Iterable[Evidence]:
    return _runs(document, passage.start, passage.end)


def _runs(document: Document, start: int, end: int) -> Iterable[Evidence]:
    for found in _RUN.finditer(document.text, start, end):
        yield Evidence(document, found.start(), found.end())


def _fit(reading: Reading, run: Evidence) -> float:
    """How much of what is asked stands in the phrases and right before them."""
    text = run.document.text
    line = text.rfind("\n", 0, run.start) + 1
    around = set(terms(text[max(line, run.start - LEAD) : run.end]))
    weights = reading.residue.weights
    asked = {t: w for t, w in weights.items() if not _FRAME & {t, *t.split("_")}}
    return reading.residue.weighed(asked).share(around) if asked else 1.0


def _words(phrase: str) -> str:
    return "“" + fold_space(phrase.strip('“”"')) + "”"
