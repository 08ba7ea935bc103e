"""The route for everything else: the clause that says it, quoted whole, or an honest refusal."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from itertools import islice

from rag.catalogue import Asked, Work
from rag.generation.asked.expected import expected_kinds
from rag.generation.asked.sides import compares_sides
from rag.generation.facts import Facts
from rag.generation.fitting.likely import likely, may_stand
from rag.generation.fitting.posts_asked import of_the_post
from rag.generation.proof import abstain
from rag.generation.proof.confidence import by_odds
from rag.generation.quoting.addressees import asks_to_whom, hands_it_on, to_whom_first
from rag.generation.quoting.clause import MARK, MAX_LIST, clause_said, room_for
from rag.generation.quoting.consequences import following_first
from rag.generation.quoting.forms import of_form_first
from rag.generation.quoting.further import chosen_units, heads_another, is_rival
from rag.generation.quoting.led import led_items
from rag.generation.quoting.one_or_all import asks_for_all, asks_for_list, asks_one_fact, names_fact
from rag.generation.quoting.parallels import parallels
from rag.generation.quoting.ranked import naming_the_label_first, of_the_rank_first
from rag.generation.quoting.saying_same import holds, overlap, twins
from rag.generation.quoting.says_enough import says_enough
from rag.generation.quoting.several import naming_several
from rag.generation.quoting.whole_list import whole_list
from rag.generation.ranking.claims import claim_of, says_claim
from rag.generation.reading import Reading
from rag.generation.text.acting import acting_first
from rag.generation.text.doers import somebody_first
from rag.generation.text.of_the_body import of_the_body_first
from rag.generation.text.of_the_case import of_the_case_first
from rag.generation.text.structure import behind_colon, list_around
from rag.generation.text.units import Unit
from rag.model import (
    Draft,
    DraftSentence,
    Lang,
    Nearest,
    Query,
    ScoredPassage,
)

# Shares of the question's terms (by weight) under which the corpus does not say.
COVERED = 0.45  # by the clause and what surrounds it
DESCRIBED = 0.35  # the same, where the question says which document it asks about
COMPARED = 8  # clauses that fit, from which the answer is made
RIVAL = 1.5  # behind the best log-odds, where the best is a cell or a label that says nothing
CLEARLY = 0.3  # what a clause must say itself then
AHEAD = 0.3  # or what it covers of the question beyond what the best does
UNITS = 40  # how many clauses are looked through for one that fits
MAX_RIVALS = 800  # of clauses that may each say who does it, or what is asked in no kind of word


def content_route(
    facts: Facts,
    reading: Reading,
    passages: Sequence[ScoredPassage],
    may: Callable[[Unit], bool] = bool,
) -> Draft:
    """The clauses that answer, each with where it stands; only such as ``may``.

    The documents that the question says to look in are read first; where they don't say, all are:
    what concerns a province also stands in the papers of others.
    """
    documents = facts.catalogue.documents
    inside = [one for one in passages if reading.inside(documents[one.passage.doc_id])]
    units = [u for u in facts.clauses.find(reading.residue, reading.query, inside, UNITS) if may(u)]
    fitting = _fitting(reading, units)
    listed = whole_list(facts, reading, inside, fitting)
    if listed is not None:
        return Draft("answered", (listed,), confidence=by_odds(fitting) if fitting else None)
    alone = [] if fitting else likely(reading, units)
    if not fitting and not reading.query.numbers and len(inside) < len(passages):
        found = facts.clauses.find(reading.residue, reading.query, passages, UNITS)
        units = [one for one in found if may(one)]
        fitting = _fitting(reading, units)
        alone = alone or ([] if fitting else likely(reading, units))
    fitting = fitting or alone
    if not fitting:
        near = _nearest(facts, units, reading.query.lang)
        return abstain.refused("not_stated", reading.query, nearest=near)
    sentences = _sentences(facts, fitting, units, reading)
    return Draft("answered", tuple(sentences), confidence=by_odds(fitting))


def _fitting(reading: Reading, units: Sequence[Unit]) -> list[Unit]:
    """The units that can be an answer, best first; none where the best doesn't cover enough.

    What a unit has to say of the question beyond its document is asked last: where it is asked
    before the units are compared, a worse one takes the place of the best, and a question that was
    to be refused is answered.
    """
    claim = claim_of(reading.residue, reading.query)
    covering = _covering(reading, units, claim)
    saying = [one for one in covering if says_claim(claim, reading.query, one)]
    ordered = following_first(naming_several(saying, reading), reading.query)
    ordered = of_the_rank_first(of_form_first(ordered, reading.query), reading.query)
    ordered = acting_first(somebody_first(ordered, reading.query), reading.query)
    ordered = of_the_body_first(to_whom_first(ordered, reading.query), reading.query)
    ordered = of_the_case_first(ordered, reading.query)
    return naming_the_label_first(of_the_post(ordered, reading.query), reading.query)


def _covering(reading: Reading, units: Sequence[Unit], claim: Asked) -> list[Unit]:
    enough = DESCRIBED if reading.described or reading.query.numbers else COVERED
    fitting = (one for one in units if may_stand(reading, one))
    good = list(islice(fitting, COMPARED))
    saying = [
        one for one in good if one.covered >= enough and says_enough(reading.query, claim, one)
    ]
    if not saying or not reading.residue.weights:
        return []
    first, best = good[0], saying[0]
    if best is first:
        return saying
    rivals = best.odds >= first.odds - RIVAL and best.own >= CLEARLY
    ahead = best.covered >= first.covered + AHEAD
    told = expected_kinds(reading.query) or asks_for_list(reading.query)
    return saying if ahead or (rivals and told) else []


def _sentences(
    facts: Facts, units: Sequence[Unit], others: Sequence[Unit], reading: Reading
) -> list[DraftSentence]:
    """The best clause, and others that say something else nearly as well, as far as they fit.

    ``others`` may say what the question names beside what the best one does.
    """
    sentences: list[DraftSentence] = []
    length = 0
    chosen = chosen_units(units, reading, twins)
    beside = parallels(chosen, others, reading.query, partial(may_stand, reading))
    beside = [one for one in beside if not _leads_nowhere(facts, one, reading.query)]
    if len(beside) > 1 and not compares_sides(reading.query):
        return [clause_said(facts, [one], reading) for one in beside]
    if asks_one_fact(reading.query):
        chosen = _stating(chosen, reading.query) or chosen
    saying = [unit for unit in chosen if not _leads_nowhere(facts, unit, reading.query)]
    for one in saying or chosen:
        if any(holds(other, one.evidence) for other in sentences):
            continue
        same = [one, *(u for u in units if u not in chosen and twins(one, u))]
        sentence = clause_said(facts, same, reading)
        if any(overlap(sentence, other) for other in sentences):
            continue
        length += len(sentence.text) + MARK * len(sentence.evidence)
        if sentences and length > _together(reading.query, units[0], one):
            break
        sentences.append(sentence)
    return sentences


def _stating(chosen: Sequence[Unit], query: Query) -> list[Unit]:
    """Those that name the one fact that is asked for, and those that head no other."""
    return [
        one for one in chosen if names_fact(one.evidence, query) or not heads_another(one, chosen)
    ]


def _leads_nowhere(facts: Facts, unit: Unit, query: Query) -> bool:
    """Whether a clause leads a list that isn't said with it: one fact is no list."""
    said = not asks_one_fact(query) and bool(led_items(facts, unit.evidence))
    return not said and _only_leads(unit, query)


def _only_leads(unit: Unit, query: Query) -> bool:
    """Whether a clause leads a list that is not said with it: "… một số nội dung sau:"."""
    evidence = unit.evidence
    if not evidence.quote.endswith(":") or names_fact(evidence, query):
        return False
    if behind_colon(evidence) is not None:
        return False
    return not (asks_for_all(query) and list_around(evidence, MAX_LIST))


def _together(query: Query, best: Unit, other: Unit) -> int:
    """Code points that the best clause and another one may have together.

    Who has to do something is no fact of the document, as its number and its issuer are: where two
    clauses are about as likely, both are said.
    """
    told = asks_to_whom(query) and hands_it_on(best.evidence, query)
    both = is_rival(other, best) and not asks_one_fact(query) and not told
    return max(room_for(query), MAX_RIVALS if both else 0)


def _nearest(facts: Facts, units: Sequence[Unit], lang: Lang) -> list[Nearest]:
    works: dict[int, Work] = {}
    for one in units:
        work = facts.catalogue.of(one.evidence.document)
        works.setdefault(work.work_id, work)
    return [abstain.near_work(one, lang) for one in list(works.values())[:3]]
