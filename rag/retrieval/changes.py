"""A question with one thing changed: "thế còn của Tỉnh ủy?", asked after one of the government.

What the follow-up names takes the place of what the question before named of that kind; a
document's own number goes where another place, body or year is put to its type.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.retrieval.slots import KINDS, Slot, find_slots, slot_of
from rag.vietnamese.numbers import find_numbers
from rag.vietnamese.places import find_province_mentions, is_city
from rag.vietnamese.predicates import predicates, subject_end
from rag.vietnamese.terms import terms
from rag.vietnamese.text import UPPER, fold, fold_space
from rag.vietnamese.types import find_types, type_mentions

_Edit = tuple[int, int, str]

# Words of a fragment that only join what it names to the question.
_GLUE = frozenset(
    """cua o tai ben ve cho voi tu tinh thanh pho tp trong theo thi la cai cac nhung ban nam so
    of in at by from for on the a one ones with to under""".split()
)
_ASIDE = re.compile(r"^\s*(?:theo|trong|tai|o|according to|under|in)\s+")
_LEVEL = re.compile(r"\b(tinh|thanh pho)\s*$")
_RESTRICTED = re.compile(r"\s*,?\s*(?:cua|do|of|tinh|thanh pho|nam|ngay)\s+")
_WORD = re.compile(r"[^\W_]+")
_NAMED = re.compile(rf"[{UPPER}]{{2,}}[\w&]*(?: [{UPPER}]{{2,}})*|(?:[{UPPER}]\w+)(?: [{UPPER}]\w+)+")


def changed(question: str, said: str) -> str | None:
    """The question with what ``said`` names in the place of what it names of that kind.

    None where nothing in the question is of that kind, nor anywhere to put it.
    """
    now = _outermost(find_slots(said))
    then = find_slots(question)
    if not now:
        edit = _renamed(question, said.strip(), then)
        return _edited(question, [edit]) if edit else None
    if _is_other_document(now, then):
        return _edited(question, [(then[0].start, _restricted_end(question, then[0]), said.strip())])
    edits = [_change(kind, slot, question, said, then) for kind, slot in _by_kind(now)]
    found = [one for some in edits if some for one in some]
    if not found:
        return None
    return _edited(question, [*found, *_outdated(question, now, then, found)])


def _outermost(slots: Sequence[Slot]) -> list[Slot]:
    """The slots that lie within no other, and the first of each kind only."""
    outer = [
        one
        for one in slots
        if not any(other is not one and other.start <= one.start and one.end <= other.end for other in slots)
    ]
    return [one for i, one in enumerate(outer) if one.kind not in {o.kind for o in outer[:i]}]


def _by_kind(slots: Sequence[Slot]) -> list[tuple[str, Slot]]:
    return [(kind, one) for kind in KINDS for one in slots if one.kind == kind]


def _is_other_document(now: Sequence[Slot], then: Sequence[Slot]) -> bool:
    """Whether a document is described where the question numbers one: "còn công văn của Sở …"."""
    described = bool(now) and now[0].kind == "title" and len(now) > 1
    return described and bool(then) and then[0].kind == "number" and slot_of("title", [*then]) is None


def _change(
    kind: str, slot: Slot, question: str, said: str, then: Sequence[Slot]
) -> list[_Edit] | None:
    new = said[slot.start : slot.end]
    old = _old(kind, new, question, then)
    if kind == "number":
        return _other_number(question, said[slot.start :].strip(), then)
    if kind == "digits":
        return _other_digits(question, new, then)
    if kind == "title" and old and not _tells_more(new):
        return [(old.start, old.start + len(_type_words(question[old.start : old.end])), new)]
    if old is None:
        return _inserted(kind, question, new, said, then)
    if kind == "province":
        return [*_level(question, old, new), (old.start, old.end, new)]
    if kind == "issuer":
        return [(old.start, old.end, _with_place(new, question[old.start : old.end]))]
    return [(old.start, old.end, new)]


def _old(kind: str, new: str, question: str, then: Sequence[Slot]) -> Slot | None:
    """What the new one takes the place of: for a title, one of its type, or the one asked for."""
    same = [one for one in then if one.kind == kind]
    if kind != "title" or not same:
        return same[0] if same else None
    types = set(find_types(new))
    alike = [one for one in same if types & set(find_types(question[one.start : one.end]))]
    return (alike or same)[0] if alike or not _tells_more(new) else same[-1]


def _tells_more(title: str) -> bool:
    """Whether a title says more than the document's type."""
    return len(_type_words(title)) < len(title.strip())


def _type_words(title: str) -> str:
    found = type_mentions(title)
    return title[: found[0].end] if found else title


def _other_number(question: str, new: str, then: Sequence[Slot]) -> list[_Edit] | None:
    old = slot_of("number", [*then])
    if old is None:
        titled = slot_of("title", [*then])
        if titled is None or titled.start > _begin(question):
            return None
        return [(titled.start, len(question[: subject_end(question)].rstrip()), new)]
    return [(old.start, _restricted_end(question, old), new)]


def _other_digits(question: str, new: str, then: Sequence[Slot]) -> list[_Edit] | None:
    numbers = find_numbers(question)
    if numbers:
        start = numbers[0].start
        written = re.match(r"\d+", question[start:])
        return [(start, start + (written.end() if written else 0), new)]
    old = slot_of("digits", [*then])
    return [(old.start, old.end, new)] if old else None


def _restricted_end(question: str, number: Slot) -> int:
    """The end of a number with the place, body, date and subject that go with it."""
    at = number.end
    for slot in find_slots(question):
        gap = _RESTRICTED.fullmatch(fold(question[at : slot.start])) if slot.start >= at else None
        if gap and slot.kind in {"province", "issuer", "time"}:
            at = slot.end
    return at


def _begin(question: str) -> int:
    aside = _ASIDE.match(fold(question))
    return aside.end() if aside else 0


def _inserted(
    kind: str, question: str, new: str, said: str, then: Sequence[Slot]
) -> list[_Edit] | None:
    """Where something is put that the question names nothing of the kind of."""
    english = question.isascii() and _is_english(question)
    joint = {"province": "of" if english else "của", "issuer": "of" if english else "của"}.get(kind, "")
    phrase = " ".join(one for one in (joint, new) if one)
    if then and then[0].kind == "number" and then[0].start <= _begin(question):
        end = _type_end(question, then[0])
        return [(end, end, f" {phrase}")] if end > then[0].start else None
    body = slot_of("issuer", [*then])
    if kind == "province" and body is not None:
        return [(body.end, body.end, f" {new}")]
    if kind == "title":
        return None
    at = len(question[: subject_end(question)].rstrip(" ?.!"))
    return [(at, at, f" {phrase}")]


def _is_english(text: str) -> bool:
    from rag.vietnamese.language import detect

    return detect(text) == "en"


def _type_end(question: str, number: Slot) -> int:
    """Where the type that leads a number ends; its own start where there is none."""
    types = [one for one in type_mentions(question) if one.start >= number.start]
    return types[0].end if types and types[0].start == number.start else number.start


def _outdated(
    question: str, now: Sequence[Slot], then: Sequence[Slot], edits: Sequence[_Edit]
) -> list[_Edit]:
    """The number of the document that the question begins with, where its place or year changes."""
    kinds = {one.kind for one in now}
    if not then or then[0].kind != "number" or then[0].start > _begin(question):
        return []
    if kinds & {"number", "digits", "part", "title"}:
        return []
    start = _type_end(question, then[0])
    if start == then[0].start:
        return []
    return [(start, then[0].end, "")]


def _level(question: str, old: Slot, new: str) -> list[_Edit]:
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
    local = re.search(r"(?:tinh|tinh uy|so \w|hdnd|ubnd|hoi dong nhan dan|uy ban nhan dan)", fold(new))
    if not place or find_province_mentions(new) or not local:
        return new
    return f"{new} {old[place[-1].start : place[-1].end]}"


def _renamed(question: str, said: str, then: Sequence[Slot]) -> _Edit | None:
    """What a name of no kind takes the place of: "còn SIPAS?", "thế còn xuất khẩu?"."""
    named = [one for one in _NAMED.finditer(question) if not _within(one.span(), then)]
    if len(named) == 1 and _NAMED.fullmatch(said):
        return (*named[0].span(), said)
    shared = _shared(question, said)
    if shared is not None:
        return shared
    start, end = _begin(question), subject_end(question, in_names=True)
    for slot in then:
        if slot.start <= start + 1 and slot.kind in {"number", "time"}:
            start = slot.end
    inner = [one for one in then if start <= one.start < end]
    end = min([end, *(one.start for one in inner)])
    core = question[start:end]
    if not terms(core):
        return None
    lead = len(core) - len(core.lstrip(" ,:"))
    return start + lead, start + len(core.rstrip()), said


def _within(span: tuple[int, int], slots: Sequence[Slot]) -> bool:
    return any(one.start < span[1] and span[0] < one.end for one in slots)


def _shared(question: str, said: str) -> _Edit | None:
    """The stretch of the question that begins, or ends, with the fragment's own first, last word."""
    own = [one.group() for one in _WORD.finditer(fold(said))]
    words = list(_WORD.finditer(fold(question)))
    border = min((one.start for one in predicates(question, in_names=True) if one.start > 0), default=len(question))
    for i, word in enumerate(words):
        if len(own) > 1 and word.group() == own[0] and own[0] not in _GLUE:
            stop = [one.start for one in predicates(question) if one.start > word.start()]
            end = min([*stop, len(question.rstrip(" ?.!"))])
            return word.start(), len(question[:end].rstrip()), said
        if len(own) > 1 and word.group() == own[-1] and i >= len(own) - 1 and word.end() <= border:
            return words[i - len(own) + 1].start(), word.end(), said
    return None


def _edited(question: str, edits: Sequence[_Edit]) -> str:
    """The question with its stretches replaced."""
    text = question
    for start, end, new in sorted(set(edits), reverse=True):
        text = f"{text[:start]}{new}{text[end:]}"
    return fold_space(text)
