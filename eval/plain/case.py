"""One question, how it was made, and what a right answer to it has."""

from __future__ import annotations

from dataclasses import dataclass

from eval.measures.length import FACT_LIMIT, LIMIT
from eval.plain.held import Held
from eval.quotes import Place
from rag.model import Span

Forms = tuple[str, ...]
"""Several ways to say one thing: any of them will do."""
RETOLD = 0.6
"""Of the words of a line, the share with which it is retold."""


@dataclass(frozen=True, slots=True)
class Expected:
    """What a right answer has.

    ``least`` of the things in ``said`` stand in its text (None: all), and none of ``never``. A
    thing stands there as written or, where ``share`` is below 1, with that share of its words. All
    documents of ``cited`` are cited, by id, and of ``places``, also by id, at least one is met.
    ``first`` is the form that has to come before all others of ``said``: which of two is meant.
    """

    cited: tuple[str, ...]
    said: tuple[Forms, ...] = ()
    least: int | None = None
    share: float = 1.0
    never: Forms = ()
    places: tuple[Place, ...] = ()
    limit: int = LIMIT
    first: Forms = ()


@dataclass(frozen=True, slots=True)
class Case:
    """A question; ``expected`` is None where it must be refused.

    ``naming`` says how the document is named, ``typing`` how the question is typed. The questions
    ``before`` it are asked first; they and their answers are its history.
    """

    question: str
    kind: str
    file: str
    naming: str
    typing: str
    wording: str
    expected: Expected | None
    before: tuple[str, ...] = ()


def one_fact(one: Held, *forms: str, never: Forms = ()) -> Expected:
    """A fact of one document, said in any of the forms."""
    said = tuple(dict.fromkeys(form for form in forms if form))
    return Expected((one.document.doc_id,), (said,), never=never, limit=FACT_LIMIT)


def retelling(one: Held, *things: str, least: int | None = None, limit: int = LIMIT) -> Expected:
    """Things of one document that may be told with most of their words."""
    said = tuple((thing,) for thing in things)
    return Expected((one.document.doc_id,), said, least=least, share=RETOLD, limit=limit)


def clause(one: Held, span: Span, *forms: str, share: float = 1.0, limit: int = LIMIT) -> Expected:
    """A clause of one document, cited where it stands, and what of it is said in any form."""
    doc_id = one.document.doc_id
    said = (tuple(dict.fromkeys(forms)),) if forms else ()
    return Expected((doc_id,), said, share=share, places=(Place(doc_id, *span),), limit=limit)
