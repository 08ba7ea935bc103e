"""The route to the held documents that mention a number: "Văn bản nào nhắc đến Chỉ thị 33?"."""

from __future__ import annotations

import re

from rag.catalogue import Mention, Work
from rag.generation.asked.mentioning import is_mentioned, leads_to_mention
from rag.generation.facts import Facts
from rag.generation.proof.naming import short_name
from rag.generation.reading import Reading
from rag.model import Draft, DraftSentence, Query
from rag.vietnamese.casing import readable
from rag.vietnamese.numbers import find_numbers
from rag.vietnamese.text import fold
from rag.vietnamese.types import has_type

MOST = 6  # documents that are told

_WHICH = re.compile(
    r"^(?:(?:cho )?hoi )?(?!khi |ngay |luc |hom |nam )(?:nhung |cac )?(?:\w+ ){1,3}nao\b"
    r"|^(?:which|what) "
)


def mentioned_route(facts: Facts, reading: Reading) -> Draft | None:
    """Which held documents mention a number: "Quyết định nào nhắc đến Quyết định 960?"."""
    query = reading.query
    works = [one for same in reading.targets for one in same]
    numbers = find_numbers(query.text)
    if len(query.numbers) != 1 or not numbers or not works:
        return None
    which = _WHICH.search(fold(query.text)) is not None
    if not (which and leads_to_mention(query, numbers[0])) and not is_mentioned(query, numbers[0]):
        return None
    told: dict[str, DraftSentence] = {}
    for mention in (one for work in works for one in work.mentions):
        holder = facts.catalogue.of(mention.document)
        typed = has_type(holder.type, reading.wanted)
        fits = typed or not reading.wanted or holder.type is None
        if reading.inside(mention.document) and fits:
            told.setdefault(mention.document.doc_id, _mentioning(holder, mention, query))
    return Draft("answered", tuple(told.values())[:MOST]) if told else None


def _mentioning(holder: Work, mention: Mention, query: Query) -> DraftSentence:
    name = short_name(holder, query.lang)
    verb = "mentions" if query.lang == "en" else "có nêu"
    said = readable(mention.evidence.quote)
    return DraftSentence(f"{name[:1].upper()}{name[1:]} {verb} {said}.", (mention.evidence,))
