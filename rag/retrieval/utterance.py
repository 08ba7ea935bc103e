"""A follow-up as it is spoken: what leads over to it, what it says, what rounds it off.

"Thế còn | của Tỉnh ủy | thì sao?". The words at both ends say only that it goes on.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from rag.model import Lang
from rag.vietnamese.text import fold, nfc

_FILLERS = r"(?:(?:a|u|o|uh|um|ok|oke|vang|da|ua|nhung|roi|ma)\b[\s,.]*)*"
_POLITE = (
    r"(?:(?:xin |vui long )?(?:cho (?:toi|minh|em|anh|chi|tui) )?(?:xin )?(?:hoi|biet)"
    r"(?: them)?\b[\s,:]*)?"
)
# "con" begins a word for a person or a thing here, and "thế nào" and "vậy nào" ask.
_LEAD: dict[Lang, re.Pattern[str]] = {
    "vi": re.compile(
        rf"\s*{_FILLERS}(?P<lead>"
        r"(?:(?:vay|the|vay the)(?: thi)?\b(?! (?:nao|gioi|he|che|manh))[\s,]*)?"
        r"(?:con\b(?! (?:nuoi|nguoi|cai|dau|duong|em|rieng))[\s,]*)?)"
        rf"{_POLITE}"
    ),
    "en": re.compile(
        r"\s*(?:ok(?:ay)?\b[\s,]*)?(?P<lead>(?:(?:and|but|so|then|also)\b[\s,]*)*"
        r"(?:(?:what|how) about\b\s*)?)"
    ),
}
_PARTICLE = r"(?:vay|the|a|nhe|nhi|ha|h|v|z|day|then)"
_INSTEAD = re.compile(
    rf"[\s,]*\b(?:thi (?:the nao|sao)|sao|nua|instead|too)(?:\s{_PARTICLE})*[\s?!.…]*$"
)
_TAIL = re.compile(rf"(?:[\s,]+{_PARTICLE})*[\s?!.…]*$")


@dataclass(frozen=True, slots=True)
class Utterance:
    """One thing said: ``body`` without the words that only lead over to it and round it off.

    ``leads`` tells whether it goes on from what was said ("thế", "còn", "and"), ``instead``
    whether it puts something in the place of something ("… thì sao", "… nữa").
    """

    body: str
    lang: Lang
    leads: bool = False
    instead: bool = False

    @classmethod
    def of(cls, question: str, lang: Lang) -> Utterance:
        """Take a question apart."""
        text = nfc(question)
        folded = fold(text)
        lead = _LEAD[lang].match(folded)
        start = lead.end() if lead else 0
        instead = _INSTEAD.search(folded, start)
        tail = instead or _TAIL.search(folded, start)
        body = text[start : tail.start() if tail else len(text)].strip(" ,?!.")
        leads = bool(lead and lead["lead"].strip())
        return cls(body, lang, leads, instead is not None) if body else cls(text, lang)

    def reworded(self, body: str) -> Utterance:
        """The same with its body spelled otherwise."""
        return replace(self, body=body)

    @property
    def goes_on(self) -> bool:
        """Whether its first or last words say that it goes on from something."""
        return self.leads or self.instead
