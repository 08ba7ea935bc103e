"""A document as the questions know it: what it states of itself, and its text.

Where a truth is given, the values are those that a person read off the page. Where none is, they
are what ingest found, so that what ingest reads wrongly is asked and judged wrongly: a figure
measured against ingest's own reading can't show ingest's errors.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath

from eval.fields.truth import Truth
from rag.model import Document, Stated
from rag.vietnamese.numbers import find_numbers, find_whole_numbers
from rag.vietnamese.text import fold

_EDITOR = re.compile(r" ?\[.*")  # "Phó Chủ tịch [đã ký]"
_DIGITS = re.compile(r"0*(\d+(?:\.\d+)?[a-zđ]?)")
_FULL_DATE = len("2024-03-06")


@dataclass(frozen=True, slots=True)
class Held:
    """One document; None where it doesn't state a value. ``date`` is ISO, as far as stated."""

    document: Document
    number: str | None = None
    type: str | None = None
    issuer: str | None = None
    signer: str | None = None
    date: str | None = None
    post: str | None = None
    subject: str | None = None

    @property
    def digits(self) -> str | None:
        """The digits of the number, without leading zeros."""
        match = _DIGITS.match(self.number or "")
        return match.group(1) if match else None

    @property
    def year(self) -> str | None:
        """The year of issue."""
        return self.date[:4] if self.date else None

    @property
    def day(self) -> str | None:
        """The day of issue as people type it, ``6/3/2024``; None where it isn't stated."""
        if self.date is None or len(self.date) < _FULL_DATE:
            return None
        year, month, day = self.date.split("-")
        return f"{int(day)}/{int(month)}/{year}"

    @property
    def numbers(self) -> tuple[str, ...]:
        """The number as stated and as the index writes it, without its leading zeros."""
        own = self.document.identity.number
        return tuple(dict.fromkeys(one for one in (self.number, own and own.value) if one))


class Corpus:
    """All documents that are held, and the numbers that any of their texts names."""

    def __init__(self, held: Sequence[Held]) -> None:
        self.held = held

    def others(self, one: Held) -> Iterable[Held]:
        """All but one."""
        return (other for other in self.held if other is not one)

    def numbered(self, digits: str) -> set[tuple[str | None, str | None]]:
        """Type and symbol of each number with these digits that a document has or names."""
        return self._numbers.get(digits, set())

    def is_known(self, digits: str, of_type: str | None) -> bool:
        """Whether a document held or named may have these digits, of that type if it says one."""
        return any(known in (None, of_type) for known, _ in self.numbered(digits))

    @cached_property
    def text(self) -> str:
        """The texts of all documents, folded, to look words up in."""
        return "\n".join(fold(one.document.text) for one in self.held)

    @cached_property
    def _numbers(self) -> dict[str, set[tuple[str | None, str | None]]]:
        found: dict[str, set[tuple[str | None, str | None]]] = {}
        for one in self.held:
            named = [one.number or "", *(ref.number or "" for ref in one.document.references)]
            mentions = [mention for name in named for mention in find_numbers(name)]
            for mention in (*mentions, *find_whole_numbers(one.document.text)):
                number = mention.number
                found.setdefault(number.digits, set()).add((number.type, number.symbol))
            if one.digits:
                found.setdefault(one.digits, set()).add((one.type, None))
        return found


def corpus(documents: Iterable[Document], truth: Sequence[Truth] = ()) -> Corpus:
    """The documents in the order of their files, with the values of the truth that names them."""
    rows = {row.file: row.stated for row in truth}
    found = []
    for document in sorted(documents, key=lambda one: one.file):
        stated = rows.get(document.file) or rows.get(PurePosixPath(document.file).name)
        found.append(_held(document, stated))
    return Corpus(found)


def _held(document: Document, stated: Mapping[str, str] | None) -> Held:
    own = document.identity
    found = {
        "number": _value(own.number),
        "type": _value(own.type),
        "issuer": _value(own.issuer),
        "signer": _value(own.signer),
        "date": own.date.iso if own.date else None,
    }
    if stated is not None:
        found = {name: stated[name] or None for name in found}
    post = _EDITOR.sub("", _value(own.post) or "") or None
    return Held(document, **found, post=post, subject=_value(own.subject))


def _value(part: Stated | None) -> str | None:
    return part.value if part and part.value.strip() else None
