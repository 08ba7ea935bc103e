"""The part of the index that can be made while files are still being read."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from ingest.reading import ReadFile
from rag.index.apart import Apart, Prepared
from rag.index.built import encode_apart
from rag.index.indexed import indexed_text
from rag.protocols import Encoder, SyllableEncoder, Vectors


class Ahead:
    """Encodes the passages of each file as it comes: reading is others' work, which takes longer.

    Only where that is quickly done: a slow encoder has to be spared what an earlier index holds.
    The encoder is loaded when the first file comes, or when it is asked for.
    """

    def __init__(self, load_encoder: Callable[[], Encoder]) -> None:
        self._load_encoder = load_encoder
        self._apart: dict[str, Apart] = {}
        self._vectors: dict[str, Vectors] = {}

    @cached_property
    def encoder(self) -> Encoder:
        """The encoder; loading it takes seconds for some models."""
        return self._load_encoder()

    @property
    def prepared(self) -> Prepared:
        """What was computed so far."""
        return Prepared(self._apart, self._vectors)

    def take(self, read: ReadFile) -> None:
        """Do what can be done of a file that was read."""
        document = read.document
        if document is None or not read.apart:
            return
        texts = [indexed_text(document, one) for one in read.passages]
        self._apart.update(zip(texts, read.apart, strict=True))
        encoder = self.encoder
        if isinstance(encoder, SyllableEncoder) and encoder.takes_syllables:
            vectors = encode_apart(encoder, texts, read.apart)
            self._vectors.update(zip(texts, vectors, strict=True))
