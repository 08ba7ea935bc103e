"""One system on all questions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from eval.judge import Scores, judge, passed
from eval.outcome import Outcome, System
from eval.questions import Question
from eval.quotes import Sources, Wanted, resolve


@dataclass(frozen=True, slots=True)
class Result:
    """A question, what the system did, and how that scores."""

    question: Question
    outcome: Outcome
    scores: Scores
    wanted: Wanted

    @property
    def passed(self) -> bool:
        """Whether it was answered rightly, or rightly refused."""
        return passed(self.question, self.scores)


@dataclass(frozen=True, slots=True)
class Experiment:
    """The results of one system; ``problems`` names evidence and files that aren't there."""

    system: str
    results: tuple[Result, ...]
    problems: tuple[str, ...] = ()


def _no_progress(questions: Sequence[Question]) -> Iterable[Question]:
    return questions


def run(
    system: System,
    questions: Sequence[Question],
    sources: Sources,
    progress: Callable[[Sequence[Question]], Iterable[Question]] = _no_progress,
) -> Experiment:
    """Ask every question once, in order."""
    results, problems = [], []
    for question in progress(questions):
        wanted, missing = resolve(question, sources)
        outcome = system.ask(question)
        scores = judge(question, outcome, wanted, sources)
        results.append(Result(question, outcome, scores, wanted))
        problems += [
            f"{question.question_id}: the documents have no file {name}"
            for name in question.doc
            if Path(name).name not in sources
        ]
        problems += [f"{question.question_id}: not in the documents: {quote}" for quote in missing]
    return Experiment(system.name, tuple(results), tuple(problems))
