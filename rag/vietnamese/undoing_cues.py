"""How a question asks for the documents that another one undoes, as patterns for folded text.

Asked for is what was repealed or replaced, not what did it: "bãi bỏ quyết định nào", "quyết định
nào bị bãi bỏ", "quyết định … cũ hết hiệu lực là số mấy"; but not "bị bãi bỏ bởi quyết định nào".
"""

from __future__ import annotations

import re
from typing import NamedTuple

from rag.model import Relation
from rag.vietnamese.inner_nouns import ENDS_IN_INNER
from rag.vietnamese.text import fold
from rag.vietnamese.types import type_mentions

_UNDO = r"(?:bai bo|huy bo|thay the|thay cho|thay|huy|bo|thu hoi)"
_ENDS = r"(?:het|mat|cham dut|ngung|khong con) (?:hieu luc|ap dung|gia tri)"
_UNDONE_EN = r"(?:replac|repeal|revok|rescind|supersed|abolish|cancel|withdr[ae]w|annul)\w*"
_COUNT = r"(?:nhung|cac|may|hai|ba|bon|nam|toan bo|tat ca|\d{1,2})"
_WHICH = r"(?:nao|gi|so may|so bao nhieu|so nao|so hieu (?:gi|nao|may)|so gi)\b"
# A verb of undoing right before the documents that are asked for.
_BEFORE = re.compile(rf"\b{_UNDO}(?: (?:di|cho|luon|{_COUNT}))* $")
_ASKED = re.compile(rf"(?P<subject>(?: (?!la\b)[\w/-]+){{0,9}} ){_WHICH}")
# … or behind them, with what shows that they suffer it.
_BEHIND = re.compile(
    rf"\b(?:bi|duoc)(?: (?!nao\b|gi\b)[\w-]+){{0,8}}? {_UNDO}\b"
    rf"|\b(?:da |se |vua |cu )?{_ENDS}\b"
)
_BY_WHICH = re.compile(
    rf"(?:\s[\w-]+)?\s(?:boi|bang|theo|tai|do)(?: [\w,]+){{0,6}} {_WHICH}"
    r"|.*\b(?:khi nao|ngay nao|bao gio|tu bao gio|luc nao|vi sao|tai sao|ly do)\b"
    r"|\s(?:tu |ke tu |vao )?(?:khi|ngay|luc|thang|nam|hom) (?:nao|may|bao nhieu)\b"
    r"|\s(?:ai|chua|khong)\b"
)
# "… hết hiệu lực là số mấy", "… bị bãi bỏ là quyết định nào"
_NUMBER_BEHIND = re.compile(rf"[^.?;]*\b(?:la|mang|co)\b(?: \w+){{0,3}} {_WHICH}")
_NUMBERED = re.compile(r"\s+(?:so )?\d")
_WHEN = re.compile(r"\b(?:khi nao|ngay nao|bao gio|luc nao|vi sao|tai sao|ly do)\b|\bchua\W*$")
_ENGLISH = re.compile(
    rf"\b(?:which|what)\b(?P<noun>(?: [\w'’-]+){{1,18}}?) (?:was|were|is|are|ha(?:s|ve) been"
    rf"|will be|did|does|do)\b.*?\b(?P<verb>{_UNDONE_EN})\b(?! by (?:which|what))"
    rf"|\b(?P<act>{_UNDONE_EN}) (?:which|what)\b(?P<object>(?: [\w'’-]+){{1,4}})"
    r"|\b(?:which|what)\b(?P<ended>(?: [\w'’-]+){1,10}?)\b.*?"
    r"\b(?:no longer (?:in force|valid|apply)"
    r"|expire[sd]?|ceases?|lapse[sd]?|loses? (?:its )?(?:effect|force|validity))\b"
)
_GENERIC = re.compile(r"\b(?:van ban|tai lieu)\b")
_GENERIC_EN = re.compile(r"\b(?:documents?|texts?|instruments?|rules?)\b")
# "… trước đây ban hành theo quyết định nào?": what has been replaced since.
_FORMERLY = re.compile(
    r"\b(?:truoc day|truoc kia|lau nay|luc truoc|truoc do|hoi truoc)\b(?! 0?\d)"
    rf"(?: [\w,-]+){{0,8}}? (?:theo|tai|trong|bang|o|la|qua) (?:{_COUNT} )?$"
)


class Undone(NamedTuple):
    """The documents asked for: where they are named, and which relations would undo them."""

    start: int
    end: int
    relations: tuple[Relation, ...]


def asked_undone(text: str, lang: str) -> Undone | None:
    """Where a question names the undone documents that it asks for; None where it asks for none."""
    folded = fold(text)
    if lang == "en":
        return _in_english(text, folded)
    if _WHEN.search(folded):
        return None
    nouns = [(one.start, one.end) for one in type_mentions(text)]
    nouns += [one.span() for one in _GENERIC.finditer(folded)]
    nouns = sorted(one for one in nouns if not _NUMBERED.match(folded, one[1]))
    former = [one for one in nouns if _is_former(folded, *one)]
    if former:
        return Undone(*former[0], ("replaces", "repeals"))
    for start, end in nouns:
        before, asked = _BEFORE.search(folded[:start]), _ASKED.match(folded, end)
        if before is None or asked is None or ENDS_IN_INNER.search(asked["subject"]):
            continue
        if _is_verb(text, before.start()) and " thì " not in text[end : asked.end()]:
            return Undone(start, end, _relations(before.group()))
    return _suffering(folded, nouns)


def _suffering(folded: str, nouns: list[tuple[int, int]]) -> Undone | None:
    """The documents with what shows behind them that they were undone."""
    for start, end in nouns:
        behind = _BEHIND.search(folded, end)
        if behind is None or _BY_WHICH.match(folded, behind.end()):
            continue
        asked = _ASKED.match(folded, end)
        named = asked is not None and not ENDS_IN_INNER.search(asked["subject"])
        if not (named or _NUMBER_BEHIND.match(folded, behind.end())):
            continue
        if not re.search(r"[.?;]", folded[end : behind.start()]):
            return Undone(start, end, _relations(behind.group()))
    return None


def _is_former(folded: str, start: int, end: int) -> bool:
    """Whether it is asked in which document something stood before."""
    which = re.match(rf" (?:cu )?{_WHICH}", folded[end:])
    return which is not None and _FORMERLY.search(folded[:start]) is not None


def _is_verb(text: str, at: int) -> bool:
    """Whether *bo* is *bỏ*, not *bộ*, where it was typed with its diacritics."""
    word = text[at : at + 2]
    return word.lower() != "bộ"


def _in_english(text: str, folded: str) -> Undone | None:
    found = _ENGLISH.search(folded)
    if found is None:
        return None
    name = next(one for one in ("noun", "object", "ended") if found[one])
    start, end = found.span(name)
    named = any(start <= one.start < end for one in type_mentions(text))
    if not named and not _GENERIC_EN.search(folded, start, end):
        return None
    verb = found["verb"] or found["act"] or ""
    return Undone(start, end, _relations(verb))


def _relations(verb: str) -> tuple[Relation, ...]:
    """What undoes: a replacement where it is asked for, a repeal likewise, else either."""
    if re.search(r"\bthay\b|^(?:replac|supersed)", verb):
        return ("replaces", "repeals")
    if re.search(r"\b(?:bai bo|huy|bo)\b|^(?:repeal|abolish|revok|rescind|annul)", verb):
        return ("repeals", "replaces")
    return ()
