r"""Plain text files: bytes in, the canonical text out.

The canonical text is the file's content in NFC with nothing changed but white space: every run of
white space is one space or, where a paragraph, heading, list item or header cell ends, one
``"\n"``. No white space is inserted where there was none, and none disappears, so folding the
white space of the canonical text and of the file gives the same string.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from pathlib import Path

from ingest.formats.extraction import Extraction
from ingest.formats.legacy.bytes import decode
from ingest.formats.marks import refuse_endless_marks
from ingest.formats.secrecy import refuse_secret
from ingest.formats.wraps import LineBreaks
from rag.errors import UnreadableFile

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SPACE = re.compile(r"\s+")
_LINE_END = re.compile(r"[\n\r\x0b\x0c\x85\u2028\u2029]")
_BLANK_LINE = re.compile(
    r"(?:\r\n?|[\n\x0b\x0c\x85\u2028\u2029])[^\S\r\n]*[\n\r\x0b\x0c\x85\u2028]"
)


def text_of(data: bytes, path: Path) -> str:
    """Return the canonical text of a file's bytes; ``path`` only names it in errors.

    Raises UnreadableFile: it is empty, isn't UTF-8 (or UTF-16 with its mark) nor in one of the
    encodings that Vietnamese had before, is not text at all, or carries a stamp of state secrecy.
    """
    return extraction_of(data, path).text


def extraction_of(data: bytes, path: Path) -> Extraction:
    """The canonical text of a file's bytes, with a note where they weren't Unicode."""
    raw, notes = decoded(data, path)
    refuse_endless_marks(raw, path)
    text = unicodedata.normalize("NFC", raw)
    if not text.strip():
        raise UnreadableFile(path, "it is empty: there is nothing to index", "empty")
    if "\0" in text:
        raise UnreadableFile(path, "it holds NUL characters: this is not a text file")
    refuse_secret(text, path)
    return Extraction(canonical(text), notes=notes)


def decoded(data: bytes, path: Path) -> tuple[str, tuple[str, ...]]:
    """The characters of a file, and a note where they weren't Unicode; raises UnreadableFile."""
    encoding = next((name for bom, name in _BOMS if data.startswith(bom)), "utf-8")
    try:
        return data.decode(encoding), ()
    except UnicodeDecodeError as error:
        older = decode(data) if encoding == "utf-8" and b"\0" not in data else None
        if older is None:
            raise UnreadableFile(
                path,
                f"it is not {'UTF-16' if encoding == 'utf-16' else 'UTF-8'} text "
                f"(byte {error.start}): save it as UTF-8 and add it again",
            ) from error
    return older.text, (f"the text was in {older.encoding} and was converted to Unicode",)


def canonical(text: str) -> str:
    r"""Return ``text`` (NFC) with each run of white space as one space or one ``"\n"``."""
    runs = list(_SPACE.finditer(text))
    lines, ends = _lines(text, runs)
    breaks = LineBreaks([text[start:end] for start, end in lines])
    pieces: list[str] = []
    at, line = 0, 0
    for run in runs:
        pieces.append(text[at : run.start()])
        at = run.end()
        if not ends[run.start()]:
            pieces.append(" ")
            continue
        edge = run.start() == 0 or run.end() == len(text)
        blank = _BLANK_LINE.search(run.group()) is not None
        if not edge:
            line += 1
        pieces.append("\n" if edge or breaks.after(line - 1, blank=blank) else " ")
    pieces.append(text[at:])
    return "".join(pieces)


def _lines(text: str, runs: list[re.Match[str]]) -> tuple[list[tuple[int, int]], dict[int, bool]]:
    """The non-empty lines of ``text``, and for each run of white space whether it ends a line."""
    ends = {run.start(): _LINE_END.search(run.group()) is not None for run in runs}
    lines: list[tuple[int, int]] = []
    start = 0
    for run in runs:
        if not ends[run.start()]:
            continue
        if run.start() > start:
            lines.append((start, run.start()))
        start = run.end()
    if start < len(text):
        lines.append((start, len(text)))
    return lines, ends
