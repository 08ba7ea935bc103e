"""Whether a clause denies what the question says, or says what it denies.

"Trường hợp có khiếu nại, trong thời hạn 07 ngày" and "không có khiếu nại, trong 03 ngày" hold the
same words of "nếu có khiếu nại thì …"; only one of them is its case.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from rag.generation.text.sections import sections_at
from rag.model import Evidence, Query
from rag.vietnamese.successive import labels
from rag.vietnamese.text import fold

_NEGATED = re.compile(
    r"\b(?:khong|chua) (?:co |con |du |duoc |phai |bi |thuoc |dat |giai )?(?=(\w+ \w+))"
)


def contradicts(query: Query, evidence: Evidence) -> bool:
    """Whether one of the two denies what the other says without a negation."""
    denied, denying = negated(query.text), negated(evidence.quote)
    if denied == denying:
        return False
    asked, said = fold(query.text), fold(evidence.quote)
    return any(_affirmed(one, said) for one in denied - denying) or any(
        _affirmed(one, asked) and not _affirmed(one, said) for one in denying - denied
    )


def _affirmed(phrase: str, text: str) -> bool:
    """Whether a phrase stands in folded text where no negation goes before it."""
    return re.search(rf"\b{re.escape(phrase)}\b", _NEGATED_WHOLE.sub(" ", text)) is not None


_NEGATED_WHOLE = re.compile(_NEGATED.pattern.replace("(?=(", "(?:(", 1))


@lru_cache(maxsize=4096)
def negated(text: str) -> frozenset[str]:
    """The two words behind each negation, folded."""
    return frozenset(found[1] for found in _NEGATED.finditer(fold(text)))


HEADING = 160  # code points of the line that a section begins with

_ORDINAL = re.compile(r"\blan (?:thu )?(nhat|mot|hai|ba|tu|nam|sau|[1-9])\b(?! (?:ngay|thang|lan))")
_PLACES = {"nhat": "1", "mot": "1", "hai": "2", "ba": "3", "tu": "4", "nam": "5", "sau": "6"}


def ordinals_agree(query: Query, evidence: Evidence) -> bool:
    """Whether a clause can be about the first, second, … time that the question names."""
    asked = _ordinals(query.text)
    said = asked and (_ordinals(evidence.quote) or _ordinals_above(evidence))
    return not asked or not said or bool(asked & said)


def tells_its_own(query: Query, other: Query, evidence: Sequence[Evidence]) -> bool:
    """Whether clauses tell of the time in a row that a question names, and another one doesn't."""
    own = _ordinals(query.text) - _ordinals(other.text)
    told = [_ordinals(one.quote) | _ordinals_above(one) for one in evidence]
    if own and _ordinals(other.text) and not any(own & one for one in told):
        return False
    mine, theirs = labels(query.text), labels(other.text)
    return not (mine - theirs and theirs - mine) or _labels_told(mine - theirs, evidence)


def _labels_told(own: frozenset[tuple[str, str]], evidence: Sequence[Evidence]) -> bool:
    """Whether clauses, or the lines above them, have the label of one that is asked of: "nhóm D".

    In a table the label may stand without its noun.
    """
    said = fold(" ".join(line for one in evidence for line in (one.quote, *_lines_above(one))))
    return all(re.search(rf"\b{which}\b(?!\))", said) is not None for _, which in own)


def _lines_above(evidence: Evidence) -> Iterator[str]:
    """The title of a clause's document and the first line of each section around it."""
    document = evidence.document
    yield document.title
    for one in sections_at(document, evidence.start):
        yield document.text[one.start : min(one.start + HEADING, evidence.start)].split("\n")[0]


def _ordinals_above(evidence: Evidence) -> frozenset[str]:
    """Those of the innermost section that names any where it begins, else of title and subject.

    "Kế hoạch tổ chức hội nghị hiệp thương lần thứ hai" is about no other one.
    """
    document = evidence.document
    holding = sections_at(document, evidence.start)
    for one in sorted(holding, key=lambda section: -section.level):
        line = document.text[one.start : min(one.start + HEADING, evidence.start)]
        told = _ordinals(line.lstrip().split("\n")[0])
        if told:
            return told
    subject = document.identity.subject
    return _ordinals("\n".join((document.title, subject.value if subject else "")))


# The same of an English question: "the second consultation", not "the second half of the year".
_ORDINAL_EN = re.compile(
    r"\b(first|second|third|fourth|fifth|sixth|1st|2nd|3rd|[4-9]th) (?=[a-z])"
    r"(?!(?:\w+ )?(?:quarters?|half|halves|months?|weeks?|days?|years?|degree)\b)"
)
_PLACES_EN = {"first": "1", "second": "2", "third": "3", "fourth": "4", "fifth": "5", "sixth": "6"}


@lru_cache(maxsize=4096)
def _ordinals(text: str) -> frozenset[str]:
    folded = fold(text)
    said = (_PLACES.get(one, one) for one in _ORDINAL.findall(folded))
    return frozenset((*said, *(_PLACES_EN.get(o, o[0]) for o in _ORDINAL_EN.findall(folded))))


_QUARTER = re.compile(r"\b(?:quy|q) ?(iv|i{1,3}|[1-4])\b(?! (?:nam|thang) 1?\d\b)")
_QUARTER_EN = re.compile(r"\b(first|second|third|fourth|1st|2nd|3rd|4th) quarter\b")
_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}


def quarters_agree(query: Query, evidence: Evidence) -> bool:
    """Whether a clause that names quarters of a year names one that the question names."""
    asked, said = _quarters(query.text), _quarters(evidence.quote)
    return not asked or not said or bool(asked & said)


@lru_cache(maxsize=4096)
def _quarters(text: str) -> frozenset[str]:
    folded = fold(text)
    said = (_ROMAN.get(one, one) for one in _QUARTER.findall(folded))
    return frozenset((*said, *(_PLACES_EN.get(o, o[0]) for o in _QUARTER_EN.findall(folded))))
