"""Where what two conjuncts share goes on: behind the second one.

"giai đoạn 1 và giai đoạn 2 | phấn đấu bao nhiêu?": what a word opens that is said of both.
"""

from __future__ import annotations

import re

from rag.model import Span
from rag.vietnamese.spelling import may_stand_for
from rag.vietnamese.text import fold

STOP = re.compile(r"[.;:?!](?=\s|$)")
WORD = re.compile(r"[^\W_]+(?:[/.&-][^\W_]+)*")
# Where the second conjunct ends: what follows is said of both.
_SAID_OF_BOTH = (
    "thì", "được", "bị", "là", "phải", "cần", "nên", "có", "đều", "mỗi", "cùng", "khác", "giống",
    "ai", "do", "gồm", "mất", "hết", "phấn đấu", "phân cấp", "phân công", "phân bổ", "hỗ trợ",
    "đối ứng", "đóng góp", "chi", "nộp", "đóng", "gửi", "báo cáo", "ban hành", "quy định", "giao",
    "ủy quyền", "ký", "ra", "bao", "mấy", "nào", "cách", "như", "thế", "so", "từ", "khi", "trong",
    "ở", "tại", "của", "trên", "vào", "theo", "về", "lần lượt", "thực hiện", "chỉ đạo", "áp dụng",
    "bên nào", "cái nào", "chỗ nào", "điểm nào",
)  # fmt: skip
_SAID_OF_BOTH_EN = (
    "each", "both", "differ", "differs", "have", "has", "is", "are", "was", "were", "do", "does",
    "did", "must", "should", "shall", "can", "say", "says", "in", "of", "on", "by", "respectively",
)  # fmt: skip
# Words behind the first one that belong to what is named: "cấp *trên*", "thôn *từ* 100 cử tri".
_QUALIFYING = frozenset({"tu", "tren", "duoi", "trong", "ngoai"})
_WRITTEN = {fold(one): one for one in _SAID_OF_BOTH}
_CUES = "|".join(sorted({*_WRITTEN, *_SAID_OF_BOTH_EN}, key=len, reverse=True))
SHARED = re.compile(rf"(?:,|\?|\.(?=\s|$)|;|:|$)|\b(?!co cong\b)(?:{_CUES})\b")
# A verb with nothing behind it ends a name: "Luật Bảo hiểm tiền *gửi*, ai trình?".
_ENDS_A_NAME = re.compile(
    r"(?<=\w )(?:chi|nop|dong|gui|ban hanh|giao|ky|ra|thuc hien|ap dung|phan bo|dong gop|ho tro)"
    r"(?=[,;])"
)


def shared_end(text: str, first: Span, start: int, *, documents: bool = False) -> int:
    """Where the second conjunct ends: at a word that is said of both, none that it has itself."""
    folded = fold(text)
    own = set(folded[first.start : first.end].split())
    own |= {"co", "cua", "o", "tai", "so", "ve", "nhac", "dan"} if documents else set()
    opening = list(WORD.finditer(folded, start))[:2]  # "thôn từ 100 cử tri trở lên"
    qualified = len(opening) > 1 and opening[1].group() in _QUALIFYING
    first_word = opening[1 if qualified else 0] if opening else None
    for one in SHARED.finditer(folded, first_word.end() if first_word else start):
        word = one.group()
        written = _WRITTEN.get(word, word)
        if set(word.split()) & own or not may_stand_for(text[one.start() : one.end()], written):
            continue
        if _ENDS_A_NAME.match(folded, one.start()):
            continue
        return len(folded[: one.start()].rstrip())
    return len(folded)
