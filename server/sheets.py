"""The pages of a source file: where they begin in the text, and what of them is not in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from markupsafe import escape

from rag.model import Document, Lang, LeftOut, LeftOutKind, Page
from server.marks import Mark

WORDS: Mapping[Lang, Mapping[str, str]] = {
    "vi": {
        "page": "trang {number}",
        "recognised": "trang {number}, chữ nhận dạng từ ảnh ({percent}%)",
        "unread": "Không đọc được trang này.",
    },
    "en": {
        "page": "page {number}",
        "recognised": "page {number}, letters recognised from a picture ({percent}%)",
        "unread": "This page could not be read.",
    },
}

KINDS: Mapping[Lang, Mapping[LeftOutKind, str]] = {
    "vi": {
        "page_number": "số trang",
        "running_head": "đầu trang, chân trang",
        "stamp": "dấu",
        "signature": "chữ ký số",
        "watermark": "hình chìm",
        "picture": "hình ảnh",
    },
    "en": {
        "page_number": "page number",
        "running_head": "running head",
        "stamp": "stamp",
        "signature": "digital signature",
        "watermark": "watermark",
        "picture": "picture",
    },
}


class Gap(NamedTuple):
    """Something of the source file that is not in the text: what, its words, on which page."""

    kind: str
    text: str
    page: str


def page_marks(document: Document, lang: Lang) -> Iterator[Mark]:
    """The first letter of each page that has any, named in the margin."""
    for page, after in _with_next(document):
        words, end = document.text[page.start : after.start], after.start
        first = page.start + len(words) - len(words.lstrip())
        if first < end:
            kind = "page" if page.confidence is None else "page recognised"
            opening = f'<span class="{kind}" data-page="{escape(_named(page, lang))}">'
            yield Mark(first, first + 1, 4, opening, "</span>")


def gaps(document: Document, lang: Lang) -> list[Gap]:
    """What was left out, and the pages that could not be read, in order."""
    found = [(each.at, _left_out(each, lang)) for each in document.left_out]
    found += [(page.start, _unread(page, lang)) for page in _unreadable(document)]
    return [gap for _, gap in sorted(found, key=lambda each: each[0])]


def _unreadable(document: Document) -> Iterator[Page]:
    for page, after in _with_next(document):
        if page.confidence == 0 and not document.text[page.start : after.start].strip():
            yield page


def _with_next(document: Document) -> Iterator[tuple[Page, Page]]:
    """Each page with the one behind it; behind the last one begins nothing."""
    return pairwise((*document.pages, Page(0, len(document.text))))


def _left_out(each: LeftOut, lang: Lang) -> Gap:
    page = "" if each.page is None else WORDS[lang]["page"].format(number=each.page)
    return Gap(KINDS[lang][each.kind], each.text, page)


def _unread(page: Page, lang: Lang) -> Gap:
    return Gap("", WORDS[lang]["unread"], WORDS[lang]["page"].format(number=page.number))


def _named(page: Page, lang: Lang) -> str:
    if page.confidence is None:
        return WORDS[lang]["page"].format(number=page.number)
    percent = round(100 * page.confidence)
    return WORDS[lang]["recognised"].format(number=page.number, percent=percent)
