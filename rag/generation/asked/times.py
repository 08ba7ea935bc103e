"""Times as answers: a day, a period, how often, until when, after what.

Which of them an answer must name is told by the question's folded words: "trước ngày nào" wants a
day, "đến bao giờ" an end, and "khi nào" is also answered by what has to happen before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from rag.model import Span
from rag.vietnamese.alternation import either
from rag.vietnamese.remembering import KEPT
from rag.vietnamese.text import fold

_COUNT = r"(?:\d+(?: \([^()]{1,20}\))?|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)"
_TIME = either(
    r"\b(?:hằng|hàng|định kỳ|mỗi) (?:ngày|tuần|tháng|quý|năm)\b"
    rf"|\b{_COUNT} (?:ngày|tháng|năm|giờ|tuần|lần)\b"
    r"|\b(?:ngày|tháng|quý|năm) (?-i:[\dIVX])|\bngày ký\b|\bthời hạn\b|\bđến hết\b"
    r"|\d{1,2}/\d{4}|\bthường xuyên\b"
    r"|^(?:(?:trước|sau|đến|năm) )?(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?$",
    re.IGNORECASE | re.MULTILINE,
)
# "Khi nào?" may be answered by what must happen before: "sau khi kết thúc bầu cử".
_EVENT_ASKED = either(r"\b(?:khi|luc|moc|thoi diem) nao\b|\bbao gio\b|(?<!\bby )\bwhen\b")
# "By when?" wants a limit: "ngay sau khi …", not "sau khi …" of anything else.
_LIMIT_ASKED = re.compile(r"\bby when\b")
_LIMIT = re.compile(
    r"\b(?:trước|ngay(?: sau)?|chậm nhất(?: \w+)*) khi\b|\bngay sau\b", re.IGNORECASE
)
_EVENT = either(
    r"\b(?:(?:sau|trước|ngay|đến|từ) )?khi\b|\bngay sau\b|\b(?:kể )?từ thời điểm\b"
    r"|\bthời điểm(?= (?!xác định)\w)|\bcùng (?:lúc|với thời điểm)\b|\btrong giờ\b"
    r"|\btại (?:lễ|hội nghị|kỳ họp|phiên họp|phiên|buổi|cuộc họp|đại hội)\b"
    r"|\bngày (?:đầu|cuối|làm việc|tiếp theo)\b"
    # Each document ends with "Trong quá trình thực hiện, nếu có vướng mắc …", which tells no time.
    r"|\btrong (?:quá trình|thời gian)\b(?! (?:tổ chức |triển khai )*(?:thực hiện|triển khai)\b)",
    re.IGNORECASE,
)
# "Khi nào thì bị coi là …?" asks for no time but for what makes it so.
_CONDITION_ASKED = either(
    r"\b(?:khi|luc) nao\b(?: thi)?(?: \w+){0,2}?"
    r" (?:coi|xem|goi|xep|tinh|cong nhan) (?:la|vao|thanh)\b"
    r"|\bwhen (?:is|are|does|do)\b.* (?:counts?|counted|treated|regarded|classified) as\b"
    r"|\bwhen (?:is|are)\b.* (?:considered|deemed)\b"
)
_NEXT = re.compile(r" (\w+ \w+)(?: (?!thi\b|va\b|cua\b)(\w+ \w+))?")
# "Đến bao giờ?" wants an end.
_END_ASKED = either(
    r"\b(?:den|toi) (?:bao gio|khi nao|luc nao|het (?:ngay|thang|nam|quy) nao)\b|\bkeo dai\b"
    r"|\b(?:het han|chan dut|ket thuc) (?:khi nao|luc nao|bao gio|ngay nao|vao)\b"
    r"|\buntil when\b|\bexpires?\b"
)
_END = either(
    r"\b(?:đến|tới|trước|hết)(?: hết)?(?: ngày| tháng| năm| quý)? (?-i:[\dIVX])|\bđến (?:hết|khi)\b"
    rf"|\bthời (?:hạn|gian)(?: \w+){{0,3}} (?:là )?{_COUNT} (?:ngày|tháng|năm)\b"
    rf"|\b{_COUNT} (?:ngày|tháng|năm),? kể từ\b",
    re.IGNORECASE,
)
# "Đến khi nào?" may name no day: "đến ngày đáo hạn", "sau khi kết thúc bầu cử".
_END_EVENT_ASKED = re.compile(r"\b(?:den|toi) (?:bao gio|khi nao|luc nao)\b|\buntil when\b")
_END_EVENT = re.compile(
    r"\b(?:cho )?(?:đến|tới) (?:ngày|lúc|thời điểm) (?=[^\W\d])"
    r"|\bsau khi (?:kết thúc|hoàn thành|chấm dứt|hết)\b"
    r"|\bthời hạn\b[^;.\n]{0,90}? là (?:thời hạn|thời gian|khoảng thời gian)\b",
    re.IGNORECASE,
)
# "Trước ngày nào?" wants a day or a period that ends; "hằng năm" is none.
_DAY_ASKED = either(
    r"\b(?:ngay|hom|thang|moc) nao\b|\b(?:ngay|hom|thang) may\b"
    r"|\btruoc ngay\b|\bby when\b"
    r"|\b(?:what|which) (?:(?:is|was|are|were) the )?(?:[a-z-]+ ){0,2}?(?:date|day|month)s?\b"
)
WHOLE_DAY = either(r"\b(?:ngày|hết) \d{1,2}(?:/\d| tháng \d)|\d{1,2}/\d{1,2}/\d{4}")
# So many days before or after another day make one; "500 ngày đêm", "10 tháng tăng" don't.
_FROM = rf"\b{_COUNT} (?:ngày|tháng|tuần|giờ)(?: làm việc)?"
_DAY = either(
    r"\b(?:ngày|tháng|quý|năm) (?-i:[\dIVX])|\bngày (?:ký|(?:làm việc )?(?:đầu|cuối|tiếp theo))\b"
    rf"|{_FROM},? (?:trước|sau|kể từ|tính từ)\b|\btrong (?:thời hạn |vòng )?{_FROM}"
    r"|\bhết (?:ngày|tháng|quý|năm)\b|\d{1,2}/\d{1,4}",
    re.IGNORECASE,
)
_ON_DAY = re.compile(r"\b(\d{1,2})(?:/| thang )(\d{1,2})\b")
# "Bao lâu một lần?" wants how often: "2 năm (2017-2018)" is a stretch of time and no answer.
_OFTEN_ASKED = either(
    r"\bbao (?:nhieu )?lau\b.{0,60}\b(?:mot|1) lan\b|\bdinh ky (?:bao lau|may|the nao|khi nao)\b"
    r"|\b(?:may|bao nhieu) (?:gio|ngay|tuan|thang|quy|nam)\b.{0,60}\b(?:mot|1) lan\b"
    r"|\bhow (?:often|frequently)\b|\bat (?:what|which) intervals?\b"
)
_OFTEN = either(
    r"\b(?:hằng|hàng|mỗi|từng|theo) (?:giờ|ngày|tuần|tháng|quý|năm|kỳ)\b|\bđịnh kỳ\b"
    rf"|\b{_COUNT} (?:ngày|tuần|tháng|quý|năm)(?= một lần\b|/lần\b)|\b{_COUNT} lần\b"
    r"|\blần/|/lần\b|\bđột xuất\b|\bthường xuyên\b|\bcả năm\b"
    r"|\b(?:0?[36]|9|sáu|ba|chín) tháng(?: đầu| cuối|,| và)|\b(?:đầu|cuối) (?:tháng|quý|năm)\b",
    re.IGNORECASE,
)
# "Vào thứ mấy?" wants a day of the week.
_WEEKDAY_ASKED = re.compile(r"\bvao thu may\b")
_WEEKDAY = re.compile(r"\bthứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])\b|\bchủ nhật\b", re.IGNORECASE)
# "Từ ngày nào đến ngày nào?" wants both ends of a stretch of days or months.
_STRETCH_ASKED = either(
    r"\btu (?:ngay|thang|hom) (?:nao|may)\b.{0,40}\b(?:den|toi|va)\b"
    r".{0,20}\b(?:ngay|thang|hom) (?:nao|may)\b"
    r"|\bfrom (?:what|which) (?:date|day|month)\b.{0,40}\b(?:to|until|till) (?:what|which)\b"
)
_STRETCH = either(
    r"(?:\b(?:ngày|tháng|đầu|từ) |(?<![\d/]))\d{1,2}\b[^;:\n]{0,50}?"
    r"(?:\b(?:đến|tới|kết thúc)\b|\s[-–]\s)"
    r"[^;:\n]{0,30}?(?:\b(?:ngày|tháng) \d{1,2}\b|\b\d{1,2}/\d)",
    re.IGNORECASE,
)
# "Từ năm nào đến năm nào?" does of years; a document's subject may say them.
_PERIOD_ASKED = either(
    r"\btu nam nao\b.{0,40}\b(?:den|toi|va)\b.{0,20}\bnam nao\b"
    r"|\b(?:giai doan|thoi ky|nhung nam) nao\b|\b(?:what|which) (?:period|years)\b"
    r"|\bfrom (?:what|which) year\b"
)
_PERIOD = either(
    r"\b(?:19|20)\d\d\s*(?:[-–]|đến(?: hết)?(?: năm)?|tới)\s*(?:19|20)\d\d\b", re.IGNORECASE
)
# "Tầm nhìn đến năm nào?" wants the year behind that label.
_VISION_ASKED = either(
    r"\btam nhin\b.{0,12}\bnam (?:nao|may|bao nhieu)\b|\bvision\b.{0,40}\byear\b|\bvision year\b"
)
_VISION = re.compile(r"\btầm nhìn(?: (?:đến|tới))?(?: năm)? (?:19|20)\d\d\b", re.IGNORECASE)


def asks_condition(folded: str) -> bool:
    """Whether "when" asks a folded question what makes a thing what it is."""
    return _CONDITION_ASKED.search(folded) is not None


def asks_how_often(folded: str) -> bool:
    """Whether a folded question asks at what intervals something is done: "mấy năm một lần"."""
    return _OFTEN_ASKED.search(folded) is not None


def found_times(text: str, quote: str, asked: str) -> Iterator[Span]:
    """Where times of the kind stand that the folded question ``asked`` wants, in order.

    ``text`` is the quote with what identifies other documents blanked.
    """
    if _VISION_ASKED.search(asked):
        yield from _spans(_VISION, quote)
    elif asks_how_often(asked):
        yield from _spans(_OFTEN, text)
    elif _WEEKDAY_ASKED.search(asked):
        yield from _spans(_WEEKDAY, text)
    elif _STRETCH_ASKED.search(asked):
        yield from _spans(_STRETCH, text)
    elif _PERIOD_ASKED.search(asked):
        yield from _spans(_PERIOD, quote)
        yield from _spans(_STRETCH, text)
    elif _DAY_ASKED.search(asked) and not _END_ASKED.search(asked):
        days = _unasked(list(_spans(WHOLE_DAY, text)), text, asked)
        yield from days or _spans(_DAY, text)
        yield from _events(text, asked)
    else:
        yield from _spans(_END if _END_ASKED.search(asked) else _TIME, text)
        yield from _events(text, asked)


def _unasked(days: list[Span], text: str, asked: str) -> list[Span]:
    """Those of the days that the question doesn't name itself, where there are any."""
    named = {(int(day), int(month)) for day, month in _ON_DAY.findall(asked)}
    others = [one for one in days if named.isdisjoint(_on_day(text[one.start : one.start + 24]))]
    return others or days


def _on_day(text: str) -> list[tuple[int, int]]:
    found = _ON_DAY.search(fold(text))
    return [(int(found[1]), int(found[2]))] if found else []


def _events(text: str, asked: str) -> Iterator[Span]:
    """What has to happen first, where a question asks when and not for a day."""
    if _END_EVENT_ASKED.search(asked):
        yield from _spans(_END_EVENT, text)
    elif _LIMIT_ASKED.search(asked):
        yield from (one for one in _spans(_LIMIT, text) if not _repeats(text, one, asked))
    elif _EVENT_ASKED.search(asked) and not _END_ASKED.search(asked):
        yield from (one for one in _spans(_EVENT, text) if not _repeats(text, one, asked))


def _repeats(text: str, event: Span, asked: str) -> bool:
    """Whether the event is what the time is asked of: "sau khi khóa sổ" for "khóa sổ khi nào?".

    So is "tại hội nghị", where it is asked when the conference is.
    """
    folded = fold(text)
    where = folded[event.start : event.end]
    if where.startswith("tai ") and where.removeprefix("tai ") in asked:
        return True
    then = _NEXT.match(folded, event.end)
    return then is not None and all(one is None or one in asked for one in then.groups())


@lru_cache(maxsize=KEPT)
def _spans(pattern: re.Pattern[str], text: str) -> tuple[Span, ...]:
    """Where a pattern matches; kept, as one answer looks into the same few clauses repeatedly."""
    return tuple(Span(*found.span()) for found in pattern.finditer(text))
