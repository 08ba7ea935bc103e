"""Two documents in one question: a fact of both, and which of them is the earlier one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from eval.measures.length import LIMIT
from eval.plain.case import Case, Expected
from eval.plain.facts import untold, wanted
from eval.plain.held import Corpus, Held
from eval.plain.lots import Lots, ask
from eval.plain.names import Name, english_names, names
from eval.plain.relations import related

_BOTH = ("date", "issuer", "signer", "effect", "about", "bases")
_SURE = frozenset(
    {"whole number", "type, whole number", "code, whole number", "short number, year"}
)


def sides(one: Held, corpus: Corpus, lots: Lots) -> Iterator[Case]:
    """Questions for a document and another, more often than not of its type."""
    others = [other for other in corpus.others(one) if other.number and other.type]
    alike = [other for other in others if other.type == one.type]
    if one.number is None or not others:
        return
    for _ in range((lots.per + 1) // 2):
        other = lots.one(lots.one([group for group in (others, alike, alike) if group]))
        yield from _facts(one, other, corpus, lots)
        yield from _order(one, other, corpus, lots)


def both(left: Expected, right: Expected) -> Expected:
    """What is right where both sides are asked for: said of each, and both cited."""
    said = tuple(dict.fromkeys((*left.said, *right.said)))
    least = None
    if left.least is not None and right.least is not None:
        least = min(left.least + right.least, len(said))  # they may share some
    return replace(
        left,
        cited=tuple(dict.fromkeys((*left.cited, *right.cited))),
        said=said,
        least=least,
        never=tuple(name for name in left.never if name in right.never),
        limit=LIMIT,
    )


def _facts(one: Held, other: Held, corpus: Corpus, lots: Lots) -> Iterator[Case]:
    mine = {**wanted(one, corpus), **related(one)}
    theirs = {**wanted(other, corpus), **related(other)}
    for kind in lots.some([kind for kind in _BOTH if kind in mine and kind in theirs], 2):
        expected = both(mine[kind], theirs[kind])
        yield from _asked(f"both {kind}", kind, one, other, expected, corpus, lots)
        differs = set(mine[kind].said).isdisjoint(theirs[kind].said)
        if differs and kind in ("date", "issuer", "signer"):
            yield from _asked(f"difference {kind}", kind, one, other, expected, corpus, lots)


def _order(one: Held, other: Held, corpus: Corpus, lots: Lots) -> Iterator[Case]:
    """Which is the earlier, which the later one; the question names it last.

    So an answer that has both in the question's order doesn't say it by luck.
    """
    if one.day is None or other.day is None or one.date == other.date:
        return
    earlier, later = sorted((one, other), key=lambda held: held.date or "")
    for kind, meant, named_first in (("earlier", earlier, later), ("later", later, earlier)):
        expected = Expected(
            cited=(meant.document.doc_id,),
            said=(meant.numbers, named_first.numbers),
            least=1,
            first=meant.numbers,
        )
        yield from _asked(kind, "date", named_first, meant, expected, corpus, lots)


def _asked(
    kind: str,
    told: str,
    one: Held,
    other: Held,
    expected: Expected,
    corpus: Corpus,
    lots: Lots,
) -> Iterator[Case]:
    """One question in Vietnamese and one in English, both documents named beyond doubt."""
    for lang, known in (("vi", names), ("en", english_names)):
        mine = _sure(untold(told, known(one, corpus)))
        theirs = _sure(untold(told, known(other, corpus)))
        if theirs:
            slots = {"other": lots.name(theirs).text}
            yield from ask(lots, kind, one, mine, expected, lang=lang, most=1, slots=slots)


def _sure(known: Sequence[Name]) -> list[Name]:
    return [name for name in known if name.style in _SURE]
