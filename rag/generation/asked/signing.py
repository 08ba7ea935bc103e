"""Whether a question asks who signed a document, which only its foot says.

Who is to sign a contract, or who decides that it is signed, a clause says.
"""

from __future__ import annotations

import re

from rag.model import Query
from rag.vietnamese.text import fold

# Types that somebody is told to sign: "ai đứng tên ký hợp đồng?" is answered by a clause.
_BY_DUTY = frozenset({"Hợp đồng", "Biên bản"})
_DECIDES = re.compile(r"\bquyet dinh (?:viec )?ky\b")


def asks_signer(query: Query) -> bool:
    """Whether nothing but the signer of a document is asked for."""
    of_document = query.asks == {"signer"} and bool(set(query.types) - _BY_DUTY)
    return of_document and _DECIDES.search(fold(query.text)) is None
