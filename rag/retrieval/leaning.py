"""Questions that are about what is talked about without naming it: "ai ký?", "kinh phí bao nhiêu?".

By its words a question goes on with what was talked about, by its shortness, or for want of a
subject of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.model import Aspect
from rag.retrieval.anything import any_document_words, names_own_part
from rag.retrieval.content import content
from rag.retrieval.pointing import points_back
from rag.retrieval.renaming import unnamed
from rag.retrieval.slots import Slot, find_slots
from rag.retrieval.topic import Topic
from rag.retrieval.utterance import Utterance
from rag.vietnamese.aspects import asked_aspects
from rag.vietnamese.places import find_provinces
from rag.vietnamese.predicates import asked_at, asks, begins_with_verb
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold

SHORT = 4  # content syllables below which a question can hardly name its own subject
FIRST = 9  # code points before a word that asks: "cơ quan nào", "bộ nào"
ELLIPTIC = 8  # those up to which one without a subject is about what was talked about

_WHO_IS = re.compile(r"^(?:ai la|who (?:is|was))\b|\bla ai$")
_ON_SUBJECT = re.compile(r"\b(?:ve|on|about|concerning|covers?)\s+\S")
_CLAUSE = re.compile(r", (?:va |và |and )?")  # each may ask: "có mất phí không, kết quả là gì?"
_SMALL_TALK = re.compile(
    r"^(?:co )?(?:chac|dung|that|sai|on)(?: chan| vay| the)?(?: khong| chua)?$"
)
# Parts that every document numbers for itself: "dự án 3", "mẫu số 05".
_OF_ITS_PARTS = re.compile(
    r"(?:trong |o |ve |theo )?(?:tieu du an|du an|nhiem vu|chinh sach|muc tieu|noi dung|giai phap"
    r"|nhom|bang|phu luc|mau|bieu|project|annex|form|task|table|policy) (?:so |thu )?"
    r"(?:\d{1,2}|[ivx]{1,4})\b(?![/.-]\d)"
)
_OF_SOMEBODY: frozenset[Aspect] = frozenset({"person", "document", "number", "signer", "contact"})
# Pairs of syllables that stand in any document.
_COMMON = frozenset(
    """thuc_hien trien_khai ban_hanh quy_dinh co_quan don_vi to_chuc uy_ban ban_nhan nhan_dan
    dan_tinh quyet_dinh ke_hoach chi_thi bao_cao noi_dung cong_tac dia_ban thanh_pho""".split()
)


def leans(said: Utterance, topic: Topic) -> bool:
    """Whether a question can't be understood without what was talked about."""
    body, slots = said.body, find_slots(said.body)
    if points_back(body):
        return True
    if topic.subject is not None and _OF_ITS_PARTS.match(fold(body)):
        return True
    if (find_provinces(body) and not _of_a_body(said, slots, topic)) or not _asks_something(said):
        return False
    asked = [one for one in _CLAUSE.split(body) if one]
    if len(asked) > 1 and all(asks(one, said.lang) for one in asked):
        return all(leans(said.reworded(one), topic) for one in asked)
    return (
        _has_no_subject(said)
        or _begins_asking(said, slots)
        or _of_any_document(said, slots, topic)
        or (not _names_a_subject(said, slots, topic) and _stays(said, slots, topic))
    )


def _of_a_body(said: Utterance, slots: Sequence[Slot], topic: Topic) -> bool:
    """Whether a duty is asked of a local body, as the document gave one to the body before."""
    body = slots[0] if slots and slots[0].kind == "issuer" and slots[0].start == 0 else None
    if body is None or topic.subject is None or not said.goes_on or asked_aspects(said.body):
        return False
    outside = [one for one in slots if one.kind == "province" and one.end > body.end]
    return not outside and any(one.kind == "issuer" for one in find_slots(topic.question))


def _asks_something(said: Utterance) -> bool:
    """Whether it is a question, or names what every document has: thanks and key words aren't."""
    if _SMALL_TALK.match(fold(said.body)):
        return False
    known = asked_aspects(said.body) or names_own_part(said.body)
    return said.goes_on or said.asks or asks(said.body, said.lang) or bool(known)


def _has_no_subject(said: Utterance) -> bool:
    """Whether it begins with a verb, or with what every document has of its own."""
    verb = begins_with_verb(said.body) or names_own_part(said.body)
    return bool(verb) and len(content(said.body)) <= ELLIPTIC


def _begins_asking(said: Utterance, slots: Sequence[Slot]) -> bool:
    """Whether its first word asks and it names nothing: "ai chịu trách nhiệm chính?"."""
    first = asked_at(said.body) < FIRST and not _WHO_IS.search(fold(said.body))
    named = [one for one in slots if one.kind != "ordinal"]
    asked = asked_aspects(said.body) & {"definition", "slogan", "document"}
    return first and not named and not asked and len(content(said.body)) <= ELLIPTIC


def _of_any_document(said: Utterance, slots: Sequence[Slot], topic: Topic) -> bool:
    """Whether all that it says could be said of any document: "vướng mắc thì báo về đâu?"."""
    words = content(said.body)
    named = any(one.kind != "title" for one in slots)  # "báo cáo kết quả thì …" names none
    asked = asked_aspects(said.body) & {"definition", "slogan", "document"}
    if topic.subject is None or named or asked or not words:
        return False
    return asks(said.body, said.lang) and set(words) <= any_document_words()


def _shares_subject(said: Utterance, slots: Sequence[Slot], topic: Topic) -> bool:
    """Whether it names nothing but a time and speaks of what the question before did."""
    only = all(one.kind == "time" for one in slots)
    shared = (set(terms(said.body)) & topic.pairs) - _COMMON
    return only and topic.subject is not None and bool(shared)


def _names_a_subject(said: Utterance, slots: Sequence[Slot], topic: Topic) -> bool:
    """Whether it asks what a term means, who somebody is, which document is about something."""
    asked = asked_aspects(said.body)
    if asked & {"definition", "slogan"} and content(said.body):
        return True
    if slots and _WHO_IS.search(fold(said.body)):
        return True
    if "document" in asked and _ON_SUBJECT.search(fold(said.body)):
        return True
    return any(one.kind == "time" for one in slots) and not _shares_subject(said, slots, topic)


def _stays(said: Utterance, slots: Sequence[Slot], topic: Topic) -> bool:
    """Whether it goes on with what was talked about: by its words, its shortness, its names."""
    body = said.body
    if said.goes_on or (len(content(body)) < SHORT and asks(body, said.lang)):
        return True
    if topic.subject is None:
        return False
    asked = asked_aspects(body)
    if slots and not _shares_subject(said, slots, topic):
        bodies = all(one.kind == "issuer" for one in slots) and not asked & _OF_SOMEBODY
        return bodies and len(content(unnamed(body))) < SHORT
    shared = (set(terms(body)) & topic.pairs) - _COMMON
    return bool(asked & asked_aspects(topic.question)) or bool(shared)
