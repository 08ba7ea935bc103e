"""What a conversation is about so far, read off a question and the answer that it got."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from rag.model import Lang
from rag.retrieval.slots import find_slots
from rag.vietnamese.aspects import asked_aspects
from rag.vietnamese.issuers import find_issuers
from rag.vietnamese.language import detect
from rag.vietnamese.numbers import NumberMention, find_numbers
from rag.vietnamese.places import find_provinces
from rag.vietnamese.predicates import subject_end
from rag.vietnamese.sameness import compatible
from rag.vietnamese.terms import terms
from rag.vietnamese.text import LOWER, UPPER, fold, nfc
from rag.vietnamese.types import english_type, type_mentions

READ = 600  # code points of an answer, which names its documents where it begins
REACH = 24  # code points between a number and the place or body that it is told apart by

_SOURCE = re.compile(
    r"^(?:Theo|According to) (?P<name>.+?)(?: \((?:Phụ lục|Phần|Chương|Mục|mục|Điều|khoản|điểm)[^)]*\))?:"
)
_BETWEEN = re.compile(r"\s*,?\s*(?:(?:của|do|of|tỉnh|thành phố|TP\.?)\s+)*", re.IGNORECASE)
_SET_ASIDE = re.compile(r"\b(?:ngoai|tru|besides|except|other than)(?: ra)?(?: \w+){0,2}\s*$")
_ASIDE = re.compile(r"^\s*(?:theo|trong|tai|o|according to|under|in)\s+")
_NAME = rf"[{UPPER}][{LOWER}]+(?: [{UPPER}][{LOWER}]+){{1,4}}"
_PERSON = re.compile(rf"(?:^|(?:\blà|\bby|\bông|\bbà|\bđồng chí|Ông|Bà) )(?P<name>{_NAME})")


@dataclass(frozen=True, slots=True)
class Topic:
    """What is talked about: the last question, standing alone, and what it and its answer name.

    ``subject`` is the document that the question is about, by a name that can be asked with; where
    it names none, what it asks about. ``told`` is the document that the answer names where one was
    asked for, ``documents`` all that both name, the latest first, ``person`` who was asked for.
    ``place`` is the province.
    """

    question: str
    lang: Lang
    subject: str | None = None
    told: str | None = None
    documents: tuple[str, ...] = ()
    person: str | None = None
    place: str | None = None

    @classmethod
    def of(cls, question: str, answer: str, lang: Lang | None = None) -> Topic:
        """Read what a question, standing alone, and its answer are about."""
        lang = lang or detect(question)
        question, answer = nfc(question), nfc(answer)[:READ]
        asked = [_name(question, one, lang) for one in _numbers(question)]
        known = {one.number.digits for one in find_numbers(question)}
        answered = [
            _name(answer, one, lang)
            for one in find_numbers(answer)
            if one.number.digits not in known
        ]
        wants = bool(asked_aspects(question) & {"document", "number", "list"})
        told = answered[0] if answered and wants else None
        named = [_fuller(question, one, answer, lang) for one in _numbers(question)]
        own = named[0] if named and (told is None or _begins(question)) else None
        places = find_provinces(question)
        return cls(
            question=question,
            lang=lang,
            subject=own or told or _source(answer, lang) or _first(answered) or described(question),
            told=told,
            documents=tuple(dict.fromkeys([*answered[:1], *named, *asked, *answered[1:]])),
            person=_person(question, answer),
            place=places[0] if len(places) == 1 else None,
        )


def described(question: str) -> str | None:
    """The subject of a question in its own words, where it has one: "công văn của Sở Tài chính"."""
    aside = _ASIDE.match(fold(question))
    text = question[aside.end() :] if aside else question
    subject = text[: subject_end(text)].strip(" ,:;?.")
    titled = any(one.kind == "title" and one.start == 0 for one in find_slots(subject))
    return subject if titled and len(set(terms(subject))) > len(terms(_first_type(subject))) else None


def _first_type(text: str) -> str:
    found = type_mentions(text)
    return text[found[0].start : found[0].end] if found else ""


def _first(names: Iterable[str]) -> str | None:
    return next(iter(names), None)


def _numbers(question: str) -> list[NumberMention]:
    """The numbers that a question is about; not those that it sets aside."""
    folded = fold(question)
    return [
        one
        for one in find_numbers(question)
        if not _SET_ASIDE.search(folded[: _start(one)])
    ]


def _start(one: NumberMention) -> int:
    return one.start if one.typed_at is None else one.typed_at


def _begins(question: str) -> bool:
    """Whether a question begins with the document that it names: it is what is spoken of."""
    aside = _ASIDE.match(fold(question))
    first = find_slots(question)[:1]
    return bool(first and first[0].kind == "number" and first[0].start <= (aside.end() if aside else 0))


def _name(text: str, one: NumberMention, lang: Lang) -> str:
    """A document by its type and number, as an answer names it."""
    kind = text[one.typed_at : one.start].split(" số")[0].strip() if one.typed_at is not None else ""
    words = type_mentions(kind)
    if one.number.type and (not words or kind.isupper() or fold(kind) == kind.lower()):
        kind = one.number.type
    elif words:
        kind = kind[words[0].start : words[0].end]
    if lang == "en":
        kind = english_type(one.number.type) if one.number.type else kind
    joint = "No. " if lang == "en" else "số "
    kind = kind or ("Document" if lang == "en" else "Văn bản")
    return f"{kind[:1].upper()}{kind[1:]} {joint}{text[one.start : one.end]}"


def _fuller(question: str, one: NumberMention, answer: str, lang: Lang) -> str:
    """A document of the question as the answer names it, with the place that the question names."""
    same = [
        other
        for other in find_numbers(answer)
        if other.number.symbol and compatible(one.number, other.number)
    ]
    name = _name(answer, same[0], lang) if same else _name(question, one, lang)
    return name + _told_apart(question, one.end)


def _told_apart(question: str, end: int) -> str:
    """The place, the body or the year right behind a number."""
    gap = _BETWEEN.match(question, end)
    at = gap.end() if gap else end
    for slot in find_slots(question):
        if slot.kind in {"province", "issuer", "time"} and slot.start <= at < slot.end:
            return " " + question[end : slot.end].strip(" ,")
    return ""


def _source(answer: str, lang: Lang) -> str | None:
    """The document that an answer says it quotes."""
    found = _SOURCE.match(answer)
    if found is None:
        return None
    numbers = find_numbers(found["name"])
    return _name(found["name"], numbers[0], lang) if numbers else found["name"]


def _person(question: str, answer: str) -> str | None:
    """Who an answer names where the question is about a person."""
    if not asked_aspects(question) & {"signer", "post", "person"} and " ai" not in f" {question}":
        return None
    for text in (answer, question):
        for found in _PERSON.finditer(text):
            name = found["name"]
            if not (find_issuers(name) or find_provinces(name) or type_mentions(name)):
                return name
    return None
