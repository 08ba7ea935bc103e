"""Letterheads and signatures that are set side by side with tabs or spaces instead of a table."""

from __future__ import annotations

import re

_GAP = re.compile(r"[^\S\n]*(?:\t|[ \u00a0]{3,})\s*")
_RIGHT = re.compile(
    r"CỘNG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI|ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT|Độc\s+lập\s*[-–]\s*Tự\s+do|"
    r"[A-ZĐÀ-Ỹ][^,\n]{1,30},\s*ngày\b|(?:TM|KT|TL|TUQ|T/M|K/T|T/L)\s*\.?\s+[A-ZĐÀ-Ỹ]",
    re.IGNORECASE,
)
_LEFT = 80  # characters at most of what stands on the left


def halves(text: str) -> list[str]:
    """The texts that stand side by side in a line, left before right; one where there is but one.

    Nothing but white space is left out.
    """
    out: list[str] = []
    for line in text.split("\n"):
        found = next((gap for gap in _GAP.finditer(line) if _RIGHT.match(line, gap.end())), None)
        left = line[: found.start()].strip() if found else ""
        if found is None or not left or len(left) > _LEFT:
            out.append(line)
        else:
            out += [left, line[found.end() :]]
    return out if len(out) > text.count("\n") + 1 else [text]
