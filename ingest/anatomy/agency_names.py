"""An agency's name that stands in capitals on the page, as a sentence writes it.

Capitals hide which words are names: the tables of bodies and provinces are asked, then the rules of
Nghị định 30/2020/NĐ-CP, Phụ lục II (viết hoa): what kind of agency it is, what it is for and where.
"""

from __future__ import annotations

import re
from functools import cache

from rag.vietnamese.issuer_forms import bodies
from rag.vietnamese.places import find_province_mentions
from rag.vietnamese.text import DASHES, nfc, tone_marks

# What stands in heads beside the bodies of the tables.
_NAMES = (
    "Ủy ban Mặt trận Tổ quốc Việt Nam|Mặt trận Tổ quốc Việt Nam|Ban Chấp hành|Ban Thường vụ|"
    "Ban Thường trực|Ban Bí thư|Bộ Chính trị|Trung ương|Trung ương Đảng|Đảng bộ|Đảng ủy|Tỉnh ủy|"
    "Thành ủy|Huyện ủy|Quận ủy|Thị ủy|Tỉnh đoàn|Thành đoàn|Ban Tổ chức|Ban Tuyên giáo và Dân vận|"
    "Ban Tuyên giáo|Ban Dân vận|Ban Nội chính|Ủy ban Kiểm tra|Văn phòng|Thủ tướng|Chính phủ|"
    "Quốc hội|Chủ tịch nước|Chủ tịch|Phó Chủ tịch|Bộ trưởng|Thứ trưởng|Giám đốc|Phó Giám đốc|"
    "Thống đốc|Tổng Thanh tra|Ngân hàng Nhà nước|Thanh tra|Tòa án nhân dân|Viện kiểm sát nhân dân|"
    "Việt Nam|Đảng Cộng sản Việt Nam|Hội Liên hiệp Phụ nữ|Hội Nông dân|Hội Cựu chiến binh|"
    "Liên đoàn Lao động|Hội Chữ thập đỏ|Đoàn đại biểu Quốc hội|Bảo hiểm xã hội|Kho bạc Nhà nước|"
    "Hội đồng nhân dân|Ủy ban nhân dân|Ban Quản lý|Ban Chỉ đạo|Ban Chỉ huy|Bộ Chỉ huy quân sự|"
    "Bộ Tư lệnh|Bộ đội Biên phòng|Bộ Khoa học, Công nghệ và Môi trường|Đài Truyền hình|"
    "Đài Tiếng nói Việt Nam|Thông tấn xã Việt Nam|Ủy ban Chứng khoán Nhà nước|Đại học Quốc gia|"
    "Học viện Chính trị quốc gia|Bộ Kế hoạch và Đầu tư|Bộ Thông tin và Truyền thông|"
    "Đoàn Thanh niên Cộng sản Hồ Chí Minh|Hồ Chí Minh|các cơ quan Đảng|Ban Cán sự đảng|Đảng đoàn"
)  # fmt: skip
_SHORT = {
    r"UBND\b": "ỦY BAN NHÂN DÂN",
    r"HĐND\b": "HỘI ĐỒNG NHÂN DÂN",
    r"TP\.?\s+(?=\w)": "THÀNH PHỐ ",
    r"PTNT\b": "PHÁT TRIỂN NÔNG THÔN",
    r"(?<=LAO ĐỘNG) THƯƠNG BINH": " - THƯƠNG BINH",
}
_SHORT_IN_SENTENCES = {
    r"UBND\b": "Ủy ban nhân dân",
    r"HĐND\b": "Hội đồng nhân dân",
}
_DASH = re.compile(rf"\s+[{DASHES}]\s*|[{DASHES}]\s+")
_KEPT = re.compile(r"\b(?:UBMTTQ|MTTQ|MTTQVN|TNHH|MTV|TNCS|BQL|BCĐ|BCH|CP|TNXP|VNPT|EVN)\b")
_FIELDS = re.compile(
    r"(?:^|(?<= - ))(?:bộ|sở|phòng|vụ|cục|chi cục|khoa|ban) (?!chỉ (?:đạo|huy))[^-]*"
)
_IN_FIELDS = re.compile(r"(?<=, |  )(?!chống)\w|(?<= và )\w|(?<= - )\w")
_KIND = re.compile(
    r"(?<![\w-])((?<!đảng )bộ|sở|ban|cục|vụ|phòng|viện|trường|trung tâm|chi cục|tổng cục|công ty|"
    r"học viện|tập đoàn|tổng công ty|liên đoàn|tổng liên đoàn|liên hiệp|quỹ|"
    r"(?<!xã )(?<!quốc )hội(?! đồng))\s+(\w)"
)
_PLACE = re.compile(
    r"\b(tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)\s+"
    r"(?!ủy\b|đoàn\b|hội\b|trực thuộc|và\b)([^,;()-]+)"
)
_OF_COMMITTEE = re.compile(r"\b((?:tỉnh|thành|huyện|quận|thị) ủy)\s+(?!viên\b|và\b)([^,;()-]+)")


def agency_name(written: str) -> str:
    """An agency's name as a sentence writes it; ``UBND`` and ``HĐND`` are spelled out."""
    name = nfc(" ".join(written.split()))
    in_capitals = name == name.upper()
    for short, full in (_SHORT if in_capitals else _SHORT_IN_SENTENCES).items():
        name = re.sub(rf"\b{short}", full, name)
    return _in_sentence(tone_marks(name)) if in_capitals else name


def _in_sentence(name: str) -> str:
    name = _DASH.sub(" - ", name).strip()
    low = name.lower()
    low = _FIELDS.sub(lambda m: _IN_FIELDS.sub(lambda one: one.group().upper(), m.group()), low)
    low = _KIND.sub(lambda m: f"{m.group(1)} {m.group(2).upper()}", low)
    low = _OF_COMMITTEE.sub(lambda m: f"{m.group(1)} {_titled(m.group(2))}", low)
    low = _PLACE.sub(lambda m: f"{m.group(1)} {_titled(m.group(2))}", low)
    for place in find_province_mentions(name):
        low = low[: place.start] + _titled(low[place.start : place.end]) + low[place.end :]
    low = _known().sub(lambda m: _by_lower()[m.group().lower()], low)
    for kept in _KEPT.finditer(name):
        low = low[: kept.start()] + kept.group() + low[kept.end() :]
    return re.sub(r"(?:^| - )\w", lambda m: m.group().upper(), low)


@cache
def _by_lower() -> dict[str, str]:
    """The names of the tables by their small letters."""
    listed = [one.name for one in bodies() if len(one.name.split()) > 1]
    return {name.lower(): name for name in (*listed, *_NAMES.split("|"))}


@cache
def _known() -> re.Pattern[str]:
    names = sorted(_by_lower(), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b", re.IGNORECASE)


def _titled(words: str) -> str:
    return " ".join(word[:1].upper() + word[1:] for word in words.split(" "))
