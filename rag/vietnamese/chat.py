"""How people shorten everyday words when they type in haste: *ko*, *đc*, *ntn*.

``data/chat_forms.tsv`` has what is typed and what is meant. Each is a word of its own in small
letters; one letter may also be the name of a point or a form and is left alone behind a word for
one, *bn* that of a province.
"""

from __future__ import annotations

import re
from functools import cache

from rag.vietnamese.spelling import is_plain
from rag.vietnamese.tables import rows
from rag.vietnamese.text import fold

_NAMED = re.compile(
    r"(?:\d|\b(?:diem|muc|khoan|dieu|phan|mau|nhom|loai|hang|khoi|bang|bieu|phu luc|lop|so))\s*$"
)
_PLACED = re.compile(r"\b(?:tinh|tp|pho|ubnd|hdnd|o|tai)\.?\s*$")


def spelled_out(text: str) -> str:
    """Return the text with such words in full, without diacritics where it has none.

    A marked word would tell the restorer that whoever typed it marks all others too.
    """
    pattern, meant = _forms()
    folded = fold(text)
    plain = is_plain(text)

    def full(found: re.Match[str]) -> str:
        typed = found.group()
        if len(typed) == 1 and _NAMED.search(folded[: found.start()]):
            return typed
        if typed == "bn" and _PLACED.search(folded[: found.start()]):
            return typed
        return fold(meant[typed]) if plain else meant[typed]

    return pattern.sub(full, text) if pattern.search(text) else text


@cache
def _forms() -> tuple[re.Pattern[str], dict[str, str]]:
    meant = {row["typed"]: row["meant"] for row in rows("chat_forms")}
    either = "|".join(map(re.escape, sorted(meant, key=len, reverse=True)))
    return re.compile(rf"(?<![\w./-])(?:{either})(?![\w/-]|\.\w)"), meant
