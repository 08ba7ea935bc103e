"""ZIP packages (DOCX, XLSX, PPTX, ODF): which kind, and whether it is safe to unpack them.

ECMA-376 part 2 (OPC) and OpenDocument 1.3 part 2: entries are stored or deflated, and no part of
OPC has a document type declaration. Programs that unpack by themselves get nothing to see that
``Archive`` and this page would refuse.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from pathlib import Path
from typing import Literal

from ingest.formats.archive import Archive
from rag.errors import UnreadableFile

PackageKind = Literal["docx", "odt", "sheets", "slides"]

MAX_MARKUP = 128 << 20  # bytes unpacked, of all XML
MAX_RATIO = 200  # of unpacked to packed, all in all, where more than SMALL is unpacked
SMALL = 16 << 20
_DIRECTORY = 4 << 20  # bytes of the list of entries
_LOCAL_HEADER = 30  # bytes before an entry's name
_CHUNK = 1 << 20

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
}
_MAIN_PARTS: tuple[tuple[str, PackageKind], ...] = (
    ("word/document.xml", "docx"),
    ("xl/workbook.xml", "sheets"),
    ("ppt/presentation.xml", "slides"),
)
_TYPES, _MIMETYPE = "[Content_Types].xml", "mimetype"
_MARKUP = (".xml", ".rels", ".vml", ".xhtml", ".html", ".htm", ".rdf")
# In UTF-8 and in UTF-16, either way round.
_DOCTYPE = re.compile(rb"<\0?!\0?D\0?O\0?C\0?T\0?Y\0?P\0?E", re.IGNORECASE)
_ENTITY = re.compile(rb"<\0?!\0?E\0?N\0?T\0?I\0?T\0?Y", re.IGNORECASE)
_MAY_HAVE_DOCTYPE = "META-INF/manifest.xml"  # OpenOffice.org 1 to 3 wrote one, without entities


def package_kind(path: Path) -> PackageKind:
    """The kind of the package at ``path``, which is safe to unpack; raises UnreadableFile."""
    _check_directory(path)
    with Archive(path) as archive:
        kind = _kind(archive, path)
    try:
        with zipfile.ZipFile(path) as package:
            _check_entries(package.infolist(), path)
            _check_markup(package, path)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError) as error:
        raise UnreadableFile(
            path, "it is a damaged package: open it in the program that made it and save it again"
        ) from error
    return kind


def _bomb(path: Path, what: str) -> UnreadableFile:
    return UnreadableFile(path, f"{what}, which no document of an office does", "too_large")


def _check_directory(path: Path) -> None:
    """Refuse a list of entries that would fill the memory before an entry is seen."""
    with path.open("rb") as file:
        size = file.seek(0, 2)
        file.seek(max(0, size - (1 << 16) - 100))
        tail = file.read()
    # APPNOTE.TXT 4.3.16 and 4.3.14: where the length of the list stands, and how wide it is.
    for mark, at, width in ((b"PK\x05\x06", 12, 4), (b"PK\x06\x06", 40, 8)):
        found = tail.rfind(mark)
        length = int.from_bytes(tail[found + at : found + at + width], "little")
        if found >= 0 and _DIRECTORY < length != (1 << 8 * width) - 1:
            raise _bomb(path, f"it lists its parts in {length:,} bytes")


def _check_entries(entries: list[zipfile.ZipInfo], path: Path) -> None:
    unpacked = sum(one.file_size for one in entries)
    packed = sum(one.compress_size for one in entries)
    if unpacked > SMALL and unpacked > MAX_RATIO * packed:
        raise _bomb(path, f"it unpacks to more than {MAX_RATIO} times its size")
    markup = sum(one.file_size for one in entries if _is_markup(one))
    if markup > MAX_MARKUP:
        raise _bomb(path, f"it unpacks to {markup:,} bytes of markup")
    end = 0
    for one in sorted(entries, key=lambda one: one.header_offset):
        if one.header_offset < end:
            raise _bomb(path, "its parts overlap")
        end = one.header_offset + _LOCAL_HEADER + one.compress_size
        if one.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise UnreadableFile(path, "it is packed in a way that no office does: save it anew")


def _kind(archive: Archive, path: Path) -> PackageKind:
    media = archive.read(_MIMETYPE).strip() if _MIMETYPE in archive else b""
    if media in _MEDIA_TYPES:
        return _MEDIA_TYPES[media]
    types = archive.read(_TYPES) if _TYPES in archive else b""
    for mark, kind in _CONTENT_TYPES:
        if mark in types:
            return kind
    for name, kind in _MAIN_PARTS:
        if name in archive:
            return kind
    what = (
        "a document of a rare kind: save it as DOCX or XLSX"
        if types or media
        else "a ZIP archive: unpack it and add the files in it"
    )
    raise UnreadableFile(path, f"it is {what}", "unknown_type")


def _is_markup(entry: zipfile.ZipInfo) -> bool:
    return entry.filename.lower().endswith(_MARKUP)


def _check_markup(package: zipfile.ZipFile, path: Path) -> None:
    """Refuse document type declarations, with which entities multiply and files are drawn in."""
    for entry in filter(_is_markup, package.infolist()):
        forbidden = _ENTITY if entry.filename == _MAY_HAVE_DOCTYPE else _DOCTYPE
        with package.open(entry) as part:
            before = b""
            while chunk := part.read(_CHUNK):
                if forbidden.search(before + chunk):
                    raise UnreadableFile(
                        path,
                        "its XML declares a DOCTYPE, with which entities multiply and other files "
                        "are drawn in; office files never do: it is refused",
                    )
                before = chunk[-32:]
