"""The Vietnamese texts that the restorer and the language detector learn from.

The data package (``--data``) isn't part of the project: articles of law, documents of the official
gazette, encyclopaedia sections and the Vietnamese side of translated sentences. Beside them stand
our own phrases, ``restorer_frames.txt``. Every ``HELD_OUT``-th record
of each is never trained on.
"""

from __future__ import annotations

import json
import lzma
from collections.abc import Iterator
from pathlib import Path

from rag.vietnamese.issuer_forms import bodies
from rag.vietnamese.spelling import is_syllable_shape
from rag.vietnamese.tables import rows
from rag.vietnamese.text import fold, nfc

HELD_OUT = 100
FRAME_WEIGHT = 60  # times: these phrases of officials' questions are rare in laws and news
_FRAMES = Path(__file__).resolve().parent / "restorer_frames.txt"
_RECORDS = {
    "legal_articles.jsonl.xz": ("title", "text"),
    "gazette.jsonl.xz": ("text",),
    "wiki_sections.jsonl.xz": ("text",),
}


def training_texts(data: Path, *, held_out: bool = False) -> Iterator[str]:
    """Give the Vietnamese texts, NFC; those held out instead where ``held_out``."""
    for name, fields in _RECORDS.items():
        for i, line in enumerate(_lines(data / "train" / name)):
            if (i % HELD_OUT == 0) == held_out:
                record = json.loads(line)
                yield nfc("\n".join(record[field] for field in fields))
    for i, (_, vietnamese) in enumerate(sentence_pairs(data)):
        if (i % HELD_OUT == 0) == held_out:
            yield vietnamese
    if not held_out:
        yield from [nfc(" . ".join(frames()))] * FRAME_WEIGHT


def frames() -> list[str]:
    """Return our own phrases: how officials ask, and the terms and names of the shipped tables."""
    terms = [row["expansion"] for row in rows("abbreviations")]
    names = [form for body in bodies() for form in (body.name, *body.written) if _is_read(form)]
    places = [row["name"] for row in rows("provinces")]
    return [*_FRAMES.read_text("utf-8").splitlines(), *terms, *names, *places]


def sentence_pairs(data: Path) -> Iterator[tuple[str, str]]:
    """Give the English and Vietnamese sides of the translated sentences, NFC."""
    for line in _lines(data / "train" / "en_vi.tsv.xz"):
        english, vietnamese, _ = line.rstrip("\n").split("\t")
        yield nfc(english), nfc(vietnamese)


def questions(data: Path) -> list[str]:
    """Give every Vietnamese question at hand, legal and general; none is trained on."""
    found = [
        json.loads(line)["question"] for line in _lines(data / "train" / "questions_legal.jsonl")
    ]
    for folder in ("alqac-2022", "mlqa-dev-vi", "zalo-valid"):
        found += [
            json.loads(line)["text"] for line in _lines(data / "dev" / folder / "queries.jsonl")
        ]
    return [nfc(question) for question in dict.fromkeys(found)]


def _is_read(form: str) -> bool:
    """Whether no abbreviation in it looks like a syllable (``Bộ CA``)."""
    return not any(word.isupper() and is_syllable_shape(fold(word)) for word in form.split())


def _lines(path: Path) -> Iterator[str]:
    opener = lzma.open if path.suffix == ".xz" else Path.open
    with opener(path, "rt", encoding="utf-8") as lines:
        yield from lines
