"""The clause that answers: sentences and clauses of the passages found, scored term by term.

A unit is a sentence, or a clause of a long one. It is scored by the share of the question's terms,
by weight, that it holds itself, with part credit for what stands in its headings and its document's
identity: "các sở phải làm gì" is answered by the sentence that binds the sở, under the heading and
in the document that the question names.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from rag.generation.naming import NUMBERING
from rag.model import Document, Evidence, Query, ScoredPassage, Span
from rag.vietnamese.sentences import clause_spans, sentence_spans
from rag.vietnamese.terms import terms

Weight = Callable[[str], float]

MAX_UNIT = 420  # code points from which a sentence is cut at its semicolons
CONTEXT = 0.45  # credit for a term that only the unit's surroundings hold
PASSAGE = 0.12  # credit for standing in the passage that retrieval likes best
LEAD_IN = 0.6  # "… như sau:" announces an answer and isn't one
PASSAGES = 8  # how many passages are read closely


@dataclass(frozen=True, slots=True)
class Unit:
    """A candidate answer with its scores; ``covered`` counts the surroundings in full."""

    evidence: Evidence
    passage: ScoredPassage
    score: float
    covered: float
    own: float


@dataclass(frozen=True, slots=True)
class Asked:
    """The question's terms with their weights."""

    weights: Mapping[str, float]

    @property
    def total(self) -> float:
        """The weight of all of them; 1 where there are none, so that it can divide."""
        return sum(self.weights.values()) or 1.0

    def share(self, found: Iterable[str]) -> float:
        """How much of the question ``found`` holds, 0 … 1."""
        return sum(self.weights[one] for one in set(found) if one in self.weights) / self.total


def asked_terms(query: Query, weight: Weight, known: Callable[[str], bool]) -> Asked:
    """The terms of a question; in an English one, of its Vietnamese terms and its names.

    An English word that no document holds is left out: it says nothing about what the documents
    cover.
    """
    said = terms(query.text)
    if query.lang == "en":
        said = [one for one in _names(query.text) if known(one)]
    expanded = [term for one in query.expansions for term in terms(one)]
    return Asked({one: weight(one) for one in dict.fromkeys((*said, *expanded))})


def _names(english: str) -> list[str]:
    words = english.replace("'s", " ").split()
    return terms(" ".join(w for w in words[1:] if w[:1].isupper() or any(c.isdigit() for c in w)))


class ClauseFinder:
    """Finds the units that answer a question, best first."""

    def __init__(self, documents: Mapping[str, Document]) -> None:
        self._documents = documents

    def find(self, asked: Asked, passages: Sequence[ScoredPassage], k: int = 5) -> list[Unit]:
        """Return up to ``k`` units, best first; of equal texts only the first."""
        read = passages[:PASSAGES]
        best = read[0].score if read else 1.0
        units = [unit for one in read for unit in self._units(asked, one, best or 1.0)]
        return sorted(units, key=lambda one: -one.score)[:k]

    def _units(self, asked: Asked, found: ScoredPassage, best: float) -> Iterable[Unit]:
        document = self._documents[found.passage.doc_id]
        around = set(terms(_surroundings(document, found)))
        if found.passage.kind != "body":
            return
        for span in unit_spans(document, found.passage.start, found.passage.end):
            own = set(terms(document.text[span.start : span.end]))
            inside = asked.share(own)
            covered = asked.share(own | around)
            score = inside + CONTEXT * (covered - inside) + PASSAGE * found.score / best
            if document.text[span.end - 1] == ":":
                score *= LEAD_IN
            yield Unit(Evidence(document, span.start, span.end), found, score, covered, inside)


def unit_spans(document: Document, start: int, end: int) -> Iterable[Span]:
    """Sentences of ``[start, end)``, long ones as clauses; furniture and headings are no units."""
    marks = [*document.furniture, *(Span(s.start, s.heading_end) for s in document.sections)]
    for sentence in sentence_spans(document.text, start, end):
        if any(mark.start <= sentence.start and sentence.end <= mark.end for mark in marks):
            continue
        start = sentence.start
        numbering = NUMBERING.match(document.text, start, sentence.end)
        start = numbering.end() if numbering else start
        if sentence.end - start <= MAX_UNIT:
            yield Span(start, sentence.end)
        else:
            yield from clause_spans(document.text, start, sentence.end)


def _surroundings(document: Document, found: ScoredPassage) -> str:
    own = document.identity
    stated = (own.type, own.number, own.issuer, own.superior, own.subject)
    identity = [one.value for one in stated if one is not None]
    year = [str(own.date.year)] if own.date else []
    place = [document.province] if document.province else []
    words = found.passage.words
    return ". ".join((*identity, *year, *place, document.title, *found.passage.headings, words))
