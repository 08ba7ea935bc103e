"""Documents that nobody has: a number, a year, a type or a province away from one that is held."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from eval.plain.case import Case
from eval.plain.held import Corpus, Held
from eval.plain.lots import Lots, ask
from eval.plain.names import Name, short_body
from rag.vietnamese.numbers import find_numbers
from rag.vietnamese.text import fold
from rag.vietnamese.types import code_of_type

KIND = "absent"
_ASKED = ("date", "signer", "issuer", "about", "effect")
_STEPS = (1, 2, 3, 7, 11, 100)
_YEARS = (3, 4, 6)
_TYPES = ("Chỉ thị", "Kế hoạch", "Thông tư", "Nghị quyết", "Nghị định")
_PROVINCES = "Bình Dương|Kon Tum|Lào Cai|Nghệ An|Sơn La|Vĩnh Long|Tây Ninh|An Giang".split("|")


def absent(one: Held, corpus: Corpus, lots: Lots) -> Iterator[Case]:
    """Questions that must be refused, by names a slip away from the document's own."""
    for kind in lots.some(_ASKED, 2 * lots.per):
        name = lots.one(_NEIGHBOURS)(one, corpus, lots)
        if name is not None:
            yield from ask(lots, kind, one, [name], None, most=1, called=KIND)


def _next_number(one: Held, corpus: Corpus, lots: Lots) -> Name | None:
    """The same number with other digits, in full or short."""
    if one.number is None or one.type is None or not (one.digits or "").isdigit():
        return None
    for step in _STEPS:
        digits = str(int(one.digits or "") + step)
        if corpus.is_known(digits, one.type):
            continue
        short = f"{code_of_type(one.type) or one.type} {digits}"
        if one.issuer:
            short += f" của {short_body(one.issuer)}"
        whole = re.sub(rf"^0*{one.digits}", digits, one.number)
        return lots.one(
            (_name("other digits", f"{one.type} số {whole}"), _name("other digits, short", short))
        )
    return None


def _other_type(one: Held, corpus: Corpus, lots: Lots) -> Name | None:
    """The same digits and issuer with a type of which no such number is known."""
    if one.digits is None:
        return None
    free = [kind for kind in _TYPES if not corpus.is_known(one.digits, kind)]
    if not free:
        return None
    text = f"{lots.one(free)} {one.digits}"
    return _name("other type", f"{text} của {one.issuer}" if one.issuer else text)


def _other_year(one: Held, corpus: Corpus, lots: Lots) -> Name | None:
    """The same number of an earlier year, where no other text names those digits."""
    if one.number is None or one.digits is None or one.year is None:
        return None
    year = str(int(one.year) - lots.one(_YEARS))
    if corpus.numbered(one.digits) - {(one.type, None), (one.type, _symbol(one))}:
        return None
    if any(other.digits == one.digits for other in corpus.others(one)):
        return None
    named = (ref.number for other in corpus.others(one) for ref in other.document.references)
    if any(fold(number) in map(fold, one.numbers) for number in named if number):
        return None  # it may be that year's
    own = f"/{one.year}/"
    if own in one.number:
        return _name("other year", f"{one.type} số {one.number.replace(own, f'/{year}/')}")
    return _name("other year", f"{one.type} {one.number} năm {year}")


def _other_province(one: Held, corpus: Corpus, lots: Lots) -> Name | None:
    """The same number of another province, which no text names."""
    if one.number is None or "nhân dân" not in (one.issuer or ""):
        return None
    free = [name for name in _PROVINCES if fold(name) not in corpus.text]
    if not free:
        return None
    body = "HĐND" if "Hội đồng" in (one.issuer or "") else "UBND"
    return _name("other province", f"{one.type} {one.number} của {body} tỉnh {lots.one(free)}")


def _symbol(one: Held) -> str | None:
    mentions = find_numbers(one.number or "")
    return mentions[0].number.symbol if mentions else None


def _name(style: str, text: str) -> Name:
    return Name(style, text, frozenset())


_NEIGHBOURS: tuple[Callable[[Held, Corpus, Lots], Name | None], ...] = (
    _next_number,
    _next_number,
    _other_type,
    _other_year,
    _other_province,
)
