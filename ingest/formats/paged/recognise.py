"""A page by its picture: what can be read of it, and how surely."""

from __future__ import annotations

from dataclasses import replace

from PIL import Image

from ingest.formats.paged.grammar import mended
from ingest.formats.paged.page import LaidOut
from ingest.formats.paged.rows import Segment, VisualRow, rows_of
from ingest.formats.paged.ruling import without_rules
from ingest.formats.paged.scan import is_blank, levelled, without_red
from ingest.formats.paged.tables import tables_of
from ingest.formats.paged.tesseract import NoRecognition, quarter_turns, recognise
from ingest.formats.paged.words import Box, Word

DPI = 300
_READABLE = 0.5  # mean confidence, under which a page counts as unread
_DOUBTFUL = 0.7  # under which it may lie on its side
_NOISE = 0.35  # lines below it are no lines
_TALL = 40.0  # points: no letter of a page of text is taller


def recognised(picture: Image.Image, number: int, dpi: int = DPI) -> LaidOut:
    """Page ``number`` as recognised in ``picture``; raises NoRecognition.

    A page on which nothing can be read has no rows, confidence 0 and a note that says so.
    """
    grey, red = without_red(picture)
    page = LaidOut(number, grey.width * 72 / dpi, grey.height * 72 / dpi, confidence=0.0)
    if red > 0.0005:
        page.behind.append(("stamp", "[red ink]"))
    if is_blank(grey):
        page.notes.append(f"page {number} is a picture without text: nothing was read from it")
        return page
    words, rules = _words(grey, dpi)
    sure = _confidence(words)
    if not words or sure < _READABLE:
        page.notes.append(
            f"page {number} is a scan that can't be read (confidence {sure:.0%}): scan it again at "
            "300 dpi, upright and in focus, or add it as text"
        )
        return page
    page.confidence = sure
    page.tables, words = tables_of(rules, _mended(words, page))
    _lay_out(words, page)
    return page


def unread(number: int, width: float, height: float) -> LaidOut:
    """Page ``number``, which needs recognition, where there is no program for it."""
    page = LaidOut(number, width, height, confidence=0.0)
    page.notes.append(f"page {number} is a scan and was not read: {NoRecognition()}")
    return page


def _words(grey: Image.Image, dpi: int) -> tuple[list[Word], list[Box]]:
    """The words of a page and the rules between them; a page on its side is turned upright."""
    words, rules = _level_words(grey, dpi)
    if _confidence(words) >= _DOUBTFUL:
        return words, rules
    turns = quarter_turns(grey, dpi)
    if turns == 0:
        return words, rules
    again = _level_words(grey.rotate(90 * turns, expand=True, fillcolor=255), dpi)
    return again if _confidence(again[0]) > _confidence(words) else (words, rules)


def _level_words(grey: Image.Image, dpi: int) -> tuple[list[Word], list[Box]]:
    level, _ = levelled(grey)
    bare, rules = without_rules(level, dpi)
    return recognise(bare, dpi), rules


def _mended(words: list[Word], page: LaidOut) -> list[Word]:
    """The words that are no pictures, document numbers read by their grammar, and notes on it."""
    likely = [word for word in words if word.box.bottom - word.box.top < _TALL]
    read = [replace(word, text=mended(word.text)) for word in likely]
    page.notes += [
        f"page {page.number}: {before.text!r} was recognised where only {after.text!r} can stand"
        for before, after in zip(likely, read, strict=True)
        if before.text != after.text
    ]
    return read


def _confidence(words: list[Word]) -> float:
    """The mean over the characters."""
    letters = sum(len(word.text) for word in words)
    return sum(len(word.text) * (word.sure or 0.0) for word in words) / letters if letters else 0.0


def _lay_out(words: list[Word], page: LaidOut) -> None:
    """Rows of ``words``; lines with no likely word are noise of a seal, a signature, dirt."""
    noise: list[str] = []
    for row in rows_of(words):
        kept = tuple(one for one in row.segments if _is_likely(one))
        noise += [one.text for one in row.segments if one not in kept]
        if kept:
            page.rows.append(VisualRow(kept))
    if noise:
        page.behind.append(("stamp", " ".join(noise)))


def _is_likely(segment: Segment) -> bool:
    """Whether a line is print: it is surely read, and not of marks alone."""
    letters = sum(letter.isalnum() for letter in segment.text)
    return (segment.sure or 0.0) >= _NOISE and 2 * letters >= len(segment.text.replace(" ", ""))
