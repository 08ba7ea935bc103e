"""What is said around a question out of politeness: "nhờ kiểm tra giúp: …", "… vậy ạ?".

It says nothing of what is asked, and its words would be looked for in the documents. It is taken
off only where what is left asks by itself: "Cho biết nội dung Kế hoạch 63" is left as it is.
"""

from __future__ import annotations

import re

from rag.model import Lang
from rag.vietnamese.text import fold, nfc, tone_marks

_ME = r"(?: (?:toi|em|minh|chau|tui|chung toi|ben (?:em|toi|minh)))?"
_YOU = r"(?:anh chi|anh|chi|ban|ad|admin|em|moi nguoi)"
_LOOK = r"(?:kiem tra|tra cuu|tra|xem|coi|check)"
_GIVES = r"(?: (?:giup|ho|dum|gium|lai))"
_RATHER = r"(?: (?:la|xem|them|ro|chut|nhanh|voi|lai|cai))*"
_LEADS: dict[Lang, re.Pattern[str]] = {
    "vi": re.compile(
        rf"(?:(?:da|vang|alo|chao {_YOU}|{_YOU} oi)\s*[,.!]\s*)*"
        rf"(?:(?:da )?(?:{_YOU} )?(?:xin |vui long |lam on |hay )?cho{_ME}(?: xin)? (?:hoi|biet)"
        r"|xin (?:cho )?hoi|hoi chut"
        r"|(?:toi|em|minh|chau|tui|chung toi|ben (?:em|toi|minh))(?: (?:dang|xin|cung))*"
        r" (?:muon|can) (?:hoi|biet)"
        rf"|(?:nho|phien|lam on|vui long|giup)(?: {_YOU})? {_LOOK}{_GIVES}*{_ME}"
        rf"|{_LOOK}{_GIVES}+{_ME})?{_RATHER}(?: (?:a|nhe|nha)(?=\s*[,:]))?(?!\w)[\s,:–-]*"
    ),
    "en": re.compile(
        r"(?:(?:hi|hello|hey|excuse me|sorry)[\s,.!]+)?"
        r"(?:(?:please |kindly )?(?:tell|inform|remind) (?:me|us)"
        r"|(?:could|can|would) you (?:please |kindly )?(?:tell (?:me|us)|let (?:me|us) know)"
        r"|i(?:['’]d| would) like to (?:know|ask)|i (?:just )?(?:want|need)(?:ed)? to (?:know|ask)"
        r"|(?:a |one |just a )?(?:quick |short )?question|just (?:checking|wondering|asking)"
        r"|do you know|may i ask|let me ask)?(?: please)?(?!\w)[\s,:–-]*"
    ),
}
_ASKS: dict[Lang, re.Pattern[str]] = {
    "vi": re.compile(
        r"\b(?:nao|gi|ai|dau|may|bao (?:nhieu|gio|lau)|the nao|ra sao|sao|khong|chua)\b"
    ),
    "en": re.compile(
        r"(?:\w+ )?(?:who|whom|whose|what|which|when|where|why|how)\b"
        r"|\b(?:which|what|how (?:much|many|long)|by whom)\b"
    ),
}
# Written as they are spelled: *thể* and *nhi* round nothing off.
_TAIL = re.compile(
    r"(?:[\s,]+(?:ạ|(?<!như )(?<!vì )vậy|(?<!thay )thế|nhỉ|hả|nhé|nha|đấy|đây|rồi"
    r"|(?<!động )(?<!nguy )(?<!thời )cơ|(?<!nước )(?<!héc )(?<!chúng )(?<!người )ta)"
    r"(?: (?:anh chị|anh|chị|em|bạn|ad))?)+(?=[\s?!.…]*$)"
)
_MEETING = re.compile(r"\bhội\b")  # "cho hội nghị bao nhiêu tiền?"
LEAST = 3  # words of a question


def without_courtesy(question: str, lang: Lang) -> str:
    """The question alone; as it is where nothing is left that asks."""
    text = nfc(question)
    lead = _LEADS[lang].match(fold(text))
    end = lead.end() if lead else 0
    end = 0 if _MEETING.search(text[:end].lower()) else end
    rest = text[end:]
    if lang == "vi":
        tail = _TAIL.search(tone_marks(rest).lower())
        rest = rest[: tail.start()] + rest[tail.end() :] if tail else rest
    if rest == text or len(rest.split()) < LEAST or not _ASKS[lang].search(fold(rest)):
        return question
    return f"{rest[0].upper()}{rest[1:]}"
