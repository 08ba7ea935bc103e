"""A follow-up that puts one thing in the place of another: "thế còn của Tỉnh ủy?".

The question before is asked again with what the follow-up names; where that asks something else,
in its own words.
"""

from __future__ import annotations

import re

from rag.model import Aspect, Lang
from rag.retrieval.alike import shared
from rag.retrieval.changes import changed, owner_changed
from rag.retrieval.content import content
from rag.retrieval.pointing import has_pointer
from rag.retrieval.renaming import unnamed
from rag.retrieval.slots import Slot, find_slots
from rag.retrieval.things import without_owner
from rag.retrieval.topic import Topic
from rag.retrieval.utterance import Utterance
from rag.vietnamese.aspects import asked_aspects
from rag.vietnamese.places import find_provinces
from rag.vietnamese.predicates import asks, begins_with_verb, subject_end
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold

# Questions that differ in words only: which document it is and what its number is.
_ALIKE: tuple[frozenset[Aspect], ...] = (
    frozenset({"document", "number", "list", "subject"}),
    frozenset({"date", "effect"}),
    frozenset({"signer", "person", "post"}),
)
_HEADLESS = re.compile(r"^(?:cua|o|tai|ben|phia|tu|con|of|in|at|by|from|for)\b")
_LIMIT = re.compile(r"\b(?:cham|muon|som|it|nhieu|cao|thap) nhat\b|\btoi (?:da|thieu)\b")
_COUNTED = re.compile(
    r"(?:lan|dot|lop|khoi|vong|nhom|hang|buoc|giai doan|quy|nam) (?:thu )?\w+ thi\b"
)
_WHO_IS = re.compile(r"^\s*(?:thi )?la ai\W*$")  # somebody by the post, who is a subject
_OF_NOUN = re.compile(r"(?:nao|gi|may)\b")
# "có phải đứng lớp không", "đã … chưa": what is asked about stands between.
_YES_OR_NO = re.compile(r"\s(?:co|da)((?: \w+)+?) (?:khong|chua)(?=\s*\??$)")
# After "áp dụng cho loại văn bản nào?" the words "văn bản mật có áp dụng không?" name no such type.
_WHETHER = re.compile(r"^\s*(?:thi )?(?:co|da)(?: \w+)+ (?:khong|chua)\W*$")
_THEN = re.compile(r"^(?:thì|thi)\s+")


def instead_of(said: Utterance, topic: Topic) -> str | None:
    """The question before with one thing changed, where it is that which the follow-up names."""
    owned = without_owner(said.body, topic.question) if said.goes_on else None
    said = said.reworded(owned) if owned else said
    slots = find_slots(said.body)
    titled = any(one.kind == "title" and one.start == 0 for one in slots)
    border = subject_end(said.body, in_names=not titled)
    border = max([border, *(one.end for one in slots if one.start < border < one.end)])
    named, ask = _without_particle(said.body[:border].strip(" ,")), said.body[border:]
    if _asks_which(named, ask, said.lang, topic.question) or not _may_change(said, named, topic):
        return None
    if has_pointer(named) or (not said.goes_on and _WHO_IS.search(fold(ask))):
        return None
    if not slots and _is_of_the_whole(said.body):
        return None
    says_more = bool(find_slots(named)) and not set(terms(unnamed(named))) <= set(
        terms(topic.question)
    )
    if _WHETHER.match(fold(ask)) and not _YES_OR_NO.search(fold(topic.question)):
        return None
    if (ask and says_more) or not _asks_the_same(said, ask, topic.question):
        return None
    goes_on = said.goes_on or bool(_HEADLESS.match(fold(said.body)))
    if not (goes_on or _is_alike(ask, topic.question)):
        return None
    if ask and topic.subject and _asks_of_a_body(named, ask, topic):
        return None
    alone = owner_changed(topic.question, named) or changed(topic.question, named)
    return _asking(alone, named, ask, topic) if alone is not None else None


def _is_of_the_whole(body: str) -> bool:
    """Whether more is asked of the document that is talked about: "ban hành ngày nào?"."""
    return begins_with_verb(body) and bool(asked_aspects(body) & {"date", "effect"})


def _asks_the_same(said: Utterance, ask: str, question: str) -> bool:
    """Whether what is asked has the last question's words, or one verb of its own: "thì thu …"."""
    words = content(ask)
    if set(words) <= set(terms(question)):
        return True
    alike = bool(asked_aspects(ask)) and _is_alike(ask, question)
    counted = bool(_COUNTED.match(fold(said.body)))
    return alike and (counted or (said.goes_on and len(words) == 1))


def _asks_of_a_body(named: str, ask: str, topic: Topic) -> bool:
    """Whether something else is asked of a body: what the document just told gives it to do."""
    slots = find_slots(named)
    body = bool(slots) and slots[0].kind == "issuer" and slots[0].start == 0
    return body and not _is_alike(ask, topic.question) and not asked_aspects(f"x {ask}")


def _asks_which(named: str, ask: str, lang: Lang, question: str) -> bool:
    """Whether what stands before the predicate asks itself: "người ký bên …", "nguồn nào"."""
    amount = asked_aspects(question) & {"quantity"}  # "chi ngân sách" for "thu ngân sách"
    asked = asked_aspects(named) - amount
    return asks(named, lang) or bool(asked or _OF_NOUN.match(fold(ask)))


def _without_particle(named: str) -> str:
    """The names without *thì*, which a restorer may have taken for another word."""
    head, _, last = named.rpartition(" ")
    ended = any(one.end == len(head) for one in find_slots(named))
    return head if ended and fold(last) == "thi" else named


def _asking(alone: str, named: str, ask: str, topic: Topic) -> str:
    """A changed question, with the follow-up's own way of asking where it asks something else."""
    has_verb = begins_with_verb(ask)
    limit = _LIMIT.search(fold(ask)) and not _LIMIT.search(fold(topic.question))
    if not ask or (not has_verb and not limit and _is_alike(ask, topic.question)):
        return alone
    yes_or_no = _YES_OR_NO.search(fold(alone))
    if yes_or_no and not has_verb:
        kept = alone[yes_or_no.start(1) : yes_or_no.end(1)]
        return f"{alone[: yes_or_no.start()]} {kept} {_THEN.sub('', ask.strip())}"
    at = alone.find(named)
    after = at + len(named) if at > 0 else 0
    rest = f"x {alone[after:]}"  # what was put in is a subject already
    border = after + subject_end(rest, in_names=has_verb) - 2 if after else 0
    border = border or subject_end(alone, in_names=has_verb)
    return f"{alone[:border].rstrip(' ,')} {_THEN.sub('', ask.strip())}"


def _is_alike(ask: str, question: str) -> bool:
    """Whether two questions ask the same, however it is worded."""
    one, other = asked_aspects(f"x {ask}"), asked_aspects(question)
    one = one - {"quantity"} if "date" in one else one  # "năm bao nhiêu"
    if not one:
        return set(fold(ask).split()) <= {*fold(question.strip(" ?")).split(), "thi", "la"}
    return one <= other or any(one <= group and other & group for group in _ALIKE)


def _may_change(said: Utterance, named: str, topic: Topic) -> bool:
    """Whether the follow-up sounds like one that changes something: by its words, or its form."""
    if not terms(named):
        return False
    if said.goes_on or _HEADLESS.match(fold(said.body)):
        return True
    slots = find_slots(named)
    if not slots and said.asks and not asks(said.body, said.lang):
        alike = shared(topic.question, named)  # "Rừng đặc dụng?" after "rừng phòng hộ"
        return said.lang == "vi" and alike is not None and not asked_aspects(said.body)
    if not slots or unnamed(named):
        return False
    titles = [one for one in slots if one.kind == "title"]
    if not titles:
        return True
    return len(slots) > 1 and not find_provinces(named) and _is_known(named, titles[0], topic)


def _is_known(named: str, title: Slot, topic: Topic) -> bool:
    return set(terms(named[title.start : title.end])) <= set(terms(topic.question))
