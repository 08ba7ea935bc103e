"""What a question says without asking it: the setting of one that follows.

"Bộ Nội vụ yêu cầu gửi đề xuất trước ngày nào?", then "Ai ký?": the second is put to "Bộ Nội vụ yêu
cầu gửi đề xuất", for a day isn't asked any more.
"""

from __future__ import annotations

import re

from rag.model import Lang
from rag.vietnamese.cues import fold_cues
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold_space, nfc

_UNITS = r"(?:ngay|khi|luc|nam|thang|hom|gio|thoi gian|thoi diem)"
_ASKS = re.compile(
    rf"\b(?:(?:truoc|tu|den|ke tu|vao|trong|cho den) )?{_UNITS} (?:nao|may|gi|bao nhieu)\b"
    r"|\b(?:bao gio|bao lau|o dau|vi sao|tai sao|nhu the nao|the nao|ra sao)\b"
    r"|\b(?:la|do|boi|cho|gui) (?:ai|gi|dau)\b|\b(?:bao nhieu|may)(?: phan tram)?\b"
    r"|\b(?:nao|gi|ai|dau)\b"
)
_ASKS_EN = re.compile(
    r"^(?:(?:by|until|till|from|since|in|to|for|under|on|with) )?"
    r"(?:how (?:many|much|long|often|soon|far)|when|what|which|whom|whose|who|where|why|how)\b"
    r"(?: (?:is|are|was|were|does|do|did|must|should|shall|can|could|will|would|has|have)\b)?\s*"
)


def stated(question: str, lang: Lang) -> str:
    """Return the question without its asking words; as it is where nothing else is left."""
    text = nfc(question).strip(" ?.!")
    folded = fold_cues(text)
    if lang == "en":
        left = _ASKS_EN.sub("", folded, count=1)
        said = text[len(text) - len(left) :]
    else:
        said, end = "", 0
        for one in _ASKS.finditer(folded):
            said, end = said + text[end : one.start()], one.end()
        said += text[end:]
    said = fold_space(said).strip(" ,:;")
    return said if terms(said) else text
