"""Line ends within a name or a reference: what goes on below begins with a capital or a figure.

"17. Chi cục / Hải quan khu vực V" and "Người Việt / Nam" are no ends of a paragraph, though no
small letter goes on. That two words are one name is told by the text itself, which has them side by
side within a line somewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from ingest.letters import UPPER

_LONG = 0.6  # share of the width from which a line may have been full
_WORD = rf"[{UPPER}\d]"
_CAPITAL = re.compile(rf"[{UPPER}]")
_BEGINS = re.compile(rf"[“\"(]?({_WORD}[\w/-]*)")
_ENDS = re.compile(r"([^\W_]+)$")
_NUMBERED = re.compile(r"\d{1,2}(?:\.\d{1,2}){0,3}[.)] |[IVX]+[.)] |[a-zđ]\) ")
# What an article or a paragraph under a heading begins with: "Quyết định này quy định …".
_OPENS_TEXT = re.compile(r"(?:Quyết|Nghị|Thông|Luật|Kế|Chương|Đề|Dự|Chỉ|Quy|Hướng|Pháp)\b")
_SENTENCE_END = re.compile(r"[.;!?]$")
_ONLY_A_NUMBER = re.compile(r"(?:\d{1,4}|[IVX]+)[.;,]$")
_REFERRING = re.compile(
    r"\b(?:[Đđ]iều|[Kk]hoản|[Đđ]iểm|[Mm]ục) (?:\d{1,3}[a-zđ]?|[IVX]+|[A-Za-zđ])$"
)
_REFERRED = re.compile(
    r"Điều \d++[a-zđ]?+(?!\s*[.:])|(?:Luật|Bộ luật|Nghị định|Nghị quyết|Thông tư|Quyết định"
    r"|Quy định|Quy chế|Hiến pháp|Pháp lệnh)\b|(?:Phụ lục|Mục|Chương) [IVX\d.]+ \w"
)
_TYPE = re.compile(
    r"(?:[Nn]ghị (?:định|quyết)|[Qq]uyết định|[Tt]hông (?:tư|báo)|[Cc]hỉ thị|[Kk]ế hoạch"
    r"|[Kk]ết luận|[Qq]uy định|[Cc]ông (?:văn|điện)|[Vv]ăn bản)$"
)
# What a body is called by never stands alone: "16. Mặt trận", "Điều 3. Chánh".
_HALF_A_BODY = re.compile(
    r"(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]|[IVX]+\.|[a-zđ]\)|Điều \d+\.) (?:Chi cục|Cục|Tổng cục"
    r"|Mặt trận|Sở|Bộ|Ban|Ủy ban|Uỷ ban|Hội|Đài|Viện|Trường|Liên đoàn|Liên minh|Kho bạc|Chánh)"
)
# "2. Trách nhiệm của các Sở:" is no heading of its own: which ones stands in the next line.
_OF_THE = re.compile(
    r"\b[Cc]ác (?:[Ss]ở|[Bb]ộ|[Bb]an|[Cc]ục|[Vv]ụ|xã|phường|tỉnh|trường|tập đoàn):$"
)
_DOCUMENT_NUMBER = re.compile(r"\d{1,5}\s?[-/](?:\d{4}/)?[A-ZĐ]")


class Joints:
    """Tells where a name or a reference goes on in the next line; ``lines`` are those of a text."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._pairs = {
            (left, begins[1])
            for line in lines
            for left, right in pairwise(line.split())
            if (begins := _BEGINS.match(right)) is not None and left[-1].isalnum()
        }

    def joined(self, line: str, following: str, width: int) -> bool:
        """Whether what a line ends with goes on in the following one; ``width`` is the column."""
        if not width or line == line.upper():
            return False
        if _CAPITAL.match(following) and (_HALF_A_BODY.fullmatch(line) or _OF_THE.search(line)):
            return True
        long = len(line) >= _LONG * width
        if long and _goes_on_referring(line, following):
            return True
        ends, begins = _ENDS.search(line), _BEGINS.match(following)
        if ends is None or begins is None or (ends[1], begins[1]) not in self._pairs:
            return False
        if begins[1][0].isdigit() or _ONLY_A_NUMBER.match(following):
            return long
        if long or _CAPITAL.match(ends[1]):
            return True
        rest = len(following) < _LONG * width and _SENTENCE_END.search(following) is None
        return bool(rest and _NUMBERED.match(line) and not _OPENS_TEXT.match(following))


def _goes_on_referring(line: str, following: str) -> bool:
    """Whether "khoản 2" or "Nghị định" stands at the end of a line, and below it of what."""
    if _REFERRING.search(line, max(0, len(line) - 20)) and _REFERRED.match(following):
        return True
    return bool(_TYPE.search(line) and _DOCUMENT_NUMBER.match(following))
