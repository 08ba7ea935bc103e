"""What is asked after an answer: another fact of the same document, or the same of another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from eval.plain.case import Case, Expected
from eval.plain.facts import untold, wanted
from eval.plain.held import Corpus, Held
from eval.plain.lots import UNNAMED, Lots, ask
from eval.plain.names import Name, english_names, names
from eval.plain.relations import related

_FIRST = ("date", "issuer", "signer", "about", "effect")
_LATER = (*_FIRST, "recipient", "number", "bases", "replaces", "amends")
_OTHER = ("date", "issuer", "signer", "effect")


def followups(one: Held, corpus: Corpus, lots: Lots) -> Iterator[Case]:
    """Second questions, whose first ones name the document beyond doubt."""
    expected = {**wanted(one, corpus), **related(one)}
    for lang, known in (("vi", names(one, corpus)), ("en", english_names(one, corpus))):
        for kind in lots.some([kind for kind in _LATER if kind in expected], 1 + lots.per):
            first = _first(one, lots, known, expected, lang, but=kind)
            if first is not None:
                yield from ask(
                    lots,
                    f"then {kind}",
                    one,
                    [UNNAMED],
                    expected[kind],
                    lang=lang,
                    most=1,
                    before=(first,),
                )
        yield from _of_another(one, corpus, lots, known, lang)


def _of_another(
    one: Held, corpus: Corpus, lots: Lots, known: Sequence[Name], lang: str
) -> Iterator[Case]:
    """``Thế còn …?``, where the question before was a fact that both documents state."""
    others = [other for other in corpus.others(one) if other.number and other.type == one.type]
    if not others:
        return
    other = lots.one(others)
    theirs = wanted(other, corpus)
    shared = [kind for kind in _OTHER if kind in wanted(one, corpus) and kind in theirs]
    names_of_other = (names if lang == "vi" else english_names)(other, corpus)
    for kind in lots.some(shared, 1):
        first = _worded(lots, kind, known, lang)
        later = [name for name in untold(kind, names_of_other) if "number" in name.tells]
        if first is not None:
            yield from ask(
                lots, "then other", other, later, theirs[kind], lang=lang, most=1, before=(first,)
            )


def _first(
    one: Held,
    lots: Lots,
    known: Sequence[Name],
    expected: Mapping[str, Expected],
    lang: str,
    *,
    but: str,
) -> str | None:
    kinds = [kind for kind in _FIRST if kind in expected and kind != but]
    return _worded(lots, lots.one(kinds), known, lang) if kinds and one.number else None


def _worded(lots: Lots, kind: str, known: Sequence[Name], lang: str) -> str | None:
    """A first question, as written, by a whole number."""
    whole = [name for name in untold(kind, known) if "whole number" in name.style]
    if not whole:
        return None
    (wording,) = lots.wordings(kind, 1, lang)
    text = wording.format(document=lots.name(whole).text)
    return text[:1].upper() + text[1:]
