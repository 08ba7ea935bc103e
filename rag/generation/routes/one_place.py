"""Whether the answers to two sides of a question rest on one place, which says them together."""

from __future__ import annotations

from collections.abc import Sequence

from rag.model import Draft, Evidence


def is_one(drafts: Sequence[Draft]) -> bool:
    """Whether both sides rest on one and the same place: it says them together.

    A clause and the sentence that it is cut from are one place.
    """
    first, second = ([e for s in one.sentences[:1] for e in s.evidence] for one in drafts)
    if len(first) == len(second) == 1:
        return holds(first[0], second[0]) or holds(second[0], first[0])
    return {*map(_place, first)} == {*map(_place, second)}


def wider(drafts: Sequence[Draft]) -> Draft | None:
    """The answer to one side whose place holds that of the other one, and more."""
    first, second = ([e for s in one.sentences[:1] for e in s.evidence] for one in drafts)
    if len(first) != 1 or len(second) != 1 or _place(first[0]) == _place(second[0]):
        return None
    return drafts[0] if holds(first[0], second[0]) else drafts[1]


def holds(one: Evidence, other: Evidence) -> bool:
    """Whether a quote has another one within it."""
    same = one.document.doc_id == other.document.doc_id
    return same and one.start <= other.start and other.end <= one.end


def _place(one: Evidence) -> tuple[str, int, int]:
    return one.document.doc_id, one.start, one.end
