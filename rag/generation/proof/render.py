"""A verified draft as an answer: sentences in order, markers, citations as slices.

Labels count 1 … n in reading order and are given here, after verification, so that none can be
missing, doubled or left over.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rag.generation.proof.gaps import without_gaps
from rag.generation.proof.scans import scanned
from rag.generation.proof.verify import failures
from rag.model import (
    Citation,
    Document,
    Draft,
    DraftSentence,
    Evidence,
    Lang,
    Location,
    Notice,
    Span,
    Status,
)
from rag.vietnamese.text import fold_space

_ENDS = ".!?…"
# More sentences than this are a list, one a line.
_PROSE = 2


@dataclass(frozen=True, slots=True)
class Rendered:
    """The text of an answer with everything that hangs on its offsets."""

    status: Status
    text: str
    sentences: tuple[Span, ...]
    citations: tuple[Citation, ...]
    notices: tuple[Notice, ...]


def render(draft: Draft, lang: Lang) -> Rendered:
    """Verify every sentence of ``draft`` and put together what holds."""
    kept, notices = [], list(draft.notices)
    for one in draft.sentences:
        failed = failures(one)
        if failed:
            notices.append(_dropped(lang, ", ".join(f.what for f in failed)))
        else:
            kept.append(without_gaps(one))
    status: Status = draft.status
    if len(kept) < len(draft.sentences):
        status = "partial" if kept else "refused_no_evidence"
    text, spans, citations = _assembled(kept)
    notices += scanned(citations, lang)
    return Rendered(status, text, spans, citations, tuple(notices))


def _dropped(lang: Lang, what: str) -> Notice:
    if lang == "en":
        return Notice("unverified", f"A sentence was left out: the source does not show {what}.")
    return Notice("unverified", f"Đã bỏ một câu vì nguồn không ghi: {what}.")


def _assembled(
    sentences: Sequence[DraftSentence],
) -> tuple[str, tuple[Span, ...], tuple[Citation, ...]]:
    text = ""
    spans: list[Span] = []
    citations: list[Citation] = []
    for one in sentences:
        if text:
            text += "\n" if len(sentences) > _PROSE else " "
        start = len(text)
        body = fold_space(one.text)
        end_mark = body[-1] if body[-1] in _ENDS else "."
        body = body.rstrip(_ENDS + " ;,/")
        numbers = range(len(citations) + 1, len(citations) + 1 + len(one.evidence))
        text += body + " " + "".join(f"[{number}]" for number in numbers) + end_mark
        span = Span(start, start + len(body))
        citations += [_citation(n, span, e) for n, e in zip(numbers, one.evidence, strict=True)]
        spans.append(Span(start, len(text)))
    return text, tuple(spans), tuple(citations)


def _citation(number: int, span: Span, evidence: Evidence) -> Citation:
    return Citation(
        citation_id=f"c{number}",
        label=str(number),
        start_index=span.start,
        end_index=span.end,
        quote=evidence.quote,
        document=evidence.document,
        start=evidence.start,
        end=evidence.end,
        location=location(evidence.document, evidence.start, evidence.end),
    )


def location(document: Document, start: int, end: int) -> Location:
    """The innermost section that holds the whole span, and the page on which it begins.

    The label is empty where no section holds it, the page None where the format has none.
    """
    page = page_number(document, start)
    holding = [one for one in document.sections if one.start <= start and end <= one.end]
    if not holding:
        return Location((), "", page)
    inner = max(holding, key=lambda one: (one.level, one.start))
    return Location(inner.path, inner.label, page)


def page_number(document: Document, offset: int) -> int | None:
    """The page on which a code point stands; None where the source file has no pages."""
    page = document.page_at(offset)
    return None if page is None else page.number
