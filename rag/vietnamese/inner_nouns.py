"""Nouns for what stands inside a document: "kế hoạch … giao cơ quan nào" asks for no plan."""

from __future__ import annotations

import re

_NOUNS = (
    "co quan|don vi|to chuc|ca nhan|nguoi|ai|noi|dau|dia phuong|dia ban|tinh|thanh pho|xa|phuong"
    "|bo|so|nganh|ban|phong|cap|ngay|thang|nam|quy|khi|luc|thoi gian|thoi han|giai doan|muc|dieu"
    "|khoan|diem|chuong|phan|phu luc|mau|bieu mau|bang|noi dung|nhiem vu|giai phap|chi tieu"
    "|muc tieu|chi so|tieu chi|linh vuc|doi tuong|hinh thuc|bien phap|viec|cong viec|nguyen tac"
    "|yeu cau|quyen|chinh sach|che do|muc phat|loai|hang|nhom|truong hop|cach|nguon|khau|mat"
    "|van de"
)
ENDS_IN_INNER = re.compile(rf"\b(?:{_NOUNS}) $")
"""Folded words before *nào* that make it ask for something inside a document."""
ASKS_PART = re.compile(
    r"\b(?:mau|bieu mau|mau bieu|bieu|phu luc|noi dung|cum tu|quy dinh|chuong|muc)"
    r"(?: \w+){0,3} nao\b|\b(?:dieu|khoan|diem) (?:nao|may)\b"
    r"|\b(?:which|what) (?:\w+ )?(?:forms?|articles?|clauses?|provisions?|annex(?:es)?|templates?"
    r"|appendi\w+|points?|sections?|chapters?|tables?|phrases?|parts?)\b"
)
"""Asks for a part of a document: "những mẫu nào ban hành kèm theo Nghị quyết 20 bị bãi bỏ?"."""
