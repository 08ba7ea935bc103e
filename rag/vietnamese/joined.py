"""Two questions in one sentence: "do bộ nào soạn, trình Chính phủ trước ngày nào?".

The second clause seldom stands alone. It lacks the subject where it begins with what is said of it,
and the place, the document or the topic that the first clause names for both.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from rag.model import Lang
from rag.vietnamese.alternation import either
from rag.vietnamese.clause_names import documents_in, names_a_type, names_in, places_in
from rag.vietnamese.elliptic import of_another
from rag.vietnamese.frames import cue_spans, without_phrases
from rag.vietnamese.gapped import filled, of_another_name
from rag.vietnamese.predicates import begins_with_verb, subject_end
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold, nfc

_CUT = either(r",? (?:con|trong khi) (?!lai\b|hieu luc\b|duoc\b|phai\b|la\b)|; |, (?:va )?| va ")
_CUT_EN = either(
    r",? (?:while|whereas) |; |,? and (?=(?:who\w*|what|which|when|where|how|in what|to whom)\b)"
)
# "cái nào trước?", "bên nào nhiều hơn?": of two things that the first clause names; but
# "sở nào lo kỹ thuật?" asks for another one where the first clause asks "sở nào", too.
_OF_BOTH = re.compile(
    r"(?:ben|cai|noi|van ban|tinh|loai|nguoi|so) nao\b|moi \w+\b|which (?:one|is)\b"
)
_ANOTHER = re.compile(r"(?!cai\b|ben\b|moi\b|which is\b)")
# "… theo Kế hoạch 63?": behind what is asked last, said of both clauses.
_TAIL = re.compile(r"\b(?:theo|trong|tai|o|cua|according to|under|in|of) [^,:;]+$")
_SENTENCE = re.compile(r"[.?!] ")
_CLAUSE = re.compile(
    r"[,;]? (?:con|trong khi|while|whereas) |; "
    r"|,? and (?=(?:who\w*|what|which|when|where|how|in what|to whom)\b)"
)
# What a question begins with that is said of both of its clauses: "Theo …, ", "Hồ sơ X: ".
_LEAD = re.compile(
    r"(?:theo|trong|tai|o|voi|den|tu|nam|according to|under|in|at|by|for)\b[^,:?]{2,120}, "
)
_TOPIC = re.compile(r"[^:?]{2,120}: ")
_ASKING = (
    "ai", "gì", "nào", "đâu", "mấy", "bao nhiêu", "bao giờ", "bao lâu", "ra sao", "vì sao",
    "thì sao",
)  # fmt: skip
_WRITTEN = {fold(one): one for one in _ASKING}
_ASKED = either(rf"\b(?:{'|'.join(_WRITTEN)}|who\w*|what|which|when|where|how)\b")
_WORD = re.compile(r"[^\W_]+(?:[/.&-][^\W_]+)*")
# One of several of a kind, which the first clause names by the same word: "lần hai …, lần ba …".
_ORDERED = re.compile(
    r"(?:lan|dot|vong|nhom|loai|lop|khoi|buoc|quy|muc|hang|bac) (?:thu )?"
    r"(?:\d+|[ivx]+|mot|hai|ba|bon|tu|nam|nhat|nhi|cuoi|dau)\b"
)
# "… của Kiên Giang là gì, của Sóc Trăng là gì?"
_LED = re.compile(r"(?:cua|o|tai|doi voi|cho|voi) ")
_NAMED_OF = re.compile(r"(?P<who>(?:\w+ ){1,3}nao (?:cua|o|tai|thuoc) )(?:[^\W\d]+ ?){1,6}")
_ALSO = re.compile(r"\bthi (?:sao|the nao|ra sao)\W*$")
OWN = 2  # content syllables that the first clause must have beside what asks
SHORT = 4  # content syllables below which the second clause has no subject of its own


def two_questions(text: str) -> tuple[str, str] | None:
    """The two clauses of a question that each ask something, of two different bodies or places."""
    text = nfc(text)
    folded = fold(text)
    begin = folded.find(": ") + 1  # what stands before a colon asks nothing
    if not _asks(text[begin:]) or _asks(text[:begin]):
        begin = 0
    for cut in _CLAUSE.finditer(folded, begin):
        left, right = text[begin : cut.start()].strip(" ,"), text[cut.end() :].strip(" ,")
        if not (_asks(left) and _asks(right)):
            continue
        one, other = names_in(left), names_in(right)
        if one and other and not one & other:
            same = of_another_name(left, right) or of_another(left, right)
            return left, same or _told(left, right)
    return None


def _told(first: str, second: str) -> str:
    """The second clause with the document that the first one names, where it names no place."""
    if any(places_in(second)) or not any(documents_in(first)):
        return second
    return _alone("", first, filled(first, second, 0, "en") or second)


class JoinedQuestions(NamedTuple):
    """Two questions of one sentence, each standing alone.

    ``leans``: the second one has no subject of its own, it goes on from the first one's;
    ``written`` is it as it stands in the sentence.
    """

    first: str
    second: str
    leans: bool
    written: str = ""


def joined_questions(text: str, lang: Lang) -> JoinedQuestions | None:
    """The two questions of a sentence, each standing alone; None where it has but one."""
    text = nfc(text)
    begin = _lead_end(text)
    for cut in (_CUT_EN if lang == "en" else _CUT).finditer(fold(text), begin):
        first, second = text[: cut.start()].rstrip(" ,"), text[cut.end() :].strip(" ,")
        if not (_asks_or_offers(first[begin:], second) and _asks(second)):
            continue
        if (
            _is_broken(first, second)
            or _goes_on(text, cut)
            or _is_named_alike(first, second, begin)
        ):
            continue
        if not _content(second) or _is_of_both(first[begin:], second):
            continue  # of what the first clause asks about, or of its answer
        if len(_content(first[begin:])) >= OWN:
            return _joined(first, second, begin, lang)
    return None


def _asks_or_offers(first: str, second: str) -> bool:
    """Whether a clause asks, or offers two things of which another clause asks, too: "A hay B"."""
    return _asks(first) or (" hay " in fold(first) and _ALSO.search(fold(second)) is not None)


def _is_named_alike(first: str, second: str, begin: int) -> bool:
    """Whether both only name somebody of whom what follows is asked: "sở nào của A và sở nào …"."""
    named = _NAMED_OF.fullmatch(fold(first[begin:]))
    return named is not None and fold(second).startswith(named["who"])


def _goes_on(text: str, cut: re.Match[str]) -> bool:
    """Whether *còn* is no conjunction: "mấy người *còn tự phục vụ được*, mấy người …?"."""
    if "," in cut.group() or not cut.group().strip().startswith("con"):
        return False
    behind = text[cut.end() :].split(",")
    return len(behind) > 1 and not _asks(behind[0])


def _joined(first: str, second: str, begin: int, lang: Lang) -> JoinedQuestions:
    """Two clauses, each standing alone."""
    both = f"{_said_of_both(first, second)}{first}"
    full = of_another(first, second, begin) or filled(first, second, begin, lang)
    if full is not None:
        return JoinedQuestions(both, _alone("", first, full), leans=False)
    before = _before(first[:begin], first, second)
    alone = _alone(before, first, second)
    return JoinedQuestions(both, alone, len(before) > begin, second)


def _is_of_both(first: str, second: str) -> bool:
    """Whether the second clause asks of two things that the first one names: "cái nào trước?"."""
    found = _OF_BOTH.match(fold(second))
    if found is None:
        return False
    if found.group() == "which one":
        return filled(first, second, 0, "en") is None
    alike = fold(first).startswith(found.group()) and len(_content(second)) > 1
    return not (alike and _ANOTHER.match(found.group()))


def _said_of_both(first: str, second: str) -> str:
    """The document and the place that the end of the second clause names for the first, too."""
    asked = max((one.end() for one in _ASKED.finditer(fold(second))), default=0)
    tail = _TAIL.search(fold(second), asked)
    if tail is None or any(documents_in(first)) or any(places_in(first)):
        return ""
    said = second[tail.start() :]
    return "".join(f"{one}: " for names in (documents_in, places_in) for one in names(said))


def _is_broken(first: str, second: str) -> bool:
    """Whether the cut is in brackets, before the last sentence, or between two things named."""
    if first.count("(") > first.count(")") or _SENTENCE.search(second):
        return True
    named, _, asked = second.rpartition(", ")  # "(ai ký A và) B, chức vụ gì?"
    return bool(named) and not _asks(named) and not _content(asked)


def _lead_end(text: str) -> int:
    """Where that ends which is said of all clauses; it asks nothing itself."""
    folded, end = fold(text), 0
    for pattern in (_LEAD, _TOPIC, _LEAD):
        found = pattern.match(folded, end)
        if found is not None and not _asks(text[end : found.end()]):
            end = found.end()
    return end


def _asks(text: str) -> bool:
    """Whether a clause asks for something, and not only whether it is so."""
    return any(
        text[one.start() : one.end()].lower() in {one.group(), _WRITTEN.get(one.group())}
        for one in _ASKED.finditer(fold(text))
    )


def _content(text: str) -> list[str]:
    """The content syllables of a clause, without the words that ask."""
    for span in sorted(cue_spans(text), reverse=True):
        text = f"{text[: span.start]} , {text[span.end :]}"
    return [one for one in terms(without_phrases(text)) if "_" not in one]


def _alone(before: str, first: str, second: str) -> str:
    """The second clause with what the first one says for it, too."""
    said = f"{before.rstrip()} {second}"
    known = fold(said)
    missing = [
        one
        for names in (documents_in, places_in)
        if not any(names(second)) and not (names is documents_in and _has_its_own(first, second))
        for one in names(first)
        if fold(one) not in known
    ]
    return " ".join((*(f"{one}:" for one in missing), said.strip()))


def _has_its_own(first: str, second: str) -> bool:
    """Whether the second clause asks of a document of its own, which it describes or places."""
    elsewhere = {*map(fold, places_in(second))} - {*map(fold, places_in(first))}
    return names_a_type(second) or bool(elsewhere)


def _before(lead: str, first: str, second: str) -> str:
    """What of the first clause the second one goes on from."""
    parallel = _parallel(lead, first, second)
    if parallel is not None:
        return first[:parallel]
    own = first[len(lead) :]
    content = _content(second)
    if any(documents_in(second)) or any(places_in(second)):
        return lead
    if begins_with_verb(second) or len(content) < SHORT:
        return f"{lead}{own[: subject_end(own)]}"
    return lead


def _parallel(lead: str, first: str, second: str) -> int | None:
    """Where the first clause has the words with which the second one begins, if it has any."""
    alone = _ORDERED.match(fold(second)) or _LED.match(fold(second))
    words = [one.group() for one in _WORD.finditer(fold(second))]
    said = list(_WORD.finditer(fold(first), len(lead)))
    if lead and said[0].group() == words[0]:
        return said[0].start()  # "Ước thu 2025: thu nội địa bao nhiêu, thu xuất khẩu bao nhiêu?"
    head = words[: 1 if alone else 2]
    starts = range(len(said) - len(head) + 1)
    same = (at for at in starts if [one.group() for one in said[at : at + len(head)]] == head)
    return next((said[at].start() for at in same), None)
