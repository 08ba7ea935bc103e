"""What stands right before digits: a type's name or code, and "số" or the like."""

from __future__ import annotations

import re
from typing import NamedTuple

from rag.vietnamese.types import PHRASES, code_of_type, type_of_code

LEADING_CODES = frozenset(
    {"kh", "ct", "ctr", "nq", "qd", "nd", "cv", "kl", "tb", "bc", "hd", "ttr", "tt", "ttlt"}
    | {"qc", "qdi", "qyd", "nqlt", "vbhn", "cthd", "cd"}
)
"""Codes that lead a number, in any case. PL, PC, TC and the like mean too much else."""
_LONGEST_CODE = 4  # letters, of TTLT
_LEADING_CAPITALS = frozenset({"ĐA"})  # in lower case it is an everyday word

# Read backwards from the digits, so that one anchored match finds the words before them.
_LEAD = re.compile(
    r"\s{0,3}(?P<mark>[:.]{0,2}\s?(?:os|on|rebmun|№|#)(?![^\W_])[\s(:]{0,3})?"
    r"(?P<words>[a-z]+(?:\s{1,3}[a-z]+){0,5})?"
)
_WORD = re.compile(r"[a-z]+")

_MARKS = frozenset({"số", "sô", "so", "number", "№", "#", "no", "no.", "no.:"})
# "số" alone is a document's number after these and at the start; elsewhere it is a storm's, a
# house's, a share's … ("bão số 13", "chỉ số", "xã hội số").
_BEFORE_MARK = frozenset(
    {"ban", "va", "hay", "hoac", "con", "the", "voi", "xem", "tim", "biet", "theo", "la", "uy"}
    | {"tinh", "phu", "tuong", "ubnd", "hdnd", "tw", "uong", "bo", "ttg", "chinh", "cap", "dung"}
    | {"document", "documents", "about", "of", "is", "and", "or", "to", "does", "cua", "thi", "hoi"}
    | {"cung", "mang"}
)
# Words for any document, which lead a number without telling its type.
_ANY_DOCUMENT = frozenset({"van ban", "document", "documents"})
# A type's name that is part of another word here.
_NOT_AFTER = {
    "luat": frozenset({"phap", "ky", "quy", "the", "le"}),
    "lenh": frozenset({"menh", "hieu", "khau"}),
    "du an": frozenset({"tieu"}),
}
# Their numbers are of parts and choices ("Dự án 1", "phương án 2") unless "số" says otherwise.
# Words that ask for what comes next: "cho hỏi 1657 UBND KGVX", "tìm 114-KL".
_ASKING = frozenset({"hoi", "biet", "xem", "tim", "theo", "is", "about", "find"})
_UNNUMBERED = frozenset({"Dự án", "Phương án", "Hợp đồng", "Giấy mời", "Biên bản", "Hiến pháp"})


class Lead(NamedTuple):
    """What stands right before some digits.

    ``type`` and ``code`` are of the type named there, ``marked`` whether "số", "No." or the like
    stands between it and the digits, ``word`` the folded word before all that, ``typed_at`` where
    the type begins, ``wrapped`` whether a line break comes before the digits, ``generic`` whether
    the word is one for any document, ``glued`` whether a name written out touches the digits, as
    it does a footnote's mark (``Thông tư1``), ``opens`` whether the digits begin the text.
    """

    type: str | None = None
    code: str | None = None
    marked: bool = False
    word: str = ""
    typed_at: int | None = None
    wrapped: bool = False
    generic: bool = False
    glued: bool = False
    opens: bool = False

    @property
    def is_asked(self) -> bool:
        """Whether what follows is likely a number, however loosely its symbol is written."""
        return self.is_number or self.opens or self.word in _ASKING

    @property
    def is_number(self) -> bool:
        """Whether digits after this are a document's number."""
        if self.type is not None:
            return self.marked or (not self.glued and self.type not in _UNNUMBERED)
        return self.generic or (self.marked and (not self.word or self.word in _BEFORE_MARK))


def lead_before(text: str, backwards: str, position: int) -> Lead:
    """The lead of the digits at ``position``; ``backwards`` is the folded text reversed."""
    if _opens(text, position):
        return Lead(opens=True)
    match = _LEAD.match(backwards, len(text) - position)
    if match is None:
        return Lead()
    last = len(text) - match.start("words") if match["words"] else len(text) - match.end()
    gap = text[last:position]
    mark = gap.strip(" \t\n\xa0\u202f(:").lower() if match["mark"] else ""
    if (match["mark"] and mark not in _MARKS) or "\n\n" in gap:
        return Lead()
    found = _named(text, match["words"] or "", last)
    if mark == "no" and found.type is None:
        return Lead()  # "no" is an English word, and a Vietnamese one
    glued = not gap and found.typed_at is not None and last - found.typed_at > _LONGEST_CODE
    return found._replace(marked=mark != "", wrapped="\n" in gap, glued=glued)


def _opens(text: str, position: int) -> bool:
    """Whether nothing but spaces, quotation marks and brackets stands before ``position``."""
    while position > 0 and text[position - 1] in " \"'“([":
        position -= 1
    return position == 0


def _named(text: str, backwards: str, last: int) -> Lead:
    """The lead without its mark: the longest type's name that ends at ``last``."""
    words = [(m.group()[::-1], last - m.end()) for m in _WORD.finditer(backwards)]
    if not words:
        return Lead()
    for count in range(len(words), 0, -1):
        phrase = " ".join(word for word, _ in words[count - 1 :: -1])
        name = PHRASES.get(phrase)
        if phrase in _ANY_DOCUMENT:
            return Lead(word=words[0][0], generic=True)
        if name is None:
            continue
        outer = words[count][0] if count < len(words) else ""
        if outer not in _NOT_AFTER.get(phrase, ()):
            return Lead(name, code_of_type(name), word=words[0][0], typed_at=words[count - 1][1])
    return _coded(text, *words[0], last)


def _coded(text: str, folded: str, start: int, last: int) -> Lead:
    before = text[start - 1 : start]
    known = folded in LEADING_CODES or text[start:last] in _LEADING_CAPITALS
    if not known or before.isalnum():
        return Lead(word=folded)
    name = type_of_code(text[start:last])
    return Lead(name, code_of_type(name or ""), word=folded, typed_at=start)
