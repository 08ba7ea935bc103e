"""Whether whom something is sent to is asked of a document, or told in a document's text.

"Công văn 70 gửi ai?" asks for who receives the letter; "hồ sơ đề nghị khen thưởng gửi cơ quan nào?"
for what a clause says.
"""

from __future__ import annotations

import re

from rag.generation.described.own_facts import OWN_FACT, describes, own_syllables
from rag.generation.reading import Reading
from rag.generation.recipients.purposes import asks_further, set_aside
from rag.generation.recipients.sent_things import sends_something_else
from rag.model import Aspect, Query
from rag.vietnamese.text import fold

_BESIDE: frozenset[Aspect] = frozenset({"date", "issuer", "signer"})
_LISTED = re.compile(
    r"\bnoi nhan\b|\bkinh gui\b|\baddressed\b|\brecipients?\b|\bdistribution\b"
    r"|\b(?:gui|thong bao) (?:de|cho|den|toi) .{0,60}\bnao\b.{0,12}\bbiet\b"
)
_SENT = re.compile(r"\bgui\b")
_SENT_TO = re.compile(r"\bgui ((?:(?!do |boi |thi )[\w,]+ )*?(?:nao|ai|dau|gi)\b(?: cua [\w ,]+)?)")


def names_distribution(query: Query) -> bool:
    """Whether a question names the list of recipients itself, or who is to know of it."""
    return _LISTED.search(fold(query.text)) is not None


def is_sent_by_text(reading: Reading) -> bool:
    """Whether what is sent is no document that the question names, but told in the text of one."""
    query = reading.query
    if names_distribution(query):
        return False
    own = own_syllables(reading) - _receiving(fold(query.text))
    said = len(own) >= OWN_FACT and not describes(reading)
    said = said and not (set_aside(query) and asks_further(query))
    return said or _is_sent_beside(query) or sends_something_else(query)


def _is_sent_beside(query: Query) -> bool:
    """Whether another fact is asked, and sending only tells of what: nobody is asked for by it."""
    folded = fold(query.text)
    sent = _SENT.search(folded) is not None and _SENT_TO.search(folded) is None
    return sent and bool(query.asks & _BESIDE)


def _receiving(folded: str) -> set[str]:
    """The syllables of who is asked for as a recipient: "gửi *đơn vị nào của Bộ Tư pháp*?"."""
    found = _SENT_TO.search(folded)
    return set(found[1].split()) if found else set()
