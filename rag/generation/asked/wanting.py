"""The types of document that a question asks for, in distinction to those that it merely names.

"Chỉ thị nào", "những quyết định, kết luận, quy chế nào", "năm 2025 tỉnh có kế hoạch dân vận nào?";
a type may be a verb instead: "phải báo cáo kết quả thực hiện kế hoạch 63 cho ai?".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from rag.model import Query
from rag.vietnamese.asked_bodies import BODY_EN, WHICH_EN
from rag.vietnamese.inner_nouns import ENDS_IN_INNER
from rag.vietnamese.text import fold
from rag.vietnamese.types import TypeMention, type_mentions

_WHICH_BEHIND = re.compile(
    r"\s*(?:so |nay la |do la |la |rieng |cu the )?(?:nao|gi|may|so may|bao nhieu|so bao)\b"
)
_WHAT_BEHIND = re.compile(r"\s*(?:nhung )?gi\b")
_WHICH_BEFORE = re.compile(
    r"\b(?:which|what|nhung|cac|may)(?: of (?:the|these|those))?"
    r"(?: (?:(?:ministry|department|office) of )?"
    r"(?!the\b|an?\b|of\b|in\b|is\b|are\b|was\b|do\b|does\b|did\b|must\b"
    # Another thing is asked for, and the type is what somebody does: "sở nào được quyết định".
    r"|nao\b|gi\b|ai\b|dau\b|duoc\b|phai\b)[\w'’]+){0,3} $"
)
# "What is the directive on …?" asks which one it is.
_WHAT_IS = re.compile(r"^(?:so )?what(?: is|['’]s| was| were| are) (?:the )?(?:[\w'’-]+ ){0,5}$")
_ON_MATTER = re.compile(r"s? (?:on|about|regarding|concerning|governing) (?!\d)(?!.*\babout\W*$)")
_ISSUED = frozenset(
    ("Chỉ thị", "Quyết định", "Nghị quyết", "Nghị định", "Thông tư", "Công văn", "Kết luận")
)
# "Which agency reports …?", "which agencies report …?": a verb, and no document of the agency.
_REPORTS = re.compile(
    rf"\b{WHICH_EN}(?:(?P<one>{BODY_EN}(?<!s))|{BODY_EN}) (?P<type>\w+)"
    r" (?!does\b|do\b|did\b|was\b|were\b|is\b|are\b|must\b|on\b)"
)
# "Hưởng mức theo quy định nào?": any provision, not only a document of that name.
_PROVISION = re.compile(
    r"\b(?:theo|dua (?:vao|tren)|can cu(?: vao)?|ap dung|chieu theo)(?: cac| nhung)? $"
)
# Types that are verbs before *gì*: "Kế hoạch 63 quy định gì về …?"
_VERBS = frozenset(("Quy định", "Hướng dẫn", "Quyết định", "Thông báo", "Báo cáo", "Kết luận"))
_JOINS = re.compile(r"\s*(?:,|va|hoac|hay|and|or)\s*(?:va |cac |nhung )?")
# "… có kế hoạch dân vận nào?": what stands between is what it is about.
_EXISTS = re.compile(r"\b(?:co|ra|ban hanh|lap|xay dung)(?: (?:nhung|cac|may|hai|ba|bon|\d))? $")
_SUBJECT_WHICH = re.compile(
    r"(?P<subject>(?: (?!so\b|la\b|do\b|cho\b|giao\b|ve\b)[\w-]+){1,6} )"
    r"(?:nao|gi)(?: (?:khong|vay|the|a|nhi|het))*\W*"
)
_ISSUES = re.compile(r"\b(?:ban hanh|phat hanh|ra|co)(?: (?:nhung|cac|may))? $")
# "báo cáo kết quả", "báo cáo lên đâu": somebody does it.
_DONE_TO = re.compile(r"\s*(?:cho|len|voi|ket qua|tinh hinh|dinh ky|truoc ngay|khi)\b")
_NAMED = re.compile(r"\s*(?:so|nao|gi|nay|tren|do|ve|cua|\d)\b")


def wanted_types(query: Query) -> tuple[str, ...]:
    """The types that the question asks for."""
    folded = fold(query.text)
    mentions = type_mentions(query.text)
    reported = _reported(folded)
    asked = [
        one
        for one in mentions
        if _WHICH_BEHIND.match(folded, one.end) or _WHICH_BEFORE.search(folded[: one.start])
        if not (one.type in _VERBS and one.start and _WHAT_BEHIND.match(folded, one.end))
        if not _is_provision(folded, one) and one.start not in reported
    ]
    asked = _with_listed(folded, mentions, asked) or _existing(folded, mentions)
    asked = asked or _what_it_is(folded, mentions)
    if asked or "number" not in query.asks or query.numbers:
        return tuple(dict.fromkeys(one.type for one in asked))
    return query.types if len(query.types) == 1 else ()


def _reported(folded: str) -> set[int]:
    """Where what could be a type is what an English question's body does."""
    found = _REPORTS.finditer(folded)
    return {
        one.start("type") for one in found if (one["one"] is not None) == one["type"].endswith("s")
    }


def _is_provision(folded: str, mention: TypeMention) -> bool:
    before, behind = folded[: mention.start], folded[mention.end :]
    led = mention.type == "Quy định" and _PROVISION.search(before) is not None
    return led and not behind.lstrip().startswith("so ")


def asks_what_exists(query: Query) -> bool:
    """Whether it asks which document of a type there is: "có kế hoạch dân vận nào?"."""
    folded, mentions = fold(query.text), type_mentions(query.text)
    return bool(_existing(folded, mentions) or _what_it_is(folded, mentions))


def asks_what_is_done(query: Query) -> bool:
    """Whether *gì* stands behind a type that is a verb, or that is to be made.

    "Kế hoạch 63 quy định gì?", "cơ quan phải xây dựng quy định gì về …?"; what a body issues is a
    document: "Bộ Nội vụ ban hành hướng dẫn gì về …?"
    """
    folded = fold(query.text)
    return any(
        one.type in _VERBS
        and one.start
        and _WHAT_BEHIND.match(folded, one.end)
        and not _ISSUES.search(folded[: one.start])
        for one in type_mentions(query.text)
    )


def _with_listed(
    folded: str, mentions: Sequence[TypeMention], asked: Sequence[TypeMention]
) -> list[TypeMention]:
    """Those asked for with the types in one list with them: "quyết định, quy chế nào"."""
    found = list(asked)
    for one, following in reversed(list(pairwise(mentions))):
        if following in found and _JOINS.fullmatch(folded, one.end, following.start):
            found.append(one)
    for one, following in pairwise(mentions):
        joined = one in found and _JOINS.fullmatch(folded, one.end, following.start)
        if joined and _WHICH_BEFORE.search(folded[: one.start]):  # "which decisions and plans"
            found.append(following)
    return [one for one in mentions if one in found]


def _existing(folded: str, mentions: Sequence[TypeMention]) -> list[TypeMention]:
    """The type before what it is about: "có kế hoạch dân vận nào?"."""
    for one in mentions:
        behind = _SUBJECT_WHICH.fullmatch(folded, one.end)
        if behind is None or not _EXISTS.search(folded[: one.start]):
            continue
        if not ENDS_IN_INNER.search(behind["subject"]):
            return [one]
    return []


def _what_it_is(folded: str, mentions: Sequence[TypeMention]) -> list[TypeMention]:
    """The type of which an English question asks what the one on a matter is."""
    first = mentions[:1] if len(mentions) == 1 else []
    return [
        one
        for one in first
        if one.type in _ISSUED
        and _WHAT_IS.search(folded[: one.start])
        and _ON_MATTER.match(folded, one.end)
    ]


def verbs(query: Query) -> list[TypeMention]:
    """The mentions of types that are verbs: "báo cáo kết quả", with nothing that names one."""
    folded = fold(query.text)
    return [
        one
        for one in type_mentions(query.text)
        if one.type in _VERBS and query.lang == "vi" and not _NAMED.match(folded, one.end)
        if _DONE_TO.match(folded, one.end)
    ]
