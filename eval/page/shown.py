"""A question as the page shows it: asked, expected, answered, cited, each in its place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from eval.changes import Earlier
from eval.experiment import Result
from eval.quotes import Place, Sources
from eval.report import Report
from eval.table import reasons

_AROUND = 90  # code points shown before and after a span
_LONGEST = 700  # code points of a span that are shown; the JSON report has all of it


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A span with what stands around it."""

    place: Place
    before: str
    quote: str
    after: str


@dataclass(frozen=True, slots=True)
class Shown:
    """One question; ``rank`` is that of the first passage that meets its evidence, if any."""

    result: Result
    why: str
    expected: tuple[Excerpt, ...]
    cited: tuple[Excerpt, ...]
    rank: int | None
    earlier: Earlier | None


@dataclass(frozen=True, slots=True)
class Group:
    """Questions that went wrong in the same way."""

    title: str
    questions: tuple[Shown, ...]


def shown(result: Result, report: Report) -> Shown:
    """The question with the places that it is about, opened in the documents."""
    spans = [places[0] for places in result.wanted]
    return Shown(
        result,
        "; ".join(reasons(result)),
        tuple(_excerpt(place, report.sources) for place in spans),
        tuple(_excerpt(one.place, report.sources, one.quote) for one in result.outcome.citations),
        _rank(result),
        report.changes.earlier.get(result.question.question_id) if report.changes else None,
    )


def chosen(ids: Iterable[str], report: Report) -> list[Shown]:
    """The questions with these ids, in their order."""
    by_id = {result.question.question_id: result for result in report.experiment.results}
    return [shown(by_id[one], report) for one in ids]


def failed(report: Report) -> list[Group]:
    """Every question that went wrong, by what went wrong, in the order in which they were asked."""
    groups: dict[str, list[Shown]] = {title: [] for title in _TITLES}
    for result in report.experiment.results:
        if not result.passed:
            groups[_title(result)].append(shown(result, report))
    return [Group(title, tuple(found)) for title, found in groups.items() if found]


_REFUSED = "Refused, though the documents answer"
_OTHERWISE = "Answered, but not with what is wanted"
_UNPROVED = "Says what is wanted, but doesn't cite the evidence"
_LONG = "Right and cited, but too long"
_INVENTED = "Answered, though the documents don't say"
_UNTAKEN = "Not taken as a question"
_TITLES = (_INVENTED, _OTHERWISE, _UNPROVED, _LONG, _REFUSED, _UNTAKEN)


def _title(result: Result) -> str:
    scores, outcome = result.scores, result.outcome
    if not (outcome.answered or outcome.declined):
        return _UNTAKEN
    if not result.question.answerable:
        return _INVENTED
    if scores["refused"]:
        return _REFUSED
    if not scores["stated"]:
        return _OTHERWISE
    return _LONG if scores["supported"] else _UNPROVED


def _excerpt(place: Place, sources: Sources, quote: str = "") -> Excerpt:
    source = sources.get(place.file)
    if source is None:
        return Excerpt(place, "", _shortened(quote), "")
    text = source.canonical
    return Excerpt(
        place,
        text[max(0, place.start - _AROUND) : place.start],
        _shortened(quote or text[place.start : place.end]),
        text[place.end : place.end + _AROUND],
    )


def _shortened(quote: str) -> str:
    return quote if len(quote) <= _LONGEST else quote[:_LONGEST] + " […]"


def _rank(result: Result) -> int | None:
    spans = [place for places in result.wanted for place in places]
    for rank, passage in enumerate(result.outcome.passages, 1):
        if _meets(passage, spans):
            return rank
    return None


def _meets(passage: Place, spans: Sequence[Place]) -> bool:
    return any(
        passage.file == one.file and passage.start < one.end and one.start < passage.end
        for one in spans
    )
