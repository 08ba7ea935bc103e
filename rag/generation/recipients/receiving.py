"""Whom among a document's recipients a question asks for: a kind of body, or one that it names.

"Gửi bộ nào?", "sở nào được nhận?" ask for the entries of a kind; "có gửi Sở Nội vụ không?", "Is the
Fatherland Front among the recipients?" whether a body is one of them. The document must be what is
sent: "các sở gửi báo cáo cho ai?" asks for a duty.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import dropwhile
from typing import NamedTuple

from rag.generation.asked.naming_spans import naming_spans
from rag.generation.recipients.receiving_cues import (
    ANY_OF,
    CUES,
    DUTY,
    KIND,
    KIND_EN,
    MARK,
    NAMED_EN,
    SENDS,
    SUBJECT_EN,
    WHO_IS_SENT,
)
from rag.model import Query
from rag.vietnamese.abbreviations import expand
from rag.vietnamese.glossary import translations
from rag.vietnamese.issuers import find_issuers
from rag.vietnamese.numbers import find_numbers
from rag.vietnamese.text import fold
from rag.vietnamese.types import type_mentions

Words = tuple[str, ...]


class Receiver(NamedTuple):
    """Who is asked for: phrases of folded words that an entry must hold, each in one of its forms.

    ``named`` says that it is one body, which is a recipient or isn't; ``any_of`` that it is asked
    whether there is one of the kind at all.
    """

    phrases: tuple[tuple[Words, ...], ...]
    named: bool
    any_of: bool = False


# The sides of the state, and the words by which the bodies of each are told.
SIDES: dict[str, tuple[Words, ...]] = {
    "dang": tuple(
        tuple(one.split())
        for one in ("tinh uy", "thanh uy", "dang uy", "dang bo", "trung uong dang", "cua dang")
    ),
}
# Words that stand for any recipient, or only lead to one.
_ANY = frozenset(
    "noi co quan don vi to chuc ca nhan ai dau chuc danh nhung cac bao cao cho den toi the liet ke"
    " trong hoi va vay thi".split()
)
_LAST = frozenset("cap nao gi nua luon a ah the vay".split())
_AND_EN = re.compile(r",? (?:and|or) |, ")
_ANY_EN = frozenset("the a an any all body bodies agency agencies authority authorities".split())


def receiver(query: Query) -> Receiver | None:
    """Who is asked for among a document's recipients; None where the question isn't of that."""
    masked = _masked(query)
    if query.lang == "en":
        return _english(query, masked.lower())
    for cue, named in CUES:
        found = cue.search(masked)
        if found is None or not _is_document(masked, found, cue):
            continue
        spans = list(_groups(found))
        if named and any(_names_document(query, span) for span in spans):
            continue
        kept = tuple(one for span in spans for one in _phrases(query, span) if one)
        if kept or not named:
            return Receiver(kept, named, any_of=cue is ANY_OF and bool(kept))
    return None


def _masked(query: Query) -> str:
    """The folded question with each letter of what names a document marked."""
    masked = list(fold(query.text))
    for span in naming_spans(query):
        masked[span.start : span.end] = MARK * (span.end - span.start)
    return "".join(masked)


def _is_document(masked: str, found: re.Match[str], cue: re.Pattern[str]) -> bool:
    """Whether what is sent is a document that the question names."""
    before = masked[: found.start()]
    if cue is KIND:
        return re.search(SENDS, before) is not None and MARK in before
    named = MARK in masked or (cue is WHO_IS_SENT and bool(type_mentions(before)))
    return named and DUTY.search(masked) is None


def _names_document(query: Query, span: tuple[int, int]) -> bool:
    said = query.text[span[0] : span[1]]
    return bool(type_mentions(said) or find_numbers(said))


def _groups(found: re.Match[str]) -> Iterator[tuple[int, int]]:
    for name, said in found.groupdict().items():
        if said is not None:
            yield found.span(name)


def _phrases(query: Query, span: tuple[int, int]) -> list[tuple[Words, ...]]:
    """What an entry must name; the side of the state that a kind ends in apart: "Ban *Đảng*"."""
    return _apart(_forms(query, *span))


def _apart(forms: tuple[Words, ...]) -> list[tuple[Words, ...]]:
    for words in forms:
        side = SIDES.get(words[-1])
        if side is not None:
            return [(words[:-1],), side] if words[:-1] else [side]
    return [forms]


def _forms(query: Query, start: int, end: int) -> tuple[Words, ...]:
    """The ways to say what stands there: as typed, and with its abbreviations spelled out."""
    said = query.text[start:end]
    full = (_spelled(said, one) for one in (said, *expand(said)))
    bodies = (one.full_name for one in find_issuers(said))
    return tuple(dict.fromkeys(w for w in map(_words, (*full, *bodies)) if w))


def _spelled(said: str, full: str) -> str:
    """What is said with one abbreviation replaced by a full form of it."""
    if said == full:
        return said
    for word in re.findall(r"[\w&]+", said):
        if full in expand(word):
            return said.replace(word, full)
    return full


def _words(said: str) -> Words:
    words = list(dropwhile(_ANY.__contains__, re.findall(r"[^\W_]+", fold(said))))
    while words and words[-1] in _LAST:
        words.pop()
    return tuple(words)


def _sends_a_document(query: Query, found: re.Match[str]) -> bool:
    """Whether what "is sent to" somebody is a document that the question describes."""
    groups = found.groupdict()
    asked = next((name for name in ("front", "back", "listed") if groups.get(name)), None)
    return asked is not None and bool(type_mentions(query.text[found.end(asked) :]))


def _nouns(bare: str) -> list[str]:
    """What the last term of each part may be: "state-owned *groups* and *companies*"."""
    parts = (translations(one) for one in _AND_EN.split(bare))
    return [one.term for meanings in parts if meanings for one in meanings[-1]]


def _english(query: Query, masked: str) -> Receiver | None:
    for cue, named in ((NAMED_EN, True), (KIND_EN, False)):
        found = cue.search(masked)
        if found is None or not (SUBJECT_EN.search(masked) or _sends_a_document(query, found)):
            continue
        start, end = next(_groups(found))
        said = query.text[start:end]
        bare = " ".join(one for one in said.split() if fold(one) not in _ANY_EN)
        bodies = [one.full_name for one in find_issuers(bare)] or _nouns(bare)
        forms = tuple(dict.fromkeys(w for w in map(_words, bodies) if w))
        if forms or not named:
            return Receiver(tuple(_apart(forms)) if forms else (), named)
    return None
