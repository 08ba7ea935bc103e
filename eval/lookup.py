"""``python -m eval --lookup``: is a document found by its number, however the number is typed.

Three things are measured for each question. *named*: the number is read, and the catalogue gives
the expected work first (all of them where the number fits several, none where no document has it).
*searched*: the first passage found identifies the expected work. *told*: the answer's first
citation identifies the work and the answer names its number; several are told where several fit;
an absent number is refused without a citation.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from eval.lookup_cases import Case
from eval.system import Answering
from rag.catalogue import Work
from rag.model import Answer, DocumentNumber, Query, ScoredPassage, Span
from rag.vietnamese.numbers import find_numbers
from rag.vietnamese.text import fold

STAGES = ("named", "searched", "told")
_TOLD_AT_MOST = 3  # of many works that fit, an answer names so many


class Numbering(Protocol):
    """The part of ``rag.generation.facts.Facts`` that is measured."""

    def numbered(self, query: Query) -> list[list[Work]]:
        """For each number of a question the works that have it, best first."""
        ...


@dataclass(frozen=True, slots=True)
class Looked:
    """What came of one question; ``passed`` holds the stages that went right, of those that apply.

    ``said`` is how the question was understood and answered, for whoever reads the failures.
    """

    case: Case
    passed: dict[str, bool]
    said: str


def look_up(
    cases: Sequence[Case],
    assistant: Answering,
    numbering: Numbering,
    progress: Callable[[Sequence[Case]], Iterable[Case]] = iter,
) -> list[Looked]:
    """Every question asked once, in order."""
    return [_look(case, assistant, numbering) for case in progress(cases)]


def _look(case: Case, assistant: Answering, numbering: Numbering) -> Looked:
    query, passages = assistant.search(case.question, k=1)
    answer = assistant.answer(case.question)
    found = numbering.numbered(query)
    passed = {"named": _is_named(case, query, found), "told": _is_told(case, answer)}
    if case.expected == "one":
        passed["searched"] = _is_searched(case, passages)
    read = ", ".join(f"{one.type or '?'} {one.key}" for one in query.numbers) or "no number"
    return Looked(case, passed, f"read {read}; {answer.status}: {answer.text}")


def _is_named(case: Case, query: Query, found: Sequence[Sequence[Work]]) -> bool:
    if len(query.numbers) != 1:
        return False
    ids = [work.work_id for work in found[0]]
    wanted = {work.work_id for work in case.works}
    if case.expected == "one":
        return bool(ids) and ids[0] in wanted
    return wanted <= set(ids) if wanted else not ids


def _is_searched(case: Case, passages: Sequence[ScoredPassage]) -> bool:
    if not passages:
        return False
    first = passages[0].passage
    span = Span(first.start, first.end)
    return any(_identifies(work, first.doc_id, span) for work in case.works)


def _is_told(case: Case, answer: Answer) -> bool:
    if case.expected == "none":
        return answer.status.startswith("refused") and not answer.citations
    if case.expected == "several":
        return _several_told(case, answer)
    return any(_shows(work, answer, first_only=True) for work in case.works)


def _several_told(case: Case, answer: Answer) -> bool:
    """Whether the answer asks back, says that there are others, or names them itself."""
    if answer.status == "needs_clarification":
        return len(answer.suggestions) > 1
    if any(notice.kind == "several" for notice in answer.notices):
        return True
    shown = sum(_shows(work, answer, first_only=False) for work in case.works)
    return shown >= min(len(case.works), _TOLD_AT_MOST)


def _shows(work: Work, answer: Answer, *, first_only: bool) -> bool:
    """Whether the answer names the work and cites a place that identifies it."""
    cited = answer.citations[:1] if first_only else answer.citations
    proved = any(_identifies(work, one.document.doc_id, Span(one.start, one.end)) for one in cited)
    return proved and answer.status in ("answered", "partial") and _is_written(work, answer.text)


def _is_written(work: Work, text: str) -> bool:
    return any(_same(work.number, one.number) for one in find_numbers(text))


def _same(one: DocumentNumber | None, other: DocumentNumber) -> bool:
    return one is not None and fold(one.key) == fold(other.key)


def _identifies(work: Work, doc_id: str, span: Span) -> bool:
    """Whether a span meets a mention of the work, or what its own document says of itself."""
    places = [
        (mention.document.doc_id, mention.reference.start, mention.reference.end)
        for mention in work.mentions
    ]
    if work.document is not None:
        own = work.document.identity
        stated = (own.type, own.number, own.issuer, own.subject, own.issued_on)
        places += [(work.document.doc_id, one.start, one.end) for one in stated if one]
    return any(
        doc_id == known and span.start < end and start < span.end for known, start, end in places
    )
