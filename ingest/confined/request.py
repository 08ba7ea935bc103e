"""What a template is asked to do: read this file with that reader, within these limits."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from importlib import import_module
from pathlib import Path
from typing import cast

from ingest.confined.limits import Limits
from ingest.formats.extraction import Extraction

Reader = Callable[[Path, str], Extraction]
"""Reads the file at a path; the second argument is the name that it goes by."""


@dataclass(frozen=True, slots=True)
class Request:
    """``reader`` is ``module:function``; ``preload`` names modules worth importing before forking.

    ``path`` is absolute, ``name`` the name that the file goes by.
    """

    reader: str
    path: str
    name: str
    limits: Limits = field(default_factory=Limits)
    preload: tuple[str, ...] = ()

    def to_json(self) -> bytes:
        """As it travels; names that are no UTF-8 keep their surrogate escapes."""
        return json.dumps(asdict(self)).encode()

    @classmethod
    def from_json(cls, data: bytes) -> Request:
        """The request that ``data`` holds."""
        fields = json.loads(data)
        fields["limits"] = Limits(**fields["limits"])
        fields["preload"] = tuple(fields["preload"])
        return cls(**fields)

    def load(self) -> Reader:
        """The reader itself."""
        module, function = self.reader.split(":")
        return cast("Reader", getattr(import_module(module), function))
