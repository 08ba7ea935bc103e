"""What a document states of itself: day, issuer, signer, number, matter, recipients, effect."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from eval.measures.length import FACT_LIMIT
from eval.plain.case import Case, Expected, one_fact, retelling
from eval.plain.held import Corpus, Held
from eval.plain.lots import Lots, ask
from eval.plain.names import Name, Part, english_names, names, short_body
from eval.plain.retold import half
from rag.vietnamese.text import fold, fold_space

_EFFECT = re.compile(
    r"(?:Quyết định|Nghị quyết|Thông tư|Nghị định|Quy định|Luật|Quy chế) này[^.;\n]{0,120}?"
    r"có hiệu lực[^.;\n]{0,60}?(?:ngày (\d+)(?: tháng |/)(\d+)(?: năm |/)(\d{4})|(ngày ký))",
    re.IGNORECASE,
)
_LEAST_RECIPIENTS = 2
# What a name of the document must not tell where a fact is asked.
_TOLD: dict[str, Part] = {
    "date": "date",
    "issuer": "issuer",
    "number": "number",
    "about": "subject",
}


def facts(one: Held, corpus: Corpus, lots: Lots) -> Iterator[Case]:
    """Questions for each fact that the document states, in Vietnamese and in English."""
    own, english = names(one, corpus), english_names(one, corpus)
    for kind, expected in wanted(one, corpus).items():
        yield from ask(lots, kind, one, untold(kind, own), expected)
        yield from ask(lots, kind, one, untold(kind, english), expected, lang="en")


def untold(kind: str, known: Sequence[Name]) -> list[Name]:
    """The names that don't tell what is asked."""
    return [name for name in known if _TOLD.get(kind) not in name.tells]


def wanted(one: Held, corpus: Corpus) -> dict[str, Expected]:
    """Kind of fact to what is right; a kind that the document says nothing of isn't there."""
    found: dict[str, Expected] = {}
    if one.date:
        found["date"] = one_fact(one, one.date)
    if one.issuer:
        found["issuer"] = one_fact(one, *issuer_forms(one.issuer))
    if one.signer:
        found.update(_signed(one, one.signer, corpus))
    if one.number:
        found["number"] = one_fact(one, *one.numbers)
    if one.subject and (said := half(one.subject)):
        found["about"] = retelling(one, said)
    if recipients := _recipients(one):
        found["recipient"] = recipients
    if days := effective_from(one.document.text):
        found["effect"] = one_fact(one, *days)
    return found


@lru_cache(maxsize=4096)
def effective_from(text: str) -> tuple[str, ...]:
    """The days from which a text says that it has effect, ISO; ``ngày ký`` for the day signed."""
    return tuple(
        signed or f"{year}-{int(month):02d}-{int(day):02d}"
        for day, month, year, signed in _EFFECT.findall(text)
    )


def issuer_forms(issuer: str) -> tuple[str, ...]:
    """The ways to say a body: in full, short, and for its head the body itself."""
    body = issuer.removeprefix("Chủ tịch ")
    return tuple(dict.fromkeys((issuer, short_body(issuer), body, short_body(body))))


def _signed(one: Held, signer: str, corpus: Corpus) -> dict[str, Expected]:
    """The signer, the post, and both; another document's signer is never told with them."""
    others = {other.signer for other in corpus.held if other.signer and other.signer != signer}
    never = tuple(sorted(name for name in others if fold(name) not in fold(one.subject or "")))
    found = {"signer": one_fact(one, signer, never=never)}
    if one.post:
        cited = (one.document.doc_id,)
        found["post"] = one_fact(one, one.post, never=never)
        both = ((signer,), (one.post,))
        found["signer and post"] = Expected(cited, both, never=never, limit=FACT_LIMIT)
    return found


def _recipients(one: Held) -> Expected | None:
    own = one.document.identity
    told = [fold_space(part.value) for part in (*own.addressees, *own.recipients)]
    if not told:
        return None
    least = min(_LEAST_RECIPIENTS, len(own.addressees) or len(told))
    return retelling(one, *told, least=least, limit=FACT_LIMIT)
