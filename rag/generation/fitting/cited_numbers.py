"""Whether a clause is about the document whose number a question names, or about another one.

"Kiến nghị sửa Nghị định 105 giao bộ nào?" isn't answered by the next point of the same list, which
says the same of Nghị định 76.
"""

from __future__ import annotations

from rag.model import Evidence, Query
from rag.vietnamese.numbers import NumberMention, compatible, find_numbers
from rag.vietnamese.types import same_type


def numbers_agree(query: Query, evidence: Evidence) -> bool:
    """Whether a clause that names a document of the type names the one asked for.

    Where its own document is the one that the question numbers, it may cite any other.
    """
    document = evidence.document
    if not query.numbers or not (said := find_numbers(evidence.quote)):
        return True
    line = document.text[document.text.rfind("\n", 0, evidence.start) + 1 : evidence.end]
    above = [s.heading for s in document.sections if s.start <= evidence.start < s.end]
    own = document.identity.number
    known = ". ".join((own.value if own else "", document.title, line, *above))
    told = find_numbers(known)
    if any(compatible(asked, one.number) for asked in query.numbers for one in told):
        return True
    return not any(_is_rival(query, one) for one in said)


def _is_rival(query: Query, mention: NumberMention) -> bool:
    """Whether a number is of the very type that the question numbers."""
    kind = mention.number.type
    return kind is not None and all(one.type and same_type(one.type, kind) for one in query.numbers)
