"""One fact of one document: when, who issued it, who signed it, to whom, about what.

Every maker returns the sentence with its proof, or None where the documents don't state the fact.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from rag.catalogue import Mention, Work
from rag.generation.proof.issuing import issuer_sentence
from rag.generation.proof.naming import (
    clause_at,
    full_name,
    identity_evidence,
    mention_evidence,
    short_name,
    spoken_date,
)
from rag.model import Aspect, Document, DraftSentence, Evidence, Lang, Stated
from rag.vietnamese.casing import readable
from rag.vietnamese.dates import find_dates
from rag.vietnamese.text import fold_space

# "Quyết định này có hiệu lực thi hành kể từ ngày …", of the document itself.
_EFFECT = re.compile(
    r"\b(?:này|này có|Quyết định|Nghị quyết|Quy định|Quy chế|Kế hoạch|Thông tư|Nghị định|Chỉ thị)"
    r"[^.;\n]{0,60}\b(?:có hiệu lực|được áp dụng|áp dụng (?:từ|kể từ|đến))\b"
    # a council's: "Nghị quyết này được Hội đồng nhân dân … thông qua ngày … và có hiệu lực từ …"
    r"|\bnày (?:đã )?được [^.;\n]{0,140}\bthông qua\b[^.;\n]{0,60}\bcó hiệu lực\b"
)

# "Kể từ ngày Thông tư này có hiệu lực … mức thu là 2%": what holds from then on.
_TIME_OF = re.compile(
    r"\W*(?:\w\W+)?(?:kể từ|từ|trước|sau|đến|tại|trong)\b[^,;]{0,24}?"
    r"\b(?:ngày|khi|thời điểm|thời gian)\b[^,;\d]{0,40}\bcó hiệu lực\b",
    re.IGNORECASE,
)
OPENING = 24  # code points: "Quyết định này có hiệu lực", "1. Nghị quyết này được áp dụng"

Maker = Callable[[Work, Lang], DraftSentence | None]


def _mention_with(work: Work, part: str) -> Mention | None:
    """The fullest mention that states ``part`` of the work's identity as the work has it."""
    stated = [one for one in work.mentions if getattr(one.reference, part) is not None]
    return max(stated, key=lambda one: one.fullness, default=None)


def document_sentence(work: Work, lang: Lang) -> DraftSentence | None:
    """The document itself, by its full name."""
    evidence = identity_evidence(work)
    if not evidence:
        return None
    name = full_name(work, lang)
    return DraftSentence(f"{name[:1].upper()}{name[1:]}.", evidence)


def date_sentence(work: Work, lang: Lang) -> DraftSentence | None:
    """When it was issued."""
    own = work.document.identity if work.document else None
    if work.document is not None and own is not None and own.issued_on is not None:
        start = min(one.start for one in (own.number, own.issued_on) if one is not None)
        evidence = Evidence(work.document, start, own.issued_on.end)
        if work.date is None:
            return None
    else:
        mention = _mention_with(work, "date")
        if mention is None or work.date is None:
            return None
        evidence = mention_evidence(mention)
    name, date = short_name(work, lang), spoken_date(work.date)
    if lang == "en":
        return DraftSentence(f"{_capital(name)} was issued on {date}.", (evidence,))
    if work.date.month is None:
        return DraftSentence(f"{_capital(name)} được ban hành năm {date}.", (evidence,))
    when = f"ngày {date}" if work.date.day else f"tháng {date}"
    when = when if work.date.month else f"năm {date}"
    blank = " (ngày để trống)" if work.date.month and not work.date.day else ""
    return DraftSentence(f"{_capital(name)} được ban hành {when}{blank}.", (evidence,))


def effect_sentence(work: Work, lang: Lang) -> DraftSentence | None:
    """From when, or until when, it is in force: the clause of its own that says so."""
    if work.document is None:
        return None
    evidence = max(_effects(work.document), key=_tells_when, default=None)
    if evidence is None:
        return None
    said = fold_space(evidence.quote).rstrip(" ;./")
    return DraftSentence(f"{_capital(short_name(work, lang))}: {said}.", (evidence,))


def _effects(document: Document) -> Iterator[Evidence]:
    """The clauses that speak of the document's own coming into force."""
    for found in _EFFECT.finditer(document.text):
        clause = clause_at(document, found.start())
        yield Evidence(document, clause.start, clause.end)


def _tells_when(evidence: Evidence) -> tuple[bool, bool]:
    """Whether a clause begins with it, and names a day: others mention it on the way."""
    found = _EFFECT.search(evidence.quote)
    begins = found is not None and found.start() < OPENING
    begins = begins and not _TIME_OF.match(evidence.quote)
    return begins, bool(find_dates(evidence.quote)) or "ngày ký" in evidence.quote


def signer_sentence(work: Work, lang: Lang) -> DraftSentence | None:
    """Who signed it, in what post and on whose authority."""
    own = work.document.identity if work.document else None
    if work.document is None or own is None or own.signer is None:
        return None
    parts = [one for one in (own.authority, own.post, own.signer) if one is not None]
    evidence = Evidence(work.document, min(p.start for p in parts), max(p.end for p in parts))
    post = f", {_post(own.post)}" if own.post else ""
    formula = own.authority.value if own.authority else None
    authority = (
        f" ({fold_space(formula)})" if formula and formula != (own.post or own.signer).value else ""
    )
    name = short_name(work, lang)
    if lang == "en":
        text = f"{_capital(name)} was signed by {own.signer.value}{post}{authority}."
    else:
        text = f"Người ký {name} là {own.signer.value}{post}{authority}."
    return DraftSentence(text, (evidence,))


def _post(post: Stated) -> str:
    return readable(post.value)


def subject_sentence(work: Work, lang: Lang) -> DraftSentence | None:
    """What it is about: its subject line, or the clause that says what it is named for."""
    if work.subject is not None:
        return document_sentence(work, lang)
    best = work.best_mention
    if best is None:
        return None
    evidence = mention_evidence(best)
    if evidence.start == best.reference.start:
        return None
    return DraftSentence(
        f"{_capital(short_name(work, lang))}: {fold_space(evidence.quote)}.", (evidence,)
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


MAKERS: Mapping[Aspect, Maker] = {
    "signer": signer_sentence,
    "date": date_sentence,
    "effect": effect_sentence,
    "issuer": issuer_sentence,
}
