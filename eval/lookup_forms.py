"""The ways in which officials type a document's number, and what each of them leaves open.

A form says how a number is written and which of its parts that tells (``33/CT-TTg`` the symbol,
``CT 33/2021`` the type's code and the year).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, NamedTuple

from rag.catalogue import Work
from rag.model import DocumentNumber
from rag.vietnamese.text import fold
from rag.vietnamese.types import code_of_type, english_type

Part = Literal["symbol", "own year", "type", "code", "year"]


@dataclass(frozen=True, slots=True)
class Numbered:
    """A number with all that its document's name says: type, code, year of issue."""

    number: DocumentNumber
    type: str | None
    issued: int | None

    @property
    def code(self) -> str | None:
        """The code that people put before digits (``CT``): CV for a công văn, none for a law."""
        code = code_of_type(self.type) if self.type else None
        return code if code and code not in _NEVER_LEADING else None

    @property
    def english(self) -> str | None:
        """The type's English name; None where it has none."""
        name = english_type(self.type) if self.type else None
        return name if name != self.type else None

    @property
    def symbol(self) -> str:
        """The symbol with the year that stands in the number before it."""
        return self.number.key.removeprefix(self.number.digits.zfill(2))


class Form(NamedTuple):
    """One way to type a number; ``write`` gives None where the number has no such form."""

    name: str
    write: Callable[[Numbered], str | None]
    tells: frozenset[Part]
    lang: Literal["vi", "vi-nodia", "en"] = "vi"


_NEVER_LEADING = frozenset({"L", "PL", "HP", "GP"})

_WHOLE = frozenset[Part]({"symbol", "own year"})
_WHOLE_DATED = frozenset[Part]({"symbol", "own year", "year"})
_YEARLESS = frozenset[Part]({"symbol"})
_TYPED = frozenset[Part]({"type"})
_DATED = frozenset[Part]({"type", "year"})
_CODED = frozenset[Part]({"code"})
_CODED_DATED = frozenset[Part]({"code", "year"})
_BARE = frozenset[Part]()
_JOINER = re.compile(r"[/-](?!(?:19|20)\d\d/)")  # a year in a number keeps its slash
_OCR = str.maketrans({"0": "O", "1": "I"})


def _whole(change: Callable[[str], str]) -> Callable[[Numbered], str | None]:
    """The whole number, changed; None where the change leaves it as it is."""

    def write(one: Numbered) -> str | None:
        key = one.number.key
        return changed if (changed := change(key)) != key else None

    return write


def _named(template: str) -> Callable[[Numbered], str | None]:
    """A template over what the number's name says; None where it says less."""

    def write(one: Numbered) -> str | None:
        values = {
            "digits": one.number.digits,
            "key": one.number.key,
            "type": one.type and one.type.lower(),
            "Type": one.type,
            "english": one.english,
            "code": one.code,
            "year": one.issued,
        }
        wanted = set(re.findall(r"\{(\w+)\}", template))
        if any(values[name] in (None, "") for name in wanted):
            return None
        return template.format(**values)

    return write


def _folded(template: str) -> Callable[[Numbered], str | None]:
    """The same in lower case without diacritics."""
    full = _named(template)
    return lambda one: fold(text) if (text := full(one)) else None


def _misread(key: str) -> str:
    """The digits as a scanner misreads them, the first as it is: ``3O0/KH-UBND``."""
    digits, joiner, rest = re.split(r"([/-])", key, maxsplit=1)
    return digits[0] + digits[1:].translate(_OCR) + joiner + rest


def _dashed(one: Numbered) -> str | None:
    return None if one.number.year is not None else _JOINER.sub("–", one.number.key)


def _without_year(one: Numbered) -> str | None:
    if one.number.year is None:
        return None
    return f"{one.number.digits.zfill(2)}{one.number.joiner}{one.number.symbol}"


def _unpadded(one: Numbered) -> str | None:
    return None if len(one.number.digits) > 1 else one.number.digits + one.symbol


def _digits_and_code(one: Numbered) -> str | None:
    groups = re.split(r"[-/]", one.number.symbol or "")
    return f"{one.number.digits}{one.number.joiner}{one.code}" if one.code == groups[0] else None


def _other_joiner(one: Numbered) -> str | None:
    """The Party's hyphen where the State has a slash, and the other way round: ``33-CT/TTg``."""
    if one.number.year is not None or not one.number.symbol or "-" not in one.symbol:
        return None
    return one.number.digits.zfill(2) + one.symbol.translate(str.maketrans("/-", "-/"))


FORMS: tuple[Form, ...] = (
    Form("33/CT-TTg", _named("{key}"), _WHOLE),
    Form("chỉ thị số 33/CT-TTg", _named("{type} số {key}"), _WHOLE),
    Form("CT 33/CT-TTg", _named("{code} {key}"), _WHOLE),
    Form("lower case", _whole(str.lower), _WHOLE),
    Form("upper case", _whole(str.upper), _WHOLE),
    Form("no diacritics", _folded("{type} so {key}"), _WHOLE, "vi-nodia"),
    Form("33 / CT - TTg", _whole(lambda key: re.sub(r"([/-])", r" \1 ", key)), _WHOLE),
    Form("33/CT -TTg", _whole(lambda key: key.replace("-", " -")), _WHOLE),
    Form("33 CT TTg", _whole(lambda key: _JOINER.sub(" ", key)), _WHOLE),
    Form("en dash", _whole(lambda key: key.replace("-", "–")), _WHOLE),
    Form("33–CT–TTg", _dashed, _WHOLE),
    Form("33_CT_TTg", _whole(lambda key: re.sub(r"[/-]", "_", key)), _WHOLE),
    Form("33-CT/TTg", _other_joiner, _WHOLE),
    Form("O for 0, I for 1", _whole(_misread), _WHOLE),
    Form("2 for 02", _unpadded, _WHOLE),
    Form("comma behind", _whole(lambda key: f"{key},"), _WHOLE),
    Form("with the year", _named("{type} {key} năm {year}"), _WHOLE_DATED),
    Form("Directive No. 33/CT-TTg", _named("{english} No. {key}"), _WHOLE, "en"),
    Form("without its year", _without_year, _YEARLESS),
    Form("chỉ thị 33", _named("{type} {digits}"), _TYPED),
    Form("Chỉ thị số 33", _named("{Type} số {digits}"), _TYPED),
    Form("chi thi 33", _folded("{type} {digits}"), _TYPED, "vi-nodia"),
    Form("CT 33", _named("{code} {digits}"), _CODED),
    Form("CT33", _named("{code}{digits}"), _CODED),
    Form("ct 33", _folded("{code} {digits}"), _CODED, "vi-nodia"),
    Form("33/CT", _digits_and_code, _CODED),
    Form("Directive 33", _named("{english} {digits}"), _TYPED, "en"),
    Form("directive No. 33", _named("{english} No. {digits}"), _TYPED, "en"),
    Form("CT 33/2021", _named("{code} {digits}/{year}"), _CODED_DATED),
    Form("chỉ thị 33 năm 2021", _named("{type} {digits} năm {year}"), _DATED),
    Form("chi thi 33 nam 2021", _folded("{type} {digits} nam {year}"), _DATED, "vi-nodia"),
    Form("CT 33 năm 2021", _named("{code} {digits} năm {year}"), _CODED_DATED),
    Form("Directive 33 of 2021", _named("{english} {digits} of {year}"), _DATED, "en"),
    Form("số 33", _named("số {digits}"), _BARE),
    Form("văn bản số 33", _named("văn bản số {digits}"), _BARE),
    Form("van ban so 33", _named("van ban so {digits}"), _BARE, "vi-nodia"),
    Form("document No. 33", _named("document No. {digits}"), _BARE, "en"),
)


def named(work: Work) -> Numbered | None:
    """The number of a work as its texts name it; None where they give no whole number."""
    if work.number is None or work.number.symbol is None:
        return None
    issued = work.number.year or (work.date.year if work.date else None)
    return Numbered(work.number, work.type or work.number.type, issued)
