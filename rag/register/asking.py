"""One question to a register, for those who don't keep it open."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import make_url

from rag.register.register import Register


def withdrawn_in(url: str) -> frozenset[str]:
    """The ids that the register in the database at ``url`` calls withdrawn.

    A file that isn't there is not made for the question. Raises ``RegisterUnavailable``,
    ``SettingRefused``.
    """
    if url.startswith("sqlite:") and not Path(make_url(url).database or "").is_file():
        return frozenset()
    register = Register.open(url)
    try:
        return register.withdrawn()
    finally:
        register.close()
