"""What a question says beyond the document that it is about, and whether a clause says it.

"Ai thiết kế hệ thống thư điện tử tỉnh Bắc Ninh?" shares nearly all of its words with every clause
of the regulation on that system; what it asks is in the one word that the regulation's own subject
doesn't hold. A clause that holds none of it repeats the subject and answers nothing.

It was tried by taking away the evidence of ``dev`` questions in Vietnamese: of 233 clauses still
given for an answer 67 held less than 0.35 of it, of 288 right ones 4. ``CLAIMED`` is lower: right
answers are then refused less often (0.029 of 341 instead of 0.038), and 11 of 60 near misses are
answered instead of 8.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Set
from functools import lru_cache

from rag.catalogue import Asked
from rag.generation.text.units import Unit
from rag.model import Query
from rag.vietnamese.abbreviations import expand
from rag.vietnamese.light import is_light
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold
from rag.vietnamese.words import segment

CLAIMED = 0.28  # share of it that a clause and what leads it must hold
CLAIMED_ENGLISH = 0.2  # the same in an English question, a word of which means several things
# How something is dealt with is asked in these words, and told in others: "tiếp tục thực hiện".
_DEALT = re.compile(r"\b(xu ly|giai quyet|ap dung) (?:the nao|nhu the nao|ra sao|sao)\b")
TELLING = 3.0  # weight from which what is left tells something
REASONED = 0.7  # the share where a reason is asked, which few clauses give


def claim_of(residue: Asked, query: Query) -> Asked:
    """The words of a question that tell something, in place of all syllables and their pairs.

    An abbreviation tells what it stands for, however a clause writes it. An English question has
    its words already.
    """
    if query.lang == "en":
        return residue
    words = [word.replace("_", " ") for word in segment(query.text).split()]
    light = {term for one in words if is_light(one) for term in terms(one)}
    kept = {term for word in residue.meanings for either in word for term in either} - light
    kept |= {term for one in query.expansions for term in terms(one)}
    kept |= {term for one in words if not (is_light(one) or expand(one)) for term in terms(one)}
    meanings = [_either(one, residue, kept) for one in words if expand(one)]
    both = [one for one in meanings if len(one) > 1]
    kept |= {term for one in both for form in one for term in form}
    claim = residue.weighed({t: w for t, w in residue.weights.items() if t in kept})
    return Asked(claim.weights, (*claim.meanings, *both))


def _either(short: str, residue: Asked, kept: Set[str]) -> dict[frozenset[str], float]:
    """An abbreviation and what it may stand for, as far as the question's terms have them."""
    own = frozenset(terms(short)).intersection(residue.plain)
    full = (frozenset(terms(one)).intersection(residue.plain, kept) for one in expand(short))
    return {one: 1.0 for one in (own, *full) if one}


def asks_beyond(claim: Asked, known: Iterable[str]) -> bool:
    """Whether a question asks for something that these terms, a document's own, don't hold."""
    held = frozenset(known)
    left = {t: w for t, w in claim.weights.items() if not held.issuperset(t.split("_"))}
    return claim.weighed(left).total >= TELLING


def says_claim(claim: Asked, query: Query, unit: Unit) -> bool:
    """Whether a clause, with what leads it, says enough of what is asked beyond its document."""
    left = beyond(claim, query, unit)
    if "reason" in query.asks:
        return left.total >= TELLING and left.share(unit.above) >= REASONED
    enough = CLAIMED_ENGLISH if query.lang == "en" else CLAIMED
    return left.total < TELLING or left.share(unit.above) >= enough


def asks_of_document(claim: Asked, query: Query, unit: Unit) -> bool:
    """Whether a question asks nothing beyond what the document is about: of it as a whole."""
    return beyond(claim, query, unit).total < TELLING


def beyond(claim: Asked, query: Query, unit: Unit) -> Asked:
    """What a question says beyond the subject of a clause's document.

    A body that the question names and the clause doesn't may be told by where the clause stands; a
    word that only asks may be told in others.
    """
    apart = {term for one in query.issuers for term in terms(one)} - unit.above
    apart |= _asked_by(query.text) - unit.above
    return claim.weighed(
        {
            t: w
            for t, w in claim.weights.items()
            if not (unit.subject.issuperset(t.split("_")) or t in apart)
        }
    )


@lru_cache(maxsize=64)
def _asked_by(text: str) -> frozenset[str]:
    """The terms of the words that ask how something is dealt with."""
    return frozenset(term for one in _DEALT.findall(fold(text)) for term in terms(one))
