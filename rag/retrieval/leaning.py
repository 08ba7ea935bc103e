"""Questions that are about what is talked about without naming it: "ai ký?", "kinh phí bao nhiêu?".

They are put to the document of the conversation: "Kế hoạch số 63/KH-UBND ai ký?" where they are
about the document itself, "Theo Kế hoạch số 63/KH-UBND, …" where about what it says.
"""

from __future__ import annotations

import re

from rag.retrieval.pointing import points_back
from rag.retrieval.slots import find_slots
from rag.retrieval.topic import Topic
from rag.retrieval.utterance import Utterance
from rag.vietnamese.aspects import asked_aspects, cue_spans
from rag.vietnamese.places import find_provinces
from rag.vietnamese.predicates import begins_with_verb, verb_end
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold, nfc

SHORT = 4  # content syllables below which a question can hardly name its own subject
ELLIPTIC = 8  # those up to which a question without a subject is about what was talked about

# What completes a verb: that of the question before, where the follow-up has none.
_COMPLEMENT = re.compile(r"^(?:den|cho|tu|bang|vao|truoc|toi|voi)\b")
_ONLY_ASKS = re.compile(r"^(?:when|where|why|who|how|what|who by|by whom|since when|until when)$")


def content(text: str) -> list[str]:
    """The content syllables of a text without the words that only ask."""
    text = nfc(text)
    for span in sorted(cue_spans(text), key=lambda one: one.start, reverse=True):
        text = f"{text[: span.start]} , {text[span.end :]}"
    return _syllables(text)


def _syllables(text: str) -> list[str]:
    return [one for one in terms(text) if "_" not in one]


def leans(said: Utterance, topic: Topic) -> bool:
    """Whether a question can't be understood without what was talked about."""
    body, own = said.body, content(said.body)
    asked = asked_aspects(body)
    if asked & {"definition", "slogan"} and own:
        return False
    if begins_with_verb(body) and len(own) <= ELLIPTIC and not find_provinces(body):
        return True
    if points_back(body):
        return True
    slots = find_slots(body)
    if any(one.kind in {"province", "time"} for one in slots):
        return False
    if said.leads or len(_syllables(body)) < SHORT:
        return True
    parallel = asked & asked_aspects(topic.question)
    return bool(parallel) and not slots and topic.subject is not None


def about(said: Utterance, topic: Topic) -> str:
    """The question put to what is talked about."""
    body = _uncapitalised(said.body)
    if topic.subject is None:
        if topic.place is not None and not find_slots(body):
            return f"{'In' if said.lang == 'en' else 'Ở'} {topic.place}, {body}"
        return f"{topic.question.rstrip(' ?.!')}: {body}"
    if said.lang == "en":
        if _ONLY_ASKS.match(fold(body)) or not content(body):
            return f"{topic.subject}: {body}"
        return f"According to {topic.subject}, {body}"
    verb = verb_end(topic.question) if _COMPLEMENT.match(fold(body)) else 0
    if verb:
        return f"{topic.question[:verb]} {body}"
    if begins_with_verb(body) or not content(body):
        return f"{topic.subject} {body}"
    return f"Theo {topic.subject}, {body}"


def _uncapitalised(body: str) -> str:
    """A text with its first letter small, unless that word has a capital of its own."""
    first = body.split()[0] if body.split() else ""
    named = any(one.start == 0 and one.kind != "title" for one in find_slots(body))
    return body if named or not first[1:].islower() else body[0].lower() + body[1:]
