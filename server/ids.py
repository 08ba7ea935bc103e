"""Names for what is kept, that nobody can guess: knowing one lets in where asking is open."""

from __future__ import annotations

import secrets

BYTES = 16  # 128 bits, twice what OWASP asks of a session's name


def answer_id() -> str:
    """A new answer's name."""
    return f"ans_{secrets.token_hex(BYTES)}"


def conversation_id() -> str:
    """A new conversation's name."""
    return f"conv_{secrets.token_hex(BYTES)}"
