"""What a question must be before the core sees it (contract §3)."""

from __future__ import annotations

import unicodedata
from urllib.parse import unquote_to_bytes

from rag.errors import InvalidQuestion
from rag.model import Turn

MAX_LENGTH = 2000
MAX_TURNS = 20

# Control (Cc), format (Cf: zero-width, bidi) and white space (Z*) alone say nothing.
_SILENT = {"Cc", "Cf", "Zs", "Zl", "Zp"}


def not_utf_8() -> InvalidQuestion:
    """What was sent is not UTF-8 text."""
    return InvalidQuestion(
        "not-utf-8", "Câu hỏi không phải văn bản UTF-8.", "The question is not UTF-8 text."
    )


def checked(question: str) -> str:
    """The question without the white space around it.

    Raises:
        InvalidQuestion: it is empty, longer than ``MAX_LENGTH`` code points, or says nothing.
    """
    trimmed = _text(question).strip()
    if not trimmed:
        raise InvalidQuestion(
            "empty",
            "Câu hỏi đang để trống. Xin nhập câu hỏi.",
            "The question is empty. Please type one.",
        )
    if len(trimmed) > MAX_LENGTH:
        raise InvalidQuestion(
            "too-long",
            f"Câu hỏi dài {len(trimmed)} ký tự, tối đa {MAX_LENGTH} ký tự. Xin viết ngắn hơn.",
            f"The question has {len(trimmed)} characters, at most {MAX_LENGTH} are taken. "
            "Please shorten it.",
        )
    if all(unicodedata.category(letter) in _SILENT for letter in trimmed):
        raise InvalidQuestion(
            "control-characters",
            "Câu hỏi chỉ gồm ký tự điều khiển, không có chữ nào.",
            "The question holds only control characters and no words.",
        )
    return trimmed


def checked_history(turns: tuple[Turn, ...]) -> tuple[Turn, ...]:
    """The earlier turns as they are.

    Raises:
        InvalidQuestion: there are more than ``MAX_TURNS`` turns, or one is not text.
    """
    if len(turns) > MAX_TURNS:
        raise InvalidQuestion(
            "history-too-long",
            f"Lịch sử hội thoại có {len(turns)} lượt, tối đa {MAX_TURNS} lượt.",
            f"The history has {len(turns)} turns, at most {MAX_TURNS} are taken.",
        )
    return tuple(Turn(turn.role, _text(turn.content)) for turn in turns)


def _text(given: str) -> str:
    """JSON can spell half a surrogate pair (``"\\ud800"``), which no UTF-8 can carry."""
    try:
        given.encode()
    except UnicodeEncodeError as error:
        raise not_utf_8() from error
    return given


def check_query_string(query_string: bytes) -> None:
    """Refuses an address whose escapes are not UTF-8; decoders replace those silently.

    Raises:
        InvalidQuestion: they are not.
    """
    try:
        unquote_to_bytes(query_string).decode()
    except UnicodeDecodeError as error:
        raise not_utf_8() from error
