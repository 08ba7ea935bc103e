"""What is asked when looking numbers up is measured: each with the works that it should find."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from eval.lookup_fit import fitting, partly
from eval.lookup_forms import FORMS, Form, Numbered, named
from rag.catalogue import Work
from rag.vietnamese.text import fold

Expected = Literal["one", "several", "none"]

_SEED = 33
_DIGITS = "0123456789"
_YEARS = re.compile(r"(?:19|20)\d\d")  # "TT 2007" may be a circular of that year
_LOCAL = re.compile(r"UBND|HĐND")  # bodies that every province has

# How a number is asked for in each way of typing: by itself, and in a question.
_FRAMES: Mapping[str, tuple[str, ...]] = {
    "vi": ("{}", "{} là văn bản gì?"),
    "vi-nodia": ("{}", "cho hoi {} la van ban gi"),
    "en": ("{}", "What is {}?"),
}


@dataclass(frozen=True, slots=True)
class Case:
    """A question by number: ``works`` are those it fits, none where the number is absent.

    Those of *one* are mentions of one document that the catalogue could not bring together.
    """

    question: str
    form: str
    framed: bool
    expected: Expected
    works: tuple[Work, ...]
    number: str


def cases(works: Sequence[Work], most: int, most_absent: int) -> list[Case]:
    """At most ``most`` questions for numbers that are there and ``most_absent`` for others.

    Drawn with a fixed seed where there are more. A form that fits further works only if what they
    leave unstated is guessed has no sure answer, and is not asked.
    """
    rng = random.Random(_SEED)  # noqa: S311 - a sample, not a secret
    whole = [found for work in works if (found := named(work)) is not None]
    there = [case for one in _distinct(whole) for case in _of(one, works)]
    absent = [case for one in _neighbours(_distinct(whole), rng) for case in _of(one, works)]
    return [
        *_drawn(there, most, rng),
        *_drawn([case for case in absent if case.expected == "none"], most_absent, rng),
    ]


def _of(one: Numbered, works: Sequence[Work]) -> Iterator[Case]:
    """Every form of a number, by itself and in a question; each wording once."""
    asked: set[str] = set()
    for form in FORMS:
        written = form.write(one)
        fit = _expected(one, form, works) if written else None
        if written is None or fit is None:
            continue
        for frame in _FRAMES[form.lang]:
            question = frame.format(written)
            if question not in asked:
                asked.add(question)
                yield Case(question, form.name, frame != "{}", *fit, one.number.key)


def _expected(
    one: Numbered, form: Form, works: Sequence[Work]
) -> tuple[Expected, tuple[Work, ...]] | None:
    """What a form should find; None where that can't be said for sure."""
    possible = fitting(one, form.tells, works, loosely=True)
    if not possible:
        part = "symbol" in form.tells and partly(one, works)
        return None if part else ("none", ())
    sure = fitting(one, form.tells, works, loosely=False)
    if not sure:
        return None
    if all(_same_document(sure[0], other) for other in possible):
        return "one", possible
    return None if all(_same_document(sure[0], other) for other in sure) else ("several", sure)


def _same_document(one: Work, other: Work) -> bool:
    """Whether two works of a catalogue are one document that texts mention in two ways.

    A body of the whole country gives a number of a year once; a province's may be another's too.
    """
    if one.number is None or other.number is None:
        return False
    if fold(one.number.key) != fold(other.number.key):
        return False
    if one.work_id == other.work_id or (one.date is not None and one.date == other.date):
        return True
    local = _LOCAL.search(one.number.symbol or "") is not None
    return one.number.year is not None and not local


def _neighbours(there: Sequence[Numbered], rng: random.Random) -> Iterator[Numbered]:
    """Numbers that no work has, a slip of the finger away from those that are there."""
    taken = {(one.number.digits, one.number.symbol, one.number.year) for one in there}
    for one in there:
        for digits in sorted({_slipped(one.number.digits, rng) for _ in range(4)}):
            number = replace(one.number, digits=digits)
            is_new = (number.digits, number.symbol, number.year) not in taken
            if is_new and not _YEARS.fullmatch(digits):
                yield Numbered(number, one.type, one.issued)


def _slipped(digits: str, rng: random.Random) -> str:
    """One digit changed, added or left out; never empty, never with a zero in front."""
    at = rng.randrange(len(digits))
    new = rng.choice(_DIGITS)
    changed = rng.choice(
        (digits[:at] + new + digits[at + 1 :], digits[:at] + new + digits[at:], digits[:at])
    )
    changed = changed.lstrip("0")
    return changed if changed and changed.isdigit() else f"{digits.rstrip('abcd')}7"


def _distinct(numbers: Iterable[Numbered]) -> list[Numbered]:
    return list({(one.number, one.type, one.issued): one for one in numbers}.values())


def _drawn(found: list[Case], most: int, rng: random.Random) -> list[Case]:
    return found if len(found) <= most else rng.sample(found, most)
