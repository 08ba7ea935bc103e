"""exact: a citation's quote is its slice, and stands in the published file (contract §5).

The part of citation precision that needs no judge: Liu, Zhang & Liang, "Evaluating Verifiability in
Generative Search Engines", Findings of EMNLP 2023, found 74.5 % of citations to support their
sentence.
"""

from __future__ import annotations

from eval.outcome import Cited, Outcome
from eval.quotes import Sources, fold_runs


def is_exact(cited: Cited, sources: Sources) -> bool:
    """Whether the quote equals ``[start, end)`` and, white space folded, is in the original."""
    source = sources.get(cited.place.file)
    if source is None or not cited.quote.strip():
        return False
    sliced = source.canonical[cited.place.start : cited.place.end]
    return cited.quote == sliced and fold_runs(cited.quote).strip() in source.folded


def exact(outcome: Outcome, sources: Sources) -> float | None:
    """The share of exact citations, 0 to 1; None where nothing is cited."""
    if not outcome.citations:
        return None
    return sum(is_exact(cited, sources) for cited in outcome.citations) / len(outcome.citations)
