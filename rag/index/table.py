"""A model that is nothing but a vector for each token, read and computed without torch.

What ``StaticEmbedding`` of sentence-transformers computes, from the same files. To have it do so
takes ten seconds of imports, and a millisecond to get a question to the table and its mean back,
which is a fifth of what finding its passages may take (docs/decisions/0021).
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import chain
from pathlib import Path

import numpy as np
from safetensors.numpy import load_file
from tokenizers import Tokenizer
from tokenizers.pre_tokenizers import WhitespaceSplit

from rag.protocols import Vectors

_ONLY_MODULE = "StaticEmbedding"
_LAYOUTS = ({"embedding.weight"}, {"embeddings"}, {"embeddings", "weights"})
_KEPT = 1 << 19  # tokens whose pieces are remembered


class Table:
    """A vector for each piece of a token, ``(n, d)`` float32; a text is the mean of its pieces'."""

    def __init__(self, tokenizer: Tokenizer, weights: Vectors) -> None:
        self._tokenizer = tokenizer
        self._weights = weights
        self._pieces: dict[str, Sequence[int]] = {}

    @property
    def dimension(self) -> int:
        """``d``."""
        return int(self._weights.shape[1])

    @property
    def splits_at_spaces(self) -> bool:
        """Whether each token between spaces is read by itself, so that tokens can be given."""
        splitter = self._tokenizer.pre_tokenizer
        return isinstance(splitter, WhitespaceSplit) and self._tokenizer.normalizer is None

    def encode(self, texts: Sequence[str]) -> Vectors:
        """``(n, d)`` float32: the means of the texts' pieces, of unit length or zero."""
        found = self._tokenizer.encode_batch(list(texts), add_special_tokens=False)
        return self._means([one.ids for one in found])

    def encode_tokens(self, texts: Sequence[Sequence[str]]) -> Vectors:
        """The same of texts given as what stands between their spaces, each token read once."""
        if len(self._pieces) > _KEPT:
            self._pieces.clear()
        new = list(dict.fromkeys(chain.from_iterable(texts)).keys() - self._pieces.keys())
        read = self._tokenizer.encode_batch(new, add_special_tokens=False)
        self._pieces.update((token, one.ids) for token, one in zip(new, read, strict=True))
        pieces = self._pieces.__getitem__
        return self._means([list(chain.from_iterable(map(pieces, one))) for one in texts])

    def _means(self, texts: Sequence[Sequence[int]]) -> Vectors:
        found = np.zeros((len(texts), self.dimension), dtype=np.float32)
        for row, pieces in enumerate(texts):
            if pieces:
                found[row] = self._weights[pieces].mean(axis=0)
        lengths: Vectors = np.linalg.norm(found, axis=1, keepdims=True)
        found /= np.maximum(lengths, 1e-12)
        return found


def read_table(folder: Path) -> Table | None:
    """The table in a sentence-transformers model's folder; None where the model is another kind.

    Raises what the files' readers raise where a table's files are damaged.
    """
    modules = folder / "modules.json"
    if not modules.is_file():
        return None
    listed = json.loads(modules.read_bytes())
    if len(listed) != 1 or listed[0]["type"].rpartition(".")[2] != _ONLY_MODULE:
        return None
    home = folder / listed[0]["path"]
    arrays = load_file(home / "model.safetensors")
    if set(arrays) not in _LAYOUTS:
        return None
    weights = arrays["embedding.weight" if "embedding.weight" in arrays else "embeddings"]
    weights = weights.astype(np.float32)
    if "weights" in arrays:  # model2vec's layout: one factor for each token
        weights *= arrays["weights"].astype(np.float32)[:, None]
    return Table(Tokenizer.from_file(str(home / "tokenizer.json")), weights)
