"""What documents say that words mean: "3. Thuê bao: là cơ quan, tổ chức, cá nhân được cấp …".

A regulation explains its terms in an article of their own; others do so where they first use them,
"Chuyển đổi AI là quá trình …", "… (sau đây gọi là cơ quan nhà nước)".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rag.generation.proof.naming import NUMBERING
from rag.model import Document, Evidence
from rag.vietnamese.text import LOWER, UPPER, fold, fold_space
from rag.vietnamese.types import type_mentions

MAX_NAMED = 300  # code points of what is called so in what follows

_EXPLAINING = re.compile(r"\bgiai thich (?:tu ngu|thuat ngu)\b|\btu ngu\b.*\bduoc hieu\b")
# What a sentence says that something is where it says what it means: "… là quá trình …".
_GENUS = re.compile(
    r"(?:(?:các|những|một|là|việc) )?(?:dạng |loại |tập hợp )?"
    r"(?:quá trình|người|cá nhân|cơ quan|đơn vị|tổ chức|bộ phận|doanh nghiệp|nhóm|thành phần"
    r"|thiết bị|dịch vụ|hệ thống|phần mềm|ứng dụng|nền tảng số|sản phẩm|công trình|tên|mã"
    r"|hình thức|phương thức|phương pháp|giải pháp|mô hình|việc|hoạt động|hành vi|khoản|mức|số"
    r"|tỷ lệ|chỉ số|điểm|dữ liệu|thông tin|danh sách|văn bản|tài liệu|khu vực|vùng|nơi|địa điểm)\b"
)
_LETTER = rf"[{UPPER}{LOWER}\d]"
_TERM = re.compile(
    rf"[“\"]?(?P<term>[{UPPER}]{_LETTER}*(?:[ ,-]{{1,2}}{_LETTER}+){{0,9}}?)[”\"]?"
    r"(?: \((?P<other>[^()\n]{2,40})\))?"
    r"(?: ?[:,–-])?\s{0,2}(?:được hiểu )?[Ll]à (?P<said>\S[^\n]+)"
)
_CALLED = re.compile(
    r"\((?:sau đây|dưới đây) (?:viết |gọi )?(?:tắt |chung )?là:? ?(?:các )?[“\"]?"
    r"(?P<term>[^()\d“”\"\n]{2,60})[”\"]?\)"
)
_IS = re.compile(r"\b[Ll]à ")
_CUT = re.compile(r"[;:.]\s|\), |^")


@dataclass(frozen=True, slots=True)
class Meaning:
    """A term with the stretch that says what it means.

    ``terms`` are its folded forms. ``explained``: it stands where the document explains its terms.
    """

    terms: tuple[str, ...]
    evidence: Evidence
    explained: bool


def find_meanings(document: Document) -> list[Meaning]:
    """Every term that the document says the meaning of, those that it explains first."""
    found = [*_lines(document), *_called(document)]
    return sorted(found, key=lambda one: not one.explained)


def _lines(document: Document) -> Iterator[Meaning]:
    """The lines "Term: là …", "Term là …"."""
    text, start = document.text, 0
    explaining = [
        section for section in document.sections if _EXPLAINING.search(fold(section.heading))
    ]
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if _IS.search(text, start, min(end + 4, len(text))):
            numbering = NUMBERING.match(text, start, end)
            begin = numbering.end() if numbering else start
            found = _TERM.match(text, begin)
            explained = any(one.start <= begin < one.end for one in explaining)
            if found is not None and (explained or _GENUS.match(found["said"])):
                forms = tuple(fold(fold_space(one)) for one in found.group("term", "other") if one)
                yield Meaning(forms, Evidence(document, begin, found.end()), explained)
        start = end + 1


def _called(document: Document) -> Iterator[Meaning]:
    """What is named once in full: "… (sau đây gọi là Phần mềm)"."""
    text = document.text
    for found in _CALLED.finditer(text):
        line = max(text.rfind("\n", 0, found.start()) + 1, found.start() - MAX_NAMED)
        cuts = [one.end() for one in _CUT.finditer(text[line : found.start()])]
        begin = line + max(cuts, default=0)
        numbering = NUMBERING.match(text, begin, found.start())
        begin = numbering.end() if numbering else begin
        form = fold(fold_space(found["term"])).strip()
        if type_mentions(found["term"]):  # "sau đây gọi tắt là Đề án": what it is its title tells
            continue
        yield Meaning((form,), Evidence(document, begin, found.end()), explained=False)
