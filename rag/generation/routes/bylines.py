"""The route to who wrote a page of news, or took its pictures: its by-line, "Tin và ảnh: …"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.generation.described.pages import described_pages
from rag.generation.facts import Facts
from rag.generation.reading import Reading
from rag.model import Document, Draft, DraftSentence, Evidence, Lang, ScoredPassage
from rag.vietnamese.text import LOWER, UPPER, fold

_CREDIT = (
    r"(?:[Tt]in|[Bb]ài(?: viết)?|[Ảả]nh|[Tt]ác giả|[Pp]hóng viên|PV|[Nn]guồn ảnh|[Tt]hực hiện)"
)
_WORD = rf"[{UPPER}][{LOWER}{UPPER}.]*"
_BYLINE = re.compile(
    rf"^[ \t]*{_CREDIT}(?:(?:,| và| -|/)? ?{_CREDIT})*\s*:\s*"
    rf"(?P<name>{_WORD}(?:[ ,&–-]+(?:và )?{_WORD}){{0,7}})[ \t.]*$",
    re.MULTILINE,
)
_WROTE = re.compile(
    r"\b(?:ai|nguoi nao|phong vien nao|nha bao nao|tac gia nao)(?: da| la nguoi)?"
    r" (?:viet|chup|dua tin|lam tin|dua|tac nghiep)\b|\btac gia\b|\bbut danh\b"
    r"|\bdo (?:ai|(?:nguoi|phong vien|nha bao) nao) (?:viet|chup|dua|thuc hien|lam)\b"
    r"|\b(?:tin|bai|anh)\b.* (?:la )?(?:cua|do) (?:ai|phong vien nao|nha bao nao)\b"
    r"|\bwho (?:wrote|reported|photographed|took|covered|filed)\b|\b(?:author|writer|by-?line)\b"
    r"|\b(?:written|reported|taken) by (?:who|whom|which)\b"
)
# Words that only say that it is a page and that somebody made it.
_MAKING = frozenset(
    "ai viet chup dua tin bai anh tac gia phong vien nha bao nguoi do cua la ban trang va hinh"
    " page news item article story photo photos picture wrote who author report reporter".split()
)


def byline_route(facts: Facts, reading: Reading, passages: Sequence[ScoredPassage]) -> Draft | None:
    """Who is named under the page that the question describes."""
    query = reading.query
    if query.numbers or not _WROTE.search(fold(query.text)):
        return None
    for document in described_pages(facts, reading, passages, _MAKING):
        evidence = _byline(document)
        if evidence is not None:
            return Draft("answered", (_sentence(document, evidence, query.lang),))
    return None


def _byline(document: Document) -> Evidence | None:
    found = list(_BYLINE.finditer(document.text))
    if not found:
        return None
    line = found[-1].group()
    start = found[-1].start() + len(line) - len(line.lstrip())
    return Evidence(document, start, found[-1].end("name"))


def _sentence(document: Document, evidence: Evidence, lang: Lang) -> DraftSentence:
    lead = "By-line of" if lang == "en" else "Cuối bài"
    return DraftSentence(f"{lead} “{document.title}”: {evidence.quote}.", (evidence,))
