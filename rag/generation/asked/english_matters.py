"""What an English question says that a document is about, next to the word for its type.

"Kien Giang's drug prevention plan", "the plan of Kien Giang on traffic safety".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rag.vietnamese.glossary import translated
from rag.vietnamese.lexicon import Translation
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold, nfc
from rag.vietnamese.types import type_mentions

ENOUGH = 0.75  # share of a matter's syllables that a document's subject must hold

Matter = tuple[Translation, ...]
"""What the words for one matter may be in Vietnamese."""

_ABOUT = re.compile(r"\b(?:on|about|regarding|concerning|against)\s+(?:the\s+)?", re.IGNORECASE)
_CLAUSE = re.compile(r"[,;?.!]|\b(?:and|that|which|who|when|issued|signed|dated)\b", re.IGNORECASE)
# Words before a type that tell how or by whom it is, and nothing that it is about.
_HOW = frozenset(
    map(fold, ("hằng năm", "hàng năm", "thực hiện", "triển khai", "hành động", "tỉnh", "chung"))
)


def english_matters(text: str) -> Iterator[Matter]:
    """The matters told before a type, or behind it and *on*, as the table translates them."""
    text = nfc(text)
    for kind in type_mentions(text):
        before = list(translated(text[: kind.start]))
        if before and _is_told(before[-1][1]):
            yield before[-1][1]
        behind = _CLAUSE.split(text[kind.end :], maxsplit=1)[0]
        about = _ABOUT.search(behind)
        following = list(translated(behind[about.end() :]))[:1] if about else []
        if following and _is_told(following[0][1]):
            yield following[0][1]


def _is_told(matter: Matter) -> bool:
    """Whether the table knows the words, and they tell a matter."""
    known = bool(matter) and all(one.chance == 1 for one in matter)
    return known and not any(fold(one.term) in _HOW for one in matter)


def agrees(matter: Matter, said: frozenset[str]) -> bool:
    """Whether a document's own terms hold any of what the words may be, nearly whole.

    *Hành chính* alone, of a paper on administrative bodies, is no *cải cách hành chính*.
    """
    return any(_held(one.term, said) >= ENOUGH for one in matter)


def _held(term: str, said: frozenset[str]) -> float:
    syllables = {one for one in terms(term) if "_" not in one}
    return len(syllables & said) / len(syllables) if syllables else 1.0
