"""Things of which one follows another and a number tells which: "phiên họp thường kỳ tháng 5".

The session of May and that of April share all their other words; what is asked of one is no answer
told of the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from rag.vietnamese.remembering import remembering
from rag.vietnamese.text import fold

# The two syllables before tell of what: before a date it is a day, before a deadline a preposition.
_ONE_OF = re.compile(
    r"\b(?P<thing>(?!ngay\b)[a-z]+ (?!(?:ngay|tu|den|trong|vao|truoc|sau|cho|va)\b)[a-z]+)"
    r" (?P<unit>thang|quy|lan thu|thu|khoa|dot)\s*(?P<which>\d{1,3}|[ivx]+)\b(?! thang\b)"
)
# Parts that bear a number: "Tiểu dự án 3 thuộc Dự án 7".
_PART = re.compile(
    r"\b(?P<unit>tieu du an|(?<!tieu )du an|hop phan|noi dung thanh phan|giai doan"
    r"|(?<!sub-)(?<!sub )project|sub[- ]?project|phase)"
    r"(?: so| no\.?)? (?P<which>\d{1,2})\b(?![./]\d)"
)
# A session is told from others by its month, whatever it is called besides.
_SESSION = re.compile(r"\bphien hop (?:(?!thang\b)\w+ ){0,4}thang (?P<which>\d{1,2})\b")
_MONTHS = (
    "january february march april may june july august september october november december".split()
)
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})"
_MEETING = r"(?:session|meeting)s?"
_SESSION_EN = (
    re.compile(rf"\b{_MEETING} (?:(?:of|in|for|from|held in|the) )+{_MONTH}\b"),
    re.compile(rf"\b{_MONTH}(?: 20\d\d)? (?:(?:regular|monthly|government|cabinet) )*{_MEETING}\b"),
)
# One of a numbered or lettered kind: "nhóm B", "hạng III", "mức 1", "vùng II".
_LABELLED = re.compile(
    r"\b(?P<unit>nhom|loai|hang|vung|muc|buoc|group|region|level|step)"
    r" (?P<which>\d{1,2}|[ivx]{1,4}|[a-e])\b(?!\s*%|[.,/]\d)"
    r"(?! (?:nguoi|ha|km|m2|tan|trieu|ty|nghin|dong|nam|thang|ngay|gio|lan|diem)\b)"
)
_SAME = {"group": "nhom", "region": "vung", "level": "muc", "step": "buoc"}
_SAME |= {"project": "du an", "phase": "giai doan"}
_SAME |= dict.fromkeys(("sub-project", "sub project", "subproject"), "tieu du an")
_LABELS = frozenset({"nhom", "loai", "hang", "vung", "muc", "buoc"})
_ROMAN = {"i": 1, "v": 5, "x": 10}


class OneOf(NamedTuple):
    """Which one of the things that follow one another: ``("thuong ky", "thang", 5)``."""

    thing: str
    unit: str
    which: int


def is_another(asked: str, said: str) -> bool:
    """Whether ``said`` tells of another one of what ``asked`` is about: another month's session."""
    asked_of = _ones(asked)
    if not asked_of:
        return False
    told = _ones(said)
    kinds = {one[:2] for one in told} & {one[:2] for one in asked_of}
    return any({one for one in asked_of if one[:2] == kind}.isdisjoint(told) for kind in kinds)


@remembering
def labels(text: str) -> frozenset[tuple[str, str]]:
    """The labelled ones that a text names, as written: ``("nhom", "d")``."""
    return frozenset((one["unit"], one["which"]) for one in _LABELLED.finditer(fold(text)))


def names_same(asked: str, said: str) -> bool:
    """Whether ``said`` names a labelled one that ``asked`` names: "mức 1", "nhóm B"."""
    labelled = {one for one in _ones(asked) if one.unit in _LABELS}
    return bool(labelled & _ones(said))


@remembering
def _ones(text: str) -> frozenset[OneOf]:
    return frozenset(_found(fold(text)))


def _found(folded: str) -> Iterator[OneOf]:
    folded = " ".join(folded.split())
    for one in _PART.finditer(folded):
        unit = one["unit"]
        yield OneOf("", _SAME.get(unit, unit), int(one["which"]))
    for one in _SESSION.finditer(folded):
        yield OneOf("phien hop", "thang", int(one["which"]))
    for cue in _SESSION_EN:
        for one in cue.finditer(folded):
            yield OneOf("phien hop", "thang", _MONTHS.index(one["month"]) + 1)
    for one in _LABELLED.finditer(folded):
        unit = one["unit"]
        yield OneOf("", _SAME.get(unit, unit), _label(one["which"]))
    for one in _ONE_OF.finditer(folded):
        yield OneOf(one["thing"], one["unit"], _number(one["which"]))


def _label(which: str) -> int:
    """The number of a label; letters count from 101, so that none is a number's."""
    return 101 + "abcde".index(which) if which in "abcde" else _number(which)


def _number(which: str) -> int:
    return int(which) if which.isdigit() else _roman(which)


def _roman(letters: str) -> int:
    values = [_ROMAN[one] for one in letters]
    return sum(
        -one if after > one else one for one, after in zip(values, [*values[1:], 0], strict=True)
    )
