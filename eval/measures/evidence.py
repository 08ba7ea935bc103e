"""The measure evidence@k: did search bring what the answer rests on.

The share of a question's evidence spans that the union of the first k passages covers, by offsets
(contract §5). Close to token recall of chunks: Smith & Troynikov, "Evaluating Chunking Strategies
for Retrieval", Chroma technical report, 2024. Unlike recall of passage ids it can compare systems
that cut their documents differently.
"""

from __future__ import annotations

from collections.abc import Sequence

from eval.quotes import Place, Sources, Wanted


def evidence_at(k: int, passages: Sequence[Place], wanted: Wanted, sources: Sources) -> float:
    """0 to 1; white space between two passages counts as covered."""
    if not wanted:
        raise ValueError("no evidence is wanted, so there is no share of it")
    seen: dict[str, set[int]] = {}
    for passage in passages[:k]:
        seen.setdefault(passage.file, set()).update(range(passage.start, passage.end))
    covered = [any(_covered(place, seen, sources) for place in places) for places in wanted]
    return sum(covered) / len(covered)


def _covered(place: Place, seen: dict[str, set[int]], sources: Sources) -> bool:
    offsets = seen.get(place.file, set())
    text = sources[place.file].canonical
    return all(at in offsets or text[at].isspace() for at in range(place.start, place.end))
