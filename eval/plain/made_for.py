"""Which documents carry out another one, or are based on it."""

from __future__ import annotations

from collections.abc import Iterator

from eval.plain.case import Case, Expected
from eval.plain.held import Corpus, Held
from eval.plain.lots import Lots, ask
from eval.plain.names import english_names, names
from eval.plain.relations import carried_out
from rag.model import Reference


def made_for(one: Held, corpus: Corpus, lots: Lots) -> Iterator[Case]:
    """Questions by what a document carries out or is based on: the document must be told.

    Others may be told beside it, as one directive is carried out by many.
    """
    bases = [ref for ref in one.document.references if ref.relation == "based_on"]
    for kind, found in (("made for", carried_out(one)), ("based upon", bases)):
        whole = [ref for ref in found if ref.number and ref.type and "/" in ref.number]
        for told in lots.some(whole, lots.per):
            yield from _asked(kind, one, told, corpus, lots)


def _asked(kind: str, one: Held, told: Reference, corpus: Corpus, lots: Lots) -> Iterator[Case]:
    if not one.numbers:
        return
    date = told.date.iso if told.date else None
    other = Held(one.document, told.number, told.type, date=date)
    expected = Expected((one.document.doc_id,), (one.numbers,))
    own = [name for name in names(other, corpus) if "whole" in name.style]
    english = [name for name in english_names(other, corpus) if "whole" in name.style]
    yield from ask(lots, kind, one, own, expected)
    yield from ask(lots, kind, one, english, expected, lang="en")
