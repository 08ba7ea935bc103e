"""The features of clauses, measured (``rag.generation.ranking.features`` says what each is)."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from rag.catalogue import Asked
from rag.generation.asked.counting import counted
from rag.generation.asked.expected import Kind, asked_noun, expected_kinds
from rag.generation.asked.figures import counts
from rag.generation.asked.found_kinds import found_kind
from rag.generation.asked.stating import asked_cues, stated
from rag.generation.ranking.claims import claim_of
from rag.generation.ranking.features import Features
from rag.generation.ranking.holding import Floats, Holding
from rag.generation.ranking.likeness import Likeness
from rag.generation.ranking.polarity import contradicts
from rag.generation.text.beside import beside
from rag.generation.text.doers import doer
from rag.generation.text.units import Found, is_preamble
from rag.model import Evidence, Query, ScoredPassage
from rag.vietnamese.light import is_light
from rag.vietnamese.terms import terms
from rag.vietnamese.text import syllable_texts
from rag.vietnamese.thesaurus import synonyms
from rag.vietnamese.words import segment

HEADED = 0.65  # what a term that only the headings hold counts, at first sight
AROUND = 0.25  # the same of one that only the rest of the passage holds
LONG_RUN = 8  # syllables in a row that the question and a clause share; more tell no more
KINDS: tuple[Kind, ...] = ("agency", "time", "amount", "place", "exception", "effect")
KEPT = 8192  # clauses whose syllables are kept
BESIDE = 0.6  # what a kind of thing counts that stands beside the clause, not in it
DOER = 0.5  # the same of the body that a line above names


class Measure:
    """Measures the clauses found for one question."""

    def __init__(self, asked: Asked, query: Query, best: ScoredPassage) -> None:
        self._asked, self._query, self._best = asked, query, best
        self._holding = Holding(asked, claim_of(asked, query))
        self._kinds = expected_kinds(query)
        self._nouns, self._noun = counted(query), asked_noun(query)
        self._written = frozenset(
            term for _, many in synonyms(query.text) for one in many for term in terms(one)
        )
        self._syllables = syllable_texts(query.text)
        self._cues = asked_cues(query.text)
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

    def of(
        self, found: Sequence[Found], likeness: Likeness, most: int
    ) -> tuple[list[Found], Floats]:
        """The ``most`` clauses that hold most of the question, and ``(n, features)`` float64."""
        shares = self._holding.shares(found)
        best = np.argsort(-self._roughly(found, shares), kind="stable")[:most]
        likely = [found[at] for at in best]
        cosines = likeness.of((self._query.text, self.told), [one.candidate for one in likely])
        read = np.array([self._read(one) for one in likely], dtype=np.float64)
        read = read.reshape(len(likely), len(Features._fields) - shares.shape[1] - cosines.shape[1])
        return likely, np.hstack([shares[best], read, cosines])

    def _roughly(self, found: Sequence[Found], shares: Floats) -> Floats:
        """``(len(found),)``: how much of the question is held, how well its passage was found."""
        own, headed, around = shares[:, :3].T
        said = own + HEADED * (headed - own) + AROUND * (around - headed)
        best = self._best.score or 1.0
        scores: Floats = said + np.array([one.passage.score for one in found]) / best
        return scores

    def _read(self, one: Found) -> tuple[float, ...]:
        """The features between the shares and the cosines, in their order."""
        return (
            *self._standing(one),
            *self._form(one),
            *self._named(one),
            *self._run(one.candidate.evidence),
        )

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
            *(self._kind(kind, evidence) if kind in self._kinds else 0.0 for kind in KINDS),
            (1.0 if counts(self._nouns, evidence) else -1.0) if self._nouns else 0.0,
            (1.0 if evidence.references else -1.0) if "number" in query.asks else 0.0,
            float(contradicts(query, evidence)),
            stated(self._cues, evidence.quote),
        )

    def _kind(self, kind: Kind, evidence: Evidence) -> float:
        """1 where a kind of thing that is asked for is named, -1 where it isn't."""
        query = self._query
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
            places = self._places.get(one)
            if places is None:
                before = {}
                continue
            before = {at: before.get(at - 1, 0) + 1 for at in places}
            longest = max(longest, *before.values())
        longest = min(longest, LONG_RUN)
        return longest / max(LONG_RUN // 2, len(self._syllables)), float(longest)


@lru_cache(maxsize=KEPT)
def _syllables(quote: str) -> tuple[str, ...]:
    return tuple(syllable_texts(quote))


def _says_why(evidence: Evidence) -> bool:
    """Whether a clause is of the preamble: "Sở … xây dựng Kế hoạch" within the body is a task."""
    sections = evidence.document.sections
    return is_preamble(evidence) and bool(sections) and evidence.start < sections[0].start
