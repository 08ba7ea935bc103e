"""Follow-ups about a document that nobody named: "văn bản này ai ký?", "có hiệu lực từ khi nào?".

Such a question is put to the document that answered the one before.
"""

from __future__ import annotations

import re

from rag.model import Aspect
from rag.retrieval.anything import any_document_words
from rag.retrieval.completing import completed
from rag.retrieval.content import content
from rag.retrieval.held import Held
from rag.retrieval.pointing import pointed_at, resolved
from rag.retrieval.slots import find_slots
from rag.retrieval.topic import Topic
from rag.retrieval.utterance import Utterance
from rag.vietnamese.aspects import asked_aspects
from rag.vietnamese.numbers import find_numbers
from rag.vietnamese.text import fold
from rag.vietnamese.types import find_types, same_type

# What only a document has. A contract is signed, a project approved, a report sent as well: those
# are asked with more words, or of what is called by its name.
_OWN: frozenset[Aspect] = frozenset({"signer", "effect", "number"})
_OWN_WORDS = re.compile(
    r"\b(?:ban hanh|phat hanh|thay the|bai bo|sua doi|noi nhan|trich yeu|can cu(?: phap ly| vao)?"
    r"|chiu trach nhiem thi hanh|(?:doi tuong|pham vi) (?:ap dung|dieu chinh)"
    r"|ap dung (?:cho|voi|doi voi) (?:nhung )?ai"
    r"|issu(?:ed|es|ing)|promulgated|repeal(?:s|ed)?|replaces?d?|amend(?:s|ed)?|recipients?"
    r"|legal basis|legal bases|in force|(?:does it|who does .*) apply to"
    r"|number of (?:it|the document))\b"
)
# "Văn bản nào quy định vậy?", "Which document says so?"
_KINDS = (
    r"van ban|vb|tai lieu|quyet dinh|qd|nghi quyet|ke hoach|thong bao|cong van|nghi dinh|thong tu"
    r"|chi thi|huong dan"
)
_PAPER = rf"(?:{_KINDS}) (?:nao|gi|so may|so nao|so bao nhieu)"
_PAPER_EN = r"(?:document|text|decision|resolution|plan|notice|letter|decree|circular|directive)"
_SAYS = r"(?:quy dinh|noi|neu|ghi)"
_WHICH = re.compile(
    rf"(?:(?:theo|bang|tai|trong|o|do|nam o|thuoc) )?{_PAPER}"
    rf"(?: {_SAYS}(?: (?:the|vay|(?:dieu|viec) (?:do|nay)))*)?$"
    rf"|{_SAYS}(?: (?:nay|do))? (?:(?:o|tai|trong) )?(?:dau|{_PAPER})$"
    rf"|(?:in |under |by )?(?:which|what) {_PAPER_EN}(?: (?:says|states|provides|sets|records|gives"
    r"|contains|regulates|governs|announces)(?: (?:so|this|that|it|the (?:rules?|conclusions?)))?"
    r"(?: out)?)?$"
    r"|where (?:does it say (?:so|that|this)|is (?:that|this|it) (?:stated|written|said))$"
)
_SET_DOWN = frozenset({"Quy định", "Quy chế"})  # by a decision or a resolution
_ANY = Held("văn bản", "", None)
_ENOUGH = 2  # content syllables that no document says, from which something else is asked about


def is_of_a_document(said: Utterance, topic: Topic) -> bool:
    """Whether a question is about a document that the conversation named nowhere."""
    return put_to(said, topic, _ANY) is not None


def put_to(said: Utterance, topic: Topic, document: Held) -> str | None:
    """The question put to a document; None where it isn't about it, or about none at all."""
    body = said.body
    if find_numbers(body) or any(one.kind in {"province", "issuer"} for one in find_slots(body)):
        return None
    pointed = pointed_at(body, topic)
    if pointed is not None:
        span, kind = pointed
        named = f"{body[: span.start]}{document.name}{body[span.end :]}"
        return named if _may_be_called(document, kind, topic) else None
    if topic.subject is not None or topic.told is not None:
        return None
    if _WHICH.fullmatch(fold(body)):
        kinds = find_types(body)
        if kinds and document.type is not None and not same_type(kinds[0], document.type):
            return None
        asks = "là văn bản nào" if said.lang == "vi" else ""
        return f"{document.name} {asks}" if asks else f"What document is {document.name}"
    if not _asks_of_it(body):
        return None
    about = topic.about(document.name)
    return resolved(body, about) or completed(said, about)


def _may_be_called(document: Held, kind: str | None, topic: Topic) -> bool:
    """Whether a document may be meant by the word for a type, or by one for what it sets down."""
    if kind is None or document.type is None or same_type(kind, document.type):
        return True
    return kind in _SET_DOWN and topic.subject is None and topic.told is None


def _asks_of_it(body: str) -> bool:
    """Whether something is asked that only a document has, with hardly a word that says more."""
    own = asked_aspects(body) & _OWN or _OWN_WORDS.search(fold(body))
    more = [one for one in content(body) if one not in any_document_words()]
    return bool(own) and len(more) < _ENOUGH
