"""Words that point back at something said before: "văn bản đó", "nó", "ông ấy", "it".

Where what they point at is known, it takes their place; "trong đó" and "cửa khẩu này" only tell
that the question goes on from what was said.
"""

from __future__ import annotations

import re

from rag.model import Span
from rag.retrieval.items import chosen, left
from rag.retrieval.slots import find_slots
from rag.retrieval.topic import Topic
from rag.vietnamese.numbers import find_numbers
from rag.vietnamese.places import find_provinces
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold
from rag.vietnamese.types import find_types, same_type, type_mentions

_THIS = r"(?:do|nay|ay|kia|tren|vua roi|vua neu|vua noi|noi tren|neu tren|o tren)"
_BEHIND_TYPE = re.compile(
    rf"(?: (?!nao\b|gi\b)[^\W\d_]+){{0,4}}? (?<!truoc ){_THIS}\b"
    r"(?! (?:gi|nao|tinh|toan|dia ban|co so))"
)
_ON = re.compile(r"\s(?:on|about|of|no)\b|\s\d")
_DIRECTLY = re.compile(rf" {_THIS}\b(?! (?:gi|nao|tinh|toan|dia ban|co so))")
_BEFORE_ENGLISH = re.compile(r"\b(?:this|that|the same) $")
_BEFORE_TYPE = re.compile(r"\b(?:this|that|the same|(?<!thay )the) $")
_ANY_DOCUMENT = re.compile(
    rf"\b(?:cai )?(?:van ban|vb|tai lieu|cai)(?: bi [^\W\d_]+ [^\W\d_]+)? {_THIS}\b"
    r"|\b(?:this|that|the) (?:document|text|one)\b(?! (?:of|in|from|for|by)\b)"
)
_IT = re.compile(
    r"^no\b|(?<= )no(?= |$)|\bit\b|\b(?:this|that)\b(?=\s*$|[?,]| (?:is|was|be|been|has|had|will"
    r"|must|should|do|does|did|apply|applies|take|takes|come|comes|mean|means|replaces?|covers?"
    r"|say|says|about|in|by|from|to|for|at|under|issued|signed|sent|go|goes|ends?|starts?|costs?"
    r"|requires?|have)\b)"
)
_SIGNED_WHEN = re.compile(r"(?<=\bky)(?= (?:vao )?(?:ngay|khi|hom|luc|nam) )")
_PERSON = re.compile(
    r"(?<!hai )(?<!cac )(?<!nhung )(?<!may )"
    r"\b(?:ong|ba|anh|chi|nguoi|dong chi|vi)(?: \w+)? (?:ay|do|nay)\b|\b(?:he|she|him)\b"
)
_CALLED = re.compile(r"\b(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|Mr\.?|Ms\.?) ([^\W\d_]+)\b")
_BOTH = re.compile(r"\b(?:ca )?hai (?:cai|van ban|quyet dinh|ke hoach|ban)(?: nay| do)?\b|\bboth\b")
_WHOSE = re.compile(r"\b(?:his|her)\b")
_ITS = re.compile(r"\bits\b")
_FURTHER = re.compile(
    rf"\b(?:trong|tai|theo) {_THIS}\b|[^\W\d_] (?:do|ay|nay|noi tren|neu tren|vua neu)\b"
    r"|\b(?:its|they|them|their|these|those)\b"
)
# A verb that wants a document, right before what asks.
_NO_OBJECT = re.compile(
    r"\b(?:thuc hien|trien khai|cu the hoa|thi hanh)\b(?=\s*$)"
    r"|\b(?:thuc hien|trien khai|cu the hoa|huong dan|thi hanh|sua doi|thay the|bai bo|bo sung)\b"
    r"(?=\s(?:khong|chua|bang|theo|o|tai|the nao|ra sao|nhu the nao|khi nao|tu khi nao)\b)"
)
_NOT_POINTING = re.compile(
    r"\b(?:do do|nam nay|hom nay|hien nay|ngay nay|sau do|truoc do|truoc day)\b"
)
# "do" and "no" were folded from these as well.
_POINTING_WORDS = frozenset({"do", "đó", "no", "nó"})
# A province without its name is the one that is talked about.
_OWN_PLACE = re.compile(r"\b(?:cua|o|tren dia ban|trong|toan) (?:tinh|thanh pho|xa|huyen)\b(?! uy)")


def resolved(body: str, topic: Topic) -> str | None:
    """The question with what its pointing words mean in their place; None where it has none."""
    return (
        _member(body, topic)
        or _document_resolved(body, topic)
        or _replaced(body, topic)
        or _completed(body, topic)
    )


def _member(body: str, topic: Topic) -> str | None:
    """With the member of the last answer's list that "the last one", "cái đầu tiên" chooses."""
    found = chosen(body, topic.items) or left(body, topic.among or topic.items, topic.question)
    if found is None:
        return None
    start, end, item = found
    numbered = find_numbers(item)
    name = item[: numbered[0].end] if numbered else item
    if not numbered and end - start == len(body):
        return f"What is {name}" if end and fold(body).startswith("the ") else f"{name} là gì"
    return f"{body[:start]}{name}{body[end:]}"


def _completed(body: str, topic: Topic) -> str | None:
    """With the document that a verb has lost: "Kiên Giang thực hiện … bằng kế hoạch nào?"."""
    meant = topic.told or topic.subject
    found = _NO_OBJECT.search(fold(body))
    if found is None or meant is None or not terms(body[: found.start()]):
        return None
    if any(one.start < found.end() <= one.end for one in find_slots(body)):
        return None
    return f"{body[: found.end()]} {meant}{body[found.end() :]}"


def _document_resolved(body: str, topic: Topic) -> str | None:
    """With the document that "quyết định đó", "that decision" means."""
    folded = fold(body)
    for mention in type_mentions(body):
        behind = _BEHIND_TYPE.match(folded, mention.end)
        before = _BEFORE_TYPE.search(folded[: mention.start])
        meant = _of_type(mention.type, topic) if behind or before else None
        if meant is None:
            continue
        if behind and _is_meant(body[: behind.end()]):
            return f"{body[: mention.start]}{meant}{body[behind.end() :]}"
        if before and not _ON.match(folded, mention.end):
            return f"{body[: before.start()]}{meant}{body[mention.end :]}"
    return None


def pointed_at(body: str, topic: Topic) -> tuple[Span, str | None] | None:
    """Where a question points at a document of which the conversation named none.

    With its type where the words say one: "quy chế này" and not "văn bản này".
    """
    folded = fold(body)
    for mention in type_mentions(body):
        behind = _DIRECTLY.match(folded, mention.end)
        before = _BEFORE_ENGLISH.search(folded[: mention.start])
        before = None if _ON.match(folded, mention.end) else before
        if not (behind or before) or _of_type(mention.type, topic) is not None:
            continue
        start = before.start() if before else mention.start
        end = behind.end() if behind else mention.end
        if before or _is_meant(body[:end]):
            return Span(start, end), mention.type
    found = _ANY_DOCUMENT.search(folded)
    if found is None or topic.told or topic.subject or not _is_meant(body[: found.end()]):
        return None
    return Span(*found.span()), None


def _replaced(body: str, topic: Topic) -> str | None:
    latest = topic.told or topic.subject
    both = " và ".join(topic.documents[1::-1]) if len(topic.documents) > 1 else None
    named = _CALLED.search(body) if topic.person else None
    if named and topic.person and topic.person.split()[-1].lower() == named[1].lower():
        alone = f"{body[: named.start()]}{topic.person}{body[named.end() :]}"
        return _signed(alone, latest)
    for pattern, meant in (
        (_PERSON, topic.person),
        (_BOTH, both),
        (_ANY_DOCUMENT, latest),
        (_IT, latest),
        (_WHOSE, f"{topic.person}'s" if topic.person else None),
        (_ITS, f"{latest}'s" if latest else None),
    ):
        found = pattern.search(fold(body))
        if found and meant and _is_meant(body[: found.end()]):
            alone = f"{body[: found.start()]}{meant}{body[found.end() :]}"
            return _signed(alone, latest) if pattern is _PERSON else alone
    return None


def _signed(body: str, document: str | None) -> str:
    """With the document that somebody signed: "ký văn bản này ngày nào", "ký ngày nào"."""
    for pattern in (_ANY_DOCUMENT, _IT, _SIGNED_WHEN):
        found = pattern.search(fold(body))
        if found and document and find_numbers(document) and _is_meant(body[: found.end()]):
            lead = "" if found.group() else " "
            return f"{body[: found.start()]}{lead}{document}{body[found.end() :]}"
    return body


def _is_meant(up_to: str) -> bool:
    """Whether the last word of a text was written as one that points, not as *độ* or *nợ*."""
    last = up_to.split()[-1].lower()
    return fold(last) not in {"do", "no"} or last in _POINTING_WORDS


def _of_type(name: str, topic: Topic) -> str | None:
    """The latest document of that type that was named."""
    latest = [one for one in (topic.told, topic.subject) if one]
    for one in (*latest, *topic.documents):
        if any(same_type(name, kind) for kind in find_types(one)[:1]):
            return one
    return None


def points_back(body: str) -> bool:
    """Whether a question points at something said before, whatever it is."""
    if _NOT_POINTING.search(fold(body)):
        return False
    if has_pointer(body):
        return True
    return bool(_OWN_PLACE.search(fold(body))) and not find_provinces(body)


def has_pointer(text: str) -> bool:
    """Whether a text has a word that points at something said: "sở đó", "these"."""
    return any(_is_meant(text[: one.end()]) for one in _FURTHER.finditer(fold(text)))
