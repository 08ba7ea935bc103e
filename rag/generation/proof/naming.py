"""How a document is named in a sentence, in either language, and the proof of each part."""

from __future__ import annotations

import re

from rag.catalogue import Mention, Work
from rag.model import Document, Evidence, Identity, Lang, PartialDate, Span, Stated
from rag.vietnamese.casing import readable
from rag.vietnamese.issuer_names import english_name
from rag.vietnamese.sentences import clause_spans
from rag.vietnamese.types import english_type

# "3. ", "a) ", "- ": which item it is, not what it says.
NUMBERING = re.compile(r"\s*(?:\d{1,3}(?:\.\d{1,2})*\.?|[a-zđ]\)|[-–+•*])\s+(?=\S)")

MAX_NAME = 330  # code points of a full name, so that an answer of one fact stays under 400
MAX_QUOTE = 600  # code points of a quote that should prove one fact


def spoken_date(date: PartialDate) -> str:
    """``23/12/2023``, or as much of it as is known: ``01/2022``, ``2013``."""
    parts = [f"{part:02d}" for part in (date.day, date.month) if part is not None]
    return "/".join([*parts, str(date.year)])


def short_name(work: Work, lang: Lang) -> str:
    """Type and number (``Kế hoạch số 300/KH-UBND``), or the best there is without a number."""
    kind = work.type or ("văn bản" if lang == "vi" else "document")
    if lang == "en":
        kind = english_type(work.type) if work.type else kind
    if work.number is not None:
        joint = " số " if lang == "vi" else " No. "
        return f"{kind}{joint}{_leading_zeros(work)}{work.number.key}"
    if work.document is not None:
        return _unnumbered(work, work.document, lang)
    year = f" năm {work.date.year}" if work.date else ""
    return f"{work.type or ''} {work.subject or ''}{year}".strip()


def _leading_zeros(work: Work) -> str:
    """The zeros that a held document writes before its number's key: ``0204/KH-UBND``."""
    own = work.document.identity.number if work.document is not None else None
    if work.document is None or own is None or work.number is None:
        return ""
    digits = re.escape(work.number.digits)
    found = re.search(rf"(?<!\d)(0+){digits}", work.document.text[own.start : own.end])
    padded = max(0, len(work.number.key.split("/")[0].split("-")[0]) - len(work.number.digits))
    return found[1][padded:] if found else ""


def _unnumbered(work: Work, document: Document, lang: Lang) -> str:
    if work.type is None or work.issuer is None:
        return f"{'document' if lang == 'en' else 'văn bản'} “{document.title}”"
    if lang == "en":
        return f"the {english_type(work.type).lower()} of {issuer_name(work.issuer, lang)}"
    return f"{work.type} của {work.issuer}"


def issuer_name(issuer: str, lang: Lang) -> str:
    """The body's Vietnamese name, for English readers behind its English one where it has one."""
    issuer = readable(issuer)
    if lang == "vi":
        return issuer
    english = english_name(issuer)
    english = english if english[:1].islower() or english == issuer else f"the {english}"
    return issuer if english == issuer else f"{english} ({issuer})"


def whole_issuer(identity: Identity) -> str | None:
    """A board or an office with the body that it belongs to, as it is cited; None of others.

    A header that says *Ban Chấp hành Trung ương* over *Ban Tổ chức* is of *Ban Tổ chức Trung ương*.
    """
    if identity.issuer is None or identity.superior is None:
        return None
    issuer, superior = identity.issuer.value, identity.superior.value
    tail = superior.removeprefix("Ban Chấp hành ")
    if issuer.endswith(tail):  # whole where it is read off both lines
        return issuer if identity.issuer.start <= identity.superior.start else None
    if not issuer.startswith(("Ban ", "Văn phòng", "Phòng ")):
        return None
    return f"{issuer} {tail}"


def dated_name(work: Work, lang: Lang) -> str:
    """Type, number, date and issuer, as far as stated: what tells works of one number apart."""
    parts = [short_name(work, lang)]
    if work.date is not None and (work.number is not None or work.document is not None):
        parts.append(("ngày " if lang == "vi" and work.date.day else "") + _dated(work, lang))
    if work.issuer is not None and work.number is not None:
        joint = "của " if lang == "vi" else "issued by "
        parts.append(joint + issuer_name(work.issuer, lang))
    return " ".join(part for part in parts if part)


def full_name(work: Work, lang: Lang) -> str:
    """Type, number, date, issuer and subject, as far as stated, cut at a comma where too long."""
    name = dated_name(work, lang)
    if work.subject is None or (work.number is None and work.document is None):
        return name
    joint = " về " if lang == "vi" else ": "
    return _shortened(f"{name}{joint}{_subject(work.subject)}")


def _dated(work: Work, lang: Lang) -> str:
    if work.date is None:
        return ""
    said = spoken_date(work.date)
    if lang == "en":
        return f"of {said}"
    return said if work.date.day else f"tháng {said}"


def _subject(subject: str) -> str:
    said = readable(subject)
    return said[:1].lower() + said[1:] if said[1:2].islower() or said[1:2] == " " else said


def _shortened(name: str) -> str:
    if len(name) <= MAX_NAME:
        return name
    cut = max(name.rfind(", ", 0, MAX_NAME), name.rfind("; ", 0, MAX_NAME))
    return name[: cut if cut > MAX_NAME // 2 else name.rfind(" ", 0, MAX_NAME)]


def identity_evidence(work: Work) -> tuple[Evidence, ...]:
    """What proves who a work is: its own header, or the reference that says most about it."""
    if work.document is not None:
        header = header_evidence(work.document)
        if header:
            return header
    best = work.best_mention
    return (mention_evidence(best),) if best is not None else ()


def header_evidence(document: Document) -> tuple[Evidence, ...]:
    """The lines of a document's own header that state its number, date and subject."""
    own = document.identity
    stated = [one for one in (own.number, own.issued_on) if one is not None]
    spans = [(min(s.start for s in stated), max(s.end for s in stated))] if stated else []
    title = [one for one in (own.type, own.subject) if one is not None and _near(one, own.subject)]
    if title:
        spans.append((min(s.start for s in title), max(s.end for s in title)))
    found = [Evidence(document, start, end) for start, end in spans]
    return tuple(one for one in found if len(one.quote) <= MAX_QUOTE)


def _near(one: Stated, subject: Stated | None) -> bool:
    return subject is None or abs(one.start - subject.start) < MAX_QUOTE


def mention_evidence(mention: Mention) -> Evidence:
    """The reference itself; where it states no subject, with the clause that leads to it."""
    reference, document = mention.reference, mention.document
    if reference.subject is not None:
        return Evidence(document, reference.start, reference.end)
    clause = clause_at(document, reference.start)
    start = clause.start if reference.end - clause.start < MAX_QUOTE else reference.start
    return Evidence(document, start, reference.end)


def clause_at(document: Document, at: int) -> Span:
    """The clause of a document that holds an offset, without the number of its item."""
    text = document.text
    line_start, line_end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
    line_end = len(text) if line_end < 0 else line_end
    numbering = NUMBERING.match(text, line_start, line_end)
    start = numbering.end() if numbering and numbering.end() <= at else line_start
    holding = [one for one in clause_spans(text, start, line_end) if one.start <= at < one.end]
    return holding[0] if holding else Span(start, line_end)
