"""When two strings say the same (contract §5): not a measure, what several measures stand on.

White space folded, NFC, lower case, one tone-mark style, one kind of dash and quotation mark, no
spaces round ``/`` and ``-``; dates as dates.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from rag.vietnamese.dates import find_dates
from rag.vietnamese.numbers import find_numbers
from rag.vietnamese.text import nfc, normalise

_DAY_WORD = re.compile(r"\bngày (?=\d{4}-)")


@lru_cache(maxsize=4096)
def comparable(text: str) -> str:
    """The text's comparison key with every date in ISO form (``2024-03-06``, ``2022-01``)."""
    text = nfc(text)
    parts, done = [], 0
    for mention in find_dates(text):
        parts += [text[done : mention.start], f" {mention.date.iso} "]
        done = mention.end
    key = normalise("".join((*parts, text[done:])))
    return _DAY_WORD.sub("", key)


def states(text: str, wanted: str) -> bool:
    """Whether ``wanted`` stands in ``text`` as whole words: 33/CT-TTg isn't in 133/CT-TTg."""
    return any(_stands_in(key(text), key(wanted)) for key in (normalise, comparable))


def _stands_in(text: str, wanted: str) -> bool:
    if not wanted:
        return False
    return re.search(rf"(?<!\w){re.escape(wanted)}(?!\w)", text) is not None


def forms(answers: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    """The answers grouped: several forms of one document number are one thing wanted."""
    groups: dict[str, list[str]] = {}
    for answer in answers:
        keys = sorted({m.number.key for m in find_numbers(answer) if m.number.symbol})
        groups.setdefault(" ".join(keys) or normalise(answer), []).append(answer)
    return tuple(map(tuple, groups.values()))
