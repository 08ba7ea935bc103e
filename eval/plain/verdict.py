"""Whether an answer is what its question expects (contract §5), and what is wrong where not."""

from __future__ import annotations

import re
from typing import Literal

from eval.measures.matching import states
from eval.measures.right import meets
from eval.plain.case import Case, Expected, Forms
from eval.quotes import Place
from rag.model import Answer
from rag.vietnamese.text import normalise

Verdict = Literal[
    "right",
    "refused",
    "asked back",
    "too long",
    "other document",
    "other clause",
    "not said",
    "more than asked",
    "not said which",
    "answered",
]
_ZEROS = re.compile(r"(?<![\d/.,])0+(?=\d+[/-])")  # 008/2022/QĐ-TTg, as some print it
_WORD = re.compile(r"\w\w+")


def verdict(case: Case, answer: Answer) -> Verdict:
    """What came of a question."""
    if case.expected is None:
        asks = answer.status.startswith("refused") or answer.status == "needs_clarification"
        return "right" if asks and not answer.citations else "answered"
    if answer.status == "needs_clarification":
        return "asked back"
    if answer.status not in ("answered", "partial"):
        return "refused"
    return _wrong(case.expected, answer) or "right"


def _wrong(expected: Expected, answer: Answer) -> Verdict | None:
    """The first thing that is wrong with an answer; None where it is right."""
    if len(answer.text) > expected.limit:
        return "too long"
    cited = {one.document.doc_id for one in answer.citations}
    if not cited.issuperset(expected.cited):
        return "other document"
    if expected.places and not _is_met(expected, answer):
        return "other clause"
    said = sum(_is_said(answer.text, forms, expected.share) for forms in expected.said)
    if said < (len(expected.said) if expected.least is None else expected.least):
        return "not said"
    if any(states(answer.text, name) for name in expected.never):
        return "more than asked"
    if expected.first and not _comes_first(expected, answer.text):
        return "not said which"
    return None


def _is_met(expected: Expected, answer: Answer) -> bool:
    cited = [Place(one.document.doc_id, one.start, one.end) for one in answer.citations]
    return any(meets(one, place) for one in cited for place in expected.places)


def _is_said(text: str, forms: Forms, share: float) -> bool:
    if share >= 1:
        bare = _ZEROS.sub("", text)
        return any(states(text, form) or states(bare, _ZEROS.sub("", form)) for form in forms)
    words = set(_WORD.findall(normalise(text)))
    wanted = [set(_WORD.findall(normalise(form))) for form in forms]
    return any(len(one & words) >= share * len(one) for one in wanted)


def _comes_first(expected: Expected, text: str) -> bool:
    """Whether the text names the one that is meant before any other."""
    key = normalise(_ZEROS.sub("", text))
    places = {
        form: key.find(normalise(_ZEROS.sub("", form)))
        for form in (*expected.first, *(form for forms in expected.said for form in forms))
    }
    found = {form: at for form, at in places.items() if at >= 0}
    return bool(found) and min(found, key=lambda form: found[form]) in expected.first
