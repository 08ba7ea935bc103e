"""The route to how long what a document does holds: from when, and until when it is delegated.

"Giám đốc Sở được ủy quyền đến hết ngày nào?" asks for the clause on the term, "Thời hạn ủy quyền: …
đến hết ngày 28/02/2027"; "từ ngày nào Sở được phân cấp?" for the day on which the document takes
effect. Either must be asked of what the document's subject line says, not of a task within it.
"""

from __future__ import annotations

import re

from rag.catalogue import Work
from rag.generation.attributes import effect_sentence
from rag.generation.claims import asks_beyond, claim_of
from rag.generation.facts import Facts
from rag.generation.matching import asked_about, described_work
from rag.generation.naming import clause_at, short_name
from rag.generation.reading import Reading
from rag.model import Draft, DraftSentence, Evidence, Lang
from rag.vietnamese.dates import find_dates
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold, fold_space

_WHEN = r"(?:(?:het )?(?:ngay|thang|nam|khi|luc|hom) (?:nao|may|bao nhieu)|bao gio)"
_UNTIL = re.compile(
    rf"\b(?:den|toi) {_WHEN}\b|\bkeo dai (?:bao lau|khi nao)\b"
    r"|\buntil (?:when|what date|which date)\b|\bhow long\b.*\b(?:authori[sz]\w+|delegat\w+)\b"
)
_SINCE = re.compile(
    rf"\btu {_WHEN}\b(?!.*\bden\b)"
    rf"|\b(?:bat dau|ap dung|thuc hien) (?:vao )?{_WHEN}\W*(?:a|vay)?\W*$"
    r"|\bfrom (?:when|what date|which date)\b"
)
# What is delegated for a time: other terms are set for tasks.
_DELEGATES = re.compile(r"\b(?:uy quyen|phan cap)\b")
_DELEGATED_EN = re.compile(r"\b(?:authori[sz]|delegat)\w*")
_TERM = re.compile(
    r"^(?:Điều \d+\. |\d+\. )?(?:Thời gian|Thời hạn)(?: thực hiện)?"
    r" (?:ủy quyền|uỷ quyền|phân cấp)\b",
    re.MULTILINE,
)
# Words that ask for the time and describe no document.
_FRAME = frozenset("bat dau keo dai viec tu den toi het duoc ap dung mang".split())
MOST = 0.75  # the share of an English question that the subject line holds


def term_route(facts: Facts, reading: Reading) -> Draft | None:
    """From when, or until when, what one numbered or described document delegates."""
    folded = fold(reading.query.text)
    until, since = _UNTIL.search(folded), _SINCE.search(folded)
    work = _meant(facts, reading) if until or since else None
    if work is None or not _DELEGATES.search(fold(work.subject or "")):
        return None
    if not _is_of_subject(work, reading):
        return None
    lang = reading.query.lang
    sentence = _until(work, lang) if until else effect_sentence(work, lang)
    return Draft("answered", (sentence,)) if sentence is not None else None


def _meant(facts: Facts, reading: Reading) -> Work | None:
    """The one held document that is numbered, or described."""
    if not reading.query.numbers:
        return described_work(facts, reading, held=True)
    numbered = [one for works in asked_about(reading) or reading.targets for one in works]
    held = [one for one in numbered if one.document is not None]
    return held[0] if len(held) == 1 else None


def _is_of_subject(work: Work, reading: Reading) -> bool:
    """Whether the subject line, and who issued it where, hold what the question says."""
    known = [*terms(work.subject or ""), *terms(f"{work.issuer or ''} {work.province or ''}")]
    weights = reading.residue.weights
    left = {t: w for t, w in weights.items() if not _FRAME.intersection(t.split("_"))}
    asked = reading.residue.weighed(left)
    if reading.query.lang == "en":
        named = reading.query.numbers and _DELEGATED_EN.search(fold(reading.query.text))
        return bool(named) or asked.share(known) >= MOST
    return not asks_beyond(claim_of(asked, reading.query), known)


def _until(work: Work, lang: Lang) -> DraftSentence | None:
    """The clause on the term, where it names a day."""
    if work.document is None:
        return None
    for found in _TERM.finditer(work.document.text):
        span = clause_at(work.document, found.start())
        evidence = Evidence(work.document, span.start, span.end)
        if find_dates(evidence.quote):
            name = short_name(work, lang)
            said = fold_space(evidence.quote).rstrip(" ;./")
            return DraftSentence(f"{name[:1].upper()}{name[1:]}: {said}.", (evidence,))
    return None
