"""Conjuncts that are built alike: they begin, or end, with the same words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rag.model import Span
from rag.vietnamese.shared_end import STOP, WORD, shared_end
from rag.vietnamese.text import fold

Pair = tuple[Span, Span]

MORE = 2  # words that the first of them may have beyond the second
SAME = 2  # words that two conjuncts end with
REACH = 14  # words before the conjunction in which the first conjunct begins
# What two conjuncts may begin with and is part of no other word: "cho xã A và *cho* phường B".
_LEADING = re.compile(
    r"(?:cua|doi voi|tai|for|at|under)\b|cho (?!biet\b|phep\b|rang\b|hoi\b|vay\b|thue\b|con\b)"
)
# What stands before the first of two things that begin with different words.
BORDER = re.compile(
    r"(?:^|[,;:] |\b(?:o|tai|cua|cho|giua|ve|dung|la|thi|doi voi"
    r"|between|of|for|in|inside|within|under|from) )"
    r"(?=(?:[^\W_]\S* ?){1,8}$)"
)


def begun_alike(
    text: str, conjunction: re.Match[str], count: int, *, sharing: bool = False
) -> Pair | None:
    """Conjuncts that begin with the same ``count`` syllables; ``sharing`` another word, too."""
    folded = fold(text)
    head = [one.group() for one in WORD.finditer(folded, conjunction.end())][:count]
    if len(head) < count or (count == 1 and len(head[0]) < 2):
        return None
    led = _LEADING.match(folded, conjunction.end()) is not None
    words = list(_words_before(folded, conjunction.start()))[-REACH:]
    for at in range(len(words) - count - 1, -1, -1):
        if [one.group() for one in words[at : at + count]] == head:
            first = Span(words[at].start(), conjunction.start())
            second = Span(conjunction.end(), shared_end(text, first, conjunction.end()))
            said, other = folded[second.start : second.end], folded[first.start : first.end]
            is_more = len(said.split()) > count and other != said
            if sharing and not led and not _is_parallel(set(other.split()), set(said.split())):
                return None
            return (first, second) if is_more else None
    return None


def ended_alike_en(folded: str, conjunction: re.Match[str]) -> Pair | None:
    """English conjuncts that end with the same word: "protection forest and special-use forest"."""
    if conjunction.group().strip(" ,") not in {"and", "versus", "vs"}:
        return None
    last = list(WORD.finditer(folded, 0, conjunction.start()))[-1:]
    following = list(WORD.finditer(folded, conjunction.end()))[1:4]
    same = [one for one in following if last and one.group() == last[0].group()]
    borders = list(BORDER.finditer(folded, 0, conjunction.start()))
    if not same or not borders or borders[-1].end() == last[0].start():
        return None
    first = Span(borders[-1].end(), conjunction.start())
    return (first, Span(conjunction.end(), same[0].end()))


def ended_alike(folded: str, conjunction: re.Match[str]) -> Pair | None:
    """Conjuncts that end with the same two words: "viên chức bị khiển trách và công chức …"."""
    before = list(_words_before(folded, conjunction.start()))
    behind = list(WORD.finditer(folded, conjunction.end()))[: len(before)]
    last = [one.group() for one in before[-SAME:]]
    for count in range(SAME + 1, min(REACH, len(behind)) + 1):
        if [one.group() for one in behind[count - SAME : count]] == last:
            head = behind[0].group()  # "người *không* giữ chức vụ và người giữ chức vụ"
            same = [at for at in range(-count - MORE, 0) if _is(before, at, head)]
            first = Span(before[same[0] if same else -count].start(), conjunction.start())
            return (first, Span(conjunction.end(), behind[count - 1].end()))
    return None


def _is(words: list[re.Match[str]], at: int, said: str) -> bool:
    return -at <= len(words) and words[at].group() == said


def _is_parallel(one: set[str], other: set[str]) -> bool:
    """Whether two conjuncts share two words and each has one of its own."""
    return len((one & other) - {"the", "of"}) > 1 and bool(one - other) and bool(other - one)


def _words_before(folded: str, end: int) -> Iterator[re.Match[str]]:
    """The words of the clause that ends there."""
    begin = max((one.end() for one in STOP.finditer(folded, 0, end)), default=0)
    yield from WORD.finditer(folded, begin, end)
