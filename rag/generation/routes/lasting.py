"""The route to how long what a document does holds: from when, and until when it is delegated.

"Giám đốc Sở được ủy quyền đến hết ngày nào?" asks for the clause on the term, "Thời hạn ủy quyền: …
đến hết ngày 28/02/2027"; "từ ngày nào Sở được phân cấp?" for the day on which the document takes
effect, "chương trình kéo dài từ năm nào đến năm nào?" for the clause on when it is carried out.
Each must be asked of what the document's subject line says, not of a task within it.
"""

from __future__ import annotations

import re

from rag.catalogue import Work
from rag.generation.described.one_work import described_work
from rag.generation.facts import Facts
from rag.generation.proof.attributes import effect_sentence
from rag.generation.proof.naming import NUMBERING, clause_at, short_name
from rag.generation.ranking.claims import asks_beyond, claim_of
from rag.generation.reading import Reading, asked_about
from rag.model import Document, Draft, DraftSentence, Evidence, Lang
from rag.vietnamese.dates import find_dates, find_years
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
# How long a plan is carried out: "chạy từ năm nào đến năm nào", "thực hiện trong bao lâu".
_CARRIED_OUT = re.compile(
    r"\b(?:chay|keo dai|thuc hien|trien khai|dien ra)\b(?: \w+){0,3}"
    r" (?:tu nam nao\b.{0,12}\bnam nao"
    r"|bao lau|(?:trong |vao )?(?:nhung nam|giai doan|thoi gian) nao|bao nhieu nam|may nam)\W*$"
    r"|\bthoi gian thuc hien\b.{0,60}\b(?:nao|bao lau|may nam|bao nhieu nam)\W*$"
)
_TIME_OF = re.compile(
    r"^(?:[IVX\d]+[.)] *)?(?:\d+\. )?Thời gian(?: triển khai)?(?: thực hiện)?\s*(?::|$)",
    re.MULTILINE,
)
# Words that ask for the time and describe no document.
_FRAME = frozenset(
    "bat dau keo dai chay viec tu den toi het duoc ap dung mang hieu luc gia tri thi hanh"
    " co".split()
)
MOST = 0.75  # the share of an English question that the subject line holds


def term_route(facts: Facts, reading: Reading) -> Draft | None:
    """From when, or until when, what one numbered or described document delegates."""
    folded = fold(reading.query.text)
    if _CARRIED_OUT.search(folded):
        return _carrying_out(facts, reading)
    until, since = _UNTIL.search(folded), _SINCE.search(folded)
    work = _meant(facts, reading) if until or since else None
    if work is None or not _DELEGATES.search(fold(work.subject or "")):
        return None
    if not _is_of_subject(work, reading):
        return None
    lang = reading.query.lang
    sentence = _until(work, lang) if until else effect_sentence(work, lang)
    return Draft("answered", (sentence,)) if sentence is not None else None


def _carrying_out(facts: Facts, reading: Reading) -> Draft | None:
    """The clause on the time in which one numbered or described plan is carried out."""
    work = _meant(facts, reading)
    if work is None or work.document is None or not _is_of_subject(work, reading):
        return None
    evidence = _time_of(work.document)
    if evidence is None:
        return None
    name = short_name(work, reading.query.lang)
    said = fold_space(evidence.quote).rstrip(" ;./")
    return Draft(
        "answered", (DraftSentence(f"{name[:1].upper()}{name[1:]}: {said}.", (evidence,)),)
    )


def _time_of(document: Document) -> Evidence | None:
    """The only clause labelled as the time of carrying out, in its line or the one below."""
    stated = list[Evidence]()
    for found in _TIME_OF.finditer(document.text):
        end = document.text.find("\n", found.end())
        if not document.text[found.end() : end].strip():
            end = document.text.find("\n", end + 1)
        numbering = NUMBERING.match(document.text, found.start())
        start = numbering.end() if numbering else found.start()
        evidence = Evidence(document, start, len(document.text) if end < 0 else end)
        if find_years(evidence.quote):
            stated.append(evidence)
    return stated[0] if len(stated) == 1 else None


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
