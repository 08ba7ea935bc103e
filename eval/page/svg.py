"""A matplotlib figure as SVG that lives inside a page.

Matplotlib's own SVG stands alone: it brings a style sheet, style attributes, fixed colours and ids
that another figure has too. Here every style becomes a presentation attribute, so that a content
security policy without ``unsafe-inline`` lets it pass, each colour the page's own, so that the
figure is dark where the page is, and text stays text.
"""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from xml.etree import ElementTree as ET

from matplotlib import rc_context
from matplotlib.figure import Figure

# Drawn with these; the page says what they look like in light and in dark.
INK, MUTED, LINE = "#101010", "#707070", "#d0d0d0"
FIRST, SECOND, THIRD = "#0000f1", "#0000f2", "#0000f3"
_PAGE: Mapping[str, str] = {
    INK: "currentColor",
    MUTED: "var(--muted)",
    LINE: "var(--line)",
    FIRST: "var(--first)",
    SECOND: "var(--second)",
    THIRD: "var(--third)",
}
_FONT = re.compile(r"(?:(?P<weight>bold|\d{3}) )?(?P<size>[\d.]+)px")
_REFERENCE = re.compile(r"#([\w-]+)")
_DROPPED = frozenset({"metadata", "style"})


def embedded(figure: Figure, name: str, title: str, description: str) -> str:
    """The figure as an ``svg`` element, its ids led by ``name``, scaled by the page.

    A pixel of the page, where it isn't scaled, is a point of the figure.
    """
    with rc_context({"svg.fonttype": "none", "svg.hashsalt": name}):
        file = io.StringIO()
        figure.savefig(file, format="svg", metadata={"Date": None})
    root = ET.fromstring(file.getvalue())  # noqa: S314 - matplotlib wrote it
    _strip(root)
    used = set(_REFERENCE.findall(ET.tostring(root, encoding="unicode")))
    for element in root.iter():
        _restyle(element)
        _rename(element, name, used)
    root.attrib = {
        "viewBox": root.attrib["viewBox"],
        "role": "img",
        "aria-labelledby": f"{name}-title {name}-description",
    }
    for tag, text in (("desc", description), ("title", title)):
        told = ET.Element(tag, {"id": f"{name}-{'title' if tag == 'title' else 'description'}"})
        told.text = text
        root.insert(0, told)
    return ET.tostring(root, encoding="unicode")


def _strip(element: ET.Element) -> None:
    """Leave out name spaces, which HTML doesn't need, and what isn't drawn."""
    element.tag = element.tag.rpartition("}")[2]
    element.attrib = {key.rpartition("}")[2]: value for key, value in element.attrib.items()}
    for child in list(element):
        if child.tag.rpartition("}")[2] in _DROPPED:
            element.remove(child)
        else:
            _strip(child)


def _restyle(element: ET.Element) -> None:
    """Each property of a ``style`` attribute as an attribute of its own."""
    for declaration in filter(None, element.attrib.pop("style", "").split(";")):
        key, _, value = (part.strip() for part in declaration.partition(":"))
        if key == "font":
            font = _FONT.search(value)
            if font:
                element.set("font-size", font["size"])
                if font["weight"]:
                    element.set("font-weight", font["weight"])
        elif key not in ("font-family", "font-stretch", "font-style", "font-variant"):
            element.set(key, value.removesuffix("px") if key == "font-size" else value)
    for key in ("fill", "stroke"):
        if element.get(key) in _PAGE:
            element.set(key, _PAGE[element.attrib[key]])


def _rename(element: ET.Element, name: str, used: set[str]) -> None:
    own = element.attrib.pop("id", None)
    if own in used:
        element.set("id", f"{name}-{own}")
    for key, value in element.attrib.items():
        if key == "href" or value.startswith("url("):
            element.set(key, _REFERENCE.sub(rf"#{name}-\1", value))
