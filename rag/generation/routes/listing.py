"""Every document of one kind that a text names: "những chỉ thị nào được nêu ở mục 6?".

Where to look is the section that is named, else the document that is named, else the best passages.
"""

from __future__ import annotations

from collections.abc import Sequence

from rag.generation.described.references import narrowed, on_topic, outermost, speaks_of
from rag.generation.facts import Facts
from rag.generation.proof import abstain
from rag.generation.proof.enumerating import enumerated
from rag.generation.reading import Reading
from rag.generation.routes.list_stretches import stretches
from rag.generation.routes.lists_asked import listed_types, lists_documents
from rag.generation.routes.of_body import all_of_body
from rag.model import Draft, ScoredPassage
from rag.vietnamese.issuers import find_issuers
from rag.vietnamese.terms import terms

# Words that ask for a list and say nothing of what is in it.
_FRAME = frozenset(
    "ke het ten ra du liet tat ca toan bo danh sach muc gom bao nhieu duoc neu nhac dan vien chieu"
    " can cu dua vao trong o theo cac nhung may gom co all list cited named mentioned and section"
    " part point of in the danh_sach tat_ca toan_bo liet_ke vien_dan can_cu".split()
)
# What is left of "ban hành" and "issue", which say nothing of what is listed.
_ISSUING = frozenset("ban hanh ban_hanh de cap van van_de".split())


def listing_route(
    facts: Facts, reading: Reading, passages: Sequence[ScoredPassage]
) -> Draft | None:
    """The documents that one stretch names, of the asked types and on the asked topic."""
    if not lists_documents(reading):
        return None
    topic = _topic(reading)
    of_body = all_of_body(facts, reading) if topic <= _ISSUING else None
    if of_body is not None:
        return of_body
    off_topic: Draft | None = None
    for document, span, whole in stretches(facts, reading, passages, bool(topic)):
        named = narrowed(document, outermost(document, span, listed_types(reading)), reading)
        listed = named if reading.wanted and not whole else on_topic(document, named, reading)
        if whole and topic and len(listed) == len(named):
            continue  # nothing in the whole text is on the topic more than the rest
        if len(listed) > 1 or (listed and whole and not topic):
            draft = enumerated(((document, one) for one in listed), reading.query)
            if whole or not topic or reading.wanted or speaks_of(document, span, listed, reading):
                return draft
            off_topic = off_topic or draft
        if whole and not topic and not listed and reading.wanted:
            near = [abstain.near_work(facts.catalogue.of(document), reading.query.lang)]
            return abstain.refused("not_stated", reading.query, nearest=near)
    return off_topic


def _topic(reading: Reading) -> set[str]:
    """The terms that say what the listed documents are about."""
    spans = [reading.query.text[one.start : one.end] for one in find_issuers(reading.query.text)]
    issuing = {term for one in (*spans, *reading.query.issuers) for term in terms(one)}
    spent = issuing | _FRAME
    return {one for one in reading.residue.weights if not spent & {one, *one.split("_")}}
