"""Entries of a distribution list, and whether one names a body: *TT.HĐND tỉnh*, *Các Bộ: YT, CA*.

Lists are written short: a body by its initials, several after one head, all of a class as *Các sở*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from rag.vietnamese.abbreviations import expand
from rag.vietnamese.text import fold, fold_space

Words = tuple[str, ...]

GAP = 2  # words of an entry that may stand between two of a body's: "UBND *các* huyện"
_NOTE = re.compile(r"\([^()]*\)")  # "(để báo cáo)" is why, not to whom
_HEAD = re.compile(r"^([^:,;]{2,40}):\s*")
_ITEM = re.compile(r"[,;]| - | – |\bvà\b")
_WORD = re.compile(r"[^\W_]+")
_ALL = frozenset(("cac", "nhung", "moi", "toan"))
# Classes that are listed without *các*: "Sở, ban, ngành tỉnh".
_CLASSES = frozenset(("so", "ban", "nganh", "bo"))
# What says of which level a class is.
_LEVELS = frozenset("tinh thanh pho tp trung uong tw cap xa huyen thuoc doan the phuong".split())
# What an abbreviation may have around the initials of a body: UBMTTQ, TTHĐND, NHNNVN, HĐNDTP.
_AROUND = frozenset(("", "ub", "tt", "btt", "vn", "tp", "vp", "ld", "cp", "nd", "d", "b", "s"))


def names(entry: str, body: Sequence[str]) -> bool:
    """Whether an entry names a body, given by its folded words, or all bodies of its class."""
    return any(_holds(part, tuple(body)) or _is_class(part, body) for part in _parts(entry))


def is_of_kind(entry: str, kind: Sequence[str], *, first: bool) -> bool:
    """Whether an entry names something of a kind ("bộ"), at its beginning or anywhere."""
    wanted = tuple(kind)
    if not first:
        return any(_holds(part, wanted) for part in _parts(entry))
    return any(_holds(_without_plural(part)[: len(wanted) + 1], wanted) for part in _parts(entry))


@lru_cache(maxsize=4096)
def _parts(entry: str) -> tuple[Words, ...]:
    """The words of each body that an entry lists, with the head that stands before them all."""
    said = fold_space(_NOTE.sub(" ", entry))
    head = _HEAD.match(said)
    led = _WORD.findall(head[1]) if head else []
    items = [_WORD.findall(one) for one in _ITEM.split(said[head.end() if head else 0 :])]
    listed = [(*led, *one) for one in items if one]
    return tuple(dict.fromkeys((tuple(_WORD.findall(said)), *listed)))


def _without_plural(part: Words) -> Words:
    return tuple(one for one in part if fold(one) not in _ALL)


def _is_class(part: Words, body: Sequence[str]) -> bool:
    """Whether a part stands for all bodies of the class that this one is of."""
    words = [fold(one) for one in part]
    kept = [one for one in words if one not in _ALL]
    while len(kept) > 1 and kept[-1] in _LEVELS:
        kept.pop()
    many = len(words) > len(kept) and words[0] in _ALL
    if not (many or (len(kept) == 1 and kept[0] in _CLASSES)) or not kept:
        return False
    return tuple(kept) == tuple(body)[: len(kept)] and len(body) > len(kept)


def _holds(part: Words, body: Words) -> bool:
    """Whether the body's words stand in a part in their order, spelled out or by initials."""
    reached = {(0, 0)}  # how many of its words were found, and how many of the part's skipped since
    for token in part:
        after = {(0, 0)}
        for found, skipped in reached:
            after |= {(n, 0) for n in _read(token, body, found)}
            if found and skipped < GAP:
                after.add((found, skipped + 1))
        if any(found == len(body) for found, _ in after):
            return True
        reached = after
    return False


def _read(token: str, body: Words, at: int) -> Iterator[int]:
    """How many of the body's words are found once this token is read, from word ``at`` on."""
    if fold(token) == body[at]:
        yield at + 1
    for full in _full_forms(token):
        yield from _within(full, body, at)
    if token.isupper() and len(token) > 1:
        yield from _by_initials(fold(token), body, at)


@lru_cache(maxsize=4096)
def _full_forms(token: str) -> tuple[Words, ...]:
    if not token.isupper() or len(token) < 2:
        return ()
    full = expand(token) or expand(token.removesuffix("VN"))
    return tuple(tuple(_WORD.findall(fold(one))) for one in full)


def _within(full: Words, body: Words, at: int) -> Iterator[int]:
    """Where a run of a full form's words are the body's next ones."""
    for start in range(len(full)):
        count = 0
        while (
            at + count < len(body)
            and start + count < len(full)
            and full[start + count] == body[at + count]
        ):
            count += 1
        if count > 1 or (count and len(full) == 1):
            yield at + count


def _by_initials(token: str, body: Words, at: int) -> Iterator[int]:
    """Where the token has the initials of the body's next words, and little else around them."""
    for count in range(2, len(body) - at + 1):
        initials = "".join(one[0] for one in body[at : at + count])
        around = token.split(initials, 1)
        if len(around) > 1 and all(one in _AROUND for one in around):
            yield at + count
