"""Whether what a question says is sent is something else than the document that it names.

"Hồ sơ khen thưởng ở Bắc Ninh gửi phòng nào?", "công văn yêu cầu các tỉnh gửi báo cáo về đâu?" ask
what a clause says, not for the recipients of a document.
"""

from __future__ import annotations

import re

from rag.model import Query
from rag.vietnamese.text import fold

_THING = (
    r"(?:ho so|don(?! vi)|danh sach|bien ban|ket qua|phieu|to khai|so lieu|y kien|vuong mac"
    r"|kho khan|kien nghi|phan anh|de xuat|bang ke|chung tu|hoa don|tai san|san pham|du lieu"
    r"|mau vat)"
)
_SOME = r"(?:(?:cac|nhung|mot|bo|ban|lai|du) )?"
_WHERE = r"^\W*(?:(?:o|tai|theo|trong|voi|doi voi)\b[^,:]{2,80}[,:] ?)?"
_IS_SENT = r"(?!.*\b(?:noi nhan|kinh gui)\b).*\bgui\b"
# What the question is about, behind where it is asked of: "Ở Bắc Ninh, hồ sơ … gửi đâu?"
_SUBJECT = re.compile(rf"{_WHERE}{_SOME}{_THING}\b{_IS_SENT}")
# A report is a document, too; where it isn't named by a number, it is one still to be made.
_REPORT = re.compile(rf"{_WHERE}{_SOME}bao cao\b{_IS_SENT}")
_OBJECT = re.compile(
    rf"\bgui {_SOME}(?:{_THING}|bao cao (?:ket qua|tinh hinh|cong tac|dinh ky|ve viec))\b"
    r"|\bgui bao cao\b.{0,80}\b(?:tinh hinh|ket qua)\b"
)
# Somebody else is told to send: "yêu cầu các tỉnh gửi báo cáo về đâu".
_TOLD = re.compile(
    r"\b(?:yeu cau|de nghi|giao(?= (?:cho|cac|so|bo|ubnd|uy ban|co quan|don vi)\b))(?: \w+){1,9}?"
    r" (?:phai |can |duoc )?gui\b"
    r"|\b(?:tinh|so|bo|xa|phuong|don vi|co quan|dia phuong|doanh nghiep|truong|nguoi|ban)"
    r"(?: \w+){0,6} (?:phai|can) gui\b"
    r"|^\W*(?:(?:cac|nhung|moi|tung) )?(?:tinh|so|bo|xa|phuong|don vi|co quan|dia phuong"
    r"|doanh nghiep|truong|nguoi|ban|ubnd|uy ban)\b[^,:?]{0,60} gui bao cao\b"
)


def sends_something_else(query: Query) -> bool:
    """Whether a question asks whither something is sent that is no document that it names."""
    folded = fold(query.text)
    reports = not query.numbers and set(query.types) <= {"Báo cáo"}
    if reports and _REPORT.search(folded):
        return True
    return any(one.search(folded) is not None for one in (_SUBJECT, _OBJECT, _TOLD))
