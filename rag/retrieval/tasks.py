"""The task of which a question asks who does it, and what more is asked of it.

After "Nghị quyết 97 giao ai xây dựng đề án …?" the words "thế bao giờ phải xong?" ask when the
task is to be done, not when the resolution is.
"""

from __future__ import annotations

import re

from rag.model import Lang
from rag.retrieval.renaming import aside_end
from rag.retrieval.slots import find_slots
from rag.vietnamese.aspects import asked_aspects
from rag.vietnamese.predicates import asks
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold

_LEAST = 3  # content syllables of a task
_DOER = (
    r"(?:ai|(?:(?:co quan|cq|don vi|dv|to chuc|bo phan|so|bo|ban|cuc|vu|phong|nganh|cap|nhung)"
    r"(?:,? ?(?:nganh|so|ban|bo|co quan|don vi))? nao))"
)
_CHARGED = (
    r"(?:(?:se|phai|can|duoc giao|duoc phan cong|chiu trach nhiem|co trach nhiem|co nhiem vu"
    r"|chu tri|dung ra|lam dau moi|lo|va)\s+)*"
)
_CHARGES = re.compile(_CHARGED)
_OWNED = re.compile(r"(?:cua|o|tai|thuoc)\s+")
_DOES = re.compile(rf"\b{_DOER}\s+{_CHARGED}(?P<task>\S.*)$")
_GIVEN = re.compile(
    rf"(?P<task>\S.*?)\s+(?:(?:thi|duoc|do|giao|phan cong|cho)\s+)+{_DOER}"
    r"(?: (?:chu tri|thuc hien|lam|phu trach|dam nhan|lo|chiu trach nhiem))*$"
)
_DOES_EN = re.compile(
    r"(?:who|which(?: \w+){1,3}?) (?:(?:must|should|will|has|have|is|are|was|were|to|be|assigned"
    r"|tasked|responsible|for|in charge of|with|leads?|led|lead)\s)*(?P<task>\S.*)$"
)
_VERB_EN = re.compile(r"^(?!the\b|an?\b)\w+(?:s|ing|ed)? (?=the\b|an?\b)")
_OF_DOCUMENTS = re.compile(r"(?:ky|ban hanh|phe duyet|duyet|nhan|sign\w*|issue\w*|approve\w*)\b")

_ALIKE = 2
_DEADLINE = re.compile(r"(?:thoi )?han\b")
_WHEN = r"(?:bao gio|khi nao|luc nao|(?:trong )?(?:nam|quy|thang|ngay|hom) (?:nao|may))"
_MORE: dict[Lang, re.Pattern[str]] = {
    "vi": re.compile(
        rf"(?:(?:(?:den )?{_WHEN})?\s*(?:thi )?(?:phai |can )?(?:lam )?"
        r"(?:xong|hoan thanh|hoan tat)\b(?! (?:muc tieu|chi tieu|nhiem vu)).*"
        r"|(?:thoi )?han(?: chot| cuoi| cuoi cung| hoan thanh)?(?: la| den)?"
        r"(?: (?:thuc hien|nop|gui|la|den|vao|trong|khi|ngay|nam|bao|nao|gio|may|lau))*"
        r"|(?:thoi )?han(?: chot| cuoi)?(?: phai| de)? (?:bao cao|nop|gui|trinh|hoan thanh|xong"
        r"|tong hop|tra loi|xu ly|giai quyet|thuc hien)\b.*"
        r"|(?:(?:trong|mat|het)(?: (?:thoi han|vong))? |thoi (?:han|gian) (?:la |trong )?)?"
        r"(?:bao lau|(?:bao nhieu|may) (?:ngay|gio|thang))(?: lam viec)?"
        rf"|(?:cham|muon) nhat(?: la)?(?: den| vao)? {_WHEN}"
        r"|(?:phoi hop |lam )?(?:voi|cung)(?: nhung)? (?:ai|(?:co quan|don vi|bo|so) nao)"
        r"|(?:ket qua )?(?:thi )?(?:phai |can |se )?(?:trinh|bao cao|gui|nop)(?: ket qua)?"
        r"(?: (?:cho|len|ve|den|toi))* (?:ai|dau|(?:co quan|don vi|cap|bo|so) nao)"
        rf"|{_DOER} (?:cung )?(?:phoi hop|tham gia)(?: cung)?)$"
    ),
    "en": re.compile(
        r"(?:over what period|(?:with)?in how many (?:\w+ )?days|how (?:long|soon|quickly)"
        r"(?: (?:does|will|must|can) (?:it|this|that) take)?"
        r"|by when|by (?:what|which) (?:date|year|quarter)|until when"
        r"|(?:and )?what(?: is|'s) the (?:deadline|timeframe|time limit)"
        r"|(?:by )?when (?:must|should|does|is|will|has) (?P<it>it|this|that) (?:(?:to|have|be)\s)*"
        r"(?:finished|completed|done|due|ready|finish|complete|end)"
        r"|with whom|who (?:else )?(?:coordinates|supports|helps|takes part))$"
    ),
}


def task_of(question: str, lang: Lang) -> str | None:
    """The task of a question that asks who does it; None where it asks something else."""
    start = _aside(question)
    said = question[start:].strip(" ?.!,")
    folded = fold(said)
    found = _DOES_EN.match(folded) if lang == "en" else _GIVEN.match(folded) or _DOES.search(folded)
    if found is None or (lang == "vi" and asked_aspects(question) & {"signer", "recipient"}):
        return None
    task = _without_document(said[found.start("task") : found.end("task")])
    task = _VERB_EN.sub("", task) if lang == "en" else _without_place(task)
    content = [one for one in terms(task) if "_" not in one]
    if _OF_DOCUMENTS.match(fold(task)) or len(content) < _LEAST:
        return None
    return task


def more_of(body: str, lang: Lang, task: str, subject: str | None, place: str | None) -> str | None:
    """The question put to the task, in its document or place; None where it isn't about a task."""
    found = _MORE[lang].match(fold(body))
    if found is None:
        return None
    asked = f"{body[:1].lower()}{body[1:]}"
    if lang == "en":
        pointed = found.span("it")
        asked = (
            f"{asked[: pointed[0]]}{task}{asked[pointed[1] :]}"
            if found["it"]
            else f"{asked} for {task}"
        )
        lead = f"According to {subject}, " if subject else f"In {place}, " if place else ""
        return lead + asked
    place = None if place and place in task else place
    lead = f"Theo {subject}, " if subject else f"Ở {place}, " if place else ""
    comma = "," if _DEADLINE.match(fold(asked)) else ""
    return f"{lead}{task[:1].lower() + task[1:] if lead else task}{comma} {asked}"


def is_like(body: str, task: str) -> bool:
    """Whether a phrase names another task by the same two words: "kiến nghị về giáo dục"."""
    one, other = fold(body).split(), fold(task).split()
    return len(one) > _ALIKE and one[:_ALIKE] == other[:_ALIKE] and not asks(body, "vi")


def _aside(question: str) -> int:
    """Where "trong thông báo 634/TB-VPCP …," ends, with which a question begins."""
    if not aside_end(question):
        return 0
    comma = question.find(",")
    return comma + 1 if comma >= 0 else 0


def _without_place(task: str) -> str:
    """A task without the place or the body of its doer: "của Cần Thơ chủ trì | lập dự toán"."""
    owned = _OWNED.match(fold(task))
    slots = find_slots(task) if owned else ()
    own = next((one for one in slots if owned and one.start <= owned.end() < one.end), None)
    if own is None:
        return task
    rest = task[own.end :].strip(" ,")
    charged = _CHARGES.match(fold(rest))
    return rest[charged.end() :] if charged else rest


def _without_document(task: str) -> str:
    """A task without the number of the document that gives it, and what leads to that."""
    numbered = next((one for one in find_slots(task) if one.kind == "number"), None)
    if numbered is None:
        return task
    before = re.sub(
        r"\s*\b(?:trong|theo|tai|o|in|under|by|of)\s*$", "", fold(task[: numbered.start])
    )
    return task[: len(before)].strip(" ,")
