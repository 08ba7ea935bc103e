"""Another range of what a question before was asked of: "thế từ 132 tháng trở lên?".

"Dưới 12 tháng", "từ 10 đến dưới 15 năm" and "under 12 months" are one thing each: the bound and
its figure change together, or a question is asked of the wrong side of it.
"""

from __future__ import annotations

import re

from rag.retrieval.content import content
from rag.retrieval.utterance import Utterance
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold

HALF = 0.5  # of what else is said that the question before must say, too

_BOUND = (
    r"(?:tu du|tu|tren|duoi|hon|khong qua|it hon|nhieu hon|toi da|toi thieu|it nhat|du|den"
    r"|over|under|above|below|(?:more|less|fewer) than|at (?:least|most)|up to|from|between)"
)
_FIGURE = r"(?!(?:19|20)\d\d\b(?![.,]\d))\d[\d.,]*(?<![.,])(?![\d/-])"  # no year and no date
_UNIT = r"(?: ?%| (?!(?:den|toi|tro|thi|la|to|and|or|duoc|co|khong|phai)\b)[a-z]+(?: dong\b)?)"
_OPEN = r"(?: (?:tro (?:len|xuong)|(?:or|and) (?:more|less|above|below|over)))"
_UNTIL = r"(?: (?:den|toi|to|and)(?: (?:duoi|khong qua|under|less than))? | ?[-–] ?)"
_MEASURE = rf"{_FIGURE}{_UNIT}?"
_RANGE = re.compile(
    rf"\b{_BOUND}(?: {_BOUND})? {_MEASURE}(?:{_UNTIL}{_MEASURE})?"
    rf"(?:(?P<rest>(?: [a-z]+){{0,2}}?){_OPEN})?"
    rf"|(?<![\w/.,-]){_MEASURE}(?P<rest_open>(?: [a-z]+){{0,2}}?){_OPEN}"
)
_MEASURED = re.compile(rf"{_FIGURE}(?P<unit>{_UNIT})?")
# What a range stands with where it is all that is said: "nơi … thì sao", "đối với trường hợp …".
_BORDER = frozenset("thi sao the nao la con voi truong hop nguoi doi".split())


def in_range(said: Utterance, question: str) -> str | None:
    """The question before, asked of the range that the follow-up names; None without such."""
    new, old = _RANGE.search(fold(said.body)), _RANGE.search(fold(question))
    if new is None or old is None:
        return None
    beside = {*content(f"{said.body[: new.start()]} {said.body[new.end() :]}")} - _BORDER
    if len(beside & set(terms(question))) < HALF * len(beside):
        return None
    rest = new["rest"] or new["rest_open"] or ""
    end = old.end()
    if rest and fold(question[end:]).startswith(rest):  # "100 | cử tri | trở lên"
        end += len(rest)
    lowered = said.body[new.start() : new.start() + 1].lower()
    ranged = _measured(
        lowered + said.body[new.start() + 1 : new.end()], question[old.start() : end]
    )
    return f"{question[: old.start()]}{ranged}{question[end:]}"


def _measured(new: str, old: str) -> str:
    """A range with the unit of the one before, where its last figure has none: "còn trên 60?"."""
    figures = list(_MEASURED.finditer(fold(new)))
    units = (
        said[slice(*one.span("unit"))]
        for said in (new, old)
        for one in _MEASURED.finditer(fold(said))
        if one["unit"]
    )
    unit = next(units, "")
    if figures[-1]["unit"]:
        return new
    return f"{new[: figures[-1].end()]}{unit}{new[figures[-1].end() :]}"
