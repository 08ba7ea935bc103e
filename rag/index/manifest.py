"""The manifest of an index: what built it, from what, and the checksum of every file."""

from __future__ import annotations

import hashlib
import importlib.metadata
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import TypeAdapter

FORMAT = 11
"""Raised whenever the files of an index, or what goes into them, change their meaning."""

FILE = "manifest.json"
_BUILDERS = ("faiss-cpu", "numpy", "sentence-transformers", "underthesea")
_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class Manifest:
    """What an index says of itself.

    ``source`` is the fingerprint of the corpus (and of the code that read it) as the builder chose
    it, ``files`` maps each file's name to its sha256, ``made_at`` is UTC in ISO 8601.
    """

    format: int
    encoder: str
    dimension: int
    documents: int
    passages: int
    source: str
    made_at: str
    files: Mapping[str, str]
    versions: Mapping[str, str] = field(default_factory=dict)


ManifestJson = TypeAdapter(Manifest)


def versions() -> dict[str, str]:
    """The versions of the libraries that build an index."""
    return {name: importlib.metadata.version(name) for name in _BUILDERS}


def checksum(path: Path) -> str:
    """The sha256 of a file's bytes, in hexadecimal."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()
