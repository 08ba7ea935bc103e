"""The stretch of a question that is written like what a follow-up names: "rừng phòng hộ".

It begins with the same word ("rừng đặc dụng"), or ends alike ("thu | ngân sách").
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.retrieval.slots import find_slots
from rag.vietnamese.frames import cue_spans
from rag.vietnamese.predicates import asked_at, predicates
from rag.vietnamese.spelling import is_plain
from rag.vietnamese.text import LOWER, UPPER, fold, tone_marks

Edit = tuple[int, int, str]
"""The stretch ``[start, end)`` of a question and what takes its place."""

# Words of a fragment that only join what it names to the question.
GLUE = frozenset(
    """cua o tai ben ve cho voi tu den toi vao truoc sau tinh thanh pho tp trong theo thi la
    cai cac nhung ban nam so of in at by from for on the a one ones with to under""".split()
)
_NO_GLUE = frozenset({"cửa"})  # folded like a word that joins
HEAD = 2  # words that tell a fragment from what ends alike
_PERSONS = frozenset({"vien", "viên"})  # ends words for persons: "huấn luyện viên"
_WORD = re.compile(r"[^\W_]+")
_STAYS = re.compile(r"\s+(?:cua|o|tai|tren dia ban|trong|nam|giai doan)(?: tinh| thanh pho)?\s*$")
# A name, and what is asked of it in two words: "Cầu Rạch Miễu 2 | khánh thành".
_PROPERTY = re.compile(rf"(.+ [{UPPER}]\w*(?: [{UPPER}\d]\w*)*)(?: [{LOWER}]+){{2}}$")
_LETS = re.compile(r"cho (?:thue|vay|phep|muon)\b")


def shared(question: str, said: str) -> Edit | None:
    """The stretch that begins with the fragment's first word, or ends as the fragment does."""
    spelled = fold if is_plain(said) or is_plain(question) else _spelled
    own = [one.group() for one in _WORD.finditer(spelled(said))]
    if len(own) < 2:
        return None
    words = list(_WORD.finditer(spelled(question)))
    for word in words:
        if word.group() == own[0] and (fold(own[0]) not in GLUE or own[0] in _NO_GLUE):
            spans = [*predicates(question), *cue_spans(question)]
            later = [one.start for one in spans if one.start > word.start()]
            end = _named_end(question, word.start(), min([*later, len(question.rstrip(" ?.!"))]))
            return word.start(), end, said
    return _with_other_head(question, said, words, own)


def _named_end(question: str, start: int, end: int) -> int:
    """Where what begins at ``start`` ends: before a place, a time or a property that stays."""
    for one in find_slots(question):
        lead = _STAYS.search(fold(question[: one.start]))
        if start < one.start < end and one.kind in {"province", "issuer", "time"} and lead:
            end = max(lead.start(), start + 1) if lead.start() > start else end
    called = _PROPERTY.match(question[start:end].rstrip())
    return start + called.end(1) if called else len(question[:end].rstrip())


def _with_other_head(
    question: str, said: str, words: Sequence[re.Match[str]], own: Sequence[str]
) -> Edit | None:
    """The words that end as the fragment does: "chi | ngân sách" for "thu | ngân sách"."""
    asking = {one.start for one in predicates(question)} | {asked_at(question)}
    folded = [fold(question[one.start() :]) for one in words]
    for i in range(len(words)):
        tail = 0
        while tail < min(len(own) - 1, i + 1) and words[i - tail].group() == own[-1 - tail]:
            tail += 1
        head, at = len(own) - tail, i - tail + 1
        if not tail or head > HEAD or words[i].end() > len(question.rstrip(" ?.!")):
            continue
        if own[-1] in _PERSONS and tail == 1:
            head = HEAD  # "học viên" for "báo cáo viên"
        first = at
        while first > max(0, at - head) and not (
            (fold(words[first - 1].group()) in GLUE and not _LETS.match(folded[first - 1]))
            or words[first - 1].start() in asking
        ):
            first -= 1
        if first < at:
            return words[first].start(), words[i].end(), said
    return None


def _spelled(text: str) -> str:
    return tone_marks(text).lower()
