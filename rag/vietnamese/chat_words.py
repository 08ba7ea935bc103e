"""The short spellings of messages, as people type them in a chat: "bn" is *bao nhiêu*.

Unlike the abbreviations of administration they stand for words that a question is built of, and in
no document: they are written out before a question is read. Only small letters count: "BN" is Bắc
Ninh.
"""

from __future__ import annotations

import re
from functools import cache

from rag.vietnamese.spelling import is_plain
from rag.vietnamese.tables import rows, values
from rag.vietnamese.text import fold, nfc


def written_out(text: str) -> str:
    """``nfc(text)`` with its chat spellings written out; without diacritics where it has none.

    A marked word would tell the restorer that whoever typed it marks all others too.
    """
    text = nfc(text)
    return _pattern().sub(lambda found: _meant(found, text), text)


@cache
def _pattern() -> re.Pattern[str]:
    spelled = "|".join(re.escape(row["written"]) for row in rows("chat_words"))
    return re.compile(rf"(?<![\w/&.@-])(?:{spelled})(?![\w@]|[/&.-]\w)")


@cache
def _table() -> dict[str, tuple[str, re.Pattern[str] | None]]:
    """What each spelling means, and the words behind which it means something else."""
    return {
        row["written"]: (
            row["meant"],
            re.compile(rf"(?<!\w)(?:{'|'.join(values(row['not_behind']))})\.? $", re.IGNORECASE)
            if row["not_behind"]
            else None,
        )
        for row in rows("chat_words")
    }


def _meant(found: re.Match[str], text: str) -> str:
    meant, another = _table()[found.group()]
    if another and another.search(text, 0, found.start()):
        return found.group()
    return fold(meant) if is_plain(text) else meant
