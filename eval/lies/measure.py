"""How many lies of a scripted chat model get into answers, and how many honest words don't."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Protocol

from eval.lies.faults import FAULTS
from eval.lies.honest import REWORDINGS
from eval.lies.kinds import KINDS, Truth
from eval.lies.scripted import ScriptedServer, Shown, wording
from eval.questions import Question
from rag.model import Answer, Turn
from rag.vietnamese.text import normalise

POOL = 200  # sentences of earlier questions that a lie may borrow from

Bodies = Mapping[str, frozenset[str]]
"""The sentences of an answer, compared as ``normalise`` does, with the quotes of each."""


class Answering(Protocol):
    """The part of ``rag.assistant.Assistant`` that is asked."""

    def answer(self, question: str, *, history: Sequence[Turn] = ()) -> Answer:
        """The answer to a question."""
        ...


@dataclass(frozen=True, slots=True)
class Statement:
    """What the model says: its kind, the ids that it gives and its words."""

    kind: str
    ids: tuple[str, ...]
    text: str


@dataclass(slots=True)
class Tally:
    """Of one kind: how many were told, and which of them the answer gave."""

    told: int = 0
    given: list[str] = field(default_factory=list)
    withheld: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Found:
    """Kind to tally, of lies and of honest rewordings; fault to (replies, told fallbacks)."""

    lies: dict[str, Tally] = field(default_factory=dict)
    honest: dict[str, Tally] = field(default_factory=dict)
    faults: dict[str, tuple[int, int]] = field(default_factory=dict)
    questions: int = 0


def measure(questions: Iterable[Question], assistant: Answering, server: ScriptedServer) -> Found:
    """Ask every question again and again, the server lying or rewording each time.

    A question that the model isn't asked (refused, English) is passed over.
    """
    found = Found()
    pool: list[str] = []
    for question in questions:
        seen = len(server.requests)
        server.script = lambda _: wording([])
        extractive = assistant.answer(question.question, history=question.history)
        if len(server.requests) == seen:
            continue
        found.questions += 1
        shown = server.shown()
        lies = list(_lies(question, shown, pool))
        honest = list(_honest(shown))
        for statements, tallies in ((lies, found.lies), (honest, found.honest)):
            for one in statements:
                told = _told(question, assistant, server, one, shown)
                _count(one, told, _bodies(extractive), tallies)
        pool = (pool + [one.text for one in shown])[-POOL:]
    return found


def measure_faults(
    questions: Sequence[Question], assistant: Answering, server: ScriptedServer
) -> dict[str, tuple[int, int]]:
    """For each fault, how often it was sent and how often the extractive answer came, and told."""
    counts = {}
    for name, fault in FAULTS.items():
        sent = kept = 0
        for question in questions:
            server.script = lambda _: wording([])
            extractive = assistant.answer(question.question, history=question.history)
            seen = len(server.requests)
            server.script = lambda _, fault=fault: fault()  # type: ignore[misc]
            answer = assistant.answer(question.question, history=question.history)
            sent += len(server.requests) > seen
            told = any(one.kind == "fallback" for one in answer.notices)
            kept += told and answer.text == extractive.text and answer.status == "answered"
        counts[name] = (sent, kept)
    return counts


def _lies(question: Question, shown: Sequence[Shown], pool: Sequence[str]) -> Iterator[Statement]:
    """One lie of each kind about a sentence of the answer, told with one id or with two."""
    true = "\n".join(_key(one.text) for one in shown)  # so that no part of a truth is a lie
    for number, kind in enumerate(KINDS):
        dice = random.Random(f"{question.question_id} {kind.__name__}")  # noqa: S311 - no secret
        own = dice.choice([one for one in shown if one.answers] or shown)
        beside = [one for one in shown if one is not own]
        others = [*(one.text for one in beside), *pool]
        made = [one for one in kind(Truth(own.text, others, dice)) if _key(one) not in true]
        if made:
            more = (dice.choice(beside).source_id,) if beside and number % 2 else ()
            yield Statement(kind.__name__, (own.source_id, *more), dice.choice(made))
    for own, other in pairwise(shown):
        yield Statement("wrong_id", (other.source_id,), own.text)


def _honest(shown: Sequence[Shown]) -> Iterator[Statement]:
    for one in shown:
        for rewording in REWORDINGS:
            for text in rewording(one.text):
                yield Statement(rewording.__name__, (one.source_id,), text)


def _told(
    question: Question,
    assistant: Answering,
    server: ScriptedServer,
    statement: Statement,
    shown: Sequence[Shown],
) -> Bodies:
    """The answer to a reply with the statement first, and the rest of the answer word for word.

    The rest makes it a reply that is kept, so that the statement alone is what is judged.
    """
    rest = [one for one in shown if one.answers and one.source_id not in statement.ids]
    said = [(statement.ids, statement.text), *(((one.source_id,), one.text) for one in rest)]
    server.script = lambda _: wording(said)
    return _bodies(assistant.answer(question.question, history=question.history))


def _count(
    statement: Statement, told: Bodies, extractive: Bodies, tallies: dict[str, Tally]
) -> None:
    """Whether the answer gives the statement; with the quotes that prove it it is no lie."""
    tally = tallies.setdefault(statement.kind, Tally())
    tally.told += 1
    key = _key(statement.text)
    quotes = told.get(key, frozenset())
    if statement.kind == "wrong_id":
        quotes -= extractive.get(key, frozenset())
        quotes = frozenset(one for one in quotes if key not in one)
    (tally.given if quotes else tally.withheld).append(statement.text)


def _bodies(answer: Answer) -> Bodies:
    quotes: dict[str, set[str]] = {}
    for one in answer.citations:
        body = answer.text[one.start_index : one.end_index]
        quotes.setdefault(_key(body), set()).add(_key(one.quote))
    return {body: frozenset(proof) for body, proof in quotes.items()}


def _key(text: str) -> str:
    return normalise(text).rstrip(" .;,/…?!")
