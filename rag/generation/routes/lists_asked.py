"""Whether a question wants documents listed, and of which types: "kể tên các chỉ thị …"."""

from __future__ import annotations

import re

from rag.generation.described.references import asks_for_bases
from rag.generation.reading import Reading
from rag.model import Query
from rag.vietnamese.parts import find_parts
from rag.vietnamese.text import fold
from rag.vietnamese.types import type_mentions

_NAMES = re.compile(
    r"\b(?:vien dan|neu|nhac|liet ke|dua vao|can cu|dan chieu|(?<!huong )(?<!nhan )dan"
    r"|cit(?:e|es|ed)|nam(?:e|es|ed)"
    r"|refer(?:s|red)?|mention(?:s|ed)?|listed)\b"
)
# "Luật nào được nhắc trong kế hoạch 63?": each that it names is an answer.
_NAMED_IN = re.compile(
    r"\b(?:nao|which|what)\b.*"
    r"\b(?:nhac|neu|vien dan|dan chieu|liet ke|cited|named|mentioned|listed)"
    r"(?: (?:den|toi|ten))? (?:o |in |by |trong |tai |boi )"
)
_ALL = re.compile(
    r"\b(?:ke (?:het|ten|ra|du)|liet ke|neu (?:ten|het|ra)|tat ca|toan bo|list|name|all)\b"
)
_ANY = re.compile(  # "liệt kê các văn bản của Thủ tướng"
    r"\b(?:ke (?:het|ten|ra|du)|liet ke|neu (?:ten|het)|tat ca|list)(?: tat ca)?(?: cac| nhung| all"
    r"| the)* (?:van ban|tai lieu|documents)\b"
)

# "… những văn bản nào về quy chế dân vận?": a type beside it only tells what they are about.
_OF_ANY_TYPE = re.compile(
    r"\b(?:van ban|tai lieu) (?:nao|gi)\b|\b(?:which|what) (?:\w+ )?(?:documents|texts)\b"
)


def lists_documents(reading: Reading) -> bool:
    """Whether the question wants documents listed, rather than what one of them says."""
    query = reading.query
    folded = fold(query.text)
    in_part = bool(reading.wanted and find_parts(query.text) and _NAMES.search(folded))
    inside = bool(reading.wanted and is_named(reading) and _NAMED_IN.search(folded))
    bases = bool(asks_for_bases(reading.query) and re.match(r"(?:cac|nhung) ", folded))
    if not ("list" in query.asks or _ALL.search(folded) or in_part or bases or inside):
        return False
    named = bool(reading.wanted) or (
        bool(listed_types(reading)) and bool(_NAMES.search(folded) or _follows_all(query))
    )
    return named or bool(query.asks & {"document", "number"} or _ANY.search(folded))


def _follows_all(query: Query) -> bool:
    """Whether a type stands right behind "kể tên tất cả …"."""
    folded = fold(query.text)
    ends = [one.end() for one in _ALL.finditer(folded)]
    starts = [one.start for one in type_mentions(query.text)]
    return any(0 < start - end <= len(" tất cả các ") for end in ends for start in starts)


def listed_types(reading: Reading) -> tuple[str, ...]:
    """The types of document to be listed: not that of the document to look in; () for any."""
    if not reading.wanted and _OF_ANY_TYPE.search(fold(reading.query.text)):
        return ()
    own = {work.type for works in reading.targets for work in works}
    if reading.described is not None and reading.described.identity.type is not None:
        own.add(reading.described.identity.type.value)
    return reading.wanted or tuple(one for one in reading.query.types if one not in own)


def is_named(reading: Reading) -> bool:
    """Whether one document is numbered or described."""
    return bool(reading.query.numbers) or reading.described is not None
