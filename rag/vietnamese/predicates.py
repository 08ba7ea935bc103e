"""Where the subject of a question ends, and what is said or asked of it begins.

"Công văn của Sở Tài chính | gửi cho ai?", "PAPI | là gì?". Vietnamese verbs aren't inflected, so
the border is found by the words that open a predicate. Some of them stand inside a document's name
as well ("Kế hoạch thực hiện Chỉ thị 33 | do ai ký?"); those count only where they are asked for.
"""

from __future__ import annotations

import re
from functools import cache

from rag.model import Span
from rag.vietnamese.aspects import cue_spans
from rag.vietnamese.spelling import is_plain
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold, nfc, tone_marks
from rag.vietnamese.types import type_mentions

_OPENERS = """do|là|thì|được|bị|phải|có|gửi|ban hành|giữ|nhắc|nhắc đến|dẫn|viện dẫn|ký|áp dụng|nói|nêu
hết hạn|ai|đâu|gì|nào|mấy|bao nhiêu|bao giờ|khi nào|lúc nào|vì sao|tại sao|năm nào|số mấy
is|was|are|were|does|did|has|have|who|which|what|when|where|how|stand for|stands for"""
_VERBS = """báo cáo|ủy quyền|phân cấp|quản lý|vận hành|tham mưu|chủ trì|phê duyệt|bổ sung|bãi bỏ
thay thế|sửa đổi|hỗ trợ|đóng|nộp|hưởng|tăng|giảm|đạt|bằng|trình|chịu|phụ trách|tổ chức|thuộc|cấp
triển khai|thực hiện|hoàn thành|bắt đầu|kết thúc|quy định|yêu cầu|giao|căn cứ|hướng dẫn|theo|về
quyết định|phối hợp|đề nghị|kết luận|chỉ đạo|công bố|xử lý|gồm|cần|ra|phản ánh"""
# "có", "do" and the like are no words of their own in these.
_COMPOUND = re.compile(r"(?:co (?:quan|so|che|cau|ban|dong|yeu)|nao do|giao (?:duc|thong)|ve sinh)\b")
# Asking words, and "có" before a noun ("có kế hoạch nào …").
_NO_VERB = re.compile(
    r"(?:ai|dau|gi|nao|may|bao nhieu|bao gio|khi nao|luc nao|vi sao|tai sao|la|is|was|are|were|does"
    r"|did|has|have|who|which|what|when|where|how|theo)\b|co (?!hieu luc|ap dung|vuong mac)"
)
# What follows where a type's name is a verb: "báo cáo cho ai?", "quy định gì?".
_OBJECT = re.compile(r"\s+(?:cho|ve|gi|nhung gi|the nao|ra sao|den|len|voi|khi nao|truoc|ai|dau)\b")


@cache
def _words(listed: str) -> dict[str, tuple[str, ...]]:
    """The words by their folded letters, in one tone-mark style."""
    found: dict[str, tuple[str, ...]] = {}
    for word in tone_marks(listed).replace("\n", "|").split("|"):
        found[fold(word)] = (*found.get(fold(word), ()), word)
    return found


@cache
def _pattern(listed: str) -> re.Pattern[str]:
    words = sorted(map(re.escape, _words(listed)), key=len, reverse=True)
    return re.compile(rf"(?<![\w/-])(?:{'|'.join(words)})(?![\w/-])")


def predicates(question: str, *, in_names: bool = False) -> list[Span]:
    """Where words of ``nfc(question)`` open a predicate; ``in_names`` those of names, too."""
    text = tone_marks(question).lower()
    folded, plain = fold(text), is_plain(text)
    return [
        Span(*found.span())
        for listed in ((_OPENERS, _VERBS) if in_names else (_OPENERS,))
        for found in _pattern(listed).finditer(folded)
        if not _COMPOUND.match(folded, found.start())
        and (plain or text[slice(*found.span())] in _words(listed)[found[0]])
    ]


def subject_end(question: str, *, in_names: bool = False) -> int:
    """How many code points of ``nfc(question)`` its subject takes up; all where nothing follows.

    A subject has a word that carries meaning, so that "Quyết định 44 …" isn't over where it begins.
    """
    text = nfc(question)
    starts = {one.start for one in predicates(text, in_names=in_names)}
    starts |= {one.start for one in cue_spans(text)}
    for start in sorted(starts):
        if terms(text[:start]):
            return start
    return len(text)


def begins_with_verb(question: str) -> bool:
    """Whether a question has no subject of its own: "bãi bỏ văn bản nào?", "có hiệu lực khi nào?".

    Not where its first word asks ("ai ký?"), nor where a document's type is named as a noun.
    """
    text = nfc(question).strip()
    folded = fold(text)
    if _NO_VERB.match(folded):
        return False
    named = type_mentions(text)
    if named and named[0].start == 0 and not _OBJECT.match(folded, named[0].end):
        return False
    return any(one.start == 0 for one in predicates(text, in_names=True))
