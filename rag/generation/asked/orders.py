"""Questions for a place in an order: "khóa mấy", "lần thứ mấy", "loại mấy", "hạng mấy".

What answers them is no amount but the noun with its rank: "khoá XI", "Đại hội XI", "cấp II".
"""

from __future__ import annotations

import re

from rag.model import Evidence, Query
from rag.vietnamese.cues import fold_cues
from rag.vietnamese.text import fold

_NO_RANK = "".join(
    rf"(?<!\b{noun} )"
    for noun in (
        *(
            "khoa",
            "lan thu",
            "loai",
            "hang",
            "nhom",
            "vung",
            "bac",
            "muc do",
            "muc dø",
            "ky",
            "kø",
            "quy",
            "quø",
        ),
        *("nam thu", "ngay thu", "tuan thu", "khoa thu", "lop thu", "buoi thu"),
        *("chuong", "dieu", "khoan", "phu luc", "phu løc", "tap", "phan", "buoc", "dot"),
    )
)
# "Cấp mấy" asks for a level, "được cấp mấy xe" for what is given.
_NO_LEVEL = r"(?:(?<!\bcap )|(?<=\bduoc cap )|(?<=\bphai cap )|(?<=\bse cap )|(?<=\bxin cap ))"
NO_ORDER = _NO_RANK + _NO_LEVEL
"""A look-behind before *mấy*: it asks for no rank. A pattern, for folded text."""

# "Được cấp mấy tài khoản?" asks how many are given.
_ASKED = re.compile(
    r"(?<!\bduoc )\b(khoa|nam thu|lan thu|loai|hang|nhom|cap|vung|bac|dot) may\b"
    r"(?! (?:moc|tinh|bay|in|chu)\b)"
)
_RANK = r"(?:[ivx]{1,5}|\d{1,2}|nhat|hai|ba|tu|nam|sau|bay|tam|chin|muoi)\b"
_CONGRESS = rf"dai hoi(?: lan)?(?: thu)? {_RANK}"


def rank_told(query: Query, evidence: Evidence) -> bool:
    """Whether a clause tells the rank that a question asks for; true where it asks for none."""
    asked = _ASKED.search(fold_cues(query.text))
    if asked is None:
        return True
    quote = fold(evidence.quote)
    noun = asked[1]
    if noun == "lan thu" and re.search(rf"\b{_CONGRESS}", quote):
        return True
    return re.search(rf"\b{noun}(?: thu)? {_RANK}", quote) is not None


_RISE = re.compile(
    r"\b(hang|bac|cap|loai) (?:thu )?([ivx]{1,5}|\d{1,2}) len (?:\1 )?([ivx]{1,5}|\d{1,2})\b"
)


def rises_agree(query: Query, evidence: Evidence) -> bool:
    """Whether a clause that tells of rises names the one asked of: "từ hạng II lên hạng I"."""
    asked = _RISE.findall(fold(query.text))
    if not asked:
        return True
    said = _RISE.findall(fold(_plain(evidence.quote)))
    return not said or bool(set(asked) & set(said))


def _plain(quote: str) -> str:
    """A quote without what stands between the two ranks of a rise."""
    return re.sub(r" hoặc tương đương", "", quote)


# The number of an item within a line, no figure of what it says: "(3) Địa điểm".
_ITEM_NUMBER = re.compile(r"(?:\A|(?<=[;:,.] ))\([1-9]\d?\)")
# A footnote: "theo quy định hiện hành[2]".
_NOTE = re.compile(r"\[\d{1,3}\]")
# Which one of several: "Phụ lục 1", "Nhóm 2", "cột 4"; a month is no figure of anything.
_RANKED = re.compile(
    r"(?<!\w)(?:[Pp]hụ lục|[Mm]ẫu(?: số)?|[Nn]hóm|[Bb]ảng|[Cc]ột|[Dd]òng|[Cc]hương|[Bb]ước"
    r"|[Tt]iêu chí|[Kk]hoản|[Hh]ạng|[Ll]oại|[Vv]ùng)(?: số| thứ)? \d{1,2}(?![\d.,]*\d|\s*%)"
)
_MONTH = re.compile(r"\b(?:tháng|ngày|quý) \d{1,2}(?![\d.,]*\d|\s*%)(?:/\d+)*", re.IGNORECASE)


def without_ranks(text: str, *, months: bool) -> str:
    """A text without the numbers that tell one of several apart, and months: they count nothing."""
    for one in (_ITEM_NUMBER, _NOTE, _RANKED, *([_MONTH] if months else [])):
        text = one.sub(_blank, text)
    return text


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())
