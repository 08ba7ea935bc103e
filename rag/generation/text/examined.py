"""Who examined or appraised a draft: "Báo cáo thẩm tra số 88/BC-KTNS của Ban Kinh tế - Ngân sách".

It stands behind the submission in one long line, or in an article: only this stretch is told.
"""

from __future__ import annotations

import re

from rag.model import Document, Evidence
from rag.vietnamese.text import UPPER

MAX_STRETCH = 300  # code points of it

_DATED = (
    r"(?: (?:tại (?:[Vv]ăn bản|[Cc]ông văn|Báo cáo) )?số \S+)?"
    r"(?:,? ngày (?:[\d/]+|\d+ tháng \d+ năm \d+))?"
)
_STRETCHES = {
    deed: re.compile(
        rf"(?:[Bb]áo cáo|[Ýý] kiến|[Kk]ết quả|[Vv]ăn bản|[Cc]ông văn|[Tt]hông báo)"
        rf"(?: kết quả| ý kiến)? {deed}{_DATED}\s+của\s+[{UPPER}](?:(?!\. )[^;\n])*"
    )
    for deed in ("thẩm định", "thẩm tra")
}


def examined_by(document: Document, deed: str, start: int, end: int) -> Evidence | None:
    """The stretch between two places that names the body which did it."""
    stretch = _STRETCHES.get(deed)
    found = stretch.search(document.text, start, end) if stretch is not None else None
    if found is None:
        return None
    said = found.group()[:MAX_STRETCH].rstrip(" ;,.")
    return Evidence(document, found.start(), found.start() + len(said))
