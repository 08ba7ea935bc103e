"""Numbers that count, open an item or belong to a house, though a type word stands before them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rag.vietnamese.leads import Lead
from rag.vietnamese.text import LOWER, UPPER, fold

_UNITS = (
    *("năm", "tháng", "tuần", "ngày", "giờ", "phút", "lần", "bước", "đồng", "triệu", "tỷ", "tỉ"),
    *("nghìn", "ngàn", "phần trăm", "cửa", "years", "year", "months", "month", "weeks", "week"),
    *("days", "day", "hours", "million", "billion", "percent", "times", "pages", "copies", "km"),
)
# What is reported, decided and announced: "quy định 03 nội dung", but "kế hoạch 63 nội dung gì".
_COUNTED = (
    *("nội dung", "nhiệm vụ", "giải pháp", "mục tiêu", "chỉ tiêu", "công chức", "viên chức", "ha"),
    *(
        "cán bộ",
        "đơn vị",
        "cơ quan",
        "hồ sơ",
        "dự án",
        "đề án",
        "kế hoạch",
        "trường hợp",
        "nghị quyết",
    ),
    *("doanh nghiệp", "hội nghị", "địa phương", "lĩnh vực", "hình thức", "văn bản", "vấn đề"),
    *("đồng chí", "chức danh", "thành viên", "biện pháp", "công trình", "sản phẩm", "điều kiện"),
    *("tiêu chí", "tiêu chuẩn", "bản", "bộ", "người", "nhóm", "loại", "tỉnh", "huyện", "xã", "hộ"),
    *("phường", "thôn", "trang", "chương", "điều", "khoản", "điểm", "phần", "mục", "bài", "vụ"),
    *(
        "phương án",
        "tổ chức",
        "cá nhân",
        "tập thể",
        "quyết định",
        "thông báo",
        "báo cáo",
        "provinces",
    ),
    *("articles", "clauses", "points", "tasks", "people", "officials", "cases"),
)
_COUNTING_TYPES = frozenset(
    {"Quy định", "Báo cáo", "Thông báo", "Hướng dẫn", "Quyết định", "Kết luận", "Chương trình"}
    | {"Tờ trình", "Quy chế", "Đề án", "Luật", "Nghị quyết", "Hợp đồng", "Dự án"}
)

# After a unit, these show that it isn't one: "quyết định 23 ngày nào", "điều 5", "tỉnh Kiên Giang".
_ASKED = re.compile(
    r"\s+(?:nao|may|bao|gi|ky|ban hanh|thang|la|chinh|ra sao|nhu|thu|cua|which)\b|\s+\d"
)
_NAME = re.compile(rf"\s+[{UPPER}]")
# How long a plan runs, what a report covers: "kế hoạch 5 năm của tỉnh", but "kế hoạch 5 năm nào".
_RUNS = re.compile(r"\s*(?<!\d)0?(?:(?:5|10|20) (?:nam|years?)|(?:3|6|9) (?:thang|months?))\b")
_WHICH = re.compile(r"\s+(?:nao|may|bao|gi|\d)")
_PERIOD = re.compile(r"\s+(?:giai đoạn\s+)?(?:19|20)\d\d\s?[–—-]\s?(?:19|20)\d\d")

_ITEM = re.compile(rf"[.)]?\s+[{UPPER}]|[.)]?\s*$|[.)]?\n")
_ADDRESS = re.compile(r",?\s+(?:duong|pho|ngo|hem|ngach|thon|khu pho|ap|dai lo|quoc lo)\b")
_PROPER_NAME = re.compile(rf"\s+[{UPPER}][{LOWER}]+\s+[{UPPER}]")
# What begins with a unit's letters and is none: "QĐ 78 ban hành ngày nào", "KH 98 đồng chí nào ký".
_NO_UNIT = r"(?:ban h[aà]nh|[đd][oồ]ng ch[ií] n[aà]o)\b"


def _pattern(words: Iterable[str]) -> re.Pattern[str]:
    """Any of the words, accented as they are or typed without diacritics, never half of each."""
    forms = {form for word in words for form in (word, fold(word))}
    longest_first = sorted(forms, key=len, reverse=True)
    return re.compile(rf"\s+(?!{_NO_UNIT})(?:{'|'.join(longest_first)})(?![^\W_])", re.IGNORECASE)


_MEASURE = _pattern(_UNITS)
_COUNT = _pattern(_COUNTED)


def is_quantity(text: str, folded: str, start: int, end: int, lead: Lead) -> bool:
    """Whether the digits ``[start, end)`` count something, open an item or are a house's number."""
    if lead.wrapped and _opens_item(text, start, end):
        return True
    if lead.marked:
        found = _ADDRESS.match(folded, end) or _PROPER_NAME.match(text, end)
        return lead.type is None and found is not None
    unit = _MEASURE.match(text, end)
    if unit is None and lead.type in _COUNTING_TYPES:
        unit = _COUNT.match(text, end)
    if unit is None:
        return False
    if _PERIOD.match(text, unit.end()):
        return True
    if _RUNS.match(folded, start) and not _WHICH.match(folded, unit.end()):
        return True
    return not (_ASKED.match(folded, unit.end()) or _NAME.match(text, unit.end()))


def _opens_item(text: str, start: int, end: int) -> bool:
    """Whether digits at the start of a line number what follows: ``1. Quan trắc``."""
    return text[start] != "0" and end - start < 3 and _ITEM.match(text, end) is not None
