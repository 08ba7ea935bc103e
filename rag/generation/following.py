"""What a follow-up says itself: an answer to it must say that, not only what was talked about.

"Còn rừng tre?", asked after the rate for protective forests, isn't answered by that rate again.
"""

from __future__ import annotations

from dataclasses import replace

from rag.catalogue import Asked
from rag.generation.clauses import Unit
from rag.generation.facts import Facts
from rag.generation.names import surrounding
from rag.generation.reading import Reading
from rag.vietnamese.abbreviations import expand

OWN = 0.5  # share of it, by weight, that a clause and what surrounds it must hold


def own_words(facts: Facts, reading: Reading) -> Asked | None:
    """What is asked in the words of the follow-up itself; None where it asks by no word of its own.

    A question that stands alone says everything itself; of an English one the meanings vary.
    """
    query = reading.query
    if query.lang == "en" or len(query.original.split()) == len(query.text.split()):
        return None  # as many words: spelled otherwise at most
    text = " ".join(one for one in query.original.split() if not one.strip(",.?").isupper())
    said = facts.asked(replace(query, text=text, expansions=tuple(expand(query.original)))).weights
    own = {term: w for term, w in reading.residue.weights.items() if term in said}
    return reading.residue.weighed(own) if own and len(own) < len(reading.residue.weights) else None


def says_itself(own: Asked | None, unit: Unit) -> bool:
    """Whether a clause is about what the follow-up names."""
    if own is None or not own.total:
        return True
    passage = unit.passage.passage
    return own.share(surrounding(unit.evidence, passage.start, passage.end)) >= OWN
