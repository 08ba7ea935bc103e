"""The parts of a document as people cite them: "khoản 1 Điều 3", "mục II.4", "Article 3".

How parts are cited is laid down in Nghị định 30/2020/NĐ-CP, Phụ lục I (phần, chương, mục, điều,
khoản, điểm); plans and directives number theirs I, 1, a.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from rag.vietnamese.text import fold, nfc

TABLE_TITLE = r"(?:Bảng|Biểu|Phụ biểu|Mẫu biểu|Phụ lục)(?: số)? (?:\d|[IVX]+\b)"
"""How the title of a table begins, as a pattern over the text itself."""


class PartMention(NamedTuple):
    """A part that a text names: its folded label (``khoan 1 dieu 3``) and where it is named."""

    label: str
    start: int
    end: int


_WORDS = frozenset({"điểm", "khoản", "điều", "mục", "chương", "phần", "phụ"})
_SMALL = r"(?P<point>[a-z]{1,2})"
_NUMBER = r"(?P<number>(?:[ivxlc]+|\d+|[a-d](?=\.))(?:\.\d+)*)"
_ARTICLES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:diem {_SMALL},? (?:cua )?)?(?:khoan (?P<clause>\d+),? (?:cua )?)?"
        r"dieu (?P<article>\d+)\b",
        rf"\bdieu (?P<article>\d+),? khoan (?P<clause>\d+)(?:,? diem {_SMALL})?\b",
        rf"\b(?:point {_SMALL},? (?:of )?)?(?:clause (?P<clause>\d+),? (?:of )?)?"
        r"article (?P<article>\d+)\b",
        rf"\barticle (?P<article>\d+)(?:,? clause (?P<clause>\d+))(?:,? point {_SMALL})?\b",
    )
)
_OTHERS = (
    ("muc", re.compile(rf"\b(?:muc|section) {_NUMBER}(?:,? (?:diem|point) {_SMALL})?(?![\w/])")),
    ("chuong", re.compile(r"\b(?:chuong|chapter) (?P<number>[ivxlc]+|\d+)(?![\w/])")),
    ("phan", re.compile(r"\b(?:phan|part) (?P<number>[ivxlc]+)(?![\w/])")),
    (
        "phu luc",
        re.compile(
            r"\b(?:phu luc|appendix|annex)(?: (?:so )?(?P<number>[ivxlc]+|\d+))?\b"
            r"(?! (?:nao|gi|may)\b)"
        ),
    ),
)


def find_parts(text: str) -> list[PartMention]:
    """The parts that ``nfc(text)`` names, in reading order; of two readings the longer."""
    written = nfc(text).lower()
    found = [one for one in _all(fold(text)) if _is_part(written[one.start : one.end])]
    found.sort(key=lambda one: (one.start, -one.end))
    kept: list[PartMention] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def _is_part(written: str) -> bool:
    """Whether the words mean a part: ``mức 5`` and ``khoan 2`` fold as *mục* and *khoản* do.

    A Roman number tells that a *mức* was a ``muc`` that the restorer took for another word.
    """
    word, number = written.split()[0], written.split()[-1]
    return word in _WORDS or word == fold(word) or not number[0].isdigit()


def names_part(label: str, part: str) -> bool:
    """Whether a section's label ends as a folded one does: ``Chương I, mục A.1`` is ``muc a.1``."""
    return f" {fold(label)}".endswith(f" {part}")


def _all(folded: str) -> Iterator[PartMention]:
    for pattern in _ARTICLES:
        for match in pattern.finditer(folded):
            named = match.groupdict()
            parts = (("diem", named["point"]), ("khoan", named["clause"]))
            inner = [f"{kind} {value}" for kind, value in parts if value]
            yield PartMention(" ".join([*inner, f"dieu {named['article']}"]), *match.span())
    for kind, pattern in _OTHERS:
        for match in pattern.finditer(folded):
            named = match.groupdict()
            label = f"{kind} {named['number']}" if named["number"] else kind
            point = f", diem {named['point']}" if named.get("point") else ""
            yield PartMention(label + point, *match.span())
