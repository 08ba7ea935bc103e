"""What the encoder learns from, read from the data package (its README is the datasheet)."""

from __future__ import annotations

import json
import lzma
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ingest.training.recipe import Recipe
from rag.vietnamese.text import nfc

# A full stop, semicolon or colon that no digit follows ("Điều 5. 1."), or a line's end.
_SENTENCE_END = re.compile(r"[.;:]\s+(?=\D)|\n")
_SHORTEST = 25  # characters; shorter pieces are numbering and captions


@dataclass(frozen=True, slots=True)
class Text:
    """A titled text in its sentences; ``group`` is the law or the page that it belongs to."""

    key: str
    group: str
    title: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """A question and the keys of the articles that answer it."""

    text: str
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TrainingTexts:
    """Everything that is learned from; ``translations`` are English and Vietnamese."""

    articles: list[Text]
    sections: list[Text]
    questions: list[Question]
    translations: list[tuple[str, str]]


def read_texts(data: Path, recipe: Recipe) -> TrainingTexts:
    """The training texts of the folder ``data``; questions of the split ``valid`` stay out."""
    train = data / "train"
    return TrainingTexts(
        list(_articles(train / "legal_articles.jsonl.xz", recipe)) if recipe.titles else [],
        list(_sections(train / "wiki_sections.jsonl.xz", recipe)) if recipe.sections else [],
        list(_questions(train / "questions_legal.jsonl", recipe)),
        list(_translations(train / "en_vi.tsv.xz")) if recipe.translations else [],
    )


def split_sentences(text: str) -> tuple[str, ...]:
    """The pieces of a text that are long enough to say something, or the text in one piece."""
    pieces = tuple(piece for piece in _SENTENCE_END.split(text) if len(piece) > _SHORTEST)
    return pieces or (text,)


def _articles(path: Path, recipe: Recipe) -> Iterator[Text]:
    for record in _records(path):
        text = nfc(record["text"])[: recipe.article_characters]
        title = nfc(record["title"])
        yield Text(record["_id"], record["law_id"], title, split_sentences(text))


def _sections(path: Path, recipe: Recipe) -> Iterator[Text]:
    for number, record in enumerate(_records(path)):
        title = nfc(f"{record['title']} {record['section'].replace('>', ' ')}")
        text = nfc(record["text"])[: recipe.section_characters]
        yield Text(str(number), record["title"], title, split_sentences(text))


def _questions(path: Path, recipe: Recipe) -> Iterator[Question]:
    trained = [record for record in _records(path) if record["split"] == "train"]
    for number, record in enumerate(trained):
        if recipe.fold is None or number % recipe.folds != recipe.fold:
            yield Question(nfc(record["question"]), tuple(record["relevant_ids"]))


def _translations(path: Path) -> Iterator[tuple[str, str]]:
    for line in _lines(path):
        english, vietnamese, _source = line.rstrip("\n").split("\t")
        yield nfc(english), nfc(vietnamese)


def _records(path: Path) -> Iterator[dict[str, Any]]:
    for line in _lines(path):
        yield json.loads(line)


def _lines(path: Path) -> Iterator[str]:
    opened = lzma.open if path.suffix == ".xz" else open
    with opened(path, "rt", encoding="utf-8") as file:
        yield from file
