"""Laws, which go by their names, not by their numbers.

"Luật Tiếp công dân năm nào?" names one whole; "ai ký luật 12?" asks of none of the documents that
guide it.
"""

from __future__ import annotations

import re

from rag.catalogue import Work
from rag.generation.described.dating import describes_only
from rag.generation.described.one_work import described_work
from rag.generation.facts import Facts
from rag.generation.reading import Reading
from rag.model import Query
from rag.vietnamese.text import fold
from rag.vietnamese.types import has_type

_LAWS = frozenset({"Luật", "Bộ luật", "Pháp lệnh"})
_NUMBERED = re.compile(r"\bluat (?:so )?\d|\blaw (?:no\.? ?)?\d")  # "luật 5 của Quốc hội"


def is_name_of_law(facts: Facts, reading: Reading) -> bool:
    """Whether all that is said is the name of a law: "Luật Tiếp công dân năm nào?"."""
    if not reading.query.types or not _LAWS.issuperset(reading.query.types):
        return False
    work = described_work(facts, reading, held=False)
    return work is not None and describes_only(work, reading)


def is_below_law(work: Work, query: Query) -> bool:
    """Whether a law is asked about and this is none: what guides a law is signed by another."""
    if query.types:  # "nghị định hướng dẫn Luật 12" asks about the decree
        law = _LAWS.issuperset(query.types)
    else:
        law = _NUMBERED.search(fold(query.text)) is not None
    return law and not has_type(work.type, _LAWS)
