"""From the XML of a body to its blocks, in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from ingest.formats.archive import Element
from ingest.formats.blocks import Block, Cell, Paragraph, Table, TableRow
from ingest.formats.legacy.converter import Run
from ingest.formats.ooxml.heads import RunningHeads
from ingest.formats.ooxml.inline import Inline, Tally, superscript
from ingest.formats.ooxml.numbering import Numbering
from ingest.formats.ooxml.styles import Styles
from ingest.formats.ooxml.xml import attribute, child, children, is_on, name_of, number

_WRAPPERS = frozenset({"sdt", "sdtContent", "customXml", "ins", "moveTo", "body", "smartTag"})
_DEEP = 100  # tables in tables, boxes in boxes
_EDGES = ("top", "left", "bottom", "right", "start", "end", "insideH", "insideV")


@dataclass(slots=True)
class Body:
    """Reads blocks; keeps the counters of lists and notes of one document."""

    styles: Styles
    numbering: Numbering
    heads: RunningHeads
    footnotes: dict[str, Element] = field(default_factory=dict)
    endnotes: dict[str, Element] = field(default_factory=dict)
    tally: Tally = field(default_factory=Tally)

    def blocks(self, element: Element, depth: int = 0) -> list[Block]:
        """The blocks that ``element`` holds, in order."""
        return list(self._blocks(element, depth)) if depth <= _DEEP else []

    def _blocks(self, element: Element, depth: int) -> Iterator[Block]:
        for one in children(element):
            name = name_of(one)
            if name == "p":
                yield self._paragraph(one, depth)
                section = child(child(one, "pPr"), "sectPr")
                if section is not None:
                    yield from self._heads(section)
            elif name == "tbl":
                yield self._table(one, depth)
            elif name == "sectPr":
                yield from self._heads(one)
            elif name == "AlternateContent":
                yield from self._blocks(next(children(one, "Choice", "Fallback"), one), depth + 1)
            elif name in _WRAPPERS and depth <= _DEEP:
                yield from self._blocks(one, depth + 1)
            elif name == "altChunk":
                self.tally.objects += 1

    def _heads(self, section: Element) -> Iterator[Block]:
        yield from self.heads.of(section, self.blocks)

    def _paragraph(self, element: Element, depth: int) -> Paragraph:
        properties = child(element, "pPr")
        style = self.styles.paragraph_style(properties)
        noted: list[tuple[str, Element]] = []
        inline = Inline(
            self.styles, style, self.tally, lambda kind, key: self._note(kind, key, noted)
        )
        inline.walk(element)
        label = self._label(properties, style)
        if not inline.runs and is_on(child(child(properties, "rPr"), "vanish")):
            label = None  # a hidden paragraph counts, and its number isn't printed
        runs = [label, Run(" "), *inline.runs] if label and label.text.strip() else inline.runs
        boxes = [block for box in inline.boxes for block in self.blocks(box, depth + 1)]
        notes = [block for mark, note in noted for block in self._note_blocks(mark, note, depth)]
        return Paragraph(runs, boxes, notes)

    def _note(self, kind: str, key: str, noted: list[tuple[str, Element]]) -> str | None:
        """The number of the foot- or endnote with that id, which is now due."""
        found = (self.footnotes if kind == "footnoteReference" else self.endnotes).pop(key, None)
        if found is None:
            return None
        self.tally.footnotes += 1
        noted.append((str(self.tally.footnotes), found))
        return str(self.tally.footnotes)

    def _note_blocks(self, mark: str, note: Element, depth: int) -> list[Block]:
        blocks = self.blocks(note, depth + 1)
        first = next((one for one in blocks if isinstance(one, Paragraph)), None)
        if first is not None:
            first.runs[:0] = [Run(f"{superscript(mark)} ")]
        return blocks

    def _label(self, properties: Element | None, style: str) -> Run | None:
        """The number of an item, as the paragraph itself or its style says."""
        said = [child(properties, "numPr")]
        said += [child(child(one, "pPr"), "numPr") for one in self.styles.chain(style)]
        num_id: str | None = None
        level: int | None = None
        for one in said:
            num_id = num_id or attribute(child(one, "numId"), "val")
            level = number(child(one, "ilvl")) if level is None else level
        return self.numbering.label(num_id, level or 0) if num_id and num_id != "0" else None

    def _table(self, element: Element, depth: int) -> Table:
        rows = [self._row(one, depth) for one in _rows(element)]
        return Table([row for row in rows if row.cells], self._framed(element))

    def _row(self, element: Element, depth: int) -> TableRow:
        properties = child(element, "trPr")
        cells: list[Cell] = []
        for one in _cells(element):
            about = child(one, "tcPr")
            merge = child(about, "vMerge")
            goes_on = merge is not None and attribute(merge, "val") in (None, "continue")
            blocks = self.blocks(one, depth + 1)
            if goes_on and not any(True for block in blocks if _says(block)):
                continue
            span = number(child(about, "gridSpan")) or 1
            cells.append(Cell(blocks, span, merge is not None and not goes_on))
        if child(properties, "del") is not None:
            self.tally.deleted += 1
            return TableRow([])
        return TableRow(cells, is_on(child(properties, "tblHeader")) or False)

    def _framed(self, element: Element) -> bool:
        properties = child(element, "tblPr")
        style = attribute(child(properties, "tblStyle"), "val") or ""
        said = [child(properties, "tblBorders")]
        said += [child(child(one, "tblPr"), "tblBorders") for one in self.styles.chain(style)]
        borders = next((one for one in said if one is not None), None)
        if borders is not None:
            inside = [child(borders, name) for name in ("insideV", "insideH")]
            return any(_drawn(one) for one in inside)
        drawn = [
            sum(_drawn(child(child(child(cell, "tcPr"), "tcBorders"), edge)) for edge in _EDGES)
            for row in _rows(element)
            for cell in _cells(row)
        ]
        return bool(drawn) and sum(count > 1 for count in drawn) > len(drawn) / 2


def _rows(table: Element) -> Iterator[Element]:
    for one in children(table, "tr", "sdt", "sdtContent", "customXml", "ins", "moveTo"):
        if name_of(one) == "tr":
            yield one
        else:
            yield from _rows(one)


def _cells(row: Element) -> Iterator[Element]:
    for one in children(row, "tc", "sdt", "sdtContent", "customXml"):
        if name_of(one) == "tc":
            yield one
        else:
            yield from _cells(one)


def _drawn(edge: Element | None) -> bool:
    return edge is not None and attribute(edge, "val") not in (None, "nil", "none")


def _says(block: Block) -> bool:
    if isinstance(block, Paragraph):
        return bool(block.boxes) or any(run.text.strip() for run in block.runs)
    return isinstance(block, Table)
