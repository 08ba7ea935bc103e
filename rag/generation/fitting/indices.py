"""Indices that a question names by their code: CPI, PCI. The rise of another one is no answer.

An index may also be told in full, "chỉ số giá tiêu dùng".
"""

from __future__ import annotations

import re
from functools import lru_cache

from rag.generation.text.sections import headings_at
from rag.generation.text.units import Unit
from rag.model import Query
from rag.vietnamese.abbreviations import expand
from rag.vietnamese.text import fold

_INDEX = re.compile(
    r"(?<![\w./-])(?:CPI|IIP|PMI|PCI|PAPI|SIPAS|PII|DTI|ICOR)(?![\w/-])", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]+")


def index_told(query: Query, unit: Unit) -> bool:
    """Whether every index of a question stands in a clause or around it."""
    asked = _indices(query.text)
    if not asked:
        return True
    around = _around(unit)
    return all(any(form in around for form in forms) for forms in asked)


@lru_cache(maxsize=64)
def _indices(text: str) -> tuple[tuple[str, ...], ...]:
    """The forms in which each may be told, folded."""
    codes = dict.fromkeys(one.upper() for one in _INDEX.findall(text))
    return tuple(tuple(f" {fold(form)} " for form in (one, *expand(one))) for one in codes)


def _around(unit: Unit) -> str:
    """The words of a clause, its passage, its headings and its document's title, folded."""
    evidence, passage = unit.evidence, unit.passage.passage
    document = evidence.document
    headings = headings_at(document, evidence.start)
    said = (document.title, *headings, document.text[passage.start : passage.end], evidence.quote)
    return f" {' '.join(_WORD.findall(fold(' '.join(said))))} "
