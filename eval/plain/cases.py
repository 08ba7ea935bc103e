"""All questions for a corpus: every document, every kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from eval.plain.absent import absent
from eval.plain.case import Case
from eval.plain.duties import duties
from eval.plain.facts import facts
from eval.plain.held import Corpus, Held
from eval.plain.lots import Lots
from eval.plain.matters import matters
from eval.plain.relations import relations

PER = 2
SEED = 1

Family = Callable[[Held, Corpus, Lots], Iterator[Case]]

_FAMILIES: tuple[Family, ...] = (facts, relations, duties, matters, absent)


def cases(corpus: Corpus, per: int = PER, seed: int = SEED) -> list[Case]:
    """At most ``per`` questions of each kind about each document; each wording of one once.

    The same seed gives the same questions of a document, whatever others there are.
    """
    found: dict[tuple[str, tuple[str, ...]], Case] = {}
    for one in corpus.held:
        for family in _FAMILIES:
            lots = Lots(f"{seed} {family.__name__} {one.document.file}", per)
            for case in family(one, corpus, lots):
                found.setdefault((case.question, case.before), case)
    return list(found.values())
