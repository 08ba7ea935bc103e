"""Documents named without a number: laws by what they govern, resolutions of Party congresses."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from ingest.letters import UPPER
from rag.model import Span

# Names that hold "và" or a comma, or that are often written without a year; the longest is taken.
_KNOWN = (Path(__file__).parent / "laws.txt").read_text(encoding="utf-8").splitlines()
_KNOWN_NAME = re.compile(
    "|".join(
        re.escape(name).replace(r"\ ", r"\s+") for name in sorted(_KNOWN, key=len, reverse=True)
    )
    + r"(?!\w)",
    re.IGNORECASE,
)
_KIND = re.compile(
    r"(?<![\w-])(?<!PHÁP )(?<!PHÁP\n)(?<!Pháp )"
    r"(?:Bộ luật|Bộ Luật|BỘ LUẬT|Luật|LUẬT|Pháp lệnh|PHÁP LỆNH)\s+(?=[^\W\d_])"
)
_NOT_A_LAW = re.compile(r"(?:này|sư|pháp|đó|học|hiện hành|số|khác|nêu|trên|và)\b", re.IGNORECASE)
_AMENDING = re.compile(r"sửa\s+đổi,?\s+bổ\s+sung", re.IGNORECASE)
_UNKNOWN_NAME = re.compile(
    rf"[{UPPER}]\w*(?:[ \t]+(?!(?:năm|ngày|số|và|về|của|để|theo|được|có|đã|quy định|trong|tại|"
    r"cũng|là|hiện|thì|bởi|do|từ|cho|với|gồm|này|hoặc|khi|sửa)\b)[^\W\d_]+){1,9}"
)
_CONGRESS = re.compile(
    r"(?:Nghị\s+quyết|Văn\s+kiện)\s+(?P<name>Đại\s+hội\b"
    r"(?:\s+(?!(?:về|và|thực\s+hiện|trong|đã|gắn|để|theo|vào|với|là|được)\b)[^\s,;.:()“”]+){1,16})"
)
_CONSTITUTION = re.compile(r"Hiến\s+pháp(?=\s+(?:năm|nước)\b)")


@dataclass(frozen=True, slots=True)
class LawName:
    """A law or resolution named without its number; ``[start, end)`` is its type and name.

    ``open_name``: the name goes on as a subject does (``Luật sửa đổi, bổ sung một số điều của …``).
    """

    start: int
    end: int
    type: str
    name: str
    name_span: Span
    open_name: bool = False


def find_laws(text: str) -> list[LawName]:
    """Laws and congress resolutions named in ``text``, in order."""
    found = [law for match in _KIND.finditer(text) if (law := _law(text, match))]
    found += [
        _named(text, match.start(), "Nghị quyết", match.start("name"), match.end("name"))
        for match in _CONGRESS.finditer(text)
    ]
    found += [
        LawName(m.start(), m.end(), "Hiến pháp", "Hiến pháp", Span(*m.span()))
        for m in _CONSTITUTION.finditer(text)
    ]
    return sorted(found, key=lambda law: law.start)


def _law(text: str, match: re.Match[str]) -> LawName | None:
    kind = " ".join(match.group().split()).capitalize()
    amending = _AMENDING.match(text, match.end())
    if amending:
        law = _named(text, match.start(), kind, amending.start(), amending.end())
        return LawName(law.start, law.end, kind, law.name, law.name_span, open_name=True)
    if _NOT_A_LAW.match(text, match.end()):
        return None
    name = _KNOWN_NAME.match(text, match.end()) or _UNKNOWN_NAME.match(text, match.end())
    return _named(text, match.start(), kind, name.start(), name.end()) if name else None


def _named(text: str, start: int, kind: str, name_start: int, name_end: int) -> LawName:
    name = " ".join(text[name_start:name_end].split())
    return LawName(start, name_end, kind, name, Span(name_start, name_end))
