"""Questions with two sides, answered side by side: each side is a question of its own.

Each sentence keeps its own citation, so that what differs can be seen. Where only one side is
answered, the reader is told which one is not.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from rag.generation.asked.contrast import CLEARLY, Contrast, contrasts, draft_terms
from rag.generation.asked.expected import Kind, expected_kinds
from rag.generation.asked.side_passages import of_side
from rag.generation.asked.sides import (
    content_sides,
    is_certain,
    joined_sides,
    numbered_sides,
    of_the_found,
    sides,
)
from rag.generation.proof import abstain
from rag.generation.proof.confidence import of_all
from rag.generation.ranking.polarity import tells_its_own
from rag.generation.routes.documents_told import is_name, named, papers
from rag.generation.routes.one_place import is_one, wider
from rag.generation.routes.sides_told import one_side, short
from rag.generation.text.units import Unit
from rag.model import Draft, DraftSentence, Query, ScoredPassage
from rag.vietnamese.terms import terms

Answering = Callable[[Query, Sequence[ScoredPassage]], Draft]
Searching = Callable[[Query, Sequence[ScoredPassage], Callable[[Unit], bool]], Draft]

# Kinds of thing that no document's name tells.
_WITHIN: frozenset[Kind] = frozenset({"time", "agency", "amount", "place"})


def sides_route(
    query: Query, passages: Sequence[ScoredPassage], answer: Answering, clause: Searching
) -> Draft | None:
    """Both sides of a comparison; None where there are none, or the whole is answered better."""
    parts = sides(query)
    if not parts:
        return _numbered(query, passages, answer)
    joined = parts == joined_sides(query)
    both = _both(query, parts, passages, answer) if joined else None
    drafts = both or _each(parts, passages, answer)
    if all(one.sentences for one in drafts) and is_one(drafts):
        drafts = _apart(parts, drafts, passages, clause)
    drafts = [_of_its_own(one, parts[at], parts[1 - at]) for at, one in enumerate(drafts)]
    told = [one for one in drafts if one.sentences]
    if len(told) < len(drafts):
        if not told or (joined and not is_certain(query)):
            return None
        return _whole(query, parts, drafts, answer(query, passages))
    sentences = tuple(dict.fromkeys(s for one in drafts for s in short(one.sentences)))
    if is_one(drafts):
        larger = wider(drafts) if joined else None
        whole = larger or answer(query, passages)  # one place says both
        return whole if whole.sentences or joined else drafts[0]
    notices = tuple(dict.fromkeys(notice for one in drafts for notice in one.notices))
    return Draft("answered", sentences, notices, confidence=of_all(drafts))


def _of_its_own(draft: Draft, part: Query, other: Query) -> Draft:
    """The answer to one side; none where "lần ba" is asked and nothing tells of it."""
    evidence = [e for one in draft.sentences for e in one.evidence]
    own = not evidence or tells_its_own(part, other, evidence)
    return draft if own else abstain.refused("not_stated", part)


def _whole(query: Query, parts: Sequence[Query], drafts: Sequence[Draft], whole: Draft) -> Draft:
    """The answer to the whole; where it says but the one side, the reader is told so.

    Of a question that asks for both sides beyond doubt the whole must say what the side does.
    """
    side = next(at for at, one in enumerate(drafts) if not one.sentences)
    told = drafts[1 - side]
    more = set(told.sentences) < set(whole.sentences) and _tells(
        contrasts(parts)[side], whole.sentences, told.sentences
    )
    is_other = whole.sentences != told.sentences and not is_certain(query)
    return whole if more or is_other else one_side(query, parts, drafts)


def _numbered(query: Query, passages: Sequence[ScoredPassage], answer: Answering) -> Draft | None:
    """What is asked of each of two numbered documents, where the whole tells it of one only."""
    handed = _of_each(_each(content_sides(query), passages, answer))
    if handed is not None:
        return handed
    parts = numbered_sides(query)
    if not parts:
        return None
    whole = answer(query, passages)
    drafts = _each(parts, passages, answer)
    each = _of_each(drafts)
    if len(whole.sentences) > 1:
        if each is not None and (
            set(whole.sentences) <= set(each.sentences) or papers(whole) < papers(each)
        ):
            return each
        return _with_contents(query, whole, parts, drafts)
    told = [one for one in drafts if one.sentences]
    if whole.sentences and len(told) == 1 and papers(whole) <= papers(told[0]):
        return one_side(query, parts, drafts)
    return each or whole


def _with_contents(
    query: Query, whole: Draft, parts: Sequence[Query], drafts: Sequence[Draft]
) -> Draft:
    """What two documents are, with the time, the body or the amount that each is asked for.

    A document's name doesn't tell "thời hạn ủy quyền của Quyết định 16 và Quyết định 25".
    """
    within = expected_kinds(query) & _WITHIN or "document" in query.asks
    names_only = all(is_name(e) for one in whole.sentences for e in one.evidence)
    answered = [one for one in drafts if one.sentences]
    if not within or not names_only or not answered:
        return whole
    if len(answered) < len(drafts):
        return one_side(query, parts, drafts) if "document" not in query.asks else whole
    if is_one(drafts):
        return whole
    told = [s for one in drafts for s in short(one.sentences) if s not in whole.sentences]
    names = [s for s in whole.sentences if not any(_says(one, s) for one in told)]
    return replace(whole, sentences=(*names, *told))


def _says(sentence: DraftSentence, other: DraftSentence) -> bool:
    """Whether a sentence says what another one says, and more."""
    return sentence.text.startswith(other.text.rstrip("."))


def _of_each(drafts: Sequence[Draft]) -> Draft | None:
    """The answers to both sides; None where one has none, or both are one."""
    if not drafts or not all(one.sentences for one in drafts) or is_one(drafts):
        return None
    sentences = tuple(s for one in drafts for s in short(one.sentences))
    return Draft("answered", sentences, confidence=of_all(drafts))


def _each(
    parts: Sequence[Query], passages: Sequence[ScoredPassage], answer: Answering
) -> list[Draft]:
    """The answers to both sides, each from what was found for it first."""
    return [answer(one, of_side(passages, at)) for at, one in enumerate(parts)]


def _both(
    query: Query, parts: Sequence[Query], passages: Sequence[ScoredPassage], answer: Answering
) -> list[Draft]:
    """The answers to two questions of one sentence, of one document where it answers both."""
    first = answer(parts[0], of_side(passages, 0))
    told = {e.document.doc_id for s in first.sentences for e in s.evidence}
    name = named(first)
    fact = of_the_found(query, name) if name is not None else None
    told_of_it = answer(fact, passages) if fact is not None else None
    if told_of_it is not None and told_of_it.sentences:
        return [first, told_of_it]
    others = of_side(passages, 1)
    near = [one for one in others if one.passage.doc_id in told]
    second = answer(parts[1], near) if near else None
    if second is None or not second.sentences:
        second = answer(parts[1], others)
    return [first, second]


def _apart(
    parts: Sequence[Query],
    drafts: Sequence[Draft],
    passages: Sequence[ScoredPassage],
    clause: Searching,
) -> list[Draft]:
    """The answers to both sides where one clause is the best for both: it is about one of them.

    None to the other where that clause says nothing of it and no other clause does.
    """
    said = draft_terms(drafts[0])
    apart = contrasts(parts)
    at = min((0, 1), key=lambda side: apart[side].leaning(said))
    if apart[at].leaning(said) >= 0:
        return list(drafts)
    other = clause(
        parts[at], of_side(passages, at), lambda unit: apart[at].leaning(unit.above) > CLEARLY
    )
    if not other.sentences and not apart[at].is_silent(draft_terms(drafts[at], None)):
        return list(drafts)
    return [other if one == at else drafts[one] for one in (0, 1)]


def _tells(
    contrast: Contrast, sentences: Sequence[DraftSentence], known: Sequence[DraftSentence]
) -> bool:
    """Whether a sentence that is not known yet says something of one side's own."""
    added = [one for one in sentences if one not in known]
    said = {t for one in added for t in draft_terms(Draft("answered", (one,)))}
    papers = {e.document.doc_id: e.document for one in added for e in one.evidence}
    places = [one.province or "" for one in papers.values()]
    return contrast.leaning(said | set(terms(". ".join(places)))) > 0
