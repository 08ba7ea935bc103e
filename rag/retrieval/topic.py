"""What a conversation is about so far, read off a question and the answer that it got."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from rag.model import Aspect, Lang
from rag.retrieval.bodies import body_of
from rag.retrieval.items import items_of
from rag.retrieval.matters import matter_of
from rag.retrieval.named import asked_for, person_of, unnumbered
from rag.retrieval.renaming import aside_end
from rag.retrieval.slots import Slot, find_slots
from rag.retrieval.tasks import task_of
from rag.retrieval.themes import theme_of
from rag.retrieval.things import thing_of
from rag.vietnamese.aspects import asked_aspects
from rag.vietnamese.number_forms import NumberMention
from rag.vietnamese.numbers import find_numbers
from rag.vietnamese.places import find_provinces
from rag.vietnamese.predicates import subject_end
from rag.vietnamese.sameness import compatible
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold, nfc
from rag.vietnamese.types import english_type, same_type, type_mentions

READ = 600  # code points of an answer, which names its documents where it begins

_SOURCE = re.compile(
    r"^(?:Theo|According to) (?P<name>.+?)"
    r"(?: \((?:Phụ lục|Phần|Chương|Mục|mục|Điều|khoản|điểm)[^)]*\))?:"
)
_BETWEEN = re.compile(r"\s*(?:(?:của|do|of|tỉnh|thành phố|TP\.?)\s+)*", re.IGNORECASE)
_ASKED = re.compile(r"\s*(?:nao|gi|so may|so nao|so bao nhieu)\b")
_LEADS_TO = re.compile(
    r"(?:\s(?:thuc hien|trien khai|ban hanh|duoc|theo|bang|tai|trong|can cu|dan|dua|tren|vao|kem))+"
    r"\s*$"
)
# What a document approves or issues: it is that one which is asked for.
_APPROVED = frozenset({"Chương trình", "Đề án", "Dự án", "Quy chế", "Quy định"})
_SET_ASIDE = re.compile(r"\b(?:ngoai|tru|besides|except|other than)(?: ra)?(?: \w+){0,2}\s*$")
_WHICH: frozenset[Aspect] = frozenset({"document", "number", "list"})
_BESIDE: frozenset[Aspect] = frozenset({"definition", "slogan"})


@dataclass(frozen=True, slots=True)
class Topic:
    """What is talked about: the last question, standing alone, and what it and its answer name.

    ``subject`` is the document that the question is about, by a name that can be asked with; where
    it has no number, its description. ``told`` is the document that the answer names where one was
    asked for, ``documents`` are all that were named, the latest first, ``person`` is who was asked
    for and ``place`` the only province that the question names. ``theme`` is what the question is
    about where that is no document, ``items`` what the answer enumerates, ``among`` what an
    earlier one did of whose members is asked, ``task`` that of which was asked who does it,
    ``bodies`` whom it speaks of, the latest first. ``pairs`` are the pairs of syllables of
    question and answer, by which one sees whether a question stays with them, ``answer`` is the
    answer itself and ``matter`` what its document is about.
    """

    question: str
    answer: str = ""
    matter: str | None = None
    subject: str | None = None
    told: str | None = None
    documents: tuple[str, ...] = ()
    person: str | None = None
    place: str | None = None
    theme: str | None = None
    items: tuple[str, ...] = ()
    among: tuple[str, ...] = ()
    task: str | None = None
    bodies: tuple[str, ...] = ()
    pairs: frozenset[str] = frozenset()

    @classmethod
    def of(cls, question: str, answer: str, lang: Lang, before: Topic | None = None) -> Topic:
        """Read what a question, standing alone, and its answer are about, after ``before``."""
        question, answer = nfc(question), nfc(answer)[:READ]
        asked = asked_aspects(question)
        named = [_fuller(question, one, answer, lang) for one in _numbers(question)]
        answered = _others(question, answer, lang)
        told = answered[0] if answered and asked & _WHICH else None
        told = told or asked_for(question, answer)
        places = find_provinces(question)
        earlier = before if before is not None else cls(question)
        subject = (
            _spoken_of(question, named, told, lang)
            or _source(answer, lang)
            or next(iter(answered), None)
            or _described(question)
            or unnumbered(question, answer)
        )
        theme = theme_of(question, lang) or (None if subject else thing_of(question))
        body = body_of(question, answer)
        return cls(
            question=question,
            answer=answer,
            matter=matter_of(question, answer, lang) or earlier.matter,
            # what a term means is asked beside the document that is talked about
            subject=subject or (earlier.subject if asked & _BESIDE else None),
            told=told,
            documents=tuple(
                dict.fromkeys([*answered[:1], *named, *answered[1:], *earlier.documents])
            ),
            person=person_of(question, answer),
            place=places[0] if len(places) == 1 else None if subject or places else earlier.place,
            theme=theme,
            items=items_of(answer),
            among=_still(earlier.items, question) or _still(earlier.among, question),
            task=task_of(question, lang) or _still_of(earlier.task, question),
            bodies=tuple(dict.fromkeys([*([body] if body else []), *earlier.bodies])),
            pairs=frozenset(one for one in terms(f"{question}. {answer}") if "_" in one),
        )

    def about(self, subject: str) -> Topic:
        """The same, talking about a document."""
        return replace(self, subject=subject, told=None, theme=None, place=None)


def _still(items: tuple[str, ...], question: str) -> tuple[str, ...]:
    """What was enumerated before, where the question is about a member of it."""
    return items if any(fold(one) in fold(question) for one in items) else ()


def _still_of(task: str | None, question: str) -> str | None:
    """The task that was talked about, where the question is still about it."""
    return task if task and task.lower() in question.lower() else None


def _others(question: str, answer: str, lang: Lang) -> list[str]:
    """The documents that an answer names and the question doesn't."""
    known = {one.number.digits for one in find_numbers(question)}
    return [_name(answer, n, lang) for n in find_numbers(answer) if n.number.digits not in known]


def _spoken_of(question: str, named: Sequence[str], told: str | None, lang: Lang) -> str | None:
    """The documents that are compared, that with which the question begins, or that asked for."""
    if len(named) > 1 and "compare" in asked_aspects(question):
        return (" and " if lang == "en" else " và ").join(named)
    if named and (told is None or _begins_with_number(question)):
        return named[0]
    citing = _citing(question) if told is not None and not named else None
    return citing or told


def _described(question: str) -> str | None:
    """A document by the question's own words, where it has no number: "Công văn của Sở Y tế"."""
    start = aside_end(question)
    text = question[start:].split(", ")[0] if start else question
    subject = text[: subject_end(text)].strip(" ,:;?.")
    slots = find_slots(subject)
    if not slots or slots[0].kind != "title" or slots[0].start > 0:
        return None
    kind = type_mentions(subject)[0]
    return subject if set(terms(subject)) > set(terms(subject[: kind.end])) else None


def _citing(question: str) -> str | None:
    """The described document of which is asked which one of another type it cites or follows."""
    described, kinds = _described(question), type_mentions(question)
    if described is None or same_type(kinds[0].type, kinds[-1].type):
        return None
    if kinds[0].type in _APPROVED or not any(o.kind == "issuer" for o in find_slots(described)):
        return None
    if not _ASKED.match(fold(question), kinds[-1].end):
        return None
    name = described[: kinds[-1].start]
    led = _LEADS_TO.search(fold(name))
    name = name[: led.start()] if led else name
    return name if set(terms(name)) > set(terms(name[: kinds[0].end])) else None


def _numbers(question: str) -> list[NumberMention]:
    """The numbers that a question is about; not those that it sets aside."""
    folded = fold(question)
    return [
        one for one in find_numbers(question) if not _SET_ASIDE.search(folded[: _typed_at(one)])
    ]


def _typed_at(one: NumberMention) -> int:
    return one.start if one.typed_at is None else one.typed_at


def _begins_with_number(question: str) -> bool:
    """Whether a question begins with the document that it numbers: it is what is spoken of."""
    first = find_slots(question)[:1]
    return bool(first) and first[0].kind == "number" and first[0].start <= aside_end(question)


def _name(text: str, one: NumberMention, lang: Lang) -> str:
    """A document by its type and number, as an answer names it."""
    number = f"{'No.' if lang == 'en' else 'số'} {text[one.start : one.end]}"
    if lang == "en":
        return f"{english_type(one.number.type) if one.number.type else 'Document'} {number}"
    written = text[one.typed_at : one.start] if one.typed_at is not None else ""
    words = type_mentions(written)
    kind = written[words[0].start : words[0].end] if words else ""
    if not kind or kind.isupper() or kind.lower() == fold(kind):
        kind = one.number.type or kind or "Văn bản"
    return f"{kind[:1].upper()}{kind[1:]} {number}"


def _fuller(question: str, one: NumberMention, answer: str, lang: Lang) -> str:
    """A document of the question as the answer names it, with the place that the question names."""
    same = [
        other
        for other in find_numbers(answer)
        if other.number.symbol and compatible(one.number, other.number)
    ]
    name = _name(answer, same[0], lang) if same else _name(question, one, lang)
    return name + _told_apart(question, one.end, lang)


def _told_apart(question: str, end: int, lang: Lang) -> str:
    """The place, the body or the year right behind a number."""
    gap = _BETWEEN.match(question, end)
    at = gap.end() if gap else end
    for slot in find_slots(question):
        if slot.kind in {"province", "issuer", "time"} and slot.start <= at < slot.end:
            said = question[end : slot.end].strip(" ,")
            return f" {_owned(slot, lang) if slot.end - slot.start == len(said) else ''}{said}"
    return ""


def _owned(slot: Slot, lang: Lang) -> str:
    if slot.kind == "time":
        return ""
    return "of " if lang == "en" else "của "


def _source(answer: str, lang: Lang) -> str | None:
    """The document that an answer says it quotes."""
    found = _SOURCE.match(answer)
    if found is None:
        return None
    numbers = find_numbers(found["name"])
    return _name(found["name"], numbers[0], lang) if numbers else found["name"]
