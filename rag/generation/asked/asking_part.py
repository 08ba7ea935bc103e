"""What of a question asks, folded: its sentences behind those that only tell how things stand."""

from __future__ import annotations

import re
from functools import lru_cache

from rag.model import Query
from rag.vietnamese.cues import fold_cues
from rag.vietnamese.text import LOWER, UPPER

# In an English question no Vietnamese question words: "who may", "Bac Ai", "AI".
_ENGLISH = re.compile(r"\b(?:ai|may|tru|cam)\b")
KEPT = 64  # questions whose folded text is kept
# What a question is about, told with a question word of its own: "tháng nào nghỉ lễ thì …".
_TOPIC = re.compile(r"[^?;]*\b(?:(?!khi |luc |the |nhu )[a-zø]+ nao|ai) (?!thi\b)[^?;]*?\bthi\b")
_ASKS = re.compile(r"\b(?:nao|gi|ai|dau|may|sao|bao (?:nhieu|gio|lau)|khong|chua)\b")
_TOLD = re.compile(rf"(?<=[{LOWER}]{{2}})\. +(?=[{UPPER}])")  # ends a sentence that asks nothing


@lru_cache(maxsize=KEPT)
def folded_asking(query: Query) -> str:
    """The question folded, the homographs of question words kept apart."""
    folded = fold_cues(_asking(query.text))
    return _ENGLISH.sub("_", folded) if query.lang == "en" else behind_topic(folded)


def behind_topic(folded: str) -> str:
    """A folded question without its topic, which needn't be told: "đơn vị nào nộp muộn thì sao?".

    Where nothing is asked behind *thì*, the topic is what is asked for.
    """
    topic = _TOPIC.match(folded)
    if topic is None or not _ASKS.search(folded, topic.end()):
        return folded
    return folded[topic.end() :]


def _asking(text: str) -> str:
    """The sentences of a question behind those that only tell how things stand."""
    told = list(_TOLD.finditer(text))
    return text[told[-1].end() :] if told else text
