"""When two document numbers mean one document, and when one may be a slip for the other."""

from __future__ import annotations

import re

from rag.model import DocumentNumber
from rag.vietnamese.symbols import one_edit_apart
from rag.vietnamese.text import fold
from rag.vietnamese.types import may_have_code, same_type, type_of_code

_GROUPS = re.compile(r"[^\W_&]+(?:&[^\W_&]+)*")


def compatible(asked: DocumentNumber, known: DocumentNumber) -> bool:
    """Whether ``known`` can be the document that ``asked`` names, as far as numbers tell.

    Digits are equal as integers; a symbol asked for is the known one, case, diacritics and spacing
    aside, or some of its groups in order (``KH``, ``UBND``); types agree where both are known. A
    year asked for equals the one in the known number; where that has none it may be the year of
    issue, which the caller knows: see ``asked.year``.
    """
    return (
        _digits(asked) == _digits(known)
        and _symbols_agree(asked, known)
        and _types_agree(asked, known)
        and (asked.year is None or known.year is None or asked.year == known.year)
    )


def near(asked: DocumentNumber, known: DocumentNumber) -> bool:
    """Whether ``known`` is worth suggesting to someone who asked for ``asked`` and missed.

    One digit is off (added, left out, changed, swapped) under the same type or symbol; or the
    digits are the same under another symbol, type or year.
    """
    if compatible(asked, known):
        return False
    if _digits(asked) == _digits(known):
        return True
    if asked.symbol is None and asked.type is None:
        return False
    slip = one_edit_apart(_digits(asked), _digits(known))
    return slip and _symbols_agree(asked, known) and _types_agree(asked, known)


def may_slip(asked: DocumentNumber, digits: str) -> bool:
    """Whether a number with these digits can be ``near`` ``asked``, or compatible with it."""
    wanted, had = _digits(asked), _plain(digits)
    return wanted == had or one_edit_apart(wanted, had)


def same_symbol(one: DocumentNumber, other: DocumentNumber) -> bool:
    """Whether both have a symbol, and it is the same, case, diacritics and spacing aside."""
    if one.symbol is None or other.symbol is None:
        return False
    return "".join(_groups(one.symbol)) == "".join(_groups(other.symbol))


def _digits(number: DocumentNumber) -> str:
    return _plain(number.digits)


def _plain(digits: str) -> str:
    return digits.lstrip("0").lower()


def _groups(symbol: str) -> list[str]:
    return [group.replace("&", "") for group in _GROUPS.findall(fold(symbol))]


def _symbols_agree(asked: DocumentNumber, known: DocumentNumber) -> bool:
    if asked.symbol is None or known.symbol is None:
        return True
    wanted, had = _groups(asked.symbol), _groups(known.symbol)
    if "".join(wanted) == "".join(had):
        return True
    rest = iter(had)
    return len(wanted) < len(had) and all(group in rest for group in wanted)


def _types_agree(asked: DocumentNumber, known: DocumentNumber) -> bool:
    if asked.symbol and known.symbol and len(_groups(asked.symbol)) > 1:
        return True  # the symbol says it already, and better than the word beside it
    if asked.type is None:
        return True
    if known.type is not None:
        return same_type(asked.type, known.type)
    code = re.split(r"[-/]", known.symbol or "")[0]
    if not code or type_of_code(code) is None:
        return True  # a công văn's symbol has no code; QH15 is a law's and a resolution's
    return may_have_code(asked.type, code)
