"""Number words in folded text, apart from the syllables that only fold like one.

*Tám* folds to the letters of *tâm* ("trung tâm"), *sáu* to those of *sau*, *ba* is a part of names
("Ba Vì"). Where such a syllable was typed with other diacritics, or as a part of a name, one of its
letters becomes ``ø`` and the number's pattern doesn't see it.
"""

from __future__ import annotations

import re

from rag.vietnamese.remembering import remembering
from rag.vietnamese.text import fold, nfc, tone_marks

_TYPED = {
    "hai": ("hai",),
    "ba": ("ba",),
    "bon": ("bốn", "bon"),
    "nam": ("năm", "nam"),
    "sau": ("sáu",),
    "bay": ("bảy", "bẩy"),
    "tam": ("tám",),
    "chin": ("chín", "chin"),
    "muoi": ("mười", "muoi"),
}
_WORD = re.compile(r"[^\W\d_]+")
_MARKED = re.compile(r"[^\x00-\x7f]")


@remembering
def fold_counts(text: str) -> str:
    """The text folded, as long as ``nfc(text)``, what isn't a number word kept apart from one.

    A text without any diacritics is folded as it stands.
    """
    text = nfc(text)
    folded = list(fold(text))
    if not _MARKED.search(text):
        return "".join(folded)
    marked = tone_marks(text)
    for word in _WORD.finditer(marked):
        start, end = word.span()
        typed = _TYPED.get("".join(folded[start:end]))
        if typed is not None and (
            word.group().lower() not in typed or _is_name(marked, start, end)
        ):
            folded[start + 1] = "ø"
    return "".join(folded)


def _is_name(text: str, start: int, end: int) -> bool:
    """Whether a word and the next are written with capitals: "Ba Vì"."""
    return text[start].isupper() and text[end : end + 2].strip().istitle()
