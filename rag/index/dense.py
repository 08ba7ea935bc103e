"""The nearest passages by their vectors, with faiss.

Rows have unit length, so the inner product is the cosine. Up to ``FLAT`` passages every one is
compared; beyond that only those in the inverted lists of the nearest centroids are, in 8-bit codes,
and the best of them again exactly. Over 85,325 articles that takes 0.2 ms instead of 3.4 and finds
99.1 % of the 10 nearest (95.6 % of the 100 nearest). A ``Dense`` never changes once built: faiss
crashes when vectors are added during a search, so a new corpus is a new object.
"""

from __future__ import annotations

from functools import cached_property
from math import sqrt
from typing import Any

import faiss as untyped
import numpy as np
from numpy.typing import NDArray

from rag.protocols import Vectors

Rows = NDArray[np.int64]
Kept = NDArray[np.bool_]

FLAT = 20_000  # passages up to which all are compared: about 1 ms
PROBED = 64  # inverted lists that are searched for one question
WIDER = 2  # times as many candidates are compared exactly as are wanted
SAMPLE = 50  # passages for each centroid that it is learned from

faiss: Any = untyped  # its stubs lack what its wrappers add
faiss.omp_set_num_threads(1)  # one question at a time: threads wait for one another more than help


class Dense:
    """The vectors of all passages, ``(n, d)`` float32; row ``i`` is passage ``i``."""

    def __init__(
        self, vectors: Vectors, flat_up_to: int = FLAT, lists: Lists | None = None
    ) -> None:
        self.vectors = np.ascontiguousarray(vectors, dtype=np.float32)
        if lists is None and len(vectors) > flat_up_to:
            lists = Lists.of(self.vectors)
        self._lists = lists

    def __len__(self) -> int:
        return len(self.vectors)

    @cached_property
    def _flat(self) -> Any:  # noqa: ANN401 - faiss is untyped
        flat = faiss.IndexFlatIP(self.vectors.shape[1])
        flat.add(self.vectors)
        return flat

    def only(self, kept: Kept) -> Dense:
        """The vectors of the passages in ``kept``, ``(n,)``; nothing is learned anew."""
        lists = None if self._lists is None else self._lists.only(kept)
        return Dense(self.vectors[kept], len(self), lists)

    def search(self, queries: Vectors, k: int) -> tuple[Rows, Vectors]:
        """Rows and cosines of the ``k`` nearest passages of each query, best first: exactly.

        ``queries`` is ``(m, d)``; both results are ``(m, min(k, n))``.
        """
        k = min(k, len(self))
        if k < 1:
            empty = (len(queries), 0)
            return np.zeros(empty, dtype=np.int64), np.zeros(empty, dtype=np.float32)
        scores, rows = self._flat.search(np.ascontiguousarray(queries, dtype=np.float32), k)
        return rows, scores

    def match(self, query: Vectors) -> Nearest:
        """The passages' cosines with one question, ``(d,)``, computed as they are asked for."""
        return Nearest(self, np.asarray(query, dtype=np.float32))

    def nearest(self, query: Vectors, n: int, kept: Kept | None = None) -> Rows:
        """About the ``n`` nearest rows to ``query``, ``(d,)``; of those in ``kept``, if given."""
        count = len(self) if kept is None else int(kept.sum())
        exact = self._lists is None or count <= FLAT
        n = min(n if exact else WIDER * n, count)
        if n < 1:
            return np.zeros(0, dtype=np.int64)
        if self._lists is not None and not exact:
            return self._lists.nearest(query, n, kept)
        bits = None if kept is None else np.packbits(kept, bitorder="little")
        selected = None if bits is None else faiss.IDSelectorBitmap(bits)
        wanted = faiss.SearchParameters(sel=selected)
        found: Rows = self._flat.search(query[None, :], n, params=wanted)[1][0]
        return found[found >= 0]

    def scores(self, query: Vectors) -> Vectors:
        """``(n,)`` float32: the cosine of every passage with one query, ``(d,)``."""
        found: Vectors = self.vectors @ np.asarray(query, dtype=np.float32)
        return found


class Nearest:
    """One question against the vectors."""

    def __init__(self, dense: Dense, query: Vectors) -> None:
        self._dense = dense
        self._query = query

    def top(self, n: int, kept: Kept | None = None) -> Rows:
        """About the best ``n`` rows, nearest first; of those in ``kept``, ``(n,)``, if given."""
        rows = self._dense.nearest(self._query, n, kept)
        return rows[np.argsort(-self.of(rows), kind="stable")[:n]]

    def of(self, rows: Rows) -> Vectors:
        """``(len(rows),)`` float32: the exact cosines of these passages."""
        vectors = self._dense.vectors[rows]
        found: Vectors = np.einsum("ij,j->i", vectors, self._query)  # no threads, unlike @
        return found


class Lists:
    """Inverted lists over passages, of which only some may still be there.

    ``rows`` are the places of those in the lists, in order; None where all are there.
    """

    def __init__(self, lists: Any, rows: Rows | None = None) -> None:  # noqa: ANN401 - untyped
        self._lists = lists
        self._rows = rows

    @classmethod
    def of(cls, vectors: Vectors) -> Lists:
        """The lists of these vectors, learned from them."""
        return cls(_inverted(vectors))

    def only(self, kept: Kept) -> Lists:
        """The same lists for the passages in ``kept``, ``(n,)``."""
        rows = np.arange(self._lists.ntotal) if self._rows is None else self._rows
        return Lists(self._lists, rows[kept])

    def nearest(self, query: Vectors, n: int, kept: Kept | None) -> Rows:
        """About the ``n`` nearest of the passages; of those in ``kept``, if given."""
        listed = self._listed(kept)
        bits = None if listed is None else np.packbits(listed, bitorder="little")
        selected = None if bits is None else faiss.IDSelectorBitmap(bits)
        wanted = faiss.SearchParametersIVF(sel=selected, nprobe=PROBED)
        found: Rows = self._lists.search(query[None, :], n, params=wanted)[1][0]
        found = found[found >= 0]
        return found if self._rows is None else np.searchsorted(self._rows, found)

    def _listed(self, kept: Kept | None) -> Kept | None:
        """Which entries of the lists may be found."""
        if self._rows is None:
            return kept
        listed = np.zeros(self._lists.ntotal, dtype=np.bool_)
        listed[self._rows if kept is None else self._rows[kept]] = True
        return listed


def _inverted(vectors: Vectors) -> Any:  # noqa: ANN401 - faiss is untyped
    count, dimension = vectors.shape
    centroids = int(4 * sqrt(count))
    lists = faiss.index_factory(dimension, f"IVF{centroids},SQ8", faiss.METRIC_INNER_PRODUCT)
    lists.cp.max_points_per_centroid = SAMPLE
    lists.cp.min_points_per_centroid = 1  # fewer points than it likes earn a warning, no error
    lists.train(vectors)
    lists.add(vectors)
    return lists
