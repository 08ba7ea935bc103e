"""What follows where something isn't done: "hết hạn mà chưa gửi thì sao?".

The clause that a question of this kind shares most words with is the rule that wasn't kept; what
answers is the one that puts the case and says what follows: "Sau thời hạn …, nếu … chưa có báo cáo
thì phải tự chịu trách nhiệm".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from rag.generation.text.units import Unit
from rag.model import Evidence, Query
from rag.vietnamese.text import fold, fold_space

GAIN = 2.0  # what putting a case and saying what follows adds to a clause's log-odds
FAILED = 2.0  # the same of a case in which something isn't done, where one asks of such

_ASKED = re.compile(
    r"\b(?:thi|se|co) (?:\w+ )?(?:bi )?"
    r"(?:(?:lam |tinh |giai quyet |xu ly )?sao|xu ly (?:the nao|nhu the nao|ra sao)"
    r"|bi gi|phai chiu gi)\b"
    r"|\bhau qua\b|\bwhat happens\b|\bconsequences?\b"
)
# With their marks: *nêu trên* is folded like *nếu*.
_FOLLOWS = re.compile(
    r"\b(?:nếu|trường hợp|(?:sau|quá|hết|ngoài) thời hạn|khi|đối với)\b.{8,500}\bthì\b"
    r"|^\W*(?:trường hợp|nếu)\b.{8,300}, ",
    re.IGNORECASE,
)
# "Không gửi đúng hạn", "quá hạn", "chậm nộp": something isn't done, or not in time.
_FAILED = re.compile(
    r"\b(?:không|chưa|chậm|trễ|muộn|quá (?:thời )?hạn|hết (?:thời )?hạn)\b", re.IGNORECASE
)


@lru_cache(maxsize=64)
def asks_consequence(query: Query) -> bool:
    """Whether a question asks what follows in a case that it puts."""
    return _ASKED.search(fold(query.text)) is not None


def says_what_follows(evidence: Evidence) -> bool:
    """Whether a clause puts a case and says what holds in it."""
    return _FOLLOWS.search(fold_space(evidence.quote)) is not None


def following_first(units: Sequence[Unit], query: Query) -> list[Unit]:
    """The units, best first, where those that say what follows count for more if that is asked."""
    if not asks_consequence(query):
        return list(units)
    failed = _FAILED.search(query.text) is not None
    weighed = [replace(one, odds=one.odds + _gain(one.evidence, failed)) for one in units]
    return sorted(weighed, key=lambda one: -one.odds)


def _gain(evidence: Evidence, failed: bool) -> float:
    """What a clause gains by saying what follows, in a case in which something failed."""
    case = _FOLLOWS.search(fold_space(evidence.quote))
    if case is None:
        return 0.0
    return GAIN + (FAILED if failed and _FAILED.search(case.group()) else 0.0)
