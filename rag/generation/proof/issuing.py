"""Who issued a document, said as fully as a span of it says, and cited to that span.

A header may say less than the document itself (*Ban Tổ chức*), leave out a word or name a body for
its head. The *clause of promulgation* ("Chủ tịch Ủy ban nhân dân tỉnh ban hành Quyết định …",
"TRƯỞNG BAN … QUYẾT ĐỊNH:", Nghị định 30/2020/NĐ-CP, Phụ lục III) says it again, in full.
"""

from __future__ import annotations

import re

from rag.catalogue import Mention, Work
from rag.generation.proof.naming import (
    header_evidence,
    issuer_name,
    mention_evidence,
    short_name,
    whole_issuer,
)
from rag.model import Document, DraftSentence, Evidence, Identity, Lang
from rag.vietnamese.casing import readable
from rag.vietnamese.issuer_names import same_issuer
from rag.vietnamese.issuer_symbols import issuer_of_symbol
from rag.vietnamese.issuers import IssuerMention, find_issuers
from rag.vietnamese.places import find_province_mentions
from rag.vietnamese.text import fold
from rag.vietnamese.types import english_type

REACH = 6000  # code points after the header within which a document is promulgated
MAX_NAMED = 220  # code points of a name by its subject line
LONGEST = 120  # code points of a body's name before its verb
_HEAD = re.compile(
    r"(?:(?:Q\.|Quyền )?(?:Trưởng|Chánh|Chủ tịch|Bộ trưởng|Giám đốc|Chủ nhiệm) )$", re.IGNORECASE
)
# What the body then does, in the present tense: "ban hành", not "đã ban hành".
_ACTS = re.compile(
    r"\b(?:ban hành|quyết định|quyết nghị|hướng dẫn|xây dựng|thông báo|chỉ thị|yêu cầu|đề nghị"
    r"|báo cáo|công bố|triển khai|thông qua)\b",
    re.IGNORECASE,
)
# Before it stands nothing, the end of a legal basis, or what the document carries out.
_BEGINS = re.compile(r"(?:^|[;.:,])\s*$")
_BASIS = re.compile(r"\s*[-–]?\s*(?:Căn cứ|Theo đề nghị|Xét)\b")
_CHAIR = "Chủ tịch "
# What joins a body and the document in which it says something.
_IN = re.compile(r"\s+(?:tại|trong|theo)\s+(?:các )?(?P<others>[^;\n]{0,160}?(?:,|\bvà)\s+)?$")


def issuer_sentence(work: Work, lang: Lang) -> DraftSentence | None:
    """Which body issued it."""
    said = _led(work) if work.issuer is None else None
    if said is not None:
        issuer, evidence = said
    elif work.document is not None and work.document.identity.issuer is not None:
        issuer, evidence = _own(work.document, work.document.identity)
    else:
        mention = _mention(work)
        if mention is None or work.issuer is None:
            return None
        issuer, evidence = _written(mention) or work.issuer, (mention_evidence(mention),)
    name, issuer = _name(work, lang), issuer_name(issuer, lang)
    name = name[:1].upper() + name[1:]
    verb = f"was issued by {issuer}" if lang == "en" else f"do {issuer} ban hành"
    return DraftSentence(f"{name} {verb}.", evidence)


def _led(work: Work) -> tuple[str, tuple[Evidence, ...]] | None:
    """The body whose document a mention names: "đề nghị của *Sở Tài chính* tại Tờ trình số 222"."""
    for one in work.mentions:
        text, at = one.document.text, one.reference.start
        shift = max(0, at - 2 * LONGEST)
        lead = _IN.search(text[shift:at])
        body = _last_body(text[shift : shift + lead.start()]) if lead else None
        if lead is None or body is None or body.end != lead.start():
            continue
        symbol = work.number.symbol if work.number is not None else None
        bodies = issuer_of_symbol(symbol or "")
        if not lead["others"] or any(same_issuer(body.full_name, one) for one in bodies):
            evidence = Evidence(one.document, shift + body.start, one.reference.end)
            return body.full_name, (evidence,)
    return None


def _name(work: Work, lang: Lang) -> str:
    """The work's name without its issuer, which the sentence tells."""
    if work.number is None and work.document is not None and work.type and work.subject:
        kind = english_type(work.type) if lang == "en" else work.type
        said = f"{kind} “{readable(work.subject)}”"
        return said if len(said) <= MAX_NAMED else kind
    return short_name(work, lang)


def _mention(work: Work) -> Mention | None:
    """The fullest mention that states the issuer."""
    stated = [one for one in work.mentions if one.reference.issuer is not None]
    return max(stated, key=lambda one: one.fullness, default=None)


def _written(mention: Mention) -> str | None:
    """The issuer in the words of the mention that is cited."""
    span = mention.reference.issuer_span
    return mention.document.text[span.start : span.end] if span else None


def _own(document: Document, own: Identity) -> tuple[str, tuple[Evidence, ...]]:
    """The issuer that a held document states, and where: in its header, or where it is in full."""
    if own.issuer is None:
        raise ValueError("only a document that states its issuer has one of its own")
    above = own.superior if whole_issuer(own) and own.superior else own.issuer
    header = Evidence(document, min(above.start, own.issuer.start), own.issuer.end)
    clause = promulgation(document)
    name = issuing_body(document) or own.issuer.value
    said = fold(" ".join(header.quote.split()))
    if clause is None or (name == own.issuer.value and said == fold(name)):
        return name, (header, *header_evidence(document)[:1])
    return name, (clause, header)


def issuing_body(document: Document) -> str | None:
    """Who issued a document, in full: as its header, or its clause of promulgation, has it."""
    own = document.identity
    if own.issuer is None:
        return None
    header, clause = whole_issuer(own) or own.issuer.value, promulgation(document)
    if clause is None:
        return header
    said = _last_body(clause.quote)
    if said is None or fold(header).startswith(fold(said.name)):
        return header
    known = find_issuers(header)
    if not known:  # a slip: "CHỦ TỊCH NHÂN DÂN THÀNH PHỐ HUẾ"
        places = find_province_mentions(header)
        return f"{said.name} {places[-1].shown}" if places and not said.place else said.full_name
    if said.name.startswith(_CHAIR) and not header.startswith(_CHAIR):
        return f"{_CHAIR}{header}"
    return header


def promulgation(document: Document) -> Evidence | None:
    """Where a document says who issues it, up to the verb; None where it doesn't."""
    own = document.identity
    if own.issuer is None:
        return None
    stated = (own.number, own.issuer, own.subject, own.issued_on)
    start = max(one.end for one in stated if one is not None)
    for acts in _ACTS.finditer(document.text, start, min(len(document.text), start + REACH)):
        line = document.text.rfind("\n", 0, acts.start()) + 1
        shift = max(line, acts.start() - LONGEST)
        window = document.text[shift : acts.start()].rstrip(" :")
        one = _last_body(window)
        if one is None or one.end != len(window) or _BASIS.match(document.text, line):
            continue
        head = _HEAD.search(window[: one.start])
        begins = head.start() if head else one.start
        if _BEGINS.search(window[:begins]) and _is_issuer(own, one):
            return Evidence(document, shift + begins, acts.end())
    return None


def _last_body(text: str) -> IssuerMention | None:
    found = find_issuers(text)
    return found[-1] if found else None


def _is_issuer(own: Identity, mention: IssuerMention) -> bool:
    """Whether a body named in the text can be the one in the header."""
    if own.issuer is None:
        return False
    names = [one for one in (whole_issuer(own), own.issuer.value) if one]
    if any(same_issuer(one, mention.full_name) for one in names):
        return True
    return not find_issuers(own.issuer.value) and _shares_words(own.issuer.value, mention.name)


def _shares_words(slip: str, name: str) -> bool:
    """Whether a header that names no known body has the words of a known one but for one or two."""
    words = set(fold(slip).split())
    said = fold(name).split()
    return said[0] in words and sum(one in words for one in said) >= len(said) - 2
