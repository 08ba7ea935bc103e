"""Whether a clause tells of the pay or the fee that a question asks the figure of.

"Lương của giảng viên là bao nhiêu?" is not answered by the share of lessons that a lecturer is let
off, though both are figures of a lecturer. What is paid is named near its figure: in the clause,
in its passage or in the headings and columns above it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rag.generation.asked.expected import expected_kinds
from rag.generation.text.rows import row_at, row_context
from rag.generation.text.sections import headings_at
from rag.generation.text.units import Unit
from rag.model import Query
from rag.vietnamese.text import nfc, tone_marks

# Written as they are spelled: *lương* is no *lượng*.
_PAY = re.compile(
    r"(?<!\w)(?:(?<!khối )(?<!quỹ )(?<!bảng )(?<!phần trăm )lương(?! thực| tâm| y| minh)"
    r"|phụ cấp|học phí|lệ phí|đoàn phí|đảng phí|viện phí|thù lao|nhuận bút|tiền ăn)(?!\w)"
)


def pay_told(query: Query, unit: Unit) -> bool:
    """Whether the pay or fee whose figure is asked for is named in a clause or around it."""
    asked = _asked(query.text)
    if not asked or "amount" not in expected_kinds(query):
        return True
    around = _around(unit)
    return any(one in around for one in asked)


@lru_cache(maxsize=64)
def _asked(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_PAY.findall(_plain(text))))


def _around(unit: Unit) -> str:
    evidence, passage = unit.evidence, unit.passage.passage
    document = evidence.document
    row = row_at(document, evidence.start, evidence.end)
    said = [document.title, document.text[passage.start : passage.end], evidence.quote]
    said += headings_at(document, evidence.start)
    said += [row_context(document, row)] if row is not None else []
    said += [one.value for one in (document.identity.subject,) if one is not None]
    return _plain(" ".join(said))


def _plain(text: str) -> str:
    return " ".join(tone_marks(nfc(text)).lower().split())
