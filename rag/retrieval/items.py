"""The members of what an answer enumerates, and the words that choose one: "the last one"."""

from __future__ import annotations

import re

from rag.vietnamese.numbers import find_numbers
from rag.vietnamese.text import fold, fold_space

MOST = 90  # code points of a member that isn't a document

_WORD = re.compile(r"[^\W\d_]{2}")
_MARK = re.compile(r"\s*\[\d+\]")
_LEAD = re.compile(r"^[^:\n]{0,160}:\s+")
_BETWEEN = re.compile(r"\s*[,;]\s+(?:và\s+|and\s+)?|\s+(?:và|and)\s+")
_NO_DOCUMENT = frozenset({"chi so", "nguoi", "thu tuc", "don vi", "nhiem vu"})
_PLACES = {
    "dau tien": 0, "thu nhat": 0, "first": 0, "thu hai": 1, "second": 1, "thu ba": 2, "third": 2,
    "thu tu": 3, "fourth": 3, "cuoi cung": -1, "sau cung": -1, "last": -1, "cuoi": -1,
}  # fmt: skip
_WHICH = re.compile(
    r"\b(?:the )?(?P<en>first|second|third|fourth|last)(?: one| of (?:these|those|them))?\b"
    r"(?= (?:measure|mean|stand|say|is|was|cover|concern|about)|$)"
    r"|\b(?P<noun>cai|muc|chi so|noi dung|nguoi|thu tuc|don vi|nhiem vu|van ban|cong van|ke hoach"
    r"|chi thi|quyet dinh|nghi quyet|luat)\s"
    r"(?P<vi>dau tien|thu nhat|thu hai|thu ba|thu tu|cuoi cung|sau cung|cuoi)\b"
)
_OTHER = re.compile(
    r"\b(?:cai|muc|chi so|noi dung|nguoi|vi|ong|ba|thu tuc|don vi|co quan|bo|so|nhiem vu|van ban"
    r"|cong van|ke hoach|chi thi|quyet dinh|nghi quyet|luat) (?:con lai|kia)\b"
    r"|\bthe other(?: one)?\b(?! \w)"
)


def items_of(answer: str) -> tuple[str, ...]:
    """What an answer enumerates, line by line or between commas; empty where it doesn't."""
    lines = [_MARK.sub("", one).strip(" .;-") for one in answer.splitlines() if one.strip()]
    if len(lines) < 2:
        whole = _MARK.sub("", answer).strip(" .;-")
        lines = [one.strip() for one in _BETWEEN.split(_LEAD.sub("", whole, count=1))]
    found = [fold_space(one) for one in lines if one]
    listed = all(len(one) <= MOST or find_numbers(one) for one in found)
    listed = listed and all(_WORD.search(one) for one in found)
    return tuple(found) if len(found) > 1 and listed else ()


def chosen(body: str, items: tuple[str, ...]) -> tuple[int, int, str] | None:
    """Which member a question chooses by its place, and where it says so; None without."""
    found = _WHICH.search(fold(body))
    if found is None or not items:
        return None
    at = _PLACES[found["en"] or found["vi"]]
    if at >= len(items) or (found["noun"] in _NO_DOCUMENT and find_numbers(items[at])):
        return None
    return found.start(), found.end(), items[at]


def left(body: str, items: tuple[str, ...], question: str) -> tuple[int, int, str] | None:
    """The only member that the last question doesn't name: "người còn lại"; None without."""
    found = _OTHER.search(fold(body))
    known = fold(question)
    named = [one for one in items if _core(one) in known]
    others = [one for one in items if _core(one) not in known]
    if found is None or len(others) != 1 or not named:
        return None
    return found.start(), found.end(), others[0]


def _core(item: str) -> str:
    """A member without the word for a person before a name."""
    return re.sub(r"^(?:ong|ba|dong chi|mr\.?|ms\.?) ", "", fold(item))
