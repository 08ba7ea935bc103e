"""What is drawn on a PDF page besides text: rules, images and dark grounds."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pypdfium2 as pdfium
import pypdfium2.raw as pdf

from ingest.formats.paged.words import Box

Place = Callable[[float, float, float, float], Box]
Matrix = tuple[float, float, float, float, float, float]

MAX_OBJECTS = 50_000
_DEPTH = 6  # forms within forms
_SEGMENTS = 4_000  # of one path
_RULES = 8_000  # of one page
_THIN = 2.0  # points
_SAME: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(slots=True)
class Drawing:
    """Rules and images at their places; ``painted`` is whether anything is drawn at all.

    ``resolution`` is how many pixels per inch the largest image has, 0 where there is none.
    """

    rules: list[Box] = field(default_factory=list)
    pictures: list[Box] = field(default_factory=list)
    grounds: list[Box] = field(default_factory=list)
    painted: bool = False
    resolution: float = 0.0

    def is_dark(self, x: float, y: float) -> bool:
        """Whether a dark ground, or an image, lies at a point: pale text can be read there."""
        return any(box.holds(x, y) for box in (*self.grounds, *self.pictures))


def drawing_of(page: pdfium.PdfPage, place: Place) -> Drawing:
    """What is drawn on ``page``; ``place`` turns page space into the upright page.

    Of more than ``MAX_OBJECTS`` objects only the first count.
    """
    drawing = Drawing()
    for number, (drawn, matrix) in enumerate(_objects(page)):
        if number >= MAX_OBJECTS:
            break
        kind = pdf.FPDFPageObj_GetType(drawn)
        if kind == pdf.FPDF_PAGEOBJ_IMAGE:
            box = _bounds(drawn, matrix, place)
            if box.area > max((one.area for one in drawing.pictures), default=0.0):
                drawing.resolution = _resolution(drawn, box)
            drawing.pictures.append(box)
        elif kind == pdf.FPDF_PAGEOBJ_PATH:
            _add_path(drawn, matrix, place, drawing)
        drawing.painted = drawing.painted or kind != pdf.FPDF_PAGEOBJ_FORM
    return drawing


def _objects(page: pdfium.PdfPage) -> Iterator[tuple[pdf.FPDF_PAGEOBJECT, Matrix]]:
    count = pdf.FPDFPage_CountObjects(page)
    for index in range(count):
        yield from _within(pdf.FPDFPage_GetObject(page, index), _SAME, _DEPTH)


def _within(
    drawn: pdf.FPDF_PAGEOBJECT, matrix: Matrix, depth: int
) -> Iterator[tuple[pdf.FPDF_PAGEOBJECT, Matrix]]:
    yield drawn, matrix
    if depth == 0 or pdf.FPDFPageObj_GetType(drawn) != pdf.FPDF_PAGEOBJ_FORM:
        return
    inner = _times(_matrix_of(drawn), matrix)
    for index in range(pdf.FPDFFormObj_CountObjects(drawn)):
        yield from _within(pdf.FPDFFormObj_GetObject(drawn, index), inner, depth - 1)


def _matrix_of(drawn: pdf.FPDF_PAGEOBJECT) -> Matrix:
    matrix = pdf.FS_MATRIX()
    if not pdf.FPDFPageObj_GetMatrix(drawn, matrix):
        return _SAME
    return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f


def _times(first: Matrix, then: Matrix) -> Matrix:
    a, b, c, d, e, f = first
    g, h, i, j, k, m = then
    return (
        a * g + b * i, a * h + b * j,
        c * g + d * i, c * h + d * j,
        e * g + f * i + k, e * h + f * j + m,
    )  # fmt: skip


def _moved(x: float, y: float, matrix: Matrix) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _bounds(drawn: pdf.FPDF_PAGEOBJECT, matrix: Matrix, place: Place) -> Box:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    pdf.FPDFPageObj_GetBounds(drawn, left, bottom, right, top)
    corners = [
        _moved(x, y, matrix) for x in (left.value, right.value) for y in (bottom.value, top.value)
    ]
    across, up = zip(*corners, strict=True)
    return place(min(across), min(up), max(across), max(up))


def _resolution(drawn: pdf.FPDF_PAGEOBJECT, box: Box) -> float:
    """Pixels per inch of an image; its sides are compared by length, so that turns don't matter."""
    width, height = ctypes.c_uint(), ctypes.c_uint()
    pdf.FPDFImageObj_GetImagePixelSize(drawn, width, height)
    longer = max(box.right - box.left, box.bottom - box.top)
    return 72 * max(width.value, height.value) / longer if longer > 0 else 0.0


def _add_path(drawn: pdf.FPDF_PAGEOBJECT, matrix: Matrix, place: Place, drawing: Drawing) -> None:
    box = _bounds(drawn, matrix, place)
    if min(box.right - box.left, box.bottom - box.top) <= _THIN:
        drawing.rules.append(box)
        return
    if _is_filled(drawn):
        if _is_dark(drawn):
            drawing.grounds.append(box)
        return
    if len(drawing.rules) < _RULES and pdf.FPDFPath_CountSegments(drawn) <= _SEGMENTS:
        drawing.rules += _lines(drawn, _times(_matrix_of(drawn), matrix), place)


def _is_filled(drawn: pdf.FPDF_PAGEOBJECT) -> bool:
    """Whether a path is filled and has no outline."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdf.FPDFPath_GetDrawMode(drawn, fill, stroke)
    return fill.value != pdf.FPDF_FILLMODE_NONE and not stroke.value


def _is_dark(drawn: pdf.FPDF_PAGEOBJECT) -> bool:
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not pdf.FPDFPageObj_GetFillColor(drawn, red, green, blue, alpha):
        return False
    return alpha.value > 100 and red.value + green.value + blue.value < 600


def _lines(drawn: pdf.FPDF_PAGEOBJECT, matrix: Matrix, place: Place) -> Iterator[Box]:
    """The straight segments of a path that lie or stand."""
    last: tuple[float, float] | None = None
    start: tuple[float, float] | None = None
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(pdf.FPDFPath_CountSegments(drawn)):
        segment = pdf.FPDFPath_GetPathSegment(drawn, index)
        pdf.FPDFPathSegment_GetPoint(segment, x, y)
        point = _moved(x.value, y.value, matrix)
        kind = pdf.FPDFPathSegment_GetType(segment)
        if kind == pdf.FPDF_SEGMENT_MOVETO:
            start = point
        elif kind == pdf.FPDF_SEGMENT_LINETO and last is not None:
            yield from _straight(last, point, place)
        if pdf.FPDFPathSegment_GetClose(segment) and start is not None:
            yield from _straight(point, start, place)
        last = point


def _straight(one: tuple[float, float], other: tuple[float, float], place: Place) -> Iterator[Box]:
    across, up = abs(one[0] - other[0]), abs(one[1] - other[1])
    if min(across, up) <= 1 < max(across, up):
        left, right = sorted((one[0], other[0]))
        low, high = sorted((one[1], other[1]))
        yield place(left, low, right, high)
