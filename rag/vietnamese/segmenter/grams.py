"""What runs of tokens weigh: underthesea's feature templates, put together by the runs they read.

A template such as ``T[-1,0].lower`` names a run of tokens beside the one that is tagged, and what
is taken of it: the run as it is, in lower case, whether it is a number, whether each token begins
with a capital, whether it stands in the dictionary. Beyond the ends of the text its value is
``BOS`` or ``EOS``. This is what underthesea_core's ``CRFFeaturizer`` does.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from operator import add, sub

_TEMPLATE = re.compile(r"T\[(-?\d)(?:,(-?\d))?\](?:\.(lower|isdigit|istitle|is_in_dict))?")
_NUMBER = re.compile(r"[+-]?[0-9]+")
_LARGEST = 2**31
FARTHEST = 2  # tokens to either side that are looked at
LONGEST = 3  # tokens of a run

Weights = tuple[float, ...]
"""What a run says of the tokens around it; number ``i`` of the one ``FARTHEST - i`` behind it.

Behind, counted from the run's first token to the tagged one.
"""


class UnknownTemplate(Exception):
    """A feature template that isn't understood."""


@dataclass(frozen=True)
class Grams:
    """The weights of all runs of one length, in tokens."""

    written: Mapping[str, Weights]
    lower: Mapping[str, Weights]
    number: Weights  # more than a run that is no number
    plain: Mapping[
        tuple[bool, bool], Weights
    ]  # by: each begins with a capital, stands in dictionary
    begin: Weights
    end: Weights
    dictionary: Collection[str]

    def of(self, tokens: Sequence[str]) -> Weights:
        """What this run says."""
        text = " ".join(tokens)
        low = text.lower()
        capital = all(map(_is_capital, tokens))
        found = self.plain[capital, low in self.dictionary]
        if text in self.written:
            found = _sum(found, self.written[text])
        if low in self.lower:
            found = _sum(found, self.lower[low])
        if len(tokens) == 1 and _is_number(text):
            found = _sum(found, self.number)
        return found


def _is_capital(token: str) -> bool:
    return token[0] == token[0].upper()


def _sum(one: Weights, other: Weights) -> Weights:
    return tuple(map(add, one, other))


def _is_number(text: str) -> bool:
    return bool(_NUMBER.fullmatch(text)) and -_LARGEST <= int(text) < _LARGEST


def grams_of(
    templates: Sequence[str], attributes: Mapping[str, float], dictionary: Collection[str]
) -> tuple[Grams, Grams, Grams]:
    """The weights of runs of one, two and three tokens; raises UnknownTemplate."""
    places = {one: _place(one) for one in templates}
    tables = [_Tables() for _ in range(LONGEST)]
    for attribute, weight in attributes.items():
        template, _, value = attribute.partition("=")
        if template in places:
            length, slot, function = places[template]
            tables[length - 1].add(function, value, slot, weight)
    one, two, three = (table.grams(dictionary) for table in tables)
    return one, two, three


def _place(template: str) -> tuple[int, int, str]:
    """The length of a template's run, its slot among the weights, and its function."""
    match = _TEMPLATE.fullmatch(template)
    if match is None:
        raise UnknownTemplate(template)
    first = int(match[1])
    last = int(match[2]) if match[2] else first
    if not -FARTHEST <= first <= last <= FARTHEST or last - first >= LONGEST:
        raise UnknownTemplate(template)
    return last - first + 1, first + FARTHEST, match[3] or "written"


_BEYOND = "beyond"
_ZEROS = (0.0,) * (2 * FARTHEST + 1)


class _Tables:
    """Weights by function and value while they are gathered."""

    def __init__(self) -> None:
        self._found: dict[str, dict[str, list[float]]] = {}

    def add(self, function: str, value: str, slot: int, weight: float) -> None:
        tables = [function]
        if value in ("BOS", "EOS"):  # also how a token with these letters is written
            tables = [_BEYOND, function] if function == "written" else [_BEYOND]
        for one in tables:
            self._found.setdefault(one, {}).setdefault(value, list(_ZEROS))[slot] += weight

    def grams(self, dictionary: Collection[str]) -> Grams:
        no_number, number = self._pair("isdigit")
        titles, knowns = self._pair("istitle"), self._pair("is_in_dict")
        return Grams(
            written=self._table("written"),
            lower=self._table("lower"),
            number=tuple(map(sub, number, no_number)),
            plain={
                (title, known): _sum(no_number, _sum(titles[title], knowns[known]))
                for title in (False, True)
                for known in (False, True)
            },
            begin=self._table(_BEYOND).get("BOS", _ZEROS),
            end=self._table(_BEYOND).get("EOS", _ZEROS),
            dictionary=dictionary,
        )

    def _table(self, function: str) -> dict[str, Weights]:
        return {value: tuple(row) for value, row in self._found.get(function, {}).items()}

    def _pair(self, function: str) -> tuple[Weights, Weights]:
        table = self._table(function)
        return table.get("False", _ZEROS), table.get("True", _ZEROS)
