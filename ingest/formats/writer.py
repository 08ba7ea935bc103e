"""Blocks written down: which tables are data, and which only put two texts side by side."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.formats.blocks import Block, Cell, Head, Paragraph, Table
from ingest.formats.legacy.converter import Converter
from ingest.formats.letterhead import halves
from ingest.formats.sheet import Sheet
from ingest.formats.tables import header_rows, is_layout
from rag.model import Span

_PAGE_NUMBER = re.compile(
    r"(?:(?:Trang|Page)\s*)?[-–—\s]*\d*(?:\s*(?:/|of|trên)\s*\d+)?[-–—\s]*", re.IGNORECASE
)
_NATION = re.compile(
    r"CỘNG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI\s+CHỦ\s+NGHĨA|ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM", re.IGNORECASE
)


class Writer:
    """Writes the blocks of one document on a sheet."""

    def __init__(self, sheet: Sheet, converter: Converter) -> None:
        self._sheet = sheet
        self._converter = converter

    def write(self, blocks: Sequence[Block]) -> None:
        """Write ``blocks`` in their order."""
        for block in blocks:
            if isinstance(block, Paragraph):
                self._paragraph(block)
            elif isinstance(block, Table):
                self._table(block)
            else:
                self._head(block)

    def _paragraph(self, paragraph: Paragraph) -> None:
        for text in halves(self._converter.convert(paragraph.runs)):
            self._sheet.paragraph(text)
        self.write(paragraph.boxes)
        self.write(paragraph.notes)

    def _table(self, table: Table) -> None:
        texts = [[self._text(cell.blocks) for cell in row.cells] for row in table.rows]
        if is_layout(texts, framed=table.framed):
            for row in table.rows:
                for cell in row.cells:
                    self.write(cell.blocks)
            return
        heads = header_rows(
            texts, [row.is_header for row in table.rows], [_merges(row.cells) for row in table.rows]
        )
        self._rows(texts, heads)

    def _rows(self, texts: Sequence[Sequence[str]], heads: int) -> None:
        """The rows of a table of data, the first ``heads`` of which name its columns."""
        widest = max(map(len, texts))
        columns: list[Span] = []
        for at, row in enumerate(texts):
            filled = [cell for cell in row if cell.strip()]
            if at < heads:
                columns += self._sheet.row(row)
            elif len(filled) == 1 and len(row) < widest:
                self._sheet.paragraph(filled[0])
            else:
                self._sheet.row(row, columns)

    def _text(self, blocks: Sequence[Block]) -> str:
        """The text of a cell, a paragraph a line, tables inside it flattened."""
        lines: list[str] = []
        for block in blocks:
            if isinstance(block, Paragraph):
                lines.append(self._converter.convert(block.runs))
                lines += [self._text(block.boxes), self._text(block.notes)]
            elif isinstance(block, Table):
                lines += [self._text(cell.blocks) for row in block.rows for cell in row.cells]
        return "\n".join(line for line in lines if line.strip())

    def _head(self, head: Head) -> None:
        text = " ".join(self._text(head.blocks).split())
        if not text:
            return
        if head.first and _NATION.search(text):
            self._sheet.note("the head of the first page holds the letterhead; it was taken")
            self.write(head.blocks)
        elif _PAGE_NUMBER.fullmatch(text):
            self._sheet.leave_out("page_number", text)
        else:
            self._sheet.leave_out("running_head", text)


def _merges(cells: Sequence[Cell]) -> bool:
    return any(cell.begins_merge or cell.span > 1 for cell in cells)
