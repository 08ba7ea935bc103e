"""The form an answer has: what something is, how a figure is worked out, where money comes from.

"Trả lương theo tuần thì quy ra tháng bằng cách nào?" shares its words with the rule that speaks of
the figure; what answers says what is multiplied and divided.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from rag.generation.text.units import Unit
from rag.model import Query
from rag.vietnamese.text import fold

_HOW = r"(?:(?:nhu )?the nao|ra sao|lam sao|sao|(?:bang |theo )?(?:cach|cong thuc|kieu) (?:nao|gi))"
_MONEY_EN = r"(?:sources?|budgets?|fund(?:s|ing)?|money)"


class _Form(NamedTuple):
    """How an answer of a form is asked for, what it says, and what that adds to its log-odds."""

    asked: re.Pattern[str]
    said: re.Pattern[str]
    gain: float


_PAPER = (
    r"(?:de an|ke hoach|chuong trinh|quyet dinh|nghi quyet|chi thi|kh|qd|nq|ct|scheme|plan"
    r"|programme|decision|resolution|directive)"
)
_LEADS = r"(?:chu tri|lam dau moi|la dau moi|phu trach|chiu trach nhiem chinh|dieu phoi)"
_FORMS = (
    _Form(  # one figure as a share of another
        re.compile(r"\b(?:bao nhieu|may)\b.*\bso voi\b|\bgap may lan\b"),
        re.compile(r"\d ?%|\bphan tram\b|\bgap (?:\d|doi)|\d lan (?:muc|so)\b"),
        2.0,
    ),
    _Form(  # what is to be reached, not what was
        re.compile(
            r"\b(?:phai|can|phan dau|muc tieu)\b.*\b(?:dat|tang|tang truong)\b"
            r".*\b(?:bao nhieu|may)\b"
        ),
        re.compile(r"\b(?:muc tieu|phan dau|chi tieu|quyet tam)\b"),
        2.0,
    ),
    _Form(  # who leads the whole, and not one of its tasks
        re.compile(
            rf"\b(?:nao|ai) {_LEADS}(?: (?:thuc hien|trien khai|to chuc|viec|cua|cho|ve))*"
            rf" {_PAPER}\b"
            rf"|\b{_PAPER}\b[^,;?]* (?:do |: ?)(?:\w+ )?(?:nao|ai) {_LEADS}"
            r"(?: (?:thuc hien|trien khai|to chuc|chinh))*\W*$"
            r"|\b(?:which|what) [\w ]*\b(?:leads?|coordinates?|is in charge of)"
            rf" (?:the )?{_PAPER}\b"
        ),
        re.compile(
            r"\b(?:chu tri|dau moi|theo doi)\b(?:(?! (?:bo tri|xay dung|nghien cuu|de)\b)[^.;:])*"
            r" (?:trien khai|thuc hien)"
            rf"(?: (?:cac|nhung|\w+ vu|\w+ tieu|nhiem vu|cua|toan bo|noi dung))* {_PAPER}\b"
        ),
        3.0,
    ),
    _Form(
        re.compile(
            rf"\b(?:cach tinh|cong thuc (?:nao|gi|tinh))\b"
            rf"|\b(?:tinh|quy doi|quy ra|quy thanh|xac dinh)\b(?: \w+){{0,9}} {_HOW}\b"
            r"|\bhow (?:is|are) .*\b(?:calculated|computed|converted|worked out|determined)\b"
            r"|\bhow (?:do|does|should|must|can) .*\b(?:calculate|compute|convert|work out)\b"
            r"|\bformula\b"
        ),
        re.compile(
            r"\bnhan (?:voi )?(?:\d|he so|so|ty le|muc)|\bchia (?:cho|\d)|="
            r"|\bcong thuc\b(?! (?:neu |noi )?tren)"
            r"|\bduoc (?:tinh|xac dinh) bang\b|\btru (?:di )?(?:tong|so|phan|chi)\b"
        ),
        3.0,
    ),
    _Form(
        re.compile(
            r"\b(?:tien|kinh phi|chi phi|phi|nguon)\b.*"
            r"\b(?:o dau|tu dau|nguon nao|quy nao|tien dau|tien o dau|o nguon nao)\b"
            r"|\blay (?:tien|kinh phi) (?:o |tu )?dau\b|\btien dau\b"
            rf"|\b(?:from|out of) (?:which|what) (?:[\w-]+ ){{0,2}}?{_MONEY_EN}\b"
            rf"|\bwhere (?:do|does|will|is|are) .*\b{_MONEY_EN}\b.*\bfrom\b"
            r"|\bhow (?:is|are|will) .*\b(?:funded|financed|paid for)\b"
            r"|\bsources? of (?:the )?(?:fund\w*|financ\w+|money)\b"
            r"|\bwho (?:funds|finances|pays for)\b"
            rf"|\b(?:which|what) (?:[\w-]+ ){{0,2}}?{_MONEY_EN} (?:pays?|covers?|finances?)\b"
        ),
        re.compile(
            r"\bnguon (?:kinh phi|chi|thu|ngan sach|von|tai chinh|hop phap)"
            r"|\btu (?:nguon|ngan sach)\b"
            r"|\b(?:do|duoc) ngan sach .{0,60}\b(?:bo tri|bao dam|dam bao|cap|chi)\b"
            r"|\bngan sach nha nuoc (?:bao dam|dam bao|bo tri|cap)\b|\btu quy\b"
        ),
        2.0,
    ),
    _Form(
        re.compile(
            r"^what (?:is|are)(?: an?)? (?!the\b|there\b|being\b|an?\b)(?:[\w'’-]+ ?){1,5}\W*$"
            r"|\bwhat (?:counts?|qualif(?:y|ies)) as\b|\bwhat constitutes\b|\bdefinition of\b"
            r"|\bwhat (?:is|are) (?:considered|regarded as|deemed|meant by|understood (?:by|as))\b"
            r"|\bhow (?:is|are) .{2,60} (?:defined|understood)\b"
            r"|\bthe nao (?:la|thi (?:duoc )?(?:coi|goi|xem) la)\b|\bduoc (?:hieu|coi|goi) la gi\b"
        ),
        re.compile(
            r"^(?:\W|\d+[.)]|[a-z]\) )*(?:[\w/-]+,? ){1,14}?(?:duoc (?:hieu|coi|goi) )?la"
            r" (?!ngay\b|mot trong\b|\d)"
        ),
        3.0,
    ),
    _Form(
        re.compile(
            r"\bbao lau\b.*\b(?:mot|1) lan\b|\bmay (?:ngay|tuan|thang|nam) (?:mot|1) lan\b"
            r"|\bbao lau (?:thi )?phai\b|\b(?:dinh ky|thuong xuyen) (?:bao lau|the nao|khi nao)\b"
            r"|\bhow (?:often|frequently)\b|\bat (?:what|which) intervals?\b"
            r"|\bhow many times (?:a|per|each|every) (?:day|week|month|quarter|year)\b"
        ),
        re.compile(
            r"\b(?:hang|dinh ky|moi) (?:ngay|tuan|thang|quy|nam)\b|\b(?:ngay|tuan|thang|nam)/lan\b"
            r"|\b(?:mot|01|1|hai|02) (?:\([^()]*\) )?lan\b|\blan/(?:ngay|tuan|thang|quy|nam)\b"
        ),
        2.0,
    ),
)


def of_form_first(units: Sequence[Unit], query: Query) -> list[Unit]:
    """The units, best first, where those of the form that is asked for count for more."""
    forms = _asked(query)
    if not forms:
        return list(units)
    weighed = [
        replace(one, odds=one.odds + sum(o.gain for o in forms if o.said.search(_folded(one))))
        for one in units
    ]
    return sorted(weighed, key=lambda one: -one.odds)


@lru_cache(maxsize=64)
def _asked(query: Query) -> tuple[_Form, ...]:
    folded = fold(query.text)
    return tuple(one for one in _FORMS if one.asked.search(folded))


def _folded(unit: Unit) -> str:
    return fold(unit.evidence.quote)
