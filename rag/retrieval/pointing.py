"""Words that point back at something said before: "văn bản đó", "nó", "ông ấy", "it".

Where what they point at is known, it takes their place; "trong đó" and "cửa khẩu này" only tell
that the question goes on from what was said.
"""

from __future__ import annotations

import re

from rag.retrieval.topic import Topic
from rag.vietnamese.places import find_provinces
from rag.vietnamese.text import fold
from rag.vietnamese.types import find_types, same_type, type_mentions

_THIS = r"(?:do|nay|ay|kia|tren|vua roi|vua neu|vua noi|noi tren|neu tren|o tren)"
_BEHIND_TYPE = re.compile(rf"(?: (?!nao\b|gi\b)[^\W\d_]+){{0,4}}? {_THIS}\b(?! (?:gi|nao|tinh|toan))")
_ANY_DOCUMENT = re.compile(
    rf"\b(?:cai )?(?:van ban|tai lieu|cai)(?: bi [^\W\d_]+ [^\W\d_]+)? {_THIS}\b"
    r"|\b(?:this|that|the) (?:document|text|one)\b"
)
_ENGLISH_TYPE = re.compile(r"\b(?:this|that|the same|the) $")
_IT = re.compile(r"^no\b|(?<= )no(?= |$)|\b(?:it|this|that)\b(?! (?:year|month|true|possible|day)\b)")
_ITS = re.compile(r"\bits\b")
_PERSON = re.compile(
    r"\b(?:ong|ba|anh|chi|nguoi|dong chi|vi)(?: \w+)? (?:ay|do|nay)\b|\b(?:he|she|him)\b"
)
_WHOSE = re.compile(r"\b(?:his|her)\b")
_FURTHER = re.compile(
    rf"\b(?:trong|tai|theo) {_THIS}\b|[^\W\d_] (?:do|ay|nay|noi tren|neu tren|vua neu)\b|\b(?:its|they|them|their|these|those)\b"
)
_NOT_POINTING = re.compile(r"\b(?:do do|theo do thi|nam nay|hom nay|hien nay|ngay nay|sau do|truoc do)\b")
_OWN_PLACE = re.compile(
    r"\b(?:cua|o|tren dia ban|trong|toan) (?:tinh|thanh pho|xa|huyen)\b(?! uy)"
)


def resolved(body: str, topic: Topic) -> str | None:
    """The question with what its pointing words mean in their place; None where it has none."""
    folded = fold(body)
    for mention in type_mentions(body):
        stop = _BEHIND_TYPE.match(folded, mention.end)
        before = _ENGLISH_TYPE.search(folded[: mention.start])
        if not (stop or (before and topic.subject)):
            continue
        start = before.start() if before and not stop else mention.start
        end = stop.end() if stop else mention.end
        meant = _of_type(mention.type, topic)
        if meant and not (before and not stop and body[mention.end :].strip()[:1].isdigit()):
            return f"{body[:start]}{meant}{body[end:]}"
    return _replaced(body, folded, topic)


def _replaced(body: str, folded: str, topic: Topic) -> str | None:
    latest = topic.told or topic.subject
    for pattern, meant in (
        (_PERSON, topic.person),
        (_ANY_DOCUMENT, latest),
        (_IT, latest),
        (_WHOSE, f"{topic.person}'s" if topic.person else None),
        (_ITS, f"{latest}'s" if latest else None),
    ):
        found = pattern.search(folded)
        if found and meant and not _is_accented_otherwise(body[found.start() : found.end()]):
            return f"{body[: found.start()]}{meant}{body[found.end() :]}"
    return None


def _is_accented_otherwise(written: str) -> bool:
    """Whether a folded "no" was written as another word ("nợ", "nổ")."""
    return written.lower() not in {"no", "nó"} and fold(written) == "no"


def _of_type(name: str, topic: Topic) -> str | None:
    """The latest document of that type that was named."""
    first = [one for one in (topic.told, topic.subject) if one]
    for one in (*first, *topic.documents):
        if any(same_type(name, kind) for kind in find_types(one)[:1]):
            return one
    return None


def points_back(body: str, place: str | None) -> bool:
    """Whether a question points at something said before, whatever it is."""
    folded = fold(body)
    if _NOT_POINTING.search(folded):
        return False
    if _FURTHER.search(folded) and not re.search(r"\bđộ|đô\b", body.lower()):
        return True
    return bool(_OWN_PLACE.search(folded)) and not find_provinces(body)
