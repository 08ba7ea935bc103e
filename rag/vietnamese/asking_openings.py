"""How a question typed without diacritics begins: *cho em hoi*, *xin hoi*, *anh chi cho biet*.

What follows is another sentence: read together, *xin hoi nghi quyet 34* is *hội nghị* before it is
*nghị quyết*.
"""

from __future__ import annotations

import re

_MARKED = {"toi": "tôi", "minh": "mình", "muon": "muốn", "hoi": "hỏi", "biet": "biết"} | {
    "chi": "chị",
    "da": "dạ",
    "chau": "cháu",
}
_OPENING = re.compile(
    r"(?:da )?(?:(?:anh|chi|ad) )*(?:xin|cho|(?:em|toi|minh|chau)(?: xin)? muon)(?: (?:xin|cho))?"
    r"(?: (?:em|toi|minh|chau|tui))?(?: xin)? (?:hoi|biet)"
    r"(?! (?:dong|vien|thao|thi|nghi(?! quyet| dinh))\b)[:,]? (?=\S)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[a-z]+", re.IGNORECASE)


def split_opening(text: str) -> tuple[str, str]:
    """Such an opening with its diacritics, empty where there is none, and the rest as typed."""
    found = _OPENING.match(text)
    end = found.end() if found else 0
    return _WORD.sub(_marked, text[:end]), text[end:]


def _marked(word: re.Match[str]) -> str:
    typed = word.group()
    meant = _MARKED.get(typed.lower(), typed)
    return meant[:1].upper() + meant[1:] if typed[:1].isupper() else meant
