"""The number of the document that a question is about, and how a follow-up changes it.

Another number takes its place with the place, the body and the year that go with it; another place,
body or year takes the number away, for it isn't that document's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.retrieval.alike import Edit
from rag.retrieval.renaming import aside_end
from rag.retrieval.slots import YEAR, Slot, find_slots, slot_of
from rag.vietnamese.numbers import find_numbers
from rag.vietnamese.predicates import subject_end
from rag.vietnamese.text import fold
from rag.vietnamese.types import find_types, type_mentions

_RESTRICTED = re.compile(r"\s+(?:(?:cua|do|of|tinh|thanh pho|nam|ngay)\s+)*")
_TARGET = re.compile(
    r"\b(?:thuc hien|trien khai|thi hanh|huong dan|sua doi|thay the|bai bo|ngoai|tru|ve|va|hay"
    r"|implement\w*|amend\w*|repeal\w*|besides)\s*$"
)
# What may stand before the digits of a document's number.
_LEADS_TO_DIGITS = frozenset("so cai ban van con the thi ve cua theo va hoi hieu".split())
_YEARED = re.compile(r"/\d{4}(?:/|$)")
# Bodies whose documents hold for more than one province.
_CENTRAL = re.compile(r"(?:ttg|cp|tw|qh\d+|b[a-z]+)(?:\W|$)")
_BODY = re.compile(r"(?:bo|so|ubnd|uy ban|ban|cong an|van phong|phong|cuc|thanh tra|hdnd)\b")


def may_number(said: str, digits: Slot, question: str) -> bool:
    """Whether digits say which document: "còn 300 thì sao", not "còn xe 30 chỗ"."""
    before = fold(said[: digits.start]).split()[-1:]
    counts = bool(before) and before[0] not in _LEADS_TO_DIGITS
    return not counts or not find_numbers(question)


def other_number(question: str, new: str, then: Sequence[Slot]) -> list[Edit]:
    """Another document in the place of the one that a question numbers, else entitles."""
    old = slot_of("number", then)
    if old is not None:
        end = old.end if _is_bare_number(new, question, old) else restricted_end(question, old)
        return [(_owner_start(question, old, then), end, new)]
    titled = slot_of("title", then)
    if titled is None or titled.start > aside_end(question):
        return []
    return [(titled.start, len(question[: subject_end(question)].rstrip()), new)]


def _owner_start(question: str, number: Slot, then: Sequence[Slot]) -> int:
    """Where whose document it is begins before its number: "Lai Chau's Decision 89"."""
    owned = (one for one in then if one.kind in {"province", "issuer"})
    before = (one for one in owned if re.fullmatch(r"['’]s\s", question[one.end : number.start]))
    return next((one.start for one in before), number.start)


def _is_bare_number(new: str, question: str, old: Slot) -> bool:
    """Whether only type and digits are said of another of that type: it is the same body's."""
    said, known = find_numbers(new), find_numbers(question[old.start : old.end])
    if len(said) != 1 or not known or said[0].number.symbol or said[0].end < len(new.rstrip()):
        return False
    return find_types(new)[:1] == find_types(question[old.start : old.end])[:1]


def other_digits(question: str, new: str, then: Sequence[Slot]) -> list[Edit]:
    """Other digits in the place of those of a number, with its symbol where that has a year."""
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


def restricted_end(question: str, number: Slot) -> int:
    """The end of a number with the place, the body and the year that go with it."""
    at = number.end
    for slot in find_slots(question):
        gap = _RESTRICTED.fullmatch(fold(question[at : slot.start])) if slot.start >= at else None
        if gap and slot.kind in {"province", "issuer", "time"}:
            at = slot.end
    return at


def actor(question: str, number: Slot | None) -> tuple[int, int] | None:
    """Who acts where a question begins with where to look: "Theo …, | Sở Nội vụ | làm gì?"."""
    if number is None or not 0 < aside_end(question) == number.start:
        return None
    comma = question.find(",", number.end)
    start = comma + 2 if comma >= 0 else number.end
    subject = subject_end(question[start:], in_names=True)
    inner = question[start : start + subject].rstrip()
    return (start, start + len(inner)) if _BODY.match(fold(inner)) else None


def own_number(question: str, slots: Sequence[Slot]) -> Slot | None:
    """The number of the document that a question is about, not of one that this carries out."""
    numbers = [one for one in slots if one.kind == "number"]
    if len(numbers) == 1 and not _TARGET.search(fold(question[: numbers[0].start])):
        return numbers[0]
    begins = bool(slots) and slots[0].kind == "number" and slots[0].start <= aside_end(question)
    return slots[0] if begins else None


def type_end(question: str, number: Slot) -> int:
    """Where the type that leads a number ends; its own start where there is none."""
    types = [one for one in type_mentions(question) if one.start == number.start]
    return types[0].end if types else number.start


def outdated(question: str, said: str, now: Sequence[Slot], then: Sequence[Slot]) -> list[Edit]:
    """The number of the document that the question begins with, where its place or year changes.

    A body or a year that stands elsewhere in the question is no part of the document's name.
    """
    kinds = {one.kind for one in now} - {"ordinal"}
    number = own_number(question, then)
    if not any(one.kind == "time" and YEAR.search(said, one.start, one.end) for one in now):
        kinds.discard("time")  # "9 tháng" is no other document's time
    if actor(question, number) is not None:
        kinds.discard("issuer")
    if number is None or not kinds or kinds & {"number", "digits", "part", "title"}:
        return []
    end = restricted_end(question, number)
    apart = {one.kind for one in then if one.start >= end or one.end <= number.start}
    start = type_end(question, number)
    if start == number.start or ("province" not in kinds and kinds <= apart):
        return []
    symbol = re.split(r"[/-]", fold(question[number.start : number.end]))[-1]
    if kinds <= apart and _CENTRAL.match(symbol):
        return []
    return [(start, number.end, "")]
