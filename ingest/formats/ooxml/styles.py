"""What a style sheet says of text: its font, whether it is hidden, whether it is in capitals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ingest.formats.archive import Element
from ingest.formats.ooxml.xml import attribute, child, children, is_on

_DEEP = 20  # styles based on styles; more than that is a circle


class Look(NamedTuple):
    """How a run is shown, as far as it changes what is read."""

    font: str | None = None
    hidden: bool = False
    capitals: bool = False
    raised: bool = False


class Styles:
    """The styles of one document by their ids; ``root`` is the part of styles, where there is one.

    A property is the nearest one said: in the run, its character style, the style of its paragraph,
    those that these are based on, the defaults (ECMA-376, part 1, 17.7.2).
    """

    def __init__(self, root: Element | None) -> None:
        self._styles = {attribute(one, "styleId") or "": one for one in children(root, "style")}
        defaults = child(child(child(root, "docDefaults"), "rPrDefault"), "rPr")
        self._defaults = defaults
        self._default_paragraph = next(
            (
                key
                for key, one in self._styles.items()
                if attribute(one, "type") == "paragraph"
                and attribute(one, "default") in ("1", "true")
            ),
            "",
        )
        self._known: dict[tuple[str, str], Look] = {}

    def look(self, properties: Element | None, paragraph_style: str) -> Look:
        """The look of a run with these properties in a paragraph of that style."""
        run_style = attribute(child(properties, "rStyle"), "val") or ""
        key = (run_style, paragraph_style)
        if key not in self._known:
            self._known[key] = _look(self._inherited(run_style, paragraph_style), Look())
        return _look([properties] if properties is not None else [], self._known[key])

    def chain(self, style: str) -> Iterator[Element]:
        """The style and those that it is based on, nearest first."""
        for _ in range(_DEEP):
            element = self._styles.get(style)
            if element is None:
                return
            yield element
            style = attribute(child(element, "basedOn"), "val") or ""

    def paragraph_style(self, properties: Element | None) -> str:
        """The id of the style of a paragraph with these properties."""
        return attribute(child(properties, "pStyle"), "val") or self._default_paragraph

    def _inherited(self, run_style: str, paragraph_style: str) -> Iterator[Element]:
        for style in (run_style, paragraph_style):
            for element in self.chain(style):
                properties = child(element, "rPr")
                if properties is not None:
                    yield properties
        if self._defaults is not None:
            yield self._defaults


def _look(nearest_first: Iterable[Element], otherwise: Look) -> Look:
    font: str | None = None
    hidden: bool | None = None
    capitals: bool | None = None
    raised: str | None = None
    for properties in nearest_first:
        font = font or _font(child(properties, "rFonts"))
        hidden = is_on(child(properties, "vanish")) if hidden is None else hidden
        capitals = is_on(child(properties, "caps")) if capitals is None else capitals
        raised = attribute(child(properties, "vertAlign"), "val") if raised is None else raised
    return Look(
        font or otherwise.font,
        otherwise.hidden if hidden is None else hidden,
        otherwise.capitals if capitals is None else capitals,
        otherwise.raised if raised is None else raised == "superscript",
    )


def _font(fonts: Element | None) -> str | None:
    """The font of Western letters, which those of TCVN3 and VNI are to the program."""
    for name in ("hAnsi", "ascii"):
        theme = attribute(fonts, f"{name}Theme")
        if theme:
            return f"theme:{theme}"
        font = attribute(fonts, name)
        if font:
            return font
    return None
