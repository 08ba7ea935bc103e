"""right: the answer says what is wanted, and shows where it stands (contract §5).

Strict string matching with acceptable forms, as in Chen et al., "Reading Wikipedia to Answer
Open-Domain Questions", ACL 2017, made stricter: a right string without its citation isn't right.
"""

from __future__ import annotations

from eval.measures.length import short
from eval.measures.matching import forms, states
from eval.outcome import Cited, Outcome
from eval.questions import ALL_WANTED, Question
from eval.quotes import Place, Wanted

OVERLAP = 40  # code points of the evidence that a citation has to share


def stated(question: Question, text: str) -> bool:
    """Whether an acceptable string stands in the text; for lists and comparisons, all of them."""
    if question.kind in ALL_WANTED:
        groups = forms(question.answer)
        return all(any(states(text, form) for form in group) for group in groups)
    return any(states(text, answer) for answer in question.answer)


def supported(question: Question, outcome: Outcome, wanted: Wanted) -> bool:
    """Whether a citation meets the evidence, or quotes the answer from a document in ``doc``."""
    places = [place for alternatives in wanted for place in alternatives]
    return any(
        any(meets(cited.place, place) for place in places) or _quotes_answer(question, cited)
        for cited in outcome.citations
    )


def right(question: Question, outcome: Outcome, wanted: Wanted) -> bool:
    """Whether the answer is right: answered, stated, supported and short."""
    return (
        outcome.answered
        and stated(question, outcome.text)
        and supported(question, outcome, wanted)
        and short(question.kind, outcome.text)
    )


def meets(cited: Place, evidence: Place) -> bool:
    """Whether a citation shares enough with a piece of evidence, or covers it."""
    if cited.file != evidence.file:
        return False
    shared = min(cited.end, evidence.end) - max(cited.start, evidence.start)
    return shared >= min(OVERLAP, evidence.end - evidence.start)


def _quotes_answer(question: Question, cited: Cited) -> bool:
    if cited.place.file not in question.doc:
        return False
    return any(states(cited.quote, answer) for answer in question.answer)
