"""The numbers that begin the parts of a document: ``Chương II``, ``Điều 5.``, ``1.2.``, ``đ)``.

Nghị định 30/2020/NĐ-CP, Phụ lục I: Phần and Chương in Roman numbers, Mục, Điều and khoản in Arabic
ones, điểm in Vietnamese alphabetical order.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple, get_args

Kind = Literal[
    "appendix", "part", "chapter", "section", "letter", "roman", "article", "arabic", "sub", "point"
]

# From the outside in; a part of a kind belongs to the nearest one before it of a kind further out.
RANKS: dict[str, int] = {kind: rank for rank, kind in enumerate(get_args(Kind))}

_ALPHABET = "abcdđeghiklmnopqrstuvxy"
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}
_ORDINALS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")

_COUNTED: tuple[tuple[Kind, str, str], ...] = (
    ("part", "Phần|PHẦN", r"(?:(?:thứ|THỨ)\s+)?(?P<n>[IVX]+|\d{1,2}|(?i:nhất|hai|ba|tư|năm|sáu))"),
    ("chapter", "Chương|CHƯƠNG", r"(?P<n>[IVX]+|\d{1,2})"),
    ("section", "Mục|MỤC", r"(?P<n>\d{1,2}|[IVX]+)"),
)
_PATTERNS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    (
        "appendix",
        re.compile(
            r"(?:Phụ lục|PHỤ LỤC)(?:\s+(?:số\s*:?\s*)?(?P<n>\d{1,2}|[IVX]+)[A-Z]?)?\s*[.:]?(?=\s|$)"
        ),
    ),
    *(
        (kind, re.compile(rf"(?:{words})\s+{count}\s*[.:]?(?=\s|$)"))
        for kind, words, count in _COUNTED
    ),
    ("article", re.compile(r"Điều\s+(?P<n>\d{1,3}[a-zđ]?)\s*[.:](?=\s|$)")),
    ("sub", re.compile(r"(?P<n>\d{1,2}(?:\.\d{1,2}){1,3})[.)]?(?=\s)")),
    ("arabic", re.compile(r"(?P<n>\d{1,3})[.)](?=\s|[^\W\d_])")),
    ("roman", re.compile(r"(?P<n>[IVX]{1,6})\s*[.)/-](?=\s)")),
    ("letter", re.compile(r"(?P<n>[A-HĐ])[.)](?=\s)")),
    ("point", re.compile(r"(?P<n>[a-zđ])[).](?=\s)")),
)


class Numbered(NamedTuple):
    """A number at the start of a line: its kind, as written, its place in the sequence, its length.

    ``parts`` are the components: ``("1", "2")`` for ``1.2.``.
    """

    kind: Kind
    parts: tuple[str, ...]
    ordinal: int
    length: int


def numbered(line: str) -> Numbered | None:
    """Return the number that ``line`` begins with, None where it begins with none."""
    for kind, pattern in _PATTERNS:
        match = pattern.match(line)
        if match is None:
            continue
        written = match.group("n") or ""
        ordinal = _ordinal(kind, written)
        if ordinal is not None:
            parts = tuple(written.split(".")) if kind == "sub" else (written,)
            return Numbered(kind, parts, ordinal, match.end())
    return None


def _ordinal(kind: Kind, written: str) -> int | None:
    if kind == "sub":
        return int(written.rsplit(".", 1)[-1])
    if kind == "point":
        return _ALPHABET.index(written) + 1 if written in _ALPHABET else None
    if kind == "letter":
        return "ABCDĐEGH".find(written) + 1 or None
    if not written:
        return 1
    if written.lower() in _ORDINALS:
        return _ORDINALS.index(written.lower()) + 1
    digits = re.match(r"\d+", written)
    return int(digits.group()) if digits else roman_value(written)


def roman_value(written: str) -> int | None:
    """The value of a Roman number under 50 written in capitals."""
    total, before = 0, 0
    for char in reversed(written):
        value = _ROMAN[char]
        total += value if value >= before else -value
        before = max(before, value)
    return total or None
