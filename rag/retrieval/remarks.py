"""What is said before a question in a conversation: thanks, or that another thing is asked now.

"Cảm ơn. Mức thu là bao nhiêu?", "Thôi xong việc đó. …", "Moving on to something else: …". A
remark is no part of the question; behind one that closes what was talked about it stands alone.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from rag.vietnamese.text import fold, nfc

LEAST = 2  # words of the question behind a remark

_END = r"(?:\s*[.,!:;–…-]+\s*|\s+(?:nhe|nha|a|roi)\b[\s.,!:;–…-]*)"
_THANKS = re.compile(
    r"\s*(?:(?:ok(?:e|ay)?|vang|da|uh|um|a|u)\b[\s,.!]*)?"
    r"(?:(?:xin |rat )?(?:cam|cam) on(?: (?:ban|anh|chi|em|nhieu|rat nhieu|nhe|nha))*"
    r"|(?:(?:toi|minh|em) )?(?:da )?(?:hieu|ro|biet)(?: roi)|vay la ro|tot(?: lam| qua)?|hay qua"
    r"|thank(?:s| you)(?: very much| a lot| so much)?|tks|got it|great|i see|understood|perfect"
    rf"|all right|fine)(?:{_END}|(?= and\b))"
)
_OTHER = (
    r"(?:chuyen|viec|van de|chu de|de tai|noi dung|linh vuc|van ban|tai lieu|cau|thu|phan|cai|muc)"
)
_CHANGE = re.compile(
    rf"\s*(?:(?:thoi|ok(?:e|ay)?|gio|bay gio|vay|the)\b[\s,]*)*"
    rf"(?:(?:xong|bo qua|tam gac|gac lai|khep lai|tam dung|dung|het)(?: (?:lai|voi))?"
    rf" (?:{_OTHER}|do) ?(?:do|nay|ay|kia|tren|roi)?"
    rf"|(?:(?:cho|xin|toi|minh|em|muon|gio|lai) )*(?:chuyen|doi|hoi|noi|ban|qua|sang)"
    rf"(?: (?:sang|qua|den|ve|toi|them|mot|cau|luon))* {_OTHER} khac)(?: (?:roi|di|nhe|nha))?{_END}"
    r"|\s*(?:ok(?:ay)?[\s,.]*)?(?:(?:now|so|and|next|moving|turning|switching|let'?s|let us|move"
    r"|switch|turn|go|change|on|to|for|about|a|an|the|one|completely|quite)\s+)*"
    rf"(?:(?:different|another|new|other) (?:\w+ )?(?:topic|subject|matter|question"
    r"|document|thing|issue)"
    rf"|something (?:else|different))(?: now| then)?{_END}"
)


class Spoken(NamedTuple):
    """A question without the remark before it, and whether that closed what was talked about."""

    question: str
    closed: bool


def without_remark(question: str) -> Spoken:
    """Take the remark off; the question as it is where there is none, or nothing behind it."""
    text = nfc(question)
    at = 0
    thanks = _THANKS.match(fold(text))
    at = thanks.end() if thanks else 0
    change = _CHANGE.match(fold(text), at)
    at = change.end() if change else at
    rest = text[at:].strip()
    if not at or len(rest.split()) < LEAST:
        return Spoken(question, closed=False)
    return Spoken(f"{rest[0].upper()}{rest[1:]}", closed=change is not None)
