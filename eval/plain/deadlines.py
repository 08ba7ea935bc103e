"""By when something has to be done: ``<task> trước ngày …``, ``<task> chậm nhất ngày …``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from eval.measures.length import FACT_LIMIT
from eval.plain.case import Case, Forms, clause
from eval.plain.clauses import begins_with_verb, clauses, shortened
from eval.plain.held import Corpus, Held
from eval.plain.lots import UNNAMED, Lots, ask
from eval.plain.names import names
from eval.plain.retold import lowered
from rag.model import Span
from rag.vietnamese.text import fold

_LIMIT = re.compile(
    r"[, (]*(?:xong |hoàn thành )?(?:trước|chậm nhất(?: là| vào| đến)*) ngày "
    r"(\d{1,2})(?:/| tháng )(\d{1,2})(?:(?:/| năm )(\d{4})| h[ằà]ng năm)",
    re.IGNORECASE,
)
_HASTE = re.compile(
    r"^(?:khẩn trương|tiếp tục|tập trung|định kỳ(?: h[ằà]ng năm)?),? ", re.IGNORECASE
)
_FEW = 3
_ENOUGH = 12  # words that say which task of a document is meant
_ALONE = 14  # words that say it without the document


class Deadline(NamedTuple):
    """What has to be done, by which day in which forms, and where that stands."""

    task: str
    day: Forms
    span: Span


def deadlines(one: Held, corpus: Corpus, lots: Lots) -> Iterator[Case]:
    """Questions for the deadlines, with the document named and without."""
    known = [found for found in of_document(one) if corpus.text.count(fold(found.task)) == 1]
    for found in lots.some(known, _FEW):
        expected = clause(one, found.span, *found.day, limit=FACT_LIMIT)
        slots = {"task": lowered(found.task)}
        if len(found.task.split()) >= _ALONE:
            yield from ask(lots, "deadline", one, [UNNAMED], expected, slots=slots, most=1)
        own = names(one, corpus)
        yield from ask(lots, "deadline in", one, own, expected, slots=slots, most=1)


def of_document(one: Held) -> Iterator[Deadline]:
    """The clauses that begin with a duty and have one day behind it."""
    for part in clauses(one.document):
        limits = list(_LIMIT.finditer(part.text))
        if len(limits) != 1:
            continue
        day, month, year = (int(part) if part else 0 for part in limits[0].groups())
        said = _HASTE.sub("", part.text[: limits[0].start()])
        task = shortened(said) if begins_with_verb(said) else ""
        if task == said and len(task.split()) >= _ENOUGH:
            whole = f"{year}-{month:02d}-{day:02d}"
            yearly = (f"{day}/{month}", f"{day:02d}/{month:02d}", f"{day} tháng {month}")
            yield Deadline(task, (whole,) if year else yearly, part.span)
