"""Words that a question needs and that tell nothing of what it asks: "cơ quan nào", "làm"."""

from __future__ import annotations

from functools import cache

from rag.vietnamese.tables import rows
from rag.vietnamese.text import fold


@cache
def _light() -> frozenset[str]:
    return frozenset(fold(row["word"]) for row in rows("light_words"))


def is_light(word: str) -> bool:
    """Whether a word, its syllables parted by spaces, is one of them, however it was typed."""
    return fold(word) in _light()
