"""Quotes found again: between a file's white-space-folded NFC text and the canonical text.

The two differ in white space only (contract §2), so the n-th visible character of one is the n-th
visible character of the other.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from eval.formats import nearly
from eval.questions import Offsets, Question
from rag.model import Document

_SPACE = re.compile(r"\s+")
_TEXT = frozenset({".txt", ".md", ""})


@dataclass(frozen=True, slots=True)
class Place:
    """A span of one document's canonical text: half-open, code points."""

    file: str
    start: int
    end: int


def fold_runs(text: str) -> str:
    """The text in NFC with each run of white space one space, ends included."""
    return _SPACE.sub(" ", unicodedata.normalize("NFC", text))


@dataclass(frozen=True)
class Source:
    """One document as published (``folded``) and as indexed (``canonical``).

    Raises ValueError where they differ in more than white space.
    """

    file: str
    canonical: str
    folded: str

    def __post_init__(self) -> None:
        if _SPACE.sub("", self.canonical) != _SPACE.sub("", self.folded):
            raise ValueError(f"{self.file}: the canonical text differs in more than white space")

    @cached_property
    def _visible(self) -> list[int]:
        """Offsets of the visible characters in the canonical text."""
        return [at for at, char in enumerate(self.canonical) if not char.isspace()]

    @cached_property
    def _rank(self) -> list[int]:
        """How many visible characters precede each offset of the folded text."""
        ranks = [0]
        for char in self.folded:
            ranks.append(ranks[-1] + (not char.isspace()))
        return ranks

    def place(self, start: int, end: int) -> Place | None:
        """The canonical span of ``[start, end)`` of the folded text; None for an empty one."""
        if not 0 <= start < end <= len(self.folded):
            return None
        first, last = self._rank[start], self._rank[end]
        if first == last:
            return None
        return Place(self.file, self._visible[first], self._visible[last - 1] + 1)

    def places(self, quote: str) -> tuple[Place, ...]:
        """Everywhere the quote stands, white space folded; empty where it doesn't.

        In a format other than text the one place will do where nearly all of it stands.
        """
        wanted = fold_runs(quote).strip()
        found = []
        at = self.folded.find(wanted) if wanted else -1
        while at >= 0:
            place = self.place(at, at + len(wanted))
            if place is not None:
                found.append(place)
            at = self.folded.find(wanted, at + 1)
        if not found and wanted and Path(self.file).suffix.lower() not in _TEXT:
            near = nearly(wanted, self.folded)
            place = self.place(*near) if near else None
            return (place,) if place else ()
        return tuple(found)


Sources = Mapping[str, Source]


def read_sources(documents: Mapping[str, Document], corpus_dir: Path) -> dict[str, Source]:
    """The documents by file name, each beside its original.

    A format other than text has no text of its own to compare with; there the canonical text stands
    for the original, and so it does for a file that has left the folder or isn't UTF-8.
    """
    sources = {}
    for document in documents.values():
        name = Path(document.file).name
        original = _original(corpus_dir / document.file, document.text)
        sources[name] = Source(name, document.text, fold_runs(original))
    return sources


def _original(path: Path, canonical: str) -> str:
    if path.suffix.lower() not in _TEXT or not path.is_file():
        return canonical
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        return canonical


Wanted = tuple[tuple[Place, ...], ...]


def resolve(question: Question, sources: Sources) -> tuple[Wanted, tuple[str, ...]]:
    """Where each piece of evidence stands (any of its places will do), and those not found."""
    wanted: list[tuple[Place, ...]] = []
    missing: list[str] = []
    taken: set[tuple[str, str]] = set()
    for order, item in enumerate(question.evidence):
        if isinstance(item, Offsets):
            places = _by_offsets(item, sources)
        else:
            places = _by_quote(item, _files(question, order), sources, taken)
        if places:
            wanted.append(places)
        else:
            missing.append(str(item))
    return tuple(wanted), tuple(missing)


def _files(question: Question, order: int) -> tuple[str, ...]:
    """The files to look in: where there is one for each piece of evidence, that one first."""
    if len(question.doc) == len(question.evidence):
        return (question.doc[order], *question.doc)
    return question.doc


def _by_offsets(item: Offsets, sources: Sources) -> tuple[Place, ...]:
    source = sources.get(Path(item.file).name)
    place = source.place(item.start, item.end) if source else None
    return (place,) if place else ()


def _by_quote(
    quote: str, files: tuple[str, ...], sources: Sources, taken: set[tuple[str, str]]
) -> tuple[Place, ...]:
    """The same words wanted twice are wanted from two documents."""
    for file in files:
        source = sources.get(Path(file).name)
        if source is None or (quote, source.file) in taken:
            continue
        places = source.places(quote)
        if places:
            taken.add((quote, source.file))
            return places
    return ()
