"""Characters of symbol fonts, which have numbers of their own, as Unicode has them."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

UNKNOWN = "\u25a1"
"""Shown for a symbol that nobody knows: an empty square, as a word processor does."""

_TABLE = Path(__file__).resolve().parent / "symbols.tsv"
_PRIVATE = re.compile("[\uf000-\uf0ff]")
_BULLET = "•"


@cache
def _symbols() -> dict[tuple[str, int], str]:
    rows = (line.split("\t") for line in _TABLE.read_text(encoding="utf-8").splitlines()[1:])
    return {(font, int(code, 16)): char for font, code, char in rows}


def symbol(code: int, font: str | None, *, bullet: bool = False) -> str:
    """The character at ``code`` (U+F0xx or 0 … 255) of a symbol font; a bullet may be any."""
    at = code - 0xF000 if 0xF000 <= code <= 0xF0FF else code
    known = _symbols().get((_family(font), at))
    if known is not None:
        return known
    if bullet:
        return _BULLET
    if 0x20 <= at < 0x7F and not _is_symbolic(font):
        return chr(at)
    return UNKNOWN if code != at or _is_symbolic(font) else chr(code)


def symbols_in(text: str, font: str | None, *, bullet: bool = False) -> str:
    """Return ``text`` with its private characters, all of them in a symbol font, as Unicode."""
    if _is_symbolic(font):
        return "".join(
            letter if letter.isspace() else symbol(ord(letter), font, bullet=bullet)
            if ord(letter) < 0x100 or _PRIVATE.match(letter) else letter
            for letter in text
        )  # fmt: skip
    if bullet and text == "o" and (font or "").startswith("Courier"):
        return "◦"
    return _PRIVATE.sub(lambda one: symbol(ord(one[0]), font, bullet=bullet), text)


def _family(font: str | None) -> str:
    return (font or "").strip().lower()


def _is_symbolic(font: str | None) -> bool:
    return _family(font) in _families()


@cache
def _families() -> frozenset[str]:
    return frozenset(name for name, _ in _symbols())
