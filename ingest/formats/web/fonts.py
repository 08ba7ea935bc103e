"""The fonts and the hiding that a page states: ``<font face>``, ``style``, simple style sheets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.formats.archive import Element

_RULE = re.compile(r"([^{}]{1,2000})\{([^{}]{0,4000})\}")
_FAMILY = re.compile(r"font(?:-family)?\s*:[^;]*?[\"']?((?:\.Vn|VNI)[^\"',;]*)", re.IGNORECASE)
_OTHER_FAMILY = re.compile(r"font-family\s*:\s*[\"']?([^\"',;]+)", re.IGNORECASE)
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE
)
_SELECTOR = re.compile(r"(\w*)(?:\.([\w-]+))?")
_MOST = 5_000  # rules that are looked at


class StyleSheet:
    """The rules of a page for tags, classes and tags with a class; no finer ones."""

    def __init__(self, css: str) -> None:
        self._fonts: dict[tuple[str, str], str] = {}
        self._hidden: set[tuple[str, str]] = set()
        for at, rule in enumerate(
            _RULE.finditer(re.sub(r"/\*.*?\*/|<!--|-->", "", css, flags=re.S))
        ):
            if at > _MOST:
                break
            for key in _keys(rule[1]):
                font = _font_in(rule[2])
                if font:
                    self._fonts[key] = font
                if key[1] and _HIDDEN.search(rule[2]):
                    self._hidden.add(key)

    def font(self, element: Element, around: str | None) -> str | None:
        """The font of the text in ``element``; ``around`` is that of the one around it."""
        own = _font_in(element.get("style") or "") or element.get("face")
        if own:
            return str(own).split(",")[0].strip("\"' ")
        return next((self._fonts[key] for key in _places(element) if key in self._fonts), around)

    def hides(self, element: Element) -> bool:
        """Whether ``element`` isn't shown."""
        if element.get("hidden") is not None or element.get("aria-hidden") == "true":
            return True
        if _HIDDEN.search(element.get("style") or ""):
            return True
        return any(key in self._hidden for key in _places(element))


def _keys(selectors: str) -> Iterator[tuple[str, str]]:
    for one in selectors.split(","):
        found = _SELECTOR.fullmatch(one.strip())
        if found and (found[1] or found[2]):
            yield found[1].lower(), found[2] or ""


def _places(element: Element) -> Iterator[tuple[str, str]]:
    """What rules may name ``element`` by, the finest first."""
    for name in (element.get("class") or "").split():
        yield element.tag, name
        yield "", name
    yield element.tag, ""


def _font_in(style: str) -> str | None:
    found = _FAMILY.search(style) or _OTHER_FAMILY.search(style)
    return found[1].strip() if found else None
