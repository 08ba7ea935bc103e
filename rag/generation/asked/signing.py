"""Whether a question asks who signed a document, which only its foot says.

Who is to sign a contract or a report, or who decides that one is signed, a clause says.
"""

from __future__ import annotations

import re

from rag.model import Query
from rag.vietnamese.text import fold
from rag.vietnamese.types import type_mentions

# Types that somebody is told to sign: "ai đứng tên ký hợp đồng?" is answered by a clause.
_BY_DUTY = frozenset({"Hợp đồng", "Biên bản"})
# The same, where none is numbered: "ai thay mặt Chính phủ ký báo cáo giải trình?"
_TO_BE_MADE = frozenset({"Báo cáo", "Tờ trình"})
_DECIDES = re.compile(r"\bquyet dinh (?:viec )?ky\b")
_SIGNS = re.compile(r"\b(?:ky|ki)(?: (?:ban hanh|thay|vao|cac|ban|mot|du thao))* $")


def asks_signer(query: Query) -> bool:
    """Whether nothing but the signer of a document is asked for."""
    of_document = query.asks == {"signer"} and bool(set(query.types) - _BY_DUTY)
    if of_document and not query.numbers and signed_type(query) in _TO_BE_MADE:
        return False
    return of_document and _DECIDES.search(fold(query.text)) is None


def signed_type(query: Query) -> str | None:
    """The type of document that a question names right behind *ký*."""
    folded = fold(query.text)
    mentions = type_mentions(query.text)
    return next((one.type for one in mentions if _SIGNS.search(folded[: one.start])), None)
