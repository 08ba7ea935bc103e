"""What stands round a bare number and tells a document's number from a quantity."""

from __future__ import annotations

import re
from typing import NamedTuple

from rag.vietnamese.types import PHRASES, code_of_type, type_of_code

# Codes that lead a number, in any case. PL, PC, TC and the like mean too much else.
_LEADING_CODES = frozenset(
    {"kh", "ct", "ctr", "nq", "qd", "nd", "cv", "kl", "tb", "bc", "hd", "ttr", "tt", "ttlt"}
    | {"qc", "qdi", "qyd", "nqlt", "vbhn", "cthd"}
)
_LEADING_WITH_D = frozenset({"đa", "cđ"})  # folded they are everyday words

# Read backwards from the digits, so that one anchored match finds the words before them.
_LEAD = re.compile(
    r"\s{0,3}(?P<mark>[:.]{0,2}\s?(?:os|on|rebmun|№|#)(?![^\W_])[\s(:]{0,3})?"
    r"(?P<words>[a-z]+(?:\s{1,3}[a-z]+){0,5})?"
)
_WORD = re.compile(r"[a-z]+")
_LONGEST = 6

# "số" after these is no document's number: a share, a form, a house, an account, a road …
_OTHER_NUMBERS = frozenset(
    {"chi", "ma", "tong", "dan", "mot", "da", "he", "ti", "ty", "thieu", "vo", "doi", "ham", "con"}
    | {"thua", "to", "lo", "nha", "phong", "mau", "bieu", "bang", "hinh", "luc", "duong", "khu"}
    | {"tuyen", "thoai", "fax", "khoan", "hop", "cot", "dong", "cau", "bai", "trang", "ky", "quyen"}
    | {"tap", "muc", "diem", "dieu", "chuong", "phan", "tac", "vu", "hang", "vi", "may", "so", "an"}
    | {
        "thu",
        "the",
        "ban",
        "chung",
        "phieu",
        "qua",
        "dot",
        "vong",
        "nhom",
        "cum",
        "o",
        "xe",
        "chuyen",
    }
)
# What is counted: a type word before "5 năm" or "03 nội dung" gives no number.
_UNITS = frozenset(
    {"thang", "tuan", "quy", "gio", "phut", "lan", "buoc", "trang", "diem", "ban", "phan", "chuong"}
    | {"dieu", "khoan", "muc", "noi", "nhiem", "giai", "muctieu", "tieu", "chi", "dong", "trieu"}
    | {"ty", "ti", "nghin", "ngan", "nguoi", "cong", "can", "don", "tinh", "huyen", "xa", "phuong"}
    | {"truong", "co", "ho", "du", "de", "ke", "nghi", "thong", "quyet", "loai", "nhom", "cap"}
    | {
        "nganh",
        "linh",
        "nam",
        "ngay",
        "hinh",
        "dia",
        "doanh",
        "hoi",
        "to",
        "vu",
        "viec",
        "van",
        "bo",
    }
    | {"years", "year", "months", "month", "days", "day", "pages", "page", "provinces", "points"}
    | {"articles", "clauses", "tasks", "million", "billion", "percent", "people", "times", "copies"}
)
_NOT_UNITS = ("co hieu luc", "co quy dinh", "co noi dung", "co gi", "co phai", "co may", "co bao")
_NEXT_WORD = re.compile(r"\s+([a-z]+)")
_YEAR_NAMED = re.compile(r"\s+nam\s+(?:19|20)\d\d(?!\s?[–—-]\s?(?:19|20)\d\d)")
_DATE_NAMED = re.compile(r"\s+ngay\s+\d")
_ADDRESS = re.compile(r",?\s+(?:duong|pho|ngo|hem|ngach|thon|khu pho|ap|dai lo|quoc lo)\b")
_PROPER_NAME = re.compile(r"\s+[A-ZĐÂÊÔƯƠ][a-zà-ỹ]+\s+[A-ZĐÀ-Ỹ]")


class Lead(NamedTuple):
    """What stands right before some digits.

    ``type`` and ``code`` are of the type named there, ``marked`` whether "số", "No." or the like
    stands between it and the digits, ``word`` the folded word before all that, ``typed_at`` where
    the type begins.
    """

    type: str | None
    code: str | None
    marked: bool
    word: str
    typed_at: int | None

    @property
    def is_number(self) -> bool:
        """Whether digits after this are a document's number."""
        return self.type is not None or (self.marked and self.word not in _OTHER_NUMBERS)


def lead_before(text: str, backwards: str, position: int) -> Lead:
    """The lead of the digits at ``position``; ``backwards`` is the folded text reversed."""
    match = _LEAD.match(backwards, len(text) - position)
    if match is None or match["words"] is None:
        return Lead(None, None, bool(match and match["mark"]), "", None)
    marked = match["mark"] is not None
    last = len(text) - match.start("words")
    words = [(m.group()[::-1], last - m.end()) for m in _WORD.finditer(match["words"])]
    for count in range(min(len(words), _LONGEST), 0, -1):
        phrase = " ".join(word for word, _ in words[count - 1 :: -1])
        name = PHRASES.get(phrase)
        if name is not None:
            return Lead(name, code_of_type(name), marked, words[0][0], words[count - 1][1])
    return _coded(text, words[0], last, marked=marked)


def _coded(text: str, word: tuple[str, int], last: int, *, marked: bool) -> Lead:
    folded, start = word
    written = text[start:last].lower()
    before = text[start - 1 : start]
    if (folded in _LEADING_CODES or written in _LEADING_WITH_D) and not before.isalnum():
        name = type_of_code(text[start:last])
        return Lead(name, code_of_type(name or ""), marked, folded, start)
    return Lead(None, None, marked, folded, None)


def is_quantity(text: str, folded: str, end: int, lead: Lead) -> bool:
    """Whether the digits that end at ``end`` count something, or are a house's number."""
    if lead.type is None:
        return bool(_ADDRESS.match(folded, end) or _PROPER_NAME.match(text, end))
    if lead.marked:
        return False
    match = _NEXT_WORD.match(folded, end)
    if match is None or match.group(1) not in _UNITS:
        return False
    if _YEAR_NAMED.match(folded, end) or _DATE_NAMED.match(folded, end):
        return False
    return not folded.startswith(_NOT_UNITS, match.start(1))
