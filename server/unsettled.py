"""Something that can't be answered for now because documents come and go too fast."""

from __future__ import annotations


class Unsettled(Exception):
    """The corpus changed again and again while something was answered."""
