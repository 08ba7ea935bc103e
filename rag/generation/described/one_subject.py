"""Whether what a question joins by *và* stands so in one document's subject line.

"Kế hoạch tổ chức hội nghị hiệp thương và hướng dẫn các thôn giới thiệu người ứng cử do ai ký?" asks
for one fact of one document, not for two.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from rag.generation.described.dating import asks_when_within
from rag.model import Aspect, Document, Query
from rag.vietnamese.issuers import find_issuers
from rag.vietnamese.text import fold, fold_space

_FACTS: frozenset[Aspect] = frozenset(
    {"date", "effect", "issuer", "signer", "recipient", "number", "post"}
)
_JOINED = re.compile(r"\bva\b")
_BEFORE = re.compile(r"(?:\w+ ){2}\Z")
_BEHIND = re.compile(r"va(?: \w+){2}")


def asks_of_one_subject(query: Query, documents: Iterable[Document]) -> bool:
    """Whether a fact is asked of a document in whose subject line each *và* of it stands."""
    if not query.asks & _FACTS or "compare" in query.asks or asks_when_within(query):
        return False
    joins = _joins(fold_space(_without_bodies(query.text)).replace(",", " ,"))
    if not joins:
        return False
    subjects = [one.identity.subject.value for one in documents if one.identity.subject]
    return any(all(one in _folded(said) for one in joins) for said in subjects)


def _without_bodies(text: str) -> str:
    """The text folded, what joins a body's name told apart: *Sở Khoa học và Công nghệ*."""
    folded = fold(text)
    for one in find_issuers(text):
        inside = _JOINED.sub("&#", folded[one.start : one.end])
        folded = folded[: one.start] + inside + folded[one.end :]
    return folded


def _joins(folded: str) -> list[str]:
    """Each *và* with two words on either side; none where one has fewer."""
    found: list[str] = []
    for one in _JOINED.finditer(folded):
        before = _BEFORE.search(folded[: one.start()])
        behind = _BEHIND.match(folded, one.start())
        if before is None or behind is None:
            return []
        found.append(before.group() + behind.group())
    return found


@lru_cache(maxsize=4096)
def _folded(subject: str) -> str:
    return fold_space(fold(subject)).replace(",", " ,")
