"""The rule before what holds in a case that a question doesn't put.

"Hồ sơ gửi trước ngày nào?" is answered by the rule and not by "Đối với ngành Giáo dục: … trước ngày
10/7", which says nearly the same words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.generation.asked.expected import expected_kinds
from rag.generation.text.doers import AS_MUCH
from rag.generation.text.preferring import preferred
from rag.generation.text.units import Unit
from rag.model import Evidence, Query
from rag.vietnamese.terms import terms

BEHIND = 1.5  # log-odds that the rule may be behind the case

_CASE = re.compile(r"\W*(?:Riêng )?(?:[Đđ]ối với|[Tt]rường hợp) (.{4,120}?)(?:[:,;]| thì )")
_FACTS = frozenset({"time", "amount"})


def of_the_case_first(units: Sequence[Unit], query: Query) -> list[Unit]:
    """The units, best first; where the best is of a case that isn't named, one that isn't."""
    ordered = list(units)
    if len(ordered) < 2 or query.lang == "en" or not expected_kinds(query) & _FACTS:
        return ordered
    return preferred(
        ordered,
        lambda one: not _of_another_case(one.evidence, query),
        behind=BEHIND,
        covered=AS_MUCH,
    )


def _of_another_case(evidence: Evidence, query: Query) -> bool:
    """Whether a clause begins with a case of which the question says no word."""
    case = _CASE.match(evidence.quote)
    return case is not None and not set(terms(case[1])) & set(terms(query.text))
