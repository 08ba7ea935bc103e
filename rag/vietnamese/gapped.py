"""Second clauses of a question that leave out what the first one has said: "… and who in Can Tho?".

What is left out is filled in from the first clause: the verb of an English clause, the object of a
Vietnamese verb ("gia hạn chứng thư thì gửi về đâu, còn cấp mới gửi về đâu"), all but the name where
the second clause is only a name ("còn Sóc Trăng thì sao?").
"""

from __future__ import annotations

import re

from rag.model import Lang
from rag.vietnamese.name_spans import body_spans, place_spans
from rag.vietnamese.predicates import begins_with_verb
from rag.vietnamese.text import fold

_PREPOSITION = "on|for|in|to|of|under|at|by|with|from|about|over"
_WH = r"(?:who|whom|which(?: (?:one|ones))?|what|where|when)"
# "who does so for …", "who for …", "which in …": a clause without a verb of its own.
_GAP = re.compile(rf"(?P<wh>{_WH})(?: (?:do|does|did) so)? (?P<to>(?:{_PREPOSITION}) )", re.I)
_BARE = re.compile(rf"(?P<wh>{_WH}) (?=(?:the|a|an|those|that) )", re.I)
_LAST_LED = re.compile(rf".*\b(?:{_PREPOSITION}) ", re.I | re.S)
_ONE = re.compile(r"which ones?\b(?! (?:is|are|was|were|came|comes|has|had)\b)", re.I)
_KIND = re.compile(
    r"\bwhich (?P<kind>(?!ones?\b)[\w-]+(?: \d+)?(?: (?:of|for) [\w-]+)?)"
    r"(?= )(?P<verb> (?!of\b|for\b)[\w-]+)?",
    re.I,
)
# What only asks the same of another: "Sóc Trăng thì sao?", "which in Can Tho?".
_ALSO = re.compile(
    rf"(?:{_WH} )?(?:(?:o|tai|cua|voi|doi voi|{_PREPOSITION}) )?(?P<name>.+?)"
    r"(?: (?:thi sao|thi the nao|thi ra sao|the nao|ra sao|thi o dau|thi ai|sao))?\W*",
    re.I,
)
_PLACED = re.compile(r"\s*(?:o|tai|cua)? ?(?:tinh |thanh pho )?")
_WORD = re.compile(r"[^\W_]+(?:[/.&-][^\W_]+)*")
_WANTS = frozenset("xin muon can de nghi de xuat nop lam thi la".split())
OWN = 3  # syllables of a second clause that may be a verb without its object


def filled(first: str, second: str, begin: int, lang: Lang) -> str | None:
    """The second clause with what it leaves out; None where it leaves out nothing.

    ``begin`` is where that ends in the first clause which is said of both.
    """
    if lang == "en":
        return _with_verb(first, second) or _with_kind(first, second)
    return _with_object(first[:begin], first[begin:], second)


def of_another_name(first: str, second: str) -> str | None:
    """The first clause asked of the name that is all the second one says."""
    names = [*place_spans(second), *body_spans(second)]
    said = _ALSO.fullmatch(fold(second))
    if said is None or len(said.group()) != len(second):
        return None
    at = said.span("name")
    if not any((one.start, one.end) == at for one in names):
        return None
    kinds = (place_spans, body_spans)
    own = [one for kind in kinds if kind(second) for one in kind(first)]
    if not own:
        return None
    name = second[at[0] : at[1]]
    return f"{first[: own[-1].start]}{name}{first[own[-1].end :]}"


def _with_verb(first: str, second: str) -> str | None:
    """An English clause without a verb, behind the verb and the preposition of the first one."""
    gap = _GAP.match(second)
    if gap is not None:
        same = list(re.finditer(rf"\b{gap['to']}", first, re.I))
        led = same[-1].end() if same else None
        if led is None:
            last = _LAST_LED.match(first)
            led = last.end() if last is not None else None
        return f"{first[:led]}{second[gap.end() :]}" if led is not None else None
    bare, kind = _BARE.match(second), _KIND.search(first)
    if bare is None or kind is None or kind["verb"] is None:
        return None
    return f"{first[: kind.end()]} {second[bare.end() :]}"


def _with_kind(first: str, second: str) -> str | None:
    """A clause on "which one" with what it is one of."""
    one, kind = _ONE.match(second), _KIND.search(first)
    if one is None or kind is None:
        return None
    return f"{first[: kind.start()]}which {kind['kind']}{second[one.end() :]}"


def _with_object(lead: str, first: str, second: str) -> str | None:
    """A Vietnamese verb with the object of the first clause's, where both end alike."""
    if not begins_with_verb(second):
        return None
    placed = _PLACED.match(fold(first))
    named = place_spans(first) if placed is not None else []
    begin = next((one.end for one in named if placed and one.start == placed.end()), 0)
    lead, first = f"{lead}{first[:begin]}", first[begin:]
    mine, theirs = (list(_WORD.finditer(fold(one))) for one in (second, first))
    tail = 0
    while (
        tail < min(len(mine), len(theirs)) and mine[-1 - tail].group() == theirs[-1 - tail].group()
    ):
        tail += 1
    own, body = mine[: len(mine) - tail], theirs[: len(theirs) - tail]
    while own and own[-1].group() in _WANTS:
        own.pop()
    while body and body[-1].group() in _WANTS:
        body.pop()
    while body and body[0].group() in _WANTS:
        body.pop(0)
    if tail < 2 or not own or len(own) > OWN or len(body) <= len(own):
        return None
    thing = first[body[len(own)].start() : body[-1].end()]
    verb = second[own[0].start() : own[-1].end()]
    return f"{lead.rstrip()} {verb} {thing}{second[own[-1].end() :]}".strip()
