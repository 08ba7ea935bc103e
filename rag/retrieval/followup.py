"""Follow-ups: a question that leans on those before it, rewritten to stand alone.

A conversation is read turn by turn into a ``Topic``. The question may point at something of it
("văn bản đó", "it"), put one thing in the place of another ("thế còn của Tỉnh ủy?"), or ask more
of what is talked about ("ban hành ngày nào vậy?"). A question that names its own subject is left
alone, so that a change of subject isn't dragged along.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from rag.model import Lang, Turn
from rag.retrieval.another import another
from rag.retrieval.bodies import charged, with_body
from rag.retrieval.changes import changed
from rag.retrieval.completing import completed
from rag.retrieval.conditions import in_case
from rag.retrieval.content import content
from rag.retrieval.english_phrases import of_a_phrase
from rag.retrieval.held import Held
from rag.retrieval.instead import instead_of
from rag.retrieval.leaning import leans
from rag.retrieval.matters import with_matter
from rag.retrieval.pointing import resolved
from rag.retrieval.ranges import in_range
from rag.retrieval.remarks import without_remark
from rag.retrieval.restoring import Restore, spoken
from rag.retrieval.slots import find_slots
from rag.retrieval.sources import source_asked
from rag.retrieval.tasks import is_like, more_of
from rag.retrieval.things import with_thing
from rag.retrieval.times import with_year
from rag.retrieval.topic import Topic
from rag.retrieval.unnamed_document import is_of_a_document, put_to
from rag.retrieval.utterance import Utterance
from rag.vietnamese.aspects import asked_aspects
from rag.vietnamese.language import detect
from rag.vietnamese.numbers import find_numbers
from rag.vietnamese.predicates import asks
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold, fold_space
from rag.vietnamese.types import type_mentions

_ONLY_DIGITS = re.compile(
    r"(?:cai |ban |van ban )?so (?P<digits>\d{1,4})"
    r"(?= (?:thi|la|ra|do|ai|ve|ngay|nam|co|ban|ky|gui))"
)
_KIND = re.compile(r"(?P<kind>[^\W\d_]+ [^\W\d_]+) (?:gì|nào)(?!\w)")
_KIND_WORDS = 3


def _as_typed(text: str, _: Lang) -> str:
    return text


def standalone(
    question: str, history: Sequence[Turn], restore: Restore = _as_typed, lang: Lang | None = None
) -> str:
    """Return the question as it would be asked without a history.

    ``restore`` puts back the diacritics of what was typed.
    """
    return followed(question, talked_of(history, restore), restore, lang or detect(question))[0]


def followed(
    question: str,
    topic: Topic | None,
    restore: Restore = _as_typed,
    lang: Lang = "vi",
    held: Callable[[Topic], Held | None] | None = None,
) -> tuple[str, Held | None]:
    """The question as it would be asked alone, and the document that it is put to by ``held``.

    ``held`` finds the document that a conversation is about where nobody named it.
    """
    if topic is None:
        return restore(question, lang), None
    question, closed = without_remark(question)
    whole = restore(question, lang)
    if closed:
        return whole, None
    said = spoken(question, whole, restore, lang)
    document = held(topic) if held is not None and is_of_a_document(said, topic) else None
    own = put_to(said, topic, document) if document is not None else None
    if own is not None:
        return _asked(own), document
    alone = _followed(said, topic)
    text = whole if alone is None else _asked(alone)
    return with_body(text, topic.bodies), None


def talked_of(
    history: Sequence[Turn],
    restore: Restore = _as_typed,
    held: Callable[[Topic], Held | None] | None = None,
) -> Topic | None:
    """What a conversation is about after its last exchange; None where nothing was asked."""
    topic: Topic | None = None
    for asked, answered in _exchanges(history):
        lang = detect(asked)
        alone, _ = followed(asked, topic, restore, lang, held)
        topic = Topic.of(alone, answered, lang, topic)
    return topic


def _exchanges(history: Sequence[Turn]) -> Iterator[tuple[str, str]]:
    """Each question of the conversation with the answer that follows it, if any."""
    asked: str | None = None
    answers: list[str] = []
    for turn in history:
        if turn.role == "assistant":
            answers.append(turn.content)
            continue
        if asked is not None:
            yield asked, " ".join(answers)
        asked, answers = turn.content, []
    if asked is not None:
        yield asked, " ".join(answers)


def _asked(text: str) -> str:
    """A rewritten question as one would write it."""
    said = fold_space(text).strip(" ,:;?.!")
    return f"{said[:1].upper()}{said[1:]}?"


def _followed(said: Utterance, topic: Topic) -> str | None:
    """The question standing alone; None where it does already."""
    pointed = (
        in_case(said, topic.question)
        or in_range(said, topic.question)
        or _of_task(said, topic)
        or resolved(said.body, topic)
    )
    if pointed is not None:
        return pointed
    said = said.reworded(with_year(said.body, topic.question, topic.answer))
    same = with_matter(said.body, topic.matter)
    if same is not None:
        return same
    if find_numbers(said.body):
        return _numbered(said, topic)
    numbered = (
        _by_digits(said.body, topic)
        or charged(said, topic.question, topic.subject)
        or another(said, topic)
    )
    if numbered is not None:
        return numbered
    other = of_a_phrase(said, topic) or instead_of(said, topic)
    if other is not None:
        return other
    thing = with_thing(said.body, topic.answer, topic.question)
    if thing is not None:
        return _of_thing(thing, topic)
    source = source_asked(said.body, topic.question, topic.theme)
    if source is not None and topic.subject is None:
        return source
    if leans(said, topic):
        return completed(said, topic)
    return (_other_kind(said, topic) or said.body) if said.leads else None


def _of_thing(body: str, topic: Topic) -> str:
    """What is asked of a thing called by its name, in the document that is talked about."""
    if topic.subject is None or find_numbers(body):
        return body
    return f"Theo {topic.subject}, {body[0].lower() + body[1:]}"


def _of_task(said: Utterance, topic: Topic) -> str | None:
    """More of the task that is talked about: "thế bao giờ phải xong?"."""
    if topic.task is None:
        return None
    if said.goes_on and is_like(said.body, topic.task) and topic.task in topic.question:
        return topic.question.replace(topic.task, said.body)
    return more_of(said.body, said.lang, topic.task, topic.subject, topic.place)


def _other_kind(said: Utterance, topic: Topic) -> str | None:
    """The question before asked of another kind of thing: *phương châm* for *cơ chế gì*."""
    asked = _KIND.search(topic.question)
    if asked is None or asks(said.body, said.lang) or len(content(said.body)) > _KIND_WORDS:
        return None
    if find_slots(said.body) or not any("_" in one for one in terms(asked["kind"])):
        return None
    return f"{topic.question[: asked.start()]}{said.body}{topic.question[asked.end('kind') :]}"


def _numbered(said: Utterance, topic: Topic) -> str | None:
    """A document by its number, of which the same is asked unless it asks something itself."""
    if not said.goes_on:
        return None
    complete = asks(said.body, said.lang) or asked_aspects(said.body)
    return said.body if complete else changed(topic.question, said.body) or said.body


def _by_digits(body: str, topic: Topic) -> str | None:
    """Another document of the type that is talked about: "cái số 70 ra khi nào?"."""
    found = _ONLY_DIGITS.match(fold(body))
    kinds = type_mentions(topic.subject or "")
    if found is None or not kinds or kinds[0].start > 0:
        return None
    kind = (topic.subject or "")[: kinds[0].end]
    return f"{kind} số {found['digits']}{body[found.end() :]}"
