"""Which works of a catalogue a typed number fits, by the parts that it tells.

Worked out here from those parts alone, apart from the code that is measured.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from eval.lookup_forms import Numbered, Part
from rag.catalogue import Work
from rag.model import DocumentNumber
from rag.vietnamese.text import fold
from rag.vietnamese.types import may_have_code, same_type


def agrees(asked: Numbered, tells: frozenset[Part], work: Work, *, loosely: bool) -> bool:
    """Whether a work is what ``asked`` names, as far as the parts in ``tells`` say.

    Loosely: also where the work does not state a part, or states what people take for it.
    """
    known = work.number
    if known is None or known.digits.casefold() != asked.number.digits.casefold():
        return False
    return (
        ("symbol" not in tells or _same_symbol(asked, known, loosely=loosely))
        and ("type" not in tells or _same_type(asked, work, loosely=loosely))
        and ("code" not in tells or _same_code(asked, work, loosely=loosely))
        and ("own year" not in tells or _same_own_year(asked, known, loosely=loosely))
        and ("year" not in tells or _same_year(asked, work, loosely=loosely))
    )


def fitting(
    asked: Numbered, tells: frozenset[Part], works: Iterable[Work], *, loosely: bool
) -> tuple[Work, ...]:
    """The works that agree, in order."""
    return tuple(work for work in works if agrees(asked, tells, work, loosely=loosely))


def partly(asked: Numbered, works: Iterable[Work]) -> bool:
    """Whether a work's symbol has more than the one asked for, so that this may be a part of it.

    ``07/TTg`` may mean 07/2022/QĐ-TTg: nobody can say for sure that no document has it.
    """
    wanted = re.split(r"[-/]", fold(asked.number.symbol or ""))
    for known in (one.number for one in works if one.number is not None):
        groups = iter(re.split(r"[-/]", fold(known.symbol or "")))
        if known.digits == asked.number.digits and all(one in groups for one in wanted):
            return True
    return False


def _letters(symbol: str) -> str:
    return re.sub(r"[\W_]", "", fold(symbol))


def _same_symbol(asked: Numbered, known: DocumentNumber, *, loosely: bool) -> bool:
    if known.symbol is None:
        return loosely
    return _letters(asked.number.symbol or "") == _letters(known.symbol)


def _same_type(asked: Numbered, work: Work, *, loosely: bool) -> bool:
    said = work.type or (work.number.type if work.number else None)
    if said is None or asked.type is None:
        return loosely
    return same_type(said, asked.type) if loosely else fold(said) == fold(asked.type)


def _same_code(asked: Numbered, work: Work, *, loosely: bool) -> bool:
    """A code may be of several types: TT of a Thông tư and of a Thông tri."""
    said = work.type or (work.number.type if work.number else None)
    if said is None or asked.code is None:
        return loosely
    return may_have_code(said, asked.code) or _same_type(asked, work, loosely=loosely)


def _same_own_year(asked: Numbered, known: DocumentNumber, *, loosely: bool) -> bool:
    """A number without a year may be one that somebody left the year out of."""
    return asked.number.year == known.year or (asked.number.year is None and loosely)


def _same_year(asked: Numbered, work: Work, *, loosely: bool) -> bool:
    """The year of issue; people also name a plan by the year that it is for."""
    own = work.number.year if work.number else None
    issued = own or (work.date.year if work.date else None)
    if asked.issued is None or issued is None:
        return loosely
    return asked.issued == issued or (loosely and str(asked.issued) in (work.subject or ""))
