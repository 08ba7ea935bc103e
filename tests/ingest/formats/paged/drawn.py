"""PDF files drawn for tests by pdfium itself: words at places, rules, pictures."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Callable
from pathlib import Path

import matplotlib
import pypdfium2 as pdfium
import pypdfium2.raw as pdf
from PIL import Image

A4 = (595.0, 842.0)
FONT = Path(matplotlib.get_data_path()) / "fonts" / "ttf" / "DejaVuSerif.ttf"


class Drawn:
    """A PDF being drawn; places are points from the upper left corner, as people measure."""

    def __init__(self) -> None:
        self._pdf = pdfium.PdfDocument.new()
        data = FONT.read_bytes()
        self._data = (ctypes.c_ubyte * len(data)).from_buffer_copy(data)
        self._font = pdf.FPDFText_LoadFont(
            self._pdf, self._data, len(data), pdf.FPDF_FONT_TRUETYPE, True
        )

    def page(self, draw: Callable[[Sketch], object], *, turned: int = 0) -> Drawn:
        """Add a page that ``draw`` fills; ``turned``: degrees that it is shown turned by."""
        page = self._pdf.new_page(*A4)
        draw(Sketch(self._pdf, page, self._font))
        page.set_rotation(turned)
        page.gen_content()
        page.close()
        return self

    def save(self, path: Path) -> Path:
        """Write the file."""
        self._pdf.save(path)
        self._pdf.close()
        return path


class Sketch:
    """One page being drawn."""

    def __init__(self, document: pdfium.PdfDocument, page: pdfium.PdfPage, font: object) -> None:
        self._document, self._page, self._font = document, page, font

    def text(
        self, x: float, y: float, words: str, *, size: float = 13, angle: float = 0,
        grey: int = 0, unseen: bool = False,
    ) -> Sketch:  # fmt: skip
        """Words whose line stands at ``y``, beginning at ``x``, turned to the left by ``angle``."""
        drawn = pdf.FPDFPageObj_CreateTextObj(self._document, self._font, size)
        code = words.encode("utf-16-le") + b"\0\0"
        letters = ctypes.cast(ctypes.create_string_buffer(code), ctypes.POINTER(ctypes.c_ushort))
        pdf.FPDFText_SetText(drawn, letters)
        pdf.FPDFPageObj_SetFillColor(drawn, grey, grey, grey, 255)
        if unseen:
            pdf.FPDFTextObj_SetTextRenderMode(drawn, pdf.FPDF_TEXTRENDERMODE_INVISIBLE)
        cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
        pdf.FPDFPageObj_Transform(drawn, cos, sin, -sin, cos, x, A4[1] - y)
        pdf.FPDFPage_InsertObject(self._page, drawn)
        return self

    def lines(self, x: float, y: float, *lines: str, step: float = 20) -> Sketch:
        """Lines below one another."""
        for order, words in enumerate(lines):
            self.text(x, y + order * step, words)
        return self

    def rule(self, x0: float, y0: float, x1: float, y1: float) -> Sketch:
        """A thin line."""
        drawn = pdf.FPDFPageObj_CreateNewPath(x0, A4[1] - y0)
        pdf.FPDFPath_LineTo(drawn, x1, A4[1] - y1)
        pdf.FPDFPath_SetDrawMode(drawn, pdf.FPDF_FILLMODE_NONE, True)
        pdf.FPDFPage_InsertObject(self._page, drawn)
        return self

    def grid(self, xs: list[float], ys: list[float]) -> Sketch:
        """The rules of a table."""
        for x in xs:
            self.rule(x, ys[0], x, ys[-1])
        for y in ys:
            self.rule(xs[0], y, xs[-1], y)
        return self

    def picture(self, picture: Image.Image, x: float, y: float, wide: float, high: float) -> Sketch:
        """A picture with its upper left corner at ``x``, ``y``."""
        drawn = pdfium.PdfImage.new(self._document)
        drawn.set_bitmap(pdfium.PdfBitmap.from_pil(picture))
        drawn.set_matrix(pdfium.PdfMatrix().scale(wide, high).translate(x, A4[1] - y - high))
        self._page.insert_obj(drawn)
        return self
