"""Follow-ups: a question that leans on those before it, rewritten to stand alone.

A conversation is read turn by turn into a ``Topic``. The question may point at something of it
("văn bản đó", "it"), put one thing in the place of another ("thế còn của Tỉnh ủy?"), or ask more
of what is talked about ("ban hành ngày nào vậy?"). A question that names its own subject is left
alone, so that a change of subject isn't dragged along.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from rag.model import Aspect, Lang, Turn
from rag.retrieval.another import another
from rag.retrieval.bodies import with_body
from rag.retrieval.changes import changed, owner_changed
from rag.retrieval.leaning import about, content, leans
from rag.retrieval.pointing import resolved
from rag.retrieval.renaming import unnamed
from rag.retrieval.slots import Slot, find_slots
from rag.retrieval.tasks import more_of
from rag.retrieval.topic import Topic
from rag.retrieval.utterance import Utterance
from rag.vietnamese.aspects import asked_aspects
from rag.vietnamese.language import detect
from rag.vietnamese.numbers import find_numbers
from rag.vietnamese.places import find_provinces
from rag.vietnamese.predicates import asks, begins_with_verb, subject_end
from rag.vietnamese.spelling import is_plain
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold, fold_space
from rag.vietnamese.types import type_mentions

Restore = Callable[[str, Lang], str]

# Questions that differ in words only: which document it is and what its number is.
_ALIKE: tuple[frozenset[Aspect], ...] = (
    frozenset({"document", "number", "list", "subject"}),
    frozenset({"date", "effect"}),
    frozenset({"signer", "person", "post"}),
)
_HEADLESS = re.compile(r"^(?:cua|o|tai|ben|phia|tu|con|of|in|at|by|from|for)\b")
_ONLY_DIGITS = re.compile(
    r"(?:cai |ban |van ban )?so (?P<digits>\d{1,4})"
    r"(?= (?:thi|la|ra|do|ai|ve|ngay|nam|co|ban|ky|gui))"
)
# "do" behind a noun is *đó* where nobody follows by whom something is done.
_THAT = re.compile(
    r"\b(van ban|ke hoach|chi thi|quyet dinh|cong van|nghi quyet|ket luan|quy che|quy dinh|de an"
    r"|thong bao|bao cao|huong dan|chuong trinh|luat|nghi dinh|thong tu|bai|hoi nghi|nguoi) do"
    r"(?= (?:ngay|nam|so|ve|la|co|gui|khi|bao|duoc|cua|con|thi|noi|yeu|het|den|keo|may|o|ra|ban)\b"
    r"|$)",
    re.IGNORECASE,
)
_OF_NOUN = re.compile(r"(?:nao|gi|may)\b")
# "có phải đứng lớp không", "đã … chưa": what is asked about stands between.
_YES_OR_NO = re.compile(r"\s(?:co|da)((?: \w+)+?) (?:khong|chua)(?=\s*\??$)")
_KIND = re.compile(r"(?P<kind>[^\W\d_]+ [^\W\d_]+) (?:gì|nào)(?!\w)")
_KIND_WORDS = 3
_THEN = re.compile(r"^(?:thì|thi)\s+")


def _as_typed(text: str, _: Lang) -> str:
    return text


def standalone(
    question: str, history: Sequence[Turn], restore: Restore = _as_typed, lang: Lang | None = None
) -> str:
    """Return the question as it would be asked without a history.

    ``restore`` puts back the diacritics of what was typed.
    """
    topic: Topic | None = None
    for asked, answered in _exchanges(history):
        spoken = detect(asked)
        topic = Topic.of(_alone(asked, topic, restore, spoken), answered, spoken, topic)
    return _alone(question, topic, restore, lang or detect(question))


def _exchanges(history: Sequence[Turn]) -> Iterator[tuple[str, str]]:
    """Each question of the conversation with the answer that follows it, if any."""
    asked: str | None = None
    answers: list[str] = []
    for turn in history:
        if turn.role == "assistant":
            answers.append(turn.content)
            continue
        if asked is not None:
            yield asked, " ".join(answers)
        asked, answers = turn.content, []
    if asked is not None:
        yield asked, " ".join(answers)


def _alone(question: str, topic: Topic | None, restore: Restore, lang: Lang) -> str:
    if topic is None:
        return restore(question, lang)
    whole = restore(question, lang)
    alone = _followed(_spoken(question, whole, restore, lang), topic)
    text = whole if alone is None else _asked(alone)
    return with_body(text, topic.bodies)


def _spoken(question: str, whole: str, restore: Restore, lang: Lang) -> Utterance:
    """The question taken apart, its diacritics restored.

    Words typed without any are restored apart from those that lead over, which the restorer would
    take for others; never so that a name gets lost ("Gia Lai" is no *giá lại*).
    """
    if not is_plain(question):
        return Utterance.of(whole, lang)
    said = Utterance.of(question, lang)
    said = said.reworded(_THAT.sub(r"\1 đó", said.body))
    body = restore(said.body, lang)
    lost = len(_names(body)) < len(_names(said.body))
    return said.reworded(_with_names(said.body, body) if lost else body)


def _names(text: str) -> list[Slot]:
    return [one for one in find_slots(text) if one.kind in ("issuer", "province")]


def _with_names(typed: str, restored: str) -> str:
    """The restored text with the names as they were typed; as typed where words can't be paired."""
    words, typed_words = restored.split(), list(re.finditer(r"\S+", typed))
    if len(words) != len(typed_words):
        return typed
    names = _names(typed)
    for at, word in enumerate(typed_words):
        if any(one.start <= word.start() < one.end for one in names):
            words[at] = word.group()
    return " ".join(words)


def _asked(text: str) -> str:
    """A rewritten question as one would write it."""
    said = fold_space(text).strip(" ,:;?.!")
    return f"{said[:1].upper()}{said[1:]}?"


def _followed(said: Utterance, topic: Topic) -> str | None:
    """The question standing alone; None where it does already."""
    pointed = _of_task(said, topic) or resolved(said.body, topic)
    if pointed is not None:
        return pointed
    if find_numbers(said.body):
        return _numbered(said, topic)
    numbered = _by_digits(said.body, topic) or another(said, topic)
    if numbered is not None:
        return numbered
    instead = _instead(said, topic)
    if instead is not None:
        return instead
    if leans(said, topic):
        return about(said, topic)
    return (_other_kind(said, topic) or said.body) if said.leads else None


def _of_task(said: Utterance, topic: Topic) -> str | None:
    """More of the task that is talked about: "thế bao giờ phải xong?"."""
    if topic.task is None:
        return None
    return more_of(said.body, said.lang, topic.task, topic.subject, topic.place)


def _other_kind(said: Utterance, topic: Topic) -> str | None:
    """The question before asked of another kind of thing: *phương châm* for *cơ chế gì*."""
    asked = _KIND.search(topic.question)
    if asked is None or asks(said.body, said.lang) or len(content(said.body)) > _KIND_WORDS:
        return None
    if find_slots(said.body) or not any("_" in one for one in terms(asked["kind"])):
        return None
    return f"{topic.question[: asked.start()]}{said.body}{topic.question[asked.end('kind') :]}"


def _numbered(said: Utterance, topic: Topic) -> str | None:
    """A document by its number, of which the same is asked unless it asks something itself."""
    if not said.goes_on:
        return None
    complete = asks(said.body, said.lang) or asked_aspects(said.body)
    return said.body if complete else changed(topic.question, said.body) or said.body


def _by_digits(body: str, topic: Topic) -> str | None:
    """Another document of the type that is talked about: "cái số 70 ra khi nào?"."""
    found = _ONLY_DIGITS.match(fold(body))
    kinds = type_mentions(topic.subject or "")
    if found is None or not kinds or kinds[0].start > 0:
        return None
    kind = (topic.subject or "")[: kinds[0].end]
    return f"{kind} số {found['digits']}{body[found.end() :]}"


def _instead(said: Utterance, topic: Topic) -> str | None:
    """The question before with one thing changed, where it is that which the follow-up names."""
    slots = find_slots(said.body)
    titled = any(one.kind == "title" and one.start == 0 for one in slots)
    border = subject_end(said.body, in_names=not titled)
    border = max([border, *(one.end for one in slots if one.start < border < one.end)])
    named, ask = _without_particle(said.body[:border].strip(" ,")), said.body[border:]
    if _asks_which(named, ask, said.lang) or not _may_change(said, named, topic):
        return None
    known = set(terms(topic.question))
    says_more = bool(find_slots(named)) and not set(terms(unnamed(named))) <= known
    if (ask and says_more) or not set(content(ask)) <= known:
        return None
    if not (said.goes_on or _HEADLESS.match(fold(said.body)) or _is_alike(ask, topic.question)):
        return None
    if ask and topic.told and _asks_of_a_body(named, ask, topic):
        return None
    alone = owner_changed(topic.question, named) or changed(topic.question, named)
    return _asking(alone, named, ask, topic) if alone is not None else None


def _asks_of_a_body(named: str, ask: str, topic: Topic) -> bool:
    """Whether something else is asked of a body: what the document just told gives it to do."""
    slots = find_slots(named)
    body = bool(slots) and slots[0].kind == "issuer" and slots[0].start == 0
    return body and not _is_alike(ask, topic.question) and not asked_aspects(f"x {ask}")


def _asks_which(named: str, ask: str, lang: Lang) -> bool:
    """Whether what stands before the predicate asks itself: "người ký bên …", "nguồn nào"."""
    return asks(named, lang) or bool(asked_aspects(named) or _OF_NOUN.match(fold(ask)))


def _without_particle(named: str) -> str:
    """The names without *thì*, which a restorer may have taken for another word."""
    head, _, last = named.rpartition(" ")
    ended = any(one.end == len(head) for one in find_slots(named))
    return head if ended and fold(last) == "thi" else named


def _asking(alone: str, named: str, ask: str, topic: Topic) -> str:
    """A changed question, with the follow-up's own way of asking where it asks something else."""
    has_verb = begins_with_verb(ask)
    if not ask or (not has_verb and _is_alike(ask, topic.question)):
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
    if not slots or unnamed(named):
        return False
    titles = [one for one in slots if one.kind == "title"]
    if not titles:
        return True
    return len(slots) > 1 and not find_provinces(named) and _is_known(named, titles[0], topic)


def _is_known(named: str, title: Slot, topic: Topic) -> bool:
    return set(terms(named[title.start : title.end])) <= set(terms(topic.question))
