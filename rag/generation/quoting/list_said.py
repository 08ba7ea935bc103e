"""How a list is said: where it stands, what leads it, and its items in their order."""

from __future__ import annotations

from rag.generation.facts import Facts
from rag.generation.proof.naming import NUMBERING
from rag.generation.quoting.openings import is_opening, openings
from rag.generation.quoting.placing import leading
from rag.generation.text.enumerations import Enumeration
from rag.model import DraftSentence, Evidence, Query
from rag.vietnamese.text import fold_space

MAX_TOLD = 1150  # code points of all that is said
MAX_LEAD = 250  # code points of what leads a list that is said whole
SAYING = 40  # code points from which its last line says something alone
MAX_HEADING = 120  # code points of an item's heading that is said for the item
CUT = " …"  # behind an item of which only the opening is said


def list_said(facts: Facts, listed: Enumeration, query: Query) -> DraftSentence:
    """A list with where it stands, what leads it and its items in their order."""
    lead, items = _told_lead(listed), told_items(listed)
    words = "; ".join(f"{_plain(one)}{CUT if is_opening(one) else ''}" for one in items)
    return DraftSentence(
        f"{leading(facts, lead, query.lang)}{_plain(lead)}: {words}.", (lead, *items)
    )


def told_items(listed: Enumeration) -> list[Evidence]:
    """The items, whole where there is room for them, else their headings or openings, if any."""
    room = MAX_TOLD - len(_told_lead(listed).quote)
    whole = [_without_number(listed, *one) for one in listed.items]
    if sum(len(one.quote) + 2 for one in whole) <= room:
        return whole
    heads = [_first_line(one) for one in whole]
    short = all(len(one.quote) <= MAX_HEADING for one in heads)
    if short and sum(len(one.quote) + 2 for one in heads) <= room:
        return heads
    return openings(heads, room)


def _told_lead(listed: Enumeration) -> Evidence:
    """What leads a list, without its number; of a long one only the line right above the items."""
    lead = listed.lead
    line = listed.document.text.rfind("\n", lead.start, lead.end) + 1
    if lead.end - lead.start > MAX_LEAD and line and lead.end - line >= SAYING:
        return _without_number(listed, line, lead.end)
    return _without_number(listed, lead.start, lead.end)


def _without_number(listed: Enumeration, start: int, end: int) -> Evidence:
    numbering = NUMBERING.match(listed.document.text, start, end)
    return Evidence(listed.document, numbering.end() if numbering else start, end)


def _first_line(item: Evidence) -> Evidence:
    end = item.document.text.find("\n", item.start, item.end)
    return Evidence(item.document, item.start, item.end if end < 0 else end)


def _plain(evidence: Evidence) -> str:
    return fold_space(evidence.quote).strip(" ;.,:/")
