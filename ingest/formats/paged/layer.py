"""The text layer of a PDF page: its characters as pdfium finds them, made into words.

pdfium is Chromium's PDF library (pypdfium2). The order of the characters is that of the page's
programme, so that marks of Vietnamese that are drawn over their letter stay behind it.
"""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby

import pypdfium2 as pdfium
import pypdfium2.raw as pdf

from ingest.formats.legacy.converter import Run
from ingest.formats.legacy.encodings import claim_of
from ingest.formats.paged.drawing import Drawing, drawing_of
from ingest.formats.paged.words import Box, Layer, Word

MAX_CHARACTERS = 200_000
_PALE = 0.75  # luminance: lighter text than this is a watermark, or is not meant to be seen
_WHITE = 0.97
_LOOK_ALIKES = {0x2212: 0xAD, 0x2219: 0xB7}  # minus and bullet, for TCVN3's ư and ã
_SLANTED = math.radians(4)
_BELOW, _ABOVE = 0.22, 0.9  # of the size: how far letters reach from their line
_UNREADABLE = 1.0  # points: smaller letters can't be read by anybody


Corners = tuple[float, float, float, float]
"""Left, lower, right and upper edge in page space."""


class TooMuch(Exception):
    """A page holds more than any page that a person reads; the message says how much."""


@dataclass(frozen=True, slots=True)
class _Style:
    """How one text object is set; ``angle`` is in radians, ``size`` in points."""

    font: str
    seen: bool
    light: float
    angle: float
    size: float


@dataclass(frozen=True, slots=True)
class _Glyph:
    text: str
    corners: Corners
    style: _Style
    word: int  # counts words in the order of the page's programme
    space: Corners | None  # the white space that is written before its word
    line: int  # counts lines in that order


Decode = Callable[[Sequence[Sequence[Run]]], list[str]]
"""From the words of a line, each in runs of one font, to those words in Unicode."""


def read_layer(page: pdfium.PdfPage, decode: Decode) -> Layer:
    """What stands on ``page``, its words as ``decode`` makes them Unicode.

    Raises TooMuch where the page holds more than ``MAX_CHARACTERS``.
    """
    text = page.get_textpage()
    try:
        glyphs = list(_glyphs(text))
    finally:
        text.close()
    turn = _turn(glyphs, page.get_rotation() // 90)
    upright = _Upright(Box(*_box_of(page)), turn)
    drawing = drawing_of(page, upright)
    layer = Layer(
        upright.width,
        upright.height,
        rules=drawing.rules,
        pictures=drawing.pictures,
        resolution=drawing.resolution,
        painted=drawing.painted or bool(glyphs),
        strange=sum(_is_strange(glyph.text) for glyph in glyphs),
        letters=len(glyphs),
    )
    for _, line in groupby(_runs(glyphs), key=lambda run: run[0].line):
        words = list(line)
        for run, written in zip(words, decode([_in_fonts(run) for run in words]), strict=True):
            _place(run, written, layer, upright, drawing)
    return layer


def runs_of(page: pdfium.PdfPage) -> Iterator[Run]:
    """The words of ``page`` with their fonts, in the order of its programme."""
    text = page.get_textpage()
    try:
        for run in _runs(list(_glyphs(text))):
            yield from _in_fonts(run)
            yield Run(" ", run[-1].style.font)
    finally:
        text.close()


class _Upright:
    """From page space, whose y grows upwards, to the upright page."""

    def __init__(self, frame: Box, turn: int) -> None:
        self._left, self._bottom, self._right, self._top = frame
        self._turn = turn
        sides = (self._right - self._left, self._top - self._bottom)
        self.width, self.height = sides if turn % 2 == 0 else sides[::-1]

    @property
    def angle(self) -> float:
        return self._turn * math.pi / 2

    def __call__(self, left: float, bottom: float, right: float, top: float) -> Box:
        match self._turn:
            case 1:
                box = (
                    bottom - self._bottom,
                    left - self._left,
                    top - self._bottom,
                    right - self._left,
                )
            case 2:
                box = (
                    self._right - right,
                    bottom - self._bottom,
                    self._right - left,
                    top - self._bottom,
                )
            case 3:
                box = (self._top - top, self._right - right, self._top - bottom, self._right - left)
            case _:
                box = (left - self._left, self._top - top, right - self._left, self._top - bottom)
        return Box(*box)


def _box_of(page: pdfium.PdfPage) -> tuple[float, float, float, float]:
    left, bottom, right, top = page.get_cropbox()
    return min(left, right), min(bottom, top), max(left, right), max(bottom, top)


def _turn(glyphs: list[_Glyph], otherwise: int) -> int:
    """By how many quarters most of the text is turned to the left; ``otherwise`` without text."""
    turns = Counter(round(glyph.style.angle / (math.pi / 2)) % 4 for glyph in glyphs)
    return turns.most_common(1)[0][0] if turns else otherwise


def _glyphs(text: pdfium.PdfTextPage) -> Iterator[_Glyph]:
    count = text.count_chars()
    if count > MAX_CHARACTERS:
        raise TooMuch(f"one page holds {count:,} characters")
    styles: dict[int | None, _Style] = {}
    box = pdf.FS_RECTF()
    word, line = 0, 0
    space: Corners | None = None
    for index in range(count):
        letter = chr(pdf.FPDFText_GetUnicode(text, index) % 0x110000)
        if letter.isspace() or letter == "\0" or pdf.FPDFText_IsGenerated(text, index) == 1:
            # pdfium makes up white space where the programme jumps, which may be within a word.
            if pdf.FPDFText_IsGenerated(text, index) != 1:
                space = _corners(text, index, box)
            word, line = word + 1, line + (letter == "\n")
            continue
        drawn = pdf.FPDFText_GetTextObject(text, index)
        key = ctypes.addressof(drawn.contents) if drawn else None
        if key not in styles:
            styles[key] = _style(text, index, drawn)
        if pdf.FPDFText_IsHyphen(text, index) == 1:
            letter = "\u00ad" if _is_legacy(styles[key].font) else "-"
        corners = _on_line(text, index, _corners(text, index, box), styles[key])
        yield _Glyph(letter, corners, styles[key], word, space, line)
        space = None


def _corners(text: pdfium.PdfTextPage, index: int, box: pdf.FS_RECTF) -> Corners:
    pdf.FPDFText_GetLooseCharBox(text, index, box)
    return box.left, box.bottom, box.right, box.top


def _on_line(text: pdfium.PdfTextPage, index: int, corners: Corners, style: _Style) -> Corners:
    """A box about the line that a character stands on: boxes of fonts differ, lines don't."""
    height = corners[3] - corners[1]
    if min(style.angle, 2 * math.pi - style.angle) > _SLANTED:
        return corners
    if not 0.4 * height < style.size < 2.5 * height:
        return corners
    x, y = ctypes.c_double(), ctypes.c_double()
    pdf.FPDFText_GetCharOrigin(text, index, x, y)
    return corners[0], y.value - _BELOW * style.size, corners[2], y.value + _ABOVE * style.size


def _style(text: pdfium.PdfTextPage, index: int, drawn: pdf.FPDF_PAGEOBJECT) -> _Style:
    red, green, blue, alpha = (ctypes.c_uint(value) for value in (0, 0, 0, 255))
    pdf.FPDFText_GetFillColor(text, index, red, green, blue, alpha)
    shade = (0.299 * red.value + 0.587 * green.value + 0.114 * blue.value) / 255
    opaque = alpha.value / 255
    matrix = pdf.FS_MATRIX()
    pdf.FPDFText_GetMatrix(text, index, matrix)
    return _Style(
        _font_name(drawn),
        not drawn or pdf.FPDFTextObj_GetTextRenderMode(drawn) != pdf.FPDF_TEXTRENDERMODE_INVISIBLE,
        1 - opaque * (1 - shade),
        # pdfium counts clockwise, and says -1 where it doesn't know.
        -max(0.0, pdf.FPDFText_GetCharAngle(text, index)) % (2 * math.pi),
        pdf.FPDFText_GetFontSize(text, index) * math.hypot(matrix.c, matrix.d),
    )


def _font_name(drawn: pdf.FPDF_PAGEOBJECT) -> str:
    """The font's name without the mark of a subset, ``ABCDEF+``."""
    font = pdf.FPDFTextObj_GetFont(drawn) if drawn else None
    if not font:
        return ""
    room = ctypes.create_string_buffer(200)
    size = pdf.FPDFFont_GetBaseFontName(font, room, len(room))
    name = room.raw[: max(0, min(size, len(room)) - 1)].decode("utf8", "replace")
    return name[7:] if name[6:7] == "+" else name


def _is_strange(letter: str) -> bool:
    """Whether a character has no meaning in Unicode: private, a control, a mark of an error."""
    code = ord(letter)
    return (
        code < 32 or 0xE000 <= code <= 0xF8FF or code in {0xFFFD, 0xFFFE, 0xFFFF} or code > 0xE0000
    )


def _runs(glyphs: list[_Glyph]) -> Iterator[list[_Glyph]]:
    """Glyphs of one word, in one font."""
    run: list[_Glyph] = []
    for glyph in glyphs:
        if run and _parted(run[-1], glyph):
            yield run
            run = []
        run.append(glyph)
    if run:
        yield run


def _parted(before: _Glyph, glyph: _Glyph) -> bool:
    """Whether another word begins: behind a hyphen pdfium goes on from line to line."""
    if glyph.word != before.word or glyph.style.angle != before.style.angle:
        return True
    size = before.style.size
    if glyph.style.angle != 0.0 or size <= 0:
        return False
    # A letter that the font lacks is drawn later, from another: its place stays open till then.
    jump = glyph.corners[0] - before.corners[2]
    return abs(glyph.corners[1] - before.corners[1]) > 0.6 * size or abs(jump) > 0.2 * size


def _place(run: list[_Glyph], text: str, layer: Layer, upright: _Upright, drawing: Drawing) -> None:
    """Put a word where it belongs: seen, unseen, or left out and why."""
    corners = list(zip(*(glyph.corners for glyph in run), strict=True))
    box = upright(min(corners[0]), min(corners[1]), max(corners[2]), max(corners[3]))
    space = _middle(upright(*run[0].space)) if run[0].space else None
    style = run[0].style
    lean = (style.angle - upright.angle) % (math.pi / 2)
    middle = ((box.left + box.right) / 2, (box.top + box.bottom) / 2)
    if (
        not Box(0, 0, layer.width, layer.height).holds(*middle)
        or box.bottom - box.top < _UNREADABLE
    ) or _SLANTED < lean < math.pi / 2 - _SLANTED:
        layer.left_out.append(("watermark", text))
    elif not style.seen:
        layer.unseen.append(Word(text, box, space=space, part=run[0].word))
    elif style.light > _PALE and not drawing.is_dark(*middle) and _is_faint(style, box):
        layer.left_out.append(("watermark", text))
    else:
        layer.words.append(Word(text, box, space=space, part=run[0].word))


def _middle(box: Box) -> float:
    return (box.left + box.right) / 2


def _is_faint(style: _Style, box: Box) -> bool:
    """Whether pale text is white on white, or as large as only watermarks are."""
    return style.light > _WHITE or box.bottom - box.top > 30


def _in_fonts(run: list[_Glyph]) -> list[Run]:
    return [
        Run(_as_typed("".join(glyph.text for glyph in group), font), font)
        for font, group in groupby(run, key=lambda glyph: glyph.style.font)
    ]


def _as_typed(text: str, font: str) -> str:
    """``text`` as its font has it: Distiller names two bytes by the signs that they look like."""
    return text.translate(_LOOK_ALIKES) if _is_legacy(font) else text


@cache
def _is_legacy(font: str) -> bool:
    return claim_of(font) is not None
