"""A document that is named through another one's number: "kế hoạch triển khai Quyết định 1847".

The question is put to the document itself, which the subject lines tell: of the plan for the
decision, of the directive "mà Kết luận 01 tiếp tục thực hiện". Its number takes the description's
place. Where several documents may be meant the question is left as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from rag.catalogue import Work
from rag.generation.asked.sides import read_side
from rag.generation.facts import Facts
from rag.model import Aspect, DocumentNumber, Query
from rag.vietnamese.issuer_names import same_issuer
from rag.vietnamese.number_forms import NumberMention
from rag.vietnamese.numbers import find_numbers
from rag.vietnamese.sameness import compatible
from rag.vietnamese.text import fold
from rag.vietnamese.types import TypeMention, english_type, has_type, type_mentions

NEAR = 90  # code points between the type and the number

_ASKS: frozenset[Aspect] = frozenset({"date", "signer", "issuer", "recipient", "effect"})
_CARRIES = (
    r"(?:thuc hien|trien khai|thi hanh|cu the hoa|huong dan|to chuc thuc hien|trien khai thuc hien"
    r"|sua doi|bo sung|sua doi, bo sung|thay the|bai bo|quan triet)"
)
_FOR = re.compile(
    rf"[^,;.?]*?\b(?:{_CARRIES}|implementing|carrying out|to implement|to carry out|amending"
    r"|that implements|which implements|that amends|to speed(?: up)?|speeding up)"
    r"(?: (?:cac|cua|the))*\s*$"
)
_THROUGH = re.compile(r"\s+(?:ma|duoc|bi|do|that|which)\s+(?:the )?$")
_DOES = re.compile(
    rf"(?: (?:cua|of) [\w ]{{3,40}}?)?\s+(?:(?:dang|da|se|tiep tuc|da tiep tuc|continues? to)\s+)*"
    rf"(?:{_CARRIES}|implements?"
    r"|carr(?:y|ies) out|amends?|replaces?)\b"
)
_ASKED = re.compile(r"\s+(?:nao|gi|so may|so nao)\b")


def through(facts: Facts, query: Query) -> Query:
    """The question with the document's own number; as it is where it names none so."""
    if len(query.numbers) != 1 or "compare" in query.asks:
        return query
    absent = not facts.numbered(query)[0]  # "kế hoạch thực hiện Chỉ thị 33 năm 2024": the plan's
    if not absent and (not query.asks & _ASKS or "list" in query.asks):
        return query
    numbers = find_numbers(query.text)
    if len(numbers) != 1:
        return query
    return _for_it(facts, query, numbers[0]) or _of_it(facts, query, numbers[0]) or query


def names_another(query: Query) -> bool:
    """Whether the only number of a question tells which other document is meant."""
    numbers = find_numbers(query.text) if len(query.numbers) == 1 else []
    if len(numbers) != 1:
        return False
    folded, number = fold(query.text), numbers[0]
    start = number.start if number.typed_at is None else number.typed_at
    kinds = [one for one in type_mentions(query.text) if one.end <= start]
    return any(
        (len(folded[one.end : start]) <= NEAR and _FOR.fullmatch(folded[one.end : start]))
        or (_THROUGH.fullmatch(folded[one.end : start]) and _DOES.match(folded, number.end))
        for one in kinds
        if not _ASKED.match(folded, one.end)
    )


def _for_it(facts: Facts, query: Query, number: NumberMention) -> Query | None:
    """From "kế hoạch triển khai Quyết định 1847": the one of that type whose subject names it."""
    folded = fold(query.text)
    start = number.start if number.typed_at is None else number.typed_at
    for kind in type_mentions(query.text):
        gap = folded[kind.end : start]
        if kind.end > start or len(gap) > NEAR or not _FOR.fullmatch(gap):
            continue
        found = [
            one
            for one in facts.catalogue.works
            if one.number and has_type(one.type, (kind.type,)) and _names(one, number.number)
        ]
        return _put(query, _fitting(found, query), kind, number.end)
    return None


def _of_it(facts: Facts, query: Query, number: NumberMention) -> Query | None:
    """From "chỉ thị mà Kết luận 01 thực hiện": what the subject of the numbered one names."""
    folded = fold(query.text)
    start = number.start if number.typed_at is None else number.typed_at
    does = _DOES.match(folded, number.end)
    kinds = [one for one in type_mentions(query.text) if one.end <= start]
    if does is None or not kinds or not _THROUGH.fullmatch(folded[kinds[-1].end : start]):
        return None
    kind = kinds[-1]
    works = facts.catalogue.numbered(number.number)
    targets = {
        one.work_id: one
        for work in works
        for target in work.targets
        for one in facts.catalogue.numbered(target)
        if has_type(one.type, (kind.type,))
    }
    return _put(query, list(targets.values()), kind, does.end())


def _put(query: Query, works: Sequence[Work], kind: TypeMention, end: int) -> Query | None:
    """The question with the only work's number in the place of its description."""
    if len(works) != 1 or _ASKED.match(fold(query.text), kind.end):
        return None
    number = works[0].number
    if number is None:
        return None
    named = english_type(kind.type) if query.lang == "en" else kind.type
    mark = "No." if query.lang == "en" else "số"
    text = f"{query.text[: kind.start]}{named} {mark} {number.key}{query.text[end:]}"
    return read_side(query, text, query.asks)


def _fitting(works: Iterable[Work], query: Query) -> list[Work]:
    """Those of the province and the body that the question names, where it does."""
    found = [
        one
        for one in works
        if not query.provinces or one.province is None or one.province in query.provinces
    ]
    issued = [
        one
        for one in found
        if one.issuer and any(same_issuer(one.issuer, name) for name in query.issuers)
    ]
    return issued or found


def may_be_it(facts: Facts, work: Work, query: Query) -> bool:
    """Whether a work can be the one that a question names through another one's number.

    Its subject line names that number, or no number at all, and its text does.
    """
    held = None if work.targets else work.document
    return all(
        _names(work, one)
        or any(
            mention.document is held
            for cited in facts.catalogue.numbered(one)
            for mention in cited.mentions
            if held is not None
        )
        for one in query.numbers
    )


def _names(work: Work, number: DocumentNumber) -> bool:
    return any(compatible(number, one) for one in work.targets)
