"""Where a reader left something out, a quotation is two: page numbers, heads, stamps.

The canonical text goes on there and the page doesn't, so that a quotation across it stands nowhere
on paper as it is quoted (contract §2).
"""

from __future__ import annotations

from itertools import pairwise

from rag.model import DraftSentence, Evidence


def without_gaps(sentence: DraftSentence) -> DraftSentence:
    """``sentence`` with evidence that runs across no place where something was left out."""
    return DraftSentence(
        sentence.text, tuple(piece for one in sentence.evidence for piece in _pieces(one))
    )


def _pieces(evidence: Evidence) -> list[Evidence]:
    """The evidence, cut at each such place within it, white space at the cuts left off."""
    inside = {
        one.at for one in evidence.document.left_out if evidence.start < one.at < evidence.end
    }
    if not inside:
        return [evidence]
    edges = [evidence.start, *sorted(inside), evidence.end]
    text = evidence.document.text
    return [
        Evidence(evidence.document, end - len(words.lstrip()), start + len(words.rstrip()))
        for start, end in pairwise(edges)
        if (words := text[start:end]).strip()
    ]
