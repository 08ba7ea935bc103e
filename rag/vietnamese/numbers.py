"""Document numbers: the one parser for documents and for questions.

A number is read where the text shows that it is one: digits with a symbol (``33/CT-TTg``,
``114 - KL / TW``, ``33 ct ttg``), a type right before the digits (``chỉ thị 33``, ``KH số 300``,
``plan No. 300``, ``CT33``), or "số" alone (``số 300``). Dates, periods, years, quantities, articles
and sections are none.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from rag.model import DocumentNumber
from rag.vietnamese.leads import Lead, lead_before
from rag.vietnamese.number_forms import (
    DIGITS,
    NumberMention,
    bare,
    behind_subject,
    is_year,
    may_have_symbol,
    with_symbol,
)
from rag.vietnamese.text import fold, nfc

# "năm 2021" right behind a number is when the document was issued, or what it is about.
_ISSUED = re.compile(r"\s*[,(]?\s*(?:nam|of|in|from|year)\s+((?:19|20)\d\d)(?!\s?[\d/–—-])")
_LINK = re.compile(r"\s*(?:,|;|&|\b(?:va|and|hay|hoac|or|voi|with|vs)\b\.?)\s*(?:so\s+)?")
_SHORT = 2000  # code points up to which a text is a question or a clause, and is remembered


def find_numbers(text: str) -> list[NumberMention]:
    """The document numbers of ``nfc(text)``, in reading order."""
    text = nfc(text)
    if DIGITS.search(text) is None:
        return []
    return list(_remembered(text)) if len(text) <= _SHORT else _read_all(text)


def find_whole_numbers(text: str) -> list[NumberMention]:
    """The numbers of ``nfc(text)`` that have a symbol, as ``find_numbers`` reads them.

    For texts of documents, where most digits are none: what stands before these isn't looked at.
    """
    text = nfc(text)
    backwards = ""
    found: list[NumberMention] = []
    for match in DIGITS.finditer(text):
        if found and match.start() < found[-1].end:
            continue
        if not may_have_symbol(text, match):
            continue
        backwards = backwards or fold(text)[::-1]
        mention = with_symbol(text, match, lead_before(text, backwards, match.start()))
        if mention is not None:
            found.append(mention)
    return found


@lru_cache(maxsize=1024)
def _remembered(text: str) -> tuple[NumberMention, ...]:
    """Those of a question or a clause, which several steps read, one after the other."""
    return tuple(_read_all(text))


def _read_all(text: str) -> list[NumberMention]:
    folded = fold(text)
    backwards = folded[::-1]
    found: list[NumberMention] = []
    for match in DIGITS.finditer(text):
        if found and match.start() < found[-1].end:
            continue
        lead = lead_before(text, backwards, match.start())
        mention = with_symbol(text, match, lead) or bare(text, folded, match, lead)
        mention = mention or behind_subject(text, folded, match)
        if mention is None and found:
            mention = _listed(text, folded, match, found[-1])
        if mention is not None:
            found.append(mention)
    return _share_symbols(folded, found)


def asked_numbers(text: str) -> tuple[DocumentNumber, ...]:
    """The numbers that a question names, each once, with the year of issue named behind them."""
    folded = fold(nfc(text))
    found = []
    for mention in find_numbers(text):
        behind = _ISSUED.match(folded, mention.end)
        issued = int(behind.group(1)) if behind else None
        found.append(replace(mention.number, issued=issued))
    return tuple(dict.fromkeys(found))


def _listed(
    text: str, folded: str, match: re.Match[str], before: NumberMention
) -> NumberMention | None:
    """The next of a list: ``kế hoạch 39 và 300``."""
    if before.number.symbol or before.number.type is None or len(match.group()) < 2:
        return None
    if not _LINK.fullmatch(folded, before.end, match.start()) or is_year(match.group()):
        return None
    lead = Lead(before.number.type, typed_at=before.typed_at)
    return bare(text, folded, match, lead)


def _share_symbols(folded: str, found: list[NumberMention]) -> list[NumberMention]:
    """In ``Kết luận số 187, 188-KL/TW`` the first number has the second one's symbol."""
    for i in range(len(found) - 2, -1, -1):
        number, following = found[i].number, found[i + 1].number
        if number.symbol or not following.symbol or not number.type:
            continue
        linked = _LINK.fullmatch(folded, found[i].end, found[i + 1].start)
        if linked and number.type == following.type:
            shared = replace(number, symbol=following.symbol, joiner=following.joiner)
            found[i] = found[i]._replace(number=shared)
    return found
