"""Slides: .pptx as it is, .ppt through LibreOffice; a slide is a page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ingest.formats import libreoffice
from ingest.formats.archive import Archive, Element
from ingest.formats.extraction import Extraction
from ingest.formats.legacy.converter import END, Converter, Run
from ingest.formats.ooxml.package import relations
from ingest.formats.ooxml.symbols import symbols_in
from ingest.formats.ooxml.xml import attribute, child, children, name_of
from ingest.formats.sheet import Sheet
from rag.errors import UnreadableFile

MAX_SLIDES = 2_000
_ZIP = b"PK\x03\x04"
_DEEP = 50  # groups in groups
_MAIN = "ppt/presentation.xml"

Paragraph = list[Run]


def read(path: Path) -> Extraction:
    """What a file of slides says; raises UnreadableFile."""
    with path.open("rb") as file:
        begins = file.read(4)
    if begins == _ZIP:
        return _read(path)
    with libreoffice.converted(path, ".ppt", "pptx") as made:
        try:
            return _read(made)
        except UnreadableFile as error:
            raise UnreadableFile(path, error.reason, error.code) from error


def _read(path: Path) -> Extraction:
    with Archive(path) as archive:
        slides = [_paragraphs(archive.xml(part)) for part in _slides(archive, path)]
    converter = Converter(
        run for slide in slides for paragraph in slide for run in (*paragraph, END)
    )
    sheet = Sheet()
    for number, slide in enumerate(slides, start=1):
        sheet.page(number)
        for paragraph in slide:
            sheet.paragraph(converter.convert(paragraph))
    for sentence in converter.notes():
        sheet.note(sentence)
    return sheet.done()


def _slides(archive: Archive, path: Path) -> list[str]:
    """The parts of the slides, in the order in which they are shown."""
    parts = {one.id: one.part for one in relations(archive, _MAIN)}
    listed = child(archive.xml(_MAIN), "sldIdLst")
    found = [parts.get(_relation(one), "") for one in children(listed, "sldId")]
    if len(found) > MAX_SLIDES:
        raise UnreadableFile(
            path, f"it has {len(found):,} slides; at most {MAX_SLIDES:,}: split it", "too_large"
        )
    return [part for part in found if part in archive]


def _relation(slide: Element) -> str:
    """The id of the relation: ``r:id``, beside an ``id`` of the slide's own."""
    return next((str(value) for key, value in slide.attrib.items() if key.endswith("}id")), "")


def _paragraphs(root: Element) -> list[Paragraph]:
    if attribute(root, "show") == "0":
        return []
    return [paragraph for paragraph in _walk(root, None, 0) if paragraph]


def _walk(element: Element, font: str | None, depth: int) -> Iterator[Paragraph]:
    """The paragraphs of shapes, tables and groups, in the order of the slide."""
    if depth > _DEEP:
        return
    for one in children(element):
        name = name_of(one)
        if name == "p":
            yield list(_runs(one, font))
        elif name == "AlternateContent":
            yield from _walk(next(children(one, "Choice", "Fallback"), one), font, depth + 1)
        else:
            yield from _walk(one, font, depth + 1)


def _runs(paragraph: Element, font: str | None) -> Iterator[Run]:
    for one in children(paragraph, "r", "br", "fld"):
        if name_of(one) == "br":
            yield Run("\n", font)
            continue
        own = attribute(child(child(one, "rPr"), "latin"), "typeface") or font
        text = child(one, "t")
        if text is not None and text.text:
            yield Run(symbols_in(text.text, own), own)
