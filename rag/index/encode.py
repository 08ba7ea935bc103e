"""Sentence-transformers' one home: text in, unit vectors out.

Any model that sentence-transformers loads can serve. What ours needs beyond that (word
segmentation, prefixes) stands in ``chithi.json`` beside its weights; a foreign model has no such
file and gets its text as it is. Nothing is ever downloaded: a name must be in the local cache.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import numpy as np
from pydantic import TypeAdapter, ValidationError

from rag.errors import EncoderUnavailable
from rag.index.lexical import tokens
from rag.index.table import Table, read_table
from rag.protocols import Ids, Vectors

CARD = "chithi.json"
BATCH = 256
_SAMPLE = 1 << 16  # bytes at either end of a file that go into its fingerprint


@dataclass(frozen=True, slots=True)
class EncoderCard:
    """How a model wants its text; the defaults are those of a foreign model.

    ``tokens``: ``as it is``; ``words`` joined by ``_`` (underthesea); ``syllables`` with their
    bigrams, as the lexical index has them. Prefixes are put before each text, as the E5 family
    wants.
    """

    tokens: Literal["as it is", "words", "syllables"] = "as it is"
    query_prefix: str = ""
    passage_prefix: str = ""


_CARD = TypeAdapter(EncoderCard)


class SentenceEncoder:
    """A sentence-transformers model as ``rag.protocols.Encoder``.

    Raises ``EncoderUnavailable`` where ``source``, a folder or a cached model's name, can't be
    loaded.
    """

    def __init__(self, source: str) -> None:
        self.card = _read_card(source)
        self._table = _load_table(source)
        self._model: Any = None
        if self._table is None:
            self._model = _load(source)
            self.dimension = int(self._model.get_embedding_dimension() or 0)
        else:
            self.dimension = self._table.dimension
        self.name = fingerprint(source)
        self.encode_queries(["khởi động"])  # the first call warms segmenter and model

    @property
    def takes_tokens(self) -> bool:
        """Whether ``encode_numbers`` gives what ``encode_passages`` does."""
        return (
            self._table is not None
            and self._table.splits_at_spaces
            and self.card.tokens == "syllables"
            and not self.card.passage_prefix
        )

    def encode_numbers(self, tokens: Sequence[str]) -> Callable[[Sequence[Ids]], Vectors]:
        """A function from passages, as numbers of ``tokens``, to what ``encode_passages`` gives."""
        if self._table is None:
            raise ValueError("only a table of tokens' vectors takes tokens")
        return self._table.of_tokens(tokens)

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """``(n, d)`` float32, rows of unit length (zero for a text without any known token)."""
        return self._encode(texts, self.card.query_prefix)

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """``(n, d)`` float32, rows of unit length (zero for a text without any known token)."""
        return self._encode(texts, self.card.passage_prefix)

    def _encode(self, texts: Sequence[str], prefix: str) -> Vectors:
        if not texts:
            return np.zeros((0, self.dimension), dtype=np.float32)
        prepared = [prefix + self._prepare(text) for text in texts]
        if self._table is not None:
            return self._table.encode(prepared)
        found = self._model.encode(
            prepared, batch_size=BATCH, normalize_embeddings=True, show_progress_bar=False
        )
        return np.ascontiguousarray(found, dtype=np.float32)

    def _prepare(self, text: str) -> str:
        if self.card.tokens == "syllables":
            return spread(text)
        if self.card.tokens == "words":
            from rag.vietnamese.words import segment  # underthesea is slow to import

            return segment(text)
        return text


def spread(text: str) -> str:
    """The syllables and bigrams of ``text``, a space between two: what ``syllables`` means."""
    return " ".join(tokens(text))


def fingerprint(source: str) -> str:
    """The name of the weights: a cached model's own, or a folder's name and a digest of its files.

    The digest takes each file's name, size and both ends, so that large models start quickly too.
    """
    folder = Path(source)
    if not folder.is_dir():
        return source
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if not path.is_file() or path.suffix == ".md":
            continue
        size = path.stat().st_size
        digest.update(f"{path.relative_to(folder).as_posix()} {size}\n".encode())
        with path.open("rb") as file:
            digest.update(file.read(_SAMPLE))
            file.seek(max(0, size - _SAMPLE))
            digest.update(file.read(_SAMPLE))
    return f"{folder.resolve().name}@{digest.hexdigest()[:12]}"


def _read_card(source: str) -> EncoderCard:
    path = Path(source) / CARD
    if not path.is_file():
        return EncoderCard()
    try:
        return _CARD.validate_json(path.read_bytes())
    except (OSError, ValidationError) as error:
        raise EncoderUnavailable(source, f"{CARD} can't be read ({error})") from error


def _load_table(source: str) -> Table | None:
    try:
        return read_table(Path(source))
    except Exception as error:  # the readers of its files raise anything
        raise _unavailable(source, error) from error


def _load(source: str) -> Any:  # noqa: ANN401 - sentence-transformers is untyped to us
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")  # no warning when a child is forked
    try:
        from sentence_transformers import SentenceTransformer  # seconds: torch and transformers

        model = SentenceTransformer(source, device="cpu", local_files_only=True)
    except Exception as error:  # foreign models' loaders raise anything
        raise _unavailable(source, error) from error
    return model.float().eval()  # weights may lie on disk in half precision


def _unavailable(source: str, error: Exception) -> EncoderUnavailable:
    reason = str(error).splitlines()[0] if str(error) else type(error).__name__
    return EncoderUnavailable(source, reason)
