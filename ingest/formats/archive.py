"""Office files are ZIP archives of XML parts: opened only where what they unpack to is bounded."""

from __future__ import annotations

import stat
import zipfile
from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from types import TracebackType
from typing import Any
from zlib import error as ZlibError  # noqa: N812  # an error's name says what happened

from lxml import etree

from rag.errors import UnreadableFile

MAX_ENTRIES = 5_000
MAX_TOTAL = 512 * 1024**2  # bytes, unpacked, of all entries
MAX_PART = 48 * 1024**2  # bytes, unpacked, of one part that is read
MAX_RATIO = 150  # unpacked to packed, of one entry; XML of real documents stays below 100
SMALL = 4 * 1024**2  # bytes up to which a ratio is nobody's harm

Element = Any
"""An lxml element; lxml ships no types."""

_OLE = b"\xd0\xcf\x11\xe0"
_PARSER_OPTIONS = {
    "resolve_entities": False,
    "load_dtd": False,
    "no_network": True,
    "huge_tree": False,
    "remove_comments": True,
    "remove_pis": True,
}


class Archive:
    """An office file open for reading; raises UnreadableFile, ``too_large`` or ``unreadable``."""

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            self._zip = zipfile.ZipFile(path)
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
            raise UnreadableFile(path, self._why_no_archive(error)) from error
        try:
            self._entries = self._checked(self._zip.infolist())
        except UnreadableFile:
            self._zip.close()
            raise

    def __enter__(self) -> Archive:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._zip.close()

    def __contains__(self, name: str) -> bool:
        return name in self._entries

    @property
    def names(self) -> Iterable[str]:
        """The names of the parts, in the order of the file."""
        return self._entries.keys()

    def read(self, name: str) -> bytes:
        """The bytes of one part."""
        entry = self._entries.get(name)
        if entry is None:
            raise UnreadableFile(self._path, f"its part {name} is missing: the file is damaged")
        if entry.file_size > MAX_PART:
            raise UnreadableFile(
                self._path,
                f"its part {name} unpacks to {entry.file_size:,} bytes; at most {MAX_PART:,} are "
                "read: split the document",
                "too_large",
            )
        try:
            with self._zip.open(entry) as stream:
                data = stream.read(MAX_PART + 1)
        except (
            zipfile.BadZipFile,
            ZlibError,
            OSError,
            EOFError,
            NotImplementedError,
            ValueError,
        ) as error:
            raise UnreadableFile(
                self._path, f"its part {name} is damaged: save the document anew"
            ) from error
        return data

    def xml(self, name: str) -> Element:
        """The root element of one part; a part with a DOCTYPE is refused, for it may be a bomb."""
        try:
            root = etree.fromstring(self.read(name), etree.XMLParser(**_PARSER_OPTIONS))
        except (etree.XMLSyntaxError, ValueError) as error:
            raise UnreadableFile(
                self._path, f"its part {name} is not well-formed XML: save the document anew"
            ) from error
        if root is None or root.getroottree().docinfo.internalDTD is not None:
            raise UnreadableFile(
                self._path, f"its part {name} declares a DOCTYPE, which office files never do"
            )
        return root

    def _checked(self, entries: list[zipfile.ZipInfo]) -> dict[str, zipfile.ZipInfo]:
        if len(entries) > MAX_ENTRIES:
            raise self._too_large(f"it has {len(entries):,} parts; at most {MAX_ENTRIES:,}")
        total = sum(entry.file_size for entry in entries)
        if total > MAX_TOTAL:
            raise self._too_large(f"it unpacks to {total:,} bytes; at most {MAX_TOTAL:,}")
        found: dict[str, zipfile.ZipInfo] = {}
        for entry in entries:
            self._check(entry)
            if entry.filename in found:
                raise UnreadableFile(
                    self._path, f"two of its parts are called {entry.filename}: it is damaged"
                )
            found[entry.filename] = entry
        return found

    def _check(self, entry: zipfile.ZipInfo) -> None:
        if entry.flag_bits & 1:
            raise UnreadableFile(
                self._path, "it is protected by a password: save it without one and add it again"
            )
        if entry.file_size > SMALL and entry.file_size > MAX_RATIO * max(entry.compress_size, 1):
            raise self._too_large(
                f"its part {entry.filename} unpacks to more than {MAX_RATIO} times its size"
            )
        name = PurePosixPath(entry.filename.replace("\\", "/"))
        if name.is_absolute() or ".." in name.parts or (name.parts and ":" in name.parts[0]):
            raise UnreadableFile(
                self._path, f"its part {entry.filename!r} points outside of the file"
            )
        if stat.S_ISLNK(entry.external_attr >> 16):
            raise UnreadableFile(self._path, f"its part {entry.filename!r} is a symbolic link")

    def _too_large(self, what: str) -> UnreadableFile:
        return UnreadableFile(self._path, f"{what}: split the document", "too_large")

    def _why_no_archive(self, error: Exception) -> str:
        try:
            with self._path.open("rb") as file:
                begins = file.read(4)
        except OSError:
            return f"it can't be opened: {error}"
        if begins == _OLE:
            return "it is protected by a password, or is an older file under a new name"
        return "it is damaged: it is no ZIP archive, as office files are"
