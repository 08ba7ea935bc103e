"""What a chat model may answer: a list of wordings with the ids that they rest on, nothing else."""

from __future__ import annotations

import re
from collections.abc import Container

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from rag.errors import LlmFailed

MAX_SENTENCES = 12
MAX_IDS = 6
MAX_SENTENCE = 1200  # code points
MAX_REPLY = 20_000  # code points

# What models that think aloud put first, and the fence round a block of code.
_THOUGHT = re.compile(r"\A\s*<think>.*?</think>", re.DOTALL)
_FENCED = re.compile(r"\A\s*```(?:json)?\s*\n(.*?)\n?\s*```\s*\Z", re.DOTALL)


class Wording(BaseModel):
    """One sentence of the model and the ids of what it words."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    ids: list[str] = Field(min_length=1, max_length=MAX_IDS)
    text: str = Field(min_length=1, max_length=MAX_SENTENCE)


class _Reply(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    sentences: list[Wording] = Field(max_length=MAX_SENTENCES)


_FORM: TypeAdapter[_Reply | list[Wording]] = TypeAdapter(_Reply | list[Wording])


def parse(said: str, known: Container[str]) -> list[Wording]:
    """Read a reply; the ids are all among ``known``.

    Raises:
        LlmFailed: ``refused`` where it has no sentence, ``garbage`` where it isn't of this form.
    """
    if len(said) > MAX_REPLY:
        raise LlmFailed("garbage", "too long")
    text = _THOUGHT.sub("", said)
    fenced = _FENCED.match(text)
    try:
        reply = _FORM.validate_json(fenced.group(1) if fenced else text.strip())
    except ValidationError as error:
        raise LlmFailed("garbage", f"{error.error_count()} faults of form") from None
    wordings = reply.sentences if isinstance(reply, _Reply) else reply
    if not wordings:
        raise LlmFailed("refused", "no sentence")
    if len(wordings) > MAX_SENTENCES:
        raise LlmFailed("garbage", "too many sentences")
    if any(one not in known for wording in wordings for one in wording.ids):
        raise LlmFailed("garbage", "an id that was not given")
    return wordings
