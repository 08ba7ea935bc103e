"""Elements by their local names: the transitional and the strict schema differ only in the rest."""

from __future__ import annotations

from collections.abc import Iterator

from ingest.formats.archive import Element


def name_of(element: Element) -> str:
    """The local name; the empty string for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: Element | None, name: str) -> str | None:
    """The attribute with that local name."""
    if element is None:
        return None
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return str(value)
    return None


def child(element: Element | None, name: str) -> Element | None:
    """The first child with that local name."""
    return next(children(element, name), None)


def children(element: Element | None, *names: str) -> Iterator[Element]:
    """The children with these local names, all where none is given."""
    if element is None:
        return
    for one in element:
        if not names or name_of(one) in names:
            yield one


def number(element: Element | None, name: str = "val") -> int | None:
    """The attribute as a whole number; None where it is missing or none."""
    value = attribute(element, name)
    try:
        return int(value) if value is not None else None
    except ValueError:
        return None


def is_on(element: Element | None) -> bool | None:
    """A property that is on or off: None where it isn't there."""
    if element is None:
        return None
    return attribute(element, "val") not in ("0", "false", "off", "none")
