"""What else a question can ask for in so many words: a reason, a condition, money, a deadline.

``data/stated_cues.tsv`` has for each how it is asked for (``asked``) and what a clause has that
states it (``said``), both folded. One clause in two has such words by chance: they are a feature
among others, and decide nothing by themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from rag.vietnamese.alternation import either
from rag.vietnamese.cues import fold_cues
from rag.vietnamese.tables import rows
from rag.vietnamese.text import fold

KEPT = 64  # questions whose cues are kept


@lru_cache(maxsize=KEPT)
def asked_cues(question: str) -> tuple[re.Pattern[str], ...]:
    """What the answer must have in folded text, one pattern for each cue of the question."""
    folded = fold_cues(question)
    return tuple(said for asked, said in _cues() if asked.search(folded))


def stated(cues: Iterable[re.Pattern[str]], quote: str) -> float:
    """1 where a clause has all of them, -1 where it has none, 0 where there are none."""
    folded = fold(quote)
    found = [1.0 if one.search(folded) else -1.0 for one in cues]
    return sum(found) / len(found) if found else 0.0


@cache
def _cues() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    return tuple((either(row["asked"]), either(row["said"])) for row in rows("stated_cues"))
