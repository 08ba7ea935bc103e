"""The parts of a directive as they stand on paper: head in two cells, title, body, end."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from ingest.formats.readers import extract

_RULE = re.compile(r"[|\-–—_=\s]*")
_NATION = re.compile(r"CỘNG H(?:ÒA|OÀ) XÃ HỘI|Độc lập\s*-")
_PLACE = re.compile(r"\w[\w\s]+,\s*ngày\b.*\bnăm\s+\d{4}$")
_HEAD_LEFT = re.compile(r"Số\s*:|V/v\s")
_HEADING = re.compile(r"(?:[IVX]+|\d+)\.\s")


@dataclass
class Parts:
    """Lines; ``left`` and ``right`` are the cells of the head, ``recipients`` and ``signer`` of the
    end. A text without head or end has none.
    """

    left: list[str] = field(default_factory=list)
    right: list[str] = field(default_factory=list)
    title: list[str] = field(default_factory=list)
    body: list[str] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)
    signer: list[str] = field(default_factory=list)


def parts_of(path: Path) -> Parts:
    """The parts of the text file at ``path``; bars and rules of its cells are drawn, not typed."""
    lines = [line for line in extract(path).text.split("\n") if not _RULE.fullmatch(line)]
    parts = Parts()
    lines = _take_head(lines, parts)
    lines = _take_end(lines, parts)
    while parts.left and lines and lines[0].isupper() and not _HEADING.match(lines[0]):
        parts.title.append(lines.pop(0))
    parts.body = lines
    return parts


def _take_head(lines: list[str], parts: Parts) -> list[str]:
    if not any(_NATION.match(line) for line in lines[:8]):
        return lines
    at = 0
    while not any(_NATION.match(line) for line in parts.right):
        parts_of_line = parts.right if _NATION.match(lines[at]) else parts.left
        parts_of_line.append(lines[at])
        at += 1
    while _NATION.match(lines[at]) or _HEAD_LEFT.match(lines[at]) or _PLACE.match(lines[at]):
        (parts.left if _HEAD_LEFT.match(lines[at]) else parts.right).append(lines[at])
        at += 1
    return lines[at:]


def _take_end(lines: list[str], parts: Parts) -> list[str]:
    start = next((i for i, line in enumerate(lines) if line.startswith("Nơi nhận")), None)
    if start is None:
        if 2 <= len(lines[-1].split()) <= 4 and lines[-1].istitle():
            parts.signer.append(lines.pop())
        return lines
    for line in lines[start:]:
        listed = line.startswith(("Nơi nhận", "-"))
        (parts.recipients if listed else parts.signer).append(line)
    return lines[:start]
