"""What a text does to a document that it mentions: replaces, repeals, amends it, or only a part.

A notice that a document was replaced must be true, so only what a text does itself counts: not the
task to replace another, not the repeal of an article, not a basis that a third document amended.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from rag.model import Document, Reference, Relation

VERBS: Mapping[Relation, re.Pattern[str]] = {
    "replaces": re.compile(r"thay thế", re.IGNORECASE),
    "repeals": re.compile(r"bãi bỏ|hủy bỏ|huỷ bỏ", re.IGNORECASE),
    "amends": re.compile(r"(?:sửa đổi|bổ sung)(?:, bổ sung|, thay thế)?", re.IGNORECASE),
}
_BREAK = re.compile(r"[.]\s+(?=[A-ZĐÀ-Ỹ])|(?=\()")
_NUMBERING = re.compile(
    r"\s*(?:Điều \d+[.:]|Khoản \d+[.:]|\d{1,3}(?:\.\d+)*[.)]|[a-zđ]\)|[-–+])?\s*", re.IGNORECASE
)
_ITSELF = re.compile(
    r"\s*(?:Điều \d+[.:]|\d{1,3}[.)]|[a-zđ]\)|[-–+(])?\s*(?:[^\W\d_]+ ){1,3}này\b", re.IGNORECASE
)
_TASK = re.compile(
    r"\b(?:giao|trình|tham mưu|đề xuất|xây dựng|soạn thảo|nghiên cứu|rà soát|kiến nghị|đề nghị"
    r"|sẽ|dự thảo|chuẩn bị)\b",
    re.IGNORECASE,
)
_SUBJECT_LEAD = re.compile(r"\s*(?:(?:về )?việc|v/v)?\s*", re.IGNORECASE)
# What may stand between the verb and a mention of the whole document.
_WHOLE = re.compile(
    r"(?:\s|[,;:()]|\b(?:cho|các|toàn bộ|những|văn bản|quyết định|nghị quyết|chỉ thị|kế hoạch"
    r"|hướng dẫn|sau|đây|và|đối với)\b|\b\d{1,3}[.)]|\b[a-zđ]\))*",
    re.IGNORECASE,
)
_PART = re.compile(
    r"\b(?:một phần|một số|cụm từ|nội dung|khoản|điểm|điều|mục|chương|phụ lục)\b", re.IGNORECASE
)
_EXPIRES = re.compile(
    r"(?:(?!\.\s)[^;\n])*?\b(?:hết|chấm dứt) hiệu lực\b(?:(?!\.\s)[^;\n])*?\bnày\b", re.IGNORECASE
)
_BY = re.compile(
    r"\s*(?:đã )?(?:được|bị) (?P<verb>thay thế|bãi bỏ|hủy bỏ|huỷ bỏ)(?: toàn bộ)? (?:bởi|bằng)\s+",
    re.IGNORECASE,
)
# Types whose bare "Bãi bỏ …" is an order, not a task for somebody.
_NORMATIVE = frozenset(
    {"Quyết định", "Nghị quyết", "Nghị định", "Thông tư", "Thông tư liên tịch", "Luật", "Lệnh"}
)
_LIST = 80  # lines of a list that are looked through for its lead


def undone_by(text: str, one: Reference) -> tuple[Relation, int] | None:
    """What a list says was done to the whole of a mentioned document, and where it says by what.

    "Kế hoạch số … được thay thế bởi Quyết định số …"; None where it doesn't say so.
    """
    passive = _BY.match(text, one.end, one.end + 80)
    if passive is None or _PART.search(_line_ahead(text, one.start)):
        return None
    done: Relation = "replaces" if passive["verb"].lower() == "thay thế" else "repeals"
    return done, passive.end()


def _line_ahead(text: str, start: int) -> str:
    return text[text.rfind("\n", 0, start) + 1 : start]


def expires(document: Document, one: Reference) -> bool:
    """Whether a sentence begins with the mention and ends it: "… hết hiệu lực kể từ … này"."""
    ahead = _sentence_ahead(document.text, one.start)
    rest = _uncovered(document, one.start - len(ahead), one.start)
    begins = _WHOLE.fullmatch(rest[_end_of_numbering(rest) :])
    return begins is not None and _EXPIRES.match(document.text, one.end) is not None


def does(document: Document, one: Reference) -> bool:
    """Whether the document itself does to the whole of another what the relation says."""
    subject = document.identity.subject
    if subject is not None and subject.start <= one.start < subject.end:
        return leads_title(document.text, subject.start, one)
    ahead = _sentence_ahead(document.text, one.start)
    verbs = list(VERBS[one.relation].finditer(ahead))
    if not verbs:
        return _is_item(document, one)
    lead, start = ahead[: verbs[0].start()], one.start - len(ahead) + verbs[-1].end()
    if one.relation != "amends" and not _WHOLE.fullmatch(_uncovered(document, start, one.start)):
        return False
    if _TASK.search(lead):
        return False
    if _ITSELF.match(lead):
        return True
    alone = _end_of_numbering(lead) == len(lead)
    ordered = lead.lstrip().startswith("Điều") or one.relation != "amends"
    return alone and ordered and _is_normative(document)


def leads_title(text: str, start: int, one: Reference) -> bool:
    """Whether a title says nothing but what its document does to the mentioned one."""
    ahead = text[start : one.start]
    verb = VERBS[one.relation].search(ahead)
    if verb is None or not _SUBJECT_LEAD.fullmatch(ahead[: verb.start()]):
        return False
    return one.relation == "amends" or not _PART.search(ahead)


def _is_item(document: Document, one: Reference) -> bool:
    """Whether it stands alone in a list that begins with "Bãi bỏ toàn bộ các văn bản sau:"."""
    ahead = _line_ahead(document.text, one.start)
    if _end_of_numbering(ahead) != len(ahead) or not _is_normative(document):
        return False
    above = document.text[: one.start - len(ahead)].rstrip("\n").split("\n")[-_LIST:]
    lead = next((line for line in reversed(above) if _is_lead(line, one.relation)), "")
    rest = lead[_end_of_numbering(lead) :]
    return (
        bool(lead)
        and one.relation != "amends"
        and not _PART.search(rest.replace("một số văn bản", ""))
    )


def _is_lead(line: str, relation: Relation) -> bool:
    return VERBS[relation].match(line, _end_of_numbering(line)) is not None


def _end_of_numbering(line: str) -> int:
    found = _NUMBERING.match(line)
    return found.end() if found else 0


def _is_normative(document: Document) -> bool:
    kind = document.identity.type
    return kind is not None and kind.value in _NORMATIVE


def _sentence_ahead(text: str, start: int) -> str:
    """The sentence up to a mention, on its line."""
    line = _line_ahead(text, start)
    breaks = [one.end() for one in _BREAK.finditer(line) if one.start() > _end_of_numbering(line)]
    return line[breaks[-1] :] if breaks else line


def _uncovered(document: Document, start: int, end: int) -> str:
    """What of a stretch is no part of another mention."""
    pieces, at = [], start
    for one in document.references:
        if one.start >= end or one.end > end:
            continue
        if one.start >= at:
            pieces.append(document.text[at : one.start])
        at = max(at, one.end)
    return " ".join((*pieces, document.text[at:end]))
