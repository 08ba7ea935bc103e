"""Combining marks without end: putting them in order takes time that grows with their square.

Unicode's UAX #15 (Stream-Safe Text Format) knows no language that puts more than 30 on one letter.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from functools import cache
from pathlib import Path

from rag.errors import UnreadableFile

_MOST = 30
_SUSPECT = re.compile(f"[\u0300-\U0010ffff]{{{_MOST + 1}}}")  # quick; marks lie in there


def refuse_endless_marks(text: str, path: Path) -> None:
    """Raises UnreadableFile where more than 30 marks stand on one letter of ``text``."""
    if _SUSPECT.search(text) and _run().search(text):
        raise UnreadableFile(
            path, f"more than {_MOST} marks stand on one letter: it is damaged or made to do harm"
        )


@cache
def _run() -> re.Pattern[str]:
    marks = (chr(code) for code in range(0x300, sys.maxunicode + 1))
    many = "".join(re.escape(mark) for mark in marks if unicodedata.combining(mark))
    return re.compile(f"[{many}]{{{_MOST + 1}}}")
