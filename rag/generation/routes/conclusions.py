"""The route on whose words a document makes known: "Thông báo 634 là kết luận của ai?".

An office announces what its head concluded; the subject line says whose words they are and at
which meeting they were spoken. Who issued the document is another matter.
"""

from __future__ import annotations

import re

from rag.catalogue import distinct
from rag.generation.facts import Facts
from rag.generation.proof.attributes import document_sentence
from rag.generation.reading import Reading
from rag.model import Draft
from rag.vietnamese.text import fold

_SAID = r"(?P<said>ket luan|y kien(?: chi dao)?|phat bieu|chi dao)"
_WHO = (
    r"(?:ai|(?:dong chi|ong|ba|vi|lanh dao|nguoi|(?:pho )?(?:thu tuong|chu tich))(?: \w+){0,3} nao)"
)
_MEETING = r"(?:cuoc hop|buoi (?:hop|lam viec)|hoi nghi|phien hop)"
_WHOSE = re.compile(
    rf"\b{_SAID} cua {_WHO}\b"
    rf"|\bket luan (?:\w+ ){{0,8}}?(?:tai|trong|o) {_MEETING}(?: \w+){{0,2}} nao\b"
    rf"|\d\S* (?:la )?(?:(?:tai|trong|o) )?{_MEETING}(?: \w+){{0,2}} nao\W*$"
    r"|\bwhose (?P<said_en>conclusions?|remarks|instructions|opinions?|speech)\b"
    r"|\b(?P<concluded>conclusions?) of (?:whom|who|which (?:official|leader|person))\b"
)
_MEANT = {"conclusion": "ket luan", "remark": "y kien", "opinion": "y kien", "speech": "phat bieu"}


def conclusion_route(facts: Facts, reading: Reading) -> Draft | None:  # noqa: ARG001 - a route
    """The document by its full name, where its subject line says whose words it makes known."""
    found = _WHOSE.search(fold(reading.query.text))
    if found is None or len(reading.targets) != 1:
        return None
    works = distinct(reading.targets[0])
    if len(works) != 1 or not works[0].subject:
        return None
    if not fold(works[0].subject).startswith(_noun(found)):
        return None
    sentence = document_sentence(works[0], reading.query.lang)
    return Draft("answered", (sentence,)) if sentence is not None else None


def _noun(found: re.Match[str]) -> str:
    """What is asked whose it is, as a subject line begins."""
    english = found["said_en"] or found["concluded"]
    if english:
        return _MEANT.get(english.rstrip("s"), "chi dao")
    return found["said"] or "ket luan"
