"""What kind of file it is, by what it holds; the name counts only for Markdown and for notes."""

from __future__ import annotations

import codecs
import re
from pathlib import Path, PurePath
from typing import Literal

from ingest.formats.compound import compound_kind
from ingest.formats.packages import package_kind
from ingest.formats.source import read_head
from rag.errors import UnreadableFile

Kind = Literal[
    "text", "markdown", "html", "docx", "odt", "word", "rtf", "slides", "sheets", "pdf", "image"
]
Look = Kind | Literal["package", "compound"]
"""A kind, or one of the two containers that have to be opened before their kind is known."""

READABLE = (
    "what can be read: text, Markdown, HTML, Word (DOCX, DOC), RTF, ODT, Excel (XLSX, XLS), ODS, "
    "PowerPoint (PPT), PDF, PNG, JPEG, TIFF"
)
NAMES: dict[Kind, str] = {
    "text": "plain text",
    "markdown": "Markdown",
    "html": "a web page",
    "docx": "a Word document (DOCX)",
    "odt": "a text document (ODT)",
    "word": "a Word document (DOC)",
    "rtf": "a document in RTF",
    "slides": "a presentation",
    "sheets": "a workbook",
    "pdf": "a PDF",
    "image": "a picture",
}
SUFFIXES: dict[Kind, tuple[str, ...]] = {
    "text": (".txt", ".text", ""),
    "markdown": (".md", ".markdown"),
    "html": (".html", ".htm", ".xhtml", ".mhtml", ".mht"),
    "docx": (".docx", ".docm", ".dotx"),
    "odt": (".odt", ".ott"),
    "word": (".doc", ".dot", ".wps"),
    "rtf": (".rtf",),
    "slides": (".ppt", ".pps", ".pptx", ".odp"),
    "sheets": (".xlsx", ".xlsm", ".xls", ".ods"),
    "pdf": (".pdf",),
    "image": (".png", ".jpg", ".jpeg", ".jpe", ".tif", ".tiff"),
}
_MAGIC: tuple[tuple[bytes, Look], ...] = (
    (b"PK\x03\x04", "package"),
    (b"PK\x05\x06", "package"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "compound"),
    (b"\xdb\xa5-\x00", "word"),  # Word 2 for Windows
    (b"\x89PNG\r\n\x1a\n", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"II*\x00", "image"),
    (b"MM\x00*", "image"),
)
# Only to call them by their names when they are refused.
_OTHERS: tuple[tuple[bytes, str], ...] = (
    (b"Rar!", "a RAR archive: unpack it and add the files in it"),
    (b"7z\xbc\xaf", "a 7z archive: unpack it and add the files in it"),
    (b"\x1f\x8b", "a gzip archive: unpack it and add the files in it"),
    (b"GIF8", "a GIF picture: save it as PNG"),
    (b"BM", "a BMP picture: save it as PNG"),
    (b"RIFF", "a WebP picture, a sound or a film: save a picture as PNG"),
    (b"II+\x00", "a BigTIFF picture: save it as TIFF or PDF"),
    (b"MM\x00+", "a BigTIFF picture: save it as TIFF or PDF"),
    (b"MZ", "a program"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"),
)
_PDF = re.compile(rb"%PDF-\d")  # ISO 32000-1, annex H, note 13: within the first 1,024 bytes
_RTF = re.compile(rb"(?:\xef\xbb\xbf)?\s*\{\\rt")
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|"
    r"table|div|p|ul|ol|li|pre|form|style|script|h[1-6]|span|font|center)\b",
    re.IGNORECASE | re.DOTALL,
)
_MHTML = re.compile(
    r"(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?content-type:\s*multipart/related", re.I
)
_XML = re.compile(r"\s*<\?xml\b")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MANY = 200  # one control character in so many is no text


def kind_of(path: Path, name: str) -> Kind:
    """The kind of the file at ``path``, which goes by ``name``; raises UnreadableFile.

    It opens containers: to be called in confinement.
    """
    look = first_look(read_head(path)[0], path, name)
    if look == "package":
        return package_kind(path)
    if look == "compound":
        return compound_kind(path)
    return look


def first_look(head: bytes, path: Path, name: str) -> Look:
    """The kind that the first bytes of a file show; raises UnreadableFile where it is none."""
    for magic, look in _MAGIC:
        if head.startswith(magic):
            return look
    if _PDF.search(head[:1024]):
        return "pdf"
    if _RTF.match(head):
        return "rtf"
    for magic, what in _OTHERS:
        if head.startswith(magic) and _decoded(head) is None:
            raise UnreadableFile(path, f"it is {what}; {READABLE}", "unknown_type")
    return _kind_of_text(head, path, name)


def lie(kind: Kind, name: str) -> str | None:
    """A sentence for a file whose name says that it is of another kind; None where it doesn't."""
    suffix = PurePath(name).suffix.lower()
    if suffix in SUFFIXES[kind] or not any(suffix in some for some in SUFFIXES.values() if suffix):
        return None
    return f"its name ends in {suffix}, but it is {NAMES[kind]}: it was read as that"


def _kind_of_text(head: bytes, path: Path, name: str) -> Kind:
    text = _decoded(head)
    if text is None:
        raise UnreadableFile(path, f"it is of no known kind; {READABLE}", "unknown_type")
    if _HTML.match(text) or _MHTML.match(text[:4096]):
        return "html"
    suffix = PurePath(name).suffix.lower()
    if _XML.match(text):
        raise UnreadableFile(
            path, f"it is XML of no known kind: save it as DOCX; {READABLE}", "unknown_type"
        )
    if suffix in SUFFIXES["markdown"]:
        return "markdown"
    if not any(suffix in some for some in SUFFIXES.values()):
        raise UnreadableFile(
            path,
            f"{suffix} files can't be read; save it as UTF-8 text (.txt) or XLSX; {READABLE}",
            "unknown_type",
        )
    return "text"


def _decoded(head: bytes) -> str | None:
    """The beginning of a text, more or less; None where the bytes are none."""
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text = head[: len(head) & ~1].decode("utf-16", "replace")
    else:
        # Vietnamese of the nineties has eight bits, in codes of its own: its ASCII counts here.
        text = head.decode("utf-8-sig", "replace")
    controls = len(_CONTROL.findall(text))
    return None if "\0" in text or controls * _MANY > len(text) else text
