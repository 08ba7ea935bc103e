"""The body that a conversation is about: "sở đó", "trong Sở", "cơ quan này" are called by name."""

from __future__ import annotations

import re

from rag.vietnamese.issuers import IssuerMention, find_issuers
from rag.vietnamese.text import fold

_ASKED = re.compile(
    r"\b(?:ai|(?:so|bo|ban|cuc|co quan|don vi|phong|to chuc|nganh) nao|co quan gi|which|who)\b"
)
# The word for a body with one that points, or behind a preposition with nothing that names it.
_ANY = ("co quan", "don vi", "to chuc", "noi")
_POINTED = re.compile(
    r"(?<!\w)(?P<head>cơ quan|đơn vị|tổ chức|nơi|sở|bộ|cục|ban|văn phòng) (?:đó|này|ấy)(?!\w)",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"(?<=\b(?:trong|thuộc) )(?P<head>Sở|Bộ|Cục)(?!\w)(?! (?:[A-ZĐÂÁÝ]|nào|gì|đó|này|ấy))"
)


def body_of(question: str, answer: str) -> str | None:
    """The body that an answer begins with where one was asked for, else the question's only one."""
    if _ASKED.search(fold(question)):
        told = find_issuers(answer)[:1]
        if told and not answer[: told[0].start].strip():
            return answer[told[0].start : told[0].end]
    named = find_issuers(question)
    return question[named[0].start : named[0].end] if len(named) == 1 else None


def with_body(text: str, bodies: tuple[str, ...]) -> str:
    """The text with the latest body that "sở đó", "trong Sở" fits, by its name."""
    for pattern in (_POINTED, _BARE):
        found = pattern.search(text)
        meant = _meant(found["head"], bodies) if found else None
        if found and meant:
            place = meant[1].place
            name = meant[1].name if place and place in text else meant[0]
            return f"{text[: found.start()]}{name}{text[found.end() :]}"
    return text


def _meant(head: str, bodies: tuple[str, ...]) -> tuple[str, IssuerMention] | None:
    """The first of the bodies that may be called by that word."""
    wanted = fold(head)
    for one in bodies:
        mentions = find_issuers(one)
        if mentions and (wanted in _ANY or fold(mentions[0].name).startswith(f"{wanted} ")):
            return one, mentions[0]
    return None
