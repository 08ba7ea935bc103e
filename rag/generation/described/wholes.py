"""Whether a question is about a document as a whole, or for something that one says.

"Báo cáo của Tỉnh ủy về dân vận năm 2023" asks for the report; "… trước mốc nào?", "bao nhiêu hộ?"
ask for a clause.
"""

from __future__ import annotations

import re

from rag.generation.asked.expected import Kind, expected_kinds
from rag.generation.reading import Reading
from rag.model import Aspect, Query
from rag.vietnamese.text import fold
from rag.vietnamese.types import type_mentions

# With fewer syllables left a question is about a document as a whole.
FEW = 3
# A question word makes more than a name of it: "biên bản … phải gửi trước mốc nào?".
_INTERROGATIVE = re.compile(
    r"\b(?:nao|gi|ra sao|(?:dau|sao)(?=\W*$)|(?:which|what|who|how|when|where)(?=\b.*\?))\b"
)
# "Tìm văn bản về …", "cho tôi xem quyết định về …".
_LOOKS_FOR = re.compile(
    r"(?:(?:xin|cho|anh|chi|em|toi|minh|muon|can|hoi|giup|dang|vui long) ){0,6}"
    r"(?:tim(?: kiem| giup| ho)?|xem|tra cuu|can)(?: (?:cho|giup|ho)(?: (?:toi|em|minh))?)? "
    r"(?:(?:cac|nhung) )?(?P<any>(?:van ban|tai lieu)(?= (?:ve|quy dinh|huong dan)\b))?"
)
_WITHIN: frozenset[Kind] = frozenset({"time", "amount", "place"})
WHICH: frozenset[Aspect] = frozenset({"document", "number", "subject"})


def is_about_a_whole(reading: Reading) -> bool:
    """Whether hardly a word is left that could describe something within a document."""
    return sum("_" not in one for one in reading.residue.weights) < FEW


def asks_within(query: Query) -> bool:
    """Whether a time, an amount, a place or a reason is asked, which no document's name tells."""
    inner = expected_kinds(query) & _WITHIN or "reason" in query.asks
    return bool(inner) and not query.asks & WHICH


def asks_whom(query: Query) -> bool:
    """Whether somebody is asked for, or something of several, that documents tell in their text."""
    of_documents = query.asks & {"issuer", "signer", "recipient", "date", "number", "compare"}
    whom = "agency" in expected_kinds(query) or "list" in query.asks
    return whom and not of_documents


def is_a_name(reading: Reading) -> bool:
    """Whether the question is only a description: "báo cáo của Tỉnh ủy về dân vận năm 2023"."""
    query = reading.query
    folded = fold(query.text)
    asks = bool(query.asks or expected_kinds(query) or _INTERROGATIVE.search(folded))
    if asks or query.numbers:
        return False
    looks = _LOOKS_FOR.match(folded)
    start = looks.end() if looks else 0
    return bool(looks and looks["any"]) or any(
        one.start == start for one in type_mentions(query.text)
    )
