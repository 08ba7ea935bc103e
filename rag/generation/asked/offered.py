"""Whether a question offers bodies of which one does it: "Sở Y tế hay Công an chủ trì Dự án 6?"."""

from __future__ import annotations

import re
from functools import lru_cache

from rag.model import Query
from rag.vietnamese.name_spans import body_spans
from rag.vietnamese.text import fold, nfc

_OR = re.compile(r",? (?:hay|hoac|or)(?: (?:la|do|the))? ")


@lru_cache(maxsize=64)
def offers_bodies(query: Query) -> bool:
    """Whether two bodies are named with *hay* between them, of which one is to be told."""
    text = nfc(query.text)
    folded = fold(text)
    if _OR.search(folded) is None:
        return False
    spans = body_spans(text)
    starts = {one.start for one in spans}
    joints = (_OR.match(folded, one.end) for one in spans)
    return any(one is not None and one.end() in starts for one in joints)
