"""A question completed with what is talked about, which it is about without naming it.

It is put to the document of the conversation: "Kế hoạch số 63/KH-UBND ai ký?" where it is about
the document itself, "Theo Kế hoạch số 63/KH-UBND, …" where about what it says; else to a theme or
a place.
"""

from __future__ import annotations

import re

from rag.model import Aspect, Lang
from rag.retrieval.anything import names_own_part
from rag.retrieval.content import content
from rag.retrieval.renaming import aside_end
from rag.retrieval.slots import find_slots, slot_of
from rag.retrieval.topic import Topic
from rag.retrieval.utterance import Utterance
from rag.vietnamese.aspects import asked_aspects
from rag.vietnamese.predicates import asks, begins_with_verb, subject_end, verb_end
from rag.vietnamese.text import fold

OWN = 3  # content syllables of a subject that is a question's own
# What completes a verb: that of the question before, where the follow-up has none.
_COMPLEMENT = re.compile(r"^(?:den|cho|tu|bang|vao|truoc|toi|voi)\b(?! (?:het )?(?:nam )?\d)")
_WHY = re.compile(r"^(?:tai sao|vi sao|khi nao|bao gio|luc nao)(?: lai)?\b")
_INNER = re.compile(r"(?:khoan|diem) \w+$")
_OUTER = re.compile(r"\bdieu \d+")
_ONLY_ASKS = re.compile(r"^(?:when|where|why|who|how|what|who by|by whom|since when|until when)$")
_WHICH_OF_THEM = re.compile(r"^(?:cai|van ban|ke hoach|ben) nao\b|^which (?:one|of them)\b")
# What something of the last question is: "là những năm nào vậy?"
_IS_WHAT = re.compile(r"^la (?!gi$|bao nhieu$).*\b(?:nao|ai|gi|may|dau)$")
_OF_THE_DOCUMENT: frozenset[Aspect] = frozenset(
    {"signer", "effect", "issuer", "recipient", "subject", "number"}
)
_ISSUED = re.compile(
    r"\b(?:ban hanh|thay the|bai bo|sua doi|thong qua|phe duyet|(?:can cu|co so) phap ly)\b"
)
_THERE = re.compile(r"(?:o|tai) (?:do|day)\s|there,?\s")
_THERETO = re.compile(r"theo (?:do|day|no)\b,?\s+(?=\S+ \S)")
_PLACED = re.compile(r"(?:o|tai|thuoc|tu|den|trong|vao|bang|theo)\s")
_WRITING = re.compile(r"(?:bai|tin)(?: viet| bao)? (?:do|nay|ay|tren)\b")
_WRITING_WORDS = re.compile(r"^(\S+(?: viết| báo)?) \S+\s*", re.IGNORECASE)


def completed(said: Utterance, topic: Topic) -> str:
    """The question put to what is talked about."""
    body = _uncapitalised(said.body)
    thereto = _THERETO.match(fold(body))
    if thereto is not None and topic.subject is not None:
        return f"Theo {topic.subject}, {body[thereto.end() :]}"
    at_large = _about_no_document(said, body, topic)
    if at_large is not None or topic.subject is None:
        return at_large or f"{topic.question.split(': ')[0].rstrip(' ?.!')}: {body}"
    if said.lang == "en":
        return _about_in_english(body, topic.subject)
    part = slot_of("part", find_slots(body))
    if part is not None and part.start == 0:
        return f"{_whole_part(body[: part.end], topic)} {topic.subject}{body[part.end :]}"
    verb = verb_end(topic.question) if _COMPLEMENT.match(fold(body)) else 0
    if verb:
        return f"{topic.question[:verb]} {body}"
    if _WHICH_OF_THEM.match(fold(body)):
        return f"{topic.subject}: {body}"
    opening = _WHY.match(fold(body))
    if opening and begins_with_verb(body[opening.end() :]):
        return f"{body[: opening.end()]} {topic.subject} {body[opening.end() :]}"
    if names_own_part(body) and not asks(body, "vi"):
        return f"{body} của {topic.subject}"
    if begins_with_verb(body) or not content(body):
        return f"{topic.subject} {body}"
    return f"Theo {topic.subject}, {body}"


def _about_no_document(said: Utterance, body: str, topic: Topic) -> str | None:
    """The question put to a theme or a place, where no document is talked about."""
    where = "In" if said.lang == "en" else "Ở"
    if topic.subject is None and _IS_WHAT.match(fold(body)):
        asked = topic.question.rstrip(" ?.!").removesuffix(" không").removesuffix(" chưa")
        return f"{asked}: {body}"
    there = _THERE.match(fold(body))
    if there is not None and topic.place is not None and topic.subject is None:
        return f"{where} {topic.place} {body[there.end() :]}"
    if topic.theme is not None and (topic.subject is None or _has_theme(said, topic)):
        return _beside_theme(said, body, topic) or _about_theme(body, said.lang, topic.theme, topic)
    if topic.subject is None and topic.place is not None and not find_slots(body):
        return f"{where} {topic.place}, {body}"
    return None


def _beside_theme(said: Utterance, body: str, topic: Topic) -> str | None:
    """A question with a subject of its own, put to the place alone: it isn't about the theme.

    After "Phí sát hạch là bao nhiêu?" the words "phí cấp lại …" name another fee.
    """
    own = body[: subject_end(body)].strip(" ,")
    if said.lang == "en" or topic.subject is not None or find_slots(body) or asks(own, "vi"):
        return None
    if len(content(own)) < OWN or names_own_part(own):
        return None
    if topic.theme is not None and fold(own).split()[0] == fold(topic.theme).split()[0]:
        return body
    return f"Ở {topic.place}, {body}" if topic.place is not None else None


def _has_theme(said: Utterance, topic: Topic) -> bool:
    """Whether a question without a subject is about what the last one was, not its document."""
    if asked_aspects(said.body) & _OF_THE_DOCUMENT or _ISSUED.search(fold(said.body)):
        return False
    goes_on = begins_with_verb(said.body) or _PLACED.match(fold(said.body))
    return said.lang == "vi" and bool(goes_on) and bool(content(topic.question))


def _about_theme(body: str, lang: Lang, theme: str, topic: Topic) -> str:
    """The question put to what is no document: "Nhà máy … vận hành khi nào?", "Về hội nghị, …"."""
    if lang == "en":
        return f"About {theme}, {body}"
    if _WRITING.match(fold(body)):
        named = _uncapitalised(theme)
        return _WRITING_WORDS.sub(lambda one: f"{one[1]} về {named} ", body, count=1)
    if not (begins_with_verb(body) or _PLACED.match(fold(body))) and content(body):
        return f"Về {_uncapitalised(theme)}, {body}"
    at = topic.question.find(theme)
    aside = topic.question[:at] if at > 0 and aside_end(topic.question) else ""
    return f"{aside}{theme} {body}"


def _whole_part(part: str, topic: Topic) -> str:
    """A clause with the article that was talked about: "khoản 1" of "Điều 2"."""
    before = slot_of("part", find_slots(topic.question))
    if before is None or not _INNER.match(fold(part)):
        return part
    outer = _OUTER.search(fold(topic.question), before.start, before.end)
    return f"{part} {topic.question[outer.start() : outer.end()]}" if outer else part


def _about_in_english(body: str, subject: str) -> str:
    if _ONLY_ASKS.match(fold(body)) or not content(body) or _WHICH_OF_THEM.match(fold(body)):
        return f"{subject}: {body}"
    return f"According to {subject}, {body}"


def _uncapitalised(body: str) -> str:
    """A text with its first letter small, unless that word has a capital of its own."""
    first = body.split()[0] if body.split() else ""
    named = any(one.start == 0 and one.kind != "title" for one in find_slots(body))
    named = named or any(word[:1].isupper() for word in body.split()[1:2])
    return (
        body
        if named or not (first[1:].islower() or len(first) == 1)
        else body[0].lower() + body[1:]
    )
