"""A follow-up as it is spoken: what leads over to it, what it says, what rounds it off.

"Thế còn | của Tỉnh ủy | thì sao?". The words at both ends say only that it goes on.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from rag.model import Lang
from rag.vietnamese.text import nfc, tone_marks

# Written as they are spelled, with and without diacritics: *thể* leads over to nothing.
_FILLERS = (
    r"(?:(?:(?:thế|vậy|the|vay) (?:à|a)|ok|oke|uh|um|vâng|vang|dạ|à|ừ|ờ|ủa|nhưng|nhung"
    r"|mà)\b[\s,.!]*)*"
)
_POLITE = (
    r"(?:(?:(?:xin |vui lòng )?cho(?: (?:tôi|toi|mình|minh|em|anh|chị|tui))?(?: xin)?|xin)"
    r" (?:hỏi|hoi|biết|biet)(?: thêm| them)?\b[\s,:]*)?"
)
# Plain "con" begins a word for a person or a thing here, and "thế nào" asks.
_PEOPLE = r"(?: (?:nuôi|nuoi|người|nguoi|cái|cai|dấu|dau|đường|duong|em|riêng|rieng)\b)"
_LEAD: dict[Lang, re.Pattern[str]] = {
    "vi": re.compile(
        rf"\s*{_FILLERS}(?P<lead>"
        r"(?:(?:rồi|roi|xong|và)\b(?! (?:rồi|roi)\b)[\s,]*)?"
        r"(?:(?:vậy|vay|thế|the)(?: thì| thi)?\b"
        r"(?! (?:nào|nao|giới|gioi|hệ|he|chế|che|mạnh|manh|thao|vốn|von)\b)[\s,]*)?"
        rf"(?:(?:còn|con(?!{_PEOPLE}))\b[\s,]*)?)"
        rf"{_POLITE}"
    ),
    "en": re.compile(
        r"\s*(?:ok(?:ay)?\b[\s,]*)?(?P<lead>(?:(?:and|but|so|then|also)\b[\s,]*)*"
        r"(?:(?:what|how) about\b\s*)?)"
    ),
}
_PARTICLE = (
    r"(?:(?:vậy|(?<!cho )vay|(?<!thay )thế|(?<!thay )(?<!cu )(?<!tap )(?<!doan )the"
    r"|ạ|nhé|nhe|nhỉ|nhi|hả|ha|đấy|v|h|z|then)(?: a)?"
    r"(?: (?:bạn|ban|anh|chị|em|ad))?)"
)
_INSTEAD = re.compile(
    r"[\s,]*\b(?:thì thế nào|thi the nao"
    r"|(?<!ra )(?<!tại )(?<!tai )(?<!vì )(?<!vi )(?:thì |thi )?sao|nữa|nua|instead|too)"
    rf"(?:\s{_PARTICLE})*[\s?!.…]*$"
)
_TAIL = re.compile(rf"(?:[\s,]+{_PARTICLE})*[\s?!.…]*$")


_OWNED = re.compile(r"['’]s$")  # "And Can Tho's?"
SHORT = 5  # words


@dataclass(frozen=True, slots=True)
class Utterance:
    """One thing said: ``body`` without the words that only lead over to it and round it off.

    ``leads`` tells whether it goes on from what was said ("thế", "còn", "and"), ``instead``
    whether it puts something in the place of something ("… thì sao", "… nữa"), ``asks`` whether
    it ends with a question mark.
    """

    body: str
    lang: Lang
    leads: bool = False
    instead: bool = False
    asks: bool = False

    @classmethod
    def of(cls, question: str, lang: Lang) -> Utterance:
        """Take a question apart."""
        text = nfc(question)
        lower = tone_marks(text).lower()
        lead = _LEAD[lang].match(lower)
        start = lead.end() if lead else 0
        instead = _INSTEAD.search(lower, start)
        tail = instead or _TAIL.search(lower, start)
        body = text[start : tail.start() if tail else len(text)].strip(" ,?!.")
        body = _OWNED.sub("", body) if lang == "en" and len(body.split()) < SHORT else body
        leads = bool(lead and lead["lead"].strip())
        asks = text.rstrip().endswith("?")
        return cls(body, lang, leads, instead is not None, asks) if body else cls(text, lang)

    def reworded(self, body: str) -> Utterance:
        """The same with its body spelled otherwise."""
        return replace(self, body=body)

    @property
    def goes_on(self) -> bool:
        """Whether its first or last words say that it goes on from something."""
        return self.leads or self.instead
