"""Folded text to look question words up in, with their homographs kept apart.

Question words are found in folded text, so that they are found however they were typed. But *sở
nào* (which department) folds to the same letters as *số nào* (which number), *cơ sở* to *có số*,
*máy* to *mấy*: where such a word was typed with its diacritics, one of its letters becomes ``ø``
and the question word's cue doesn't see it. *Năm máy* is none: a restorer's slip for *năm mấy*.
"""

from __future__ import annotations

import re

from rag.vietnamese.remembering import remembering
from rag.vietnamese.text import fold, nfc, tone_marks

_APART = {
    "sở": "sø",  # số
    "sổ": "øo",
    "máy": "møy",  # mấy
    "đầu": "døu",  # đâu
    "quỹ": "quø",  # quý
    "kỳ": "kø",  # ký
    "nội": "nøi",  # nơi, nói
    "đó": "dø",  # do
    "độ": "dø",
    "đồ": "dø",
    "đo": "dø",
    "lực": "løc",  # lúc
    "lục": "løc",
    "trú": "trø",  # trừ
    "trụ": "trø",
    "trữ": "trø",
    "trù": "trø",
    "cam": "cøm",  # cấm
    "cảm": "cøm",
}
_WORD = re.compile(r"[^\W\d_]+")
_EFFECT = re.compile(r"(?<!\w)hiệu $")  # "hiệu lực" is looked for in these letters
_COUNTED = re.compile(r"(?<!\w)(?:năm|ngày|tháng|số|lần|thứ|khóa) $")  # "năm mấy", "số mấy"

# Behind what such a word is folded like others.
_AS_TYPED = {"máy": _COUNTED, "lực": _EFFECT}


@remembering
def fold_cues(text: str) -> str:
    """The text folded, as long as ``nfc(text)``, homographs of question words kept apart."""
    text = nfc(text)
    folded = list(fold(text))
    marked = tone_marks(text).lower()
    for word in _WORD.finditer(marked):
        apart = _APART.get(word.group())
        as_typed = _AS_TYPED.get(word.group())
        slip = as_typed is not None and as_typed.search(marked, 0, word.start())
        if apart is not None and not slip:
            folded[word.start() : word.end()] = apart
    return "".join(folded)
