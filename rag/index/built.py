"""The whole index in memory, and how it is built from passages."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import compress
from typing import TypeVar

import numpy as np

from rag.index.apart import Apart, all_apart
from rag.index.dense import Dense
from rag.index.indexed import indexed_text
from rag.index.lexical import Counted, Lexical, has_words
from rag.index.manifest import FORMAT, Manifest, versions
from rag.index.source import Source
from rag.model import Document, Passage
from rag.protocols import Encoder, TokenEncoder, Vectors

BATCH = 512
_NONE: Mapping[str, Apart] = {}

Progress = Callable[[int, int], None]
"""Called with the number of passages encoded so far and of all."""


@dataclass(frozen=True)
class Index:
    """Everything that retrieval needs; row ``i`` of both indexes is ``passages[i]``.

    ``sources`` are the files that it was made from, for whoever makes the next. ``version`` is the
    name under which it was read from its folder, empty where it was not.
    """

    documents: Mapping[str, Document]
    passages: tuple[Passage, ...]
    dense: Dense
    lexical: Lexical
    manifest: Manifest
    sources: tuple[Source, ...] = ()
    version: str = ""

    @cached_property
    def rows(self) -> dict[str, int]:
        """The row of each passage by its id."""
        return {passage.passage_id: row for row, passage in enumerate(self.passages)}

    def without(self, doc_ids: Container[str]) -> Index:
        """The index without some documents, to search until one is built that lacks them.

        It is made in a moment and not for writing: the scores of words are still those that count
        all documents.
        """
        kept = np.array([one.doc_id not in doc_ids for one in self.passages], dtype=np.bool_)
        documents = {key: one for key, one in self.documents.items() if key not in doc_ids}
        passages = tuple(compress(self.passages, kept.tolist()))
        manifest = replace(self.manifest, documents=len(documents), passages=len(passages))
        return replace(
            self,
            documents=documents,
            passages=passages,
            dense=self.dense.only(kept),
            lexical=self.lexical.only(kept),
            manifest=manifest,
        )

    def sharing(self, before: Index) -> Index:
        """The same index with the documents and passages that ``before`` has, too, held once."""
        documents = {
            key: _shared(one, before.documents.get(key)) for key, one in self.documents.items()
        }
        known = {one.passage_id: one for one in before.passages}
        passages = tuple(_shared(one, known.get(one.passage_id)) for one in self.passages)
        return replace(self, documents=documents, passages=passages)


_T = TypeVar("_T")


def _shared(one: _T, before: _T | None) -> _T:
    return before if before is not None and before == one else one


def build_index(
    documents: Sequence[Document],
    passages: Sequence[Passage],
    encoder: Encoder,
    source: str = "",
    previous: Index | None = None,
    progress: Progress | None = None,
    sources: Sequence[Source] = (),
    known: Mapping[str, Apart] = _NONE,
) -> Index:
    """The index of ``passages``, which belong to ``documents``.

    ``source`` is the caller's fingerprint of the corpus. Of passages that ``previous`` holds with
    the same indexed text, the vectors are taken from there, if the encoder is the same, and the
    words, if the libraries are; ``known`` are indexed texts that the caller has taken apart.
    """
    by_id = {document.doc_id: document for document in documents}
    texts = [indexed_text(by_id[passage.doc_id], passage) for passage in passages]
    rows = _rows(previous)
    apart = all_apart(
        texts, {**_known(texts, previous, rows), **known}, words=has_words(len(texts))
    )
    counted = Counted.of(apart)
    vectors = _vectors(texts, counted, encoder, previous, rows, progress)
    manifest = Manifest(
        format=FORMAT,
        encoder=encoder.name,
        dimension=encoder.dimension,
        documents=len(by_id),
        passages=len(passages),
        source=source,
        made_at=datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds"),
        files={},
        versions=versions(),
    )
    lexical = Lexical.of(counted, apart)
    return Index(by_id, tuple(passages), Dense(vectors), lexical, manifest, tuple(sources))


def _rows(previous: Index | None) -> dict[str, int]:
    """The rows of an index by their indexed text."""
    if previous is None:
        return {}
    return {
        indexed_text(previous.documents[passage.doc_id], passage): row
        for row, passage in enumerate(previous.passages)
    }


def _vectors(
    texts: Sequence[str],
    counted: Counted,
    encoder: Encoder,
    previous: Index | None,
    rows: Mapping[str, int],
    progress: Progress | None,
) -> Vectors:
    before = rows if previous is not None and previous.manifest.encoder == encoder.name else {}
    vectors = np.zeros((len(texts), encoder.dimension), dtype=np.float32)
    fresh = []
    for row, text in enumerate(texts):
        if previous is not None and text in before:
            vectors[row] = previous.dense.vectors[before[text]]
        else:
            fresh.append(row)
    encode = _encoding(texts, counted, encoder)
    for start in range(0, len(fresh), BATCH):
        batch = fresh[start : start + BATCH]
        vectors[batch] = encode(batch)
        if progress is not None:
            progress(len(texts) - len(fresh) + start + len(batch), len(texts))
    return vectors


def _encoding(
    texts: Sequence[str], counted: Counted, encoder: Encoder
) -> Callable[[Sequence[int]], Vectors]:
    """What gives the vectors of passages by their rows."""
    if isinstance(encoder, TokenEncoder) and encoder.takes_tokens:
        encode = encoder.encode_numbers(list(counted.vocabulary))
        return lambda batch: encode([counted.rows[row] for row in batch])
    return lambda batch: encoder.encode_passages([texts[row] for row in batch])


def _known(
    texts: Sequence[str], previous: Index | None, rows: Mapping[str, int]
) -> dict[str, Apart]:
    """What ``previous`` has taken apart and can be used again, by indexed text."""
    if previous is None or previous.manifest.versions != versions():
        return {}
    found = {text: previous.lexical.apart(rows[text]) for text in texts if text in rows}
    return {text: apart for text, apart in found.items() if apart is not None}
