"""Follow-ups: a question that leans on the one before it, rewritten to stand alone.

A follow-up either keeps the subject and asks for something else of it ("ban hành ngày nào vậy?"),
or keeps what is asked and changes one thing ("thế còn của Tỉnh ủy?"). The first is put behind the
subject of the conversation, the second puts its own province, body or year in the place of the
earlier one. A question that names its own subject is left alone, so that a change of subject isn't
dragged along.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from rag.model import Span, Turn
from rag.vietnamese.aspects import asked_aspects, cue_spans
from rag.vietnamese.dates import find_periods, find_years
from rag.vietnamese.issuers import find_issuers
from rag.vietnamese.numbers import find_numbers
from rag.vietnamese.places import find_provinces
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold
from rag.vietnamese.types import find_types

# "thế còn …", "còn … thì sao", "and the …": one thing changes, what is asked stays.
_SWITCH = re.compile(
    r"^\s*(?:(?:the|vay|the thi|vay thi) )?con\b|\bthi sao\b|^\s*(?:and|what about|how about)\b"
    r"|^\s*(?:the|vay)\b(?! nao)"
)
_LEAD = re.compile(
    r"^\s*(?:(?:the|vay|the thi|vay thi) )?(?:con|and|what about|how about|the|vay)\b\s*"
)
# Words that point back at something said before.
_BACK = re.compile(
    r"\b(?:no|do|ay|nay|vua roi|vua neu|noi tren|neu tren|(?:van ban|ke hoach|chi thi) tren)\b"
    r"|\b(?:it|its|that|this|they|them|he|she|his|her|one)\b"
)
_PERIOD = re.compile(r"\b(?:\d+|nam|five|ten)[- ](?:nam|years?)\b|\bgiai doan\b")
_BARE = re.compile(r"\b\d{1,5}\b")
_OWN_SUBJECT = 3  # content syllables beside the frame that make a subject of their own
_SHORT = 4  # content syllables below which a question can hardly name its own subject


def standalone(question: str, history: Sequence[Turn]) -> str:
    """Return the question as it would be asked without a history."""
    earlier = [turn.content for turn in history if turn.role == "user"]
    if not earlier or find_numbers(question):
        return question
    answers = [turn.content for turn in history if turn.role == "assistant"]
    folded = fold(question)
    if _SWITCH.search(folded):
        lead = _LEAD.match(folded)
        return _continued(question[lead.end() :] if lead else question, earlier[-1], answers)
    if len(_content(question)) < _SHORT or _BACK.search(folded):
        return f"{_subject(earlier[-1], answers)}: {question}"
    return question


def _continued(rest: str, before: str, answers: Sequence[str]) -> str:
    """What "thế còn …" goes on with: a question of its own, or the earlier one with a change."""
    changes = any(find(rest) for find in _SLOTS)
    asks = asked_aspects(rest)
    if asks and (changes or _names_something(rest)):
        return rest
    if changes or not asks:
        return _switched(rest, before)
    return f"{_subject(before, answers)}: {rest}"


def _content(text: str) -> list[str]:
    return [one for one in terms(text) if "_" not in one]


def _names_something(question: str) -> bool:
    framed = {term for one in cue_spans(question) for term in terms(question[one.start : one.end])}
    if len([one for one in _content(question) if one not in framed]) >= _OWN_SUBJECT:
        return True
    acronyms = [word for word in question.split() if word.isupper() and len(word) > 1]
    return bool(find_types(question) or acronyms) and len(_content(question)) > 1


def _switched(question: str, before: str) -> str:
    """The earlier question with what is named now in the place of what was named then."""
    changed, rest = before, question
    for find in _SLOTS:
        now, then = find(question), find(changed)
        if not now:
            continue
        said = question[now[0].start : now[0].end]
        rest = rest.replace(said, " ")
        if then:
            changed = changed[: then[0].start] + said + changed[then[0].end :]
        else:
            rest = f"{rest} {said}"
    extra = " ".join(word for word in rest.split() if terms(word))
    return f"{changed} {extra}".strip()


def _provinces(text: str) -> list[Span]:
    folded = fold(text)
    found = ((folded.find(fold(name)), len(name)) for name in find_provinces(text))
    return [Span(at, at + size) for at, size in found if at >= 0]


def _issuers(text: str) -> list[Span]:
    return [Span(one.start, one.end) for one in find_issuers(text)]


def _times(text: str) -> list[Span]:
    period = _PERIOD.search(fold(text))
    if period:
        return [Span(*period.span())]
    said = [f"{first}-{last}" for first, last in find_periods(text)]
    said += [str(year) for year in find_years(text)]
    return [Span(text.find(one), text.find(one) + len(one)) for one in said if one in text]


def _digits(text: str) -> list[Span]:
    """A number without its symbol; the digits of a whole one."""
    years = {str(year) for year in find_years(text)}
    bare = [Span(*one.span()) for one in _BARE.finditer(text) if one.group() not in years]
    named = [Span(one.start, one.end) for one in find_numbers(text)]
    return [
        span
        for span in bare
        if not named or any(one.start <= span.start and span.end <= one.end for one in named)
    ]


_SLOTS: tuple[Callable[[str], list[Span]], ...] = (_provinces, _issuers, _times, _digits)


def _subject(before: str, answers: Sequence[str]) -> str:
    """What the conversation is about: the document last named, else the earlier question."""
    for text in (*answers[-1:], before):
        named = find_numbers(text)
        if named:
            kind = named[0].number.type or ""
            return f"{kind} {text[named[0].start : named[0].end]}".strip()
    return before.rstrip(" ?.!")
