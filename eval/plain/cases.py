"""All questions for a corpus: every document, every kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from eval.plain.absent import absent
from eval.plain.articles import articles
from eval.plain.case import Case
from eval.plain.charges import charges
from eval.plain.deadlines import deadlines
from eval.plain.duties import duties
from eval.plain.facts import facts
from eval.plain.figures import figures
from eval.plain.followups import followups
from eval.plain.held import Corpus, Held
from eval.plain.lists import lists
from eval.plain.lots import Lots
from eval.plain.made_for import made_for
from eval.plain.matters import matters
from eval.plain.mentions import mentions
from eval.plain.relations import relations
from eval.plain.sides import sides

PER = 2
SEED = 1

Family = Callable[[Held, Corpus, Lots], Iterator[Case]]

_FAMILIES: tuple[Family, ...] = (
    *(facts, relations, made_for, matters, articles, duties, charges, deadlines, figures),
    *(mentions, followups, sides, lists, absent),
)


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
