r"""RTF before it is handed to a program that reads it: only what cannot make that one stumble.

Microsoft's RTF specification 1.9.1: groups nest, ``\\binN`` is followed by N bytes of anything, a
row has at most 63 cells (Word's own limit).
"""

from __future__ import annotations

import re
from pathlib import Path

from rag.errors import UnreadableFile

MAX_DEPTH = 200
MAX_CELLS = 1_000  # in one row
MAX_TWIPS = 1 << 20  # of a picture; 22 inches have 31,680
_TOKEN = re.compile(
    rb"[{}]|\\bin(-?\d+) ?|\\(cellx)-?\d*|\\(trowd|row)\b|\\pic(?:w|h)(?:goal)?(-?\d+)|\\[^a-z]"
)


def check_rtf(path: Path) -> None:
    """Raises UnreadableFile where the file at ``path`` is made to do harm, or cut short."""
    data = path.read_bytes()
    depth = cells = at = 0
    while (token := _TOKEN.search(data, at)) is not None:
        at = token.end()
        depth += {b"{": 1, b"}": -1}.get(token.group(), 0)
        if token.group(1) is not None:
            at = _behind(token, len(data), path)
        elif token.group(2):
            cells += 1
        elif token.group(3):
            cells = 0
        elif token.group(4) and not -1 <= int(token.group(4)) <= MAX_TWIPS:
            raise UnreadableFile(path, "a picture in it is said to be larger than any page")
        if depth > MAX_DEPTH:
            raise UnreadableFile(path, f"its groups nest more than {MAX_DEPTH} deep", "too_large")
        if cells > MAX_CELLS:
            raise UnreadableFile(path, f"a row has more than {MAX_CELLS:,} cells", "too_large")


def _behind(token: re.Match[bytes], size: int, path: Path) -> int:
    r"""Where the bytes that follow ``\\bin`` end."""
    end = token.end() + int(token.group(1))
    if not token.end() <= end <= size:
        raise UnreadableFile(
            path, "its binary data is said to go beyond its end: it is damaged; save it anew"
        )
    return end
