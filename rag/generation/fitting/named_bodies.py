"""Bodies that an English question names: where no document of a clause does, it is no answer.

"What must the Department of Health do under plan 63?" shares its other words with what the plan
wants of everybody. A Vietnamese question names a body as documents do; what an English one says is
a name of the tables, which a document may write in any of its forms.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from rag.model import Document, Query
from rag.vietnamese.issuer_forms import bodies, folded_words
from rag.vietnamese.issuers import find_issuers

KEPT = 64  # documents whose folded text is kept

# Those of one field each; committees, councils and their heads are spoken of in many ways.
_OF_FIELD = re.compile(r"(?:Sở|Bộ|Thanh tra) (?!trưởng)")


def names_bodies(query: Query, document: Document) -> bool:
    """Whether a document names each department and ministry of an English question.

    What a follow-up takes over is settled already.
    """
    if query.lang != "en":
        return True
    return all(_names(document, name) for name in _asked(query.original))


@lru_cache(maxsize=KEPT)
def _asked(text: str) -> tuple[str, ...]:
    """The departments, ministries and inspectorates that a question names."""
    named = (one.name for one in find_issuers(text))
    return tuple(dict.fromkeys(one for one in named if _OF_FIELD.match(one)))


def _names(document: Document, name: str) -> bool:
    said = _folded(document.text)
    return any(f" {form} " in said for form in _forms(name))


@lru_cache(maxsize=KEPT)
def _folded(text: str) -> str:
    """The words of a text, one space between and at either end."""
    return f" {' '.join(folded_words(text))} "


@cache
def _forms(name: str) -> frozenset[str]:
    """The folded ways to write a body's name."""
    body = next((one for one in bodies() if one.name == name), None)
    written = (*body.written, *body.codes) if body is not None else ()
    return frozenset(" ".join(folded_words(one)) for one in (name, *written))
