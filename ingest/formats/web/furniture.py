"""What of a saved web page is no document: menus, related news, forms, advertisements."""

from __future__ import annotations

import re

from ingest.formats.archive import Element
from ingest.formats.web.fonts import StyleSheet

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
_MOST = 0.4  # of the page's text: what holds more is the document, whatever it is called
_LINKS = 3  # so many links at least make a menu
_IN_LINKS = 0.75  # of its text in links makes it one
_LINK = 120  # characters at most of a link in a menu


def prune(root: Element, styles: StyleSheet) -> int:
    """Take out of the tree at ``root`` what isn't the document; returns how many characters."""
    total = len(_said(root)) or 1
    gone = 0
    waiting = [root]
    while waiting:
        for element in list(waiting.pop()):
            if not _is_shown(element, styles):
                _remove(element)
            elif _is_furniture(element, total):
                gone += len(_said(element))
                _remove(element)
            else:
                waiting.append(element)
    return gone + _drop_headings(root)


def _is_shown(element: Element, styles: StyleSheet) -> bool:
    shown = isinstance(element.tag, str) and element.tag not in _NEVER_SHOWN
    return shown and not styles.hides(element)


def _is_furniture(element: Element, total: int) -> bool:
    said = _said(element)
    if not said or _DOCUMENT.search(said):
        return False
    if len(said) > _MOST * total:
        return False
    named = " ".join((element.get("class") or "", element.get("id") or ""))
    framed = element.tag in _PAGE_PARTS or not _FRAME.isdisjoint(named.lower().split())
    return (
        element.tag in ("nav", "menu", "aside")
        or (element.get("role") or "").lower() in _ROLES
        or (framed and not _within_article(element))
        or (element.tag not in ("a", "span", "html", "body") and bool(_CALLED.search(named)))
        or (element.tag in _BLOCKS and _is_menu(element, said))
    )


def _is_menu(element: Element, said: str) -> bool:
    links = [_said(one) for one in element.iter("a") if one.get("href") is not None]
    links = [link for link in links if link]
    return (
        len(links) >= _LINKS
        and sum(map(len, links)) >= _IN_LINKS * len(said)
        and max(map(len, links)) <= _LINK
    )


def _within_article(element: Element) -> bool:
    return any(one.tag in ("article", "main") for one in element.iterancestors())


def _drop_headings(root: Element) -> int:
    """Headings of what went, and counters of readers."""
    gone = 0
    for element in list(
        root.iter("p", "div", "span", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "a", "b")
    ):
        said = _said(element)
        if said and element.getparent() is not None and _HEADING.fullmatch(said):
            gone += len(said)
            _remove(element)
    return gone


def _said(element: Element) -> str:
    return " ".join("".join(element.itertext()).split()) if isinstance(element.tag, str) else ""


def _remove(element: Element) -> None:
    """Take an element out and leave the text behind it."""
    parent, tail = element.getparent(), element.tail
    if parent is None:
        return
    if tail:
        before = element.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + tail
        else:
            parent.text = (parent.text or "") + tail
    parent.remove(element)
