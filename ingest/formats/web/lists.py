"""Lists of web pages, numbered as a browser shows them."""

from __future__ import annotations

import re

from ingest.formats.archive import Element
from ingest.formats.blocks import Block, Paragraph
from ingest.formats.legacy.converter import Run
from ingest.formats.ooxml.numbering import written

_FORMS = {
    "1": "decimal",
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
}
_CSS_FORMS = {
    "lower-alpha": "lowerLetter", "lower-latin": "lowerLetter", "upper-alpha": "upperLetter",
    "upper-latin": "upperLetter", "lower-roman": "lowerRoman", "upper-roman": "upperRoman",
    "decimal": "decimal", "decimal-leading-zero": "decimalZero", "none": "none",
}  # fmt: skip
_LIST_STYLE = re.compile(r"list-style(?:-type)?\s*:[^;]*?\b([a-z-]+)", re.IGNORECASE)
_MARKED = re.compile(r"\s*(?:[-–+*•●▪◦]|\d{1,3}[.)]|[a-zđ][.)]|[IVX]+[.)])\s*\S")
_BULLETS = "•◦▪"


class Counter:
    """The numbers of the items of one list, as a browser counts them."""

    def __init__(self, element: Element) -> None:
        self._step = -1 if element.get("reversed") is not None else 1
        items = sum(1 for _ in element.iterchildren("li"))
        self._next = number_in(element, "start", items if self._step < 0 else 1)
        self._mark = element.get("data-mark") or "."

    def label(self, item: Element, form: str | None, ordered: bool, level: int) -> str:
        """What stands before the next item."""
        value = number_in(item, "value", self._next)
        self._next = value + self._step
        if form == "none":
            return ""
        if ordered:
            return written(value, form or "decimal") + self._mark
        return _BULLETS[min(level, len(_BULLETS) - 1)]


def form_of(element: Element, otherwise: str | None = None) -> str | None:
    """How a list or an item is numbered, as it says itself."""
    said = _LIST_STYLE.search(element.get("style") or "")
    if said and said[1].lower() in _CSS_FORMS:
        return _CSS_FORMS[said[1].lower()]
    return _FORMS.get(element.get("type") or "", otherwise)


def level_of(element: Element) -> int:
    """How many lists a list is in."""
    return sum(1 for one in element.iterancestors() if one.tag in ("ul", "ol"))


def put_label(blocks: list[Block], label: str) -> None:
    """Write the label of an item before its text."""
    first = blocks[0] if blocks else None
    if not label or not isinstance(first, Paragraph):
        return
    said = "".join(run.text for run in first.runs)
    if label in _BULLETS and _MARKED.match(said):
        return  # the item has a mark of its own in its text
    first.runs.insert(0, Run(f"{label} "))


def number_in(element: Element, name: str, otherwise: int) -> int:
    """An attribute as a whole number of no absurd size."""
    try:
        return max(-9999, min(int(element.get(name) or otherwise), 9999))
    except ValueError:
        return otherwise
