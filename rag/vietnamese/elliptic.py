"""Second clauses that only name another thing to ask the same of.

"Số điểm quan trắc vùng nuôi tôm nước lợ là bao nhiêu, *tôm hùm thì sao*?" asks for the number of
points where lobster is farmed. What the clause names takes the place of what is of its kind in the
first clause: a document, a place, a body, a limit, one of a numbered kind, or what begins with the
same word.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from rag.model import Span
from rag.vietnamese import predicates
from rag.vietnamese.limits import limits
from rag.vietnamese.name_spans import body_spans, number_spans, place_spans
from rag.vietnamese.text import fold
from rag.vietnamese.told_apart import numbered
from rag.vietnamese.types import type_mentions
from rag.vietnamese.words import is_word

MOST = 9  # words of what such a clause names
LONG = 5  # of a name that takes the place of all that is asked about
_ALSO = re.compile(
    r"(?:,? (?:la|thi|nhu))* (?:thi sao|la sao|the nao|ra sao)(?: (?:a|nhi|vay))*\W*$"
)
_ASKS = re.compile(
    r"(?:,? (?:la|thi|duoc|do|vao|o))*"
    r" (?:(?:ngay|thang|nam|co quan|don vi|so|bo|cap|nguoi|muc|loai|noi) )?"
    r"(?:bao nhieu|bao lau|bao gio|may|nao|ai|gi|dau|khi nao|the nao|ra sao)\b"
)
# A name neither asks nor ends amid a phrase.
_NO_NAME = re.compile(
    r" (?:who\w*|what|which|when|where|how|(?:trong|theo|o|tai|cua|cho|voi|va|ve|khi) $)"
)
_WORDS = re.compile(r"\w+")
_COUNT = re.compile(r"\b\d{1,3} [a-z]{2,}\b")
_LED = re.compile(r"(?:cua|o|tai|doi voi|voi|cho|ve|trong) ")
_LED_BY = re.compile(r"\b(?:cua|o|tai|doi voi|voi|cho|ve|trong) $")
# Where what a thing is called ends in the first clause.
_ENDS = re.compile(
    r",|:|;|\b(?:o|tai|cua|theo|trong|thi(?! (?:dua|hanh|dau|tuyen|cong|xa|tran))|la|duoc|phai|can"
    r"|do|nam|den|bao|may|nao|ai|gi|khi)\b"
)


def of_another(first: str, second: str, begin: int = 0) -> str | None:
    """The first clause asked of what the second one names; None where it says more than a name.

    ``begin`` is where that ends in the first clause which is said of both.
    """
    name = _name(first, second)
    if name is None:
        return None
    led = _LED.match(fold(name))
    bare = name[led.end() :] if led is not None else name
    asked = _ASKS.search(fold(first), begin)
    subject = first[begin : asked.start() if asked is not None else len(first)]
    place = _of_kind(subject, bare) or _begun_alike(
        subject, bare, also=_ALSO.search(fold(second)) is not None
    )
    if place is None:
        return None
    before, behind = first[: begin + place.start], first[begin + place.end :]
    keeps = led is not None and not _LED_BY.search(fold(before))
    mark = "?" if second.rstrip().endswith("?") else ""
    return f"{before}{name if keeps else bare}{behind}{mark}"


def _name(first: str, second: str) -> str | None:
    """What a clause names of which it asks nothing that the first one doesn't ask."""
    folded = fold(second)
    also = _ALSO.search(folded)
    end = also.start() if also is not None else predicates.subject_end(second)
    asks = "" if also is not None else folded[end:]
    name = second[:end].strip(" ,")
    if _NO_NAME.search(f" {fold(name)} ") or predicates.asks(name, "vi"):
        return None
    if not 0 < len(name.split()) <= MOST:
        return None
    told = set(_WORDS.findall(asks)) <= set(_WORDS.findall(fold(first)))
    return name if told else None


def _limits(text: str) -> list[Span]:
    return limits(fold(text))


def _numbered(text: str) -> list[Span]:
    return numbered(fold(text))


def _counted(text: str) -> list[Span]:
    return [Span(*one.span()) for one in _COUNT.finditer(fold(text))]


_KINDS: tuple[Callable[[str], Iterable[Span]], ...] = (
    number_spans,
    place_spans,
    body_spans,
    _limits,
    _numbered,
    _counted,
)


def _of_kind(first: str, name: str) -> Span | None:
    """What the first clause names of the kind that a name is of, the last of them."""
    types = type_mentions(name)
    if types and types[0].start == 0:
        typed = type_mentions(first)
        return Span(typed[-1].start, len(first.rstrip())) if typed else None
    for kind in _KINDS:
        if any(one.start == 0 and one.end == len(name) for one in kind(name)):
            own = sorted(kind(first), key=lambda one: (one.end, -one.start))
            return own[-1] if own else None
    return None


def _begun_alike(first: str, name: str, *, also: bool) -> Span | None:
    """What the first clause names by the word that a name begins with."""
    folded = fold(first)
    words = fold(name).split()
    if len(words[0]) < 2 or not words[0].isalpha():
        return None
    subject = folded.rfind(" la ") + 1 or len(folded)
    found = list(re.finditer(rf"(?<!\w){re.escape(words[0])}(?!\w)", folded[:subject]))
    if not found:
        return None
    same = found[-1]
    if not also and _are_two_words(first[same.start() :], name):
        return None
    border = _ENDS.search(folded, same.end()) if len(words) < LONG else None
    end = border.start() if border is not None else len(folded)
    return Span(same.start(), len(folded[:end].rstrip(" ,")))


def _are_two_words(one: str, other: str) -> bool:
    """Whether the first syllable of both is a part of two words: "kết luận", "kết quả"."""
    said, named = (" ".join(text.split()[:2]).strip(",;:?") for text in (one, other))
    return fold(said) != fold(named) and is_word(said) and is_word(named)
