"""What makes two files one document: the number, type, issuer and date that both state."""

from __future__ import annotations

import re
from hashlib import sha256

from rag.model import Document
from rag.vietnamese.issuer_names import issuer_key
from rag.vietnamese.numbers import find_numbers
from rag.vietnamese.places import find_provinces
from rag.vietnamese.text import fold

# "(Kèm theo Nghị định số 161/2024/NĐ-CP ngày …)": the number of what an annex belongs to.
_BELONGS_TO = re.compile(r"\bkèm\s+theo\b[^.;\n]*$", re.IGNORECASE)
_BEFORE = 80  # code points in which the words before a number say so


def identity_key(document: Document) -> str | None:
    """Who a document is, the same however it is written; None where it doesn't state all of it.

    Numbering restarts with each body and year, and bodies of one name are told apart by the one
    above them and the province; so nothing less than all of it makes two files one document. An
    annex in a file of its own states who its document is, which it isn't itself.
    """
    own = document.identity
    if own.number is None or own.type is None or own.issuer is None or own.date is None:
        return None
    if own.date.date is None or _is_annex(document.text, own.number.start):
        return None
    issuer = own.issuer.value
    parts = [_number(own.number.value), fold(own.type.value), issuer_key(issuer)]
    if not find_provinces(issuer):
        above = own.superior.value if own.superior else ""
        parts += [issuer_key(above) if above else "", fold(document.province or "")]
    return "|".join((*(_squeezed(one) for one in parts), own.date.iso))


def _is_annex(text: str, number: int) -> bool:
    return _BELONGS_TO.search(text[max(0, number - _BEFORE) : number]) is not None


def content_key(text: str) -> str:
    """The SHA-256 of a text's words, however they are spaced, in hexadecimal."""
    return sha256(_squeezed(text).encode()).hexdigest()


def _squeezed(text: str) -> str:
    return " ".join(text.split())


def _number(written: str) -> str:
    found = find_numbers(written)
    return fold(found[0].number.key if found else written).replace(" ", "")
