"""How a clause is said: where it stands, as much of it as answers, and what completes it.

A row is said with its columns, a heading with its points, an item with the line above it where that
says what is asked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.generation.asked.expected import asked_noun, expected_kinds
from rag.generation.asked.sides import compares_sides, sides
from rag.generation.facts import Facts
from rag.generation.fitting.fits import led_fact
from rag.generation.quoting.begun import opening
from rag.generation.quoting.binding import condition
from rag.generation.quoting.cases import with_case
from rag.generation.quoting.exceptions import with_rule
from rag.generation.quoting.handed import to_its_receiver
from rag.generation.quoting.headed import beneath
from rag.generation.quoting.led import led_items, outer_lead
from rag.generation.quoting.one_or_all import asks_for_all, asks_for_list, asks_one_fact, names_fact
from rag.generation.quoting.particulars import with_particulars
from rag.generation.quoting.placing import leading
from rag.generation.quoting.several import names_them, unbroken
from rag.generation.quoting.stretches import GAP, MAX_FACT, focused, whole_sentence, with_reference
from rag.generation.reading import Reading
from rag.generation.text.doers import completing, doer
from rag.generation.text.heads import lead_of, line_above
from rag.generation.text.rows import row_at, said_row
from rag.generation.text.structure import behind_colon, leads, list_around
from rag.generation.text.units import Unit
from rag.model import DraftSentence, Evidence, Query
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold, fold_space

MAX_LIST = 1200  # code points of a list that is quoted whole
MAX_ANSWER = 1200  # code points of all clauses together
MAX_ONE = 400  # the same where one fact is asked, contract §5
MARK = 5  # of a citation's mark and what parts it from what follows: " [1] "
MAX_LEADS = 3  # lines above an item that are looked at
MAX_ABOVE = 200  # code points of the line above that is said before an item
ADDS = 0.15  # share of the question that it must add
LITTLE = 0.05  # share of it that the line with a colon right above an item must say
MAX_LEAD = 260  # code points of that line
LABEL = 60  # code points of such a line that only says what its items are

_SHARE = re.compile(r"\bso voi (?:so|tong|muc|gia|von|tien|luong|doanh thu|kinh phi)\b")
# What only leads to items: said without one of them it says nothing, and they nothing without it.
_TO_ITEMS = re.compile(r"\b(?:sau(?: đây)?|như sau|(?:bao )?gồm|một trong|trường hợp|hành vi)\b")


def room_for(query: Query) -> int:
    """Code points that a clause of an answer may have."""
    compared = compares_sides(query) and not _asks_share(query)
    return MAX_ANSWER if asks_for_all(query) or compared else MAX_ONE


def _asks_share(query: Query) -> bool:
    """Whether one figure is asked for, as a share of another: "so với tổng vốn huy động"."""
    share = _SHARE.search(fold(query.text)) is not None
    return share and asks_one_fact(query) and not sides(query)


def clause_said(facts: Facts, units: Sequence[Unit], reading: Reading) -> DraftSentence:
    """The first of the clauses as a sentence; the others say the same and are cited beside it."""
    evidence, query = units[0].evidence, reading.query
    lead = leading(facts, evidence, query.lang)
    room = room_for(query) - len(lead) - MARK
    row = row_at(evidence.document, evidence.start, evidence.end)
    if row is not None:
        words, proof = said_row(evidence.document, row, reading.residue, room)
        who = doer(evidence, query)
        if who is not None:
            words, proof = f"{_plain(who)}: {words}", (who, *proof)
        return DraftSentence(f"{lead}{words}.", proof)
    in_full = asks_for_list(query)
    below = beneath(evidence, MAX_LIST, whole=in_full) if not asks_one_fact(query) else ()
    if below:
        words = "; ".join(_plain(one) for one in below)
        return DraftSentence(f"{lead}{_plain(evidence)}: {words}.", (evidence, *below))
    if compares_sides(query):  # what it is to be compared with may stand in the same sentence
        whole = focused(reading, whole_sentence(evidence, MAX_ANSWER // 2), room)
    else:
        whole = focused(reading, with_reference(reading, evidence, MAX_ANSWER), MAX_FACT)
    if "list" in query.asks or (evidence.quote.endswith(":") and asks_for_all(query)):
        whole = list_around(whole, MAX_LIST) or unbroken(whole_sentence(whole, MAX_ANSWER))
        whole = with_particulars(whole, room)
    else:
        whole = with_case(whole, query, reading.residue)
    items = led_items(facts, whole) if not _is_fact(whole, query) else []
    if items:
        words = "; ".join(_plain(one) for one in items)
        return DraftSentence(f"{lead}{_plain(whole)}: {words}.", (whole, *items))
    whole = to_its_receiver(with_rule(whole, room), query, room)
    twins = tuple(one.evidence for one in units[1:3])
    states = _states(whole, query)
    led = None if states else led_fact(whole, query)
    stated = led or completing(whole, query) or (None if states else behind_colon(whole))
    more = stated or _adding(reading, whole, room)
    if more is None or (stated is None and _in_the_way(more, whole, reading, room)):
        said, proof = _focused(reading, whole, room)
        return DraftSentence(f"{lead}{said}.", (*proof, *twins))
    words = "; ".join(fold_space(one) for one in _plain_lines(more))
    beside = more.start > whole.start or led is not None
    said, proof = _focused(reading, whole, room - _length(more), beside)
    joint = ": " if whole.quote.endswith(":") else "; "
    said = f"{said}{joint}{words}" if more.start > whole.start else f"{words}: {said}"
    outer = outer_lead(more, whole)
    alone = asks_one_fact(query) or compares_sides(query)
    leads_on = not alone and outer is not None and _TO_ITEMS.search(outer.quote) is not None
    if outer is not None and leads_on and len(said) + _length(outer) + MARK * len(proof) <= room:
        said, proof = f"{_plain(outer)}: {said}", (outer, *proof)
    return DraftSentence(f"{lead}{said}.", (*proof, more))


def _is_fact(evidence: Evidence, query: Query) -> bool:
    """Whether a clause is asked for one fact, or names what is asked for without its list."""
    return asks_one_fact(query) or names_fact(evidence, query)


def _states(whole: Evidence, query: Query) -> bool:
    """Whether a clause names the one figure or time that is asked for: nothing is missing."""
    kinds = expected_kinds(query)
    return asks_one_fact(query) and "agency" not in kinds and names_fact(whole, query)


def _length(more: Evidence) -> int:
    """Code points that what is said beside a clause takes, with its mark."""
    return len(more.quote) + 2 + MARK


def _in_the_way(more: Evidence, whole: Evidence, reading: Reading, room: int) -> bool:
    """Whether a line above that only says of what a clause is would cost a part of the clause."""
    beside = focused(reading, whole, room - _length(more))
    return beside != focused(reading, whole, room)


def _focused(
    reading: Reading, whole: Evidence, room: int, from_start: bool = False
) -> tuple[str, tuple[Evidence, ...]]:
    """As much of a clause as states what is asked, with the condition that it is cut off from."""
    sentence = whole_sentence(whole)
    part = focused(reading, whole, room, from_start)
    bound = condition(sentence, part.start)
    if bound is None:
        begins = opening(part) if not asks_one_fact(reading.query) else None
        if begins is not None and len(begins.quote) + len(part.quote) + len(GAP) + MARK <= room:
            return f"{_plain(begins)}{GAP}{_plain(part)}", (part, begins)
        return _plain(part), (part,)
    part = focused(reading, whole, room - len(bound.quote) - len(GAP), from_start)
    bound = condition(sentence, part.start)
    return (
        (f"{_plain(bound)}{GAP}{_plain(part)}", (part, bound)) if bound else (_plain(part), (part,))
    )


def _plain(evidence: Evidence) -> str:
    """A quote on one line, without the mark that ends it."""
    return fold_space(evidence.quote).strip(" ;.,:/")


def _plain_lines(evidence: Evidence) -> list[str]:
    """A quote's lines: each is a cell, or the whole is one."""
    return [one.strip(" ;.,:/") for one in evidence.quote.splitlines() if one.strip(" ;.,:/")]


def _adding(reading: Reading, evidence: Evidence, room: int) -> Evidence | None:
    """The line above an item of a list that says something of what is asked and the item doesn't.

    "Thuộc độ mật nào?" is answered by "Bí mật nhà nước độ Mật gồm:", not by its item a.
    """
    asked, noun = reading.residue, asked_noun(reading.query)
    own = set(terms(evidence.quote))
    said = asked.share(own)
    over = line_above(evidence)
    if over is not None and len(over.quote) <= MAX_ABOVE and names_them(over, reading.query):
        return over
    nouns = [one for one in leads(evidence)[:MAX_LEADS] if len(one.quote) <= MAX_ABOVE]
    named = next((one for one in nouns if _names_noun(noun, one, evidence)), None)
    if named is not None:
        return named
    led = lead_of(evidence)
    if led is not None and len(led.quote) <= min(MAX_LEAD, room - len(evidence.quote)):
        says = asked.share(set(terms(led.quote))) >= LITTLE
        if says or len(led.quote) <= LABEL or _TO_ITEMS.search(led.quote):
            return led
    for one in nouns:
        above = set(terms(one.quote))
        if asked.share(own | above) >= said + ADDS:
            return one
    return None


def _names_noun(noun: str | None, above: Evidence, evidence: Evidence) -> bool:
    """Whether a line above says the noun that is asked for ("độ mật nào"), and the item doesn't."""
    return noun in terms(above.quote) and noun not in terms(evidence.quote)
