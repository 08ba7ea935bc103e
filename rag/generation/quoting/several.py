"""Clauses that name several of what a question asks for: "đề nghị các Tập đoàn: A, B".

A question for several ("những xã nào") is answered by the clause that enumerates them; the closest
by its words often only speaks of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rag.generation.proof.naming import NUMBERING
from rag.generation.quoting.english_nouns import several_asked
from rag.generation.reading import Reading
from rag.generation.text.heads import line_above
from rag.generation.text.units import Unit
from rag.model import Evidence, Query
from rag.vietnamese.count_words import fold_counts
from rag.vietnamese.sentences import sentence_spans
from rag.vietnamese.text import LOWER, UPPER, fold

GAIN = 3.0  # what naming several adds to a clause's log-odds
LONG = 80  # code points from which a line that ends in no mark may be broken

_ASKED = re.compile(
    r"\b(?:nhung|cac) "
    r"(?P<noun>(?:(?!gi\b|nao\b|la\b)\w+[ ,]+){1,7}?)(?:nao|gi)\b"
)
_OF_THEM = re.compile(
    r"\b(?:nhung|cac|may|hai|ba|bon|nam|sau|bay|tam|chin|muoi|\d+) (?P<noun>\w+)"
    r"(?: \w+){0,6}? nao\b"
)
_ITEM = r"[^,;:.()\n]{2,90}"
_NEXT = rf"(?:, |; | và |, và ){_ITEM}"
# What leads to an enumeration, and what enumerates names without any.
_LED = re.compile(
    r"\b(?:gồm|bao gồm|gồm có|cụ thể là|cụ thể|như|sau|là|về|đối với)(?: các)?:? "
    rf"{_ITEM}{_NEXT}{_NEXT}"
    rf"|\bcác [\w ]{{2,40}}: {_ITEM}{_NEXT}"
)
_NAME = rf"[{UPPER}][\w ()–-]{{2,80}}"
_NAMES = re.compile(rf"{_NAME}, {_NAME}(?:, | và |, và )(?:các )?{_NAME}")
_BROKEN = re.compile(rf"[{UPPER}{LOWER}\d,][ \t]*\Z")


def naming_several(units: Sequence[Unit], reading: Reading) -> list[Unit]:
    """The units, best first, where those that enumerate what is asked for count for more."""
    nouns = _nouns(reading.query)
    if not nouns:
        return list(units)
    weighed = [
        replace(one, odds=one.odds + GAIN)
        if any(_enumerates(one.evidence, noun) for noun in nouns)
        or _is_headed(one.evidence, reading.query)
        else one
        for one in units
    ]
    return sorted(weighed, key=lambda one: -one.odds)


def _nouns(query: Query) -> tuple[str, ...]:
    """The folded first two syllables of what several are asked for of; one before a comma.

    An English noun may be one of several in Vietnamese.
    """
    if query.lang == "en":
        return several_asked(query.text)
    found = _ASKED.search(fold(query.text))
    return (" ".join(found["noun"].split(",")[0].split()[:2]),) if found else ()


def _enumerates(evidence: Evidence, noun: str) -> bool:
    if not re.search(rf"\b{noun}\b", fold(evidence.quote)):
        return False
    return enumerates(evidence)


def enumerates(evidence: Evidence) -> bool:
    """Whether a clause leads a list or names several things."""
    quote = evidence.quote
    return quote.endswith(":") or bool(_LED.search(quote) or _NAMES.search(quote))


def _is_headed(evidence: Evidence, query: Query) -> bool:
    """Whether the line above a clause's list names those that are asked for."""
    above = line_above(evidence)
    return above is not None and names_them(above, query)


def names_them(line: Evidence, query: Query) -> bool:
    """Whether a line above a clause tells by name those that are asked for.

    "12. Ủy ban nhân dân các xã: A, B" stands above what "những xã nào" have to do.
    """
    found = _OF_THEM.search(fold_counts(query.text))
    if found is None:
        return False
    named = re.search(rf"\b(?:cac|nhung|\d+) {found['noun']}(?: \w+)?: ", fold(line.quote))
    return named is not None and "," in line.quote[named.end() :]


def unbroken(evidence: Evidence) -> Evidence:
    """A sentence with its parts in the lines above and below: lines come broken in their middle."""
    document, text = evidence.document, evidence.document.text
    start, end = evidence.start, evidence.end
    above = text.rfind("\n", 0, max(start - 1, 0)) + 1
    if start and text[start - 1] == "\n" and _is_broken(text, above, start - 1):
        last = sentence_spans(text, above, start)[-1]
        numbering = NUMBERING.match(text, last.start, last.end)
        start = numbering.end() if numbering else last.start
    line = text.rfind("\n", 0, end) + 1
    below = text.find("\n", end + 1)
    below = len(text) if below < 0 else below
    if text[end : end + 1] == "\n" and _is_broken(text, line, end):
        end = sentence_spans(text, end, below)[0].end
    return Evidence(document, start, end)


def _is_broken(text: str, start: int, end: int) -> bool:
    """Whether a line ends in the middle of a sentence that the next one goes on with."""
    return (
        end - start >= LONG
        and _BROKEN.search(text, start, end) is not None
        and bool(text[end + 1 : end + 2].strip())
        and NUMBERING.match(text, end + 1) is None
    )
