"""A follow-up that asks for another document: another's on the same matter, or on another matter.

After "Hải Phòng phân cấp … bằng quyết định nào?" the words "còn về nước sạch thì số mấy?" ask for
another decision of Hải Phòng, not for something of the one that was answered; "của tỉnh thì số
nào?" for the province's on the same matter.
"""

from __future__ import annotations

import re

from rag.retrieval.matters import SAME
from rag.retrieval.slots import find_slots
from rag.retrieval.topic import Topic
from rag.retrieval.utterance import Utterance
from rag.retrieval.wanted import ASKED, Wanted, body_first, kinds_of, owner_of
from rag.vietnamese.aspects import asked_aspects
from rag.vietnamese.numbers import find_numbers
from rag.vietnamese.predicates import asks, begins_with_verb
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold
from rag.vietnamese.types import type_mentions

_LINK = re.compile(r"(?:[\s,]*\b(?:thi|la|co|bang))+\s*$")
_WHETHER = re.compile(r"\s+(?:khong|chua)$")
_OWN = re.compile(r"(?:cua|ben|phia|trong|o)\s+")
_ABOUT = re.compile(r"(?:ve|voi)\s+(?:viec\s+)?")
# The province that speaks without its name, and what issues for it.
_PLACE = re.compile(r"(?:tinh|thanh pho|huyen|xa)\b(?! uy)(?=\s*$|\s+(?:thi|ve|co)\b)")
_GLUE = re.compile(r"(?:thi|co|la)\b\s*")
_OF_A_DOCUMENT = re.compile(
    r"(?:nguoi|ngay|noi|thoi|hieu luc|kinh phi|muc|can cu|so|co quan|don vi|trach nhiem|dieu"
    r"|khoan|diem|doi tuong|pham vi|nhiem vu|giai phap|phan|chuong|phu luc|lan|hoi nghi)\b"
)
_ENOUGH = 2  # content syllables of a matter
_NO_MATTER = frozenset({"number", "digits", "part", "ordinal"})


def another(said: Utterance, topic: Topic) -> str | None:
    """The question for the other document; None where the follow-up asks for none."""
    if said.lang != "vi" or find_numbers(said.body):
        return None
    same = SAME.search(fold(said.body))
    before = Wanted.of(topic.question)
    if same is not None and not before.matter and topic.matter:
        before = Wanted(matter=topic.matter)
    now, asked = _named(_without(said.body, same))
    if now == Wanted() or not _takes_up(said, now, before, asked=asked):
        return None
    kinds = type_mentions(topic.subject or "")
    spoken_of = kinds[0].type if kinds and kinds[0].start == 0 else ""
    owner = now.owner or (before.owner if now.matter or now.kind else "")
    kind = now.kind or before.kind or spoken_of
    wanted = Wanted(kind, owner, now.matter or before.matter)
    return wanted.asked() if wanted.kind and wanted.matter else None


def _takes_up(said: Utterance, now: Wanted, before: Wanted, *, asked: bool) -> bool:
    """Whether a document was asked for, and the follow-up says which other one is meant."""
    if not before.matter:
        return asked and bool(now.owner and now.matter)
    if not asked:
        return said.goes_on and bool(now.matter or (now.kind and now.owner))
    return bool(now.owner or now.matter or now.kind) and (said.goes_on or bool(now.owner))


def _without(body: str, part: re.Match[str] | None) -> str:
    return body if part is None else f"{body[: part.start()]}{body[part.end() :]}".strip(" ,")


def _named(body: str) -> tuple[Wanted, bool]:
    """What a follow-up says of the document that it asks for, and whether it asks for one."""
    found = ASKED.search(fold(body))
    rest = body[: found.start()] if found else body
    whether = _WHETHER.search(fold(rest))
    rest = rest[: whether.start()] if whether else rest
    found = found or whether
    inner = ASKED.search(fold(rest)) if whether else None
    rest = rest[: inner.start()] if inner else rest
    numbered = found is not None and ("so " in found[0] or found[0].split()[-1:] == ["nao"])
    kind, rest = _kind(rest)
    owner, rest = _owner(rest)
    about = _ABOUT.match(fold(rest))
    matter = rest[about.end() if about else 0 :].strip(" ,")
    titled = any(one.start == 0 for one in type_mentions(matter))
    said = bool(about or kind or titled or (numbered and not owner))
    if matter and not (said and _is_matter(matter)):
        return Wanted(), False
    return Wanted(kind, owner, matter), found is not None


def _kind(rest: str) -> tuple[str, str]:
    """The kind that a follow-up ends with ("… thì quyết định"), or begins with ("chỉ thị của")."""
    for one in kinds_of(rest):
        if one.end == len(rest.rstrip(" ,")):
            return one.type, _without_link(rest[: one.start])
        behind = fold(rest[one.end :]).lstrip()
        if one.start == 0 and (_OWN.match(behind) or _ABOUT.match(behind)):
            return one.type, _without_link(rest[one.end :].lstrip())
    return "", _without_link(rest)


def _without_link(rest: str) -> str:
    link = _LINK.search(fold(rest))
    return rest[: link.start()] if link else rest


def _owner(rest: str) -> tuple[str, str]:
    """Whose it is, where a follow-up begins with that, and what it says behind it."""
    own = _OWN.match(fold(rest))
    rest = rest[own.end() :] if own else rest
    place = _PLACE.match(fold(rest))
    body = body_first(rest)
    if place is None and body is None:
        return "", rest
    end = place.end() if place else body.end if body else 0
    name = f"UBND {rest[:end].lower()}" if place else owner_of(rest, body)
    behind = rest[end:].strip(" ,")
    glue = _GLUE.match(fold(behind))
    return name, behind[glue.end() :] if glue else behind


def _is_matter(matter: str) -> bool:
    """Whether words name what a document may be about, and not something of the last one."""
    content = [one for one in terms(matter) if "_" not in one]
    asked = asks(matter, "vi") or asked_aspects(matter) or begins_with_verb(matter)
    slots = {one.kind for one in find_slots(matter)}
    mine = _OF_A_DOCUMENT.match(fold(matter))
    return len(content) >= _ENOUGH and not (asked or mine or slots & _NO_MATTER)
