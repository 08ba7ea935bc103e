"""length: an answer, not a dump (contract §5).

At most 400 characters where one fact is asked, 1,500 elsewhere. Markers such as ``[1]`` count.
"""

from __future__ import annotations

from eval.questions import ONE_FACT

FACT_LIMIT = 400
LIMIT = 1500


def short(kind: str, text: str) -> bool:
    """Whether an answer to a question of this kind keeps within its limit, in code points."""
    return len(text) <= (FACT_LIMIT if kind in ONE_FACT else LIMIT)
