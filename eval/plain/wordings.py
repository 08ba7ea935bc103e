"""The wordings: how each kind of question is put, read from ``wordings.tsv``.

Tab-separated with a header row. A wording holds the slots of its kind in braces (``{document}``,
``{body}``, ``{task}``). The kinds ``before`` and ``behind`` are what polite people put round one.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

_TABLE = Path(__file__).with_name("wordings.tsv")

Wordings = Mapping[tuple[str, str], tuple[str, ...]]
"""Kind and language to the wordings, in the order of the table."""


@lru_cache(maxsize=1)
def wordings() -> Wordings:
    """The table that ships."""
    found: dict[tuple[str, str], list[str]] = {}
    with _TABLE.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            found.setdefault((row["kind"], row["lang"]), []).append(row["wording"])
    return MappingProxyType({key: tuple(rows) for key, rows in found.items()})
