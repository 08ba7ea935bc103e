"""Which document is about a matter."""

from __future__ import annotations

from collections.abc import Iterator

from eval.plain.case import RETOLD, Case, Expected
from eval.plain.held import Corpus, Held
from eval.plain.lots import Lots, ask
from eval.plain.names import Name, is_said_of
from eval.plain.retold import half

_BY_MATTER = Name("half the subject", "", frozenset({"subject"}))


def matters(one: Held, corpus: Corpus, lots: Lots) -> Iterator[Case]:
    """Questions for the document by half of its subject line, where no other's has it."""
    said = half(one.subject or "")
    if not said or one.type is None:
        return
    if any(is_said_of(other, said) for other in corpus.others(one)):
        return
    slots = {"matter": said, "type": one.type.lower(), "Type": one.type}
    own = (one.numbers,) if one.number else ((said,),)
    expected = Expected((one.document.doc_id,), own, share=1.0 if one.number else RETOLD)
    yield from ask(lots, "which", one, [_BY_MATTER], expected, slots=slots)
    if one.issuer:
        slots["issuer"] = one.issuer
        yield from ask(lots, "which of issuer", one, [_BY_MATTER], expected, slots=slots)
