"""A phrase that is no name, in the place of what the question before was asked of.

"Ai được thanh lý | tài sản thủy lợi |?", "Theo …, | kế hoạch thu hút | do bộ nào chủ trì?", "Mức
chi cho | huấn luyện viên | là bao nhiêu?": the document or place with which a question begins, who
is asked for and what is measured stay.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from rag.model import Span
from rag.retrieval.alike import Edit
from rag.retrieval.renaming import aside_end
from rag.retrieval.slots import Slot
from rag.retrieval.tasks import task_of
from rag.vietnamese.predicates import asked_at, begins_with_verb, predicates, subject_end
from rag.vietnamese.tables import rows
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold

NEAR = 3  # words between the verb of a task and the thing that it is done to

# What has an amount or a length of its own: another one takes the place of the whole subject.
_MEASURED = re.compile(
    r"(?:cac |tong )?(?:muc|tien|phi|le phi|chi phi|kinh phi|hoc phi|so|ty le|thoi (?:han|gian)|gia"
    r"|luong|phu cap|thu lao|dinh muc|che do|von|du no|du toan|thu|chi|dien tich|cong suat)\b"
)
_FOR = re.compile(r"\s(?:cho|doi voi|cua)\s+")
_ON = re.compile(r"\s+ve\s+(?:viec\s+)?")
_BORDER = re.compile(r"\s+(?:o|tai|trong|theo|cua|nam)\b")
_DEED = re.compile(r"viec\s")


@cache
def _things() -> re.Pattern[str]:
    nouns = sorted((row["noun"] for row in rows("things")), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, nouns))})(?!\w)", re.IGNORECASE)


@cache
def _acts() -> re.Pattern[str]:
    words = sorted((row["word"] for row in rows("acts")), key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, words))})(?!\w)", re.IGNORECASE)


def exchanged(question: str, said: str, then: Sequence[Slot]) -> Edit | None:
    """What the phrase ``said`` takes the place of in a question with the slots ``then``."""
    return _in_place_of_object(question, said, then) or _in_place_of_subject(question, said, then)


def _in_place_of_object(question: str, said: str, then: Sequence[Slot]) -> Edit | None:
    """The deed, or what it is done to, where a question asks first who does it."""
    task = task_of(question, "vi")
    start = question.find(task) if task else -1
    if task is None or start < asked_at(question):
        return None
    end = start + len(task)
    last = [one for one in then if one.end == end and one.kind in {"province", "number", "time"}]
    if last and (
        lead := re.search(r"\s+(?:o|tai|theo|trong|cua)\s+$", fold(question[: last[0].start]))
    ):
        end = lead.start()
    if _object_at(f"{said} x") > len(said):  # another verb, done to the same
        at = _object_at(question[start:end])
        return (start, start + at - 1, said) if at else (start, end, said)
    deed = _DEED.match(fold(said))
    if deed or begins_with_verb(said) or _acts().match(said):
        return start, end, said[deed.end() :] if deed else said
    at = start + _object_at(question[start:end], said)
    return (at, end, said) if start < at < end else None


def _object_at(task: str, said: str = "") -> int:
    """Where the verbs with which a task begins end: "quyết định thanh lý | tài sản"."""
    verbs = {one.start: one.end for one in predicates(task, in_names=True)}
    at = 0
    while True:
        act = _acts().match(task, at)
        end = max(act.end() if act else 0, verbs.get(at, 0))
        if not end or end >= len(task):
            break
        at = end + 1
    noun = _things().search(task, at) if _things().match(said) else None
    if noun is not None and len(task[at : noun.start()].split()) <= NEAR:
        return noun.start()
    words = [one.start() for one in re.finditer(r"\S+", task)]
    return at or (words[2] if len(words) > NEAR else 0)


def _in_place_of_subject(question: str, said: str, then: Sequence[Slot]) -> Edit | None:
    """The subject behind "Theo …,", "Ở …," with which a question begins, or its measured thing."""
    start = _opening_end(question, then)
    end = start + subject_end(question[start:], in_names=True)
    core = Span(start, start + len(question[start:end].rstrip(" ,")))
    subject = fold(question[core.start : core.end])
    on = _on_matter(question, start, then)
    if on is not None:
        return on.start, on.end, said
    whose = _FOR.search(subject)
    if _MEASURED.match(subject) and whose and not _MEASURED.match(fold(said)):
        border = _BORDER.search(subject, whose.end())
        stop = core.start + (border.start() if border else len(subject))
        inner = [one for one in then if core.start + whose.end() <= one.start < stop]
        return None if inner else (core.start + whose.end(), stop, said)
    inner = [one for one in then if core.start < one.start < core.end]
    if start == 0 or inner or not terms(question[core.start : core.end]):
        return None
    return core.start, core.end, said


def _on_matter(question: str, start: int, then: Sequence[Slot]) -> Span | None:
    """What something of a place or a body is about: "Kiến nghị của Lào Cai về | đường sắt"."""
    end = start + subject_end(question[start:])
    placed = next(
        (one for one in then if one.kind in {"province", "issuer"} and start < one.start < end),
        None,
    )
    about = _ON.match(fold(question), placed.end) if placed else None
    if about is None or about.end() >= end or fold(question[start:]).startswith("van ban"):
        return None
    matter = f"x {question[about.end() : end]}"
    stop = about.end() + subject_end(matter, in_names=True) - 2
    return Span(about.end(), about.end() + len(question[about.end() : stop].rstrip(" ,")))


def _opening_end(question: str, then: Sequence[Slot]) -> int:
    """Where "Theo đề án …,", "Ở Cao Bằng" ends, with which a question begins; 0 without."""
    aside = aside_end(question)
    if not aside:
        return 0
    named = next((one for one in then if one.start == aside), None)
    comma = question.find(", ", aside)
    if comma >= 0 and (named is None or comma >= named.end):
        return comma + 2
    after = named.end if named is not None else 0
    return after + len(question[after:]) - len(question[after:].lstrip()) if after else 0
