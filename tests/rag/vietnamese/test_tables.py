"""The tables are described as they are."""

from __future__ import annotations

import re

from rag.vietnamese.tables import DATA_DIR, rows

_DESCRIBED = re.compile(r"^\| `(\w+)\.tsv` \| ([\d,]+) \|", re.MULTILINE)


def test_the_description_counts_the_rows_of_every_table() -> None:
    described = _DESCRIBED.findall((DATA_DIR / "README.md").read_text(encoding="utf-8"))
    counted = {name: int(count.replace(",", "")) for name, count in described}
    assert counted == {one.stem: len(rows(one.stem)) for one in DATA_DIR.glob("*.tsv")}
