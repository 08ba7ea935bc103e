"""The route to which of two numbered documents came first: "KH 63 hay CT 33 ban hành trước?"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.catalogue import Work, distinct
from rag.generation.described.local import local
from rag.generation.facts import Facts
from rag.generation.proof.attributes import date_sentence
from rag.generation.proof.naming import short_name
from rag.generation.reading import Reading
from rag.model import Draft, DraftSentence, Lang, PartialDate, Query
from rag.vietnamese.text import fold

_DONE = r"(?:duoc )?(?:ban hanh|ra(?: doi)?|ky|phat hanh|thong qua|co|la)"
_ONE = (
    r"(?:cai|ben|ban|van ban|tai lieu|quyet dinh|ke hoach|chi thi|nghi quyet|nghi dinh|thong tu"
    r"|cong van|huong dan|thong bao|luat|quy dinh|quy che|ket luan|bao cao) nao"
)
# Which of the two: a body or a deed said behind would make it another question.
_END = r"(?=\s*(?:[?:,.;]|$|(?:vay|a|nhi|the|ha|trong|giua|hon)\b))"
_EARLIER = re.compile(
    rf"\b(?:{_DONE} )?(?:truoc|som hon|dau tien|cu hon|lau hon){_END}"
    r"|\b(?:issued|signed|adopted|made|came|come|is|was) (?:out )?(?:first|earlier|before)\b"
    r"|\b(?:first|earlier|older) (?:of|one|document|than)\b"
    r"|\b(?:is|was) (?:the )?(?:older|earlier)\b"
)
_LATER = re.compile(
    rf"\b(?:{_DONE} )?(?:sau|muon hon|moi hon|moi nhat|gan day hon|sau cung){_END}"
    r"|\b(?:issued|signed|adopted|made|came|come|is|was) (?:out )?(?:later|last|after)\b"
    r"|\b(?:more recent|newer|latest|most recent)\b|\b(?:is|was) (?:the )?later\b"
)
_EITHER = re.compile(
    rf"\b{_DONE} (?:truoc hay (?:la )?sau|sau hay (?:la )?truoc)\b|\bbefore or after\b"
)
_WHICH = re.compile(
    rf"\b{_ONE}\b|\b(?:which|what)\b|\bhay(?: la)?\b|\bhoac\b|\bthan\b|^(?:is|was|did)\b"
)


def precedence_route(facts: Facts, reading: Reading) -> Draft | None:  # noqa: ARG001 - a route
    """The earlier or the later of two numbered documents first, each with the day of its issue."""
    later = asks_order(reading.query)
    if later is None or len(reading.targets) != 2:
        return None
    each = [_held(works) or distinct(works) for works in reading.targets]
    if any(len(works) != 1 for works in each):
        return None  # of several of a number, which one is another question
    both = [local(works[0], reading) for works in each]
    dates = [one.date for one in both]
    if dates[0] is None or dates[1] is None or not _are_apart(dates[0], dates[1]):
        return None
    ordered = sorted(both, key=lambda one: one.date.iso if one.date else "", reverse=later)
    told = _told(ordered, reading.query.lang, later=later)
    return Draft("answered", tuple(told)) if told else None


def _held(works: Sequence[Work]) -> list[Work]:
    """Those whose document is held: of one number they are meant before ones only mentioned."""
    return [one for one in distinct(works) if one.document is not None]


def asks_order(query: Query) -> bool | None:
    """Whether the later (True) or the earlier (False) of two is asked for; None for neither."""
    folded = fold(query.text)
    if len(query.numbers) != 2 or "effect" in query.asks or not _WHICH.search(folded):
        return None
    if _EITHER.search(folded):
        return False
    earlier, later = _EARLIER.search(folded), _LATER.search(folded)
    if (earlier is None) == (later is None):
        return None
    return later is not None


def _are_apart(one: PartialDate, other: PartialDate) -> bool:
    """Whether the dates tell which is the earlier one, as far as both are known."""
    parts = zip(one.iso.split("-"), other.iso.split("-"), strict=False)
    return any(left != right for left, right in parts)


def _told(ordered: Sequence[Work], lang: Lang, *, later: bool) -> list[DraftSentence]:
    """Which one it is, and when each was issued."""
    days = [date_sentence(one, lang) for one in ordered]
    first, second = days
    if first is None or second is None:
        return []
    names = [short_name(one, lang) for one in ordered]
    if lang == "en":
        how = "later" if later else "earlier"
        said = f"{names[0]} was issued {how} than {names[1]}."
    else:
        said = f"{names[0]} được ban hành {'sau' if later else 'trước'} {names[1]}."
    evidence = (*first.evidence, *second.evidence)
    return [DraftSentence(f"{said[:1].upper()}{said[1:]}", evidence), first, second]
