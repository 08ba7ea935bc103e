r"""Patterns of many alternatives, compiled so that a search through a text is fast.

In ``\ba|\bb|\bc`` Python's engine tries each alternative at each place of the text. Where the
boundary stands before them all, ``\b(?:a|b|c)``, it is tried once, and an alternative whose first
letter is another one isn't entered at all. What is found stays the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

_PART = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|.", re.DOTALL)
_BOUNDARY = r"\b"


def either(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Compile a pattern, the boundary that neighbouring alternatives begin with taken out.

    Raises ``re.error`` as ``re.compile`` does.
    """
    found = groupby(_alternatives(pattern), lambda one: one.startswith(_BOUNDARY))
    parts = (_together(list(each)) if bounded else "|".join(each) for bounded, each in found)
    return re.compile("|".join(parts), flags)


def _together(alternatives: list[str]) -> str:
    inner = "|".join(one.removeprefix(_BOUNDARY) for one in alternatives)
    return f"{_BOUNDARY}(?:{inner})"


def _alternatives(pattern: str) -> Iterator[str]:
    """The alternatives of the whole pattern, not those within its groups."""
    depth, current = 0, ""
    for part in _PART.findall(pattern):
        depth += (part == "(") - (part == ")")
        if part == "|" and depth == 0:
            yield current
            current = ""
        else:
            current += part
    yield current
