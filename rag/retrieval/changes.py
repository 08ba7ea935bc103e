"""A question with one thing changed: "thế còn của Tỉnh ủy?", asked after one of the government.

What the follow-up names takes the place of what the question before named of that kind; a
document's own number goes where another place, body or year is put to its type.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.retrieval.alike import Edit, shared
from rag.retrieval.exchanging import exchanged
from rag.retrieval.insertions import inserted
from rag.retrieval.localities import other_level, shown, with_place
from rag.retrieval.own_number import (
    may_number,
    other_digits,
    other_number,
    outdated,
    restricted_end,
)
from rag.retrieval.renaming import edited, is_owner, other_post, renamed, unnamed
from rag.retrieval.slots import KINDS, YEAR, Kind, Slot, find_slots, outermost, slot_of
from rag.vietnamese.language import detect
from rag.vietnamese.text import fold
from rag.vietnamese.types import find_types, type_mentions

_ISSUES = re.compile(r"\s*(?:da )?(?:phe duyet|ban hanh|thong qua|cong bo|ky|ra)\b")
_OWNS = re.compile(r"['’]s ")
_MEANS = re.compile(r"\s*(?:bằng|ở|tại|theo|trong|qua)$")
_WHICH = re.compile(r"\s*(?:so )?(?:nao|gi|may)\b")
# How long a plan runs tells it from the others: "kế hoạch 5 năm".
_RUNS = re.compile(r"\w+ (?:nam|thang|quy|years?|months?)\b")


def changed(question: str, said: str) -> str | None:
    """The question with what ``said`` names in the place of what it names of that kind.

    None where nothing in the question is of that kind, nor anywhere to put it.
    """
    now, then = outermost(find_slots(said)), find_slots(question)
    if not now or _is_phrase(now, said):
        return _with_phrase(question, said.strip(), then)
    if _is_other_document(now, then, said):
        other = said[now[0].start :].strip()
        return edited(question, [(then[0].start, restricted_end(question, then[0]), other)])
    number = slot_of("number", now)
    if number is not None and _OWNS.fullmatch(said[now[0].end : number.start]):
        number, now = number._replace(start=now[0].start), [*now[1:]]  # "Can Tho's Decision 38"
        now = [number if one.kind == "number" else one for one in now]
    found = [
        edit
        for kind in KINDS
        if (slot := slot_of(kind, now)) is not None
        if number is None or slot.start <= number.start  # what follows a number goes with it
        if kind != "digits" or may_number(said, slot, question)
        for edit in _change(kind, said[slot.start : slot.end], question, said[slot.start :], then)
    ]
    if not found:
        counts = all(one.kind == "ordinal" for one in now)  # "lập hồ sơ lần đầu"
        return _with_phrase(question, said.strip(), then) if counts else None
    gone = [] if _has_both(now, said, then, question) else outdated(question, said, now, then)
    alone = edited(question, [*found, *gone])
    rest = unnamed(said)
    more = renamed(alone, rest, find_slots(alone)) if rest else None
    return edited(alone, [more]) if more else alone


def _is_phrase(now: Sequence[Slot], said: str) -> bool:
    """Whether a document's type is only what something is done to: "gia hạn giấy phép"."""
    bare = len(now) == 1 and now[0].kind == "title" and now[0].end >= len(said.rstrip())
    deed = bare and bool(unnamed(said)) and said.lstrip().startswith(unnamed(said).split()[0])
    return deed and not _tells_more(said[now[0].start : now[0].end])


def _with_phrase(question: str, said: str, then: Sequence[Slot]) -> str | None:
    """The question with a name of no kind, or any phrase, in the place of what is like it."""
    plain = said[:1].islower() and detect(question) == "vi" and not is_owner(said)
    edit = other_post(question, said)
    if plain and edit is None:
        edit = shared(question, said) or exchanged(question, said, then)
    edit = edit or renamed(question, said, then, only=True)
    return edited(question, [edit]) if edit else None


def owner_changed(question: str, said: str) -> str | None:
    """The document of another body, where the question asks what the first one issued.

    After "Thủ tướng phê duyệt Đề án … bằng quyết định nào?" the words "của Bộ trưởng …" say whose
    document is meant, not that it does the same.
    """
    now, then = find_slots(said), find_slots(question)
    if [one.kind for one in now] != ["issuer"] or not is_owner(said):
        return None
    if not then or then[0].kind != "issuer" or then[0].start > 0:
        return None
    folded = fold(question)
    act = _ISSUES.match(folded, then[0].end)
    asked = next((one for one in type_mentions(question) if _WHICH.match(folded, one.end)), None)
    if act is None or asked is None or asked.start < act.end():
        return None
    matter = _MEANS.sub("", question[act.end() : asked.start].strip())
    return f"{question[asked.start : asked.end]} nào {said} về {matter}" if matter else None


def _is_other_document(now: Sequence[Slot], then: Sequence[Slot], said: str) -> bool:
    """Whether a document is described where the question numbers one: "còn công văn của Sở …"."""
    described = now[0].kind == "title" and len(now) > 1
    numbered = bool(then) and then[0].kind == "number"
    running = described and now[1].kind == "time" and _RUNS.match(fold(said), now[1].start)
    return described and numbered and (bool(running) or slot_of("title", then) is None)


def _change(
    kind: Kind, new: str, question: str, from_there: str, then: Sequence[Slot]
) -> list[Edit]:
    """What changes in a question where something new of one kind is said."""
    if kind == "number":
        return other_number(question, from_there.strip(), then)
    if kind == "digits":
        return other_digits(question, new, then)
    old = _counted(new, question, then) if kind == "ordinal" else _old(kind, new, question, then)
    if old is None and kind == "ordinal":
        return []
    if old is None:
        return [] if kind == "title" else inserted(kind, question, new, then)
    if kind == "title" and not _tells_more(new):
        return [(old.start, old.start + len(_type_words(question[old.start : old.end])), new)]
    if kind == "province":
        return [*other_level(question, old, new), (old.start, old.end, shown(new))]
    if kind == "issuer":
        return [(old.start, old.end, with_place(new, question[old.start : old.end]))]
    lowered = kind in {"time", "ordinal"}
    return [(old.start, old.end, new[:1].lower() + new[1:] if lowered else new)]


def _old(kind: Kind, new: str, question: str, then: Sequence[Slot]) -> Slot | None:
    """What the new one takes the place of: for a title, one of its type, or the one asked for."""
    same = [one for one in then if one.kind == kind]
    if kind == "time":
        same = same or [one for one in then if _is_quarter(one, question)]
        form = _form_of_time(new)
        alike = [one for one in same if _form_of_time(question[one.start : one.end]) == form]
        return next(iter(alike or same), None)
    if kind == "province":
        others = [one for one in same if fold(question[one.start : one.end]) != fold(new)]
        return others[-1] if others and len(others) < len(same) else next(iter(same), None)
    if kind != "title" or not same:
        return same[0] if same else None
    types = set(find_types(new))
    alike = [one for one in same if types & set(find_types(question[one.start : one.end]))]
    return (alike or same)[0] if alike or not _tells_more(new) else same[-1]


def _has_both(now: Sequence[Slot], said: str, then: Sequence[Slot], question: str) -> bool:
    """Whether a question names the province already, and another one, of which it asks."""
    place = slot_of("province", now)
    places = [fold(question[one.start : one.end]) for one in then if one.kind == "province"]
    return place is not None and len({*places}) > 1 and fold(said[slice(*place[1:])]) in places


def _is_quarter(slot: Slot, question: str) -> bool:
    """Whether a slot is a quarter of a year, which a number of months may take the place of."""
    return slot.kind == "ordinal" and fold(question[slot.start : slot.end]).startswith("quy ")


def _form_of_time(said: str) -> int:
    """How many years a time names: "năm 2027" is one, "2026-2028" two and "3 năm" none."""
    return len(YEAR.findall(said))


def _counted(new: str, question: str, then: Sequence[Slot]) -> Slot | None:
    """The ordinal of the same things: "lần thứ nhất" for "lần hai"."""
    head = fold(new).split()[0]
    same = (one for one in then if one.kind == "ordinal")
    return next((one for one in same if fold(question[one.start : one.end]).startswith(head)), None)


def _tells_more(title: str) -> bool:
    """Whether a title says more than the document's type."""
    return len(_type_words(title)) < len(title.strip())


def _type_words(title: str) -> str:
    found = type_mentions(title)
    return title[: found[0].end] if found else title
