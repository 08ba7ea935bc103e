"""How one side of a question is told, as far as there is room, and that the other is missing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rag.model import Draft, DraftSentence, Notice, Query

MOST = 700  # code points of what is told of one side


def short(sentences: Sequence[DraftSentence]) -> Sequence[DraftSentence]:
    """The sentences of one side that an answer has room for, one at least."""
    kept, length = 1, len(sentences[0].text)
    while kept < len(sentences) and length + len(sentences[kept].text) <= MOST:
        length += len(sentences[kept].text)
        kept += 1
    return (
        sentences[:1] if any(len(one.text) > MOST // 2 for one in sentences) else sentences[:kept]
    )


def one_side(query: Query, parts: Sequence[Query], drafts: Sequence[Draft]) -> Draft:
    """What is known of one side, and that nothing is of the other."""
    told = next(one for one in drafts if one.sentences)
    missing = next(part for part, one in zip(parts, drafts, strict=True) if not one.sentences)
    what = missing.text.strip(" ?.")
    said = (
        f"Nothing was found in the documents for: {what}."
        if query.lang == "en"
        else f"Chưa tìm thấy trong tài liệu vế còn lại: {what}."
    )
    notices = (*told.notices, Notice("missing_side", said))
    return replace(told, status="partial", sentences=tuple(short(told.sentences)), notices=notices)
