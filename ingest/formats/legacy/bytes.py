"""The bytes of a plain text file from before Unicode: TCVN3, VNI or windows-1258."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

from ingest.formats.legacy.converter import Converter, Run
from ingest.formats.legacy.encodings import ENCODINGS
from ingest.formats.legacy.evidence import Evidence, syllables, weigh

_HALF = 0.5  # of the words with letters beyond ASCII must be syllables, or it is something else


class Text(NamedTuple):
    """What the bytes say, and the encoding that they are in."""

    text: str
    encoding: str


def decode(data: bytes) -> Text | None:
    """Return the text in ``data``, or None where it is in none of the three encodings.

    One file may mix TCVN3 and VNI, paragraph by paragraph.
    """
    western = data.decode("cp1252", errors="replace")
    if "\ufffd" in western:
        western = data.decode("latin-1")
    lines = western.splitlines(keepends=True)
    best = max(ENCODINGS, key=lambda one: weigh(western, one).balance)
    modern = _windows_1258(data)
    if modern is not None and _is_vietnamese(modern) > max(_HALF, _made(weigh(western, best))):
        return Text(modern, "windows-1258")
    converter = Converter(Run(line) for line in lines)
    text = "".join(converter.convert([Run(line)]) for line in lines)
    if not converter.converted or _is_vietnamese(text) < _HALF:
        return None
    return Text(text, max(converter.converted, key=lambda name: converter.converted[name]))


def _windows_1258(data: bytes) -> str | None:
    try:
        return unicodedata.normalize("NFC", data.decode("cp1258"))
    except UnicodeDecodeError:
        return None


def _is_vietnamese(text: str) -> float:
    """The share of the words with letters beyond ASCII that are syllables of Vietnamese."""
    good, bad = syllables(text)
    return good / (good + bad) if good else 0.0


def _made(evidence: Evidence) -> float:
    """The share of such words that are syllables when they are decoded."""
    made = len(evidence.made) + evidence.either
    return made / (made + len(evidence.kept) + len(evidence.foreign)) if made else 0.0
