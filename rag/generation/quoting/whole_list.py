"""The list that a question asks for, said whole: what leads it says what is asked.

"Quyết định phân cấp cho những nhóm máy móc nào?" is answered by all three points under "… phân cấp
thẩm quyền quyết định định mức sử dụng máy móc, thiết bị; gồm:", of which none says what is asked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rag.catalogue import Asked
from rag.generation.asked.counting import counts_sorts
from rag.generation.asked.expected import asks_openly
from rag.generation.facts import Facts
from rag.generation.fitting.fits import place_agrees
from rag.generation.fitting.years import years_agree
from rag.generation.quoting.called_so import called_in_passing, called_so, tells_so
from rag.generation.quoting.list_said import list_said, told_items
from rag.generation.quoting.one_or_all import asks_for_list
from rag.generation.quoting.several import enumerates
from rag.generation.quoting.wanted_items import WantedItems
from rag.generation.ranking.claims import claim_of
from rag.generation.reading import Reading
from rag.generation.text.enumerations import Enumeration
from rag.generation.text.rows import row_at
from rag.generation.text.scoping import tells_scope
from rag.generation.text.units import Unit
from rag.model import Document, DraftSentence, Evidence, Query, ScoredPassage
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold

DOCUMENTS = 4  # documents looked through, as retrieval likes them
ENOUGH = 0.6  # share of the question that a list, what stands above it and its document must hold
OWN = 0.3  # share that what leads it must hold
OF_KIND = 0.15  # what it counts that the items are what is asked for by their noun
CALLED = 0.4  # the same where what leads them calls them so
PASSING = 0.2  # the same where it ends in "các nội dung:"
NAMED = 0.65  # the same beside other lists
HEADED = 0.5  # what it counts beside other lists that the headings over it are what is asked
APART = 0.4  # how much less it may hold than a clause that doesn't bear the noun of its items
WHOLLY = 0.3  # what it counts beside that all that leads them is asked
NEARLY = 0.1  # how much less a list may hold that is called so and stands in the best one
AHEAD = 0.05  # how much more a list must hold than the best clause outside of it
BEHIND = 0.2  # how much less it may hold than the best clause in it
COVERED = 0.15  # the same of all that surrounds both


class _Match(NamedTuple):
    """A list and how much of the question it holds: with all that surrounds it, and its lead.

    ``headed`` is what it holds with the headings over it alone, without the document's subject.
    """

    listed: Enumeration
    covered: float
    own: float
    of_kind: bool
    called: float = 0.0
    headed: float = 0.0

    @property
    def score(self) -> float:
        return self.covered + self.own + max(OF_KIND * self.of_kind, self.called)

    @property
    def among(self) -> float:
        """Its score beside other lists: items that are what is asked tell as much as their lead."""
        of_kind = NAMED if self.called >= CALLED else CALLED * self.of_kind
        headed = HEADED * self.headed
        return round(self.covered + self.own + max(of_kind, self.called) + headed, 2)

    @property
    def is_enough(self) -> bool:
        """Whether it holds enough to be said, a little less where its items are what is asked."""
        return self.covered + OF_KIND * self.of_kind >= ENOUGH


def whole_list(
    facts: Facts, reading: Reading, passages: Sequence[ScoredPassage], units: Sequence[Unit]
) -> DraftSentence | None:
    """The list that says what is asked better than the best of the clauses that fit."""
    query = reading.query
    listed = asks_for_list(query)
    called = asks_openly(query) or (not units and counts_sorts(query))  # by what leads it alone
    if not (listed or called) or "compare" in query.asks:
        return None
    claim = claim_of(reading.residue, query)
    found = _matches(facts, reading, passages, claim)
    best = _best([one for one in found if listed or one.called])
    rival = next((one for one in units if not tells_scope(one.evidence, query)), None)
    if best is None or (rival is not None and not _is_better(best, rival, claim, query)):
        return None
    return list_said(facts, best.listed, query)


def _best(found: Sequence[_Match]) -> _Match | None:
    """The list that holds most of what is asked; of its items one that is called so as well."""
    best = max(found, key=lambda one: one.among, default=None)
    if best is None:
        return None
    inner = (one for one in found if one.called and one.among >= best.among - NEARLY)
    return next((one for one in inner if _holds(best.listed, one.listed)), best)


def _matches(
    facts: Facts, reading: Reading, passages: Sequence[ScoredPassage], claim: Asked
) -> Iterator[_Match]:
    wanted = WantedItems.of(reading.query)
    held = facts.catalogue.documents
    ids = dict.fromkeys(one.passage.doc_id for one in passages)
    for document in [held[one] for one in ids if reading.inside(held[one])][:DOCUMENTS]:
        subject = _subject(document)
        lists = facts.enumerations.read(document.doc_id)
        for one in lists:
            own, covered = claim.share(one.said), claim.share(one.above | subject)
            if covered < ENOUGH - OF_KIND or not wanted.allow(one):
                continue
            are, called = wanted.are(one), _called(reading.query, one, claim)
            if called and any(_holds(other, one) and wanted.are(other) for other in lists):
                called = 0.0  # it opens with the name of one of what is asked for
            headed = claim.share(one.above)
            bears = are and headed >= ENOUGH  # the headings say of what they are
            if own < (OF_KIND if are else OWN) and not (called or bears):
                continue
            found = _Match(one, covered, own, are or called > 0, called, headed)
            if found.is_enough and _agrees(reading, one) and told_items(one):
                yield found


def _called(query: Query, one: Enumeration, claim: Asked) -> float:
    """What it counts that what leads a list calls its items as the question does."""
    if _is_row(Evidence(one.document, *one.items[0])) or not called_so(query, one):
        return 0.0
    if called_in_passing(one):
        return PASSING
    lead = set(terms(one.document.text[one.lead.start : one.lead.end])) - set(terms("Điều"))
    words = {term for term in lead if not term.isdigit() and "_" not in term}
    return CALLED + (WHOLLY if words <= set(claim.weights) else 0.0)


def _holds(outer: Enumeration, inner: Enumeration) -> bool:
    """Whether what leads a list is an item of another one, or a part of it."""
    return any(one.start <= inner.lead.start < one.end for one in outer.items)


def _agrees(reading: Reading, one: Enumeration) -> bool:
    """Whether a list can be of the years and the place that the question names."""
    evidence = Evidence(one.document, *one.span)
    return years_agree(reading.query, evidence) and place_agrees(reading, evidence)


def _is_better(best: _Match, unit: Unit, claim: Asked, query: Query) -> bool:
    """Whether a list answers better than a clause; one of its items may say a little more."""
    document, (start, end) = best.listed.document, best.listed.span
    evidence = unit.evidence
    own = claim.share(set(terms(evidence.quote)))
    score = claim.share(unit.above | unit.subject) + own
    if tells_so(query, evidence):
        score += CALLED
    if evidence.document is document and start <= evidence.start and evidence.end <= end:
        return best.score >= score - BEHIND
    if _is_row(evidence) and not _is_row(Evidence(document, *best.listed.items[0])):
        return False
    if best.called and not enumerates(evidence):
        return best.score >= score - BEHIND
    noun = WantedItems.of(query).noun
    if best.of_kind and noun and noun not in fold(evidence.quote).split():
        return best.score >= score - APART
    return best.score >= score + AHEAD and best.covered >= unit.covered - COVERED


def _is_row(evidence: Evidence) -> bool:
    return row_at(evidence.document, evidence.start, evidence.end) is not None


def _subject(document: Document) -> frozenset[str]:
    own = document.identity
    stated = (own.type, own.issuer, own.superior, own.subject)
    said = [one.value for one in stated if one is not None]
    return frozenset(terms(". ".join((*said, document.province or "", document.title))))
