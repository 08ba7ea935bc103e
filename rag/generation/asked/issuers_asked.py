"""Which kind of body a question asks for as an issuer: a ministry, a province, a council.

"Bộ nào", "which city" say how the issuer's name begins. A document that a question only describes
is not the one meant where another kind of body issued it.
"""

from __future__ import annotations

import re

from rag.model import Query
from rag.vietnamese.cues import fold_cues
from rag.vietnamese.text import fold

_LOCAL = r"(?:chu tich )?(?:uy ban|hoi dong) nhan dan"
# What is asked for, in either language, and how such an issuer's name begins.
_KINDS = (
    (r"bo nao|(?:which|what) ministry", "bo "),
    (r"sø nao", "so "),
    (r"(?<!chi )cuc nao", "cuc "),
    (r"tinh nao|(?:which|what) province", rf"{_LOCAL} tinh "),
    (r"thanh pho nao|(?:which|what) city", rf"{_LOCAL} thanh pho "),
    (r"(?:tinh,? thanh(?: pho)?|dia phuong) nao", rf"{_LOCAL} (?:tinh|thanh pho) "),
    (
        r"(?:hoi dong nhan dan|hdnd)(?: \w+){0,2} nao"
        r"|(?:which|what) (?:[\w'’]+ ){0,2}people['’]s council",
        "hoi dong nhan dan ",
    ),
    (
        r"(?:uy ban nhan dan|ubnd)(?: \w+){0,2} nao"
        r"|(?:which|what) (?:[\w'’]+ ){0,2}people['’]s committee",
        "(?:chu tich )?uy ban nhan dan ",
    ),
)
# What may stand before the verb.
_SOONER = re.compile(r"^(?: (?:da|vua|moi|has|have|recently|just))+(?= )")
_ASKED = tuple(
    (re.compile(rf"\b(?:{asked})(?!['’\w])(?P<then>.*)"), re.compile(name))
    for asked, name in _KINDS
)
_OPENING = re.compile(r"(?:cho \w+ hoi )?")


def is_asked_kind(issuer: str | None, query: Query) -> bool:
    """Whether an issuer is of the kinds that the question asks for, if it asks for any."""
    folded, name = fold_cues(query.text).lower(), fold(issuer or "") + " "
    return all(one.match(name) for asked, one in _ASKED if asked.search(folded))


def deed(query: Query) -> str | None:
    """What a question that opens with such a body says that it did, folded; None of others."""
    folded = fold_cues(query.text).lower()
    opening = _OPENING.match(folded)
    start = opening.end() if opening else 0
    found = (asked.match(folded, start) for asked, _ in _ASKED)
    return next((_SOONER.sub("", one["then"]).strip() for one in found if one), None)
