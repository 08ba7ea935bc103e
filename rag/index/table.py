"""A model that is nothing but a vector for each token, read and computed without torch.

What ``StaticEmbedding`` of sentence-transformers computes, from the same files. To have it do so
takes ten seconds of imports, and a millisecond to get a question to the table and its mean back,
which is a fifth of what finding its passages may take (docs/decisions/0021).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from itertools import chain
from pathlib import Path

import numpy as np
from safetensors.numpy import load_file
from tokenizers import Tokenizer
from tokenizers.pre_tokenizers import WhitespaceSplit

from rag.protocols import Ids, Vectors

_ONLY_MODULE = "StaticEmbedding"
_LAYOUTS = ({"embedding.weight"}, {"embeddings"}, {"embeddings", "weights"})


class Table:
    """A vector for each piece of a token, ``(n, d)`` float32; a text is the mean of its pieces'."""

    def __init__(self, tokenizer: Tokenizer, weights: Vectors) -> None:
        self._tokenizer = tokenizer
        self._weights = weights

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

    def of_tokens(self, tokens: Sequence[str]) -> Callable[[Sequence[Ids]], Vectors]:
        """What ``encode`` does, for texts given as the numbers of such ``tokens``.

        Tokens hold no white space; each that occurs is read once.
        """
        pieces = _Pieces(self._tokenizer, tokens)
        return lambda rows: self._means(pieces.of(rows))

    def _means(self, texts: Sequence[Sequence[int] | Ids]) -> Vectors:
        found = np.zeros((len(texts), self.dimension), dtype=np.float32)
        for row, pieces in enumerate(texts):
            if len(pieces):
                found[row] = self._weights[pieces].mean(axis=0)
        lengths: Vectors = np.linalg.norm(found, axis=1, keepdims=True)
        found /= np.maximum(lengths, 1e-12)
        return found


class _Pieces:
    """The pieces of numbered tokens, found as they are met."""

    def __init__(self, tokenizer: Tokenizer, tokens: Sequence[str]) -> None:
        self._tokenizer = tokenizer
        self._tokens = tokens
        self._starts = np.full(len(tokens), -1, dtype=np.int64)
        self._lengths = np.zeros(len(tokens), dtype=np.int64)
        self._pieces = np.zeros(0, dtype=np.int32)

    def of(self, rows: Sequence[Ids]) -> list[Ids]:
        """The pieces of each text."""
        if not rows:
            return []
        tokens = np.concatenate(rows)
        self._learn(np.unique(tokens[self._starts[tokens] < 0]))
        lengths = self._lengths[tokens]
        ends = np.cumsum(lengths)
        places = np.repeat(self._starts[tokens] - (ends - lengths), lengths)
        places += np.arange(len(places))
        last = np.cumsum([len(one) for one in rows])
        bounds = np.concatenate([[0], ends])[last]
        return np.split(self._pieces[places], bounds[:-1])

    def _learn(self, tokens: Ids) -> None:
        if not len(tokens):
            return
        spelled = [self._tokens[one] for one in tokens.tolist()]
        read = [one.ids for one in self._tokenizer.encode_batch(spelled, add_special_tokens=False)]
        lengths = np.array([len(one) for one in read], dtype=np.int64)
        self._starts[tokens] = len(self._pieces) + np.cumsum(lengths) - lengths
        self._lengths[tokens] = lengths
        new = np.fromiter(chain.from_iterable(read), dtype=np.int32, count=int(lengths.sum()))
        self._pieces = np.concatenate([self._pieces, new])


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
