"""To whom: "Sở Nội vụ báo cáo kết quả cho ai?" is answered by a clause that says to which body.

The one that reports is the subject of many a clause; whom it reports to stands behind the verb,
"báo cáo Ủy ban nhân dân tỉnh", or behind *về*, *cho*, *đến* after what is reported.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.generation.asked.bodies import names_body
from rag.generation.asked.found_kinds import found_kinds
from rag.generation.text.units import Unit
from rag.model import Evidence, Query, Span
from rag.vietnamese.text import fold

BEHIND = 2.5  # log-odds that a clause which says to whom may be behind one that doesn't
FAR = 160  # code points between a verb and the body behind its preposition

_WHOM = (
    r"(?:nhung |cac |chi |ban )?"
    r"(?:ai|dau|(?:co quan|don vi|cap|so|bo|ban|noi|phong|lanh dao|nguoi|to chuc|nganh|cuc|vu"
    r"|uy ban|van phong|trung tam) nao)"
)
# No part of "công trình", "quy trình", "chương trình", "lộ trình".
_SUBMIT = r"(?<!cong )(?<!quy )(?<!chuong )(?<!lo )(?<!tien )(?<!qua )(?<!giao )(?<!hanh )trinh"
_HAND = (
    rf"(?:bao cao|{_SUBMIT}|gui|phan anh|kien nghi|de xuat|xin y kien|thong bao|nop|ban giao|chuyen"
    r"|tham muu|de nghi|cung cap|lay y kien|xin phep|dang ky"
    r"|cong khai(?![^?;]*\b(?:nhung|cac) (?:dau|noi)\b))"  # several places are a list
)
_HANDED = re.compile(rf"\b{_HAND}\b")
_ASKS = re.compile(
    rf"(?<!\bban )(?<!\bcac )\b{_HAND}\b(?: {_WHOM}\b|[^?;]{{0,90}}?"
    rf"\b(?:(?:cho|voi|len|ve|den|toi|tu|cua|o|qua|y kien) {_WHOM}|ai)\b)"
    r"(?! (?:ky|ban hanh|la nguoi))"
)
_BODY_EN = r"(?:body|agency|department|ministry|office|committee|authority)"
_MUST = r"(?:must|should|are|is|do|does|shall|can|to)"
_SEND = r"\b(?:report|submit\w*|sen[dt]|refer|propose|forward)\w*\b"
_ASKS_EN = re.compile(
    rf"\bto (?:whom|which (?:\w+ ){{0,2}}?{_BODY_EN})\b|{_SEND}.{{0,80}}\b(?:where|to)\W*$"
    rf"|\bwhere {_MUST}\b.*{_SEND}"
)
_VERBS = (
    r"(?:[Bb]áo cáo|[Tt]rình|[Gg]ửi|[Pp]hản ánh|[Kk]iến nghị|[Đđ]ề xuất|xin ý kiến|[Tt]hông báo"
    r"|[Nn]ộp|[Bb]àn giao|[Cc]huyển|[Tt]ham mưu|[Đđ]ề nghị|[Cc]ung cấp|lấy ý kiến"
    r"|[Xx]in phép|[Đđ]ăng ký)"
)
_FILLERS = (
    r"(?:\s+(?:về|cho|đến|tới|lên|với|kịp thời|kết quả|ngay|đồng thời|trực tiếp|bằng văn bản"
    r"|ý kiến|của|qua|các|\([^()]*\)))*\s*$"
)
_HANDS = re.compile(_VERBS)
_DIRECT = re.compile(_VERBS + _FILLERS)
_BEHIND_WHAT = re.compile(
    rf"{_VERBS}[^;.\n]{{0,{FAR}}}?[\s(,](?:về|cho|đến|tới|lên|qua|gửi|với)(?:\s+các)?\s+$"
)

# Between two bodies that something is handed to; the second may stand behind a word for it.
_JOINED = re.compile(
    r"[^,;.:\n]{0,40}?"
    r"(?:(?:, | và |, và |; )(?:đến |tới |về |gửi )?(?:các )?| \((?:qua|thông qua) )"
)


def asks_to_whom(query: Query) -> bool:
    """Whether a question asks to whom something is reported, sent or proposed."""
    if query.asks & {"signer", "issuer"} or (query.lang == "en" and "recipient" in query.asks):
        return False
    cue = _ASKS_EN if query.lang == "en" else _ASKS
    return cue.search(fold(query.text)) is not None


def to_whom_first(units: Sequence[Unit], query: Query) -> list[Unit]:
    """The units that say to whom, where that is asked for and the best hands nothing to anybody."""
    if not units or not asks_to_whom(query) or _HANDS.search(units[0].evidence.quote):
        return list(units)
    likely = [one for one in units if one.odds >= units[0].odds - BEHIND]
    saying = [one for one in likely if says_to_whom(one.evidence, query)]
    return saying or list(units)


def says_to_whom(evidence: Evidence, query: Query) -> bool:
    """Whether a clause names a body to which something is handed."""
    return receiver(evidence, query) is not None


def hands_it_on(evidence: Evidence, query: Query) -> bool:
    """Whether a clause says to whom what is asked is done: reported, and not only brought up."""
    at = receiver(evidence, query)
    if at is None:
        return False
    asked = set(_HANDED.findall(fold(query.text)))
    return not asked or bool(asked.intersection(_HANDED.findall(fold(evidence.quote[: at.start]))))


def receiver(evidence: Evidence, query: Query) -> Span | None:
    """Where in the quote the body stands to which something is handed."""
    quote = evidence.quote
    found = list(found_kinds("agency", evidence, query))
    for span in found:
        before = quote[: span.start]
        if names_body(quote[span.start : span.end]) and (
            _DIRECT.search(before) or _BEHIND_WHAT.search(before)
        ):
            return _with_others(quote, span, found)
    return None


def _with_others(quote: str, first: Span, found: Sequence[Span]) -> Span:
    """A body and those that are named with it: "báo cáo A, B và C"."""
    end = first.end
    for one in sorted(found, key=lambda one: one.start):
        if one.start >= end and _JOINED.fullmatch(quote, end, one.start):
            end = one.end
    return Span(first.start, end)
