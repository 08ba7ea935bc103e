"""Things that are pointed at by their noun: "thủ tục này", "trường đó" are called by their names.

A name is the noun with the words behind it, as the last answer has it, else the last question.
"""

from __future__ import annotations

import re
from functools import cache

from rag.vietnamese.predicates import asks, subject_end
from rag.vietnamese.tables import rows
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold

MOST = 24  # words of a name

_STOP = re.compile(
    r"[,.;:()\[\]“”\"\n?!]|\s[-–]\s(?![A-ZĐ])|\s(?:năm học|nhiệm kỳ|giai đoạn|năm) \d",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"(?:\s(?:hop|dien ra|khai mac|du kien|se|da|mo|thi|o|la|to chuc|phai|can|mat|het|keo dai"
    r"|(?:duoc )?(?:giai quyet|xu ly)(?= trong\b| mat\b)|trong(?: vong)?))+$"
)


def _nouns() -> str:
    return "|".join(sorted((row["noun"] for row in rows("things")), key=len, reverse=True))


@cache
def _noun() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_nouns()})(?!\w)", re.IGNORECASE)


@cache
def _pointed() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?P<owned>(?:của|ở|tại|trong)\s+)?(?P<noun>{_nouns()})"
        r" (?:này|đó|ấy|kia|nói trên|nêu trên|vừa nêu|vừa nói)(?!\w)",
        re.IGNORECASE,
    )


def with_thing(body: str, answer: str, question: str) -> str | None:
    """The text with the name of the thing that it points at; None where it points at none."""
    found = _pointed().search(body)
    name = _name(found["noun"], answer, question) if found else None
    if found is None or name is None:
        return None
    start = found.start("noun")
    proper = name.split()[1:2] != [] and name.split()[1][0].isupper()
    shown = name if start == 0 or proper else f"{name[0].lower()}{name[1:]}"
    return f"{body[:start]}{shown}{body[found.end() :]}"


def without_owner(body: str, question: str) -> str | None:
    """The text without "của trường đó", where the last question names it; None without."""
    found = _pointed().search(body)
    if found is None or not found["owned"] or _in(found["noun"], question) is None:
        return None
    return f"{body[: found.start()].rstrip()}{body[found.end() :]}"


def thing_of(question: str) -> str | None:
    """The first thing that a question names: "Thời hạn giải quyết | thủ tục thẩm định … | là …"."""
    for found in _noun().finditer(question):
        name = _in(found.group(), question)
        if name is not None:
            return name
    return None


def _name(noun: str, answer: str, question: str) -> str | None:
    """The thing by its name, as the answer has it, else the question."""
    return _in(noun, answer) or _in(noun, question)


def _in(noun: str, text: str) -> str | None:
    """The first name in a text that begins with the noun and says more than it."""
    for found in re.finditer(rf"(?<!\w){re.escape(noun)}(?!\w)", text, re.IGNORECASE):
        rest = text[found.end() :]
        stop = _STOP.search(rest)
        rest = rest[: stop.start() if stop else len(rest)]
        end = subject_end(f"{found.group()}{rest}") if terms(noun) else len(noun) + len(rest)
        name = f"{found.group()}{rest}"[: max(end, len(noun))].strip(" ,")
        closing = _CLOSING.search(fold(name))
        if closing and name[closing.start() :].islower():  # "Sông Đà" is a name
            name = name[: closing.start()]
        more = name[len(noun) :]
        if terms(more) and not asks(more, "vi") and len(name.split()) <= MOST:
            return name
    return None
