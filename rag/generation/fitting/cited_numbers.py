"""Whether a clause is about the document whose number a question names, or about another one.

"Kiến nghị sửa Nghị định 105 giao bộ nào?" isn't answered by the next point of the same list, which
says the same of Nghị định 76.
"""

from __future__ import annotations

from functools import lru_cache

from rag.generation.text.sections import headings_at
from rag.model import Document, DocumentNumber, Evidence, Query
from rag.vietnamese.number_forms import NumberMention
from rag.vietnamese.numbers import find_numbers
from rag.vietnamese.sameness import compatible
from rag.vietnamese.types import same_type

KEPT = 1_024  # documents whose numbers are kept


def numbers_agree(query: Query, evidence: Evidence) -> bool:
    """Whether a clause that names a document of the type names the one asked for.

    Where its own document is the one that the question numbers, it may cite any other. A document
    that bears none of the numbers asked for and cites none says nothing of them.
    """
    document = evidence.document
    if not query.numbers:
        return True
    cited = {one.digits.lstrip("0") for one in _numbers(document)}  # "Đề án 982" is Decision 982's
    if cited.isdisjoint(one.digits.lstrip("0") for one in query.numbers):
        return False
    if not (said := find_numbers(evidence.quote)):
        return True
    line = document.text[document.text.rfind("\n", 0, evidence.start) + 1 : evidence.end]
    above = headings_at(document, evidence.start)
    own = document.identity.number
    known = ". ".join((own.value if own else "", document.title, line, *above))
    told = find_numbers(known)
    if any(compatible(asked, one.number) for asked in query.numbers for one in told):
        return True
    return not any(_is_rival(query, one) for one in said)


@lru_cache(maxsize=KEPT)
def _numbers(document: Document) -> tuple[DocumentNumber, ...]:
    """The numbers that a document bears and cites."""
    own = document.identity.number
    cited = (f"{one.type or ''} số {one.number}" for one in document.references if one.number)
    said = "\n".join((own.value if own else "", document.title, *dict.fromkeys(cited)))
    return tuple(one.number for one in find_numbers(said))


def _is_rival(query: Query, mention: NumberMention) -> bool:
    """Whether a number is of the very type that the question numbers."""
    kind = mention.number.type
    return kind is not None and all(one.type and same_type(one.type, kind) for one in query.numbers)
