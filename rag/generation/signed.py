"""Documents that a question names by who signed them: "kế hoạch do ông … ký", "thư bà … đã ký"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from rag.generation.facts import Facts
from rag.generation.text.people import asked_people
from rag.model import Query, Span
from rag.vietnamese.text import fold

_SIGN = re.compile(r"\bk[yi]\b|\bsigned by\b")
_SIGNED = re.compile(r"\b(?:do|boi)\b.{0,50}\bk[yi]\b|\bsigned by\b")
# Behind a signer's name.
_SIGNS = re.compile(r"(?: (?:da|la nguoi|thay mat|dung ten))* k[yi]\b(?! ket)")


def signed_documents(facts: Facts, query: Query) -> frozenset[str]:
    """Held documents that somebody signed of whom the question says that they sign something."""
    if "signer" in query.asks or not _SIGN.search(fold(query.text)):
        return frozenset()
    signers = [one for one in asked_people(query.text, facts.people) if one.signs]
    told = _SIGNED.search(fold(query.text)) is not None
    return frozenset(
        one.evidence.document.doc_id for one in signers if told or _signing(one.name, query)
    )


def signing_spans(facts: Facts, query: Query, within: Collection[str]) -> Iterator[Span]:
    """Where a question says who signed the documents that it is to look in."""
    if "signer" in query.asks:
        return
    yield from (Span(*one.span()) for one in _SIGNED.finditer(fold(query.text)))
    for doc_id in within:
        signer = facts.catalogue.documents[doc_id].identity.signer
        signing = _signing(signer.value, query) if signer is not None else None
        if signing is not None:
            yield signing


def _signing(name: str, query: Query) -> Span | None:
    """Where a question says of somebody that they sign something, the name included."""
    folded, named = fold(query.text), fold(name)
    start = folded.find(named)
    signs = _SIGNS.match(folded, start + len(named)) if start >= 0 else None
    return Span(start, signs.end()) if signs is not None else None
