"""How near a clause's meaning is to the question's, by the encoder's cosine.

Only an encoder that reads its vectors off a table is asked: a clause takes it microseconds, where a
transformer would take a second for the clauses of one question. With another one, nothing is known.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache, partial

import numpy as np
from numpy.typing import NDArray

from rag.generation.text.units import Candidate
from rag.protocols import Encoder, TokenEncoder

KEPT = 65_536  # clauses whose vectors are kept, half a kilobyte each; about three a passage
READ = 600  # code points of a clause that are encoded


class Likeness:
    """Compares clauses with questions; each clause is encoded once and kept."""

    def __init__(self, encoder: Encoder | None) -> None:
        self._encoder: Encoder | None = None
        if isinstance(encoder, TokenEncoder) and encoder.takes_tokens:
            self._encoder = encoder
            self._vector = lru_cache(maxsize=KEPT)(partial(_vector, encoder))

    def read(self, candidates: Sequence[Candidate]) -> None:
        """Encode clauses ahead of the questions that ask for them."""
        if self._encoder is not None:
            for one in candidates:
                self._vector(one.evidence.quote[:READ])

    def of(self, texts: Sequence[str], candidates: Sequence[Candidate]) -> NDArray[np.float32]:
        """``(len(candidates), len(texts))`` cosines, -1 … 1; zeros where nothing is known."""
        if self._encoder is None or not candidates:
            return np.zeros((len(candidates), len(texts)), dtype=np.float32)
        asked = self._encoder.encode_queries(list(texts))
        said = np.stack([self._vector(one.evidence.quote[:READ]) for one in candidates])
        cosines: NDArray[np.float32] = said.astype(np.float32) @ asked.T
        return cosines


def _vector(encoder: Encoder, text: str) -> NDArray[np.float16]:
    vector: NDArray[np.float16] = encoder.encode_passages([text])[0].astype(np.float16)
    return vector
