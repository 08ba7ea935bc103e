"""Text in, words out."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection
from functools import cache

import joblib

from rag.vietnamese.segmenter.crfsuite import UnknownModel, read_model
from rag.vietnamese.segmenter.decoding import Tagger
from rag.vietnamese.segmenter.grams import UnknownTemplate, grams_of
from rag.vietnamese.segmenter.library import model_folder, segment_function, tokenize_function
from rag.vietnamese.segmenter.tokens import Tokens

_INSIDE = "I-W"  # the label of a token that goes on with the word before it
_log = logging.getLogger(__name__)


Segmenter = Callable[[str], str]
"""Joins the tokens of each word by ``_``; words are parted by one space."""


def load_segmenter() -> Segmenter:
    """Underthesea's words, by our decoding where we can read its model, else by its own."""
    try:
        return OurSegmenter()
    except (UnknownModel, UnknownTemplate, OSError) as error:
        _log.warning(
            "underthesea's model can't be read (%r): its own, slower decoding is used", error
        )
        segment = segment_function()
        return lambda text: segment(text, format="text")


@cache
def load_dictionary() -> Collection[str]:
    """The words that the model knows, in lower case, their syllables parted by spaces.

    None where its files are others.
    """
    try:
        known: Collection[str] = joblib.load(model_folder() / "dictionary.bin")
    except OSError:
        return frozenset()
    return known


class OurSegmenter:
    """Raises UnknownModel, UnknownTemplate or OSError where underthesea's files are others."""

    def __init__(self) -> None:
        folder = model_folder()
        model = read_model(folder / "models.bin")
        if _INSIDE not in model.labels:
            raise UnknownModel(folder)
        self._inside_first = model.labels[0] == _INSIDE
        templates = joblib.load(folder / "features.bin")
        self._tagger = Tagger(model, grams_of(templates, model.attributes, load_dictionary()))
        self._tokens = Tokens(tokenize_function())

    def __call__(self, text: str) -> str:
        """The words of a text whose white space is single spaces."""
        tokens = self._tokens.of(text)
        firsts = self._tagger.firsts(tokens)
        joined = "".join(
            [
                f"_{token}" if first is self._inside_first else f" {token}"
                for token, first in zip(tokens, firsts, strict=True)
            ]
        )
        return joined[1:]
