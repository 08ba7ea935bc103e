"""What tells a clause that answers from one that doesn't, measured: the features of its ranking.

Each is a number that a person could check: how much of the question the clause holds, itself, with
its headings, beside its document's subject; whether it names the kind of thing that is asked for;
what it looks like; where it stands. ``rag/models/clauses`` has their weights, learned from
questions whose answer is known (listwise softmax: Cao et al. 2007, "Learning to rank: from pairwise
approach to listwise approach"). A linear sum was kept: gradient-boosted trees over the same
features and a kernel network over word vectors were no better at the first place (docs/decisions).
"""

from __future__ import annotations

from typing import NamedTuple


class Features(NamedTuple):
    """The features of one clause for one question; shares are of the question's weight, 0 … 1.

    ``own``, ``headed`` and ``around``: held by it, with its headings, with its passage; terms of
    its document's subject count less. ``all_…``: the same, all terms alike. ``claim…``: of what
    the question says beyond its document. A kind of thing or a cue is 1 where it is asked for and
    said, -1 where it is asked for only, 0 where it isn't asked for.
    """

    own: float
    headed: float
    around: float
    all_own: float
    all_headed: float
    all_around: float
    claim_own: float
    claim_headed: float
    passage: float  # the score of its passage, beside the best one's
    rank: float  # the inverse of its passage's rank
    first: float  # whether it is of the document that was found first
    lead_in: float
    preamble: float
    heading: float
    short: float
    row: float
    length: float  # the logarithm of its code points
    written: float  # share of the documents' terms for the question's everyday words
    noun: float
    noun_above: float
    agency: float
    time: float
    amount: float
    place: float
    exception: float
    effect: float
    counted: float
    document: float
    denied: float
    cue: float  # a reason, a condition, money … that is asked for in so many words
    run: float  # the longest run of syllables that both have, as a share of the question
    run_length: float
    cosine: float
    cosine_told: float  # the same without what every question has
