"""Who undid whom in an English question: "did Decision 98 replace …", "replaced by Decision 98".

Vietnamese says it by *bị* and *được*; English by the verb's form and where it stands.
"""

from __future__ import annotations

import re

from rag.vietnamese.numbers import find_numbers
from rag.vietnamese.text import fold

_VERB = r"(?:repeal|revok|cancel|withdraw|abolish|rescind|supersed|replac|annul)"
_UNDOING = re.compile(rf"\b{_VERB}\w*\b")
_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|been|be|being|get|got|gets)\b(?: (?!which|what|by)\S+){0,5}? "
    rf"(?P<verb>{_VERB}(?:l?ed|d|n|wn))\b"
)
_BY = re.compile(r"\s+(?:by|under|through|in|with)\b(?!\s+(?:which|what|whom)\b)")
REACH = 60  # code points between "replaced by" and the number that is meant


def is_undone(english: str) -> bool:
    """Whether a question asks what became of the document it numbers, not what that undid."""
    folded = fold(english)
    verbs = list(_UNDOING.finditer(folded))
    numbers = find_numbers(english)
    if not verbs or not numbers:
        return bool(verbs)
    verb, number = verbs[0], numbers[0]
    passive = _PASSIVE.search(folded)
    if passive is None:
        return verb.end() <= number.start
    agent = _BY.match(folded, passive.end())
    return agent is None or not 0 <= number.start - agent.end() <= REACH
