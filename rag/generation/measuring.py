"""The features of clauses, measured (``rag.generation.features`` says what each is)."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from rag.catalogue import Asked
from rag.generation.beside import beside
from rag.generation.claims import claim_of
from rag.generation.doers import doer
from rag.generation.expected import (
    Kind,
    asked_noun,
    counted,
    counts,
    expected_kinds,
    found_kind,
)
from rag.generation.features import Features
from rag.generation.likeness import Likeness
from rag.generation.polarity import contradicts
from rag.generation.stating import asked_cues, stated
from rag.generation.units import Candidate, ReadPassage, is_preamble
from rag.model import Evidence, Query, ScoredPassage
from rag.vietnamese.light import is_light
from rag.vietnamese.terms import terms
from rag.vietnamese.text import syllables
from rag.vietnamese.thesaurus import synonyms
from rag.vietnamese.words import segment

HEADED = 0.65  # what a term that only the headings hold counts, at first sight
AROUND = 0.25  # the same of one that only the rest of the passage holds
SETTLED = 0.45  # what a term counts that the document's subject holds too
LONG_RUN = 8  # syllables in a row that the question and a clause share; more tell no more
KINDS: tuple[Kind, ...] = ("agency", "time", "amount", "place", "exception", "effect")
KEPT = 8192  # clauses whose syllables are kept
BESIDE = 0.6  # what a kind of thing counts that stands beside the clause, not in it
DOER = 0.5  # the same of the body that a line above names

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Found:
    """A clause that may answer, and the passage that it was found in."""

    candidate: Candidate
    read: ReadPassage
    passage: ScoredPassage


class Measure:
    """Measures the clauses found for one question."""

    def __init__(self, asked: Asked, query: Query, best: ScoredPassage) -> None:
        self._asked, self._query, self._best = asked, query, best
        self._claim = claim_of(asked, query)
        self._kinds = expected_kinds(query)
        self._nouns, self._noun = counted(query), asked_noun(query)
        self._written = frozenset(
            term for _, many in synonyms(query.text) for one in many for term in terms(one)
        )
        self._syllables = [one.text for one in syllables(query.text)]
        self._cues = asked_cues(query.text)
        self._known: dict[int, tuple[Asked, Asked]] = {}
        self._places: dict[str, list[int]] = {}
        for at, one in enumerate(self._syllables):
            self._places.setdefault(one, []).append(at)

    @property
    def told(self) -> str:
        """The words of the question that tell what it is about."""
        words = [one.replace("_", " ") for one in segment(self._query.text).split()]
        weights = self._asked.weights
        kept = [one for one in words if not is_light(one) and any(t in weights for t in terms(one))]
        return " ".join(kept) or self._query.text

    def of(self, found: Sequence[Found], likeness: Likeness) -> Floats:
        """``(len(found), features)`` float64."""
        cosines = likeness.of((self._query.text, self.told), [one.candidate for one in found])
        rows = [
            (*self._read(one), *map(float, cosine))
            for one, cosine in zip(found, cosines, strict=True)
        ]
        return np.array(rows, dtype=np.float64).reshape(len(rows), len(Features._fields))

    def _read(self, one: Found) -> tuple[float, ...]:
        """All features but the cosines, in their order."""
        return (
            *self._shares(one),
            *self._standing(one),
            *self._form(one),
            *self._named(one),
            *self._run(one.candidate.evidence),
        )

    def roughly(self, one: Found) -> float:
        """How much of the question it holds and how well its passage was found, quickly told."""
        telling, above = self._telling(one.read), one.candidate.above
        own, headed = telling.share(one.candidate.own), telling.share(above)
        around = telling.share(above | one.read.around)
        said = own + HEADED * (headed - own) + AROUND * (around - headed)
        return said + one.passage.score / (self._best.score or 1.0)

    def _shares(self, one: Found) -> tuple[float, ...]:
        """How much of the question it holds, in itself and with what surrounds it."""
        own, above, read = one.candidate.own, one.candidate.above, one.read
        asked, telling, claim = self._asked, self._telling(read), self._beyond(read)
        around = above | read.around
        return (
            telling.share(own),
            telling.share(above),
            telling.share(around),
            asked.share(own),
            asked.share(above),
            asked.share(around),
            claim.share(own),
            claim.share(above),
        )

    def _telling(self, read: ReadPassage) -> Asked:
        """The question, terms of the document's subject counting less."""
        key = id(read.subject)
        if key not in self._known:
            weights = self._asked.weights
            self._known[key] = (
                self._asked.weighed(
                    {t: w * (SETTLED if t in read.subject else 1.0) for t, w in weights.items()}
                ),
                self._claim.weighed(
                    {
                        t: w
                        for t, w in self._claim.weights.items()
                        if not read.subject.issuperset(t.split("_"))
                    }
                ),
            )
        return self._known[key][0]

    def _beyond(self, read: ReadPassage) -> Asked:
        """What the question says beyond the document."""
        self._telling(read)
        return self._known[id(read.subject)][1]

    def _standing(self, one: Found) -> tuple[float, ...]:
        """How well what it stands in was found."""
        best, own = self._best, one.passage
        same = own.passage.doc_id == best.passage.doc_id
        return own.score / (best.score or 1.0), 1 / own.rank, float(same)

    def _form(self, one: Found) -> tuple[float, ...]:
        """What it looks like, and whether it says what is asked in documents' own terms."""
        shape, own = one.candidate.shape, one.candidate.own
        return (
            float(shape.lead_in),
            float(shape.preamble),
            float(shape.heading),
            float(shape.short),
            float(shape.row),
            math.log(len(one.candidate.evidence.quote) + 1),
            len(self._written & own) / len(self._written) if self._written else 0.0,
        )

    def _named(self, one: Found) -> tuple[float, ...]:
        """Whether it names what is asked for."""
        evidence, query = one.candidate.evidence, self._query
        noun = self._noun
        return (
            float(noun in one.candidate.own),
            float(noun in one.candidate.above),
            *(self._kind(kind, evidence) for kind in KINDS),
            (1.0 if counts(self._nouns, evidence) else -1.0) if self._nouns else 0.0,
            (1.0 if _mentions(evidence) else -1.0) if "number" in query.asks else 0.0,
            float(contradicts(query, evidence)),
            stated(self._cues, evidence.quote),
        )

    def _kind(self, kind: Kind, evidence: Evidence) -> float:
        """1 where a kind of thing that is asked for is named, -1 where it isn't, 0 if not asked."""
        query = self._query
        if kind not in self._kinds:
            return 0.0
        if kind == "agency" and _says_why(evidence):
            return -1.0  # it names who issues, not who does what the document says
        if found_kind(kind, evidence, query) is not None:
            return 1.0
        if beside(kind, evidence, query) is not None:
            return BESIDE
        return DOER if kind == "agency" and doer(evidence, query) is not None else -1.0

    def _run(self, evidence: Evidence) -> tuple[float, float]:
        """The longest run of syllables that the question and a clause share."""
        longest = 0
        before: dict[int, int] = {}
        for one in _syllables(evidence.quote):
            here = {at: before.get(at - 1, 0) + 1 for at in self._places.get(one, ())}
            longest = max(longest, *here.values()) if here else longest
            before = here
        longest = min(longest, LONG_RUN)
        return longest / max(LONG_RUN // 2, len(self._syllables)), float(longest)


@lru_cache(maxsize=KEPT)
def _syllables(quote: str) -> tuple[str, ...]:
    return tuple(one.text for one in syllables(quote))


def _says_why(evidence: Evidence) -> bool:
    """Whether a clause is of the preamble: "Sở … xây dựng Kế hoạch" within the body is a task."""
    sections = evidence.document.sections
    return is_preamble(evidence) and bool(sections) and evidence.start < sections[0].start


def _mentions(evidence: Evidence) -> bool:
    """Whether a clause mentions a document."""
    references = evidence.document.references
    return any(one.start < evidence.end and evidence.start < one.end for one in references)
