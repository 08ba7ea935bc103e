"""Questions that are about what is talked about without naming it: "ai ký?", "kinh phí bao nhiêu?".

They are put to the document of the conversation: "Kế hoạch số 63/KH-UBND ai ký?" where they are
about the document itself, "Theo Kế hoạch số 63/KH-UBND, …" where about what it says.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.model import Aspect, Lang
from rag.retrieval.anything import any_document_words
from rag.retrieval.pointing import points_back
from rag.retrieval.renaming import aside_end, unnamed
from rag.retrieval.slots import Slot, find_slots, slot_of
from rag.retrieval.topic import Topic
from rag.retrieval.utterance import Utterance
from rag.vietnamese.aspects import asked_aspects, cue_spans
from rag.vietnamese.places import find_provinces
from rag.vietnamese.predicates import asked_at, asks, begins_with_verb, subject_end, verb_end
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold, nfc

SHORT = 4  # content syllables below which a question can hardly name its own subject
FIRST = 9  # code points before a word that asks: "cơ quan nào", "bộ nào"
OWN = 3  # content syllables of a subject that is a question's own
ELLIPTIC = 8  # those up to which one without a subject is about what was talked about

# What every document has of its own.
_OF_A_DOCUMENT = re.compile(
    r"^(?:cac |nhung |tong (?:so )?)?(?:muc (?:tieu|dich|chi|ho tro|thu)|noi dung|yeu cau"
    r"|nhiem vu|giai phap"
    r"|kinh phi|doi tuong|pham vi|can cu|thoi (?:han|gian|diem)|nguyen tac|hieu luc|trich yeu"
    r"|quan diem|ket qua|trach nhiem|to chuc thuc hien|ngay|nguoi ky|noi nhan"
    r"|co quan ban hanh|phu luc)\b|^so(?: hieu| ky hieu| van ban| quyet dinh)?$"
)
_WHO_IS = re.compile(r"^(?:ai la|who (?:is|was))\b|\bla ai$")
_ON_SUBJECT = re.compile(r"\b(?:ve|on|about|concerning|covers?)\s+\S")
# What completes a verb: that of the question before, where the follow-up has none.
_COMPLEMENT = re.compile(r"^(?:den|cho|tu|bang|vao|truoc|toi|voi)\b(?! (?:het )?(?:nam )?\d)")
_CLAUSE = re.compile(r", (?:va |và |and )?")  # each may ask: "có mất phí không, kết quả là gì?"
_WHY = re.compile(r"^(?:tai sao|vi sao|khi nao|bao gio|luc nao)(?: lai)?\b")
_SMALL_TALK = re.compile(
    r"^(?:co )?(?:chac|dung|that|sai|on)(?: chan| vay| the)?(?: khong| chua)?$"
)
_INNER = re.compile(r"(?:khoan|diem) \w+$")
_OUTER = re.compile(r"\bdieu \d+")
_ONLY_ASKS = re.compile(r"^(?:when|where|why|who|how|what|who by|by whom|since when|until when)$")
_WHICH_OF_THEM = re.compile(r"^(?:cai|van ban|ke hoach|ben) nao\b|^which (?:one|of them)\b")
# What something of the last question is: "là những năm nào vậy?"
_IS_WHAT = re.compile(r"^la (?!gi$|bao nhieu$).*\b(?:nao|ai|gi|may|dau)$")
_OF_THE_DOCUMENT: frozenset[Aspect] = frozenset(
    {"signer", "effect", "issuer", "recipient", "subject", "number"}
)
# Parts that every document numbers for itself: "dự án 3", "mẫu số 05".
_OF_ITS_PARTS = re.compile(
    r"(?:trong |o |ve |theo )?(?:tieu du an|du an|nhiem vu|chinh sach|muc tieu|noi dung|giai phap"
    r"|nhom|bang|phu luc|mau|bieu|project|annex|form|task|table|policy) (?:so |thu )?"
    r"(?:\d{1,2}|[ivx]{1,4})\b(?![/.-]\d)"
)
_ISSUED = re.compile(r"\b(?:ban hanh|thay the|bai bo|sua doi|thong qua|phe duyet)\b")
_THERE = re.compile(r"(?:o|tai) (?:do|day)\s|there,?\s")
_THERETO = re.compile(r"theo (?:do|day|no)\b,?\s+(?=\S+ \S)")
_PLACED = re.compile(r"(?:o|tai|thuoc|tu|den|trong|vao|bang|theo)\s")
_WRITING = re.compile(r"(?:bai|tin)(?: viet| bao)? (?:do|nay|ay|tren)\b")
_WRITING_WORDS = re.compile(r"^(\S+(?: viết| báo)?) \S+\s*", re.IGNORECASE)
_OF_SOMEBODY: frozenset[Aspect] = frozenset({"person", "document", "number", "signer", "contact"})
# Pairs of syllables that stand in any document.
_COMMON = frozenset(
    """thuc_hien trien_khai ban_hanh quy_dinh co_quan don_vi to_chuc uy_ban ban_nhan nhan_dan
    dan_tinh quyet_dinh ke_hoach chi_thi bao_cao noi_dung cong_tac dia_ban thanh_pho""".split()
)


def content(text: str) -> list[str]:
    """The content syllables of a text without the words that only ask."""
    text = nfc(text)
    for span in sorted(cue_spans(text), key=lambda one: one.start, reverse=True):
        text = f"{text[: span.start]} , {text[span.end :]}"
    return _syllables(text)


def _syllables(text: str) -> list[str]:
    return [one for one in terms(text) if "_" not in one]


def leans(said: Utterance, topic: Topic) -> bool:
    """Whether a question can't be understood without what was talked about."""
    body, slots = said.body, find_slots(said.body)
    if points_back(body):
        return True
    if topic.subject is not None and _OF_ITS_PARTS.match(fold(body)):
        return True
    if find_provinces(body) or not _asks_something(said):
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


def _asks_something(said: Utterance) -> bool:
    """Whether it is a question, or names what every document has: thanks and key words aren't."""
    if _SMALL_TALK.match(fold(said.body)):
        return False
    known = asked_aspects(said.body) or _OF_A_DOCUMENT.match(fold(said.body))
    return said.goes_on or said.asks or asks(said.body, said.lang) or bool(known)


def _has_no_subject(said: Utterance) -> bool:
    """Whether it begins with a verb, or with what every document has of its own."""
    verb = begins_with_verb(said.body) or _OF_A_DOCUMENT.match(fold(said.body))
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


def about(said: Utterance, topic: Topic) -> str:
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
    if _OF_A_DOCUMENT.match(fold(body)) and not asks(body, "vi"):
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
    if len(content(own)) < OWN or _OF_A_DOCUMENT.match(fold(own)):
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
