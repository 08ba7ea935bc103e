"""Where the passages of each document lie: from documents and spans to rows of the index."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from rag.model import Passage


class Places:
    """The rows of ``count`` passages by document, which follow one another in its text."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self.count = len(passages)
        self._passages = passages
        self._rows: dict[str, list[int]] = {}
        for row, passage in enumerate(passages):
            self._rows.setdefault(passage.doc_id, []).append(row)
        self._starts = {
            doc_id: [passages[row].start for row in rows] for doc_id, rows in self._rows.items()
        }

    def of(self, doc_id: str) -> Sequence[int]:
        """The rows of one document."""
        return self._rows.get(doc_id, ())

    def inside(self, doc_ids: Iterable[str]) -> NDArray[np.bool_]:
        """``(count,)`` whether each passage belongs to one of these documents."""
        found = np.zeros(self.count, dtype=np.bool_)
        rows = [self.of(doc_id) for doc_id in doc_ids]
        found[list(chain.from_iterable(rows))] = True
        return found

    def covering(self, doc_id: str, start: int, end: int) -> list[int]:
        """The rows whose passages share a character with ``[start, end)`` of the document."""
        rows, starts = self.of(doc_id), self._starts.get(doc_id, ())
        last = first = bisect_left(starts, end)
        while first > 0 and self._passages[rows[first - 1]].end > start:
            first -= 1
        return list(rows[first:last])

    def holding(self, doc_id: str, start: int, end: int) -> list[int]:
        """The rows whose passages hold all of ``[start, end)`` of the document."""
        rows = self.covering(doc_id, start, end)
        around = ((row, self._passages[row]) for row in rows)
        return [row for row, one in around if one.start <= start and end <= one.end]
