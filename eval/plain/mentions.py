"""What the texts say of a document that isn't held: its day, its issuer, its matter.

Only what all mentions agree on is asked for, and any of those that say it may be cited.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from eval.measures.length import FACT_LIMIT
from eval.plain.case import RETOLD, Case, Expected
from eval.plain.facts import issuer_forms, untold
from eval.plain.held import Corpus, Held
from eval.plain.lots import Lots, ask
from eval.plain.names import english_names, names
from eval.plain.retold import core, half
from eval.quotes import Place
from rag.model import Document, Reference
from rag.vietnamese.text import fold

_FEW = 2  # times ``per`` documents that one text mentions


class Mention(NamedTuple):
    """A reference, and the document whose text has it."""

    document: Document
    reference: Reference

    @property
    def day(self) -> str | None:
        """The day that it states in full, ISO."""
        stated = self.reference.date
        return stated.iso if stated and stated.date else None

    @property
    def place(self) -> Place:
        """Where it stands."""
        return Place(self.document.doc_id, self.reference.start, self.reference.end)


def mentions(one: Held, corpus: Corpus, lots: Lots) -> Iterator[Case]:
    """Questions for documents that this one is the first to mention, by whole numbers."""
    first = [found for found in of_corpus(corpus) if found[0].document is one.document]
    for found in lots.some(first, _FEW * lots.per):
        told = found[0].reference
        named = Held(found[0].document, told.number, told.type, date=_agreed(found, _day))
        own = [name for name in names(named, corpus) if "whole" in name.style]
        english = [name for name in english_names(named, corpus) if "whole" in name.style]
        most = (lots.per + 1) // 2
        for kind, expected in wanted(found).items():
            for lang, known in (("vi", own), ("en", english)):
                usable, called = untold(kind, known), f"mentioned {kind}"
                yield from ask(
                    lots, kind, one, usable, expected, lang=lang, most=most, called=called
                )


def of_corpus(corpus: Corpus) -> list[list[Mention]]:
    """The mentions of each numbered document that isn't held, in the order of the texts."""
    held = {fold(number) for one in corpus.held for number in one.numbers}
    found: dict[str, list[Mention]] = {}
    for one in corpus.held:
        for reference in one.document.references:
            if reference.number and reference.type and "/" in reference.number:
                mention = Mention(one.document, reference)
                found.setdefault(fold(reference.number), []).append(mention)
    return [group for number, group in found.items() if number not in held]


def wanted(found: Sequence[Mention]) -> dict[str, Expected]:
    """Kind of fact to what is right, of those that the mentions agree on."""
    asked: dict[str, Expected] = {}
    if day := _agreed(found, _day):
        asked["date"] = _expected(found, _day, (day,))
    if issuer := _agreed(found, _issuer):
        asked["issuer"] = _expected(found, _issuer, issuer_forms(issuer))
    if (subject := _agreed(found, _matter)) and (said := half(subject)):
        asked["about"] = _expected(found, _matter, (said,), share=RETOLD)
    return asked


def _expected(
    found: Sequence[Mention],
    says: Callable[[Mention], str | None],
    forms: tuple[str, ...],
    share: float = 1.0,
) -> Expected:
    places = tuple(mention.place for mention in found if says(mention))
    return Expected((), (forms,), share=share, places=places, limit=FACT_LIMIT)


def _agreed(found: Sequence[Mention], says: Callable[[Mention], str | None]) -> str | None:
    """What all mentions say that say anything; None where they differ."""
    said = {value for mention in found if (value := says(mention))}
    return said.pop() if len({fold(value) for value in said}) == 1 else None


def _day(mention: Mention) -> str | None:
    return mention.day


def _issuer(mention: Mention) -> str | None:
    return mention.reference.issuer


def _matter(mention: Mention) -> str | None:
    return core(mention.reference.subject or "") or None
