"""What English words may mean in Vietnamese, learned from translated sentences.

``rag/models/lexicon/translations.tsv`` has the stem of an English word a row, as
``rag.vietnamese.glossary.stem`` makes it, with its meanings, likeliest first, each with its chance.
The card beside it says how it was learned (``python -m ingest.train_lexicon``).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

TABLE = Path(__file__).resolve().parent.parent / "models" / "lexicon" / "translations.tsv"


@dataclass(frozen=True, slots=True)
class Translation:
    """A Vietnamese term for an English one, and how likely (0 … 1) it is the one meant."""

    term: str
    chance: float = 1.0


Lexicon = Mapping[str, tuple[Translation, ...]]
"""Translations by English stem, likeliest first."""


@cache
def lexicon() -> dict[str, str]:
    """The rows of the table by stem, their meanings as written: few of them are ever read."""
    lines = TABLE.read_text(encoding="utf-8").splitlines()[1:]
    return {stem: meanings for stem, _, meanings in (line.partition("\t") for line in lines)}


def learned(stem: str) -> tuple[Translation, ...]:
    """Return what the word with this stem may mean, likeliest first; nothing where unknown."""
    meanings = lexicon().get(stem, "")
    split = (one.rpartition(":") for one in meanings.split("|") if one)
    return tuple(Translation(term, float(chance)) for term, _, chance in split)
