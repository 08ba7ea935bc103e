"""Rules in a picture of a page: the lines of tables, found and taken out.

Recognition reads them as letters, and what is left between them are the cells.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from ingest.formats.paged.words import Box

_DARK = 150  # of 255
_LONG = 0.55  # inches: no stroke of a letter is as long
_BAND = 256  # rows of pixels at a time, for the sake of memory
_THICK = 0.05  # inches: what is thicker is no rule
_MOST = 20_000

Mask = NDArray[np.bool_]


def without_rules(picture: Image.Image, dpi: float) -> tuple[Image.Image, list[Box]]:
    """A grey ``picture`` without its lying and standing rules, and those, in points."""
    dark = np.asarray(picture) < _DARK
    length = round(_LONG * dpi)
    lying = _runs(dark, length)
    standing = _runs(dark.T, length).T
    boxes = [*_boxes(lying, dpi), *(_turned(box) for box in _boxes(standing.T, dpi))]
    if not boxes:
        return picture, []
    paper = np.asarray(picture).copy()
    paper[_widened(lying | standing)] = 255
    return Image.fromarray(paper), boxes


def _runs(dark: Mask, length: int) -> Mask:
    """Where at least ``length`` dark pixels follow one another in a row."""
    found = np.zeros(dark.shape, dtype=np.bool_)
    if dark.shape[1] <= length:
        return found
    for top in range(0, dark.shape[0], _BAND):
        band = dark[top : top + _BAND]
        sums = np.cumsum(np.pad(band, ((0, 0), (1, 0))), axis=1, dtype=np.int32)
        begins = np.zeros((band.shape[0], band.shape[1] + 1), dtype=np.int32)
        starts = (sums[:, length:] - sums[:, :-length]) == length
        begins[:, : starts.shape[1]] += starts
        begins[:, length:] -= starts
        found[top : top + _BAND] = np.cumsum(begins, axis=1)[:, :-1] > 0
    return found


def _widened(rules: Mask) -> Mask:
    """The rules and the grey pixels of their edges."""
    wide = rules.copy()
    for axis in (0, 1):
        for step in (-2, -1, 1, 2):
            wide |= np.roll(rules, step, axis=axis)
    return wide


def _boxes(lying: Mask, dpi: float) -> Iterator[Box]:
    """The rules of a mask of lying ones: runs of rows below one another that overlap."""
    open_boxes: list[list[int]] = []
    count = 0
    for y in np.flatnonzero(lying.any(axis=1)).tolist():
        edges = np.flatnonzero(np.diff(np.pad(lying[y], 1).astype(np.int8)))
        for left, right in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
            for box in open_boxes:
                if box[3] >= y - 2 and left <= box[2] and right >= box[0]:
                    box[0], box[2], box[3] = min(box[0], left), max(box[2], right), y + 1
                    break
            else:
                open_boxes.append([left, y, right, y + 1])
                count += 1
        closed = [box for box in open_boxes if box[3] < y - 2]
        open_boxes = [box for box in open_boxes if box[3] >= y - 2]
        yield from _thin(closed, dpi)
        if count > _MOST:
            return
    yield from _thin(open_boxes, dpi)


def _thin(boxes: list[list[int]], dpi: float) -> Iterator[Box]:
    for box in boxes:
        if box[3] - box[1] <= _THICK * dpi:
            yield Box(*(edge * 72 / dpi for edge in box))


def _turned(box: Box) -> Box:
    return Box(box.top, box.left, box.bottom, box.right)
