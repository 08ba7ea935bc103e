"""The body that a conversation is about: "sở đó", "trong Sở", "cơ quan này" are called by name."""

from __future__ import annotations

import re

from rag.retrieval.utterance import Utterance
from rag.vietnamese.issuers import IssuerMention, find_issuers
from rag.vietnamese.places import find_province_mentions
from rag.vietnamese.text import fold

_ASKED = re.compile(
    r"\b(?:ai|(?:so|bo|ban|cuc|co quan|cq|don vi|dv|phong|to chuc|nganh) nao|co quan gi|which"
    r"|who)\b"
)
_WHICH_BODY = re.compile(
    r"\b(?:ai|(?:so|bo|ban|cuc|co quan|cq|don vi|dv|phong|to chuc|nganh|cap) nao|co quan gi|who"
    r"|which (?:\w+ ){0,2}?(?:ministr|department|agenc|bod|office|unit|committee|authorit)\w+)\b"
)
# Who signed, issued or receives: another body is asked the same of.
_OF_DOCUMENT = re.compile(
    r"\b(?:ky|ban hanh|phe duyet|gui|nhan|cua (?:ai|co quan nao|so nao)|sign\w*|issue\w*|sent)\b"
)
_OF_A_KIND = re.compile(
    r"(?:cac |nhung )(?:so|bo|nganh|huyen|xa|phuong|dia phuong|don vi|co quan|doanh nghiep|truong"
    r"|benh vien|tinh|thanh pho|cap|ban)(?:,? (?:va )?(?:so|bo|nganh|huyen|xa|phuong|thanh pho"
    r"|dac khu|don vi|dia phuong|doan the|khac|cap|con lai|lien quan))*"
    r"|(?:the )?(?:other |provincial |local |district |commune |city |communal |state )*"
    r"(?:people's )?(?:ministries|provinces|cities|localities|departments|agencies|districts|units"
    r"|communes|wards|committees|authorities|enterprises|businesses|schools|hospitals|bodies)"
)
# The word for a body with one that points, or behind a preposition with nothing that names it.
_ANY = ("co quan", "don vi", "to chuc", "noi", "agency", "body", "unit", "authority")
_POINTED = re.compile(
    r"(?<!\w)(?P<head>cơ quan|đơn vị|tổ chức|nơi|sở|bộ|cục|ban|văn phòng) (?:đó|này|ấy)(?!\w)",
    re.IGNORECASE,
)
_POINTED_EN = re.compile(
    r"\b(?:this|that|the same) (?P<head>ministry|department|agency|body|office|unit|authority)\b",
    re.IGNORECASE,
)
_ENGLISH = {"ministry": ("bo",), "department": ("so", "cuc", "vu"), "office": ("van phong",)}
_BEGINS = re.compile(
    r"(?:^|(?<=, ))(?P<head>[Ss]ở|[Bb]ộ|[Cc]ục)(?= (?:còn|cũng|phải|có phải|có trách nhiệm|được) )"
)
_BARE = re.compile(
    r"(?<=\b(?:trong|thuộc) )(?P<head>Sở|Bộ|Cục)(?!\w)(?! (?:[A-ZĐÂÁÝ]|nào|gì|đó|này|ấy))"
)


def body_of(question: str, answer: str) -> str | None:
    """The body that an answer begins with where one was asked for, else the question's only one."""
    if _ASKED.search(fold(question)):
        told = find_issuers(answer)[:1]
        if told and answer[: told[0].start].strip().lower() in {"", "the"}:
            return answer[told[0].start : told[0].end]
    named = find_issuers(question)
    return question[named[0].start : named[0].end] if len(named) == 1 else None


def charged(said: Utterance, question: str, subject: str | None) -> str | None:
    """What else the document gives to a body that is only named: "còn Sở Tài chính?".

    Where the last question asked which body something falls to, that body is no answer to it.
    """
    asked = _WHICH_BODY.search(fold(question))
    if subject is None or asked is None or not said.goes_on or _OF_DOCUMENT.search(fold(question)):
        return None
    name = said.body.removeprefix("the ")
    named = [(one.start, one.end) for one in find_issuers(said.body)]
    named += [(one.start, one.end) for one in find_province_mentions(said.body)]
    whole = any(end - start == len(name) for start, end in named)
    if not (whole or _OF_A_KIND.fullmatch(fold(said.body))):
        return None
    if said.lang == "en":
        return f"According to {subject}, what must {said.body} do?"
    body = said.body if whole else f"{said.body[0].lower()}{said.body[1:]}"
    return f"Theo {subject}, {body} được giao nhiệm vụ gì"


def with_body(text: str, bodies: tuple[str, ...]) -> str:
    """The text with the latest body that "sở đó", "trong Sở" fits, by its name."""
    for pattern in (_POINTED, _BARE, _BEGINS, _POINTED_EN):
        found = pattern.search(text)
        meant = _meant(found["head"], bodies) if found else None
        if found and meant:
            place = meant[1].place
            name = meant[1].name if place and place in text else meant[0]
            name = f"the {name}" if pattern is _POINTED_EN else name
            return f"{text[: found.start()]}{name}{text[found.end() :]}"
    return text


def _meant(head: str, bodies: tuple[str, ...]) -> tuple[str, IssuerMention] | None:
    """The first of the bodies that may be called by that word."""
    wanted = _ENGLISH.get(head.lower(), (fold(head),))
    for one in bodies:
        mentions = find_issuers(one)
        named = fold(mentions[0].name) if mentions else ""
        if named and (wanted[0] in _ANY or any(named.startswith(f"{word} ") for word in wanted)):
            return one, mentions[0]
    return None
