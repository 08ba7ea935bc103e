"""Slips of typing in a mention, and what they mean; each reading is told to the reader.

A number is read as another only where its symbol is impossible as written and either the type word
or another mention of the same document has the right one. Everything else stays as written.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace

from ingest.references.anchors import Anchor
from rag.model import DocumentNumber, Span
from rag.vietnamese.types import code_of_type, type_of_code

_DAY_WORD = re.compile(r"ng\w\w(?=\s*\d)", re.IGNORECASE)


def right_number(
    anchor: Anchor, anchors: Sequence[Anchor]
) -> tuple[DocumentNumber | None, str | None]:
    """The number that is meant, and why where it isn't the one that is written."""
    number = anchor.number
    if number is None or number.symbol is None:
        return number, None
    written = _plain(anchor.written or "")
    if written != _plain(number.key) and _loose(written) != _loose(number.key):
        return number, f"“{_spaced(anchor.written)}” được hiểu là “{number.key}”"
    first, *rest = re.split(r"(?=[-/])", number.symbol, maxsplit=1)
    if not rest or type_of_code(first) or anchor.type is None:
        return number, None
    code = code_of_type(anchor.type)
    if code is None or not _one_slip(first, code):
        return number, None
    right = replace(number, symbol=code + rest[0])
    twin = any(one.number and one.number.key == right.key for one in anchors)
    why = f"“{_spaced(anchor.written)}” được hiểu là “{right.key}”"
    return (right, why) if twin or anchor.type else (number, None)


def slips_of(
    text: str, anchor: Anchor, date_span: Span | None, reason: str | None
) -> tuple[str, ...]:
    """What is told of the slips of one mention, in the order of the text."""
    told = [reason] if reason else []
    written = _spaced(anchor.written)
    if not reason and anchor.number and anchor.number.symbol and " " in written:
        told.append(f"“{written}” được hiểu là “{anchor.number.key}”")
    if date_span is not None:
        word = _DAY_WORD.search(text[anchor.end : date_span.end])
        if word and unicodedata.normalize("NFC", word.group().lower()) != "ngày":
            told.append(f"“{word.group()}” được hiểu là “ngày”")
    return tuple(told)


def _one_slip(written: str, right: str) -> bool:
    """Whether one letter is missing, added, wrong or of the wrong case."""
    a, b = written.lower(), right.lower()
    if a == b:
        return True
    if abs(len(a) - len(b)) > 1:
        return False
    shorter, longer = sorted((a, b), key=len)
    if len(a) == len(b):
        return sum(x != y for x, y in zip(a, b, strict=True)) == 1
    return any(longer[:i] + longer[i + 1 :] == shorter for i in range(len(longer)))


def _plain(number: str) -> str:
    return re.sub(r"\s+", "", number).lstrip("0").lower()


def _loose(number: str) -> str:
    """Dashes of one kind: ``70–CV/TU`` is no slip."""
    return re.sub(r"[–—]", "-", _plain(number))


def _spaced(written: str | None) -> str:
    return " ".join((written or "").split())
