"""What a name that is of no particular kind takes the place of: "còn SIPAS?", "thế còn xuất khẩu?".

A person, an abbreviation, a thing: it is put where the question has something written alike, or
something that shares its first or last word, else in the place of the question's subject.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.retrieval.alike import GLUE, Edit, shared
from rag.retrieval.slots import Slot, find_slots, outermost
from rag.vietnamese.predicates import asked_at, predicates, subject_end
from rag.vietnamese.terms import terms
from rag.vietnamese.text import UPPER, fold, fold_space

_ENGLISH = frozenset({"for", "on", "about", "against", "with", "to", "under"})
_PREPOSITIONS = _ENGLISH | {"ve", "voi"}
_ASIDE = re.compile(r"\s*(?:theo|trong|tai|o|according to|under|in)\s+")
_OWNED = re.compile(r"\bcua (?:(?!nam\b|ve\b|giai\b)[^\W\d_]+ ?){1,4}(?<! )")
_JOINED = re.compile(r"(?:\s+(?:o|tai|cua|cho|tren dia ban|tinh|thanh pho|tp\.?|nam))+\s*$")
_CALLED_SO = re.compile(rf"(?:[{UPPER}\d][\w.-]*)(?: [{UPPER}\d][\w.-]*)*")
_INSTITUTION = re.compile(
    r"(?<!\w)(?P<head>[Tt]rường|[Bb]ệnh viện|[Tt]rung tâm) (?:[Mm]ầm non|[Mm]ẫu giáo|[Tt]iểu học"
    r"|THCS|THPT|[Tt]rung học (?:cơ sở|phổ thông)|[Đđ]ại học|[Cc]ao đẳng|[Tt]rung cấp|[Đđ]a khoa"
    rf"|[Yy] tế|GDTX) (?P<name>{_CALLED_SO.pattern})"
)
_NAMED = re.compile(
    rf"[{UPPER}]{{2,}}[\w&]*(?: [{UPPER}]{{2,}})*|(?:[{UPPER}]\w+)(?: [{UPPER}]\w+)+"
)
_PROPER = re.compile(rf"[{UPPER}]\w+(?: [{UPPER}]\w*)+")
_CALLED = re.compile(rf"(?<!\w)[{UPPER}]{{2,}} $")
_POST = re.compile(
    r"\b(?:pho )?(?:chu tich|giam doc|bo truong|thu truong|truong phong|chanh van phong|hieu truong"
    r"|bi thu|cuc truong|vu truong|(?:to|doan|nhom|doi) (?:truong|pho))"
    r"(?: (?:ubnd|hdnd|uy ban nhan dan|hoi dong nhan dan))?(?: cap)?"
    r"(?: (?:xa|phuong|tinh|so|huyen|thanh pho|bo|nganh))*\b"
)
_PLACED = re.compile(r"\b(?:xa|phuong|thi tran|huyen|quan|dac khu|thi xa) $")
_KIND_FIRST = re.compile(rf"[{UPPER}]{{2,}} ")
# A name with the word for what it is: "trường Lê Lợi".
_HEADED = re.compile(rf"([^\W\d_]+) (?:{_NAMED.pattern})")


def edited(question: str, edits: Sequence[Edit]) -> str:
    """The question with its stretches replaced."""
    text = question
    for start, end, new in sorted(set(edits), reverse=True):
        text = f"{text[:start]}{new}{text[end:]}"
    return fold_space(text)


def aside_end(question: str) -> int:
    """Where "theo", "trong" or "according to" ends, with which a question begins; 0 without."""
    aside = _ASIDE.match(fold(question))
    return aside.end() if aside else 0


def unnamed(said: str) -> str:
    """What a fragment says beside its slots, without the words that join it: "thu ngân sách"."""
    for one in reversed(outermost(find_slots(said), repeated=True)):
        said = f"{said[: one.start]} {said[one.end :]}"
    words = [one for one in said.split() if one not in {"'s", "’s"}]
    while words and fold(words[0]) in GLUE:
        words.pop(0)
    while words and fold(words[-1]) in GLUE:
        words.pop()
    return " ".join(words)


def renamed(question: str, said: str, then: Sequence[Slot], *, only: bool = False) -> Edit | None:
    """What ``said`` takes the place of in a question with the slots ``then``; None if nothing.

    ``only`` tells that it is all that the follow-up names: what it leaves out stays.
    """
    if (institution := _of_that_kind(question, said)) is not None:
        return institution
    named = [one for one in _names(question) if not _within(one, then)]
    if len(named) == 1 and _NAMED.fullmatch(said):
        return (*named[0], said)
    if len(named) == 1 and (headed := _HEADED.fullmatch(said)) and not _has(question, headed[1]):
        start, end = named[0]
        old = question[start:end]
        level = _PLACED.search(fold(question[:start]))
        if level is not None and _PLACED.match(f"{fold(headed[1])} "):
            return level.start(), end, said
        return (start, end, _of_its_kind(said, headed[1], old) if only else said)
    if (post := other_post(question, said)) is not None:
        return post
    if not named and (place := _named_after(question, said, then)) is not None:
        return place
    if (clause := _same_preposition(question, said)) is not None:
        return clause
    if is_owner(said):
        return _owner(question, said)
    return shared(question, said) or _in_place_of_subject(question, said, then)


def _of_that_kind(question: str, said: str) -> Edit | None:
    """A name behind the word for what bears it and its kind: "Trường Mầm non | Việt Bun"."""
    for found in _INSTITUTION.finditer(question):
        head = f"{found['head']} "
        if fold(said).startswith(fold(head)) and _CALLED_SO.fullmatch(said, len(head)):
            return found.start("name"), found.end("name"), said[len(head) :]
    return None


def other_post(question: str, said: str) -> Edit | None:
    """The post that the question names, by another: "giám đốc sở" for "chủ tịch xã"."""
    found = _POST.search(fold(question))
    return (*found.span(), said) if found and _POST.fullmatch(fold(said)) else None


def _of_its_kind(said: str, head: str, old: str) -> str:
    """The new name with the letters for its kind that led the old one: "trường | THCS | Lê Lợi"."""
    kind = _KIND_FIRST.match(old)
    if kind is None or kind.end() == len(old) or _KIND_FIRST.match(said[len(head) + 1 :]):
        return said
    return f"{head} {kind.group()}{said[len(head) + 1 :]}"


def _named_after(question: str, said: str, then: Sequence[Slot]) -> Edit | None:
    """The province after which something is called, by a name: "Nhà máy LNG | Quảng Ninh"."""
    place = next((one for one in then if one.kind == "province"), None)
    if place is None or not _PROPER.fullmatch(said) or not _CALLED.search(question[: place.start]):
        return None
    return place.start, place.end, said


def _names(question: str) -> list[tuple[int, int]]:
    """Where the names of a question stand, those side by side as one: "THPT Phan Huy Chú"."""
    found: list[tuple[int, int]] = []
    for one in _NAMED.finditer(question):
        if found and one.start() == found[-1][1] + 1:
            found[-1] = (found[-1][0], one.end())
        else:
            found.append(one.span())
    return found


def _has(question: str, head: str) -> bool:
    return head.lower() in question.lower().split()


def _same_preposition(question: str, said: str) -> Edit | None:
    """The phrase with the same preposition at the question's end: "for …" for "for …"."""
    said = said.strip(" ,")
    first = fold(said).split()[0] if said else ""
    if first not in _PREPOSITIONS:
        return None
    found = list(re.finditer(rf"\b{first} (?=\w)", fold(question)))
    border = len(question.rstrip(" ?.!"))
    if not found:
        return (border, border, f" {said}") if first in _ENGLISH else None
    if first not in _ENGLISH:
        asked = asked_at(question)
        later = [one.start for one in predicates(question) if one.start > found[-1].end()]
        border = min([border, *later, *([asked] if asked > found[-1].end() else [])])
        border = len(question[:border].rstrip())
    return found[-1].start(), border, said


def is_owner(said: str) -> bool:
    """Whether a fragment begins with *của*, and not with *cửa*."""
    return said[:4].lower() in {"của ", "cua "}


def _owner(question: str, said: str) -> Edit:
    """Whose it is, in the place of whose it was: "của huyện" for "của tỉnh"."""
    border = len(question[: subject_end(question)].rstrip(" ?.!"))
    aside = question.find(",", aside_end(question)) if aside_end(question) else 0
    owned = next(iter(_OWNED.finditer(fold(question), max(aside, 0), border)), None)
    start = owned.start() if owned else border
    said = f"của{said[3:]}"
    return start, owned.end() if owned else border, said if owned else f" {said}"


def _within(span: tuple[int, int], slots: Sequence[Slot]) -> bool:
    return any(one.start < span[1] and span[0] < one.end for one in slots)


def _in_place_of_subject(question: str, said: str, then: Sequence[Slot]) -> Edit | None:
    """The question's subject, without the document, the time and the place that stay."""
    start, end = aside_end(question), subject_end(question, in_names=True)
    for slot in then:
        if slot.start <= start + 1 and slot.kind in {"number", "time"}:
            start = slot.end
    inner = [one for one in then if start <= one.start < end]
    end = min([end, *(one.start for one in inner)])
    core = question[start:end]
    if not terms(core):
        return (inner[0].start, inner[0].end, said) if inner and inner[0].kind == "issuer" else None
    lead = len(core) - len(core.lstrip(" ,:"))
    joined = _JOINED.search(fold(core)) if inner else None
    last = joined.start() if joined and terms(core[: joined.start()]) else len(core.rstrip())
    return start + lead, start + last, said
