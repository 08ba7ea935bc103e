"""Every question asked once, those before it first, and judged."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from eval.plain.case import Case
from eval.plain.verdict import Verdict, verdict
from eval.system import Answering
from rag.model import Turn


@dataclass(frozen=True, slots=True)
class Judged:
    """What came of one question."""

    case: Case
    verdict: Verdict
    status: str
    text: str
    cited: tuple[str, ...]
    history: tuple[Turn, ...]

    @property
    def right(self) -> bool:
        """Whether it was answered, or refused, as it should be."""
        return self.verdict == "right"


def measure(
    cases: Sequence[Case],
    assistant: Answering,
    progress: Callable[[Sequence[Case]], Iterable[Case]] = iter,
) -> list[Judged]:
    """The questions in order."""
    return [_ask(case, assistant) for case in progress(cases)]


def _ask(case: Case, assistant: Answering) -> Judged:
    history: list[Turn] = []
    for question in case.before:
        said = assistant.answer(question, history=history)
        history += [Turn("user", question), Turn("assistant", said.text)]
    answer = assistant.answer(case.question, history=history)
    cited = tuple(f"{one.document.file}:{one.start}-{one.end}" for one in answer.citations)
    return Judged(case, verdict(case, answer), answer.status, answer.text, cited, tuple(history))
