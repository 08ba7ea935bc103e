"""State secrets are never taken in: MẬT, TỐI MẬT, TUYỆT MẬT (Nghị định 30/2020/NĐ-CP)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from rag.errors import UnreadableFile

# The stamp stands alone in its cell, in capitals, among the first or last lines.
_STAMP = re.compile(r"\W*(?:ĐỘ MẬT\s*:?\s*)?(?:TUYỆT MẬT|TỐI MẬT|MẬT)\W*")
_FIRST, _LAST = 30, 6


def refuse_secret(text: str, path: Path, stamps: Iterable[str] = ()) -> None:
    """Raises UnreadableFile where a text, or what a reader left out as a stamp, says it is secret.

    ``text`` is in NFC, in lines.
    """
    lines = [line for line in text.splitlines() if line.strip()]
    if any(_STAMP.fullmatch(line) for line in (*lines[:_FIRST], *lines[-_LAST:], *stamps)):
        raise UnreadableFile(
            path, "it is stamped as a state secret (MẬT): it must not be indexed", "secret"
        )
