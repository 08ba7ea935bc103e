"""underthesea itself: how it is imported, and where its model lies."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

_TRANSLATOR = "transformers"  # what underthesea's optional translation needs
_MODEL = "pipeline/word_tokenize/models/ws_crf_vlsp2013_20230727"


Tokenize = Callable[[str], list[str]]
"""underthesea's tokens of a text: syllables, numbers, signs, in its own spelling."""


class Segment(Protocol):
    """underthesea's words of a text; with the format ``text`` as one string."""

    def __call__(self, text: str, format: str) -> str:  # noqa: A002 - underthesea's own name
        """The words, their syllables joined by ``_``."""


def segment_function() -> Segment:
    """Underthesea's ``word_tokenize``, warm."""
    with _without_translator():
        from underthesea import word_tokenize

    word_tokenize("khởi động", format="text")  # its model is loaded by its first call
    found: Segment = word_tokenize
    return found


def tokenize_function() -> Tokenize:
    """What ``word_tokenize`` takes a text apart with."""
    with _without_translator():
        from underthesea.pipeline.word_tokenize.regex_tokenize import tokenize

    found: Tokenize = tokenize
    return found


def model_folder() -> Path:
    """The folder of the model that ``word_tokenize`` loads."""
    with _without_translator():
        import underthesea

    return Path(underthesea.__path__[0]) / _MODEL


@contextmanager
def _without_translator() -> Iterator[None]:
    """While underthesea is imported, its translator finds nothing to work with.

    It imports all its parts at once, those that need a package which isn't there left out. For the
    translator that is transformers with torch behind it: three seconds for nothing.
    """
    if _TRANSLATOR in sys.modules:
        yield
        return
    sys.modules[_TRANSLATOR] = None  # type: ignore[assignment]  # Python's own sign for "missing"
    try:
        yield
    finally:
        del sys.modules[_TRANSLATOR]
