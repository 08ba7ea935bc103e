"""What a system did with a question, in the terms that the measures need."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from eval.questions import Question
from eval.quotes import Place

DEEPEST = 10  # passages asked for: the largest k of evidence@k


@dataclass(frozen=True, slots=True)
class Cited:
    """One citation: where it claims to stand, its words, and its document's own identity."""

    place: Place
    quote: str
    identity: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """An answer with its citations, and the passages that search returned, best first.

    ``confidence`` is how likely the system takes its answer to be right, 0 to 1; None where it
    answers nothing or doesn't say.
    """

    status: str
    text: str
    citations: tuple[Cited, ...] = ()
    passages: tuple[Place, ...] = ()
    interpreted: str = ""
    milliseconds: float = 0.0
    confidence: float | None = None

    @property
    def answered(self) -> bool:
        """Whether it claims to answer, if only in part."""
        return self.status in ("answered", "partial")

    @property
    def declined(self) -> bool:
        """Whether it refuses or asks back, and claims nothing."""
        asks = self.status.startswith("refused") or self.status == "needs_clarification"
        return asks and not self.citations


class System(Protocol):
    """What is measured: the assistant, or a baseline; answers one question at a time."""

    @property
    def name(self) -> str:
        """How reports call it."""
        ...

    def ask(self, question: Question) -> Outcome:
        """What it does with the question; ``DEEPEST`` passages where it finds that many."""
        ...
