"""The document that a conversation is about though nobody named it: that which answered before.

"Hà Nội chi bao nhiêu một ha để bảo vệ rừng?", "1.446.000 đồng.", "Văn bản này ai ký?" asks who
signed the resolution that says so. It is found by asking the question before once more, only where
a follow-up is about a document and none was named.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from rag.generation.facts import Facts
from rag.generation.proof.naming import short_name
from rag.model import Document, Draft, Filters, Lang, Query, ScoredPassage
from rag.protocols import Generator, Retriever
from rag.vietnamese.numbers import find_numbers
from rag.vietnamese.text import UPPER, fold

READ = 10  # passages of which the question before is answered
LEAST, SAID = 2, 0.5  # words of an answer that a passage has, and their share
_WORD = re.compile(r"\w+")
_NAME = re.compile(rf"[{UPPER}]\w+ [{UPPER}]\w+(?! [{UPPER}])")
_FIGURE = re.compile(r"\d+")


class Held(NamedTuple):
    """A document that is held, by a name that can be asked with."""

    name: str
    doc_id: str
    type: str | None


Finder = Callable[[Query, str, Lang], Held | None]
"""Finds the document that answers a question; the answer that was given tells which one it is.

Its name is of the language that is spoken now.
"""


def nothing_held(_: Query, __: str, ___: Lang) -> None:
    """No document: without an index a conversation has only those that it names."""


class Answering:
    """Asks a question once more to see which document answers it (``Finder``)."""

    def __init__(self, retriever: Retriever, generator: Generator, facts: Facts) -> None:
        self._retriever = retriever
        self._generator = generator
        self._facts = facts

    def __call__(self, query: Query, answer: str, lang: Lang) -> Held | None:
        """The document that says the answer, the likeliest first; None where none does."""
        passages = self._retriever.retrieve(query, READ, Filters())
        draft = self._generator.generate(query, passages)
        for document in self._likely(draft, passages, answer):
            if _states(document.text, answer):
                kind = document.identity.type
                name = self._name(document, lang)
                return Held(name, document.doc_id, kind.value if kind else None)
        return None

    def _likely(
        self, draft: Draft, passages: Sequence[ScoredPassage], answer: str
    ) -> Iterator[Document]:
        """The documents that the answer rests on, then those that were found and say it."""
        for sentence in draft.sentences:
            yield from (one.document for one in sentence.evidence)
        said = set(_WORD.findall(fold(answer)))
        for one in passages:
            document = self._facts.catalogue.documents[one.passage.doc_id]
            text = fold(document.text[one.passage.start : one.passage.end])
            found = len(said.intersection(_WORD.findall(text)))
            if draft.sentences or found >= max(LEAST, SAID * len(said)):
                yield document

    def _name(self, document: Document, lang: Lang) -> str:
        """Its type and number; one that has none is told from its like by its subject."""
        own, name = document.identity, short_name(self._facts.catalogue.of(document), lang)
        if own.number is not None or own.subject is None or lang == "en":
            return name
        return f"{name} về {own.subject.value}"


def _states(text: str, answer: str) -> bool:
    """Whether a text has every figure and name of an answer, and documents' numbers as they stand.

    Of a name its last two words count: "Deputy Prime Minister Lê Thành Long".
    """
    numbers = [answer[one.start : one.end] for one in find_numbers(answer)]
    if any(one not in text for one in numbers):
        return False
    names = [one.group() for one in _NAME.finditer(answer) if not one.group().isascii()]
    folded = fold(text) if names else ""
    if any(fold(one) not in folded for one in names):
        return False
    return all(re.search(rf"(?<!\d)0*{int(one)}(?!\d)", text) for one in _FIGURE.findall(answer))
