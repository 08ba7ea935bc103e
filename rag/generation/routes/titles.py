"""What something is called in full, and when a page that is no document was published."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from rag.catalogue import Work, distinct
from rag.generation.described.dating import describes_only
from rag.generation.described.one_work import described_work
from rag.generation.facts import Facts
from rag.generation.proof.attributes import document_sentence
from rag.generation.proof.naming import spoken_date
from rag.generation.reading import Reading
from rag.model import Document, Draft, DraftSentence, Evidence, Lang, Query, ScoredPassage
from rag.vietnamese.dates import find_dates
from rag.vietnamese.parts import find_parts
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold, fold_space
from rag.vietnamese.types import english_type, has_type

MAX_TITLE = 330  # code points, so that the sentence stays under 400
HEAD = 200  # code points at whose beginning a page says when it was published

_FULL = re.compile(
    r"\bten (?:goi )?(?:day du|chinh thuc|goi)\b"
    r"|(?<!dung )(?<!ky )(?<!de )\bten (?:cua )?(?:de an|chuong trinh|du an|ke hoach)\b"
    r"|\b(?:full|official|complete) (?:name|title)\b"
)
_ABOUT_WHAT = re.compile(
    r"\bve (?:noi dung|van de|viec|dieu|chuyen|cai|linh vuc)? ?(?:gi|nao)\b"
    r"|\bnoi dung (?:chinh |chu yeu )?(?:cua )?.*\b(?:la|noi|gom) (?:gi|nhung gi|the nao)\b"
    r"|\bnoi dung (?:gi|ra sao|the nao)\b|\bnoi (?:gi|cai gi|dieu gi)\b"
    r"|\b(?:de cap|lien quan|quy dinh)(?: den| toi| ve)?"
    r" (?:noi dung|van de|cai|viec|linh vuc)? ?gi\b"
    r"|\bban hanh (?:de lam gi|ve (?:viec|noi dung|van de) gi)\b"
    r"|\bwhat (?:is|are) the (?:main |basic )?contents? of .*\d\S*(?: of [\w ]+)?\W*$"
    r"|\bwhat (?:is|was) the (?:title|heading|name) of\b|\bwhat is .* (?:titled|called|entitled)\b"
    r"|\b(?:what|which) (?:matters?|issues?|subjects?|topics?) (?:does|do|is|are) .*"
    r"\b(?:regulate|cover|govern|concern|deal with|address|on|about)\W*$"
    r"|\bwhat [^,;]*\d\S* is for\W*$"
    r"|\bwhat (?:is|was) .*\babout\b|\bwhat does .*\b(?:concern|deal with|cover|say)\b"
    r"|\b(?:on|about) what\b|(?:,|\band) what (?:is it |was it )?about\W*$"
)
# "Nghị quyết 97 sửa đổi cái gì?": what its subject line says that it does.
_AMENDS_WHAT = re.compile(
    r"\d\S*(?: cua [\w ]+?)? (?:sua doi|bo sung|thay the)(?:,? (?:va )?(?:bo sung|thay the))*"
    r" (?:(?:cai|noi dung|van de|dieu) )?gi\W*$"
)
# Words that only ask what a document is about, and the one for being issued: its name says when.
_ABOUT = frozenset(
    "cai noi dung chinh yeu chu van de viec linh vuc ban hanh cap lien quan den toi".split()
)
_ISSUES = (
    r"(?:approv|issu|promulgat|adopt|enact|regulat|stipulat|prescrib|announc|amend|supplement|revis"
    r"|decid|resolv)"
    r"(?:e|es|ed|s)?\b"
    r"|(?:lay|lays|laid) down\b|(?:set|sets) (?:out|up)\b"
)
# "What did the Prime Minister approve in Decision 2634?", "What does it approve?", "What is issued
# with it?": what the document is for, and nothing within it.
_DOES_WHAT = re.compile(
    rf"^(?:so )?what (?:is|was|were|has been) (?:{_ISSUES})"
    r" (?:by|with|in|under|through)(?! which\b) [^,;]*$"
    rf"|^(?:so )?what (?:does|did|do|has) [^,;]*?\b(?:{_ISSUES})"
    r"(?: (?:in|by|with|under|through) (?:the |its |his )?(?:\w+ ){0,3}?(?:\S*\d\S*))?\W*$"
)
_EXTRACT = re.compile(r"\btrich yeu\b|\bsubject line\b")
_EXTRACTING = frozenset("trich yeu ghi neu noi dung no subject line".split())
_PAGE = re.compile(
    r"\b(?:ban tin|(?<!thong )tin|bai|bai viet|bai bao|news(?: item)?|article|page|post)\b"
)
_PUBLISHED = re.compile(
    r"\b(?:dang|dua(?: tin)?|len (?:trang|mang|song)|xuat ban|posted|published|put (?:up|online)"
    r"|de (?:ngay|thang)|ngay (?:cua|tren|o)|dated?|date (?:of|on))\b"
)


def title_route(facts: Facts, reading: Reading) -> Draft | None:
    """The full name of what a numbered document approves or is, where that is asked."""
    query = reading.query
    folded = fold(query.text)
    if _EXTRACT.search(folded):
        return _extract(facts, reading)
    if not query.numbers or reading.wanted or find_parts(query.text):
        return None
    if not _FULL.search(folded):
        amends = _AMENDS_WHAT.search(folded) is not None
        asks = amends or _ABOUT_WHAT.search(folded) or _DOES_WHAT.search(folded)
        return _subject(reading, amends=amends) if asks else None
    works = [one for same in reading.targets for one in same[:1]]
    named = [one for one in (_named(work, query) for work in works) if one is not None]
    others = [one for one in query.types if not any(has_type(w.type, [one]) for w in works)]
    if not named and not others:
        whole = [document_sentence(one, query.lang) for one in works if one.subject][:1]
        named = [one for one in whole if one is not None]
    return Draft("answered", tuple(named[:1])) if named else None


def _extract(facts: Facts, reading: Reading) -> Draft | None:
    """The subject line of the document that is numbered, described, or the only one of a place."""
    weights = reading.residue.weights
    left = {t: w for t, w in weights.items() if not _EXTRACTING.intersection(t.split("_"))}
    reading = replace(reading, residue=reading.residue.weighed(left))
    works = [same[0] for same in reading.targets if len(distinct(same)) == 1]
    if not works and len(reading.within) == 1 and not reading.residue.weights:
        works = [facts.catalogue.of(facts.catalogue.documents[min(reading.within)])]
    if not works and not reading.query.numbers:
        found = described_work(facts, reading, held=False)
        works = [found] if found is not None and describes_only(found, reading) else []
    told = [document_sentence(one, reading.query.lang) for one in works if one.subject]
    said = tuple(one for one in told if one is not None)
    return Draft("answered", said) if said else None


def _subject(reading: Reading, *, amends: bool) -> Draft | None:
    """What each numbered document is about, where nothing more is asked of what it says."""
    left = {term for term in reading.residue.weights if "_" not in term} - _ABOUT
    if amends:
        own = (one.subject or "" for same in reading.targets for one in same)
        left -= {term for subject in own for term in terms(subject)}
    if (reading.query.lang == "vi" and left) or find_parts(reading.query.text):
        return None
    works = [same[0] for same in reading.targets if len(distinct(same)) == 1]
    told = [document_sentence(one, reading.query.lang) for one in works if one.subject]
    said = tuple(one for one in told if one is not None)
    return Draft("answered", said) if said and len(said) == len(reading.targets) else None


def _named(work: Work, query: Query) -> DraftSentence | None:
    """The scheme, programme … that the work's own title names, of a type that is asked for."""
    for kind in query.types:
        if work.type is not None and fold(kind) == fold(work.type):
            continue
        for evidence in _places(work):
            found = _title(evidence, kind)
            if found is not None:
                return _sentence(found, kind, query.lang)
    return None


def _places(work: Work) -> Iterable[Evidence]:
    """Where the work's own title stands: its subject line, or those that its mentions give."""
    subject = work.document.identity.subject if work.document else None
    if work.document is not None and subject is not None:
        yield Evidence(work.document, subject.start, subject.end)
    for one in work.mentions:
        span = one.reference.subject_span
        if span is not None:
            yield Evidence(one.document, span.start, span.end)


def _title(evidence: Evidence, kind: str) -> Evidence | None:
    """From the type's name on: what stands in quotation marks, or all of it."""
    text = evidence.quote
    found = re.search(rf"\b{re.escape(fold(kind))}\b", fold(text))
    if found is None:
        return None
    quoted = re.compile(r"\s*[“\"][^”\"]+[”\"]?").match(text, found.end())
    end = quoted.end() if quoted else min(len(text), found.start() + MAX_TITLE)
    said = text[found.start() : end].rstrip(" ,;.")
    start = evidence.start + found.start()
    return Evidence(evidence.document, start, start + len(said))


def _sentence(evidence: Evidence, kind: str, lang: Lang) -> DraftSentence:
    said = fold_space(evidence.quote)
    if "“" in said and "”" not in said:
        said += "”"
    noun = english_type(kind).lower() if lang == "en" else kind.lower()
    lead = f"The full name of the {noun}" if lang == "en" else f"Tên đầy đủ của {noun}"
    return DraftSentence(f"{lead}: {said}.", (evidence,))


def publication_route(
    facts: Facts, reading: Reading, passages: Sequence[ScoredPassage]
) -> Draft | None:
    """When a page was published: the day that stands alone at its head."""
    folded = fold(reading.query.text)
    published = _PUBLISHED.search(folded) and _PAGE.search(folded)
    if not published or "date" not in reading.query.asks or reading.query.numbers:
        return None
    for found in passages:
        document = facts.catalogue.documents[found.passage.doc_id]
        evidence = _published_on(document)
        if evidence is not None:
            return Draft("answered", (_published(document, evidence, reading.query.lang),))
    return None


def _published_on(document: Document) -> Evidence | None:
    """The first lines of a page without a header, up to one that is nothing but a date."""
    if document.identity.number is not None or document.identity.date is not None:
        return None
    for date in find_dates(document.text[:HEAD]):
        line = document.text.rfind("\n", 0, date.start) + 1
        if date.date.day and document.text[line : date.start].strip() == "":
            end = document.text.find("\n", date.end)
            if document.text[date.end : max(end, date.end)].strip() == "":
                return Evidence(document, 0, date.end)
    return None


def _published(document: Document, evidence: Evidence, lang: Lang) -> DraftSentence:
    day = spoken_date(find_dates(evidence.quote)[-1].date)
    if lang == "en":
        return DraftSentence(f"“{document.title}” was published on {day}.", (evidence,))
    return DraftSentence(f"Tin “{document.title}” đăng ngày {day}.", (evidence,))
