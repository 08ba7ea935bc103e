"""How many lies of a scripted chat model get into answers, and how many honest words don't."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import pairwise
from typing import Protocol

from eval.lies.faults import FAULTS
from eval.lies.honest import REWORDINGS
from eval.lies.kinds import KINDS, Truth, half_told, told_elsewhere
from eval.lies.scripted import ScriptedServer, Shown, wording
from eval.questions import Question
from rag.model import Answer, Turn
from rag.vietnamese.text import normalise

A_REPLY = 12  # sentences that one reply may have
_LEAD = re.compile(r"^theo [^:]{1,200}: ")  # the place that is said before a quote
_ZERO = re.compile(r"\b0(?=\d)")  # 06/3 and 6/3 are one date
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

    Lies come several in a reply: one that is kept could only hide another one behind it. Honest
    words come one by one, since one wording of a sentence is enough. A question that
    the model isn't asked (refused, English) is passed over.
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
        ours = _bodies(extractive)
        lies = list(_lies(question, shown, pool, ours))
        honest = list(_honest(shown))
        told = partial(_told, question, assistant, server, shown)
        room = max(A_REPLY - sum(one.answers for one in shown), 1)
        for some in (lies[at : at + room] for at in range(0, len(lies), room)):
            _count(some, told(some), ours, found.lies)
        for one in honest:
            _count([one], told([one]), ours, found.honest)
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


def _lies(
    question: Question, shown: Sequence[Shown], pool: Sequence[str], extractive: Bodies
) -> Iterator[Statement]:
    """One lie of each kind about a sentence of the answer, told with one id or with two.

    What stands in a sentence shown, or in a quote of the answer, is no lie.
    """
    quotes = [quote for proof in extractive.values() for quote in proof]
    true = "\n".join([*(_key(one.text) for one in shown), *quotes])
    for number, kind in enumerate(KINDS):
        dice = random.Random(f"{question.question_id} {kind.__name__}")  # noqa: S311 - no secret
        own = dice.choice([one for one in shown if one.answers] or shown)
        beside = [one for one in shown if one is not own]
        others = [*(one.text for one in beside), *pool]
        made = list(kind(Truth(own.text, others, dice)))
        if kind is told_elsewhere:  # with its own place before it, it is as true as without
            made = [one for one in made if _LEAD.sub("", _key(one)) not in true]
        elif kind is not half_told:
            made = [one for one in made if _key(one) not in true]
        if made:
            more = (dice.choice(beside).source_id,) if beside and number % 2 else ()
            yield Statement(kind.__name__, (own.source_id, *more), dice.choice(made))
    for own, other in pairwise(shown):
        if _LEAD.sub("", _key(own.text)) not in _key(other.text):
            yield Statement("wrong_id", (other.source_id,), own.text)


def _honest(shown: Sequence[Shown]) -> Iterator[Statement]:
    """Rewordings of the sentences of the answer."""
    for one in (one for one in shown if one.answers):
        for rewording in REWORDINGS:
            for text in rewording(one.text):
                yield Statement(rewording.__name__, (one.source_id,), text)


def _told(
    question: Question,
    assistant: Answering,
    server: ScriptedServer,
    shown: Sequence[Shown],
    statements: Sequence[Statement],
) -> Bodies:
    """The answer to a reply with the statements first, and the answer word for word behind them.

    The rest makes it a reply that is kept, so that the statements alone are what is judged.
    """
    alone = statements[0].ids if len(statements) == 1 else ()
    rest = [one for one in shown if one.answers and one.source_id not in alone]
    said = [(one.ids, one.text) for one in statements]
    said += [((one.source_id,), one.text) for one in rest]
    server.script = lambda _: wording(said)
    return _bodies(assistant.answer(question.question, history=question.history))


def _is_given(statement: Statement, told: Bodies, extractive: Bodies) -> bool:
    """Whether the answer gives the statement; with the quotes that prove it it is no lie."""
    key = _key(statement.text)
    quotes = told.get(key, frozenset())
    if statement.kind == "wrong_id":
        quotes -= extractive.get(key, frozenset())
        quotes = frozenset(one for one in quotes if key not in one)
    return bool(quotes)


def _count(
    statements: Sequence[Statement], told: Bodies, extractive: Bodies, tallies: dict[str, Tally]
) -> None:
    for one in statements:
        tally = tallies.setdefault(one.kind, Tally())
        tally.told += 1
        given = _is_given(one, told, extractive)
        (tally.given if given else tally.withheld).append(one.text)


def _bodies(answer: Answer) -> Bodies:
    quotes: dict[str, set[str]] = {}
    for one in answer.citations:
        body = answer.text[one.start_index : one.end_index]
        quotes.setdefault(_key(body), set()).add(_key(one.quote))
    return {body: frozenset(proof) for body, proof in quotes.items()}


def _key(text: str) -> str:
    return _ZERO.sub("", normalise(text)).rstrip(" .;,/…?!")
