"""ZIP packages (DOCX, XLSX, ODF): which kind, and whether it is safe to unpack them.

ECMA-376 part 2 (OPC) and OpenDocument 1.3 part 2: entries are stored or deflated, and no part of
OPC has a document type declaration.
"""

from __future__ import annotations

import re
import stat
import zipfile
import zlib
from pathlib import Path, PurePosixPath
from typing import Literal

from ingest.formats.compound import LOCKED
from rag.errors import UnreadableFile

PackageKind = Literal["docx", "odt", "sheets", "slides"]

MAX_ENTRIES = 10_000
MAX_UNPACKED = 1 << 30  # bytes, all entries
MAX_MARKUP = 96 << 20  # bytes, all XML
MAX_RATIO = 100  # of unpacked to packed, where more than SMALL is unpacked
SMALL = 16 << 20
_DIRECTORY = 4 << 20  # bytes of the list of entries
_CHUNK = 1 << 20
_TYPES_BYTES = 1 << 20

_CONTENT_TYPES: tuple[tuple[bytes, PackageKind], ...] = (
    (b"wordprocessingml.document.main+xml", "docx"),
    (b"wordprocessingml.template.main+xml", "docx"),
    (b"ms-word.document.macroEnabled.main+xml", "docx"),
    (b"spreadsheetml.sheet.main+xml", "sheets"),
    (b"ms-excel.sheet.macroEnabled.main+xml", "sheets"),
    (b"presentationml.presentation.main+xml", "slides"),
    (b"presentationml.slideshow.main+xml", "slides"),
)
_MEDIA_TYPES: dict[bytes, PackageKind] = {
    b"application/vnd.oasis.opendocument.text": "odt",
    b"application/vnd.oasis.opendocument.text-template": "odt",
    b"application/vnd.oasis.opendocument.spreadsheet": "sheets",
    b"application/vnd.oasis.opendocument.presentation": "slides",
}
_MAIN_PARTS: tuple[tuple[str, PackageKind], ...] = (
    ("word/document.xml", "docx"),
    ("xl/workbook.xml", "sheets"),
    ("ppt/presentation.xml", "slides"),
)
_MARKUP = (".xml", ".rels", ".vml", ".xhtml", ".html", ".htm", ".rdf")
_DOCTYPE = re.compile(rb"<\0?!\0?D\0?O\0?C\0?T\0?Y\0?P\0?E", re.IGNORECASE)
_MAY_HAVE_DOCTYPE = "META-INF/manifest.xml"  # OpenOffice.org 1 to 3 wrote one without entities
_ENTITY = re.compile(rb"<\0?!\0?E\0?N\0?T\0?I\0?T\0?Y", re.IGNORECASE)


def package_kind(path: Path) -> PackageKind:
    """The kind of the package at ``path``, which is safe to unpack; raises UnreadableFile."""
    try:
        _check_directory(path)
        with zipfile.ZipFile(path) as package:
            entries = package.infolist()
            _check_entries(entries, path)
            kind = _kind(package, entries, path)
            _check_markup(package, entries, path)
            return kind
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, ValueError) as error:
        raise _damaged(path) from error


def _damaged(path: Path) -> UnreadableFile:
    return UnreadableFile(
        path, "it is a damaged package: open it in the program that made it and save it again"
    )


def _bomb(path: Path, what: str) -> UnreadableFile:
    return UnreadableFile(
        path, f"{what}: no document of an office does; it is refused", "too_large"
    )


def _check_directory(path: Path) -> None:
    """Refuse a list of entries that would fill the memory before an entry is seen."""
    with path.open("rb") as file:
        size = file.seek(0, 2)
        file.seek(max(0, size - (1 << 16) - 22))
        tail = file.read()
    for mark, at, width in ((b"PK\x05\x06", 12, 4), (b"PK\x06\x06", 40, 8)):
        found = tail.rfind(mark)
        length = int.from_bytes(tail[found + at : found + at + width], "little")
        if found >= 0 and _DIRECTORY < length != (1 << 8 * width) - 1:
            raise _bomb(path, f"its list of entries has {length >> 20} MiB")


def _check_entries(entries: list[zipfile.ZipInfo], path: Path) -> None:
    """Judge a package by its list of entries alone."""
    if len(entries) > MAX_ENTRIES:
        raise _bomb(path, f"it has {len(entries):,} entries")
    if any(one.flag_bits & 1 for one in entries):
        raise UnreadableFile(path, LOCKED)
    for one in entries:
        _check_name(one, path)
    unpacked = sum(one.file_size for one in entries)
    packed = sum(one.compress_size for one in entries)
    if unpacked > MAX_UNPACKED:
        raise _bomb(path, f"it unpacks to {unpacked >> 20:,} MiB")
    if unpacked > SMALL and unpacked > MAX_RATIO * packed:
        raise _bomb(path, f"it unpacks to {unpacked // max(packed, 1):,} times its size")
    markup = sum(one.file_size for one in entries if one.filename.lower().endswith(_MARKUP))
    if markup > MAX_MARKUP:
        raise _bomb(path, f"it has {markup >> 20:,} MiB of markup")
    end = 0
    for one in sorted(entries, key=lambda one: one.header_offset):
        if one.header_offset < end:
            raise _bomb(path, "its entries overlap")
        end = one.header_offset + 30 + one.compress_size


def _check_name(entry: zipfile.ZipInfo, path: Path) -> None:
    name = entry.filename.replace("\\", "/")
    if name.startswith("/") or name[1:2] == ":" or ".." in PurePosixPath(name).parts:
        raise UnreadableFile(path, "an entry of it is named so as to lead out of it; it is refused")
    if stat.S_ISLNK(entry.external_attr >> 16):
        raise UnreadableFile(path, "an entry of it is a link; it is refused")
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise UnreadableFile(path, "it is packed in a way that no office does: save it again")


def _kind(package: zipfile.ZipFile, entries: list[zipfile.ZipInfo], path: Path) -> PackageKind:
    names = {one.filename for one in entries}
    media = _start(package, "mimetype") if "mimetype" in names else b""
    if media.strip() in _MEDIA_TYPES:
        return _MEDIA_TYPES[media.strip()]
    if "[Content_Types].xml" in names:
        types = _start(package, "[Content_Types].xml")
        for mark, kind in _CONTENT_TYPES:
            if mark in types:
                return kind
    for name, kind in _MAIN_PARTS:
        if name in names:
            return kind
    what = (
        "a document of Office in a form that is rare: save it as DOCX or XLSX"
        if "[Content_Types].xml" in names
        else "a ZIP archive: unpack it and add the files in it"
    )
    raise UnreadableFile(path, f"it is {what}", "unknown_type")


def _start(package: zipfile.ZipFile, name: str) -> bytes:
    with package.open(name) as part:
        return part.read(_TYPES_BYTES)


def _check_markup(package: zipfile.ZipFile, entries: list[zipfile.ZipInfo], path: Path) -> None:
    """Refuse document type declarations, with which entities multiply and files are drawn in."""
    for entry in entries:
        if not entry.filename.lower().endswith(_MARKUP):
            continue
        forbidden = _ENTITY if entry.filename == _MAY_HAVE_DOCTYPE else _DOCTYPE
        with package.open(entry) as part:
            before = b""
            while chunk := part.read(_CHUNK):
                if forbidden.search(before + chunk):
                    raise UnreadableFile(
                        path,
                        "its XML declares a document type (DTD), with which files are drawn in; "
                        "no document of an office does: it is refused",
                    )
                before = chunk[-32:]
