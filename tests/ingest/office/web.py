"""A directive as a portal's saved page."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from pathlib import Path

from tests.ingest.office.parts import Parts

_PAGE = """<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>{title}</title>
<style>body {{ font: 14pt "Times New Roman" }} td {{ width: 50%; text-align: center }}</style>
<script>var seen = 1950;</script></head>
<body><nav><ul><li><a href="/">Trang chủ</a></li><li><a href="/vb">Văn bản</a></li></ul></nav>
<main><article>{head}{title_lines}{body}{end}</article></main>
<footer><p>Cổng thông tin điện tử</p></footer></body></html>
"""


def write_web(parts: Parts, path: Path) -> None:
    """Write the HTML file."""
    title = " ".join(parts.title) or path.stem
    page = _PAGE.format(
        title=escape(title),
        head=_table(parts.left, parts.right),
        title_lines="".join(f"<h1>{escape(line)}</h1>" for line in parts.title),
        body="".join(f"<p>{escape(line)}</p>\n" for line in parts.body),
        end=_table(parts.recipients, parts.signer),
    )
    path.write_text(page, encoding="utf-8")


def _table(left: Sequence[str], right: Sequence[str]) -> str:
    if not left and not right:
        return ""
    cells = ("<br>".join(map(escape, lines)) for lines in (left, right))
    return "<table><tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr></table>\n"
