"""PDF files: the text layer where a page has one, recognition where it is a picture."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as raw
from PIL import Image

from ingest.formats import progress
from ingest.formats.extraction import Extraction
from ingest.formats.legacy.converter import Converter, Run
from ingest.formats.paged.layer import Decode, TooMuch, read_layer, runs_of
from ingest.formats.paged.page import LaidOut
from ingest.formats.paged.recognise import DPI, recognised, unread
from ingest.formats.paged.rows import rows_of
from ingest.formats.paged.stamps import take_signatures
from ingest.formats.paged.tables import tables_of
from ingest.formats.paged.tesseract import available
from ingest.formats.paged.usable import is_garbled, is_good, is_usable, well_formed
from ingest.formats.paged.whole import extraction_of
from ingest.formats.paged.words import Layer
from rag.errors import UnreadableFile

MOST_PAGES = 2_000
MOST_SCANS = 300
_SAMPLE = 10  # pages from which the encoding of a document is learnt
_LARGE = 0.1  # of a page: smaller pictures are coats of arms, signatures, codes to scan
_PIXELS = 40_000_000  # of one picture of a page; A3 at 300 dpi has 17 million


def read(path: Path) -> Extraction:
    """What the PDF at ``path`` says; raises UnreadableFile."""
    document = _opened(path)
    try:
        return _read(document, path)
    finally:
        document.close()


def _opened(path: Path) -> pdfium.PdfDocument:
    try:
        document = pdfium.PdfDocument(path)
    except pdfium.PdfiumError as error:
        raise _refused(path, raw.FPDF_GetLastError()) from error
    if len(document) > MOST_PAGES:
        pages = len(document)
        document.close()
        raise UnreadableFile(
            path, f"it has {pages:,} pages, more than {MOST_PAGES:,}: split it", "too_large"
        )
    return document


def _refused(path: Path, code: int) -> UnreadableFile:
    if code in {raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY}:
        return UnreadableFile(
            path, "it is protected by a password: save it without one and add it again"
        )
    return UnreadableFile(path, "it is damaged, or no PDF: save it as PDF again and add that")


def _read(document: pdfium.PdfDocument, path: Path) -> Extraction:
    pages = _Pages(document, path)
    laid_out = [pages.laid_out(index) for index in range(len(document))]
    return extraction_of(laid_out, path, pages.converter.notes())


class _Pages:
    """The pages of one document, each taken by its text layer or by its picture."""

    def __init__(self, document: pdfium.PdfDocument, path: Path) -> None:
        self._document = document
        self._path = path
        self._scans = 0
        self.converter, self._decode = _decoder(document)

    def laid_out(self, index: int) -> LaidOut:
        """Page ``index``, counted from 0."""
        progress.advance()
        try:
            page = self._document[index]
        except pdfium.PdfiumError:
            damaged = LaidOut(index + 1, 0.0, 0.0, confidence=0.0)
            damaged.notes.append(f"page {index + 1} is damaged: nothing was read from it")
            return damaged
        try:
            return self._taken(page, index + 1)
        finally:
            page.close()

    def _taken(self, page: pdfium.PdfPage, number: int) -> LaidOut:
        try:
            layer = read_layer(page, self._decode)
        except TooMuch as error:
            raise UnreadableFile(self._path, f"{error}: split it", "too_large") from error
        if is_usable(layer):
            return _from_layer(layer, number)
        if is_good(layer.unseen):
            return _from_unseen(layer, number)
        scan = self._scanned(page, number)
        if scan.rows or not layer.words or is_garbled(layer.words):
            return scan
        # What little is written on it is kept; the notes say that the picture was not read.
        kept = _from_layer(layer, number)
        kept.confidence, kept.notes = scan.confidence, scan.notes
        return kept

    def _scanned(self, page: pdfium.PdfPage, number: int) -> LaidOut:
        self._scans += 1
        if self._scans > MOST_SCANS:
            raise UnreadableFile(
                self._path, f"it has more than {MOST_SCANS} scanned pages: split it", "too_large"
            )
        width, height = page.get_size()
        if not available():
            return unread(number, width, height)
        # Less than DPI where the page is said to be very large.
        scale = min(DPI / 72, (_PIXELS / max(1.0, width * height)) ** 0.5)
        picture: Image.Image = page.render(scale=scale).to_pil()
        return recognised(picture, number, max(1, round(72 * scale)))


def _decoder(document: pdfium.PdfDocument) -> tuple[Converter, Decode]:
    """What makes the words of a line Unicode, having seen the first pages."""
    converter = Converter(
        run for index in range(min(len(document), _SAMPLE)) for run in _runs(document, index)
    )

    def decode(words: Sequence[Sequence[Run]]) -> list[str]:
        written = converter.convert(
            [run for word in words for run in (*word, Run(" ", word[-1].font))]
        )
        parts = written.split(" ")[:-1]
        return parts if len(parts) == len(words) else [converter.convert(word) for word in words]

    return converter, decode


def _runs(document: pdfium.PdfDocument, index: int) -> list[Run]:
    try:
        page = document[index]
    except pdfium.PdfiumError:
        return []
    try:
        return list(runs_of(page))
    except TooMuch:
        return []
    finally:
        page.close()


def _from_layer(layer: Layer, number: int) -> LaidOut:
    tables, words = tables_of(layer.rules, layer.words)
    rows, stamps = take_signatures(rows_of(words))
    page = LaidOut(number, layer.width, layer.height, rows, tables)
    page.before += [("signature", words) for words in stamps]
    page.before += layer.left_out
    whole = layer.width * layer.height
    page.behind += [("picture", "") for one in layer.pictures if one.area > _LARGE * whole]
    return page


def _from_unseen(layer: Layer, number: int) -> LaidOut:
    """A scan that another program has read: its words lie unseen over the picture."""
    page = LaidOut(number, layer.width, layer.height, rows_of(layer.unseen))
    page.confidence = well_formed(layer.unseen)
    page.before += layer.left_out
    return page
