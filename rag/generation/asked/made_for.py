"""Whether a question asks which documents were made for one that it numbers.

"Những văn bản nào triển khai Nghị quyết 57?" asks for those that carry it out, "văn bản nào căn cứ
Nghị định 61?" for those based on it; "Kế hoạch 63 thực hiện văn bản nào?" is the other way round.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from rag.model import Query
from rag.vietnamese.numbers import find_numbers
from rag.vietnamese.text import fold
from rag.vietnamese.types import type_mentions

Purpose = Literal["implements", "based_on"]

_ANY = r"(?:van ban|tai lieu|vb)"
_TYPED = (
    r"(?:ke hoach|quyet dinh|chi thi|nghi quyet|cong van|huong dan|chuong trinh|thong bao|nghi dinh"
    r"|thong tu|quy che|quy dinh|kh|qd|ct|nq|cv)"
)
_ALL = r"(?:nhung|cac|moi|tat ca|toan bo|liet ke|ke ten|ke ra)"
# What is asked for: documents of any type, or all of one.
_SOME = rf"(?:{_ANY} (?:nao|gi)|{_ALL} (?:cac |nhung )?(?:{_ANY}|{_TYPED})(?: (?:nao|gi))?)"
_MADE = (
    r"(?:(?:da |dang )?(?:duoc )?(?:ban hanh|lap|xay dung|ra doi|dua ra)(?: ra)? )?"
    r"(?:(?:la )?(?:de|nham) )?"
)
_DONE = (
    r"(?:to chuc )?(?:trien khai|thuc hien|thi hanh|cu the hoa|quan triet|chap hanh)"
    r"(?: (?:thuc hien|thi hanh|(?:cac )?noi dung|tinh than|muc tieu|cua))*"
)
_BASED = r"(?:can cu|dua)(?: (?:vao|tren|theo))?"
_ANY_EN = r"(?:documents?|texts?|instruments?)"
_TYPED_EN = (
    r"(?:plans|decisions|directives|resolutions|letters|guidelines|programmes|programs|circulars"
    r"|decrees|regulations|notices)"
)
_WHICH_EN = r"(?:which|what|list|name|all|any|give me)(?: (?:all|the|of))*"
_SOME_EN = rf"{_WHICH_EN} (?:\w+ )??(?:{_ANY_EN}|{_TYPED_EN})"
_MADE_EN = (
    r"(?:(?:that |which )?(?:(?:has|have) been |was |were |is |are )?"
    r"(?:issued|adopted|made|drawn up|approved) (?:in order )?to |to )?"
)
_DONE_EN = (
    r"(?:implement(?:s|ed|ing)?|carr(?:y|ies|ied|ying) out|execut(?:e|es|ed|ing)"
    r"|giv(?:e|es|ing) effect to|put(?:s|ting)? into (?:practice|effect))"
)
_BASED_EN = r"(?:are |is |was |were )?(?:based|rel(?:y|ies|ied)) (?:up)?on"


def _before(some: str, made: str, done: str, based: str) -> re.Pattern[str]:
    """What stands before the number where the documents are the subject."""
    return re.compile(
        rf"\b(?P<some>{some})\b(?P<whose>.{{0,80}}?) ?\b{made}"
        rf"(?:(?P<implements>{done})|(?P<based_on>{based}))(?: the)?\s*$"
    )


_BEFORE = _before(_SOME, _MADE, _DONE, _BASED)
# One document of a type may be based on it, too; which one carries it out, its subject describes.
_ONE = rf"(?:{_SOME}|{_TYPED} (?:nao|gi))"
_BASED_BEFORE = _before(_ONE, _MADE, r"(?!)", _BASED)
# A law goes by its name: "văn bản nào căn cứ Luật Thư viện", "Luật Thư viện là căn cứ của …".
_LAW = r"(?P<law>(?:bo luat|luat|phap lenh) (?!so\b|nao\b|gi\b)[^?]+?)"
_LAW_BEHIND = re.compile(
    rf"\b(?P<some>{_ONE})\b(?P<whose>.{{0,80}}?) ?\b{_MADE}(?P<based_on>{_BASED}) {_LAW}\W*$"
)
_LAW_BEFORE = re.compile(
    rf"\b{_LAW} (?P<based_on>(?:duoc lay )?(?:la|lam) can cu(?: phap ly)?(?: (?:de )?ban hanh)?"
    rf"(?: (?:cua|cho))?) (?P<some>{_ONE})"
)
_BEFORE_EN = _before(_SOME_EN, _MADE_EN, _DONE_EN, _BASED_EN)
_OWN = r"\W*(?:(?:cua|ngay|nam|ve|of|from|by|on) .{1,60}?)?"
# "Nghị quyết 57 được cụ thể hóa bằng những văn bản nào?", "… là căn cứ của văn bản nào?"
_BEHIND = re.compile(
    rf"{_OWN}\W*\b(?:(?P<implements>(?:da |dang )?(?:duoc )?{_DONE} (?:boi|bang|qua|thong qua|tai"
    rf"|trong|o|theo))|(?P<based_on>(?:duoc lay )?(?:la|lam) can cu(?: phap ly)?"
    rf"(?: (?:de )?ban hanh)?(?: (?:cua|cho))?)) (?P<some>{_SOME})"
    rf"|{_OWN}\W*\b(?:da |hien )?(?:co|duoc) (?P<some_made>{_SOME}) (?P<made>{_MADE}{_DONE})\b"
)
_BEHIND_EN = re.compile(
    rf"{_OWN}\W*\b(?:(?P<implements>(?:(?:is|was|has been|being) )?(?:implemented|carried out"
    rf"|given effect) (?:by|through|in))|(?P<based_on>(?:is|was) the (?:legal )?basis (?:of|for)))"
    rf" (?P<some>{_SOME_EN})"
)
# "Để thực hiện Nghị quyết 57, Bắc Ninh đã ban hành những văn bản nào?"
_FOR = re.compile(rf"\b(?:de|nham) (?P<implements>{_DONE})\s*$")
_FOR_EN = re.compile(rf"(?:^|\b(?:in order )?to )(?P<implements>{_DONE_EN})(?: the)?\s*$")
_ISSUED = re.compile(
    rf"(?P<whose>.{{0,90}}?)\b(?:ban hanh|co|ra|lap|xay dung|dua ra) (?P<some>{_SOME}|gi)\b"
)
_ISSUED_EN = re.compile(
    rf"\W+(?P<some>{_SOME_EN})\b(?P<whose>.{{0,90}}?)\b(?:issued?|adopt\w*|exists?)\b"
)
# What a number is called that isn't its type: "văn bản số 15/2017/QH14", "L 64/2025/QH15".
_NAMED = re.compile(r"(?:\b(?:van ban|vb|l|document|text)\s*)?(?:\b(?:so|no\.?)\s*)?$")
# What asks for something else than the documents themselves.
_ELSE = re.compile(
    r"\b(?:ai|khi nao|(?:ngay|thang|nam|co quan|don vi) nao|bao (?:gio|nhieu|lau)|lam gi|the nao"
    r"|ra sao|o dau|giao|quy dinh|yeu cau|who|when|how|where|require\w*|assign\w*|say|provide)\b"
)


class MadeFor(NamedTuple):
    """What the documents asked for are to the numbered one.

    ``types``: those that they must be of, where any are named; ``whose``: words that say whose;
    ``law``: the folded name of a law that has no number here.
    """

    purpose: Purpose
    types: tuple[str, ...]
    whose: str
    law: str = ""


def asked_made_for(query: Query) -> MadeFor | None:
    """Which documents are asked for by what they were made for; None where none are."""
    numbers = find_numbers(query.text)
    if not numbers and query.lang == "vi":
        return _asked_of_law(query)
    if len(numbers) != 1:
        return None
    folded, one = fold(query.text), numbers[0]
    start = one.start if one.typed_at is None else one.typed_at
    english = query.lang == "en"
    before = _NAMED.sub("", folded[:start])
    direct = (_BEFORE_EN if english else _BEFORE).search(before)
    direct = direct or (None if english else _BASED_BEFORE.search(before))
    if direct is not None:
        return None if _ELSE.search(folded, one.end) else _made_for(query, direct, direct)
    behind = (_BEHIND_EN if english else _BEHIND).match(folded, one.end)
    if behind is not None:
        return _made_for(query, behind, behind)
    purpose = (_FOR_EN if english else _FOR).search(before)
    issued = (_ISSUED_EN if english else _ISSUED).match(folded, one.end)
    return _made_for(query, purpose, issued) if purpose and issued else None


def _asked_of_law(query: Query) -> MadeFor | None:
    """The same of a law by its name."""
    folded = fold(query.text)
    found = _LAW_BEFORE.search(folded) or _LAW_BEHIND.search(folded)
    return _made_for(query, found, found) if found else None


def _made_for(query: Query, purpose: re.Match[str], asked: re.Match[str]) -> MadeFor:
    """``asked``: the match that says what is asked for, and whose."""
    found = asked.groupdict()
    some = "some_made" if found.get("some_made") else "some"
    types = tuple(one.type for one in type_mentions(query.text[slice(*asked.span(some))]))
    whose = query.text[slice(*asked.span("whose"))] if found.get("whose") else ""
    based = purpose.groupdict().get("based_on") is not None
    return MadeFor("based_on" if based else "implements", types, whose, found.get("law") or "")
