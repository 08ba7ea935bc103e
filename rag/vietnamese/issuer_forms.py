"""Every way to write an issuing body, from the tables, by its folded words.

``data/issuers.tsv`` has the bodies, with ``{cấp}`` for each level of ``data/levels.tsv`` and
``{cấp ủy}`` for each Party committee there; ``data/fields.tsv`` has the fields of government, each
with a ministry (Bộ), a provincial department (Sở) or a district office (Phòng), and the shorter
name that people call it by ("Sở Giáo dục").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from rag.vietnamese.tables import rows, values
from rag.vietnamese.text import fold

_BRANCHES = {
    "B": ("Bộ", "B", "Ministry", "Minister"),
    "S": ("Sở", "S", "Department", None),
    "P": ("Phòng", "P", "Division", None),
}
_COUNTED = ("Committee", "Council", "Board", "Department", "Office", "Court", "Procuracy")
_WORD = re.compile(r"[^\W_]+")


class IssuerForm(NamedTuple):
    """One way to write the body ``name``."""

    written: str
    name: str


class Body(NamedTuple):
    """An issuing body: its full name, other ways to write it, its codes in symbols, in English.

    The first of ``english`` is how an English answer names it.
    """

    name: str
    written: tuple[str, ...]
    codes: tuple[str, ...]
    english: tuple[str, ...]


def folded_words(text: str) -> tuple[str, ...]:
    """The runs of letters and digits of ``text``, folded."""
    return tuple(_WORD.findall(fold(text)))


@cache
def bodies() -> tuple[Body, ...]:
    """Every body of the tables, levels and committees filled in."""
    return (*_listed(), *_branches())


@cache
def forms() -> dict[tuple[str, ...], tuple[IssuerForm, ...]]:
    """The forms by their folded words."""
    found: dict[tuple[str, ...], tuple[IssuerForm, ...]] = {}
    for body in bodies():
        plurals = (f"{form}s" for form in body.english if form.endswith(_COUNTED))
        bare = (form.replace(" of the ", " of ") for form in body.english)
        for written in (body.name, *body.written, *body.english, *plurals, *bare):
            words = folded_words(written)
            form = IssuerForm(written, body.name)
            if form not in found.get(words, ()):
                found[words] = (*found.get(words, ()), form)
    return found


@cache
def beginnings() -> frozenset[tuple[str, ...]]:
    """What forms begin with, from one word to all of them: behind anything else none goes on."""
    return frozenset(words[:count] for words in forms() for count in range(1, len(words) + 1))


def _listed() -> Iterator[Body]:
    for row in rows("issuers"):
        if "{cấp ủy}" in row["name"]:
            yield from (_filled(row, _committee(level)) for level in _levels("party"))
        elif "{cấp}" in row["name"]:
            yield from (_filled(row, _level(level)) for level in _levels("level"))
        else:
            yield _filled(row, ())


def _levels(kind: str) -> Iterator[dict[str, str]]:
    return (row for row in rows("levels") if row["kind"] == kind)


_Blanks = tuple[tuple[str, tuple[str, ...]], ...]


def _level(row: dict[str, str]) -> _Blanks:
    return (
        ("{cấp}", (row["name"], *values(row["written"]))),
        ("{level}", values(row["english"])),
        ("{unit}", (row["unit"],)),
    )


def _committee(row: dict[str, str]) -> _Blanks:
    return (
        ("{cấp ủy}", (row["name"], *values(row["written"]))),
        ("{party}", values(row["english"])),
        ("{code}", (row["unit"],)),
    )


def _filled(row: dict[str, str], blanks: _Blanks) -> Body:
    named, *others = _fill(row["name"], blanks)
    written = (form for cell in values(row["written"]) for form in _fill(cell, blanks))
    return Body(
        named,
        (*others, *written),
        tuple(code for cell in values(row["codes"]) for code in _fill(cell, blanks)),
        tuple(form for cell in values(row["english"]) for form in _fill(cell, blanks)),
    )


def _fill(template: str, blanks: _Blanks) -> list[str]:
    filled = [template]
    for blank, fillers in blanks:
        filled = [
            form.replace(blank, filler)
            for form in filled
            for filler in (fillers if blank in form else ("",))
        ]
    return filled


def _branches() -> Iterator[Body]:
    for row in rows("fields"):
        for kind in row["kinds"].split():
            yield from _branch(row, kind)


def _branch(row: dict[str, str], kind: str) -> Iterator[Body]:
    """The ministry, department or office of a field; of a ministry also its minister."""
    word, letter, english, head = _BRANCHES[kind]
    name = f"{word} {row['name']}"
    codes = tuple(letter + code for code in values(row["codes"]))
    called = (*values(row["codes"]), *values(row["short"]))
    short = tuple(f"{word} {one}" for one in called)
    fields = values(row["english"])
    yield Body(name, codes + short, codes, _of(english, fields))
    if head:
        forms = tuple(f"Bộ trưởng {form}" for form in (*codes, *short, row["name"]))
        yield Body(f"Bộ trưởng {name}", forms, (), _of(head, fields))


def _of(word: str, fields: tuple[str, ...]) -> tuple[str, ...]:
    """``Ministry of Health``, ``Health Ministry`` for each English name of a field."""
    return (
        *(f"{word} of {field}" for field in fields),
        *(f"{word} of the {field}" for field in fields[:1]),
        *(f"{field} {word}" for field in fields),
    )
