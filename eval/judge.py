"""One question and one outcome in, all its scores out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from eval.measures.abstention import abstained
from eval.measures.evidence import evidence_at
from eval.measures.exact import exact
from eval.measures.grounded import grounded
from eval.measures.length import short
from eval.measures.right import right, stated, supported
from eval.outcome import Outcome
from eval.questions import Question
from eval.quotes import Sources, Wanted

Scores = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Measure:
    """How reports call a score, and which way is better."""

    title: str
    higher_is_better: bool = True


# Every score that a question can have; each is 0 to 1.
MEASURES: Mapping[str, Measure] = {
    "right": Measure("right answers"),
    "stated": Measure("answers that state what is wanted"),
    "supported": Measure("answers cited to the evidence"),
    "short": Measure("answers within their length"),
    "refused": Measure("answerable questions refused", higher_is_better=False),
    "evidence@1": Measure("evidence in the first passage"),
    "evidence@5": Measure("evidence in the first 5 passages"),
    "evidence@10": Measure("evidence in the first 10 passages"),
    "abstained": Measure("unanswerable questions refused"),
    "exact": Measure("citations exact"),
    "grounded": Measure("answers whose numbers and dates are all cited"),
}
DEPTHS = (1, 5, 10)


def judge(question: Question, outcome: Outcome, wanted: Wanted, sources: Sources) -> Scores:
    """The scores of ``MEASURES`` that apply to the question and to what came of it."""
    if question.expected is None:
        scores = _answerable(question, outcome, wanted, sources)
    else:
        scores = {"abstained": float(abstained(question.expected, outcome, sources))}
    share = exact(outcome, sources)
    if share is not None:
        scores["exact"] = share
    sound = grounded(outcome)
    if sound is not None:
        scores["grounded"] = float(sound)
    return scores


def passed(question: Question, scores: Scores) -> bool:
    """Whether the question went as it should: right, or rightly refused."""
    return scores["right" if question.answerable else "abstained"] == 1.0


def _answerable(
    question: Question, outcome: Outcome, wanted: Wanted, sources: Sources
) -> dict[str, float]:
    scores = {
        "right": float(right(question, outcome, wanted)),
        "stated": float(outcome.answered and stated(question, outcome.text)),
        "supported": float(supported(question, outcome, wanted)),
        "short": float(short(question.kind, outcome.text)),
        "refused": float(outcome.declined),
    }
    if wanted:
        for k in DEPTHS:
            scores[f"evidence@{k}"] = evidence_at(k, outcome.passages, wanted, sources)
    return scores
