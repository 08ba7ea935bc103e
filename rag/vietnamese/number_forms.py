"""One document number: with its symbol, bare behind its type, or behind what it is about."""

from __future__ import annotations

import re
from typing import NamedTuple

from rag.model import DocumentNumber
from rag.vietnamese.leads import LEADING_CODES, Lead
from rag.vietnamese.quantities import is_quantity
from rag.vietnamese.symbols import Symbol, may_begin_symbol, read_symbol
from rag.vietnamese.text import DASHES, LOWER, fold
from rag.vietnamese.types import may_have_code, type_mentions, type_of_code

# O for 0 and l or I for 1, as scanners read them; a point between thousands only before a symbol.
# "66.16/2026/NQ-CP" is the 16th resolution of a series: the point belongs to its number.
# It begins with a character, so that nothing but these is looked at closely.
DIGITS = re.compile(
    rf"[\dOoIl](?<![\d/].)(?<!\d[.,{DASHES}].)"
    r"(?:(?<=\d)(?:\d?\.\d{3}(?=\s?[/-]\s?[A-ZĐ])|\d{0,2}\.\d{1,2}(?=/20\d\d/[A-ZĐ]))"
    r"|(?<![^\W\d_].)(?:(?<=\d)|(?<=[OoIl])[OoIl]?\d)[\dOoIl]{0,5}|(?<=\d)\d{0,5})(?!\d)"
)
_MISREAD = str.maketrans({"O": "0", "o": "0", "I": "1", "l": "1", ".": None})
_SERIES = re.compile(r"\d{1,3}\.\d{1,2}")
_SUFFIX = re.compile(r"[a-zđA-ZĐ](?=\s?[/-]|\s|$)")
_YEAR = re.compile(
    r"\s?/\s{0,2}((?:19|20)\d\d)(?!\d|[.,/-]\d)"
    rf"|(?P<joint>[_{DASHES}])((?:19|20)\d\d)(?=(?P=joint)[^\W\d_])"
)
_GOES_ON = re.compile(
    rf"[^\W_]|[ .]\d{{3}}|[.,:]\d|\.[a-z]|\s?%"
    # "Decision 218 - what is it about?": a dash between spaces begins what is asked.
    rf"|(?!\s[{DASHES}]\s[{LOWER}])\s?[/{DASHES}]\s?[^\W_]|\s+th[aá]ng\s+\d"
)
_FORM_WORDS = frozenset({"mau", "bieu", "luc"})  # "Mẫu số 02/HNCT" is a form, not a document
_IN_FORCE = len("hiệu lực  ")
_FIRST_YEAR, _LAST_YEAR = 1990, 2035
_LAST_MONTH = 12
_OF_TIME = re.compile(r"\b(?:ngay|thang|quy|nam|ty le|tren|so voi)\s+$")
_ELSEWHERE = re.compile(r"[.;?!:\n\d]|[^;]{90}")  # between a type and the number of another thing


class NumberMention(NamedTuple):
    """A document number in a text: what it means, and what was written where.

    ``[start, end)`` and ``written`` are the number proper, without type and "số"; ``typed_at`` is
    where the type word before it begins, None where there is none.
    """

    number: DocumentNumber
    start: int
    end: int
    written: str
    typed_at: int | None = None


def may_have_symbol(text: str, match: re.Match[str]) -> bool:
    """Whether a symbol may begin behind these digits and their year, by its first letter."""
    year, end = _year(text, _digits(text, match)[1])
    return may_begin_symbol(text, end, dated=year is not None)


def with_symbol(text: str, match: re.Match[str], lead: Lead) -> NumberMention | None:
    """A number with its symbol: ``33/CT-TTg``, ``155/2020/NĐ-CP``."""
    digits, end = _digits(text, match)
    year, end = _year(text, end)
    symbol = read_symbol(text, end, lead.code, asked=lead.is_asked, dated=year is not None)
    if symbol is None or digits[0] == "0" or _is_form(text, match.start(), lead):
        return None
    if not symbol.sure and not _is_meant(symbol, lead):
        return None
    number = DocumentNumber(digits, symbol.text, year, _type(lead, symbol), symbol.joiner)
    start = match.start()
    return NumberMention(number, start, symbol.end, text[start : symbol.end], lead.typed_at)


def _is_form(text: str, start: int, lead: Lead) -> bool:
    """Whether it numbers a form or an annex; "ngày hiệu lực 32/2025/QĐ-UBND" is neither."""
    if lead.word not in _FORM_WORDS:
        return False
    return not fold(text[max(0, start - _IN_FORCE) : start]).rstrip().endswith("hieu luc")


def _is_meant(symbol: Symbol, lead: Lead) -> bool:
    """Whether a code alone, which may be a part's name (``05-PA``), is asked for: ``114-KL``."""
    return lead.is_number or (lead.is_asked and fold(symbol.code or "") in LEADING_CODES)


def _digits(text: str, match: re.Match[str]) -> tuple[str, int]:
    """The digits without leading zeros and misread letters, ``a`` of ``30a``, and their end."""
    if _SERIES.fullmatch(match.group()):
        return match.group().lstrip("0"), match.end()
    digits = match.group().translate(_MISREAD).lstrip("0") or "0"
    suffix = _SUFFIX.match(text, match.end())
    if suffix and not text[suffix.end() : suffix.end() + 1].isspace():
        return digits + suffix.group().lower(), suffix.end()
    return digits, match.end()


def _year(text: str, position: int) -> tuple[int | None, int]:
    match = _YEAR.match(text, position)
    if match is None:
        return None, position
    return int(match.group(1) or match.group(3)), match.end()


def _type(lead: Lead, symbol: Symbol) -> str | None:
    """What the word before the number and the symbol's code say together.

    The code is more precise than the word, save where it may stand for several types.
    """
    if symbol.code is None or (lead.type and may_have_code(lead.type, symbol.code)):
        return lead.type
    if symbol.code == "QĐ" and symbol.joiner == "-":
        return None  # the Party writes QĐ for Quyết định and for Quy định
    return type_of_code(symbol.code)


def bare(text: str, folded: str, match: re.Match[str], lead: Lead) -> NumberMention | None:
    """A number known by the word before it: ``chỉ thị 33``, ``CT 33/2021``, ``số 300``."""
    if not lead.is_number or not match.group().isdigit():
        return None
    year, end = _year(text, match.end())
    if _GOES_ON.match(text, end) or not int(match.group()):
        return None
    if not lead.marked and is_year(match.group()):
        return None
    if year is None and is_quantity(text, folded, match.start(), end, lead):
        return None
    number = DocumentNumber(match.group().lstrip("0"), None, year, lead.type)
    start = match.start()
    return NumberMention(number, start, end, text[start:end], lead.typed_at)


def behind_subject(text: str, folded: str, match: re.Match[str]) -> NumberMention | None:
    """A number with its year behind what a document is about: ``QĐ về thi đua 86/2025``."""
    digits = match.group()
    if not digits.isdigit() or int(digits) <= _LAST_MONTH or is_year(digits):
        return None
    year, end = _year(text, match.end())
    if year is None or _GOES_ON.match(text, end) or _OF_TIME.search(folded, 0, match.start()):
        return None
    kinds = [one for one in type_mentions(text) if one.end < match.start()]
    if not kinds or _ELSEWHERE.search(text, kinds[-1].end, match.start()):
        return None
    types = {one.type for one in kinds}
    number = DocumentNumber(digits.lstrip("0"), None, year, min(types) if len(types) == 1 else None)
    return NumberMention(number, match.start(), end, text[match.start() : end])


def is_year(digits: str) -> bool:
    """Whether digits alone are likelier a year than a number."""
    return len(digits) == 4 and _FIRST_YEAR <= int(digits) <= _LAST_YEAR
