"""Where a text names numbers, bodies and places, with the words that go with them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from rag.model import Span
from rag.vietnamese.issuers import find_issuers
from rag.vietnamese.numbers import find_numbers
from rag.vietnamese.places import find_province_mentions
from rag.vietnamese.text import fold
from rag.vietnamese.types import type_mentions

_OF = re.compile(r" (?:(?:cua|o|tai|of|from) )?(?:ubnd )?(?:tinh |thanh pho |tp )?")
_PREPOSITION = re.compile(r"\b(?:cua|o|tai|do|cho|ve|voi|of|in|by|on|about) $")


def number_spans(text: str) -> list[Span]:
    """Numbers with the type before them."""
    kinds = type_mentions(text)
    spans = []
    for one in find_numbers(text):
        written = one.start if one.typed_at is None else one.typed_at
        before = [kind for kind in kinds if kind.start <= written <= kind.end + len(" số ")]
        spans += [Span(before[-1].start if before else written, one.end), Span(written, one.end)]
    return spans


def listed_spans(text: str) -> list[Span]:
    """Numbers that share the type before the first of them, each without it: "39 và 300"."""
    found = find_numbers(text)
    led = Counter(one.typed_at for one in found)
    return [
        Span(one.start, one.end)
        for one in found
        if one.typed_at is not None and led[one.typed_at] > 1
    ]


def body_spans(text: str) -> list[Span]:
    """Bodies, with the place behind them where it is no part of the name: "UBND | Gia Lai"."""
    found = [Span(one.start, one.end) for one in find_issuers(text)]
    ends = {one.start: one.end for one in find_province_mentions(text)}
    placed = [Span(one.start, ends[one.end + 1]) for one in found if one.end + 1 in ends]
    return [*placed, *found]


def place_spans(text: str) -> list[Span]:
    """Provinces, with and without their level."""
    spans = []
    for one in find_province_mentions(text):
        level = re.search(r"(?:tinh|thanh pho|tp\.?) $", fold(text[: one.start]))
        spans += [Span(level.start(), one.end)] if level else []
        spans.append(Span(one.start, one.end))
    return spans


def placed_spans(folded: str, spans: Iterable[Span], places: Sequence[Span]) -> Iterator[Span]:
    """The names with the place behind them: "Kế hoạch 235 *Thanh Hóa*", "235 *của Thanh Hóa*"."""
    for one in spans:
        for place in places:
            if place.start > one.end and _OF.fullmatch(folded, one.end, place.start):
                yield Span(one.start, place.end)


def led_spans(folded: str, spans: Iterable[Span]) -> Iterator[Span]:
    """The names with the preposition before them: "của Quảng Ngãi và *của Gia Lai*"."""
    for one in spans:
        before = _PREPOSITION.search(folded, max(0, one.start - 8), one.start)
        if before is not None:
            yield Span(before.start(), one.end)
