"""Documents that a question describes by what they mention: "văn bản có nhắc Báo cáo 440-BC/TU".

The number is then no answer and nowhere to look itself: it tells which document of the corpus is
meant, the one that mentions it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from rag.catalogue import Work
from rag.model import Query, Span
from rag.vietnamese.number_forms import NumberMention
from rag.vietnamese.numbers import find_numbers
from rag.vietnamese.text import fold
from rag.vietnamese.types import has_type, type_mentions

MOST = 3  # documents that a description may leave; more are none

# What stands between the document that mentions and the number that it mentions.
_MENTIONS = re.compile(
    r"\b(?:co|nhac|dan|vien dan|neu|can cu|de cap|trich|with|mention\w*|cit\w+"
    r"|quot\w+|nam\w+|refer\w*)"
    r"(?: (?:nhac|dan|vien dan|toi|den|ve|vao|ten|so|the|to|both|ca))*\W*$"
)
# Behind a number: "Đề án 06 được nhắc trong văn bản nào".
_MENTIONED = re.compile(
    r"\W*(?:da |co |con |tung )?(?:duoc|bi) (?:nhac|neu|de cap|vien dan|dan chieu|trich dan|dan)"
    r"(?: ten)?(?: toi| den)? (?:trong|o|tai) (?:nhung |cac )?(?:\w+ ){1,3}nao\b"
    r"|\W*(?:is |was )?(?:mentioned|cited|quoted|referred to) (?:in|by) (?:which|what)\b"
)
# A document about another: "công văn về đẩy mạnh Chỉ thị 33".
_ABOUT = re.compile(
    r"\b(?:ve|thuc hien|trien khai|thi hanh|on|about|implementing)(?: (?:viec|day manh|thuc hien"
    r"|trien khai|thi hanh|quan triet|the))*\s*$"
)
_AND = re.compile(r"^\W*(?:va|voi|cung|and|with)\W*$")
_HOLDER = re.compile(
    r"\b(?:van ban|tai lieu|ban tin|bai viet|cong van|thu|document|text|paper|letter|one)\b"
)


def naming_documents(
    query: Query, numbered: Sequence[Sequence[Work]], placed: Collection[str]
) -> frozenset[str]:
    """The held documents that mention every number that describes them; empty where none does."""
    if not query.numbers or not all(numbered) or not describes(query):
        return frozenset()
    held = [
        {mention.document.doc_id for work in works for mention in work.mentions}
        for works in numbered
    ]
    found = frozenset.intersection(*map(frozenset, held))
    found = found & frozenset(placed) or found
    return found if len(found) <= MOST else frozenset()


def leads_to_mention(query: Query, number: NumberMention) -> bool:
    """Whether the words before a number say that something mentions it."""
    start = _named(query, number.start, number.end).start
    return _MENTIONS.search(fold(query.text)[:start]) is not None


def is_mentioned(query: Query, number: NumberMention) -> bool:
    """Whether the words behind a number ask what mentions it."""
    return _MENTIONED.match(fold(query.text), number.end) is not None


def describes(query: Query) -> bool:
    """Whether all numbers of a question only say what another document mentions."""
    folded = fold(query.text)
    spans = [_named(query, one.start, one.end) for one in find_numbers(query.text)]
    if not spans:
        return False
    before = folded[: spans[0].start]
    leads = _MENTIONS.search(before) or _ABOUT.search(before)
    if leads is None or not _has_holder(query, before[: leads.start()]):
        return False
    return all(_AND.match(folded[one.end : other.start]) for one, other in pairwise(spans))


def _named(query: Query, start: int, end: int) -> Span:
    """A number with the type before it."""
    kinds = [one for one in type_mentions(query.text) if one.start <= start <= one.end + 4]
    return Span(kinds[-1].start if kinds else start, end)


def _has_holder(query: Query, before: str) -> bool:
    """Whether a document is spoken of that isn't one of the numbered ones."""
    types = [one.type for one in query.numbers if one.type]
    own = (one for one in type_mentions(query.text) if one.end <= len(before))
    return _HOLDER.search(before) is not None or any(not has_type(one.type, types) for one in own)
