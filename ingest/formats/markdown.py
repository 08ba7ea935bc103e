"""Markdown: CommonMark with tables; what its marks mean is read, not the marks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

from ingest.formats import html
from ingest.formats.extraction import Extraction
from ingest.formats.text import decoded

_FRONT = re.compile(r"\A---[ \t]*\n.*?\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)


def read(path: Path) -> Extraction:
    """What a Markdown file says; raises UnreadableFile."""
    text, _ = decoded(path.read_bytes(), path)
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    tokens = parser.parse(_FRONT.sub("", text.replace("\r\n", "\n")))
    _number_items(tokens)
    page = parser.renderer.render(tokens, parser.options, {})
    return html.extraction_of(f"<body>{page}</body>", path, saved_page=False)


def _number_items(tokens: Sequence[Token]) -> None:
    """Items keep the numbers and marks that are typed, unless every one is typed alike (``1.``)."""
    lists: list[list[Token]] = []
    for token in tokens:
        if token.type == "ordered_list_open":
            token.attrSet("data-mark", token.markup)
            lists.append([])
        elif token.type == "bullet_list_open":
            lists.append([])
        elif token.type == "list_item_open":
            lists[-1].append(token)
        elif token.type in ("ordered_list_close", "bullet_list_close"):
            _keep_numbers(lists.pop())


def _keep_numbers(items: Sequence[Token]) -> None:
    typed = [item.info for item in items]
    if len(set(typed)) > 1:
        for item in items:
            item.attrSet("value", item.info)
