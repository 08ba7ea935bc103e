"""Hostile places: what stands where a file should, and names that no shell would take."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.ingest.hostile.kind import BAD, LARGE, READ, Hostile
from tests.ingest.hostile.office import docx


@dataclass(frozen=True, slots=True)
class Place:
    """What stands there, how it is put into a folder, and what may come of it."""

    what: str
    put: Callable[[Path], Path]
    ends: tuple[str, ...]


def _link(folder: Path) -> Path:
    (folder / "in").mkdir()
    (folder / "outside.docx").write_bytes(docx())
    (folder / "in" / "a.docx").symlink_to("../outside.docx")
    return folder / "in" / "a.docx"


def _loop(folder: Path) -> Path:
    (folder / "a.docx").symlink_to("a.docx")
    return folder / "a.docx"


def _pipe(folder: Path) -> Path:
    os.mkfifo(folder / "a.docx")
    return folder / "a.docx"


def _folder(folder: Path) -> Path:
    (folder / "a.docx").mkdir()
    return folder / "a.docx"


def _sparse(folder: Path) -> Path:
    with (folder / "a.pdf").open("wb") as file:
        file.write(b"%PDF-1.7\n")
        file.truncate(1 << 40)
    return folder / "a.pdf"


FILES: tuple[Place | Hostile, ...] = (
    Place("a link that leads out of its folder", _link, BAD),
    Place("a link to itself", _loop, BAD),
    Place("a pipe", _pipe, BAD),
    Place("a device that never ends", lambda _: Path("/dev/zero"), BAD),
    Place("a folder", _folder, BAD),
    Place("a file of 1 TB", _sparse, LARGE),
    Hostile("a name of 255 bytes", "ă" * 125 + ".docx", docx, (READ,)),
    Hostile("a name with a line end", "a\nb\r.docx", docx, (READ,)),
    Hostile("a name with control characters", "\x1b[2J\x07\x7f.docx", docx, (READ,)),
    Hostile("a name that is an option", "--help.docx", docx, (READ,)),
    Hostile("a name that isn't UTF-8", os.fsdecode(b"\xff\xfe.docx"), docx, (READ,)),
    Hostile("a name with a command", "$(touch x);`touch y`.docx", docx, (READ,)),
)
