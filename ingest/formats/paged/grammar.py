"""Document numbers that recognition misread in a way that their grammar shows for certain.

``33/C1-TTg`` can only be ``33/CT-TTg``: no type has the code ``C1``, and of those that look like it
only one exists (Nghị định 30/2020/NĐ-CP, Phụ lục III). Digits that were misread as other digits
can't be seen and are left as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rag.vietnamese.types import type_of_code

_NUMBER = re.compile(
    r"(?P<before>\W*)(?P<digits>[\dIlO]{1,5})(?P<year>/[\dIlO]{4})?(?P<joiner>[/-])"
    r"(?P<code>[A-ZĐ\d]\w{0,4})(?P<rest>(?:[/-][A-ZĐ][\w&-]*)?\W*)"
)
_AS_DIGIT = str.maketrans("IlO", "110")
# What each sign may be instead, seen by its shape.
_LOOKS = {
    "1": "TI", "0": "OQ", "5": "S", "8": "B", "6": "G", "O": "QD", "G": "C", "C": "G", "I": "T",
    "Ð": "Đ", "Ô": "Q", "Ò": "Q", "Ọ": "Q",
}  # fmt: skip


def mended(word: str) -> str:
    """``word`` as the grammar of document numbers has it, where that leaves one reading only.

    Where no issuer follows, only a doubled letter is certain: ``1847/QĐĐ``.
    """
    match = _NUMBER.fullmatch(word)
    if match is None or not any(letter.isdigit() for letter in match["digits"]):
        return word
    code = _code(match["code"])
    alone = match["rest"][:1] not in {"/", "-"}
    if code is None or (alone and len(code) == len(match["code"])):
        return word
    digits = match["digits"].translate(_AS_DIGIT)
    year = (match["year"] or "").translate(_AS_DIGIT)
    return f"{match['before']}{digits}{year}{match['joiner']}{code}{match['rest']}"


def _code(written: str) -> str | None:
    """The code of a type that ``written`` is, or can only be; None where that is open."""
    if type_of_code(written):
        return written
    likely = {name: code for code in _alike(written) if (name := type_of_code(code))}
    return next(iter(likely.values())) if len(likely) == 1 else None


def _alike(written: str) -> Iterator[str]:
    for at, sign in enumerate(written):
        for other in _LOOKS.get(sign, ""):
            yield written[:at] + other + written[at + 1 :]
        if at and sign == written[at - 1]:
            yield written[:at] + written[at + 1 :]
