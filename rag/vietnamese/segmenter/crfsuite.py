"""A model file of CRFsuite, for labels that are two: what each attribute says for the first.

The format is CRFsuite's own (Okazaki 2007, http://www.chokkan.org/software/crfsuite/, crf1d_model.c
and cqdb.c), little-endian: a header with the places of the parts; ``FEAT``, the weights;
two ``CQDB``, the names of labels and attributes, each at the place that its number gives.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

_HEADER = struct.Struct("<4sI4s9I")
_CHUNK = struct.Struct("<4sII")
_DATABASE = struct.Struct("<4s5I")
_ENTRY = struct.Struct("<II")
_FEATURE = np.dtype([("kind", "<u4"), ("source", "<u4"), ("label", "<u4"), ("weight", "<f8")])
_STATE, _TRANSITION = 0, 1


class UnknownModel(Exception):
    """The file is no model of CRFsuite's with two labels."""


@dataclass(frozen=True)
class Model:
    """What was learned. Only differences between the two labels decide which is better.

    ``attributes``: weight for ``labels[0]`` minus weight for ``labels[1]``, by the attribute's
    name. ``transitions[i][j]``: of label ``j`` behind label ``i``.
    """

    labels: tuple[str, str]
    attributes: Mapping[str, float]
    transitions: tuple[tuple[float, float], tuple[float, float]]


def read_model(path: Path) -> Model:
    """The model in the file; raises UnknownModel, or OSError where it can't be read."""
    data = path.read_bytes()
    try:
        magic, _, _, _, _, count, _, features, labels, attributes, _, _ = _HEADER.unpack_from(data)
        if magic != b"lCRF" or count != 2:
            raise UnknownModel(path)
        first, second = _names(data, labels)
        names = _names(data, attributes)
        found = _features(data, features)
    except (struct.error, UnicodeDecodeError, ValueError) as error:
        raise UnknownModel(path) from error
    states = found[found["kind"] == _STATE]
    signed = np.where(states["label"] == 0, states["weight"], -states["weight"])
    says = np.bincount(states["source"], weights=signed, minlength=len(names))
    moves = np.zeros((2, 2))
    changes = found[found["kind"] == _TRANSITION]
    moves[changes["source"], changes["label"]] = changes["weight"]
    (a, b), (c, d) = moves.tolist()
    return Model((first, second), dict(zip(names, says.tolist(), strict=True)), ((a, b), (c, d)))


def _features(data: bytes, place: int) -> np.ndarray:
    magic, _, count = _CHUNK.unpack_from(data, place)
    if magic != b"FEAT":
        raise ValueError
    return np.frombuffer(data, _FEATURE, count, place + _CHUNK.size)


def _names(data: bytes, place: int) -> list[str]:
    """The strings of a database, each at its number."""
    magic, _, _, _, count, links = _DATABASE.unpack_from(data, place)
    if magic != b"CQDB":
        raise ValueError
    names = []
    for link in np.frombuffer(data, "<u4", count, place + links).tolist():
        _, size = _ENTRY.unpack_from(data, place + link)
        start = place + link + _ENTRY.size
        names.append(data[start : start + size - 1].decode())  # a zero byte ends it
    return names
