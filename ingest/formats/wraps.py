"""Which line ends of a text are only wraps, and which end a paragraph, heading, item or cell.

Texts taken from web pages and PDF files are cut at some 80 columns, in the middle of sentences and
even of headings, and the first line of a paragraph is often shorter than the others. So width alone
does not tell: what the line ends with and what the next begins with is asked first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import quantiles

from ingest.formats.joints import Joints
from ingest.formats.phrases import (
    AUTHORITY_LINE,
    CUT_PHRASES,
    SURNAMES,
    TYPE_LINE,
    UNFINISHED,
    UNFINISHED_SMALL,
)
from ingest.letters import LOWER, UPPER

_MARKER = (
    r"[-–+*•●▪◦]\s*\S|[-–+*•]$"  # list items
    r"|\d{1,3}(?:\.\d{1,2}){0,3}[.)](?!\d)|\(\d{1,2}\)|[a-zđ]\)|[a-zđ]\.\s"
    r"|\d{1,2}(?:\.\d{1,2}){1,3}\s+\S|[A-ZĐ][.)]\s|(?:[IVX]+)[.)](?:\s|$)"
)
_OPENING = (
    r"(?:Điều\s+\d+\w?(?:\s*[.:]|$)"
    r"|(?:Chương|CHƯƠNG|Phần|PHẦN|Mục|MỤC|Phụ lục|PHỤ LỤC|Mẫu số|MẪU SỐ|Biểu số)"
    r"\s+(?:\d+\w?|[IVXL]+|[A-Z]|(?:thứ|THỨ)\s\w+)\b)"
    r"|PHỤ LỤC\b|Căn cứ\b|CĂN CỨ\b|Nơi\s+nhận|Kính\s+gửi|KÍNH GỬI|V/v|Số\s*:|Số\s+\d+-"
    r"|(?:TM|KT|TL|TUQ|Q|T/M|K/T|T/L)\s*\.?\s+(?=[A-ZĐƯÔÊÂĂƠỦ])|Độc lập\s*-|Theo đề nghị\b|Xét\s"
    r"|\((?:Kèm|Ban|KÈM|BAN)\s"
)
_DAY = r"ngày\b[\s\d…./]*tháng\b"
# "Hà Nội, ngày 27 tháng 12 năm 2025"; behind "Chính phủ ngày 9 tháng 5" a sentence may go on.
_PLACE_DATE = rf"[{UPPER}][^,;:.\d]{{1,30}}(?:, {_DAY}| {_DAY}[\s\d…./]*(?:năm\b[\s\d…./]*)?$)"
_STARTS_PART = re.compile(rf"(?:{_MARKER}|{_OPENING}|{_PLACE_DATE})")
_ALONE = re.compile(r"[|¦\-–—_=*.…\s~]+$")
_HEADING = re.compile(
    r"(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]?|[IVX]+[.)]|[A-ZĐ][.)]|[a-zđ][).]|(?:Điều|Mục)\s+\d+[.:]?)\s"
)
_ENDS_SENTENCE = re.compile(r"(?:[.!?;:…]|\./\.?)[\"”’»)\]]*$")
_LOWER = re.compile(rf"[\"“‘«(\[]?[{LOWER}]")
_FIRST_WORD = re.compile(r"\S+")
_LAST_WORD = re.compile(r"([\w/]+)$")
_LEGAL_BASIS = re.compile(r"(?:Căn cứ|Theo đề nghị|Xét|Thực hiện|Trên cơ sở|Sau khi)\b")
_DAY_GOES_ON = re.compile(r"ngày|\d|tháng|năm")
_PLACE_GOES_ON = re.compile(r"\w+(?:\s\w+)?,?\s+ngày\b")
_NATION = re.compile(r"CỘNG\s+H(?:ÒA|OÀ)\b|CỘNG$|ĐẢNG CỘNG SẢN\b")
_YEARS = re.compile(r"\d{4}\b[\s\d–-]*$")
_COUNTED = re.compile(r"(?:[Đđ]iều|[Kk]hoản|[Mm]ục|[Cc]hương|[Pp]hụ lục|(?<!/)năm|[Bb]iểu|[Qq]uý)$")
_COUNT = re.compile(r"(?:\d+|[IVX]+)\b(?!\.\s)")
_OPEN_END = re.compile(r"[,(“/]$|(?:\w|\s)-$|\s–$")
_ARTICLE_LABEL = re.compile(r"(?:Điều|Chương|Mục|Phần|Khoản)|Điều\s+\d+\s*\.?")
_NUMBER_LABEL = re.compile(r"Số\s*:?")
_NUMBER_GOES_ON = re.compile(r"\d|/")
_NEVER_GOES_ON = re.compile(rf"[-–+*•]\s|Căn cứ|Điều\s+\d+\.|Nơi\s+nhận|{_PLACE_DATE}")
_END = 40  # characters that the patterns of a line's end may need
_PLACE_AND_DAY = re.compile(r",?\s*ngày\b[\s\d…./]*(?:tháng\b[\s\d…./]*)?$|,$")


class LineBreaks:
    """The line ends of one text, judged in order; ``lines`` are its non-empty lines, stripped."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        wrapped = _sure_wraps(lines)
        self._width = _wrap_width(wrapped)
        self._short_first = _first_lines_are_short(wrapped, self._width)
        self._joints = Joints(lines)
        self._paragraph = 0  # the line with which the paragraph at hand began

    def after(self, index: int, *, blank: bool) -> bool:
        """Whether the end of line ``index`` is a real one; ``blank``: empty lines follow it.

        To be asked for each line in order.
        """
        real = self._is_real(index, blank=blank)
        if real:
            self._paragraph = index + 1
        return real

    def _is_real(self, index: int, *, blank: bool) -> bool:
        line, following = self._lines[index], self._lines[index + 1]
        if _ALONE.match(line) or _ALONE.match(following):
            return True
        if blank:
            return not _wraps_over_blank(line, following)
        if _is_capitals(line) and _is_capitals(following):
            return not self._wraps_in_capitals(index)
        if _is_capitals(line) and _YEARS.match(following) and self._in_title(index):
            return False
        if _is_cut_phrase(line, following) or self._joints.joined(line, following, self._width):
            return False
        return bool(_STARTS_PART.match(following)) or not self._wraps(index)

    def _wraps(self, index: int) -> bool:
        line, following = self._lines[index], self._lines[index + 1]
        ended, full = bool(_at_end(_ENDS_SENTENCE, line)), self._full(line, following)
        if _LOWER.match(following):
            return full or not ended
        if ended:
            return full and len(following) > 0.6 * self._width
        if full or _at_end(_OPEN_END, line):
            return True
        if _is_capitals(line) or _is_capitals(following):
            return False
        return self._goes_on(index)

    def _heads(self, index: int) -> bool:
        """Whether the paragraph that holds line ``index`` looks like a numbered heading."""
        length = sum(len(line) for line in self._lines[self._paragraph : index + 1])
        return length <= 250 and bool(_HEADING.match(self._lines[self._paragraph]))

    def _goes_on(self, index: int) -> bool:
        """Whether a line that stops early, without a full stop, is continued by a capital."""
        line, following = self._lines[index], self._lines[index + 1]
        if _LEGAL_BASIS.match(line):
            return True
        if self._short_first and index == self._paragraph and len(following) > 0.8 * self._width:
            return 0.2 * self._width < len(line)
        if self._heads(index):
            return False
        return self._width > 0 and len(line) >= 0.6 * self._width

    def _wraps_in_capitals(self, index: int) -> bool:
        line, following = self._lines[index], self._lines[index + 1]
        if _NATION.match(following):
            return False
        if (_last(line), _first(following)) in CUT_PHRASES:
            return True
        if TYPE_LINE.fullmatch(line) or TYPE_LINE.fullmatch(following):
            return False
        if _STARTS_PART.match(following):
            return False
        if _unfinished(line) or line.endswith((",", "-")):
            return True
        if AUTHORITY_LINE.match(following) and self._last_in_capitals(index + 1):
            return False
        full = self._full(line, following)
        return full or self._in_title(index) or bool(_HEADING.match(line))

    def _last_in_capitals(self, index: int) -> bool:
        """Whether line ``index`` is the last of its stretch in capitals."""
        return index + 1 >= len(self._lines) or not _is_capitals(self._lines[index + 1])

    def _in_title(self, index: int) -> bool:
        """Whether line ``index`` is part of a title in capitals, below the line with the type."""
        while index > 0 and _is_capitals(self._lines[index]):
            index -= 1
            if TYPE_LINE.fullmatch(self._lines[index]):
                return True
        return False

    def _full(self, line: str, following: str) -> bool:
        """Whether the next line's first word would not have fitted on this line."""
        return self._width > 0 and len(line) + 1 + len(_first(following)) > self._width


def _sure_wraps(lines: Sequence[str]) -> list[str]:
    """The lines that were wrapped for sure: a small letter goes on where no sentence had ended."""
    return [
        line
        for line, following in pairwise(lines)
        if _LOWER.match(following)
        and not _STARTS_PART.match(following)
        and not _at_end(_ENDS_SENTENCE, line)
    ]


def _wrap_width(wrapped: Sequence[str]) -> int:
    """The column where the text was wrapped; 0 where it wasn't.

    It is the 80th percentile of the lines that were wrapped for sure; with fewer than three of
    them a text isn't hard-wrapped.
    """
    lengths = [len(line) for line in wrapped if 40 <= len(line) <= 200]
    return round(quantiles(lengths, n=5)[-1]) if len(lengths) >= 3 else 0


def _first_lines_are_short(wrapped: Sequence[str], width: int) -> bool:
    """Whether paragraphs begin with a short line, as in texts copied from some web pages."""
    short = sum(len(line) < 0.6 * width for line in wrapped)
    return bool(wrapped) and short / len(wrapped) > 0.05


def _wraps_over_blank(line: str, following: str) -> bool:
    """Whether a sentence goes on below an empty line, as at the end of a page."""
    return bool(
        _LOWER.match(following)
        and not _STARTS_PART.match(following)
        and len(line) > 40
        and not _at_end(_ENDS_SENTENCE, line)
    )


def _is_cut_phrase(line: str, following: str) -> bool:
    """Whether the lines hold the two halves of a date, a number, a name or an unfinished phrase."""
    if len(line) < 40 and _PLACE_AND_DAY.search(line) and _DAY_GOES_ON.match(following):
        return True
    if _at_end(_COUNTED, line) and _COUNT.match(following):
        return True
    if _NUMBER_LABEL.fullmatch(line) and _NUMBER_GOES_ON.match(following):
        return True
    if _ARTICLE_LABEL.fullmatch(line):
        return line[-1] in "." or line[-1].isdigit() or following[0].isdigit()
    if _unfinished(line) and not _NEVER_GOES_ON.match(following):
        return True
    return _is_cut_name(line, following)


def _unfinished(line: str) -> bool:
    match = _at_end(_LAST_WORD, line)
    if match is None:
        return False
    last = match.group(1)
    return UNFINISHED.fullmatch(last.lower()) is not None or (
        not _is_capitals(line) and UNFINISHED_SMALL.fullmatch(last.lower()) is not None
    )


def _is_cut_name(line: str, following: str) -> bool:
    """Whether a person's or a place's name stands on two lines: ``Vũ / Chiến Thắng``."""
    words = following.split()
    if SURNAMES.fullmatch(line) and 1 <= len(words) <= 4:
        return all(word.isalpha() and word[0].isupper() and word != word.upper() for word in words)
    return len(line) <= 12 and line.istitle() and bool(_PLACE_GOES_ON.match(following))


def _at_end(pattern: re.Pattern[str], line: str) -> re.Match[str] | None:
    """What a pattern of a line's end finds, looked for only there."""
    return pattern.search(line, max(0, len(line) - _END))


def _first(line: str) -> str:
    match = _FIRST_WORD.match(line)
    return match.group() if match else ""


def _last(line: str) -> str:
    return line.rsplit(maxsplit=1)[-1] if line else ""


def _is_capitals(line: str) -> bool:
    return line.upper() == line and any(char.isalpha() for char in line)
