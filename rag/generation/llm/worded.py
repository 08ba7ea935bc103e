"""The extractive answer in the words of a chat model, where those hold; else as it is.

The model is asked only where there is an answer: what is refused stays refused, in our words. What
it says is held against its source (``faithful``), then verified like any answer (``verify``). Each
sentence of the extractive answer that the model left out or got wrong is given as it was, and
whatever goes wrong is told in a notice.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Protocol

from rag.errors import LlmFailed
from rag.generation.llm.canonical import canonical
from rag.generation.llm.faithful import body, is_faithful
from rag.generation.llm.reply import Wording, parse
from rag.generation.llm.sources import Source, messages, sources
from rag.generation.proof.verify import failures
from rag.model import Document, Draft, DraftSentence, Notice, Query, ScoredPassage
from rag.protocols import Generator
from rag.vietnamese.sentences import sentence_spans
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold_space, nfc

MAX_ANSWER = 1400  # code points of all sentences; contract §5 calls more than 1,500 a dump

_LOG = logging.getLogger(__name__)
_REASONS = {
    "timeout": "không trả lời kịp",
    "unreachable": "không kết nối được",
    "http_error": "báo lỗi",
    "endless": "trả lời quá dài",
    "garbage": "trả lời sai định dạng",
    "tool_call": "đòi dùng công cụ",
    "refused": "không trả lời",
    "unproved": "nói điều mà nguồn không ghi",
}


class Chat(Protocol):
    """A chat model: messages in, text out; raises ``LlmFailed`` and nothing else."""

    def reply(self, messages: Sequence[tuple[str, str]]) -> str:
        """The model's text for messages of (role, text)."""
        ...


class WordedGenerator:
    """Words what another generator found (``rag.protocols.Generator``)."""

    def __init__(self, generator: Generator, chat: Chat, documents: Mapping[str, Document]) -> None:
        self._generator = generator
        self._chat = chat
        self._documents = documents

    def generate(self, query: Query, passages: Sequence[ScoredPassage]) -> Draft:
        """The draft of the other generator, worded where the model's words hold.

        An English question is answered by Vietnamese documents: whether an English sentence says
        what they say can't be checked word by word, so the model isn't asked.
        """
        draft = self._generator.generate(query, passages)
        if draft.status != "answered" or query.lang == "en":
            return draft
        shown = sources(query, draft, passages, self._documents)
        if not shown:
            return draft
        try:
            return self._worded(query, draft, shown)
        except LlmFailed as failure:
            _LOG.warning("extractive answer given: %s", failure)
            return replace(draft, notices=(*draft.notices, _fallback(failure)))

    def _worded(self, query: Query, draft: Draft, shown: Sequence[Source]) -> Draft:
        by_id = {one.source_id: one for one in shown}
        wordings = parse(self._chat.reply(messages(query, shown)), by_id)
        kept: list[DraftSentence] = []
        covered: set[str] = set()
        dropped = length = 0
        for text, ids in _sentences(wordings):
            proving = [by_id[one] for one in ids if _holds(text, by_id[one], query)]
            asked = {one.source_id for one in proving if one.drafted}
            if not proving:
                dropped += 1
            elif asked - covered or (not asked and length + len(text) <= MAX_ANSWER):
                kept.append(DraftSentence(text, proving[0].evidence))
                covered |= asked
                length += len(text)
        if not covered:
            raise LlmFailed(
                "unproved", f"{dropped} sentences dropped, {len(kept)} beside the point"
            )
        left = [one.drafted for one in shown if one.drafted and one.source_id not in covered]
        notices = (*draft.notices, *([_dropped(dropped)] if dropped else []))
        return replace(draft, sentences=(*kept, *left), notices=notices)


def _sentences(wordings: Sequence[Wording]) -> Iterator[tuple[str, list[str]]]:
    """The sentences one by one: two in one text are proved each for itself."""
    for one in wordings:
        text = fold_space(nfc(one.text))
        for start, end in sentence_spans(text):
            yield text[start:end], one.ids


def _holds(text: str, source: Source, query: Query) -> bool:
    """Whether the sentence is faithful to a source, passes verification and drops no asked fact."""
    if not is_faithful(text, source.said, source.evidence):
        return False
    if failures(DraftSentence(text, source.evidence)):
        return False
    return source.drafted is None or _keeps(text, source.said, query)


def _keeps(text: str, said: str, query: Query) -> bool:
    """Whether what was asked is still there: the words of the question that the source has.

    A document that is asked for and named needs no such words to be the answer; where any fact is
    asked, every date and document number of the source stays.
    """
    kept = {one.key for one in canonical(text)}
    named = query.asks & {"document", "number"} and not said.startswith("Theo ")
    asked = set() if named else {one.key for one in canonical(query.text) if terms(one.key)}
    return all(
        one.key in kept
        for one in body(said)
        if one.key in asked or (query.asks and one.kind in ("date", "number"))
    )


def _fallback(failure: LlmFailed) -> Notice:
    why = _REASONS[failure.reason]
    return Notice("fallback", f"Mô hình ngôn ngữ {why}: câu trả lời lấy nguyên lời văn bản.")


def _dropped(count: int) -> Notice:
    return Notice(
        "unverified", f"Đã bỏ {count} câu của mô hình ngôn ngữ vì nguồn không ghi như vậy."
    )
