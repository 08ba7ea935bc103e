"""A person's name on a line of its own, below a signature."""

from __future__ import annotations

import re

from ingest.letters import LOWER, UPPER
from rag.vietnamese.places import find_provinces
from rag.vietnamese.text import tone_marks

_SURNAMES = frozenset(
    "Nguyễn Trần Lê Phạm Huỳnh Hoàng Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đoàn Vương Trịnh "
    "Trương Lâm Mai Cao Hà Tạ Tô Thái Đinh Lương Lưu Châu Quách Tăng La Thạch Sơn Kim Chu Triệu Âu "
    "Lò Vi Hầu Giàng Ma Nông Lan Đồng Phùng Tống Từ Kiều Nghiêm Lại Thân Tiêu Diệp Văn Y A Rơ Điểu "
    "Danh Quàng Lầu Vừ Sùng Mùa Cầm Bàn Hứa Khúc Khuất Ninh Ông Bế Đàm Lục Doãn Thiều Trà Viên Mạc "
    "Ksor Bạch Cù Giang Hạ Kha Khổng Liêu Lã Lữ Mã Mẫn Ngân Ngụy Nhan Ôn Phí Quan Quản Sầm Thẩm "
    "Tôn Ung Ứng Vàng Xa Xồng Đậu Đèo Đường Hờ Hạng Thào Tráng Cứ Chảo Lù Lường Lèo Tòng Hoả Hỏa "
    "Dư Cung Giáp Hàn Nhữ Siu Rah Rmah Kpă Nay Ayun Niê Rcom Cil Pinăng Bling Pờ Tẩn Ly".split()
)
# In capitals a surname may as well begin a common word: LÂM NGHIỆP, HỒ SƠ, ĐÀO TẠO.
_COMMON = re.compile(
    r"(?:ĐẠI|KIỂM|CÔNG|THANH|VIÊN|SƠ|NGHIỆP|DÂN|TẠO|LỊCH|PHÒNG|ĐẲNG|CẤP|BẢN|HÓA|HOÁ|TẾ|TÁNG|LOẠI|KỲ|"
    r"GIÁO|CHÍ|MỤC|SÁCH|NGÀY|NỘI|HÀNH|LỤC|SỰ|TRỮ|THÔNG|BỘ)\b"
)
_NAME_WORD = re.compile(rf"[{UPPER}][{LOWER}]*(?:[-’'][{UPPER}]?[{LOWER}]+)?|[A-Z]\.")
_CAPITALS_WORD = re.compile(rf"[{UPPER}]+(?:[-’'][{UPPER}]+)?")
_TITLE = re.compile(
    r"(?:(?:GS|PGS|TSKH|TS|Th\.?[Ss]|BS|DS|KS|CN|CKI{1,2}|BSCKI{1,2}|NSND|NSƯT|NGND|NGƯT)\b\.?[\s,-]*"
    r"|(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy)\b[\s,-]*|Chuẩn Đô đốc\s*|Luật sư\s+|Kỹ sư\s+"
    r"|(?:Tiến|Thạc|Bác|Dược) sĩ\s+)+",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"[\W\d]*(?:[a-z]{0,6}\]\s*)?")  # what is left of a mark "[daky]"
_BEHIND = re.compile(r"\s*(?:\W*\([^()]*\)|[./;,]+)\s*$")


def name_of(line: str) -> str | None:
    """The person whose name a line is, without title; None for other lines.

    Two to five words, each with a capital: ``PGS.TS. Trần Văn Bình`` is *Trần Văn Bình*.
    """
    words = _bare(line).split()
    if 2 <= len(words) <= 5 and all(_NAME_WORD.fullmatch(word) for word in words):
        return " ".join(words)
    return None


def name_in_capitals(line: str) -> str | None:
    """The person whose name a line in capitals is, as in a sentence: a known surname begins it."""
    words = _bare(line).split()
    if not 2 <= len(words) <= 5 or not all(_CAPITALS_WORD.fullmatch(word) for word in words):
        return None
    name = " ".join(word.capitalize() for word in words)
    if not has_surname(name) or _COMMON.match(words[1]) or find_provinces(name):
        return None
    return name


def has_surname(name: str) -> bool:
    """Whether a name begins with a surname of Việt Nam."""
    first = name.split(maxsplit=1)[0]
    return first in _SURNAMES or tone_marks(first) in _SURNAMES or first[1:2] in {"'", "’"}


def is_person(name: str) -> bool:
    """Whether a line that could be a name is one by itself: Hà Giang is a province."""
    return has_surname(name) and not find_provinces(name)


def _bare(line: str) -> str:
    """A line without the titles before a name and the marks behind it."""
    mark = _BEFORE.match(line)
    start = mark.end() if mark else 0
    title = _TITLE.match(line, start)
    return _BEHIND.sub("", line[title.end() if title else start :])
