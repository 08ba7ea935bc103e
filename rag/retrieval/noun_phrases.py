"""English noun phrases that take each other's place: "a National Assembly candidate", "… ones".

"How much for protective forests?", then "And special-use forest?": the phrase with the same head
goes, whatever number it stands in.
"""

from __future__ import annotations

import re

from rag.vietnamese.glossary import stem

_WORD = re.compile(r"[\w'’]+(?:-\w+)*")
# What ends a noun phrase to its left, and stays; what begins one, and goes.
_BEFORE = frozenset(
    """of in on at by from for to with under about must should shall can could will would may does
    do did is are was were be been has have had which what who whom whose when where why how and or
    many much per than as that""".split()
)
_BEGINS = frozenset("a an the this that these those each every".split())
_LEADS = frozenset("of in on at by from for to with under about".split())


def rephrased(question: str, said: str) -> tuple[int, int, str] | None:
    """The phrase of a question that has the head of ``said``, and what takes its place."""
    own = _WORD.findall(said)
    while own and own[0].lower() in _LEADS:
        own.pop(0)
    if len(own) < 2:
        return None
    head, words = stem(own[-1].lower()), list(_WORD.finditer(question))
    at = next((i for i, word in enumerate(words) if stem(word.group().lower()) == head), 0)
    first = at
    while first and words[first - 1].group().lower() not in _BEFORE:
        first -= 1
        if words[first].group().lower() in _BEGINS:
            break
    if not at or first == at:
        return None
    new = said[said.index(own[0]) :].strip(" ?.!,")
    return words[first].start(), words[at].end(), new
