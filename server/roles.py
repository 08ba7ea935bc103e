"""What a line of a document is, and where such a line stands on the page.

The places are those of Nghị định 30/2020/NĐ-CP, Phụ lục I.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from rag.model import Document, Stated

Zone = Literal["header", "title", "body", "closing"]
Cell = Literal["left", "right"]


@dataclass(frozen=True, slots=True)
class Role:
    """Where lines of a role stand."""

    zone: Zone
    cell: Cell | None = None


ROLES: dict[str, Role] = {
    "superior": Role("header", "left"),
    "issuer": Role("header", "left"),
    "number": Role("header", "left"),
    "about": Role("header", "left"),
    "motto": Role("header", "right"),
    "dateline": Role("header", "right"),
    "type": Role("title"),
    "subject": Role("title"),
    "addressees": Role("body"),
    "annex": Role("body"),
    "annex-title": Role("body"),
    "recipients": Role("closing", "left"),
    "signature": Role("closing", "right"),
}

# The parts of an identity by the role of the lines that hold them.
PARTS: dict[str, tuple[str, ...]] = {
    "superior": ("superior",),
    "issuer": ("issuer",),
    "number": ("number",),
    "dateline": ("place", "issued_on"),
    "type": ("type",),
    "subject": ("subject",),
    "addressees": ("addressees",),
    "recipients": ("recipients",),
    "signature": ("authority", "post", "signer"),
}

FORMS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("motto", re.compile(r"CỘNG HÒA|CỘNG HOÀ|CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM", re.I)),
    ("motto", re.compile(r"độc lập\W+tự do\W+hạnh phúc", re.I)),
    ("number", re.compile(r"số\s*:", re.I)),
    ("about", re.compile(r"v/v\b", re.I)),
    ("dateline", re.compile(r"[^.;]{0,40}\bngày[\s\d….]*tháng[\s\d….]*năm[\s\d….]*$", re.I)),
    ("recipients", re.compile(r"nơi nhận\b", re.I)),
    ("annex", re.compile(r"PHỤ LỤC(?: [\dIVX]+)?[.:]?$|Phụ lục(?: [\dIVX]+)?[.:]?$")),
    ("annex-title", re.compile(r"\((?:ban hành )?kèm theo .*(?:\)|[^.;])$", re.I)),
)

ANY_FORM = re.compile("|".join(f"(?i:{f.pattern})" for _, f in FORMS))

BODY_ROLES = frozenset({"addressees", "annex", "annex-title", "furniture"})

# Code points: a line of the header or the closing is short; a paragraph that merely mentions the
# issuer is not. Nghị định 30's own longest header cell stays under it.
SHORT = 160
TITLE_SHORT = 600
COVERED = 0.4  # share of a line that a stated part covers before the line is that part


class Roles:
    """The roles of the lines of one document."""

    def __init__(self, document: Document) -> None:
        self._text = document.text
        self._parts = [
            (role, tuple(part for name in names for part in _stated(document, name)))
            for role, names in PARTS.items()
        ]
        spans = [part for _, parts in self._parts for part in parts]
        # Most lines of a long document lie in none of these.
        self._stated = sorted((part.start, part.end) for part in spans)

    def of(self, start: int, end: int, is_furniture: bool) -> str:
        """The role of the line ``[start, end)``, empty for one that has none."""
        length = end - start
        if length == 0:
            return ""
        form = _form(self._text[start:end]) if length <= SHORT else ""
        if form == "motto" or is_furniture:
            return form if form == "motto" else "furniture"
        if any(one < end and start < other for one, other in self._stated):
            for role, parts in self._parts:
                limit = TITLE_SHORT if role == "subject" else SHORT
                covered = sum(max(0, min(p.end, end) - max(p.start, start)) for p in parts)
                if length <= limit and covered >= COVERED * length:
                    return "about" if role == "subject" and form == "about" else role
        return form


def is_annex_title(words: str) -> bool:
    """Whether a line below *PHỤ LỤC* still belongs to its title."""
    return len(words) <= SHORT and (words.isupper() or words.startswith("("))


def _stated(document: Document, name: str) -> tuple[Stated, ...]:
    value = getattr(document.identity, name)
    if value is None:
        return ()
    return value if isinstance(value, tuple) else (value,)


def _form(words: str) -> str:
    stripped = words.strip()
    found = ANY_FORM.match(stripped)
    return next((role for role, form in FORMS if form.match(stripped)), "") if found else ""
