"""Whether a question for a day asks when a document was issued, or when what it says happens.

"Kế hoạch 63 ký ngày nào?" asks for the document's date. "Chậm nhất khi nào phải ban hành?", "khóa
sổ định kỳ vào ngày nào mỗi năm?" ask for a deadline or a day that comes again: the clause that sets
it answers, never the date of the document that regulates it.
"""

from __future__ import annotations

import re

from rag.catalogue import Work
from rag.generation.ranking.claims import asks_beyond, claim_of
from rag.generation.reading import Reading
from rag.model import Query
from rag.vietnamese.alternation import either
from rag.vietnamese.cues import fold_cues
from rag.vietnamese.terms import terms

_WHEN = r"(?:(?:ngay|hom|thang|nam|khi|luc) (?:nao|may|bao nhieu)|bao gio)"
# When something happens that a document says.
_WITHIN = either(
    r"\b(?:thoi )?han\b|\bhoan thanh\b|\bket thuc\b|\btruoc (?:ngay|thang|nam|khi nao)\b"
    r"|\b(?:tinh )?den (?:het )?(?:khi|ngay|thang|nam) nao\b|\bden bao gio\b"
    r"|\bbao cao (?:truoc|khi)\b|\bdeadlines?\b"
    r"|\bexpires?\b|\bbefore when\b|\bby when\b"
    r"|\b(?:by|before|up to|until) (?:what|which) (?:date|day)\b"
    r"|\bphai (?:nop|xong)\b|\b(?:nop|gui|xong) (?:\w+ )?"
    r"(?:truoc|khi nao|luc nao|ngay nao)\b|\bkhi nao (?:\w+ )?(?:xong|nop)\b"
    r"|\bbao lau\b"
)
# Words for what happens that also say what a document is about: "… hoạt động của … ký ngày nào?".
_HAPPENS = either(
    r"\bbat d[aø]u\b|\bdien ra\b|\bto chuc\b|\b(?:van|hoat) (?:hanh|dong)\b"
    r"|\bkhanh thanh\b|\bkhoi cong\b"
    r"|\b(?:noi|neu|ghi|cho biet|says?|states?)(?: rang| la| that)?"
    r" (?!ve\b|(?:dung |ro |chinh xac |cho dung )?(?:ngay|so|ten)\b)(?:[\w-]+ ){3}"
)
# By when at the latest: a limit, whatever has to be done.
_LIMIT = either(
    r"\b(?:cham|muon|tre|som) nhat\b|\bat the latest\b|\b(?:no|not) later than\b|\bdue date\b"
    r"|\bdu kien\b|\b(?:expected|scheduled|planned|due) (?:to|for|in|on)\b"
)
# What has to be done, or done again every year, is not what was done when a document was issued.
_DUTY = either(
    r"(?<!co )\bphai\b(?! khong)|\bco (?:trach nhiem|nhiem vu)\b"
    r"|\bcan (?:duoc |som )?(?:ban hanh|ra|ky|trinh|thong qua|phe duyet|soan|cong bo)\b"
    r"|\byeu cau (?:cac |moi )?"
    r"(?:don vi|co quan|so|bo|ubnd|uy ban|dia phuong|nganh|xa|huyen|tinh)\b"
    r"|\b(?:must|shall|should)\b|\b(?:has|have|had|needs?|required|obliged|supposed) to\b"
)
_AGAIN = either(
    rf"\b{_WHEN} (?:cua |trong )?(?:moi|hang) (?:nam|thang|quy)\b|^(?:moi|hang) (?:nam|thang|quy)\b"
    rf"|\b(?:dinh k[yø]|moi nam|hang nam)(?: vao)? {_WHEN}"
    r"|\bwhen\b.* (?:each|every) (?:year|month|quarter)\b|\bannually\b"
)
# "Ký" signs; "định kỳ", "chữ ký", "ký kết hợp đồng" don't sign a document.
_SIGN = (
    r"(?<!dinh )(?<!nhiem )(?<!hoc )(?<!chu )(?<!thoi )(?<!thang )"
    r"ky(?! (?:hieu|ket|hop dong|so\b(?! \d)|nang|luat|thuat|cuong|hop|niem))"
)
_ISSUING = (
    r"\b(?:ban hanh|bh(?= (?:ngay|hom|khi|luc|bao gio|vao))|phat hanh|soan|lam ra"
    r"|(?<!dien )(?<!xay )ra (?:ngay|doi|tu|hoi|khi|hom|luc|thang|nam|vao)"
    rf"|{_SIGN}|de (?:ngay|thang|nam)|phe duyet|duyet|bao gio (?:thi )?co(?! hieu luc)"
    r"|ra (?:van ban|cong van|ke hoach|chi thi|quyet dinh|nghi quyet|thong bao|huong dan|ket luan"
    r"|quy che|quy dinh|chuong trinh|to trinh|bao cao|cv|kh|qd|nq|ct|tb|kl|hd)|approved?|date of"
    r"|ngay (?:ra|ky|thang)|co tu|la cua nam|issued?|dated|dat(?:es?|ing) (?:from|back)"
    r"|issu(?:e|ance|ing) date"
    r"|sign(?:s|ed|ing)?|released?|promulgated|adopt(?:ed)?)\b"
)
_IS_ISSUED = re.compile(_ISSUING)
# The day on which a council passed it.
_PASSED = re.compile(
    r"(?<!phai )(?<!phai duoc )(?<!can )\bthong qua (?:vao )?"
    r"(?:ngay|hom|khi|luc|thang|nam) (?:nao|may|bao nhieu)\b"
)
# What a body does with a document as a whole, beside issuing it.
_ADOPTING = re.compile(rf"{_ISSUING}|\b(?:thong qua|cong bo|dua ra)\b")


def asks_when_within(query: Query) -> bool:
    """Whether it asks for a deadline, a day that comes again, or when something begins or ends."""
    folded = fold_cues(query.text).lower()
    limited = _LIMIT.search(folded) or _DUTY.search(folded) or _AGAIN.search(folded)
    happens = _HAPPENS.search(folded) and not names_issuing(query)
    return bool(limited or happens or _WITHIN.search(folded))


def names_issuing(query: Query) -> bool:
    """Whether it says that something is issued, signed or passed."""
    folded = fold_cues(". ".join((query.text, *query.expansions))).lower()
    return bool(_IS_ISSUED.search(folded) or _PASSED.search(folded))


def names_adopting(text: str) -> bool:
    """Whether folded words say what a body does with a document as a whole."""
    return _ADOPTING.search(text) is not None


def is_dated(work: Work, reading: Reading) -> bool:
    """Whether a day that is asked for can be that of a work which the question only describes.

    Where nothing is said to be issued, all that the question tells must be what the work is about:
    "phần mềm … khóa sổ ngày nào" says more than a document's subject does.
    """
    return names_issuing(reading.query) or describes_only(work, reading)


def describes_only(work: Work, reading: Reading) -> bool:
    """Whether all that the question tells, beside what it asks, is what a work is about."""
    document = work.document
    own = (work.subject, work.issuer, work.province, work.type, document and document.title)
    known = (term for said in own if said for term in terms(said))
    return not asks_beyond(claim_of(reading.residue, reading.query), known)
