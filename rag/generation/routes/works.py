"""The route whose answer is a document."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rag.catalogue import Work, WorkMatch, distinct
from rag.generation.asked.earlier import asks_for_earlier
from rag.generation.asked.wanting import asks_what_is_done
from rag.generation.described.local import local
from rag.generation.described.matching import BESIDE, matching
from rag.generation.described.one_work import described_work, is_held_beside
from rag.generation.described.premises import made_by_another
from rag.generation.described.timely import days, names_month, of_its_time
from rag.generation.described.wholes import (
    WHICH,
    asks_whom,
    asks_within,
    is_a_name,
    is_about_a_whole,
)
from rag.generation.facts import Facts
from rag.generation.proof import abstain
from rag.generation.proof.attributes import document_sentence, subject_sentence
from rag.generation.reading import Reading, asked_about
from rag.model import Draft, DraftSentence, Query
from rag.vietnamese.inner_nouns import ASKS_PART
from rag.vietnamese.successive import is_another
from rag.vietnamese.text import fold
from rag.vietnamese.types import has_type

# "Bị bãi bỏ theo quyết định nào?" asks for the one that repeals, not for the one repealed.
_UNDONE = re.compile(
    r"\b(?:bi|duoc) (?:bo|bai bo|huy bo|huy|thay the|thu hoi|dinh chi|sua doi)\b"
    r"(?=.*\b(?:theo|boi|bang|tai)\b.*\bnao\b)"
    r"|\b(?:repeal|revok|replac|rescind|supersed)ed by\b"
)
_UNDOES = re.compile(
    r"(?:ve )?(?:viec )?(?:bai bo|huy bo|thay the|thu hoi|dinh chi|sua doi|ngung hieu luc)\b"
)

# "Kế hoạch 63 nói gì về Sở Nội vụ?" asks for what it says, not what it is.
_SAYS_OF = re.compile(
    r"\bgi (?:ve|cho|doi voi|voi|den|o) \w|\bwhat does .+ (?:say|state) (?:on|about|of)\b"
)

# Of documents of any type on a matter those that are held come first, then those that they cite.
_ABOUT = re.compile(r"\bvan ban (?:nao |gi )?(?:noi |quy dinh |huong dan )?ve\b")
# "Theo mẫu số mấy?": the number of something that stands inside a document.
_NUMBER_INSIDE = re.compile(
    r"\b(?:(?<!ca )mau|bieu|bieu mau|mau bieu|phu luc|phieu|bang|dieu|khoan|muc) so"
    r" (?:may|bao nhieu|nao|gi)\b"
)


def document_route(facts: Facts, reading: Reading) -> Draft | None:
    """Which document: by what it is about, by what it carries out, or by its number."""
    query = reading.query
    numbered = asked_about(reading)
    weighs = bool(query.asks & {"quantity", "reason"}) or asks_within(query)  # what they say
    weighs = weighs or ASKS_PART.search(fold(query.text)) is not None
    whole = not (reading.wanted or weighs or (asks_whom(query) and not is_about_a_whole(reading)))
    if len(numbered) > 1 and ("compare" in query.asks or whole):
        return _described([works[0] for works in numbered], reading)
    carried_out = _with_target(reading, numbered)
    if carried_out:
        return _described(carried_out, reading)
    of_it = numbered and _SAYS_OF.search(fold(query.text))
    says = not reading.wanted and bool(of_it or asks_what_is_done(query))
    says = says or _NUMBER_INSIDE.search(fold(query.text)) is not None
    if (query.asks & {"document", "number"} and not says) or is_a_name(reading):
        found = _likely(facts, reading)
        if found and _came_later(found[0].work, query):
            return None  # a clause of it tells what came before
        if found:
            return _found(found, reading)
    if numbered and _asks_what_it_is(reading, numbered[-1]):
        return _each_of(distinct(numbered[-1]), reading)
    return _about(facts, reading)


def _found(found: Sequence[WorkMatch], reading: Reading) -> Draft | None:
    """What is told of the works that a question may mean, or why none of them is it."""
    query = reading.query
    timely = _timely(found, query)
    if not timely:
        return _other_year(found, reading)
    if made_by_another(query.text, [one.work for one in timely]):
        near = [abstain.near_work(one.work, query.lang) for one in timely[:3]]
        return abstain.refused("not_stated", query, nearest=near)
    if "number" in query.asks and _has_no_number(timely[0].work):
        return abstain.not_stated("number", timely[0].work, query)
    return _described(_beside(timely, query), reading)


def _likely(facts: Facts, reading: Reading) -> list[WorkMatch]:
    """The works that the question may mean, those of its day and such as undo others first."""
    query = reading.query
    found = matching(facts, reading)
    found = [one for one in found if one.work.date in days(query)] or found
    if _UNDONE.search(fold(query.text)):
        found = [one for one in found if _UNDOES.match(fold(one.work.subject or ""))] or found
    elif not reading.wanted and _ABOUT.search(fold(query.text)):
        held = [one for one in found if is_held_beside(one, found[0])]
        found = [*held, *(one for one in found if one not in held)]
    return found


def _came_later(work: Work, query: Query) -> bool:
    """Whether a document is held where one before it is asked for that its title doesn't name."""
    return work.document is not None and not work.targets and asks_for_earlier(query.text)


def _timely(found: Sequence[WorkMatch], query: Query) -> list[WorkMatch]:
    """Those of the time that the question names; none where the best is not, but one far behind."""
    if found[0].year is False:
        return []
    timely = [one for one in found if one.year is not False and of_its_time(one.work, query)]
    if timely and timely[0].coverage < BESIDE * found[0].coverage:
        return [one for one in timely if names_month(one.work, query)]
    return timely


def _has_no_number(work: Work) -> bool:
    """Whether a document leaves its number blank."""
    return work.document is not None and work.number is None


def _each_of(works: Sequence[Work], reading: Reading) -> Draft | None:
    """Each work of one number, and that there are several; of many, which one is asked."""
    if len(works) > abstain.MOST_TOLD:
        return abstain.clarify(works, reading.query)
    draft = _described(works, reading, facts_of_one=True)
    if draft is None or len(works) == 1:
        return draft
    return replace(draft, notices=(abstain.several(works, reading.query),))


def _with_target(reading: Reading, numbered: Sequence[Sequence[Work]]) -> list[Work]:
    """The numbered works whose subject line names a document of the type asked for.

    "Kế hoạch 103 thực hiện quyết định nào?" is answered by the plan's own subject, and by no other
    decision.
    """
    if not reading.wanted or not is_about_a_whole(reading):
        return []
    works = [one for same in numbered for one in same[:3]]
    return [
        one
        for one in works
        if not has_type(one.type, reading.wanted)
        and any(has_type(target.type, reading.wanted) for target in one.targets)
    ]


def _asks_what_it_is(reading: Reading, works: Sequence[Work]) -> bool:
    """Whether a numbered document is asked about as a whole, not for something that it says."""
    if asks_within(reading.query):
        return False
    if not reading.residue.weights:
        return True
    if _SAYS_OF.search(fold(reading.query.text)):
        return False
    other = reading.wanted and not any(has_type(one.type, reading.wanted) for one in works)
    return bool(reading.query.asks & WHICH) and not other


def _about(facts: Facts, reading: Reading) -> Draft | None:
    """What a document is about that is described, not numbered."""
    query = reading.query
    if "subject" not in query.asks or query.numbers or not query.types:
        return None
    work = described_work(facts, reading, held=False)
    return _described([work], reading) if work is not None else None


def _beside(matches: Sequence[WorkMatch], query: Query) -> list[Work]:
    """The best work, and those that fit as well; only those of the day that the question names."""
    matches = [one for one in matches if one.work.date in days(query)] or matches
    best = matches[0].score
    return [one.work for one in matches if one.score >= BESIDE * best][:3]


def _described(
    works: Sequence[Work], reading: Reading, *, facts_of_one: bool = False
) -> Draft | None:
    lang = reading.query.lang
    sentences: list[DraftSentence] = []
    for work in (local(one, reading) for one in works):
        sentence = document_sentence(work, lang)
        if work.subject is None and (facts_of_one or sentence is None):
            sentence = subject_sentence(work, lang) or sentence
        if sentence is not None and sentence not in sentences:
            sentences.append(sentence)
    return Draft("answered", tuple(sentences)) if sentences else None


def _other_year(matches: Sequence[WorkMatch], reading: Reading) -> Draft:
    query = reading.query
    nearest = [abstain.near_work(one.work, query.lang) for one in matches[:3]]
    if is_another(query.text, matches[0].work.subject or ""):
        return abstain.refused("another_one", query, nearest=nearest)
    years = ", ".join(str(year) for year in query.years)
    return abstain.refused("other_year", query, years, nearest)
