"""What follows a document's number: its date, its issuer and its subject, and where they end."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.letters import UPPER
from ingest.references.anchors import Anchor
from ingest.references.subject import subject_end
from rag.model import PartialDate, Span
from rag.vietnamese.dates import DateMention, find_dates
from rag.vietnamese.issuers import find_issuers
from rag.vietnamese.sentences import sentence_spans

_TO_DATE = re.compile(
    r"[\s,(]*(?:(?:ban\s+hành|ký|đề)\s+)?(?:ng[aàáảãạ][yỳýỷỹỵ]\s*)?:?\s*", re.IGNORECASE
)
_YEAR = re.compile(r"\s*,?\s*\(?(?:năm\s+)(?P<year>(?:19|20)\d\d)\b", re.IGNORECASE)
_OF = re.compile(r"[\s,]*\)?\s*(?:của|do)\s+(?:đồng\s+chí\s+)?", re.IGNORECASE)
_TERM = re.compile(
    r"\s+kh(?:oá|óa)\s+[IVX]+\b|\s+Trung\s+ương(?:\s+Đảng)?(?!\w)|\s+Việt\s+Nam(?!\w)",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"\s*\((?:nay|cũ|trước|sau|đã|được|viết|gọi|sửa)[^()\n]{0,120}\)|\s*\(cũ\)", re.IGNORECASE
)
_ISSUER_WORDS = re.compile(
    rf"[{UPPER}][^\s,;.()“”\n]*(?:\s+(?!(?:về|ban|phê|quy|sửa|thực|triển|hướng|và|công|bổ|tại|trong|"
    r"để|đến|thông|báo|giao|thành|kiện|tăng|nâng|đẩy|chấn|hợp|phân|bãi)\b)[^\s,;.()“”\n]+){1,10}"
)
_ABOUT = re.compile(
    r"[\s,]*(?:về\s+việc|về|V/v|liên\s+quan\s+đến|đối\s+với\s+việc)\s*:?\s+", re.IGNORECASE
)
# What a subject may begin with where "về" is left out; only after a date or an issuer.
_DEEDS = (
    "ban hành|phê duyệt|quy định|sửa đổi|hướng dẫn|thực hiện|triển khai|nâng cao|tăng cường|"
    "công bố|báo cáo|thông báo|sơ kết|tổng kết|phân cấp|phân định|phân công|bãi bỏ|giao|"
    "thành lập|"
    "kiện toàn|đẩy mạnh|chấn chỉnh|hợp nhất|ủy quyền|điều chỉnh|bổ sung|thông qua|tiếp tục|đổi mới|"
    "phát triển|xây dựng|kế hoạch|quy chế|chương trình|đề án|chiến lược|phát động|tổ chức|"
    "quyết nghị|"
    "đề nghị|đính chính|kết luận|kiểm tra|phối hợp|quản lý|cụ thể hóa|một số|ứng dụng|xử lý|hỗ trợ|"
    "bảo đảm|lãnh đạo|lập|thi hành|phòng, chống"
)
_DEED = re.compile(
    rf"[\s,]*(?P<deed>(?:{_DEEDS})[\s,]+)(?!(?:này|đó|trên)\b)".replace(" ", r"\s+"), re.IGNORECASE
)
# These tell a subject even where nothing stands between them and the number.
_PLAIN_DEED = re.compile(
    r"\s+(?:quy\s+định\s+(?:chi\s+tiết|về)|sửa\s+đổi,\s+bổ\s+sung)\b", re.IGNORECASE
)
_SHORT_NAME = re.compile(rf"\s+(?:và|&)\s+[{UPPER}]{{2,6}}(?!\w)")
_TRAILING = " \t\n,;:.…-–“"


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts that follow a number, and the end of the whole mention."""

    end: int
    date: PartialDate | None = None
    date_span: Span | None = None
    issuer: str | None = None
    issuer_span: Span | None = None
    subject: str | None = None
    subject_span: Span | None = None


class Reading:
    """Reads the parts of the mentions of one text."""

    def __init__(self, text: str, anchors: Sequence[Anchor]) -> None:
        self._text = text
        self._anchors = anchors
        self._starts = [anchor.start for anchor in anchors]
        self._dates = {mention.start: mention for mention in find_dates(text)}
        self._sentences = sentence_spans(text)
        self._sentence_starts = [span.start for span in self._sentences]

    def read(self, anchor: Anchor) -> Parts:
        """The parts after ``anchor``, as far as its sentence goes."""
        limit = self._limit(anchor)
        at = anchor.end
        date, date_span, at = self._date(at, limit, anchor)
        issuer, issuer_span, at = self._issuer(at, limit)
        if date is None:
            date, date_span, at = self._date(at, limit, anchor)
        subject_span = self._subject(anchor, at, limit, dated=bool(date or issuer))
        end = subject_span.end if subject_span else at
        return Parts(
            end=end,
            date=date,
            date_span=date_span,
            issuer=issuer,
            issuer_span=issuer_span,
            subject=_folded(self._text, subject_span),
            subject_span=subject_span,
        )

    def _limit(self, anchor: Anchor) -> int:
        index = bisect_right(self._sentence_starts, anchor.start) - 1
        end = self._sentences[index].end if index >= 0 else len(self._text)
        if end < anchor.end:
            end = self._text.find("\n", anchor.end)
        return end if end >= 0 else len(self._text)

    def _date(
        self, at: int, limit: int, anchor: Anchor
    ) -> tuple[PartialDate | None, Span | None, int]:
        gap = _TO_DATE.match(self._text, at, limit)
        for start in (gap.end() if gap else at, *self._word_dates(at)):
            mention: DateMention | None = self._dates.get(start)
            if mention and mention.end <= limit:
                return mention.date, Span(mention.start, mention.end), mention.end
        year = _YEAR.match(self._text, at, limit) if anchor.name else None
        if year:
            return PartialDate(int(year["year"])), Span(*year.span("year")), year.end()
        return None, None, at

    def _word_dates(self, at: int) -> list[int]:
        """Starts just after ``at`` of dates written in words, whose mention takes ``ngày`` in."""
        return [at + offset for offset in range(4) if at + offset in self._dates]

    def _issuer(self, at: int, limit: int) -> tuple[str | None, Span | None, int]:
        of = _OF.match(self._text, at, limit)
        if of is None:
            return None, None, at
        start = of.end()
        phrase = self._text[start : min(limit, start + 140)]
        mention = next((one for one in find_issuers(phrase) if one.start == 0), None)
        words = _ISSUER_WORDS.match(self._text, start, limit)
        if mention is None and words is None:
            return None, None, at
        end = start + mention.end if mention else (words.end() if words else start)
        short = _SHORT_NAME.match(self._text, end, limit)  # Bộ Nông nghiệp và PTNT
        span = Span(start, short.end() if short else end)
        name = mention.full_name if mention and not short else _folded(self._text, span)
        return name, span, self._past_aside(span.end, limit)

    def _past_aside(self, at: int, limit: int) -> int:
        """Past ``khóa XI`` and ``(nay là Bộ Nông nghiệp và Môi trường)`` after an issuer."""
        for pattern in (_TERM, _TERM, _ASIDE):
            match = pattern.match(self._text, at, limit)
            if match:
                at = match.end()
        return at

    def _subject(self, anchor: Anchor, at: int, limit: int, *, dated: bool) -> Span | None:
        if anchor.name and not anchor.open_name:
            return None
        if anchor.open_name and not dated:
            start = anchor.name_span.start if anchor.name_span else at
            return self._closed(start, limit)
        about = _ABOUT.match(self._text, at, limit)
        if about:
            return self._closed(about.end(), limit)
        told = dated or _PLAIN_DEED.match(self._text, at, limit)
        deed = _DEED.match(self._text, at, limit) if told else None
        if deed is None or self._begins_another(deed.start("deed")):
            return None
        return self._closed(deed.start("deed"), limit)

    def _begins_another(self, at: int) -> bool:
        """Whether the next mention of a list begins there: "…, Kế hoạch số 7/KH-UBND"."""
        first = bisect_left(self._starts, at)
        found = self._anchors[first : first + 1]
        return any(one.start == at and one.number_span is not None for one in found)

    def _closed(self, start: int, limit: int) -> Span | None:
        first = bisect_left(self._starts, start)
        end = subject_end(self._text, start, limit, self._anchors[first : first + 12])
        while end > start and self._text[end - 1] in _TRAILING:
            end -= 1
        return Span(start, end) if end - start > 2 else None


def _folded(text: str, span: Span | None) -> str | None:
    return " ".join(text[span.start : span.end].split()) if span else None
