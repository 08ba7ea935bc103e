"""From the tree of a web page to the blocks of a document."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.formats.archive import Element
from ingest.formats.blocks import Block, Cell, Paragraph, Table, TableRow
from ingest.formats.legacy.converter import Run
from ingest.formats.ooxml.inline import superscript
from ingest.formats.ooxml.symbols import symbols_in
from ingest.formats.web.fonts import StyleSheet
from ingest.formats.web.lists import Counter, form_of, level_of, number_in, put_label

_BLOCKS = frozenset(
    "address article blockquote body center dd details div dl dt fieldset figcaption figure footer "
    "form h1 h2 h3 h4 h5 h6 header hr html legend li main ol p pre section summary ul caption "
    "thead tbody tfoot tr td th".split()
)
_SPACE = re.compile(r"[ \t\r\n\f]+")
_DEEP = 200


class Page:
    """Reads blocks from elements; ``styles`` says in which fonts."""

    def __init__(self, styles: StyleSheet) -> None:
        self._styles = styles

    def blocks(self, element: Element, font: str | None = None, depth: int = 0) -> list[Block]:
        """The blocks of ``element`` in order; text beside blocks is a paragraph of its own."""
        out: list[Block] = []
        runs: list[Run] = []
        self._walk(
            element, self._styles.font(element, font), depth, out, runs, pre=element.tag == "pre"
        )
        _close(out, runs)
        return out

    def _walk(
        self,
        element: Element,
        font: str | None,
        depth: int,
        out: list[Block],
        runs: list[Run],
        *,
        pre: bool,
    ) -> None:
        self._text(element.text, font, runs, pre=pre)
        for one in element:
            if isinstance(one.tag, str) and depth < _DEEP:
                self._element(one, font, depth + 1, out, runs, pre=pre)
            self._text(one.tail, font, runs, pre=pre)

    def _element(
        self,
        one: Element,
        font: str | None,
        depth: int,
        out: list[Block],
        runs: list[Run],
        *,
        pre: bool,
    ) -> None:
        if one.tag == "br":
            runs.append(Run("\n", font))
        elif one.tag in ("sup", "sub"):
            runs += self._raised(one, self._styles.font(one, font), depth)
        elif one.tag == "table":
            _close(out, runs)
            out += self._table(one, self._styles.font(one, font), depth)
        elif one.tag in ("ul", "ol"):
            _close(out, runs)
            out += self._list(one, self._styles.font(one, font), depth)
        elif one.tag in _BLOCKS:
            _close(out, runs)
            out += self.blocks(one, font, depth)
        else:
            self._walk(
                one, self._styles.font(one, font), depth, out, runs, pre=pre or one.tag == "pre"
            )

    @staticmethod
    def _text(text: str | None, font: str | None, runs: list[Run], *, pre: bool) -> None:
        if text:
            runs.append(Run(symbols_in(text if pre else _SPACE.sub(" ", text), font), font))

    def _raised(self, element: Element, font: str | None, depth: int) -> list[Run]:
        """Raised figures are so written where they are notes or would read as part of a number."""
        runs: list[Run] = []
        self._walk(element, font, depth, [], runs, pre=False)
        linked = [*element.iter("a"), *element.iterancestors("a")]
        is_note = element.tag == "sup" and bool(linked)
        return [Run(superscript(run.text), run.font) for run in runs] if is_note else runs

    def _list(self, element: Element, font: str | None, depth: int) -> Iterator[Block]:
        form = form_of(element)
        counter = Counter(element)
        for one in element:
            if not isinstance(one.tag, str):
                continue
            blocks = self.blocks(one, font, depth + 1)
            if one.tag == "li":
                label = counter.label(
                    one, form_of(one, form), element.tag == "ol", level_of(element)
                )
                put_label(blocks, label)
            yield from blocks

    def _table(self, element: Element, font: str | None, depth: int) -> Iterator[Block]:
        for caption in element.iterchildren("caption"):
            yield from self.blocks(caption, font, depth + 1)
        rows = [self._row(one, font, depth) for one in _rows(element)]
        yield Table([row for row in rows if row.cells], _is_framed(element))

    def _row(self, element: Element, font: str | None, depth: int) -> TableRow:
        font = self._styles.font(element, font)
        found = list(element.iterchildren("td", "th"))
        cells = [
            Cell(
                self.blocks(one, font, depth + 1),
                number_in(one, "colspan", 1),
                number_in(one, "rowspan", 1) > 1,
            )
            for one in found
        ]
        parent = element.getparent()
        heads = bool(found) and all(one.tag == "th" for one in found)
        return TableRow(cells, heads or (parent is not None and parent.tag == "thead"))


def _close(out: list[Block], runs: list[Run]) -> None:
    """What was gathered becomes a paragraph."""
    if any(run.text.strip() for run in runs):
        out.append(Paragraph(list(runs)))
    runs.clear()


def _rows(table: Element) -> Iterator[Element]:
    for one in table:
        if one.tag == "tr":
            yield one
        elif one.tag in ("thead", "tbody", "tfoot"):
            yield from one.iterchildren("tr")


def _is_framed(table: Element) -> bool:
    border = table.get("border")
    if border is not None:
        return border.strip() not in ("", "0", "0px")
    if next(_headers(table), None) is not None:
        return True
    style = (table.get("style") or "") + " ".join(
        one.get("style") or "" for one in table.iter("td")
    )
    return bool(
        re.search(
            r"border(?:-(?:left|right|top|bottom))?\s*:[^;]*\b(?:solid|double|windowtext)", style
        )
    )


def _headers(table: Element) -> Iterator[Element]:
    for row in _rows(table):
        yield from row.iterchildren("th")
