"""What of a question only asks, and says nothing of what it is about: "do ai ký", "như thế nào".

The patterns are for folded text with homographs kept apart (``rag.vietnamese.cues``).
"""

from __future__ import annotations

import re

from rag.model import Aspect, Span
from rag.vietnamese.alternation import either
from rag.vietnamese.aspects import CUES
from rag.vietnamese.cues import fold_cues

# Aspects whose cue words say nothing of what a document is about.
_FRAMES: frozenset[Aspect] = frozenset(
    {"date", "issuer", "signer", "post", "recipient", "number", "contact"}
)
# Ways of asking that name no aspect and no subject either.
_PHRASES = either(
    r"\b(?:phai |can |nen |duoc )?lam (?:nhung )?(?:gi|viec gi)\b|\bnhu the nao\b|\bthe nao\b|\bra sao\b"
    r"|\bbao lau(?: mot lan)?\b|\bkeo dai\b|\bbao nhieu phan tram\b|\bmot lan\b"
    r"|\b(?:duoc )?(?:ban hanh|cong bo) (?:kem )?(?:theo|bang|tai)\b(?=(?: \w+){1,3} (?:nao|gi)\b)"
    r"|\bnhung (?:gi|viec gi)\b|\bviec gi\b|\bday du la\b|\bcu the la\b|\bnhac(?: (?:toi|den))?\b|\bvien dan\b"
    r"|\b(?:duoc )?(?:neu|quy dinh|de cap) (?:tai|trong|o)\b|\b(?:van ban|tai lieu)\b|\bliet ke\b|\bhau\b"
    # For what it is asked: "tôi cần ghi đúng ngày của …", "sở muốn trích báo cáo … thì ghi số nào".
    r"|\b(?:toi |minh |em |so |don vi |co quan |chung toi )?(?:dang |can |muon |phai |de ){1,2}(?:ghi|tra|tim|dien)(?: (?:dung|lai|ro|chinh xac|vao|cho dung))*\b(?= (?:so|ngay|ten|ky hieu|ke hoach|quyet dinh|cong van|bao cao|chi thi|nghi quyet|van ban|thong bao)\b)"
    r"|\bthi (?:phai )?(?:ghi|trich|dien)\b(?= (?:so|ngay|ten)\b)"
    r"|\b(?:so |don vi |co quan )?(?:muon|can|dinh) (?:trich dan|trich|vien dan|dan|tra cuu)\b"
    # Who else speaks of it: "Nghị quyết 07 mà Hòa Bình đưa ra quán triệt".
    r"|\bma (?:\w+ ){1,6}?(?:dua ra|neu|neu ra|dan|dan ra|dan chieu|nhac|nhac den|vien dan)(?: (?:quan triet|thuc hien|trien khai))*(?= (?:co|noi|ve|la|do|ban hanh|ra|ngay)\b)"
    r"|\byeu cau\b|\bchi dao\b|\bquy dinh\b|\bde nghi\b|\bbao nhieu\b|\bvi sao\b|\btai sao\b|\bviet tat\b|\bnghia la\b|\bdoi tuong nao\b"
    r"|\b(?:deal(?:s|ing|t)?|concerned) with\b|\brefer(?:s|red|ring)? to\b|\baccording to\b|\bmention(?:s|ed)?\b"
    r"|\b(?:set|sets|setting|laid|lays|lay|spelled|spelt) (?:out|down|forth)\b|\bprovid(?:e|es|ed) for\b|\bsa(?:y|ys|id)\b"
    r"|\b(?:what|which) (?:kind|type|sort|aspect|thing|two|three|four|other)s?(?: (?:kind|type|aspect|thing)s?)?(?: of)?\b"
    r"|^(?:what|which) (?:is |was |are )?(?:the )?(?:share|proportion|percentage|fraction|percent)s? of\b"
    r"|\bhow (?:many|much|long|often|soon|far|large|big)\b|\btak(?:e|es|en|ing)(?: place| part|(?= (?:effect|into|the lead|charge)))|\bwants?\b"
    r"|\bmeans?\b(?=\W*(?:$|in\b|under\b|according\b))"
    r"|\b(?:the )?ones?\b|\b(?:documents?|texts?)\b|\b(?:today|nowadays|currently)\b|\b(?:responsible|accountable) for\b|\b(?:need|needs|needed|supposed|required|expected|obliged|asked|told)(?: to)?\b"
    r"|^(?:please )?(?:can you |could you )?(?:name|list|describe|explain|summari[sz]e|tell|show|give|state|find)(?: (?:me|us|all|the|out))*\b"
)


def cue_spans(question: str) -> list[Span]:
    """Where the question only says what it wants to know; offsets into ``nfc(question)``."""
    folded = fold_cues(question)
    cues = [cue for aspect, cue in CUES if aspect in _FRAMES]
    return [_asking(found) for cue in (*cues, _PHRASES) for found in cue.finditer(folded)]


def _asking(found: re.Match[str]) -> Span:
    """What of a match only asks: its group ``asked``, where it has one."""
    return Span(*found.span("asked" if found.groupdict().get("asked") else 0))


def without_phrases(question: str) -> str:
    """The question without the ways of asking that say nothing of what it is about."""
    return _PHRASES.sub(lambda found: " " * len(found.group()), question)
