"""Follow-ups: a question that leans on those before it, rewritten to stand alone.

A conversation is read turn by turn into a ``Topic``. The question may point at something of it
("văn bản đó", "it"), put one thing in the place of another ("thế còn của Tỉnh ủy?"), or ask more
of what is talked about ("ban hành ngày nào vậy?"). A question that names its own subject is left
alone, so that a change of subject isn't dragged along.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from rag.model import Aspect, Lang, Turn
from rag.retrieval.changes import changed
from rag.retrieval.pointing import points_back, resolved
from rag.retrieval.slots import Slot, find_slots
from rag.retrieval.topic import Topic
from rag.retrieval.utterance import Utterance
from rag.vietnamese.aspects import asked_aspects, cue_spans
from rag.vietnamese.language import detect
from rag.vietnamese.numbers import find_numbers
from rag.vietnamese.places import find_provinces
from rag.vietnamese.predicates import begins_with_verb, subject_end
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold, fold_space, nfc

Restore = Callable[[str, Lang], str]

SHORT = 4  # content syllables below which a question can hardly name its own subject
ELLIPTIC = 8  # those up to which a question without a subject is about what was talked about

# Questions that differ in words only: which document it is and what its number is.
_ALIKE: tuple[frozenset[Aspect], ...] = (
    frozenset({"document", "number", "list", "subject"}),
    frozenset({"date", "effect"}),
    frozenset({"signer", "person", "post"}),
)
_HEADLESS = re.compile(r"^(?:cua|o|tai|ben|phia|tu|con|of|in|at|by|from|for)\b")
_ASKS = re.compile(
    r"\b(?:ai|dau|gi|nao|may|bao nhieu|bao gio|sao|khong|chua|bao lau"
    r"|who|whom|whose|what|which|when|where|how|why|is|are|was|were|does|did|do|can|must|should)\b"
)
_WH_ONLY = re.compile(r"^(?:when|where|why|who|how|what|who by|by whom|since when|until when)$")


def _as_typed(text: str, _: Lang) -> str:
    return text


def standalone(
    question: str, history: Sequence[Turn], restore: Restore = _as_typed, lang: Lang | None = None
) -> str:
    """Return the question as it would be asked without a history.

    ``restore`` puts back the diacritics of what was typed.
    """
    topic: Topic | None = None
    for asked, answered in _exchanges(history):
        alone = _alone(asked, topic, restore, detect(asked))
        topic = Topic.of(alone, answered)
    return _alone(question, topic, restore, lang or detect(question))


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


def _alone(question: str, topic: Topic | None, restore: Restore, lang: Lang) -> str:
    whole = restore(question, lang)
    if topic is None:
        return whole
    said = Utterance.of(question, lang)
    said = said.reworded(restore(said.body, lang))
    alone = _followed(said, topic)
    return whole if alone is None else _asked(alone)


def _asked(text: str) -> str:
    """A rewritten question as one would write it."""
    said = fold_space(text).strip(" ,:;?.!")
    return f"{said[:1].upper()}{said[1:]}?"


def _followed(said: Utterance, topic: Topic) -> str | None:
    """The question standing alone; None where it does already."""
    pointed = resolved(said.body, topic)
    if pointed is not None:
        return pointed
    if find_numbers(said.body):
        return _numbered(said, topic)
    instead = _instead(said, topic)
    if instead is not None:
        return instead
    if _leans(said, topic):
        return about(said, topic)
    return said.body if said.leads else None


def _numbered(said: Utterance, topic: Topic) -> str | None:
    """A document by its number, of which the same is asked unless it asks something itself."""
    if not said.goes_on:
        return None
    asks = _ASKS.search(fold(said.body)) or asked_aspects(said.body)
    return said.body if asks else changed(topic.question, said.body) or said.body


def _instead(said: Utterance, topic: Topic) -> str | None:
    """The question before with one thing changed, where it is that which the follow-up names."""
    border = subject_end(said.body)
    named, ask = said.body[:border].strip(" ,"), said.body[border:]
    if _asks_itself(named) or not _may_change(said, named, topic):
        return None
    if not _content(ask):
        return _asking(changed(topic.question, named), ask, topic)
    known = set(terms(topic.question))
    if set(_content(ask)) <= known:
        return changed(topic.question, named)
    return None


def _asking(alone: str | None, ask: str, topic: Topic) -> str | None:
    """A changed question, with the follow-up's own way of asking where it asks something else."""
    if alone is None or not ask or _alike(asked_aspects(f"x {ask}"), asked_aspects(topic.question)):
        return alone
    if set(terms(ask)) <= set(terms(topic.question)) and not asked_aspects(f"x {ask}"):
        return alone
    return f"{alone[: subject_end(alone)].rstrip(' ,')} {_without_then(ask)}"


def _without_then(ask: str) -> str:
    return re.sub(r"^(?:thì|thi)\s+", "", ask.strip())


def _alike(one: frozenset[Aspect], other: frozenset[Aspect]) -> bool:
    if not one or one <= other:
        return True
    return any(one <= group and other & group for group in _ALIKE)


def _asks_itself(named: str) -> bool:
    """Whether what stands before the predicate asks something: "người ký bên Sở Tài chính"."""
    return bool(_ASKS.search(fold(named)) or asked_aspects(named))


def _may_change(said: Utterance, named: str, topic: Topic) -> bool:
    """Whether the follow-up sounds like one that changes something: by its words, or its form."""
    if not terms(named):
        return False
    if said.goes_on or _HEADLESS.match(fold(said.body)):
        return True
    slots = find_slots(named)
    if not slots or _outside(named, slots):
        return False
    titles = [one for one in slots if one.kind == "title"]
    if not titles:
        return len(_content(named)) < SHORT
    types = set(terms(named[titles[0].start : titles[0].end]))
    return types <= set(terms(topic.question)) and len(slots) > 1 and not find_provinces(named)


def _outside(text: str, slots: Sequence[Slot]) -> list[str]:
    """The content syllables of a text that belong to no slot."""
    for one in sorted(slots, reverse=True, key=lambda slot: slot.start):
        text = f"{text[: one.start]} , {text[one.end :]}"
    return [one for one in _content(text) if one not in {"tinh", "thanh", "pho"}]


def _content(text: str) -> list[str]:
    """The content syllables of a text without the words that only ask."""
    text = nfc(text)
    for span in sorted(cue_spans(text), key=lambda one: one.start, reverse=True):
        text = f"{text[: span.start]} , {text[span.end :]}"
    return [one for one in terms(text) if "_" not in one]


def _leans(said: Utterance, topic: Topic) -> bool:
    """Whether a question can't be understood without what was talked about."""
    body = said.body
    slots = find_slots(body)
    content = _content(body)
    if asked_aspects(body) & {"definition", "slogan"} and content:
        return False
    if begins_with_verb(body) and len(content) <= ELLIPTIC and not find_provinces(body):
        return True
    if points_back(body, topic.place):
        return True
    if any(one.kind in {"province", "time"} for one in slots):
        return False
    if said.leads:
        return True
    if len([one for one in terms(body) if "_" not in one]) < SHORT:
        return True
    parallel = asked_aspects(body) & asked_aspects(topic.question)
    return bool(parallel) and not slots and topic.subject is not None


def about(said: Utterance, topic: Topic) -> str:
    """More of what is talked about: of the document itself, or of what it says."""
    body = said.body[:1].lower() + said.body[1:] if _is_plain_word(said.body) else said.body
    if topic.subject is None:
        if topic.place is not None and not find_slots(body):
            return f"{'In' if said.lang == 'en' else 'Ở'} {topic.place}, {body}"
        return f"{topic.question.rstrip(' ?.!')}: {body}"
    if said.lang == "en":
        joint = f"{topic.subject}: " if _WH_ONLY.match(fold(body)) or not _content(body) else ""
        return f"{joint}{body}" if joint else f"According to {topic.subject}, {body}"
    if begins_with_verb(body) or not _content(body):
        return f"{topic.subject} {body}"
    return f"Theo {topic.subject}, {body}"


def _is_plain_word(body: str) -> bool:
    """Whether a text begins with a word that has no capital of its own."""
    first = body.split()[0] if body.split() else ""
    named = any(one.start == 0 and one.kind != "title" for one in find_slots(body))
    return first[1:].islower() and not named
