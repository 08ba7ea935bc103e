"""What a question is about that is no document: a meeting, a power plant, a fee.

"Nhà máy LNG Bạc Liêu | công suất bao nhiêu?", "Ai chủ trì | hội nghị năm 2018?". A question that
follows and has no subject of its own is about that.
"""

from __future__ import annotations

import re

from rag.model import Lang
from rag.retrieval.renaming import aside_end
from rag.retrieval.slots import find_slots
from rag.vietnamese.predicates import asks, predicates, subject_end
from rag.vietnamese.terms import terms
from rag.vietnamese.text import LOWER, UPPER, fold

LEAST, MOST = 2, 14  # content syllables of a theme

_ABOUT = re.compile(r"(?:ve|doi voi|tai|about|regarding|at)\s+(?P<theme>[^,]{4,}),\s")
# "Có tin nào về … không?": what stands behind the preposition.
_EXISTS = re.compile(r"^co .{0,30}?\b(?:nao|gi) (?:ve|cho|doi voi) (?P<theme>.+?)(?: khong)?$")
_ASKS_FIRST = re.compile(r"^(?:ai|co quan nao|don vi nao|so nao|bo nao)\s+(?:da |se |duoc |phai )*")
# Who did something where: "Ai phát biểu | ở hội nghị năm 2018?".
_EVENT = re.compile(
    r"\b(?:o|tai|trong|cho)\s+(?P<theme>(?:hoi nghi|cuoc hop|buoi|le|ky hop|phien hop|dai hoi"
    r"|hoi thao|toa dam|dot|cuoc|dien dan)\b.+)$"
)
_WRITING = re.compile(r"(?:bai|tin)(?: viet| bao)? ve (?P<theme>.+?)(?= ai | do )")
_CLOSING = re.compile(
    r"(?:\s(?:hop|dien ra|khai mac|du kien|se|da|mo|phai|can|mat|het|keo dai"
    r"|(?:duoc )?(?:giai quyet|xu ly)(?= trong\b| mat\b)|trong(?: vong)?"
    r"|(?:giao|thuoc|do)(?: cho)?(?: (?:bo|so|co quan|don vi|nganh|cap|cuc|phong|ban))?))+$"
)
# What is asked of something that has a name: "Nhà máy LNG Bạc Liêu | công suất".
_PROPERTY = re.compile(rf"(.*[{UPPER}][\w]*(?: [{UPPER}]\w*)+)(?: [{LOWER}]+){{2}}$")
_ENGLISH = (
    re.compile(r"^(?:who|which \w+) \w+(?:ed|s|ote|ave|eld|ook) (?P<theme>(?:the |a )?.+)$"),
    re.compile(
        r"^(?:when|where|how|why) (?:is|was|are|were|does|did|do|will|must) (?P<theme>.+?)"
        r"(?: (?:\w+ed|held|take|start|begin|end|become|come)\b.*)?$"
    ),
)


def theme_of(question: str, lang: Lang) -> str | None:
    """What a question that stands alone is about, by its own words; None for a document."""
    said = question.strip(" ?.!")
    about = _ABOUT.match(fold(said)) or _WRITING.match(fold(said))
    if about is not None:
        theme = said[slice(*about.span("theme"))].strip()
        return None if _is_whole_name(theme) else theme
    found = _in_english(said) if lang == "en" else _in_vietnamese(said)
    found = _bare((found or "").strip(" ,:;"), lang)
    return found if _is_one(found, lang) else None


def _bare(found: str, lang: Lang) -> str:
    """A theme without the verb or the property that closes it: "Hội nghị … | họp"."""
    if lang == "en":
        return found
    named = _PROPERTY.match(found)
    found = named[1] if named else found
    closing = _CLOSING.search(fold(found))
    last = [one for one in predicates(found, in_names=True) if one.end == len(found)]
    ends = [len(found), *(one.start for one in last)]
    if closing and found[closing.start() :].islower():  # "Sông Đà" is a name
        ends.append(closing.start())
    return found[: min(ends)].rstrip()


def _in_english(said: str) -> str | None:
    folded = fold(said)
    found = next((one for form in _ENGLISH if (one := form.match(folded))), None)
    return said[slice(*found.span("theme"))] if found else None


def _in_vietnamese(said: str) -> str | None:
    folded = fold(said)
    exists = _EXISTS.match(folded)
    if exists is not None:
        return said[slice(*exists.span("theme"))]
    first = _ASKS_FIRST.match(folded)
    if first is not None:
        verbs = [one for one in predicates(said, in_names=True) if one.start == first.end()]
        event = None if verbs else _EVENT.search(folded, first.end())
        if event is not None:
            return said[slice(*event.span("theme"))]
        return said[verbs[0].end :] if verbs else None
    start = aside_end(said)
    start = len(said) if start and "," not in said else said.find(",", start) + 1 if start else 0
    rest = said[start:]
    return rest[: subject_end(rest)] if rest else None


def _is_one(found: str, lang: Lang) -> bool:
    """Whether it names a thing: not a document, a body or a place, and nothing that asks."""
    slots = find_slots(found)
    named = [one for one in slots if one.kind in {"number", "title", "part", "digits"}]
    if not found or (named and named[0].start <= 1) or asks(found, lang):
        return False
    count = sum("_" not in one for one in terms(found))
    return LEAST <= count <= MOST and not _is_whole_name(found)


def _is_whole_name(found: str) -> bool:
    """Whether it is nothing but the name of a body or a place."""
    return any(
        one.kind in {"issuer", "province"} and one.end - one.start >= len(found) - 1
        for one in find_slots(found)
    )
