"""Whether the one document of a place and type is the one that a question means.

Kiên Giang has one plan among the documents; "kế hoạch phòng chống ma túy của Kiên Giang" means
another, which isn't there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rag.generation.asked.english_matters import agrees, english_matters
from rag.generation.ranking.claims import asks_beyond, claim_of
from rag.generation.reading import Reading
from rag.model import Document
from rag.vietnamese.dates import find_dates
from rag.vietnamese.issuers import find_issuers
from rag.vietnamese.numbers import find_numbers
from rag.vietnamese.places import find_province_mentions
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold, nfc
from rag.vietnamese.types import type_mentions

FOREIGN = 0.1  # share of what an English question tells under which a document says nothing of it

# What joins a type and what the document is about: "kế hoạch năm 2024 của tỉnh về công tác …".
_JOINS = re.compile(
    r"[\s,]*\b(?:cua|so|nam(?: \d{4})?|thang \d+(?:/\d{4})?|tinh|thanh pho|tp|nay|do"
    r"|chuyen de|lien tich)\b"
)
_ABOUT = re.compile(r"\bve(?: viec| cong tac)?\s+")
_WORD = re.compile(r"[a-z]+")
_MATTER = re.compile(r"[\s,]*(?:(?:cong tac|viec|thuc hien|trien khai)\s+)*([a-z]+) ([a-z]+)\b")
# A type that is followed by one of these, as written, is told without its matter.
_TELLS = frozenset(
    "gửi kính ký ra được là bị phải giao nhắc nêu ghi nói có cho để ở tại theo trong ai do nào gì"
    " mấy khi bao ngày hôm tháng năm và hay hoặc nhận vừa mới đã sẽ đang dẫn này đó thì".split()
)


def is_meant(reading: Reading, document: Document) -> bool:
    """Whether what a question says that its document is about may be told of this one.

    A number that the question names beside it tells enough, and so does who signed it.
    """
    if reading.query.numbers or reading.signed:
        return True
    if reading.query.lang == "en":
        return _is_meant_in_english(reading, document)
    said = _said(document)
    matters = list(_matters(reading.query.text))
    return not matters or any(f" {one} " in said for one in matters)


def _is_meant_in_english(reading: Reading, document: Document) -> bool:
    """Whether a document is about the matter that is told beside its type, and says of the rest."""
    about = frozenset(terms(_about(document)))
    if not all(agrees(one, about) for one in english_matters(reading.query.text)):
        return False
    claim = claim_of(reading.residue, reading.query)
    return not asks_beyond(claim, ()) or claim.share(frozenset(terms(document.text))) >= FOREIGN


def _about(document: Document) -> str:
    subject = document.identity.subject
    return f"{subject.value if subject else ''} {document.title}"


def _said(document: Document) -> str:
    """What a document is about, folded, with one space around each word, i and y alike."""
    words = _WORD.findall(fold(_about(document)))
    return f" {' '.join(map(_one_i, words))} "


def _one_i(syllable: str) -> str:
    return syllable.replace("y", "i")


def _matters(text: str) -> Iterator[str]:
    """The first two syllables, with i for y, of each matter behind a type or *về*."""
    folded = fold(text)
    spans = [(one.start, one.end) for one in find_numbers(text)]
    spans += [(one.start, one.end) for one in find_dates(text)]
    spans += [(one.start, one.end) for one in find_issuers(text)]
    spans += [(one.start, one.end) for one in find_province_mentions(text)]
    for kind in type_mentions(text):
        about = _ABOUT.search(folded, kind.end)
        at = about.end() if about else _behind_joins(folded, kind.end, spans)
        found = _MATTER.match(folded, at)
        if found is None or any(start < found.end() and at < end for start, end in spans):
            return
        written = nfc(text)[at : found.end()].lower().split()[-2:]
        if _TELLS.isdisjoint(written):
            yield _one_i(f"{found[1]} {found[2]}")


def _behind_joins(folded: str, at: int, spans: list[tuple[int, int]]) -> int:
    """Where the matter begins behind a type, its issuer, place and time."""
    while True:
        held = next((end for start, end in spans if start - 1 <= at < end), None)
        joined = _JOINS.match(folded, at)
        after = max(held or at, joined.end() if joined else at)
        if after == at:
            return at
        at = after
