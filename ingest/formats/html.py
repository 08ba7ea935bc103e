"""Web pages: the document in them, without scripts, menus and what else stands around it."""

from __future__ import annotations

from pathlib import Path

from lxml import etree, html

from ingest.formats.archive import Element
from ingest.formats.blocks import runs_of
from ingest.formats.extraction import Extraction
from ingest.formats.legacy.converter import Converter
from ingest.formats.sheet import Sheet
from ingest.formats.web.charset import text_of
from ingest.formats.web.fonts import StyleSheet
from ingest.formats.web.furniture import prune
from ingest.formats.web.page import Page
from ingest.formats.writer import Writer
from rag.errors import UnreadableFile

MAX_BYTES = 32 * 1024**2
_TOO_DEEP = "Excessive depth"  # libxml2's words


def read(path: Path) -> Extraction:
    """What a web page says; raises UnreadableFile."""
    data = path.read_bytes()
    if len(data) > MAX_BYTES:
        raise UnreadableFile(
            path, f"it has {len(data):,} bytes; at most {MAX_BYTES:,}: split the page", "too_large"
        )
    return extraction_of(text_of(data), path)


def extraction_of(text: str, path: Path, *, saved_page: bool = True) -> Extraction:
    """What HTML in characters says; ``saved_page``: menus may stand around the document."""
    root = _tree(text, path)
    styles = StyleSheet("\n".join(one.text or "" for one in root.iter("style")))
    sheet = Sheet()
    gone = prune(root, styles)
    if gone and saved_page:
        sheet.note(f"menus and links of the page, {gone} characters, were left out")
    blocks = Page(styles).blocks(root)
    converter = Converter(runs_of(blocks))
    Writer(sheet, converter).write(blocks)
    for sentence in converter.notes():
        sheet.note(sentence)
    return sheet.done()


def _tree(text: str, path: Path) -> Element:
    """The tree of a page, which no network and no entity takes part in."""
    parser = html.HTMLParser(
        remove_comments=True, remove_pis=True, no_network=True, huge_tree=False, encoding="utf-8"
    )
    try:
        root = html.document_fromstring(
            text.replace("\0", "").encode("utf-8", errors="replace"), parser=parser
        )
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableFile(
            path, "it holds no text: there is nothing to index", "empty"
        ) from error
    if any(_TOO_DEEP in entry.message for entry in parser.error_log):
        raise UnreadableFile(
            path,
            "its elements are nested more deeply than any page's: it can't be read",
            "too_large",
        )
    return root
