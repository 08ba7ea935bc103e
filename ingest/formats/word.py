"""Older documents, .doc, .rtf and .odt: through LibreOffice into DOCX.

Where LibreOffice is missing, antiword reads .doc, without its fonts, tables and footnotes.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from ingest.formats import docx, libreoffice
from ingest.formats.archive import Archive
from ingest.formats.extraction import Extraction
from ingest.formats.legacy.converter import Converter, Run
from ingest.formats.rtf import check_rtf
from ingest.formats.sheet import Sheet
from rag.errors import UnreadableFile

_ZIP, _RTF = b"PK\x03\x04", b"{\\rtf"
_TIME_LIMIT = 60.0  # seconds; antiword takes one
_CHECKED = ("content.xml", "styles.xml", "meta.xml", "settings.xml")


def read(path: Path) -> Extraction:
    """What a .doc, .rtf or .odt file holds; raises UnreadableFile."""
    suffix = _suffix(path)
    if suffix == ".odt":
        _check_parts(path)
    if suffix == ".rtf":
        check_rtf(path)
    if suffix == ".doc" and not libreoffice.is_installed():
        return _with_antiword(path)
    with libreoffice.converted(path, suffix, "docx") as made:
        try:
            return docx.read(made)
        except UnreadableFile as error:
            raise UnreadableFile(path, error.reason, error.code) from error


def _suffix(path: Path) -> str:
    with path.open("rb") as file:
        begins = file.read(512).lstrip()
    if begins.startswith(_ZIP):
        return ".odt"
    return ".rtf" if begins.startswith(_RTF) else ".doc"


def _check_parts(path: Path) -> None:
    """Nothing is handed on that unpacks to too much or declares entities."""
    with Archive(path) as archive:
        for name in _CHECKED:
            if name in archive:
                archive.xml(name)


def _with_antiword(path: Path) -> Extraction:
    program = shutil.which("antiword")
    if program is None:
        raise libreoffice.missing(path, "docx", otherwise=" (or `apt-get install antiword`)")
    try:
        done = subprocess.run(  # noqa: S603 -- our own command, no shell
            [program, "-m", "UTF-8.txt", "-w", "0", str(path.resolve())],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_TIME_LIMIT,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise UnreadableFile(path, "antiword never ends over it", "too_large") from error
    text = done.stdout.decode("utf-8", errors="replace")
    if done.returncode or not text.strip():
        raise UnreadableFile(
            path, "antiword can't read it: it is damaged, protected or no document of Word"
        )
    lines = text.splitlines()
    converter = Converter(Run(f"{line}\n") for line in lines)
    sheet = Sheet()
    for line in lines:
        sheet.paragraph(converter.convert([Run(line)]))
    for sentence in converter.notes():
        sheet.note(sentence)
    sheet.note("it was read by antiword, without its tables: install libreoffice-writer-nogui")
    return sheet.done()
