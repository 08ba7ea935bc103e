"""Vietnamese as it was typed in the nineties: TCVN3, capitals in a font that has only those."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby

from ingest.formats.legacy.encodings import ENCODINGS

_SMALL, _CAPITALS = ".VnTime", ".VnTimeH"

_SIGNS = "“”‘’–—…•"  # below 0xA0 its fonts have what Windows has


@cache
def _codes() -> dict[str, str]:
    """From Unicode letters to TCVN3's; small ones only have the tones."""
    encoding = next(one for one in ENCODINGS if one.name == "TCVN3")
    codes: dict[str, str] = {}
    for code in map(chr, range(0xA0, 0x100)):
        made = encoding.decode(code)
        if made != code:
            codes.setdefault(made, code)
    return codes


def in_tcvn3(words: str) -> Sequence[tuple[str, str]]:
    """Stretches of ``words`` in TCVN3, each with the font that shows it."""
    return [
        ("".join(code for code, _ in group), font)
        for font, group in groupby(_typed(words), key=lambda pair: pair[1])
    ]


def _typed(words: str) -> Iterator[tuple[str, str]]:
    codes = _codes()
    for letter in words:
        if letter in codes or letter.isascii() or letter in _SIGNS:
            yield codes.get(letter, letter), _SMALL
        elif letter.lower() in codes:
            yield codes[letter.lower()], _CAPITALS
        else:
            yield letter, "Times New Roman"
