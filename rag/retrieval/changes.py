"""A question with one thing changed: "thế còn của Tỉnh ủy?", asked after one of the government.

What the follow-up names takes the place of what the question before named of that kind; a
document's own number goes where another place, body or year is put to its type.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.retrieval.alike import Edit, shared
from rag.retrieval.exchanging import exchanged
from rag.retrieval.renaming import aside_end, edited, other_post, renamed, unnamed
from rag.retrieval.slots import KINDS, Kind, Slot, find_slots, outermost, slot_of
from rag.vietnamese.language import detect
from rag.vietnamese.numbers import find_numbers
from rag.vietnamese.places import find_province_mentions, is_city
from rag.vietnamese.predicates import subject_end
from rag.vietnamese.text import fold
from rag.vietnamese.types import find_types, type_mentions

_LEVEL = re.compile(r"\b(tinh|thanh pho)\s*$")
_RESTRICTED = re.compile(r"\s+(?:(?:cua|do|of|tinh|thanh pho|nam|ngay)\s+)*")
# Bodies that each province has its own of.
_LOCAL = re.compile(r"(?:tinh|tinh uy|so \w|hdnd|ubnd|hoi dong nhan dan|uy ban nhan dan)")
_ISSUES = re.compile(r"\s*(?:da )?(?:phe duyet|ban hanh|thong qua|cong bo|ky|ra)\b")
_TARGET = re.compile(
    r"\b(?:thuc hien|trien khai|thi hanh|huong dan|sua doi|thay the|bai bo|ngoai|tru|ve|va|hay"
    r"|implement\w*|amend\w*|repeal\w*|besides)\s*$"
)
# What may stand before the digits of a document's number.
_LEADS_TO_DIGITS = frozenset("so cai ban van con the thi ve cua theo va hoi hieu".split())
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_YEARED = re.compile(r"/\d{4}(?:/|$)")
# Bodies whose documents hold for more than one province.
_CENTRAL = re.compile(r"(?:ttg|cp|tw|qh\d+|b[a-z]+)(?:\W|$)")
_MEANS = re.compile(r"\s*(?:bằng|ở|tại|theo|trong|qua)$")
_WHICH = re.compile(r"\s*(?:so )?(?:nao|gi|may)\b")
# How long a plan runs tells it from the others: "kế hoạch 5 năm".
_RUNS = re.compile(r"\w+ (?:nam|thang|quy|years?|months?)\b")
_BODY = re.compile(r"(?:bo|so|ubnd|uy ban|ban|cong an|van phong|phong|cuc|thanh tra|hdnd)\b")


def changed(question: str, said: str) -> str | None:
    """The question with what ``said`` names in the place of what it names of that kind.

    None where nothing in the question is of that kind, nor anywhere to put it.
    """
    now, then = outermost(find_slots(said)), find_slots(question)
    if not now or _is_phrase(now, said):
        return _with_phrase(question, said.strip(), then)
    if _is_other_document(now, then, said):
        other = said[now[0].start :].strip()
        return edited(question, [(then[0].start, _restricted_end(question, then[0]), other)])
    number = slot_of("number", now)
    found = [
        edit
        for kind in KINDS
        if (slot := slot_of(kind, now)) is not None
        if number is None or slot.start <= number.start  # what follows a number goes with it
        if kind != "digits" or _may_number(said, slot, question)
        for edit in _change(kind, said[slot.start : slot.end], question, said[slot.start :], then)
    ]
    if not found:
        counts = all(one.kind == "ordinal" for one in now)  # "lập hồ sơ lần đầu"
        return _with_phrase(question, said.strip(), then) if counts else None
    alone = edited(question, [*found, *_outdated(question, said, now, then)])
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
    plain = said[:1].islower() and detect(question) == "vi" and not fold(said).startswith("cua ")
    edit = other_post(question, said)
    if plain and edit is None:
        edit = shared(question, said) or exchanged(question, said, then)
    edit = edit or renamed(question, said, then, only=True)
    return edited(question, [edit]) if edit else None


def _may_number(said: str, digits: Slot, question: str) -> bool:
    """Whether digits say which document: "còn 300 thì sao", not "còn xe 30 chỗ"."""
    before = fold(said[: digits.start]).split()[-1:]
    counts = bool(before) and before[0] not in _LEADS_TO_DIGITS
    return not counts or not find_numbers(question)


def owner_changed(question: str, said: str) -> str | None:
    """The document of another body, where the question asks what the first one issued.

    After "Thủ tướng phê duyệt Đề án … bằng quyết định nào?" the words "của Bộ trưởng …" say whose
    document is meant, not that it does the same.
    """
    now, then = find_slots(said), find_slots(question)
    if [one.kind for one in now] != ["issuer"] or not fold(said).startswith("cua "):
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
        return _other_number(question, from_there.strip(), then)
    if kind == "digits":
        return _other_digits(question, new, then)
    old = _counted(new, question, then) if kind == "ordinal" else _old(kind, new, question, then)
    if old is None and kind == "ordinal":
        return []
    if old is None:
        return [] if kind == "title" else _inserted(kind, question, new, then)
    if kind == "title" and not _tells_more(new):
        return [(old.start, old.start + len(_type_words(question[old.start : old.end])), new)]
    if kind == "province":
        return [*_level(question, old, new), (old.start, old.end, _shown(new))]
    if kind == "issuer":
        return [(old.start, old.end, _with_place(new, question[old.start : old.end]))]
    lowered = kind in {"time", "ordinal"}
    return [(old.start, old.end, new[:1].lower() + new[1:] if lowered else new)]


def _shown(province: str) -> str:
    """A province by its name, however it was typed."""
    found = find_province_mentions(province)
    return found[0].shown if found and province.islower() else province


def _old(kind: Kind, new: str, question: str, then: Sequence[Slot]) -> Slot | None:
    """What the new one takes the place of: for a title, one of its type, or the one asked for."""
    same = [one for one in then if one.kind == kind]
    if kind == "time":
        same = same or [one for one in then if _is_quarter(one, question)]
        form = _form_of_time(new)
        alike = [one for one in same if _form_of_time(question[one.start : one.end]) == form]
        return next(iter(alike or same), None)
    if kind != "title" or not same:
        return same[0] if same else None
    types = set(find_types(new))
    alike = [one for one in same if types & set(find_types(question[one.start : one.end]))]
    return (alike or same)[0] if alike or not _tells_more(new) else same[-1]


def _is_quarter(slot: Slot, question: str) -> bool:
    """Whether a slot is a quarter of a year, which a number of months may take the place of."""
    return slot.kind == "ordinal" and fold(question[slot.start : slot.end]).startswith("quy ")


def _form_of_time(said: str) -> int:
    """How many years a time names: "năm 2027" is one, "2026-2028" two and "3 năm" none."""
    return len(_YEAR.findall(said))


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


def _other_number(question: str, new: str, then: Sequence[Slot]) -> list[Edit]:
    old = slot_of("number", then)
    if old is not None:
        end = old.end if _is_bare_number(new, question, old) else _restricted_end(question, old)
        return [(old.start, end, new)]
    titled = slot_of("title", then)
    if titled is None or titled.start > aside_end(question):
        return []
    return [(titled.start, len(question[: subject_end(question)].rstrip()), new)]


def _is_bare_number(new: str, question: str, old: Slot) -> bool:
    """Whether only type and digits are said of another of that type: it is the same body's."""
    said, known = find_numbers(new), find_numbers(question[old.start : old.end])
    if len(said) != 1 or not known or said[0].number.symbol or said[0].end < len(new.rstrip()):
        return False
    return find_types(new)[:1] == find_types(question[old.start : old.end])[:1]


def _other_digits(question: str, new: str, then: Sequence[Slot]) -> list[Edit]:
    numbers = find_numbers(question)
    if numbers:
        start = numbers[0].start
        symbol = question[start : numbers[0].end]
        if not _YEARED.search(symbol):  # the symbol of another may be another
            return [(start, numbers[0].end, new)]
        written = re.match(r"\d*", question[start:])
        return [(start, start + (written.end() if written else 0), new)]
    old = slot_of("digits", then)
    return [(old.start, old.end, new)] if old else []


def _restricted_end(question: str, number: Slot) -> int:
    """The end of a number with the place, the body and the year that go with it."""
    at = number.end
    for slot in find_slots(question):
        gap = _RESTRICTED.fullmatch(fold(question[at : slot.start])) if slot.start >= at else None
        if gap and slot.kind in {"province", "issuer", "time"}:
            at = slot.end
    return at


def _inserted(kind: Kind, question: str, new: str, then: Sequence[Slot]) -> list[Edit]:
    """Where something is put that the question names nothing of the kind of."""
    own = ("of" if detect(question) == "en" else "của") if kind in {"province", "issuer"} else ""
    new = new[:1].lower() + new[1:] if kind == "time" else new
    phrase = f"{own} {_shown(new) if kind == 'province' else new}".strip()
    place = slot_of("province", then) if kind == "issuer" else None
    if place is not None:
        kept = f" {question[place.start : place.end]}" if _LOCAL.search(fold(new)) else ""
        return [(place.start, place.end, new + kept)]
    number = _own_number(question, then)
    actor = _actor(question, number) if kind == "issuer" else None
    if actor is not None:
        return [(*actor, new)]
    if number is not None:
        end = _type_end(question, number)
        return [(end, end, f" {phrase}")] if end > number.start else []
    body = slot_of("issuer", then)
    if kind == "province" and body is not None:
        return [(body.end, body.end, f" {new}")]
    at = len(question[: subject_end(question)].rstrip(" ?.!"))
    return [(at, at, f" {phrase}")]


def _actor(question: str, number: Slot | None) -> tuple[int, int] | None:
    """Who acts where a question begins with where to look: "Theo …, | Sở Nội vụ | làm gì?"."""
    if number is None or not 0 < aside_end(question) == number.start:
        return None
    comma = question.find(",", number.end)
    start = comma + 2 if comma >= 0 else number.end
    subject = subject_end(question[start:], in_names=True)
    inner = question[start : start + subject].rstrip()
    return (start, start + len(inner)) if _BODY.match(fold(inner)) else None


def _own_number(question: str, slots: Sequence[Slot]) -> Slot | None:
    """The number of the document that a question is about, not of one that this carries out."""
    numbers = [one for one in slots if one.kind == "number"]
    if len(numbers) == 1 and not _TARGET.search(fold(question[: numbers[0].start])):
        return numbers[0]
    begins = bool(slots) and slots[0].kind == "number" and slots[0].start <= aside_end(question)
    return slots[0] if begins else None


def _type_end(question: str, number: Slot) -> int:
    """Where the type that leads a number ends; its own start where there is none."""
    types = [one for one in type_mentions(question) if one.start == number.start]
    return types[0].end if types else number.start


def _outdated(question: str, said: str, now: Sequence[Slot], then: Sequence[Slot]) -> list[Edit]:
    """The number of the document that the question begins with, where its place or year changes.

    A body or a year that stands elsewhere in the question is no part of the document's name.
    """
    kinds = {one.kind for one in now} - {"ordinal"}
    number = _own_number(question, then)
    if not any(one.kind == "time" and _YEAR.search(said, one.start, one.end) for one in now):
        kinds.discard("time")  # "9 tháng" is no other document's time
    if _actor(question, number) is not None:
        kinds.discard("issuer")
    if number is None or not kinds or kinds & {"number", "digits", "part", "title"}:
        return []
    end = _restricted_end(question, number)
    apart = {one.kind for one in then if one.start >= end or one.end <= number.start}
    start = _type_end(question, number)
    if start == number.start or ("province" not in kinds and kinds <= apart):
        return []
    symbol = re.split(r"[/-]", fold(question[number.start : number.end]))[-1]
    if kinds <= apart and _CENTRAL.match(symbol):
        return []
    return [(start, number.end, "")]


def _level(question: str, old: Slot, new: str) -> list[Edit]:
    """*tỉnh* or *thành phố* before a province, where the new one is the other."""
    before = _LEVEL.search(fold(question[: old.start]))
    found = find_province_mentions(new)
    if before is None or not found:
        return []
    level = "thành phố" if is_city(found[0].name) else "tỉnh"
    return [] if fold(level) == before[1] else [(before.start(1), before.end(1), level)]


def _with_place(new: str, old: str) -> str:
    """The new body with the place of the old one, where it names none and belongs to a province."""
    place = find_province_mentions(old)
    if not place or find_province_mentions(new) or not _LOCAL.search(fold(new)):
        return new
    return f"{new} {old[place[-1].start : place[-1].end]}"
