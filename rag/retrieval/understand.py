"""What was typed, as a ``Query``: restored, standing alone, with all that it names.

Each step adds and none takes away: abbreviations are expanded beside what was typed, what the
person accented is left alone, and what a question names (type, year, province …) is a preference.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache, partial
from typing import Literal, Protocol

from rag.errors import InvalidQuestion
from rag.model import Lang, Query, Turn
from rag.retrieval.followup import followed, talked_of
from rag.retrieval.held import Finder, Held, nothing_held
from rag.retrieval.topic import Topic
from rag.vietnamese.abbreviations import expand
from rag.vietnamese.asking_openings import split_opening
from rag.vietnamese.aspects import asked_aspects
from rag.vietnamese.chat import spelled_out
from rag.vietnamese.courtesies import without_courtesy
from rag.vietnamese.dates import find_years
from rag.vietnamese.frames import without_phrases
from rag.vietnamese.glossary import likely_terms
from rag.vietnamese.issuers import find_issuers
from rag.vietnamese.language import detect
from rag.vietnamese.numbers import asked_numbers
from rag.vietnamese.places import find_provinces
from rag.vietnamese.text import fold_space, nfc, normalise
from rag.vietnamese.types import find_types

MAX_QUESTION = 2000  # code points after trimming, contract §3
MAX_HISTORY = 20  # turns, contract §3

REMEMBERED = 1024  # texts of questions, restored

_CONTROL = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
)


class Restorer(Protocol):
    """Puts back the diacritics that were not typed."""

    def restore(self, text: str) -> str:
        """Return the text with them; unchanged where nothing is missing."""
        ...


def checked(question: str, history: Sequence[Turn] = ()) -> str:
    """Return the question trimmed and in NFC, without control characters.

    Raises:
        InvalidQuestion: it is empty, longer than 2,000 characters, holds nothing but control
            characters, can't be written as UTF-8, or comes with more than 20 turns.
    """
    try:
        question.encode("utf-8")
    except UnicodeEncodeError:
        raise InvalidQuestion(
            "not_text",
            "Câu hỏi chứa ký tự không hợp lệ (không phải UTF-8). Vui lòng gõ lại.",
            "The question is not valid UTF-8. Type it again.",
        ) from None
    trimmed = nfc(_CONTROL.sub(" ", question)).strip()
    if not trimmed:
        raise InvalidQuestion(
            "empty",
            "Câu hỏi đang để trống. Vui lòng nhập câu hỏi.",
            "The question is empty. Type a question.",
        )
    if len(trimmed) > MAX_QUESTION:
        raise InvalidQuestion(
            "too_long",
            f"Câu hỏi dài {len(trimmed)} ký tự, vượt quá {MAX_QUESTION} ký tự. Vui lòng rút gọn.",
            f"The question has {len(trimmed)} characters, more than {MAX_QUESTION}. Shorten it.",
        )
    if len(history) > MAX_HISTORY:
        raise InvalidQuestion(
            "too_much_history",
            f"Hội thoại gửi kèm có {len(history)} lượt, vượt quá {MAX_HISTORY}. Chỉ gửi các lượt "
            "gần nhất.",
            f"The history has {len(history)} turns, more than {MAX_HISTORY}. Send the latest ones.",
        )
    return trimmed


class Understanding:
    """Reads questions; holds the restorer, which is the only part with weights."""

    def __init__(self, restorer: Restorer, find: Finder = nothing_held) -> None:
        self._find = find
        # the turns of a conversation come back with each of its questions
        self._restore = lru_cache(maxsize=REMEMBERED)(restorer.restore)

    def understand(
        self,
        question: str,
        history: Sequence[Turn] = (),
        lang: Literal["auto", "vi", "en"] = "auto",
    ) -> Query:
        """Return the question as it is understood; raises ``InvalidQuestion`` as ``checked``."""
        typed = checked(question, history)
        spoken: Lang = detect(typed) if lang == "auto" else lang
        text = self._restored(typed, spoken)
        restored = normalise(text) != normalise(typed)
        held: Held | None = None
        if history:
            find = partial(self._answered, spoken)
            topic = talked_of(history, self._restored, find)
            asked = without_courtesy(fold_space(typed), spoken)
            text, held = followed(asked, topic, self._restored, spoken, find)
        query = self._read(typed, without_courtesy(fold_space(text), spoken), spoken, restored)
        return query if held is None else replace(query, talk=frozenset((held.doc_id,)))

    def talked_about(self, history: Sequence[Turn], lang: Lang) -> Held | None:
        """The document that answers the last question of a conversation."""
        find = partial(self._answered, lang)
        topic = talked_of(history, self._restored, find)
        return None if topic is None else find(topic)

    def _answered(self, lang: Lang, topic: Topic) -> Held | None:
        """The document that answers the question before."""
        asked = fold_space(topic.question)
        before = self._read(asked, asked, detect(asked), restored=False)
        return self._find(before, topic.answer, lang)

    def _restored(self, text: str, lang: Lang) -> str:
        if lang == "en":
            return text
        opening, rest = split_opening(spelled_out(text))
        return opening + self._restore(rest)

    def _read(self, typed: str, text: str, lang: Lang, restored: bool) -> Query:
        expansions = tuple(expand(text))
        if lang == "en":
            expansions += likely_terms(without_phrases(text))
        whole = " . ".join((text, *expansions))
        return Query(
            original=typed,
            text=text,
            lang=lang,
            diacritics_restored=restored,
            expansions=expansions,
            numbers=asked_numbers(text),
            types=tuple(find_types(text)),
            years=tuple(find_years(text)),
            issuers=tuple(dict.fromkeys(one.name for one in find_issuers(whole))),
            provinces=tuple(find_provinces(text)),
            asks=asked_aspects(text),
        )
