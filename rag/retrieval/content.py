"""What a question says beside what it asks: its content syllables."""

from __future__ import annotations

from rag.vietnamese.frames import cue_spans
from rag.vietnamese.terms import terms
from rag.vietnamese.text import nfc


def content(text: str) -> list[str]:
    """The content syllables of a text without the words that only ask."""
    text = nfc(text)
    for span in sorted(cue_spans(text), key=lambda one: one.start, reverse=True):
        text = f"{text[: span.start]} , {text[span.end :]}"
    return [one for one in terms(text) if "_" not in one]
