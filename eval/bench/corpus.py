"""Corpora of any size, made from the documents that ship.

A synthetic document has a head with a number of its own, mentions two others, and consists of
passages as long as real ones: the sentences of the real documents in another order, every other one
of syllables drawn at random as often as the real documents have them. So words, their frequencies
and what a question finds stay as they are in real texts. Seeded.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rag.model import Document, Identity, PartialDate, Passage, Reference, Stated
from rag.vietnamese.sentences import sentence_spans
from rag.vietnamese.text import fold_space

PASSAGES_A_DOCUMENT = 20
_SEED = 20240306
_SYMBOL = "KH-UBND"
_PLACES = ("Kiên Giang", "Sóc Trăng", "Cần Thơ", "An Giang", "Hậu Giang", "Cà Mau", "Bạc Liêu")
_YEARS = range(2012, 2025)
_SENTENCE = 22  # syllables of a random sentence


@dataclass(frozen=True, slots=True)
class Material:
    """What real texts are made of: sentences, syllables as often as they stand, lengths."""

    sentences: tuple[str, ...]
    syllables: tuple[str, ...]
    lengths: tuple[int, ...]

    @classmethod
    def of(cls, documents: Sequence[Document], passages: Sequence[Passage]) -> Material:
        """The material of documents and of the passages that they were cut into."""
        sentences = [
            fold_space(document.text[span.start : span.end])
            for document in documents
            for span in sentence_spans(document.text)
        ]
        kept = tuple(one for one in sentences if len(one) > 20)
        syllables = tuple(word for one in kept for word in one.split() if word.isalpha())
        return cls(kept, syllables, tuple(len(one.words) for one in passages))


def synthetic(material: Material, count: int) -> tuple[list[Document], list[Passage]]:
    """``count`` passages in documents of ``PASSAGES_A_DOCUMENT`` each; the last may be shorter."""
    rng = random.Random(_SEED)  # noqa: S311 - a made-up corpus, not a secret
    documents: list[Document] = []
    passages: list[Passage] = []
    while len(passages) < count:
        size = min(PASSAGES_A_DOCUMENT, count - len(passages))
        document, cut = _document(len(documents), size, material, rng)
        documents.append(document)
        passages += cut
    return documents, passages


def _document(
    order: int, size: int, material: Material, rng: random.Random
) -> tuple[Document, list[Passage]]:
    doc_id, place = f"synthetic-{order:06d}", rng.choice(_PLACES)
    number, year = f"{order + 1000}/{_SYMBOL}", rng.choice(_YEARS)
    issuer = f"Ủy ban nhân dân tỉnh {place}"
    head = f"Kế hoạch số {number} ngày 06/3/{year} của {issuer}. "
    mentioned = [_mention(rng, order) for _ in range(2)]
    head += "Căn cứ " + "; ".join(mentioned) + ". "
    texts = [head + _text(material, rng)] + [_text(material, rng) for _ in range(size - 1)]
    starts = [sum(len(one) + 1 for one in texts[:at]) for at in range(size)]
    document = Document(
        doc_id,
        f"{doc_id}.txt",
        "\n".join(texts),
        f"Kế hoạch số {number} của {issuer}",
        "0" * 64,
        Identity(
            type=_stated(head, "Kế hoạch"),
            number=_stated(head, number),
            issuer=_stated(head, issuer),
            date=PartialDate(year, 3, 6),
        ),
        references=tuple(_reference(head, one) for one in dict.fromkeys(mentioned)),
        province=place,
    )
    passages = [
        Passage(f"{doc_id}-{at}", doc_id, start, start + len(text), text)
        for at, (start, text) in enumerate(zip(starts, texts, strict=True))
    ]
    return document, passages


def _mention(rng: random.Random, order: int) -> str:
    """Another document of the corpus, an earlier one as far as there are any."""
    return f"Kế hoạch số {1000 + rng.randrange(order + 1)}/{_SYMBOL}"


def _reference(head: str, mention: str) -> Reference:
    start = head.index(mention, head.index("Căn cứ"))
    number = mention.removeprefix("Kế hoạch số ")
    return Reference(start, start + len(mention), "Kế hoạch", number, number)


def _stated(text: str, value: str) -> Stated:
    start = text.index(value)
    return Stated(value, start, start + len(value))


def _text(material: Material, rng: random.Random) -> str:
    wanted = rng.choice(material.lengths)
    written = ""
    for sentence in _sentences(material, rng):
        written = f"{written} {sentence}" if written else sentence
        if len(written) >= wanted:
            return written[:wanted].rstrip()
    return written


def _sentences(material: Material, rng: random.Random) -> Iterator[str]:
    while True:
        yield rng.choice(material.sentences)
        yield " ".join(rng.choices(material.syllables, k=_SENTENCE)).capitalize() + "."
