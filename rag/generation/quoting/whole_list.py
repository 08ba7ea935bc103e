"""The list that a question asks for, said whole: what leads it says what is asked.

"Quyết định phân cấp cho những nhóm máy móc nào?" is answered by all three points under "… phân cấp
thẩm quyền quyết định định mức sử dụng máy móc, thiết bị; gồm:", of which none says what is asked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rag.catalogue import Asked
from rag.generation.facts import Facts
from rag.generation.fitting.fits import place_agrees
from rag.generation.fitting.years import years_agree
from rag.generation.proof.naming import NUMBERING
from rag.generation.quoting.openings import is_opening, openings
from rag.generation.quoting.placing import leading
from rag.generation.quoting.stretches import asks_for_list
from rag.generation.quoting.wanted_items import WantedItems
from rag.generation.ranking.claims import claim_of
from rag.generation.reading import Reading
from rag.generation.text.enumerations import Enumeration
from rag.generation.text.rows import row_at
from rag.generation.text.units import Unit
from rag.model import Document, DraftSentence, Evidence, Query, ScoredPassage
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold_space

DOCUMENTS = 4  # documents looked through, as retrieval likes them
ENOUGH = 0.6  # share of the question that a list, what stands above it and its document must hold
OWN = 0.3  # share that what leads it must hold
OF_KIND = 0.15  # what it counts that the items are what is asked for by their noun
AHEAD = 0.05  # how much more a list must hold than the best clause outside of it
BEHIND = 0.2  # how much less it may hold than the best clause in it
COVERED = 0.15  # the same of all that surrounds both
MAX_TOLD = 1150  # code points of all that is said
MAX_HEADING = 120  # code points of an item's heading that is said for the item
CUT = " …"  # behind an item of which only the opening is said


class _Match(NamedTuple):
    """A list and how much of the question it holds: with all that surrounds it, and its lead."""

    listed: Enumeration
    covered: float
    own: float
    of_kind: bool

    @property
    def score(self) -> float:
        return self.covered + self.own + OF_KIND * self.of_kind

    @property
    def is_enough(self) -> bool:
        """Whether it holds enough to be said, a little less where its items are what is asked."""
        return self.covered + OF_KIND * self.of_kind >= ENOUGH


def whole_list(
    facts: Facts, reading: Reading, passages: Sequence[ScoredPassage], units: Sequence[Unit]
) -> DraftSentence | None:
    """The list that says what is asked better than the best of the clauses that fit."""
    query = reading.query
    if not asks_for_list(query) or "compare" in query.asks:
        return None
    claim = claim_of(reading.residue, query)
    best = max(_matches(facts, reading, passages, claim), key=lambda o: o.score, default=None)
    if best is None or (units and not _is_better(best, units[0], claim)):
        return None
    return _said(facts, best.listed, query)


def _matches(
    facts: Facts, reading: Reading, passages: Sequence[ScoredPassage], claim: Asked
) -> Iterator[_Match]:
    wanted = WantedItems.of(reading.query)
    held = facts.catalogue.documents
    ids = dict.fromkeys(one.passage.doc_id for one in passages)
    for document in [held[one] for one in ids if reading.inside(held[one])][:DOCUMENTS]:
        subject = _subject(document)
        for one in facts.enumerations.read(document.doc_id):
            own, covered = claim.share(one.said), claim.share(one.above | subject)
            if own < OWN or covered < ENOUGH - OF_KIND or not wanted.allow(one):
                continue
            found = _Match(one, covered, own, wanted.are(one))
            if found.is_enough and _agrees(reading, one) and told_items(one):
                yield found


def _agrees(reading: Reading, one: Enumeration) -> bool:
    """Whether a list can be of the years and the place that the question names."""
    evidence = Evidence(one.document, *one.span)
    return years_agree(reading.query, evidence) and place_agrees(reading, evidence)


def _is_better(best: _Match, unit: Unit, claim: Asked) -> bool:
    """Whether a list answers better than a clause; one of its items may say a little more."""
    document, (start, end) = best.listed.document, best.listed.span
    evidence = unit.evidence
    own = claim.share(set(terms(evidence.quote)))
    score = claim.share(unit.above | unit.subject) + own
    if evidence.document is document and start <= evidence.start and evidence.end <= end:
        return best.score >= score - BEHIND
    if _is_row(evidence) and not _is_row(Evidence(document, *best.listed.items[0])):
        return False
    return best.score >= score + AHEAD and best.covered >= unit.covered - COVERED


def _is_row(evidence: Evidence) -> bool:
    return row_at(evidence.document, evidence.start, evidence.end) is not None


def _subject(document: Document) -> frozenset[str]:
    own = document.identity
    stated = (own.type, own.issuer, own.superior, own.subject)
    said = [one.value for one in stated if one is not None]
    return frozenset(terms(". ".join((*said, document.province or "", document.title))))


def _said(facts: Facts, listed: Enumeration, query: Query) -> DraftSentence:
    """A list with where it stands, what leads it and its items in their order."""
    lead, items = _without_number(listed, *listed.lead), told_items(listed)
    words = "; ".join(f"{_plain(one)}{CUT if is_opening(one) else ''}" for one in items)
    return DraftSentence(
        f"{leading(facts, lead, query.lang)}{_plain(lead)}: {words}.", (lead, *items)
    )


def told_items(listed: Enumeration) -> list[Evidence]:
    """The items, whole where there is room for them, else their headings or openings, if any."""
    room = MAX_TOLD - (listed.lead.end - listed.lead.start)
    whole = [_without_number(listed, *one) for one in listed.items]
    if sum(len(one.quote) + 2 for one in whole) <= room:
        return whole
    heads = [_first_line(one) for one in whole]
    short = all(len(one.quote) <= MAX_HEADING for one in heads)
    if short and sum(len(one.quote) + 2 for one in heads) <= room:
        return heads
    return openings(heads, room)


def _without_number(listed: Enumeration, start: int, end: int) -> Evidence:
    numbering = NUMBERING.match(listed.document.text, start, end)
    return Evidence(listed.document, numbering.end() if numbering else start, end)


def _first_line(item: Evidence) -> Evidence:
    end = item.document.text.find("\n", item.start, item.end)
    return Evidence(item.document, item.start, item.end if end < 0 else end)


def _plain(evidence: Evidence) -> str:
    return fold_space(evidence.quote).strip(" ;.,:/")
