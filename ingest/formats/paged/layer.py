"""The text layer of a PDF page: its characters as pdfium finds them, made into words.

pdfium is Chromium's PDF library (pypdfium2). The order of the characters is that of the page's
programme, so that marks of Vietnamese that are drawn over their letter stay behind it.
"""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as pdf

from ingest.formats.paged.drawing import Drawing, drawing_of
from ingest.formats.paged.words import Box, Layer, Word

MAX_CHARACTERS = 200_000
_PALE = 0.75  # luminance: lighter text than this is a watermark, or is not meant to be seen
_WHITE = 0.97
_SLANTED = math.radians(4)
_UNREADABLE = 1.0  # points: smaller letters can't be read by anybody


@dataclass(frozen=True, slots=True)
class _Style:
    """How the characters of one text object are set; ``angle`` is in radians, in page space."""

    font: str
    seen: bool
    light: float
    angle: float


@dataclass(frozen=True, slots=True)
class _Glyph:
    text: str
    corners: tuple[float, float, float, float]  # left, bottom, right, top in page space
    style: _Style
    word: int  # counts words in the order of the page's programme
    spaced: bool  # whether white space stands before its word


def read_layer(page: pdfium.PdfPage, decode: Callable[[str, str], str]) -> Layer:
    """What stands on ``page``; ``decode`` turns a word in a font's own encoding into Unicode.

    Raises ValueError where the page holds more than ``MAX_CHARACTERS``.
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
        painted=drawing.painted or bool(glyphs),
        strange=sum(_is_strange(glyph.text) for glyph in glyphs),
        letters=len(glyphs),
    )
    for run in _runs(glyphs):
        _place(run, layer, upright, drawing, decode)
    return layer


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
        raise ValueError(f"one page holds {count:,} characters")
    styles: dict[int | None, _Style] = {}
    box = pdf.FS_RECTF()
    word, spaced = 0, False
    for index in range(count):
        letter = chr(pdf.FPDFText_GetUnicode(text, index) % 0x110000)
        if pdf.FPDFText_IsHyphen(text, index) == 1:
            letter = "-"
        if letter.isspace() or letter == "\0" or pdf.FPDFText_IsGenerated(text, index) == 1:
            # pdfium writes a line feed where the programme jumps, which may be within a word.
            spaced = spaced or letter not in "\r\n"
            word += 1
            continue
        drawn = pdf.FPDFText_GetTextObject(text, index)
        key = ctypes.addressof(drawn.contents) if drawn else None
        if key not in styles:
            styles[key] = _style(text, index, drawn)
        pdf.FPDFText_GetLooseCharBox(text, index, box)
        corners = (box.left, box.bottom, box.right, box.top)
        yield _Glyph(letter, corners, styles[key], word, spaced)
        spaced = False


def _style(text: pdfium.PdfTextPage, index: int, drawn: pdf.FPDF_PAGEOBJECT) -> _Style:
    red, green, blue, alpha = (ctypes.c_uint(value) for value in (0, 0, 0, 255))
    pdf.FPDFText_GetFillColor(text, index, red, green, blue, alpha)
    shade = (0.299 * red.value + 0.587 * green.value + 0.114 * blue.value) / 255
    opaque = alpha.value / 255
    return _Style(
        _font_name(drawn),
        not drawn or pdf.FPDFTextObj_GetTextRenderMode(drawn) != pdf.FPDF_TEXTRENDERMODE_INVISIBLE,
        1 - opaque * (1 - shade),
        max(0.0, pdf.FPDFText_GetCharAngle(text, index)),
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
        if run and (glyph.word != run[-1].word or glyph.style.angle != run[-1].style.angle):
            yield run
            run = []
        run.append(glyph)
    if run:
        yield run


def _place(
    run: list[_Glyph],
    layer: Layer,
    upright: _Upright,
    drawing: Drawing,
    decode: Callable[[str, str], str],
) -> None:
    """Put a word where it belongs: seen, unseen, or left out and why."""
    corners = list(zip(*(glyph.corners for glyph in run), strict=True))
    box = upright(min(corners[0]), min(corners[1]), max(corners[2]), max(corners[3]))
    text = _decoded(run, decode)
    style = run[0].style
    lean = (style.angle - upright.angle) % (math.pi / 2)
    middle = ((box.left + box.right) / 2, (box.top + box.bottom) / 2)
    if (
        not Box(0, 0, layer.width, layer.height).holds(*middle)
        or box.bottom - box.top < _UNREADABLE
    ) or _SLANTED < lean < math.pi / 2 - _SLANTED:
        layer.left_out.append(("watermark", text))
    elif not style.seen:
        layer.unseen.append(Word(text, box, spaced=run[0].spaced))
    elif style.light > _PALE and not drawing.is_dark(*middle) and _is_faint(style, box):
        layer.left_out.append(("watermark", text))
    else:
        layer.words.append(Word(text, box, spaced=run[0].spaced))


def _is_faint(style: _Style, box: Box) -> bool:
    """Whether pale text is white on white, or as large as only watermarks are."""
    return style.light > _WHITE or box.bottom - box.top > 30


def _decoded(run: list[_Glyph], decode: Callable[[str, str], str]) -> str:
    pieces: list[str] = []
    start = 0
    for index in range(1, len(run) + 1):
        if index == len(run) or run[index].style.font != run[start].style.font:
            letters = "".join(glyph.text for glyph in run[start:index])
            pieces.append(decode(letters, run[start].style.font))
            start = index
    return "".join(pieces)
