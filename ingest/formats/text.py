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
# Written so that a long run of spaces is looked at once, not once from each of them.
_LINE_END = re.compile(
    r"(?<!\s)[^\S\n\r\x0b\x0c\x85\u2028\u2029]*+[\n\r\x0b\x0c\x85\u2028\u2029]\s*+"
)
_ODD_SPACE = re.compile(r"[^\S ]\s*+| \s++")
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
    ends = list(_LINE_END.finditer(text))
    starts = [0, *(end.end() for end in ends)]
    lines = [text[a:b] for a, b in zip(starts, [*(one.start() for one in ends), None], strict=True)]
    breaks = LineBreaks([line for line in lines if line])
    pieces: list[str] = []
    judged = 0
    for number, line in enumerate(lines):
        pieces.append(_ODD_SPACE.sub(" ", line))
        if number == len(ends):
            break
        edge = not line or (number == len(ends) - 1 and not lines[-1])
        if edge:
            pieces.append("\n")
            continue
        blank = _BLANK_LINE.search(ends[number].group()) is not None
        pieces.append("\n" if breaks.after(judged, blank=blank) else " ")
        judged += 1
    return "".join(pieces)
