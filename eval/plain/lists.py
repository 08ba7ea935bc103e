"""Several documents in one answer: all of a type that a body issued, all that a person signed."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from eval.plain.case import Case, Expected, Forms
from eval.plain.held import Corpus, Held
from eval.plain.lots import UNNAMED, Lots, ask
from eval.plain.retold import half
from rag.vietnamese.types import english_type

_SIZES = range(2, 7)


def lists(one: Held, corpus: Corpus, lots: Lots) -> Iterator[Case]:
    """Questions for the lists that begin with this document: each list is asked for once."""
    if one.type and one.issuer:
        kinds = _whole(one, corpus, lambda held: (held.type, held.issuer))
        english = english_type(one.type)
        slots = {"type": one.type.lower(), "issuer": one.issuer}
        yield from _asked("list by issuer", one, kinds, lots, slots)
        if english != one.type:
            slots = {"type": f"{english.lower()}s", "issuer": one.issuer}
            yield from _asked("list by issuer", one, kinds, lots, slots, lang="en")
        if one.year:
            kinds = _whole(one, corpus, lambda held: (held.type, held.issuer, held.year))
            slots = {"type": one.type.lower(), "issuer": one.issuer, "year": one.year}
            yield from _asked("list by year", one, kinds, lots, slots)
    if one.signer:
        signed = _whole(one, corpus, lambda held: held.signer)
        slots = {"signer": one.signer, "post": one.post or "ông bà"}
        yield from _asked("list by signer", one, signed, lots, slots)
        yield from _asked("list by signer", one, signed, lots, slots, lang="en")


def _whole(one: Held, corpus: Corpus, key: Callable[[Held], object]) -> list[Held]:
    """The documents that are like this one; none unless it is the first of a handful."""
    found = [other for other in corpus.held if key(other) == key(one)]
    named = all(_forms(other) for other in found)
    return found if len(found) in _SIZES and found[0] is one and named else []


def _asked(
    kind: str, one: Held, found: list[Held], lots: Lots, slots: dict[str, str], lang: str = "vi"
) -> Iterator[Case]:
    if found:
        cited = tuple(other.document.doc_id for other in found)
        expected = Expected(cited, tuple(_forms(other) for other in found))
        yield from ask(lots, kind, one, [UNNAMED], expected, slots=slots, lang=lang)


def _forms(one: Held) -> Forms:
    """The number, or half of the subject line where there is none."""
    part = half(one.subject or "")
    return one.numbers or ((part,) if part else ())
