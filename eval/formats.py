"""The same documents in other formats: their files go by the names that the gold questions have.

A question written on ``plan.txt`` is asked of ``plan.pdf`` too. What was left out or misread there
may stand within a quoted piece of evidence, so that it is found by nearly all of its letters.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from difflib import SequenceMatcher
from pathlib import Path

from eval.questions import Offsets, Question

_ALIKE = 0.85  # of the letters of a quotation must stand in a place for it to be the place


def named_as(question: Question, files: Iterable[str]) -> Question:
    """``question`` with each file that isn't among ``files`` named as the one of the same stem."""
    present = {Path(file).name for file in files}
    by_stem = {Path(name).stem: name for name in sorted(present)}

    def name(file: str) -> str:
        own = Path(file)
        return file if own.name in present else by_stem.get(own.stem, file)

    return replace(
        question,
        doc=tuple(map(name, question.doc)),
        evidence=tuple(
            item._replace(file=name(item.file)) if isinstance(item, Offsets) else item
            for item in question.evidence
        ),
    )


def nearly(quote: str, text: str) -> tuple[int, int] | None:
    """Where ``quote`` stands in ``text`` but for a few letters: half-open, None if nowhere."""
    matcher = SequenceMatcher(None, quote, text, autojunk=False)
    anchor = matcher.find_longest_match()
    start = max(0, anchor.b - anchor.a)
    window = text[start : start + len(quote)]
    blocks = SequenceMatcher(None, quote, window, autojunk=False).get_matching_blocks()[:-1]
    if sum(block.size for block in blocks) < _ALIKE * len(quote):
        return None
    last = blocks[-1]
    return start + blocks[0].b, start + last.b + last.size
