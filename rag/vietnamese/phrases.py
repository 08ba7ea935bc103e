"""Phrases that people ask with, typed without diacritics: ``ai ky``, ``so may``, ``gui ve dau``.

The restorer's model learned from prose, which asks little. ``data/phrases.tsv`` holds the phrases;
the words of a text are looked up in it by their letters, and what leads a question in or rounds it
off (``the``, ``vay``, ``a``) by its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from rag.vietnamese.tables import rows
from rag.vietnamese.text import fold

_PHRASE = {2: 5.0}  # nats for each syllable of a phrase of so many,
_LONG_PHRASE = 8.5  # and of a longer one: *là số nào* against *sở nào*
_FIRST = {"thế": 5.0, "còn": 2.0, "vậy": 2.0}
_LAST = {"vậy": 4.0, "ạ": 6.0, "thế": 3.0, "nhỉ": 4.0} | {
    "đâu": 5.0, "ký": 4.0, "cũ": 4.0, "chưa": 2.0, "không": 2.0, "dự": 2.0
}  # fmt: skip
_ANYWHERE = {"nào": 4.0, "mấy": 5.5, "đâu": 1.0, "phường": 4.0, "ai": 6.0} | {
    "thì": 2.5, "dùng": 2.5, "mỗi": 1.0
}  # fmt: skip


def favoured(words: Sequence[str]) -> Iterator[tuple[int, str, float]]:
    """The syllables that are favoured in a question: the place of each, itself and the nats.

    ``words`` are as they were typed, empty where something else stands between two.
    """
    folded = [fold(word) for word in words]
    nats: dict[tuple[int, str], float] = {}
    for at, word in enumerate(folded):
        for syllable in _readings(word):
            nats[at, syllable] = _ANYWHERE[syllable]
        for phrase in _by_first().get(word, ()):
            if folded[at : at + len(phrase)] == [fold(one) for one in phrase]:
                more = _PHRASE.get(len(phrase), _LONG_PHRASE)
                for place, syllable in enumerate(phrase, at):
                    nats[place, syllable] = max(more, nats.get((place, syllable), 0.0))
    said = [at for at, word in enumerate(folded) if word]
    for table, places in ((_FIRST, said[:1]), (_LAST, said[-1:])):
        for at in places:
            for syllable, more in table.items():
                if fold(syllable) == folded[at] and len(said) > 1:
                    nats[at, syllable] = more
    return ((at, syllable, more) for (at, syllable), more in nats.items())


def _readings(word: str) -> list[str]:
    return [one for one in _ANYWHERE if fold(one) == word]


@cache
def _by_first() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The phrases as syllables, by the letters of the first."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for row in rows("phrases"):
        phrase = tuple(row["phrase"].split())
        first = fold(phrase[0])
        found[first] = (*found.get(first, ()), phrase)
    return found
