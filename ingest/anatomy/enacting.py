"""Who issues a document by its own words: ``Bộ trưởng Bộ Nội vụ ban hành Thông tư …``.

A text that was published without its head says so only here. A minister issues for the ministry,
whose document it is; a chairman of a people's committee or the Prime Minister for himself.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ingest.anatomy.header import Header
from rag.model import Stated
from rag.vietnamese.issuers import find_issuers

_REACH = 4000  # code points behind the heading, which the legal bases fill
_LONGEST = 160  # code points of a body's name with its minister
_HEAD_OF = re.compile(
    r"(?:Bộ trưởng|Thống đốc|Chánh án|Viện trưởng|Tổng (?=Kiểm toán|Thanh tra)|Tổng Giám đốc|"
    r"Giám đốc(?= Sở))\s*(?:,?\s*Chủ nhiệm\s+)?(?=\S)",
    re.IGNORECASE,
)


def issuing_body(words: str, start: int) -> Stated:
    """The body that words such as ``Bộ trưởng Bộ Nội vụ``, from ``start`` in a text, speak for."""
    head = _HEAD_OF.match(words)
    shift = head.end() if head else 0
    name = " ".join(words[shift:].split())
    return Stated(name[:1].upper() + name[1:], start + shift, start + len(words))


def enacted(header: Header, text: str) -> Header:
    """The header with the body that issues the document by its own words, where no head says it."""
    if header.type is None or header.issuer is not None:
        return header
    verb = re.compile(rf"\s+ban hành\s+{re.escape(header.type.value)}\b", re.IGNORECASE)
    for acts in verb.finditer(text, header.end, header.end + _REACH):
        line = max(text.rfind("\n", 0, acts.start()) + 1, acts.start() - _LONGEST)
        clause = max(line, text.rfind(";", line, acts.start()) + 1)
        said = text[clause : acts.start()]
        body = next(iter(reversed(find_issuers(said))), None)
        if body is None or body.end != len(said.rstrip()):
            continue
        head = _HEAD_OF.search(said[: body.end])
        begins = head.start() if head and head.end() >= body.start else body.start
        if not said[:begins].strip():
            return replace(header, issuer=issuing_body(said[begins:], clause + begins))
    return header
