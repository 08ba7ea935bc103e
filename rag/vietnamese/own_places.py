"""Two numbered documents of which only the second one is a place's.

"Nghị quyết 100/NQ-CP và Kế hoạch 153 của Cần Thơ": the resolution is none of Cần Thơ's. Of two of
one type the place is both's: "Kế hoạch 39 và Kế hoạch 300 của Kiên Giang".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.model import Span

_TYPE = re.compile(r"[a-z ]+(?=\d)")


def of_its_place(
    folded: str, numbered: Sequence[Span], placed: Sequence[Span], at: Span
) -> tuple[Span, Span] | None:
    """Both around the conjunction ``at``, the second one with the place behind it.

    ``placed`` are the ``numbered`` ones that have a place behind them, with that place.
    """
    first = next((one for one in numbered if one.end == at.start), None)
    second = next((one for one in placed if one.start == at.end), None)
    if first is None or second is None or second in numbered:
        return None
    kinds = (_TYPE.match(folded, one.start) for one in (first, second))
    said = [one.group() for one in kinds if one is not None]
    return (first, second) if len(said) > 1 and said[0] != said[1] else None
