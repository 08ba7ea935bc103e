"""From a file to its text: what kind it is, and the reader that takes it.

Plain text is read here. All else is read in confinement (``ingest.confined``): this process never
runs a parser of a format on a file that nobody vouches for.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import cast

from ingest.confined.outcome import Ending, Outcome
from ingest.confined.reader import Confinement
from ingest.formats import progress
from ingest.formats.extraction import Extraction
from ingest.formats.kinds import SUFFIXES, Kind, Look, first_look, kind_of, lie
from ingest.formats.secrecy import refuse_secret
from ingest.formats.source import read_bytes, read_head
from ingest.formats.text import extraction_of
from rag.errors import Rejection, UnreadableFile

__all__ = ["extract", "read_bytes", "read_confined"]

MODULES: dict[Kind, str] = {
    "markdown": "ingest.formats.markdown",
    "html": "ingest.formats.html",
    "docx": "ingest.formats.docx",
    "odt": "ingest.formats.word",
    "word": "ingest.formats.word",
    "rtf": "ingest.formats.word",
    "slides": "ingest.formats.slides",
    "sheets": "ingest.formats.sheets",
    "pdf": "ingest.formats.pdf",
    "image": "ingest.formats.image",
}
_IN_CONTAINERS: dict[Look, tuple[Kind, ...]] = {
    "package": ("docx", "odt", "sheets", "slides"),
    "compound": ("word", "sheets", "slides"),
}
_SHORT = 1 << 18  # bytes of plain text that are read without more ado

_DAMAGED = "open it in the program that made it and save it again"
_WHY: dict[Ending, tuple[str, Rejection]] = {
    "memory": ("reading it takes more memory than a file may (512 MiB): split it", "too_large"),
    "time": (
        "reading it goes on without getting anywhere: it is damaged or made to do harm; "
        + _DAMAGED,
        "too_large",
    ),
    "output": ("more comes out of it than a file may hold: split it", "too_large"),
    "processes": ("reading it starts too many programs: it is refused", "unreadable"),
    "crashed": (f"its reader crashed over it: it is damaged; {_DAMAGED}", "unreadable"),
    "garbage": (f"its reader made nothing of it: it is damaged; {_DAMAGED}", "unreadable"),
    "broken": (f"its reader failed over it: it is damaged; {_DAMAGED}", "unreadable"),
    "lost": ("reading it was broken off: run the command again", "unreadable"),
}


class ReaderFailed(Exception):
    """What went on in the child, for engineers; the cause of an UnreadableFile."""


def extract(path: Path) -> Extraction:
    """What the file at ``path`` holds; raises UnreadableFile."""
    head, size = read_head(path)
    look = first_look(head, path, path.name)
    if look == "text" and size <= _SHORT:
        found = _read_text(path, path.name)
    else:
        found = _taken(_confinement().read(path, preload=_modules(look)), path)
    if not found.text.strip():
        raise UnreadableFile(path, "there is no text in it: there is nothing to index", "empty")
    refuse_secret(found.text, path, (one.text for one in found.left_out if one.kind == "stamp"))
    return found


def read_confined(path: Path, name: str) -> Extraction:
    """What the file at ``path`` holds, which goes by ``name``; runs in the child."""
    kind = kind_of(path, name)
    if kind == "text":
        return _read_text(path, name)
    plain = Path("document" + SUFFIXES[kind][0])  # whatever the name is, no reader sees it
    plain.symlink_to(path)
    return _noted(_reader(kind, path)(plain.absolute()), kind, name)


def _read_text(path: Path, name: str) -> Extraction:
    data = read_bytes(path)
    progress.advance(len(data))
    return _noted(extraction_of(data, path), "text", name)


def _reader(kind: Kind, path: Path) -> Callable[[Path], Extraction]:
    try:
        module = import_module(MODULES[kind])
    except ModuleNotFoundError as error:
        raise UnreadableFile(
            path,
            f"the Python package {error.name} is missing, which its kind needs: `make install`",
            "missing_tool",
        ) from error
    return cast("Callable[[Path], Extraction]", module.read)


def _noted(found: Extraction, kind: Kind, name: str) -> Extraction:
    note = lie(kind, name)
    return replace(found, notes=(note, *found.notes)) if note else found


def _modules(look: Look) -> tuple[str, ...]:
    kinds = _IN_CONTAINERS.get(look, (look,))
    return tuple(MODULES[kind] for kind in kinds if kind in MODULES)


def _taken(outcome: Outcome, path: Path) -> Extraction:
    reply = outcome.reply
    if reply.extraction is not None:
        return reply.extraction
    if reply.reason:
        raise UnreadableFile(path, reply.reason, reply.code)
    reason, code = _WHY[outcome.ending]
    raise UnreadableFile(path, reason, code) from ReaderFailed(outcome.ending, outcome.detail)


@cache
def _confinement() -> Confinement:
    return Confinement(f"{__name__}:{read_confined.__name__}")
