"""Whom and which document without a number an answer names."""

from __future__ import annotations

import re

from rag.retrieval.slots import find_slots
from rag.retrieval.wanted import Wanted
from rag.vietnamese.aspects import asked_aspects
from rag.vietnamese.issuers import find_issuers
from rag.vietnamese.numbers import find_numbers
from rag.vietnamese.places import find_provinces
from rag.vietnamese.text import LOWER, UPPER, fold
from rag.vietnamese.types import type_mentions

_POSTS = "Ông|Bà|Phó|Chủ|Giám|Bộ|Thứ|Thủ|Trưởng|Bí|Chánh|Cục|Vụ|Đồng|Tổng|Quyền|Viện"
_NAME = rf"(?!(?:{_POSTS}) )[{UPPER}][{LOWER}]+(?: [{UPPER}][{LOWER}]+){{1,3}}"
_TITLE = (
    r"(?:[Cc]hủ tịch|[Gg]iám đốc|[Bb]ộ trưởng|[Tt]hứ trưởng|[Tt]hủ tướng|[Bb]í thư|[Tt]rưởng ban"
    r"|[Cc]hánh [Vv]ăn phòng|[Cc]hánh [Tt]hanh tra|[Cc]ục trưởng|[Vv]ụ trưởng)"
)
_TITLE_EN = (
    r"(?: (?:the|Vice|Deputy|Director|Chairman|Chairwoman|Chairperson|Minister|Secretary|Head|Chief"
    r"|Mr\.?|Ms\.?|Mrs\.?))*"
)
_BODY = r"(?: (?:UBND|HĐND|Ủy ban nhân dân|tỉnh|thành phố|huyện|xã|phường|Chính phủ))*"
_PERSON = re.compile(
    rf"(?:^|(?:\blà|\bby{_TITLE_EN}|\bông|\bbà|\b[Đđ]ồng chí|Ông|Bà|{_TITLE}{_BODY}) )"
    rf"(?P<name>{_NAME})"
    rf"(?![{LOWER}]| [{UPPER}])"
)
_CALLED = re.compile(rf"\b(?:[Ôô]ng|[Bb]à|[Đđ]ồng chí) (?P<name>{_NAME})")
_WHO = re.compile(r"\b(?:ai|who|whom)\b")
# How answers begin that speak of a document: "Người ký Công văn của …", "The official letter of …".
_OPENING = re.compile(r"(?:Theo |Người ký |Nơi nhận của |According to )?")
_YES = re.compile(r"(?:co|da|vang)\b[\s,.:]*")
_WHETHER = re.compile(r"\s+(?:khong|chua)$")
_BLANK = re.compile(r"\s+(?:tháng|ngày|năm) .*$")


def person_of(question: str, answer: str) -> str | None:
    """Who is named where the question is about a person, or names one itself."""
    called = _CALLED.search(question)
    about = asked_aspects(question) & {"signer", "post", "person"}
    if called is None and not about and not _WHO.search(fold(question)):
        return None
    for text in (answer, question):
        for found in _PERSON.finditer(text):
            name = found["name"]
            if not (find_issuers(name) or find_provinces(name) or type_mentions(name)):
                return name
    return called["name"] if called is not None else None


def unnumbered(question: str, answer: str) -> str | None:
    """The document without a number that an answer speaks of, by its type and body.

    Its place is the one that the question names: "Công văn của Sở Tài chính Sóc Trăng".
    """
    opening = _OPENING.match(answer)
    text = answer[opening.end() if opening else 0 :]
    slots = find_slots(text)
    if len(slots) < 2 or slots[0].kind not in {"title", "number"} or slots[0].start > 0:
        return None
    body = next((one for one in slots if one.kind == "issuer"), None)
    kind = type_mentions(text)
    if body is None or not kind or fold(text[kind[0].end : body.start]).strip() != "cua":
        return None
    name = text[: body.end]
    places = find_provinces(question)
    return f"{name} {places[0]}" if len(places) == 1 and not find_provinces(name) else name


def asked_for(question: str, answer: str) -> str | None:
    """The document that was asked for, where the answer names no number of it but its type.

    "Sở Y tế có văn bản gì về tiêm chủng?", "Có, công văn do Giám đốc ký.": "Công văn của Sở Y tế
    về tiêm chủng".
    """
    wanted = Wanted.of(question)
    yes = _YES.match(fold(answer))
    kinds = type_mentions(answer[yes.end() if yes else 0 :])
    if not (wanted.matter and wanted.owner and kinds) or find_numbers(answer):
        return None
    if kinds[0].start > 0:
        return None
    end = _WHETHER.search(fold(wanted.matter))
    matter = wanted.matter[: end.start()] if end else wanted.matter
    return f"{kinds[0].type} của {wanted.owner} về {matter}"
