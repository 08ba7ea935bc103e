"""What one thing is measured against, away from the thing itself.

"Học phí của trường A năm nay *hơn trường B* bao nhiêu?" and "How does the fee at A compare *with
that at B*?" ask of A and of B; what is measured against is put in the place of what it is like.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from rag.model import Lang, Span
from rag.vietnamese.elliptic import of_another
from rag.vietnamese.name_spans import body_spans, number_spans, place_spans
from rag.vietnamese.text import fold, nfc
from rag.vietnamese.told_apart import numbered

_END = (
    r"(?P<asked>(?: (?:thi )?(?:chenh|cao|thap|nhieu|it|tang|giam|hon|kem)[^,;?]*)?"
    r"(?: (?:la |thi )?(?:bao nhieu|may|the nao|ra sao|sao|gi|(?:cho|diem) nao)[^,;?]*)?)\W*$"
)
_AGAINST = re.compile(
    rf"^(?P<first>.+?),? (?:so (?:sanh )?voi|khac (?:gi )?(?:so )?(?:voi )?|hon (?:gi )?)"
    rf"(?: ?)(?P<name>(?!nhau\b|bao\b|may\b)[^,;?]+?){_END}"
)
_PREPOSITION = r"(?:of|for|in|at|to|by|under|on|from)"
_AGAINST_EN = re.compile(
    r"(?P<first>.+?),?(?P<than> (?:(?:as )?compared? (?:with|to)|compare (?:with|to)|than|versus"
    r"|vs\.?)| (?:and|from|or)) (?P<pronoun>(?:that|those|one|ones|the one|the ones) )?"
    rf"(?P<to>{_PREPOSITION} )?(?P<name>(?:[^,;?]|,(?=\d))+?)\W*$",
    re.IGNORECASE,
)
_ASKS = re.compile(r"\b(?:bao nhieu|may|gi|nao|ai|dau|the nao|ra sao)\b")
_KINDS: tuple[Callable[[str], Iterable[Span]], ...] = (
    number_spans,
    place_spans,
    body_spans,
    lambda text: numbered(fold(text)),
)


def measured(text: str, lang: Lang) -> tuple[str, str] | None:
    """The question asked of each of two things; None where it measures nothing so."""
    text = nfc(text)
    return _in_english(text) if lang == "en" else _in_vietnamese(text)


def _in_vietnamese(text: str) -> tuple[str, str] | None:
    found = _AGAINST.match(fold(text))
    if found is None:
        return None
    first, name = (text[slice(*found.span(one))] for one in ("first", "name"))
    asked = text[slice(*found.span("asked"))].rstrip(" ?.")
    if _ASKS.search(fold(first)) and not _is_named(name):
        return None  # "bằng bao nhiêu so với năm trước": what a figure is told in
    other = of_another(first, f"{name} thì sao")
    return (f"{first}{asked}?", f"{other}{asked}?") if other is not None else None


def _in_english(text: str) -> tuple[str, str] | None:
    found = _AGAINST_EN.fullmatch(text)
    if found is None:
        return None
    if found["than"].strip().lower() in {"and", "from", "or"} and not found["pronoun"]:
        return None  # joins two things that stand side by side
    first, name = found["first"], found["name"]
    if found["to"]:
        led = list(re.finditer(rf"\b{re.escape(found['to'])}", first, re.IGNORECASE))
        led = led or list(re.finditer(rf"\b{_PREPOSITION} ", first))
        if not led:
            return None
        return f"{first}?", f"{first[: led[-1].start()]}{found['to']}{name}?"
    for kind in _KINDS:
        own = sorted(kind(first), key=lambda one: (one.end, -one.start))
        if own and _is_all(name, kind):
            return f"{first}?", f"{first[: own[-1].start]}{name}{first[own[-1].end :]}?"
    return None


def _is_named(name: str) -> bool:
    """Whether it is a document's number, a place or a body."""
    return any(_is_all(name, kind) for kind in _KINDS[:3])


def _is_all(name: str, kind: Callable[[str], Iterable[Span]]) -> bool:
    return any(one.start == 0 and one.end == len(name) for one in kind(name))
