"""The sentences that tell what the one before them only speaks of.

"… khắc phục những tồn tại, hạn chế. Trong đó: tăng trưởng chưa bền vững. Hạ tầng còn thiếu." is the
answer to "còn những tồn tại gì?" with all that follows *Trong đó*, and none without.
"""

from __future__ import annotations

import re

from rag.model import Evidence
from rag.vietnamese.sentences import sentence_spans

_GOES_ON = re.compile(r"\s*(?:Trong đó|Cụ thể|Cụ thể là|Đó là|Bao gồm|Gồm)\b")


def with_particulars(evidence: Evidence, limit: int) -> Evidence:
    """A sentence with those behind it in its line that tell its particulars, as far as they fit."""
    document, text = evidence.document, evidence.document.text
    if text[evidence.end - 1 : evidence.end] not in ".!?" or not _GOES_ON.match(text, evidence.end):
        return evidence
    line = text.find("\n", evidence.end)
    end = evidence.end
    for one in sentence_spans(text, evidence.end, len(text) if line < 0 else line):
        if one.end - evidence.start > limit:
            break
        end = one.end
    return Evidence(document, evidence.start, end)
