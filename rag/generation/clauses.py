"""The clause that answers: sentences and clauses of the passages found, scored by what they add.

A unit is a sentence, or a clause of a long one. What counts is the share of the question's terms,
by weight, that it holds; terms that its document's own subject line holds count for less, because
they say which document is meant, not which clause. Part credit goes to what its headings hold and
to naming the kind of thing that is asked for. The preamble of a document repeats its subject and
answers nothing. (The cosine of unit and question was tried beside these and added nothing.)
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from rag.catalogue import Asked
from rag.generation.beside import beside
from rag.generation.doers import doer
from rag.generation.expected import Kind, expected_kinds, found_kind
from rag.generation.polarity import contradicts
from rag.generation.units import Candidate, ReadPassage, Shape, UnitReader, is_preamble
from rag.model import Document, Evidence, Query, ScoredPassage

PASSAGES = 10  # how many passages are read closely
CLOSELY = 60  # how many units are looked at for the kind of thing asked for


@dataclass(frozen=True, slots=True)
class Credit:
    """What each agreement counts; tuned on the questions of eval/gold marked ``dev``."""

    settled: float = 0.45  # a term that the document's subject holds too
    heading: float = 0.65  # a term that only the headings hold
    passage: float = 0.25  # a term that only the rest of the passage or the identity holds
    rank: float = 0.95  # standing in the passage that retrieval likes best
    kind: float = 0.3  # naming the kind of thing asked for; as much is lost without it
    preamble: float = 0.95  # what is left of the score of a preamble
    lead_in: float = 0.7  # the same for "… như sau:"
    short: float = 0.1  # what a table cell or a label loses
    title: float = 0.85  # what is left of the score of a heading that says something


@dataclass(frozen=True, slots=True)
class Unit:
    """A candidate answer with its scores, and how much of the question is covered.

    ``said`` is the score without where it was found. ``covered``: by it and all that surrounds it;
    ``headed``: by it and its headings; ``own``: by its own words. ``above`` are its terms and its
    headings', ``subject`` those that say which document it is of.
    """

    evidence: Evidence
    passage: ScoredPassage
    score: float
    said: float
    covered: float
    headed: float
    own: float
    above: frozenset[str] = frozenset()
    subject: frozenset[str] = frozenset()


class ClauseFinder:
    """Finds the units that answer a question, best first."""

    def __init__(self, documents: Mapping[str, Document], credit: Credit | None = None) -> None:
        self._reader = UnitReader(documents)
        self._credit = credit or Credit()

    def find(
        self, asked: Asked, query: Query, passages: Sequence[ScoredPassage], k: int = 5
    ) -> list[Unit]:
        """Return up to ``k`` units, best first."""
        read = passages[:PASSAGES]
        best = read[0].score if read else 1.0
        units = [unit for one in read for unit in self._units(asked, one, best or 1.0)]
        likely = heapq.nlargest(CLOSELY, units, key=lambda one: one.score)
        return sorted(self._closer(likely, query), key=lambda one: -one.score)[:k]

    def _units(self, asked: Asked, found: ScoredPassage, best: float) -> Iterable[Unit]:
        read = self._reader.read(found.passage)
        settled = self._credit.settled
        telling = asked.weighed(
            {t: w * (settled if t in read.subject else 1.0) for t, w in asked.weights.items()}
        )
        for one in read.candidates:
            yield self._unit(asked, telling, one, read, found, best)

    def _unit(
        self,
        asked: Asked,
        telling: Asked,
        one: Candidate,
        read: ReadPassage,
        found: ScoredPassage,
        best: float,
    ) -> Unit:
        credit = self._credit
        inside, headed = telling.share(one.own), telling.share(one.above)
        whole = telling.share(one.above | read.around)
        score = inside + credit.heading * (headed - inside) + credit.passage * (whole - headed)
        worth = self._worth(one.shape)
        said = score * worth
        score = said + worth * credit.rank * found.score / best
        score -= credit.short if one.shape.short and not one.shape.row else 0.0
        shares = (
            asked.share(one.above | read.around),
            asked.share(one.above),
            asked.share(one.own),
        )
        return Unit(one.evidence, found, score, said, *shares, one.above, read.subject)

    def _worth(self, shape: Shape) -> float:
        """What a unit of this form is worth as an answer."""
        worth = self._credit.title if shape.heading else 1.0
        if shape.lead_in:
            return worth * self._credit.lead_in
        return worth * self._credit.preamble if shape.preamble else worth

    def _closer(self, units: Sequence[Unit], query: Query) -> Iterable[Unit]:
        """The likely units with the kind of thing that they name taken into account."""
        kinds = expected_kinds(query)
        for one in units:
            agreement = _agreement(kinds, one.evidence, query)
            agreement -= contradicts(query, one.evidence)
            score = one.score + self._credit.kind * agreement
            if "list" in query.asks and one.evidence.quote.endswith(":"):
                score += one.said * (1 / self._credit.lead_in - 1)
            yield replace(one, score=score)


def _agreement(kinds: frozenset[Kind], evidence: Evidence, query: Query) -> float:
    """1 where the unit names every kind of thing asked for, -1 where it names none.

    Who has to do what an item of a list says stands in the line that leads the list.
    """
    if not kinds:
        return 0.0
    named = sum(_names(kind, evidence, query) for kind in kinds)
    return 2 * named / len(kinds) - 1


def _says_why(evidence: Evidence) -> bool:
    """Whether a clause is of the preamble: "Sở … xây dựng Kế hoạch" within the body is a task."""
    sections = evidence.document.sections
    return is_preamble(evidence) and bool(sections) and evidence.start < sections[0].start


def _names(kind: Kind, evidence: Evidence, query: Query) -> bool:
    if kind == "agency" and _says_why(evidence):
        return False  # it names who issues, not who does what the document says
    if found_kind(kind, evidence, query) is not None or beside(kind, evidence, query) is not None:
        return True
    return kind == "agency" and doer(evidence, query) is not None
