"""What else is asked in English by a phrase alone: "and the maximum total capital?".

After "What is the maximum number of employees of a small enterprise?" it takes the place of the
phrase that is asked about; one that is whole itself ("the share of firms using AI") is asked of
the document or the place that is talked about.
"""

from __future__ import annotations

import re

from rag.retrieval.slots import find_slots
from rag.retrieval.topic import Topic
from rag.retrieval.utterance import Utterance
from rag.vietnamese.predicates import asks
from rag.vietnamese.text import fold

_ASKS = re.compile(
    r"(?P<lead>(?:(?:according to|in|under) [^,]+, )?what (?:is|was|are|were|will be) )"
    r"(?P<what>(?:the )?(?:.*?\b(?:number|share|amount|percentage) of )?.+?)"
    r"(?P<rest>(?: (?:of|for|in|under|by|at|to be|that|set)\b.*)?)$",
    re.IGNORECASE,
)
_AMOUNT = re.compile(r"\b(?:what|how (?:much|many|high|large|long)|which (?:share|amount|rate))\b")
_WHOLE = re.compile(r"(?:the )?(?:\S+ ){1,4}?(?:of|for|with|using|having|that|who|in|on) \S+")
_PHRASE = re.compile(r"the \S+")


def of_a_phrase(said: Utterance, topic: Topic) -> str | None:
    """The question that a phrase alone asks; None where it names what the last one names."""
    body = said.body
    if said.lang != "en" or not said.goes_on or find_slots(body) or asks(body, "en"):
        return None
    question = topic.question.rstrip(" ?.!")
    if not _AMOUNT.search(fold(question)) or not _PHRASE.match(fold(body)):
        return None
    if _WHOLE.fullmatch(fold(body).split(",")[0]) or " of " in body:
        where = f"According to {topic.subject}" if topic.subject else ""
        where = where or (f"In {topic.place}" if topic.place else "")
        return f"{where}, what is {body}" if where else None
    last = fold(body).split()[-1]
    found = _ASKS.match(question)
    if found is None or last in re.findall(r"\w+", fold(question)):
        return None
    return f"{found['lead']}{body}{found['rest']}"
