"""What is asked of the numbered parts of a document, with the words that name the document.

"Nghị định 48 có bao nhiêu điều?" asks how many there are, "tên Điều 2 của Thông tư 26" what one is
called, "nội dung Điều 2 …" what it says, "hiệu lực thi hành được quy định tại điều nào của …" which
one has a matter. Behind or before these words stands the document, by its number or description.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from rag.model import Query
from rag.vietnamese.text import fold

Form = Literal["count", "name", "whole", "which"]
Unit = Literal["chapter", "article", "clause"]

_PART = (
    r"(?P<part>(?:khoan \d+,? (?:cua )?)?dieu \d+[a-z]?(?:,? khoan \d+)?"
    r"|(?:clause \d+,? (?:of )?)?article \d+[a-z]?(?:,? clause \d+)?"
    r"|(?:chuong|chapter) (?:[ivxl]+|\d+))"
)
_UNIT = (
    r"(?P<unit>(?:chuong,? (?:va )?(?:(?:bao nhieu|may) )?)?dieu(?: luat| khoan)?|chuong|khoan"
    r"|(?:chapters? and (?:how many )?)?articles?|chapters?|clauses?)"
)
_OF = r"(?: (?:cua|trong|thuoc|tai|o|of|in|under))?"
_DOCUMENT = rf"{_OF} (?:the )?(?P<document>.+?)"
_MATTER = r"(?P<matter>.+?)"
_WHAT = r"(?:noi dung|van de|viec|dieu|cai|nhung)?\s*(?:gi|nhung gi|the nao|nhu the nao|ra sao|ntn)"
_SAYS = (
    r"(?:thi )?(?:co )?(?:quy dinh|noi|ghi|neu|de cap|viet|la|bao gom|gom|co|noi dung)"
    r"(?: (?:ve|den|toi|rang|la))*"
)
_STATES = r"(?:quy dinh|noi|ghi|neu|de cap|nhac|dieu chinh)(?: (?:ve|den|toi))*"
_PROVIDES = (
    r"(?:provide|say|state|stipulate|regulate|contain|cover|prescribe|set out|lay down|include"
    r"|deal with|concern|require)(?: for| about)?"
)
_CONCERNS = (
    r"(?:deals? with|covers?|provides?(?: for)?|regulates?|concerns?|is about|is on|sets? out"
    r"|stipulates?|prescribes?|contains?|states?|on)"
)
_ASKED_ARTICLE = r"(?:o |tai |trong |nam o )*(?:nhung |cac )?dieu (?:nao|may|bao nhieu|so may)"
_TITLE = r"(?:ten(?: goi)?|tieu de|tua de)"
_ENGLISH_TITLE = r"(?:title|heading|name)"
_LEAD = (
    r"(?:(?:(?:anh chi|anh|chi|ad)?\s*(?:cho|giup) (?:em|toi|minh|chung toi)? ?(?:hoi|biet|xem)?"
    r"|xin hoi|xin cho (?:hoi|biet)|mi?nh muon hoi|toi muon (?:hoi|biet)|em muon hoi"
    r"|lam on cho biet|vui long cho biet|hay cho biet|cho (?:hoi|biet|xem|xin)|theo|tai|trong"
    r"|trich(?: dan)?|please|tell me|can you tell me|show me|show|quote)\b[,:]?\s*)*"
)
_TAIL = r"(?:\s*(?:vay|a|nhi|the|nhe|vay a|khong biet|the a))*"

_NUMBERED = r"(?P<document>(?:[a-z]+ ){0,4}\d[\w./-]*)"  # named by its number and nothing more

_FRAMES: tuple[tuple[Form, str], ...] = (
    (
        "count",
        rf"{_PART}{_DOCUMENT},? (?:co|gom|bao gom) (?:tat ca )?(?:bao nhieu|may) {_UNIT}",
    ),
    ("count", rf"how many {_UNIT} (?:does|are in|are there in|in) {_PART}{_DOCUMENT}(?: have)?"),
    (
        "count",
        rf"(?P<document>.+?),? (?:co|gom|bao gom|chia lam|chia thanh|duoc chia thanh)?"
        rf"\s*(?:tat ca|tong cong|tong so|ca thay)?\s*(?:bao nhieu|may) {_UNIT}"
        r"(?: tat ca| ca thay)?",
    ),
    (
        "count",
        rf"(?:co )?(?:tat ca |tong cong )?(?:bao nhieu|may) {_UNIT}"
        r" (?:trong|o|tai|thuoc|cua) (?P<document>.+?)",
    ),
    (
        "count",
        rf"(?:tong )?so(?: luong)? {_UNIT} (?:cua|trong|o) (?P<document>.+?)"
        r"(?: la (?:bao nhieu|may))?",
    ),
    (
        "count",
        rf"how many {_UNIT} (?:does|do|did) (?:the )?(?P<document>.+?)"
        r" (?:have|contain|consist of|comprise|include)",
    ),
    ("count", rf"how many {_UNIT} (?:are|is)(?: there)? in (?:the )?(?P<document>.+?)"),
    ("count", rf"how many {_UNIT} in (?:the )?(?P<document>.+?)"),
    ("count", rf"(?:what is )?(?:the )?(?:total )?number of {_UNIT} (?:in|of) (?P<document>.+?)"),
    ("name", rf"{_TITLE} (?:cua )?{_PART}{_DOCUMENT}(?:,? (?:la|goi la)(?: gi)?)?"),
    ("name", rf"{_PART}{_DOCUMENT},? (?:co )?(?:{_TITLE}|goi)(?: (?:la|goi|goi la))* gi"),
    ("name", rf"(?P<document>.+?),? {_PART} (?:co )?(?:{_TITLE}|goi)(?: (?:la|goi))* gi"),
    ("name", rf"(?:what is |what's |give )?(?:the )?{_ENGLISH_TITLE} of {_PART}{_DOCUMENT}"),
    ("name", rf"what is {_PART}{_DOCUMENT} (?:called|titled|entitled|headed)"),
    (
        "which",
        rf"{_ASKED_ARTICLE} (?:cua|trong|thuoc|tai|o) (?P<document>.+?)"
        rf" {_STATES} {_MATTER}",
    ),
    (
        "which",
        rf"{_MATTER} (?:duoc |thi |thi duoc )?(?:{_STATES}|nam|thuoc|la)? ?{_ASKED_ARTICLE}"
        r" (?:cua|trong|thuoc|tai|o) (?P<document>.+?)",
    ),
    ("which", rf"(?P<document>.+?)[,:]? {_STATES} {_MATTER} (?:o|tai|trong) {_ASKED_ARTICLE}"),
    ("which", rf"(?P<document>.+?)[,:] {_ASKED_ARTICLE} {_STATES} {_MATTER}"),
    ("which", rf"(?:which|what) article of (?:the )?(?P<document>.+?) {_CONCERNS} {_MATTER}"),
    (
        "whole",
        rf"(?:toan van |noi dung (?:chinh )?(?:cua )?)?{_PART}{_DOCUMENT}"
        rf",? {_SAYS} ?{_WHAT}",
    ),
    ("whole", rf"(?:toan van|noi dung(?: chinh)?)(?: cua)? {_PART}{_DOCUMENT}(?: la gi)?"),
    ("whole", rf"{_PART}{_OF} {_NUMBERED}"),
    ("whole", rf"(?P<document>.+?),? (?:thi )?(?:noi dung )?{_PART} {_SAYS} ?{_WHAT}"),
    ("whole", rf"what does {_PART}{_DOCUMENT} {_PROVIDES}"),
    ("whole", rf"what is {_PART}{_DOCUMENT} about"),
    ("whole", rf"what is (?:in|provided in|stated in) {_PART}{_DOCUMENT}"),
    ("whole", rf"(?:what is |what are )?(?:the )?(?:contents?|text) of {_PART}{_DOCUMENT}"),
)
_COMPILED = tuple((form, re.compile(rf"{_LEAD}{pattern}{_TAIL}\W*")) for form, pattern in _FRAMES)
_WORDS: dict[Unit, re.Pattern[str]] = {
    "chapter": re.compile(r"chuong|chapter"),
    "article": re.compile(r"dieu|article"),
    "clause": re.compile(r"^khoan|clause"),
}
_HINT = re.compile(r"\b(?:dieu|chuong|articles?|chapters?)\b")


@dataclass(frozen=True, slots=True)
class AskedArticle:
    """What is asked; ``part`` is folded, ``units`` what is counted, the others as written."""

    form: Form
    document: str
    part: str = ""
    matter: str = ""
    units: tuple[Unit, ...] = ()


def asked_article(query: Query) -> AskedArticle | None:
    """What a question asks of a document's articles; None where it asks something else."""
    folded = fold(query.text).lower()
    if _HINT.search(folded) is None or len(folded) != len(query.text):
        return None
    for form, pattern in _COMPILED:
        found = pattern.fullmatch(folded)
        if found is not None:
            said = found.groupdict()
            matter = query.text[slice(*found.span("matter"))] if said.get("matter") else ""
            document = query.text[slice(*found.span("document"))]
            return AskedArticle(
                form, document.strip(" ,:"), said.get("part") or "", matter, _units(said)
            )
    return None


def _units(said: Mapping[str, str | None]) -> tuple[Unit, ...]:
    counted = said.get("unit") or ""
    return tuple(unit for unit, word in _WORDS.items() if word.search(counted))
