"""The route to what each of two documents is based on: "Căn cứ của QĐ 78 và QĐ 81 khác gì nhau?".

The bases stand side by side, each list behind its own document's name, in short where both don't
fit in full.
"""

from __future__ import annotations

import re
from dataclasses import replace

from rag.catalogue import Work
from rag.generation.proof.enumerating import MARKER, MAX_LISTED, enumerated
from rag.generation.proof.naming import short_name
from rag.generation.reading import Reading
from rag.generation.routes.bases import legal_bases
from rag.model import Draft, Query
from rag.vietnamese.blanking import Stretch, blanked
from rag.vietnamese.numbers import find_numbers
from rag.vietnamese.parts import find_parts
from rag.vietnamese.text import fold
from rag.vietnamese.types import type_mentions

_BASES = re.compile(
    r"\b(?:can cu|co so|nen tang) phap ly\b|\bcan cu (?:de )?(?:ban hanh|nao|gi|cua|giong|khac)\b"
    r"|\b(?:can cu|dua)(?: vao| tren| theo)?"
    r" (?:dau|(?:nhung |cac )?(?:van ban|luat|co so|can cu) (?:nao|gi|phap ly))\b"
    r"|\b(?:so sanh|doi chieu)(?: \w+){0,2} can cu\b"
    r"|\blegal (?:bas[ei]s|grounds?)\b|\bbased (?:up)?on (?:what|which)\b"
    r"|\b(?:what|which)\b.*\bbased (?:up)?on\b"
)
# Words that ask for the bases of two documents and tell nothing of what in them.
_FRAME = frozenset(
    "can cu co so phap ly nen tang dua vao tren theo dau nao gi nhung cac van ban hanh de"
    " duoc ra la luat sanh doi chieu giong khac nhau the sao diem cho moi tung ca hai lan"
    " luot deu va voi cua giua o biet xin hoi em toi minh anh chi muon lam on vay nhi ha"
    " ah day du liet ke neu compare legal basis bases ground grounds of and what which is"
    " are was were based issued both each documents laws document law how do does differ"
    " different between in their no that those with".split()
)
_NUMBER = re.compile(r"\d\S*")
_WORD = re.compile(r"[a-z]\w+")
_CODE = re.compile(r"\b(?:nam|so|ngay|qd|nq|nd|tt|kh|cv|ct|tb|vb|vbhn|hd|tl|ttr)\b")


def both_bases_route(reading: Reading) -> Draft | None:
    """The legal bases of both numbered documents, where the question asks for nothing else."""
    query = reading.query
    if len(query.numbers) != 2 or not _BASES.search(fold(query.text)) or not _is_bare(query):
        return None
    works = [next((o for o in one if o.document is not None), None) for one in reading.targets]
    if len(works) != 2 or works[0] is None or works[1] is None or works[0] is works[1]:
        return None
    pair = (works[0], works[1])
    told = [_bases(one, query, MAX_LISTED // 2) for one in pair]
    lengths = [sum(len(s.text) + MARKER for s in one.sentences) if one else 0 for one in told]
    for at in (0, 1):  # room that the other one leaves
        if told[at] is not None and lengths[1 - at] < MAX_LISTED // 2:
            told[at] = _bases(pair[at], query, MAX_LISTED - lengths[1 - at])
    if told[0] is None or told[1] is None:
        return None
    left = any(one.status == "partial" for one in told if one)
    sentences = (*told[0].sentences, *told[1].sentences)
    notices = (*told[0].notices, *told[1].notices)
    return Draft("partial" if left else "answered", sentences, notices)


def _bases(work: Work, query: Query, room: int) -> Draft | None:
    """The bases of one document, the first behind its name."""
    document = work.document
    if document is None:
        return None
    name = short_name(work, query.lang)
    lead = f"{name[:1].upper()}{name[1:]} {'is based on' if query.lang == 'en' else 'căn cứ'}: "
    items = [(document, one) for one in legal_bases(document)]
    draft = enumerated(items, query, room - len(lead))
    if draft is None:
        return None
    first = draft.sentences[0]
    return replace(draft, sentences=(replace(first, text=lead + first.text), *draft.sentences[1:]))


def _is_bare(query: Query) -> bool:
    """Whether no word is left beside the two names and what asks for their bases."""
    named: list[Stretch] = [*find_numbers(query.text), *type_mentions(query.text)]
    left = _CODE.sub(" ", _NUMBER.sub(" ", blanked(fold(query.text), named)))
    return not find_parts(query.text) and not set(_WORD.findall(left)) - _FRAME
