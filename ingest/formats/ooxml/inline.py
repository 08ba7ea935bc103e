"""The inside of a paragraph: its runs, as they are read on paper (ECMA-376, part 1, 17.3)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from ingest.formats.archive import Element
from ingest.formats.legacy.converter import Run
from ingest.formats.ooxml.styles import Look, Styles
from ingest.formats.ooxml.symbols import symbol, symbols_in
from ingest.formats.ooxml.xml import attribute, child, children, name_of

_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_SIGNS = {
    "tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n",
    "noBreakHyphen": "-", "softHyphen": "\u00ad",
}  # fmt: skip
_DROPPED = frozenset({"del", "moveFrom", "delText", "delInstrText"})
_SKIPPED = frozenset(
    "pPr rPr instrText rt sdtPr sdtEndPr tcPr trPr fldData annotationRef footnoteRef endnoteRef "
    "separator continuationSeparator smartTagPr customXmlPr".split()
)
_DEEP = 200


@dataclass(slots=True)
class Tally:
    """What was not taken over as it stands, counted over a whole document."""

    hidden: list[str] = field(default_factory=list)
    deleted: int = 0
    inserted: int = 0
    objects: int = 0
    footnotes: int = 0


@dataclass(slots=True)
class Inline:
    """Walks the children of a paragraph; made anew for each."""

    styles: Styles
    paragraph_style: str
    tally: Tally
    note: Callable[[str, str], str | None]
    runs: list[Run] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    _fields: list[bool] = field(default_factory=list)  # of open fields, whether the result is on

    def walk(self, element: Element, look: Look | None = None, depth: int = 0) -> None:
        """Take what ``element`` holds; ``look`` is that of the run around it."""
        for one in children(element):
            self._take(one, look, depth)

    def _take(self, one: Element, look: Look | None, depth: int) -> None:
        name = name_of(one)
        if name in _DROPPED:
            self.tally.deleted += 1
        elif name in _SKIPPED or depth > _DEEP:
            return
        elif name == "r" and child(one, "t") is None and look is not None:
            self.walk(one, look, depth + 1)  # a run of a formula, inside a run
        elif name == "r":
            self.walk(one, self.styles.look(child(one, "rPr"), self.paragraph_style), depth + 1)
        elif name == "AlternateContent":
            self._alternative(one, look, depth)
        elif name == "txbxContent":
            self.boxes.append(one)
        elif (
            name in ("t", "sym", "footnoteReference", "endnoteReference", "fldChar")
            or name in _SIGNS
        ):
            self._leaf(one, name, look or Look())
        else:
            self.tally.inserted += name in ("ins", "moveTo")
            self.tally.objects += name in ("altChunk", "OLEObject")
            self.walk(one, look, depth + 1)

    def _alternative(self, element: Element, look: Look | None, depth: int) -> None:
        """One drawing in two forms: the newer one where it says something, else the older."""
        for name in ("Choice", "Fallback"):
            before = len(self.runs), len(self.boxes)
            for one in children(element, name):
                self.walk(one, look, depth + 1)
            if (len(self.runs), len(self.boxes)) != before:
                return

    def _leaf(self, one: Element, name: str, look: Look) -> None:
        if name == "fldChar":
            self._field(attribute(one, "fldCharType") or "")
        elif not all(self._fields):
            return
        elif name == "sym":
            self._write(_symbol(one), look)
        elif name in _SIGNS:
            self._write(_SIGNS[name], look)
        elif name == "t":
            self._write(symbols_in(one.text or "", look.font), look)
        else:
            mark = self.note(name, attribute(one, "id") or "")
            if mark is not None and attribute(one, "customMarkFollows") not in ("1", "true", "on"):
                self._write(superscript(mark), Look())

    def _field(self, kind: str) -> None:
        """A field has a code, which is not read, and a result, which is; they may be nested."""
        if kind == "begin":
            self._fields.append(False)
        elif kind == "separate" and self._fields:
            self._fields[-1] = True
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _write(self, text: str, look: Look) -> None:
        if look.hidden:
            self.tally.hidden.append(text)
        elif text:
            if look.raised and self.runs and self.runs[-1].text[-1:].isdigit():
                text = superscript(text)  # 30¹ isn't 301
            self.runs.append(Run(text.upper() if look.capitals else text, look.font))


def superscript(mark: str) -> str:
    """The number of a note as it is printed, so that it never reads as a part of a number."""
    return mark.translate(_SUPERSCRIPT)


def _symbol(element: Element) -> str:
    try:
        code = int(attribute(element, "char") or "", 16)
    except ValueError:
        return ""
    return symbol(code, attribute(element, "font"))


def texts(element: Element) -> Iterator[str]:
    """The plain words of an element, for what is listed and not read."""
    for one in element.iter():
        if name_of(one) == "t" and one.text:
            yield one.text
        elif name_of(one) in ("tab", "br", "p"):
            yield " "
