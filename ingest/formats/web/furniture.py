"""What of a saved web page is no document: menus, related news, forms, advertisements."""

from __future__ import annotations

import re
from typing import NamedTuple

from lxml import etree

from ingest.formats.archive import Element
from ingest.formats.web.fonts import StyleSheet

# The parser lets control characters in; written to a tree they are errors (XML 1.0, 2.2).
_NO_XML = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_NEVER_SHOWN = frozenset(
    "script style noscript template head iframe object embed applet svg canvas button select "
    "option input textarea datalist audio video map area dialog del".split()
)
_ROLES = frozenset({"navigation", "banner", "contentinfo", "complementary", "search", "menu",
                    "menubar", "dialog", "alert", "tablist", "toolbar"})  # fmt: skip
_CALLED = re.compile(
    r"(?:^|[\s_-])(?:nav(?:bar|igation)?|menu|bread-?crumbs?|side-?bar|social|share|sharing|related|"
    r"tin-?lien-?quan|tin-?khac|lien-?ket|comments?|login|search|pagination|pager|cookies?|popup|"
    r"modal|banner|advert\w*|ads?|quang-?cao|tags?|toolbar|skip-?links?|other-?news|tin-?moi)(?:$|[\s_-])",
    re.IGNORECASE,
)
_HEADING = re.compile(
    r"(?:Các\s+)?(?:tin|bài|văn bản|thông tin)\s+(?:liên quan|khác|mới(?:\s+nhất)?|nóng|"
    r"cùng chuyên mục|đã đưa|nổi bật)\s*:?|Tin tức khác|Bình luận|Chia sẻ|"
    r"Lượt (?:xem|truy cập).*|Số lần đọc.*|"
    r"Về trang trước|In (?:bài|trang)|Gửi (?:email|bài)|Đọc nhiều(?: nhất)?",
    re.IGNORECASE,
)
_PAGE_PARTS = frozenset({"header", "footer"})
_BLOCKS = frozenset({"ul", "ol", "div", "td", "table", "section", "p", "dl", "center"})
_FRAME = frozenset(
    "header footer site-header site-footer page-header page-footer masthead topbar top-bar".split()
)
_DOCUMENT = re.compile(
    r"CỘNG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI|Nơi\s+nhận\s*:|Căn\s+cứ\s|\d/[A-ZĐ]{2}|\d-[A-ZĐ]{2}\w?/[A-ZĐ]{2}",
    re.IGNORECASE,
)
_HEADED = ("p", "div", "span", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "a", "b")
_HEADED_BY = 80  # characters at most
_MOST = 0.4  # of the page's text: what holds more is the document, whatever it is called
_LINKS = 3  # so many links at least make a menu
_IN_LINKS = 0.75  # of its text in links makes it one
_LINK = 120  # characters at most of a link in a menu


class _Links(NamedTuple):
    """The links in an element: how many, the characters of all and of the longest."""

    number: int = 0
    text: int = 0
    longest: int = 0

    def joined(self, other: _Links) -> _Links:
        return _Links(
            self.number + other.number, self.text + other.text, max(self.longest, other.longest)
        )


_NO_LINKS = _Links()


class _Sizes:
    """How much the elements of a tree say, counted once from the leaves up, in characters."""

    def __init__(self, root: Element) -> None:
        self.text: dict[Element, int] = {}
        self.links: dict[Element, _Links] = {}
        for one in reversed(list(root.iter(etree.Element))):
            said = _length(one.text)
            links = _NO_LINKS
            for child in one:
                said += self.text.get(child, 0) + _length(child.tail)
                links = links.joined(self.links.get(child, _NO_LINKS))
            self.text[one] = said
            is_link = said and one.tag == "a" and one.get("href")
            self.links[one] = _Links(1, said, said) if is_link else links


def prune(root: Element, styles: StyleSheet) -> int:
    """Take out of the tree at ``root`` what isn't the document; returns how many characters."""
    for element in [one for one in root.iter() if one is not root and not _is_shown(one, styles)]:
        _remove(element)
    sizes = _Sizes(root)
    total = sizes.text[root] or 1
    gone = 0
    waiting = [root]
    while waiting:
        for element in list(waiting.pop()):
            if _is_furniture(element, sizes, total):
                gone += sizes.text[element]
                _remove(element)
            else:
                waiting.append(element)
    return gone + _drop_headings(root, sizes)


def _is_shown(element: Element, styles: StyleSheet) -> bool:
    shown = isinstance(element.tag, str) and element.tag not in _NEVER_SHOWN
    return shown and not styles.hides(element)


def _is_furniture(element: Element, sizes: _Sizes, total: int) -> bool:
    if not sizes.text[element] or sizes.text[element] > _MOST * total:
        return False
    named = " ".join((element.get("class") or "", element.get("id") or ""))
    framed = element.tag in _PAGE_PARTS or not _FRAME.isdisjoint(named.lower().split())
    looks_so = (
        element.tag in ("nav", "menu", "aside")
        or (element.get("role") or "").lower() in _ROLES
        or (framed and not _within_article(element))
        or (element.tag not in ("a", "span", "html", "body") and bool(_CALLED.search(named)))
        or (element.tag in _BLOCKS and _is_menu(sizes.links[element], sizes.text[element]))
    )
    return looks_so and not _DOCUMENT.search(_said(element))


def _is_menu(links: _Links, said: int) -> bool:
    return links.number >= _LINKS and links.text >= _IN_LINKS * said and links.longest <= _LINK


def _within_article(element: Element) -> bool:
    return any(one.tag in ("article", "main") for one in element.iterancestors())


def _drop_headings(root: Element, sizes: _Sizes) -> int:
    """Headings of what went, and counters of readers."""
    gone = 0
    for element in list(root.iter(*_HEADED)):
        short = 0 < sizes.text[element] <= _HEADED_BY
        if short and element.getparent() is not None and _HEADING.fullmatch(_said(element)):
            gone += sizes.text[element]
            _remove(element)
    return gone


def _length(text: str | None) -> int:
    return sum(map(len, text.split())) if text else 0


def _said(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def _remove(element: Element) -> None:
    """Take an element out and leave the text behind it."""
    parent, tail = element.getparent(), _NO_XML.sub("", element.tail or "")
    if parent is None:
        return
    if tail:
        before = element.getprevious()
        if before is not None:
            before.tail = _NO_XML.sub("", before.tail or "") + tail
        else:
            parent.text = _NO_XML.sub("", parent.text or "") + tail
    parent.remove(element)
