"""Classes of things that a question asks for by their noun, and what names one of them.

"Do nước nào cung cấp?" is answered by a clause that names a country, "những thành phố nào?" by one
that names a city, "vì sao?" by one that gives a reason.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from rag.generation.asked.asking_part import behind_topic
from rag.generation.text.cells import figures_below
from rag.generation.text.heads import lead_of
from rag.generation.text.rows import row_at, rows_below
from rag.model import Evidence, Query
from rag.vietnamese.alternation import either
from rag.vietnamese.places import find_provinces
from rag.vietnamese.text import UPPER, fold, nfc

KEPT = 64  # questions whose classes are kept
_Told = Callable[[Query, Evidence], bool]

_COUNTRY_ASKED = either(
    r"(?<!nha )(?<!nguon )(?<!trong )\bnuoc nao\b"
    r"|\b(?:nhung|cac|may|do|voi|cua|tu|sang|o) quoc gia nao\b"
    r"|\b(?:which|what) (?:foreign )?countr(?:y|ies)\b"
)
_COUNTRY = re.compile(
    r"\b(?:Nga|Liên bang Nga|Nhật Bản|Hàn Quốc|Trung Quốc|Hoa Kỳ|Mỹ|Pháp|Đức|Anh|Ấn Độ|Lào"
    r"|Campuchia|Thái Lan|Singapore|Xin-ga-po|Malaysia|Indonesia|Philippines|Myanmar|Brunei|Úc"
    r"|Australia|Canada|Cuba|Ý|Italia"
    r"|Hà Lan|Bỉ|Thụy Sỹ|Thụy Điển"
    r"|Phần Lan|Đan Mạch|Na Uy|Ba Lan|Séc|Hungary|Ukraina|Belarus|Kazakhstan"
    r"|Israel|UAE|Ả Rập|Nam Phi|New Zealand|ASEAN|Đài Loan|Triều Tiên|Vương quốc"
    r"|Cộng hòa (?!xã hội chủ nghĩa Việt Nam))\b"
)
_PLACE_ASKED = either(
    r"\b(?:thanh pho|tinh(?: thanh)?|tinh,? thanh pho) nao\b"
    r"|\b(?:which|what) (?:city|cities|provinces?)\b"
)
_CITY = re.compile(rf"\b(?:[Tt]hành phố|TP\.?|Tp\.?|[Tt]hị xã|[Tt]ỉnh) (?=[{UPPER}]\w)")
_COMPANY_ASKED = either(
    r"\b(?:(?:cong ty|tap doan|ngan hang)(?: \w+){0,2}|nha thau|(?<!dai dien )doanh nghiep) nao\b"
    r"|\b(?:which|what) (?:contractors?|compan(?:y|ies)|airlines?|banks?)\b"
)
# Told by its tone: "loại hàng nào", "họ hàng nào" ask for no company.
_FIRM_ASKED = re.compile(r"\bhãng(?! (?:thông tấn|tin))(?: \w+){0,2} nào\b", re.IGNORECASE)
_COMPANY = re.compile(
    r"\b(?:(?:[Tt]ổng )?[Cc]ông ty|[Tt]ập đoàn|[Ll]iên danh|[Hh]ãng|[Nn]gân hàng)"
    rf":? (?=(?:\w+ ){{0,2}}[{UPPER}])"
    r"|Airlines|Viettel|VNPT|\bEVN\b|\bPVN\b|Vietjet|Bamboo"
)
_FIRM = re.compile(
    r"\b(?:doanh nghiệp|nhà thầu)"
    r" ((?:do|được|có|là|thuộc|sử dụng|khởi|nhỏ|siêu|xã|tư|đầu tư|sản xuất|kinh doanh) \w+)",
    re.IGNORECASE,
)
_SUM_ASKED = either(
    r"\b(?:(?:muc|tien) (?:phat|luong|thuong|an)|phu cap|thu lao|(?:le|hoc|kinh|chi) phi"
    r"|du toan|kp|von dau tu)\b"
    r".*\bbao nhieu\b|\bbao nhieu (?:tien|kinh phi|dong)\b"
    r"|\bwhat (?:[\w'’-]+ ){0,2}?(?:fee|price|tuition)\b"
    r" (?:must|does|do|is|are|will|should|shall|applies|has|have)\b"
    r"|\bwhat (?:is|are) the (?:\w+ ){0,3}?(?:fee|price|tuition)s?\b(?! \w*(?:rate|schedule|list))"
)
# A sum of money or a share of one; in a table it may stand without its unit: "6.100.000".
_SUM = re.compile(
    r"\d[\d.,]*\)?\s*(?:đồng|triệu|tỷ|tỉ|nghìn|ngàn|USD|VNĐ|%|phần trăm"
    r"|lần (?=mức|lương|số|giá|so))|\d{1,3}(?:\.\d{3})+"
)
# "Được hỗ trợ bao nhiêu một tháng?" wants money, where nothing is counted.
_PAID_ASKED = either(
    r"\b(?:ho tro|tro cap|phu cap|boi thuong|boi duong|tro giup|tra|nop|dong|phat|thuong|gia"
    r"|phi|luong)(?: duoc| them| la| het| toi da| toi thieu| it nhat| khoang| muc)? bao nhieu"
    r"(?= (?:mot|moi|cho|tu|o|khi|neu|trong|theo|thi|hang|khong|vay|a|nhi)\b|/|\W*$)"
)
_PAID = re.compile(rf"(?:{_SUM.pattern})|hệ số|\bmiễn|\d/\d|\bmức\b", re.IGNORECASE)
_FINE_ASKED = either(
    r"\b(?:muc|so tien|tien) (?:xu )?phat\b"
    r"|\bbi (?:xu )?phat (?:tien )?(?:bao nhieu|the nao|may|muc)\b"
    r"|\b(?:what|which|how much)(?: is| are)?(?: the)? (?:fines?|penalt(?:y|ies))\b"
)
_FINE = re.compile(r"\b[Pp]hạt\b")
# The number of an account, of a form: "số tài khoản nào", "mẫu số mấy".
_ACCOUNT_ASKED = re.compile(r"\bso tai khoan\b(?: \w+){0,2} (?:nao|may|bao nhieu|gi)\b")
_ACCOUNT = re.compile(r"\d[\d. -]{5,}\d")
_FORM_ASKED = re.compile(r"\b(mau|phieu|bieu) so (?:may|nao|bao nhieu)\b")
_DISCIPLINE_ASKED = either(
    r"\b(?:muc|hinh thuc) (?:xu ly )?ky luat\b|\b(?:what|which) disciplinary\b"
)
_DISCIPLINE = re.compile(
    r"(?i:khiển trách|cảnh cáo|cách chức|giáng chức|hạ bậc lương|buộc thôi việc|khai trừ|bãi nhiệm)"
)
# "Bị xử lý ra sao?": what is dealt with else, a letter or a dossier, isn't what somebody suffers.
_PUNISHED_ASKED = either(
    r"\b(?:ai|nao|gi|the nao|ra sao|sao)\b.*\bbi (?:xu ly|che tai)\b"
    r"|\bbi (?:xu ly|che tai)\b.*\b(?:ai|nao|gi|the nao|ra sao|sao)\b"
)
_PUNISHED = re.compile(
    r"(?i:\bxử lý(?! (?:đơn|hồ sơ|tài sản|văn bản|công việc|dữ liệu|thông tin|nước|chất|rác)\b)"
    r"|kỷ luật|kỉ luật|chịu trách nhiệm|\bphạt\b|phê bình|kiểm điểm|thu hồi|đình chỉ|cách chức"
    r"|khiển trách|cảnh cáo|hủy|huỷ|xóa|không được)"
)
# A reason; "do" before a capital says who does something.
_REASON = re.compile(
    r"\b(?:(?i:vì|bởi|nhằm|để|nguyên nhân|lý do|xuất phát|dẫn đến|do đó|vì vậy|nên)"
    rf"|[Dd]o(?! [{UPPER}]))\b"
)


def class_told(query: Query, evidence: Evidence) -> bool:
    """Whether a clause names a thing of the class, or gives the reason, that is asked for."""
    if "reason" in query.asks and not _REASON.search(evidence.quote):
        return False
    return all(_CLASSES[one](query, evidence) for one in _asked(query))


@lru_cache(maxsize=KEPT)
def _asked(query: Query) -> tuple[str, ...]:
    """The classes that a question asks for a thing of: hardly any does."""
    text = nfc(query.text)
    folded = behind_topic(fold(text))
    found = [name for name, cue in _ASKED.items() if cue.search(folded)]
    return (*found, "company") if _FIRM_ASKED.search(text) else tuple(found)


def _names_company(query: Query, evidence: Evidence) -> bool:
    quote = evidence.quote
    return _COMPANY.search(quote) is not None or _tells_which(fold(query.text), quote)


def _names_form(query: Query, evidence: Evidence) -> bool:
    """Whether a clause has a number behind the word for the form: "mẫu 01", "Biểu số TK2"."""
    form = _FORM_ASKED.search(fold(query.text))
    number = rf"\b{form[1]}(?: so)? [a-z]{{0,3}}\d" if form else ""
    return re.search(number, fold(evidence.quote)) is not None


def _tells_which(asked: str, quote: str) -> bool:
    """Whether a clause says of a firm which it is, in words that the folded question hasn't.

    "Doanh nghiệp do phụ nữ làm chủ", "nhà thầu được nhận hồ sơ yêu cầu".
    """
    return any(fold(one[1]) not in asked for one in _FIRM.finditer(quote))


def _with_lead(evidence: Evidence) -> str:
    """A clause, with the line that leads its list: it sets what its items are fined."""
    led = lead_of(evidence)
    return f"{led.quote}\n{evidence.quote}" if led is not None else evidence.quote


def _with_rows(evidence: Evidence) -> str:
    """A clause with its lead, and the rows below where it heads others: they hold the sums."""
    document = evidence.document
    row = row_at(document, evidence.start, evidence.end)
    below = rows_below(document, row) if row is not None else []
    said = [document.text[one.start : one.end] for one in below]
    figures = figures_below(evidence)
    said += [figures.quote] if figures is not None else []
    return "\n".join((_with_lead(evidence), *said))


def _names_place(query: Query, evidence: Evidence) -> bool:
    """Whether a clause names a city or province that the question doesn't."""
    document = evidence.document
    said = ". ".join((evidence.quote, document.title, document.province or ""))
    others = set(find_provinces(said)) - set(query.provinces)
    return bool(others) or _CITY.search(evidence.quote) is not None


def _has(cue: re.Pattern[str], text: Callable[[Evidence], str] = lambda one: one.quote) -> _Told:
    return lambda _, evidence: cue.search(text(evidence)) is not None


_ASKED = {
    "country": _COUNTRY_ASKED,
    "company": _COMPANY_ASKED,
    "sum": _SUM_ASKED,
    "paid": _PAID_ASKED,
    "fine": _FINE_ASKED,
    "discipline": _DISCIPLINE_ASKED,
    "punished": _PUNISHED_ASKED,
    "account": _ACCOUNT_ASKED,
    "form": _FORM_ASKED,
    "place": _PLACE_ASKED,
}
_CLASSES: dict[str, _Told] = {
    "country": _has(_COUNTRY),
    "company": _names_company,
    "sum": _has(_SUM, _with_rows),
    "paid": _has(_PAID, _with_rows),
    "fine": _has(_FINE, _with_lead),
    "discipline": _has(_DISCIPLINE),
    "punished": _has(_PUNISHED, _with_lead),
    "account": _has(_ACCOUNT),
    "form": _names_form,
    "place": _names_place,
}
