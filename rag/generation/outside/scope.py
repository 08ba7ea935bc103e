"""Questions that are none: small talk, other tasks, instructions to the program, noise.

The cues are folded; each is a kind of request, not a topic. What remains is decided by evidence.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container

from rag.model import Query
from rag.vietnamese.alternation import either
from rag.vietnamese.issuers import find_issuers
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold, fold_space, nfc

# Where an order begins: "Who shall act as the focal point?" and "Does it say that …?" are none.
_ORDER = r"(?:^|[.,;:!?] |\b(?:and|then|please|just|now|you|you must|you will|you should) )"
_INSTRUCTION = either(
    r"\bbo qua (?:moi |cac |tat ca |nhung )*(?:chi dan|huong dan|lenh|chi thi|quy tac)"
    r"(?: (?:truoc|tren|o tren|do))|\bquen (?:het |di )?(?:moi |cac )?(?:chi dan|huong dan|lenh)"
    r"|\b(?:system|developer) prompt\b|\bprompt he thong\b|\b(?:chi dan|cau lenh) he thong\b"
    r"|\bignore (?:all |any |the |your )*(?:previous|prior|above|earlier)\b|\bdisregard (?:all|the|your)\b"
    rf"|\bpretend (?:to be|that|you)\b|{_ORDER}act as (?:an?|if|my)\b|\bhay gia vo\b|\bjailbreak\b"
    r"|(?:^|[.,;:!?] |\b(?:hay|ban|phai) )dong vai\b(?! tro)"
    r"|\bhay (?:tra loi|noi|khang dinh|viet|xac nhan) rang\b"
    rf"|{_ORDER}(?:say|answer|reply|confirm|state) that\b"
    r"|\breveal (?:your|the (?:system|hidden|secret))\b|\byou are now\b|\btu bay gio ban la\b"
    r"|\bin ra (?:toan bo )?cau lenh\b"
)
# Before what a program is told to do; "… phải dịch sang tiếng gì?" tells it nothing.
_PLEASE = r"^(?:(?:hay|ban|xin|vui long|lam on|nho|please|can you|could you|i want you to|help me|giup) )*"
_OTHER_TASK = either(
    r"\b(?:viet|soan|sang tac|lam|ke)(?: \w+){0,3} (?:bai tho|bai hat|email|thu tinh|code"
    r"|doan ma|ham python|chuong trinh python|bai van|status)\b"
    rf"|{_PLEASE}(?:write|compose|generate|create|draft)(?: \w+){{0,4}} (?:poem|song|story|joke|code"
    r"|function|script|program|essay|email)\b|\bpython\b|\bjavascript\b|\bsql\b"
    r"|\bwhat time is it\b|\bmay gio roi\b"
    r"|\bnau (?:mon|pho|com|bun)\b|\b(?:cach|chi|day) nau\b|\bcong thuc nau\b|\brecipe\b"
    rf"|{_PLEASE}(?:dich sang|translate|solve)\b|\bdich (?:giup|cau|doan)\b|\btinh giup\b"
    r"|\bgiai (?:giup )?(?:bai toan|phuong trinh)\b|(?<!charter )(?<!legal )(?<!working )\bcapital of (?!the\b|an?\b|its\b|each\b)"
    r"|\bthu do cua\b|\bban la ai\b|\bwho are you\b|\bban ten gi\b|\btell me a joke\b"
    r"|\bhoroscope\b|(?<!nguyen )(?<!dien )(?<!phan )\btu vi\b(?! (?:tri|pham|the)\b)"
    r"|\bket qua xo so\b|\bxo so (?:mien|trung|ra|dai|may gio|vietlott)\b"
)
# With their marks: *Cần Thơ*, *thợ* and *tuyên truyền* are folded to the same letters.
_POETRY = re.compile(r"\b(?:viết|soạn|sáng tác|làm|kể)(?: \w+){0,3} (?:(?<!cần )thơ|truyện)\b")
# What only today's news can say; a document may be asked about by the way ("hôm nay còn hiệu lực?").
_TODAY = re.compile(
    r"\b(?:hom nay|hom qua|ngay mai|sang nay|toi nay|cuoi tuan nay|today|yesterday|tomorrow|tonight|right now)\b"
)
_WHERE = re.compile(r"\s(?:(?:nam|dat|dong|co tru so) )?(?:o|tai) (?:dau|cho nao)\b\W*$")
_GREETING = re.compile(
    r"^(?:xin )?(?:chao|hello|hi|hey|alo|good (?:morning|afternoon)|cam on|thanks?|thank you|ok)"
    r"(?: (?:ban|anh|chi|em|you|ca nha|moi nguoi))*[ !.]*$"
)


def is_instruction(query: Query) -> bool:
    """Whether it tells the program what to say or do instead of asking the documents."""
    return reads_as_instruction(query.original)


def reads_as_instruction(text: str) -> bool:
    """Whether a text speaks to a program, as a question may, or a document that was tampered with.

    What no reader sees (soft hyphens, zero-width and direction marks) hides none of its words.
    """
    seen = "".join(char for char in text if unicodedata.category(char) != "Cf")
    return _INSTRUCTION.search(fold_space(fold(seen))) is not None


def is_other_task(query: Query) -> bool:
    """Whether it asks for something that no directive holds: a poem, the weather, code."""
    folded = fold_space(fold(query.original))
    if _TODAY.search(folded) and not (query.numbers or query.types):
        return True
    other = _OTHER_TASK.search(folded) or _POETRY.search(nfc(query.text).lower())
    return bool(other or _GREETING.search(folded))


def asks_address(query: Query) -> bool:
    """Whether it asks where a body is: "Ban Dân vận Tỉnh ủy ở đâu?", with nothing that it does."""
    asked = _WHERE.search(fold(query.text))
    if asked is None:
        return False
    body = query.text[: asked.start()].strip()
    named = find_issuers(body)
    return len(named) == 1 and named[0].end - named[0].start == len(body)


def is_noise(query: Query, vocabulary: Container[str]) -> bool:
    """Whether hardly a word of it is known to the documents or to the language's own tables."""
    singles = [one for one in terms(query.text) if "_" not in one]
    if query.expansions or query.numbers or query.provinces:
        return False
    if not singles:
        return not query.asks
    known = sum(one in vocabulary for one in singles if not one.isdigit())
    return known * 3 < len(singles)
