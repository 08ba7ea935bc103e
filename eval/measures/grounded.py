"""grounded: no document number and no date that the answer's sources don't have (contract §5).

A check of faithfulness that needs no judge, on the entities that an official acts on; compare Nan
et al., "Entity-level Factual Consistency of Abstractive Text Summarization", EACL 2021.
"""

from __future__ import annotations

from eval.outcome import Outcome
from rag.vietnamese.dates import find_dates
from rag.vietnamese.numbers import find_numbers
from rag.vietnamese.text import normalise


def unsupported(outcome: Outcome) -> tuple[str, ...]:
    """The numbers and dates of the answer that stand in no quote and no cited identity."""
    sources = [part for cited in outcome.citations for part in (cited.quote, cited.identity)]
    numbers = {m.number.key for text in sources for m in find_numbers(text)}
    dates = {m.date for text in sources for m in find_dates(text)}
    written = " ".join(map(normalise, sources))
    loose = [
        mention.written
        for mention in find_numbers(outcome.text)
        if mention.number.symbol
        and mention.number.key not in numbers
        and normalise(mention.written) not in written
    ]
    loose += [m.date.iso for m in find_dates(outcome.text) if m.date not in dates]
    return tuple(loose)


def grounded(outcome: Outcome) -> bool | None:
    """Whether every number and date is supported; None where nothing is answered."""
    return not unsupported(outcome) if outcome.answered else None
