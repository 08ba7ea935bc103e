"""The route to who proposed or appraised a document, and by what number: its own line says so.

"Theo đề nghị của Công an tỉnh tại Văn bản số 260/TTr-CAT-PCCC ngày 03/11/2025 và ý kiến thẩm định
của Sở Tư pháp tại Báo cáo số 3141/BC-STP …" stands among the legal bases of a document (Nghị định
30/2020/NĐ-CP, Phụ lục I).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from rag.generation.described.one_work import described_work
from rag.generation.facts import Facts
from rag.generation.proof import abstain
from rag.generation.proof.naming import short_name
from rag.generation.reading import Reading
from rag.generation.routes.citing import described_by
from rag.generation.text.examined import examined_by
from rag.model import Document, Draft, DraftSentence, Evidence, Query, Reference
from rag.vietnamese.issuer_names import same_issuer
from rag.vietnamese.issuers import find_issuers
from rag.vietnamese.text import fold, fold_space

REACH = 8000  # code points from the beginning within which the bases stand
MAX_SAID = 340  # code points of such a line, so that the sentence stays under 400

# It opens a line, or stands in one behind the last of the bases.
_LINE = re.compile(
    r"(?:^[ \t]*[-–]?[ \t]*|(?<=; )|(?<=;))(?:Theo|Xét|Thực hiện|Trên cơ sở) "
    r"(?:đề nghị|[Tt]ờ trình|đề xuất|ý kiến|Báo cáo|Văn bản)[^\n]*",
    re.MULTILINE,
)
_BODY = (
    r"(?:ai|(?:co quan|don vi|cap|(?:(?:vu|cuc) truong|bo truong|giam doc)(?: (?:bo|so|vu|cuc))?"
    r"|bo|so|ban|vu|cuc|vien|phong|van phong|nganh|noi|ben|nguoi) nao)"
)
# What a body drafts, it submits; *tham mưu* also means other tasks.
_DRAFTS = r"(?:(?:du thao|soan thao|soan)|tham muu(?= ban hanh\b|\W*$))"
_ASKS_DRAFTER = re.compile(rf"\b{_BODY} (?:da |la nguoi )?{_DRAFTS}")
_DEED = rf"(?:(?<!chuong )(?<!quy )trinh|de nghi|de xuat|tham dinh|tham tra|{_DRAFTS})"
_DOCUMENT = (
    r"(?:de an|du an|quyet dinh|nghi quyet|du thao|ke hoach|chuong trinh|van ban|quy dinh|quy che"
    r"|qd|nq|kh|da|viec bai bo|bai bo|phuong an|quy hoach|danh muc|thong tu|nghi dinh|huong dan)"
)
# Words that only say who did what to it.
_ASKING = frozenset("giam doc truong vu cuc nghi trinh xuat tham tra soan thao muu".split())
_DONE_EN = r"(?:proposed|submitted|appraised|requested|recommended|put forward|presented)"
_DOCUMENT_EN = (
    r"(?:decision|resolution|plan|scheme|document|decree|circular|directive|law|regulation"
    r"|guideline|program(?:me)?|project)"
)
# "Ở Hà Tĩnh việc bãi bỏ quyết định … do sở nào thẩm định?"
_WHERE = r"(?:(?:o|tai|cua) [^,:?]{2,40}?[,:]? )?"
_OF_PLACE = r"(?: (?:cua|o|tai|thuoc) (?:\w+ ){0,4}?\w+)?"
# What was done to a document; "sở nào trình kinh phí?", "Bộ nào trình Chính phủ?" ask for duties.
_ASKS_WHO = re.compile(
    rf"^(?:cho hoi |hoi )?{_WHERE}(?:viec )?{_DOCUMENT}\b.* do {_BODY}{_OF_PLACE} (?:da )?{_DEED}\b"
    rf"|^(?:cho hoi |hoi )?{_DOCUMENT}\b.* {_BODY} (?:da )?{_DEED}\W*$"
    rf"|\b{_BODY}{_OF_PLACE} (?:da |la nguoi )?{_DEED} (?:ban hanh )?{_DOCUMENT}\b"
    rf"|\b{_BODY} (?:da |la nguoi )?{_DEED} (?:\w+ ){{1,8}}?(?:ban hanh|ra|bai bo|thay the|sua doi)"
    rf" (?:{_DOCUMENT})\b(?=.*\d)"
    rf"|\b(?:theo|can cu|xet) (?:de nghi|to trinh|de xuat) cua {_BODY}\b"
    rf"|^(?:cho hoi |hoi )?to trinh (?!so\b|\d)(?:\w+ ){{0,6}}?{_DOCUMENT} .*\b(?:cua|do) {_BODY}\b"
    r"|\bwhose (?:\w+ ){0,3}(?:apprais\w+|proposal|submission|request)\b"
    rf"|\bwho {_DONE_EN} (?=.*\d)"
    r"|\bwho (?:submitted|made|sent|filed|wrote) (?:the )?(?:proposal|submission|request)\b"
    rf"|\bwh(?:ich|at) (?:\w+ ){{1,4}}{_DONE_EN} (?:the )?"
    rf"(?:\w+ ){{0,3}}{_DOCUMENT_EN}\b"
    rf"|\bwho {_DONE_EN} (?:the )?(?:\w+ )?{_DOCUMENT_EN}\b"
    rf"|\bby (?:whom|(?:which|what) (?:\w+ ){{1,4}}?)(?:was|were|has|had) (?=.*\d).*{_DONE_EN}\W*$"
    r"|\bon (?:the )?(?:proposal|request|recommendation) of (?:whom|which|what)\b"
    r"|\b(?:at|on|upon) whose (?:request|proposal|recommendation|suggestion|initiative)\b"
    r"|\bproposed by (?:whom|which)\b"
)
_BY_WHAT = r"(?:to trinh|ttr|bao cao|bc|cong van|cv|van ban|vb)"
_WHICH_ONE = r"(?:may|nao|bao nhieu|gi)"
_WHICH = r"(?:so (?:may|nao|bao nhieu|gi|hieu)|nao)"
_SUBMITTED_EN = r"(?:(?:appraisal|verification) report|submission)s?"
# Between what was submitted and the document that was issued on it.
_BEHIND_EN = (
    r"(?:behind|underl(?:ies|ying)|led to|leading to|form(?:s|ed|ing) the basis (?:of|for)"
    r"|basis (?:of|for)|(?:prompted|preceded|supported|accompanied)|issued on|made for|cited in)"
)
_ISSUED_ON = re.compile(rf"\b{_BEHIND_EN}\b")
_ASKS_NUMBER = re.compile(
    rf"\b{_DEED}\b.* (?:tai|bang|theo|trong|o) {_BY_WHAT} {_WHICH}\b"
    rf"|\b{_BY_WHAT} tham (?:dinh|tra)\b.*\bso (?:may|nao|bao nhieu|gi)\b"
    rf"|\bnumber\b.*\b{_SUBMITTED_EN}\b|\b{_SUBMITTED_EN} number\b"
    rf"|\b(?:on|in|by) (?:which|what) (?:[\w'’-]+ ){{0,4}}?{_SUBMITTED_EN}\b"
    rf"|\b(?:which|what) (?:[\w'’-]+ ){{0,4}}?{_SUBMITTED_EN} .*{_BEHIND_EN}\b"
    rf"|^(?:cho hoi |hoi )?to trinh (?!so\b|\d)(?:\w+ ){{0,6}}?{_DOCUMENT} .*\bso {_WHICH_ONE}\b"
    r"|\btham (?:dinh|tra)\b(?!.*\b(?:phai|truoc|cham nhat)\b).* (?:ngay|hom) (?:nao|may)\b"
)
_DEEDS = {
    "đề nghị": re.compile(
        r"\b(?:de nghi|trinh|de xuat|soan|soan thao|du thao|tham muu|propos\w+|submitted"
        r"|request\w*|recommend\w+|put forward|presented)\b"
    ),
    "thẩm định": re.compile(r"\b(?:tham dinh|apprais\w+)\b"),
    "thẩm tra": re.compile(r"\b(?:tham tra)\b"),
}


def proposal_route(facts: Facts, reading: Reading) -> Draft | None:
    """The line of the document that says who proposed it and by what."""
    folded = fold(reading.query.text)
    asks_who = _ASKS_WHO.search(folded) is not None
    if not asks_who and not _ASKS_NUMBER.search(folded):
        return None
    named = _naming(reading)
    if named is not None:
        return Draft("answered", (_sentence(facts, named, reading.query),))
    for document in _documents(facts, reading):
        found = (_examined(document, folded) if asks_who else None) or _line(document, folded)
        if found is not None and not (asks_who or _is_theirs(found, reading.query)):
            return abstain.refused("not_stated", reading.query)
        if found is not None:
            return Draft("answered", (_sentence(facts, found, reading.query),))
    if not asks_who or not (any(reading.targets) or reading.query.types):
        return None
    if _ASKS_DRAFTER.search(folded):
        return None  # who issues a document may have drafted it, too
    near = [abstain.near_work(same[0], reading.query.lang) for same in reading.targets if same]
    return abstain.refused("not_stated", reading.query, nearest=near)


def _naming(reading: Reading) -> Evidence | None:
    """The line that names the report or submission whose number the question gives."""
    mentions = (m for same in reading.targets for one in same for m in one.mentions)
    for mention in mentions:
        for line in _LINE.finditer(mention.document.text, 0, REACH):
            if line.start() <= mention.reference.start < line.end():
                return _around(mention.document, line, mention.reference)
    return None


def _around(document: Document, line: re.Match[str], named: Reference) -> Evidence:
    """What a line says, of a long one the part between semicolons that names the document."""
    whole = _said(document, line)
    if named.end <= whole.end:
        return whole
    start = document.text.rfind(";", line.start(), named.start) + 1 or line.start()
    end = document.text.find(";", named.end, line.end())
    said = document.text[start : end if end > 0 else line.end()]
    begin = start + len(said) - len(said.lstrip())
    return Evidence(document, begin, begin + min(len(said.strip(" ;,.")), MAX_SAID))


def _documents(facts: Facts, reading: Reading) -> Iterator[Document]:
    """The held documents that may be meant: numbered, about a numbered one, or described."""
    works = [one for same in reading.targets for one in same]
    yield from (one.document for one in works if one.document is not None)
    for one in works:
        for mention in one.mentions:
            subject = mention.document.identity.subject
            if subject is not None and subject.start <= mention.reference.start < subject.end:
                yield mention.document
    if not works:
        behind = _ISSUED_ON.search(reading.query.text.lower())
        if behind is not None:
            reading = described_by(facts, reading, reading.query.text[behind.end() :])
        work = described_work(facts, _without_asking(reading), held=True)
        if work is not None and work.document is not None:
            yield work.document


def _without_asking(reading: Reading) -> Reading:
    """What describes the document, without the words for who did what to it."""
    weights = reading.residue.weights
    left = {t: weight for t, weight in weights.items() if _ASKING.isdisjoint(t.split("_"))}
    return replace(reading, residue=reading.residue.weighed(left))


def _examined(document: Document, folded: str) -> Evidence | None:
    """Who did it, where the line on it would be cut before that, or where none names them."""
    asked = [deed for deed, cue in _DEEDS.items() if cue.search(folded)]
    if len(asked) != 1:
        return None
    for line in _LINE.finditer(document.text, 0, REACH):
        found = examined_by(document, asked[0], line.start(), line.end())
        if found is not None:
            return None if line.end() - line.start() <= MAX_SAID else found
    return examined_by(document, asked[0], 0, len(document.text))


def _line(document: Document, folded: str) -> Evidence | None:
    """The line on what the question says was done: proposed, appraised, examined."""
    asked = [deed for deed, cue in _DEEDS.items() if cue.search(folded)]
    for line in _LINE.finditer(document.text, 0, REACH):
        said = line.group()
        submitted = "ờ trình" in said and (not asked or "đề nghị" in asked)
        if any(deed in said for deed in asked) or submitted:
            return _said(document, line)
    return None


def _is_theirs(evidence: Evidence, query: Query) -> bool:
    """Whether the line names every body that the question names beside the document's own."""
    own = evidence.document.identity.issuer
    others = [one for one in query.issuers if own is None or not same_issuer(own.value, one)]
    named = [one.full_name for one in find_issuers(evidence.quote)]
    return all(any(same_issuer(one, other) for one in named) for other in others)


def _said(document: Document, line: re.Match[str]) -> Evidence:
    """What a line says, without its dash and its last mark."""
    said = line.group()
    start = line.start() + len(said) - len(said.lstrip(" \t-–"))
    return Evidence(document, start, line.start() + min(len(said.rstrip(" ;,.")), MAX_SAID))


def _sentence(facts: Facts, evidence: Evidence, query: Query) -> DraftSentence:
    name = short_name(facts.catalogue.of(evidence.document), query.lang)
    return DraftSentence(f"{name}: {fold_space(evidence.quote)}.", (evidence,))
