"""The nouns of which an English question asks for several: "what are the forms of …".

"Which schools must every commune have?" asks for what a clause says of schools, and no list.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rag.vietnamese.glossary import vietnamese_terms
from rag.vietnamese.text import fold

ASKED = 64  # questions that are remembered
SURE = 4  # letters of a Vietnamese noun: *tổ* and *bộ* stand in many words
WORDS = 3  # of a noun: "professional title grades"

_COUNT = r"(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|main|key)"
_SEVERAL = re.compile(
    rf"\b(?:(?:which|what)(?: are| were)(?: the)?(?: {_COUNT})*|(?:which|what|the) {_COUNT})"
    rf" (?P<noun>(?:[a-z][a-z-]+ ){{0,{WORDS - 1}}}?[a-z-]{{3,}}(?<!s)s)\b"
    r"(?= (?:of|for|in|on|under|to|that|which|are|were|must|may|can|should|does|do|did|will"
    r"|have|need|at|by|from|with)\b|\W*$)",
    re.IGNORECASE,
)
_NO_NOUN = frozenset("is was has does this its his percentages status basis".split())


@lru_cache(maxsize=ASKED)
def several_asked(question: str) -> tuple[str, ...]:
    """The folded first two syllables of what may be meant; empty where one thing is asked for."""
    found = _SEVERAL.search(question)
    if found is None or _NO_NOUN & set(found["noun"].lower().split()):
        return ()
    meant = vietnamese_terms(found["noun"]) or vietnamese_terms(found["noun"].split()[-1])
    nouns = (" ".join(re.findall(r"\w+", fold(one))[:2]) for one in meant)
    return tuple(dict.fromkeys(one for one in nouns if len(one) >= SURE))
