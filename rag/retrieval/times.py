"""The year that a follow-up points at: "năm đó", "later that year"."""

from __future__ import annotations

import re

from rag.vietnamese.dates import find_years
from rag.vietnamese.text import fold

_THAT_YEAR = re.compile(
    r"\bnam (?:do|ay)\b|\b(?:(?:later|earlier) )?(?:in )?(?:that|the same) year\b"
)


def with_year(body: str, question: str, answer: str) -> str:
    """The text with the year itself, where question or answer name just one."""
    found = _THAT_YEAR.search(fold(body))
    years = set(find_years(question)) or set(find_years(answer))
    if found is None or len(years) != 1:
        return body
    lead = "năm" if found.group().startswith("nam") else "in"
    return f"{body[: found.start()]}{lead} {years.pop()}{body[found.end() :]}"
