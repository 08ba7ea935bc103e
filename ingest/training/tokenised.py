"""The training texts as token ids: one flat array, so that epochs cost no tokenising."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from ingest.training.texts import Text, TrainingTexts
from ingest.training.vocabulary import UNKNOWN
from rag.index.encode import spread

Ids = NDArray[np.int32]
_CHUNK = 4096


@dataclass(frozen=True, slots=True)
class TextIds:
    """A ``Text`` in ids; ``group`` and ``title_key`` are what a batch must not mix up."""

    key: str
    group: str
    title_key: str
    title: Ids
    sentences: list[Ids]

    def body(self, without: int | None = None) -> Ids:
        """The sentences in one array, without the one numbered ``without``."""
        kept = [ids for number, ids in enumerate(self.sentences) if number != without]
        return np.concatenate(kept or self.sentences)

    def whole(self, without: int | None = None) -> Ids:
        """Title and body."""
        return np.concatenate([self.title, self.body(without)])


@dataclass(frozen=True, slots=True)
class TrainingIds:
    """``TrainingTexts`` in ids; a question's answers are positions in ``articles``."""

    articles: list[TextIds]
    sections: list[TextIds]
    questions: list[tuple[Ids, tuple[int, ...]]]
    translations: list[tuple[Ids, Ids]]


def tokenise(texts: TrainingTexts, tokenizer: Tokenizer) -> TrainingIds:
    """All of ``texts`` in ids; questions whose answers aren't among the articles are left out."""
    articles = _texts(texts.articles, tokenizer)
    places = {article.key: place for place, article in enumerate(articles)}
    asked = _ids([question.text for question in texts.questions], tokenizer)
    questions = []
    for question, ids in zip(texts.questions, asked, strict=True):
        answers = tuple(places[key] for key in question.answers if key in places)
        if answers:
            questions.append((ids, answers))
    english = _ids([pair[0] for pair in texts.translations], tokenizer)
    vietnamese = _ids([pair[1] for pair in texts.translations], tokenizer)
    return TrainingIds(
        articles,
        _texts(texts.sections, tokenizer),
        questions,
        list(zip(english, vietnamese, strict=True)),
    )


def _texts(texts: Sequence[Text], tokenizer: Tokenizer) -> list[TextIds]:
    titles = _ids([text.title for text in texts], tokenizer)
    flat = iter(_ids([one for text in texts for one in text.sentences], tokenizer))
    return [
        TextIds(
            text.key, text.group, text.title.lower(), title, [next(flat) for _ in text.sentences]
        )
        for text, title in zip(texts, titles, strict=True)
    ]


def _ids(texts: Sequence[str], tokenizer: Tokenizer) -> list[Ids]:
    unknown = tokenizer.token_to_id(UNKNOWN)
    found = []
    for start in range(0, len(texts), _CHUNK):
        spread_out = [spread(text) for text in texts[start : start + _CHUNK]]
        for encoding in tokenizer.encode_batch_fast(spread_out):
            ids = np.array(encoding.ids, dtype=np.int32)
            found.append(ids[ids != unknown])
    return found
