"""What people say and what administrative documents write for it: *hạn chót*, *chậm nhất*.

``data/thesaurus.tsv`` has an everyday term a row (``said``) with the terms of administration that
may mean it (``written``). ``relation`` is ``same`` where either may stand for the other, ``means``
where the everyday term may mean the others, but not the reverse.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from rag.vietnamese.tables import rows, values
from rag.vietnamese.text import syllable_texts, syllables
from rag.vietnamese.words import segment

KEPT = 1024  # questions whose terms are kept

_Key = tuple[str, ...]


@lru_cache(maxsize=KEPT)
def synonyms(text: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the terms of ``text`` that the table has, from the left, the longest first.

    Each comes with what documents may write for it. One syllable counts only where it is a word of
    its own: *ký*, but not in *chữ ký*.
    """
    return tuple(_found(list(_syllables(text))))


def _found(words: list[tuple[str, bool]]) -> Iterator[tuple[str, tuple[str, ...]]]:
    table, longest = _table()
    i = 0
    while i < len(words):
        count = 0
        for n in range(min(longest.get(words[i][0], 0), len(words) - i), 0, -1):
            key = tuple(word for word, _ in words[i : i + n])
            if key in table and (n > 1 or words[i][1]):
                yield " ".join(key), table[key]
                count = n
                break
        i += count or 1


def _syllables(text: str) -> Iterator[tuple[str, bool]]:
    """The syllables in order, and whether each is a word of its own."""
    for word in segment(text).split():
        parts = word.split("_")
        for part in parts:
            for one in syllables(part):
                yield one.text, len(parts) == 1


@cache
def _table() -> tuple[dict[_Key, tuple[str, ...]], dict[str, int]]:
    """The written terms by the syllables of what is said, and by the first how many these are."""
    found: dict[_Key, tuple[str, ...]] = {}
    for row in rows("thesaurus"):
        written = values(row["written"])
        pairs = [(row["said"], written)]
        pairs += [(one, (row["said"],)) for one in written if row["relation"] == "same"]
        for said, meant in pairs:
            key = _key(said)
            found[key] = tuple(dict.fromkeys((*found.get(key, ()), *meant)))
    longest: dict[str, int] = {}
    for first, *rest in filter(None, found):
        longest[first] = max(longest.get(first, 0), 1 + len(rest))
    return found, longest


def _key(term: str) -> _Key:
    return tuple(syllable_texts(term))
