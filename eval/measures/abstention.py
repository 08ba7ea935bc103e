"""abstained: silent, or asking back, where the documents don't say (contract §5).

Unanswerable questions after Rajpurkar, Jia & Liang, "Know What You Don't Know", ACL 2018. A false
premise may also be corrected and a vague question also be answered, with exact citations.
"""

from __future__ import annotations

from eval.measures.exact import exact
from eval.outcome import Outcome
from eval.quotes import Sources

_MAY_ANSWER = frozenset({"correct-premise", "clarify"})


def abstained(expected: str, outcome: Outcome, sources: Sources) -> bool:
    """Whether the reaction to an unanswerable question is right."""
    if outcome.declined:
        return True
    may_answer = expected in _MAY_ANSWER and outcome.answered
    return may_answer and exact(outcome, sources) == 1.0
