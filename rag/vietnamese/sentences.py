"""Sentences and clauses of administrative prose, as spans of the text.

A full stop ends a sentence only where the genre lets it: not after an abbreviation (``TP.``,
``PGS.TS.``), not after the number of a list item or an article (``1.``, ``Điều 5.``, ``đ/c: 1.``),
not inside a number, a date, quotation marks or brackets. A line break of the canonical text always
ends one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from rag.model import Span
from rag.vietnamese.text import LOWER, UPPER, fold

_ABBREVIATIONS = frozenset(
    {
        *("tp", "tx", "tt", "th", "tr", "vd", "nxb", "sdt", "dt", "q", "p", "h", "x", "d/c"),
        *("dc", "ths", "ts", "pgs", "gs", "bs", "ks", "kts", "cn", "ls", "gv", "nsut", "nsnd"),
        *("tm", "kt", "tl", "tuq", "tml", "ktl", "mr", "mrs", "ms", "dr", "prof", "no", "st"),
        *("vol", "art", "vs", "ltd", "jr", "sr", "cf", "e.g", "i.e", "so", "ubnd tp"),
    }
)
# Words that a number belongs to when they open a sentence: "Điều 5. Tổ chức thực hiện".
_NUMBERED = r"(?:dieu|khoan|muc|diem|chuong|phan|tieu muc|bang|bieu|mau|phu luc|buoc|hinh|cau|so)"
_LABEL = re.compile(
    rf"(?:[-–+*•]\s*)?[“\"]?(?:{_NUMBERED}\s+)?(?:\d+[a-z]?(?:\.\d+)*|[ivxlcdm]+|[a-z])\.?",
    re.ASCII,
)
_INLINE_ITEM = re.compile(r"[.:;]\s*(?:\d{1,2}|[a-z])$", re.ASCII)
_POINT = re.compile(r"[a-zđ]\)\s")  # "a) " opens a point, and with it a sentence
_LOOKED_AT = 3  # letters behind the end of a sentence
_LAST_WORD = re.compile(r"[^\s(\[“”\"'’,;:]+$")

# It begins with the mark, so that nothing but marks is looked at closely.
_ENDING = re.compile(
    rf"[.!?…](?:(?<=\.)/\.|[.!?…]*[”’\"')\]»]*(?=\s|$)|(?<=[{LOWER}]{{2}}\.)(?=[{UPPER}][{LOWER}]))"
)
_ENCLOSED = re.compile(r"“[^“”\n]{1,300}”|\"[^\"\n]{1,300}\"|\([^()\n]{1,300}\)|«[^«»\n]{1,300}»")
_CLAUSE_END = re.compile(r";(?=\s|$)")
_LINE = re.compile(r"[^\n]+")


def sentence_spans(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """The sentences of ``text[start:end]``, in order, without the white space round them.

    ``text`` is NFC; offsets count in the whole of it.
    """
    return [span for span, _ in _sentences(text, start, end)]


def clause_spans(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """Like ``sentence_spans``, but a semicolon outside quotation marks and brackets ends one."""
    return [
        clause
        for span, enclosed in _sentences(text, start, end)
        for clause in _cut(text, span, _semicolons(text, span, enclosed))
    ]


Enclosed = tuple[list[int], list[int]]


def _sentences(text: str, start: int, end: int | None) -> Iterator[tuple[Span, Enclosed]]:
    for line in _LINE.finditer(text, start, len(text) if end is None else end):
        span = Span(*line.span())
        enclosed = _enclosed(text, span)
        for sentence in _cut(text, span, _endings(text, span, enclosed)):
            yield sentence, enclosed


def _enclosed(text: str, span: Span) -> Enclosed:
    """The starts and ends of what stands in quotation marks or brackets."""
    spans = [match.span() for match in _ENCLOSED.finditer(text, *span)]
    return [first for first, _ in spans], [last for _, last in spans]


def _inside(position: int, enclosed: Enclosed) -> bool:
    starts, ends = enclosed
    nearest = bisect_right(starts, position) - 1
    return nearest >= 0 and position < ends[nearest] - 1


def _semicolons(text: str, span: Span, enclosed: Enclosed) -> Iterator[int]:
    for match in _CLAUSE_END.finditer(text, *span):
        if not _inside(match.start(), enclosed):
            yield match.end()


def _endings(text: str, span: Span, enclosed: Enclosed) -> Iterator[int]:
    """Where sentences end in one line."""
    begin = span.start
    for match in _ENDING.finditer(text, *span):
        if _inside(match.start(), enclosed):
            continue
        following = _following(text, match.end(), span.end)
        if match.group() != "./." and not _ends(text[begin : match.start()], match, following):
            continue
        yield match.end()
        begin = match.end()


def _following(text: str, start: int, end: int) -> str:
    """The next letters behind white space, as many as are looked at."""
    while start < end and text[start].isspace():
        start += 1
    return text[start : min(end, start + _LOOKED_AT)]


def _ends(before: str, match: re.Match[str], following: str) -> bool:
    """Whether the mark ends the sentence whose words so far are ``before``."""
    if not following:
        return True
    if (following[0].islower() and not _POINT.match(following)) or following[0] in ",;:)]”":
        return False
    if match.group()[0] != "." or len(match.group()) > 1:
        return True
    return not _is_label(before) and not _is_abbreviation(before)


def _is_label(before: str) -> bool:
    """Whether the dot belongs to a number that opens the sentence or an item of a list in it."""
    folded = fold(before[-40:] if len(before) > 40 else before).strip()
    return bool((len(before) <= 40 and _LABEL.fullmatch(folded)) or _INLINE_ITEM.search(folded))


def _is_abbreviation(before: str) -> bool:
    match = _LAST_WORD.search(before, max(0, len(before) - 24))
    if match is None:
        return False
    word = match.group()
    last = word.rsplit(".", 1)[-1]
    if len(last) == 1 and last.isupper():
        return True  # an initial: Nguyễn V. A.
    return fold(last) in _ABBREVIATIONS and (last.isupper() or last[0].isupper() or "/" in last)


def _cut(text: str, span: Span, ends: Iterator[int]) -> Iterator[Span]:
    """The pieces of ``span`` between ``ends``, trimmed, the empty ones left out."""
    begin = span.start
    for end in (*ends, span.end):
        piece = text[begin:end]
        if piece.strip():
            first = begin + len(piece) - len(piece.lstrip())
            yield Span(first, begin + len(piece.rstrip()))
        begin = end
