"""The document that says what was answered: "bằng văn bản nào?", "văn bản nào quy định?"."""

from __future__ import annotations

import re

from rag.retrieval.slots import find_slots
from rag.vietnamese.predicates import subject_end
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold, fold_space

LEAST = 3  # content syllables of a subject that can be asked about alone

_KIND = r"(?P<kind>van ban|quyet dinh|nghi quyet|ke hoach|nghi dinh|thong tu|chi thi|huong dan)"
_WHERE = re.compile(
    rf"(?:(?:theo|bang|tai|trong|o) {_KIND} (?:nao|gi|so may|so nao)"
    rf"|{_KIND.replace('kind', 'first')} nao (?:quy dinh|noi|neu|ghi)(?: (?:the|vay|dieu do))?"
    r"|(?:quy dinh|noi|neu|ghi) o (?:dau|van ban nao))$"
)
_IS = re.compile(r"(?:la|bao nhieu|may|o muc|khi nao|ngay nao)\b")
_ASKING = re.compile(
    r"\s*(?<!\w)(?:gì|nào|ai|bao nhiêu|mấy|khi nào|ở đâu|không|ra sao|thế nào)(?!\w)"
)


def source_asked(body: str, question: str, theme: str | None) -> str | None:
    """The question for the document that says what was asked; None for another question.

    "Theo văn bản nào?" can be put to a theme as it is.
    """
    found = _WHERE.fullmatch(fold(body))
    said = question.strip(" ?.!")
    if found is None or not said or (theme is not None and found["kind"]):
        return None
    end = subject_end(said)
    alone = _counted(said[:end]) >= LEAST and _IS.match(fold(said[end:]))
    matter = said[:end] if alone else _ASKING.sub("", said)
    kind = next((one for one in ("kind", "first") if found[one]), None)
    name = body[slice(*found.span(kind))] if kind else "văn bản"
    matter = fold_space(matter).strip(" ,")
    if _counted(matter) < LEAST:
        return None
    proper = any(one.start == 0 and one.kind != "title" for one in find_slots(matter))
    matter = matter if proper else matter[0].lower() + matter[1:]
    return f"{name[0].upper()}{name[1:]} nào quy định {matter}"


def _counted(text: str) -> int:
    return sum("_" not in one for one in terms(text))
