"""What a document is about, and words that say that another one is about the same.

"Chỉ thị 14/CT-TTg về gì?", "Về chấn chỉnh tiếp công dân.", "Tỉnh có chỉ thị cùng chủ đề không?".
"""

from __future__ import annotations

import re

from rag.model import Lang
from rag.retrieval.slots import Slot, find_slots
from rag.retrieval.wanted import Wanted
from rag.vietnamese.aspects import asked_aspects
from rag.vietnamese.predicates import subject_end
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold

LEAST, MOST = 2, 40  # content syllables, words of a matter

SAME = re.compile(
    r"\s*\b(?:(?:ve |cho )?(?:viec|van de|noi dung|chuyen|linh vuc|chu de) (?:nay|do|ay)"
    r"|(?:ve |co |trong )?cung (?:mot )?(?:chu de|noi dung|van de|linh vuc|viec)"
    r"(?: (?:nay|do|ay|voi no))?)\b"
)
"""Words for the matter that is talked about, with what leads to them."""

_SAME_EN = re.compile(
    r"\b(?P<lead>on|about|concerning|regarding) (?:the (?:very )?same|this|that)"
    r" (?:subject|matter|topic|issue|question|theme|thing)\b"
)
_TOLD = re.compile(r"(?:.{0,160}\b)?ve (?:viec )?(?P<matter>[^.;\n\[]+)")
_TOLD_EN = re.compile(r"(?:.{0,160}\b)?(?:on|about|concerning) (?P<matter>[^.;\n\[]+)")
_ABOUT = re.compile(r"(?:\s+(?:cua|nam|ngay) .{2,60}?)?\s+ve (?:viec )?")
_ABOUT_EN = re.compile(r"(?:\s+(?:of|by|issued) .{2,60}?)?\s+(?:on|about|concerning) ")
_END_EN = re.compile(
    r"[,?.;:]|\s(?:was|is|were|are|did|do|does|has|have|had|must|should|issued|signed|adopted"
    r"|approved|apply|applies|come|came|take|took)\b"
)
_WHETHER = re.compile(r"\s+(?:khong|chua)$")


def matter_of(question: str, answer: str, lang: Lang) -> str | None:
    """What the document is about that a question names, asks for, or asks the subject of."""
    told = _told(answer, lang) if "subject" in asked_aspects(question) else None
    wanted = Wanted.of(question).matter if lang == "vi" else ""
    end = _WHETHER.search(fold(wanted))
    for found in (told, wanted[: end.start()] if end else wanted, _own(question, lang)):
        if found and _is_one(found):
            return found.strip(' ,“”"')
    return None


def with_matter(body: str, matter: str | None) -> str | None:
    """An English question with the matter itself for "on the same subject"; None without."""
    found = _SAME_EN.search(fold(body))
    if found is None or matter is None:
        return None
    return f"{body[: found.end('lead')]} {matter}{body[found.end() :]}"


def _told(answer: str, lang: Lang) -> str | None:
    """The matter that an answer tells: "Về tiếp công dân", "Chỉ thị 14/CT-TTg về tiếp công dân"."""
    found = (_TOLD_EN if lang == "en" else _TOLD).match(fold(answer))
    return answer[slice(*found.span("matter"))] if found else None


def _own(question: str, lang: Lang) -> str | None:
    """What a question says of its document: "Chỉ thị 26 | về kỷ luật hành chính | ký ngày nào?"."""
    folded = fold(question)
    for one in find_slots(question):
        about = (_ABOUT_EN if lang == "en" else _ABOUT).match(folded, _named_end(one, question))
        if one.kind not in {"number", "title"} or about is None:
            continue
        rest = question[about.end() :]
        if lang == "en":
            stop = _END_EN.search(fold(rest))
            return rest[: stop.start() if stop else len(rest)]
        return rest[: subject_end(f"x {rest}", in_names=False) - 2].rstrip(" ?.!,")
    return None


def _named_end(slot: Slot, question: str) -> int:
    """Where a document's number or its type ends; a title holds what it is about."""
    if slot.kind != "title":
        return slot.end
    words = question[slot.start : slot.end]
    about = re.search(r"\s(?:ve|on|about|concerning)\s", fold(words))
    return slot.start + about.start() if about else slot.end


def _is_one(found: str) -> bool:
    content = [one for one in terms(found) if "_" not in one]
    return len(content) >= LEAST and len(found.split()) <= MOST
