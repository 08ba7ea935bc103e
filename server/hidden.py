"""Letters that are not seen and change how others are read.

Bidirectional controls can make a line read otherwise than it is written (Unicode TR #36, "Trojan
Source"); zero-width letters hide words from a search. They are part of the canonical text and stay
in it; a page shows each by its number.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

ZWJ, ZWNJ = "\u200d", "\u200c"

_HIDDEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e007f]"
)


def hidden(text: str) -> Iterator[tuple[int, str]]:
    """Where such letters stand, each with its number (``U+202E``), in order."""
    for found in _HIDDEN.finditer(text):
        at = found.start()
        if found[0] == ZWJ and at > 0 and unicodedata.category(text[at - 1]) in ("So", "Sk", "Mn"):
            continue  # it joins two pictures into one
        yield at, f"U+{ord(found[0]):04X}"
