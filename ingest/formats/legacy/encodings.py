"""The two encodings: which letters their codes stand for, and the fonts that are made for them.

``tcvn3.tsv``: one byte a letter (TCVN 5712:1993, VN3, the "ABC" fonts). ``vni.tsv``: a base letter
and a mark, small letters only; capitals go alike (VNI for Windows).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

_HERE = Path(__file__).resolve().parent


class Decoded(NamedTuple):
    """A stretch of decoded text and where its first code stands in the encoded one."""

    text: str
    at: int


@dataclass(frozen=True)
class Encoding:
    """An encoding by its name, with the Vietnamese letter of each code (one or two characters)."""

    name: str
    letters: Mapping[str, str]

    @cached_property
    def domain(self) -> str:
        """The characters beyond ASCII that its codes are made of."""
        return "".join(sorted({one for code in self.letters for one in code if not one.isascii()}))

    @cached_property
    def _code(self) -> re.Pattern[str]:
        longest_first = sorted(self.letters, key=len, reverse=True)
        return re.compile("|".join(map(re.escape, longest_first)))

    def parts(self, text: str) -> Iterator[Decoded]:
        """The decoded text, cut so finely that each piece says which characters it comes from."""
        at = 0
        for code in self._code.finditer(text):
            yield from (Decoded(text[i], i) for i in range(at, code.start()))
            yield Decoded(self.letters[code.group()], code.start())
            at = code.end()
        yield from (Decoded(text[i], i) for i in range(at, len(text)))

    def decode(self, text: str) -> str:
        """Return what ``text``, as a Western code page reads it, means in this encoding."""
        return self._code.sub(lambda code: self.letters[code.group()], text)


def _rows(name: str) -> list[tuple[str, str]]:
    lines = (_HERE / name).read_text(encoding="utf-8").splitlines()[1:]
    return [(code, letter) for code, _, letter in (line.partition("\t") for line in lines)]


def _vni() -> dict[str, str]:
    """Small letters as the table has them, capitals with marks in capitals or small."""
    small = dict(_rows("vni.tsv"))
    capital = {
        code[0].upper() + mark: letter.upper()
        for code, letter in small.items()
        for mark in {code[1:], code[1:].upper()}
    }
    mixed = {code[0] + code[1:].upper(): letter for code, letter in small.items()}
    return mixed | small | capital


TCVN3 = Encoding(
    "TCVN3", {bytes.fromhex(code).decode("latin-1"): letter for code, letter in _rows("tcvn3.tsv")}
)
VNI = Encoding("VNI", _vni())
ENCODINGS = (TCVN3, VNI)


class FontClaim(NamedTuple):
    """What a font says of text that is set in it: its encoding, and whether it has only capitals.

    The ABC fonts whose names end in H draw small letters as capitals.
    """

    encoding: Encoding
    capitals: bool = False


# PDF puts six letters before the name of a font that is embedded in part, a style behind it.
_SUBSET = re.compile(r"^[A-Z]{6}\+")
_ABC = re.compile(r"\.[Vv][Nn]\w[\w .-]*|Vn[A-Z][\w .-]*")
_ABC_CAPITALS = re.compile(
    r"(?:[a-z0-9B]H|(?i:time|arial|narrow|avant|book|helvet)h)"
    r"(?:[ ,-]*(?:Bold|Italic|Oblique|Regular|MT|PS|\d))*$"
)
_VNI = re.compile(r"(?i:vni)(?=[-_ ])|VNI(?=[A-Z][a-z]|$)")


def claim_of(font: str | None) -> FontClaim | None:
    """What the name of a font says: ``.VnTimeH`` is TCVN3 in capitals, ``VNI-Times`` is VNI."""
    name = _SUBSET.sub("", (font or "").strip())
    if _ABC.match(name):
        return FontClaim(TCVN3, bool(_ABC_CAPITALS.search(name)))
    if _VNI.match(name):
        return FontClaim(VNI)
    return None
