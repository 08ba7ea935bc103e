"""Topics that people chat about and that documents regulate: the weather, securities, air fares.

``data/topics.tsv`` has for each how a question names it and what a corpus that speaks of it holds.
Where none does, or where a question names hardly anything but the topic, no directive is asked
about.
"""

from __future__ import annotations

import re
from collections.abc import Container
from functools import cache

from rag.generation.reading import Reading
from rag.vietnamese.places import find_province_mentions
from rag.vietnamese.tables import rows, values
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold, fold_space

MEANT = 3  # English words with a meaning that are more than a topic

# What is best is nobody's rule: "quán karaoke nào hay nhất?".
_OPINION = re.compile(
    r"\b(?:hay|ngon|re|dep|tot|loi|xin) nhat\b|\bnen (?:mua|dau tu|an|xem|di|choi)\b"
    r"|\b(?:best|cheapest|recommend)\b"
)


def is_chat(reading: Reading, vocabulary: Container[str]) -> bool:
    """Whether a question is about a topic and asks nothing that a document may say of it."""
    query = reading.query
    folded = fold_space(fold(query.original))
    named = [held for cue, held in _topics() if cue.search(folded)]
    if not named or query.numbers or query.types or query.issuers:
        return False
    if _OPINION.search(folded) or any(one not in vocabulary for held in named for one in held):
        return True
    return not _asks_more(reading, {one for held in named for one in held}, vocabulary)


def _asks_more(reading: Reading, topics: set[str], vocabulary: Container[str]) -> bool:
    """Whether a question has words of the documents beside those for its topic and its place."""
    if len(reading.residue.meanings) >= MEANT:
        return True
    text = reading.query.text
    places = {
        term for one in find_province_mentions(text) for term in terms(text[one.start : one.end])
    }
    pairs = {one for one in reading.residue.weights if "_" in one and one in vocabulary}
    return bool(pairs - topics - places)


@cache
def _topics() -> tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]:
    return tuple((re.compile(row["cue"]), values(row["terms"])) for row in rows("topics"))
