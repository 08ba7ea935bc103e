"""What a question with two sides says of both together, and asks of neither by itself."""

from __future__ import annotations

import re

from rag.model import Query
from rag.vietnamese.text import fold

_MORE = r"(?:cao|thap|nhieu|it|lon|nho|som|muon|dai|ngan|nang|nhe|lau|nhanh|cham|truoc|sau)"
# Said of both sides together, or of how they stand to each other: no question to one of them.
_TOGETHER = re.compile(
    r"\b(?:co (?:khac|giong) nhau (?:hay )?khong"
    r"|,? ?(?:khac|giong) (?:nhau|gi nhau)(?: (?:the nao|ra sao|o diem nao|cho nao|gi|ntn))?"
    r"|(?:o )?(?:cho|diem) nao|cach nhau (?:the nao|bao lau)|so sanh"
    r"|moi (?:ben|cai|loai|tinh|noi|dia phuong|cap|giai doan|muc|nguoi|khu|chuoi)|lan luot"
    r"|each|both|,? ?(?:ben|cai) nao(?= .*\b(?:bao nhieu|may)\b)|differs? between"
    r"|respectively|compare|differ(?:ent|s)?"
    r"|(?:chenh|hon kem|cach|hon|kem)(?: lech)? nhau(?: (?:nhieu khong|the nao|ra sao|khong))?"
    rf"|,? ?(?:\w+ )?nao (?:\w+ )?{_MORE}(?: hon)?,?(?: cu the)?"
    rf"|{_MORE} hon,? (?:cu the )?(?:la )?(?=bao|may|ngay|la)|{_MORE} hon(?=\W*$))\b"
)

# "…: cái nào của Tỉnh ủy, cái nào của Ủy ban?": whose each is.
_WHOSE = re.compile(
    r"(?:,? ?(?:va )?(?:cai|ban|van ban) nao"
    r" (?:la )?(?:cua|do) [^,;?]{2,60}?(?: ban hanh| ra| ky)?(?=,| va |\?|$)){2}"
)
_APART = re.compile(
    r"(?:(?:duoc )?(?:ra|ban hanh|ky)(?: doi)? )?cach nhau"
    r" (?:(?:tu (?:khi|ngay) nao|bao (?:lau|nhieu \w+)|may (?:ngay|thang|nam))"
    r"(?: (?:den|toi) (?:khi|ngay) nao)?)"
)
# What is asked of how two documents stand to each other, and what of each by itself.
_OF_EACH = (
    (_WHOSE, "do ai ban hành"),
    (_APART, "ban hành ngày nào"),
    (re.compile(r"\bhow (?:far|long) apart (?:were|was|are|is)\b"), "when was"),
)


def without_both(text: str, query: Query) -> str:
    """One side's text without what is said of both together."""
    for asked, of_each in _OF_EACH if query.numbers else ():
        found = asked.search(fold(text))
        if found is not None:
            text = f"{text[: found.start()]} {of_each}{text[found.end() :]}"
    folded, kept, at = fold(text), "", 0
    for one in _TOGETHER.finditer(folded):
        kept += text[at : one.start()]
        at = one.end()
    left = " ".join((kept + text[at:]).split())
    return left if len(left.split()) > 1 else query.text
