from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from rag.generation.ranking.likeness import Likeness
from rag.generation.text.units import Candidate, Shape
from rag.model import Document, Evidence
from rag.protocols import Ids, Vectors

TEXT = "hồ sơ. kinh phí."
DOCUMENT = Document("d", "d.txt", TEXT, "", "0" * 64)
CANDIDATES = [
    Candidate(Evidence(DOCUMENT, start, end), frozenset(), frozenset(), Shape())
    for start, end in ((0, 6), (7, 16))
]


class Letters:
    """An encoder whose vectors say whether a text has an *h*, and whether it has a *k*."""

    name = "letters"
    dimension = 2
    asked = 0

    def __init__(self, *, takes_tokens: bool) -> None:
        self.takes_tokens = takes_tokens

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        return self._encoded(texts)

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        self.asked += len(texts)
        return self._encoded(texts)

    def encode_numbers(self, tokens: Sequence[str]) -> Callable[[Sequence[Ids]], Vectors]:
        raise NotImplementedError

    def _encoded(self, texts: Sequence[str]) -> Vectors:
        return np.array([[text[0] == "h", text[0] == "k"] for text in texts], dtype=np.float32)


def test_a_clause_is_compared_with_each_text_and_encoded_once() -> None:
    encoder = Letters(takes_tokens=True)
    likeness = Likeness(encoder)
    for _ in range(2):
        assert likeness.of(["hỏi", "kể"], CANDIDATES).tolist() == [[1, 0], [0, 1]]
    assert encoder.asked == 2


def test_an_encoder_that_takes_long_is_not_asked() -> None:
    encoder = Letters(takes_tokens=False)
    for likeness in (Likeness(encoder), Likeness(None)):
        assert likeness.of(["hỏi", "kể"], CANDIDATES).tolist() == [[0, 0], [0, 0]]
    assert encoder.asked == 0
