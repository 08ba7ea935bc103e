"""Proper names of a question: a clause about another school, hospital or commune is no answer.

Names are told by their capitals; where a question was typed without any, by the noun before them
("benh vien cho ray"). What is judged are pairs of neighbouring syllables, folded, because that is
what the documents' vocabulary holds.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence, Set
from functools import lru_cache

from rag.generation.text.rows import row_at, row_context, rows_in
from rag.generation.text.sections import headings_at
from rag.generation.text.units import Unit
from rag.model import Evidence, Query
from rag.vietnamese.issuers import find_issuers
from rag.vietnamese.places import find_province_mentions
from rag.vietnamese.spelling import is_syllable_shape
from rag.vietnamese.terms import terms
from rag.vietnamese.text import LOWER, UPPER, fold, nfc
from rag.vietnamese.thesaurus import synonyms
from rag.vietnamese.types import type_mentions
from rag.vietnamese.words import segment

HEAD = 400  # code points of a document's head, where its place stands
MAX_CAPITALS = 0.6  # share of capitalised words from which capitals tell nothing
SUFFERING = 0.6  # of a question that a clause covers that needn't say what somebody suffers

_RUN = re.compile(rf"(?<![\w.&/-])[{UPPER}][{LOWER}]*(?: [{UPPER}][{LOWER}]*)+(?![\w/-])")
_WORD = re.compile(r"\w+")
# Nouns of things that go by a proper name, each a word by itself ("xã", not "xã hội"), and the two
# syllables behind them.
_NAMED = re.compile(
    r"\b(?:xa|phuong|thi[_ ]tran|benh[_ ]vien|cua[_ ]khau|san[_ ]bay|nha[_ ]may|cong[_ ]ty) "
    r"(?=([^\W_]+)[_ ]([^\W_]+))"
)
# "Sở Xây dựng", "Bộ Công an": the field tells them apart.
_FIELD = re.compile(r"(?:Sở|Bộ) (.+)")
# "Ban Đảng nào" names a kind of body.
_KIND = re.compile(r"\s+(?:nào|gì)\b")
# "Ai bị kỷ luật?": who is asked for by what they suffered. It is only a case where something else
# is asked of it: "bị cảnh cáo thì xử lý thế nào?".
_SUFFERED = re.compile(
    r"(?<!\bcó )(?<!\bthiết )(?<!\bchuẩn )(?<!\btrang )\bbị "
    r"(?!bãi|thay|hủy|huỷ|thu|sửa|đình|hết)(\w+ \w+)(?!.*(?:[,.] |\bthì\b))"
)
# Syllables that begin or end no name: what is asked, done or said of a thing.
_COMMON = frozenset(
    "nao gi nay do kia ay va hay hoac la co cua cho tai o ve den tu theo trong tren duoi phai can"
    " se da dang duoc bi khong chua thi ma de voi nhung cac moi mot hai ba bon nam may bao khi ai"
    " dau to lam lay ra vao nhan gui nop thu chi lap mo giao thuc quan xay su tham toi moi cu nhu"
    " sau truoc ngay thang gom dat tang giam bat dung qua noi nen con rieng chung lon nho"
    " cap phuong xa".split()
)


def strange_name(query: Query, vocabulary: Container[str]) -> bool:
    """Whether a question names something whose name stands in no document."""
    runs = (run.split() for run in _runs(query.text))
    return any(not _is_known(run, vocabulary) for run in runs) or any(
        term not in vocabulary for term in _behind_nouns(query.text)
    )


def _is_known(run: Sequence[str], vocabulary: Container[str]) -> bool:
    """Whether a name stands in the documents, or two do that the question has side by side.

    So does one that documents write otherwise: "Bác Hồ".
    """
    written = (terms(one) for _, many in synonyms(" ".join(run)) for one in many)
    if any(all(term in vocabulary for term in one) for one in written):
        return True
    cuts = (0, *range(2, len(run) - 1))
    parts = ((run[:cut], run[cut:]) for cut in cuts)
    return any(
        all(term in vocabulary for part in one for term in terms(" ".join(part))) for one in parts
    )


def names_agree(query: Query, unit: Unit) -> bool:
    """Whether every proper name of the question stands in a clause or in what surrounds it."""
    asked = _asked_names(query.text, query.original)
    if unit.covered < SUFFERING:
        asked |= _suffered(query.text) & frozenset(terms(query.original))
    start, end = unit.passage.passage.start, unit.passage.passage.end
    if asked and not asked <= _surrounding(unit.evidence, start, end):
        return False
    if asked and _names_another_row(asked, unit.evidence, start, end):
        return False
    whole = _whole_names(query.text, query.original)
    return not whole or all(one in _folded_around(unit.evidence, start, end) for one in whole)


def _names_another_row(asked: Set[str], evidence: Evidence, start: int, end: int) -> bool:
    """Whether a row has none of the names asked for, and another one beside it has one.

    Names that stand over all rows, in a heading or the title, tell none of them from the others.
    """
    document = evidence.document
    row = row_at(document, evidence.start, evidence.end)
    if row is None:
        return False
    telling = asked - frozenset(terms("\n".join(_over(evidence))))
    if not telling or telling & _terms_of(f"{evidence.quote}\n{row_context(document, row)}"):
        return False
    others = (one for one in rows_in(document, start, end) if one is not row)
    return any(telling & _terms_of(document.text[one.start : one.end]) for one in others)


@lru_cache(maxsize=64)
def _asked_names(text: str, original: str) -> frozenset[str]:
    """What must be named; what a follow-up takes over is settled already."""
    asked = _proper_names(text) | _bodies(text)
    return asked & frozenset(terms(original))


@lru_cache(maxsize=64)
def _whole_names(text: str, original: str) -> frozenset[str]:
    """The names with a syllable that is a function word elsewhere ("Sao Mai"), folded, spaced."""
    text = nfc(text)
    spans = [(one.start, one.end) for one in find_issuers(text)]
    spans += [(one.start, one.end) for one in find_province_mentions(text)]
    known = {fold(text[start:end]) for start, end in spans}
    return frozenset(
        f" {fold(one)} "
        for one in _runs(text)
        if one in nfc(original)
        if sum("_" in term for term in terms(one)) < one.count(" ")
        if not any(fold(one) in name for name in known)
    )


@lru_cache(maxsize=256)
def _folded_around(evidence: Evidence, start: int, end: int) -> str:
    """The words around a clause, folded, with one space between and at either end."""
    words = _WORD.findall(fold("\n".join(_around(evidence, start, end))))
    return f" {' '.join(words)} "


@lru_cache(maxsize=2048)
def _surrounding(evidence: Evidence, start: int, end: int) -> frozenset[str]:
    """The terms of what surrounds a clause."""
    return frozenset[str]().union(*map(_terms_of, _around(evidence, start, end)))


@lru_cache(maxsize=4096)
def _terms_of(text: str) -> frozenset[str]:
    """The terms of a text; clauses share their passage and the head of their document."""
    return frozenset(terms(text))


def _around(evidence: Evidence, start: int, end: int) -> list[str]:
    """A clause and its passage, its columns, and what stands over them."""
    document = evidence.document
    row = row_at(document, evidence.start, evidence.end)
    said = [document.text[start:end], evidence.quote, *_over(evidence)]
    return [*said, row_context(document, row)] if row is not None else said


def _over(evidence: Evidence) -> list[str]:
    """The headings of a clause, and its document's head and title."""
    document, own = evidence.document, evidence.document.identity
    said = [document.text[:HEAD], document.title, *headings_at(document, evidence.start)]
    said += [one.value for one in (own.subject, own.signer, own.issuer) if one is not None]
    return said


def _capitalised(text: str) -> Iterator[str]:
    """The terms of all runs of capitalised syllables."""
    return (term for run in _runs(text) for term in terms(run))


@lru_cache(maxsize=64)
def _runs(text: str) -> tuple[str, ...]:
    """The runs of capitalised syllables, without the sentence's first word and types."""
    text = nfc(text)
    words = _WORD.findall(text)
    if sum(one[:1].isupper() for one in words) > MAX_CAPITALS * max(len(words), 1):
        return ()
    known = [(one.start, one.end) for one in type_mentions(text)]
    known += [(one.start, one.end) for one in find_province_mentions(text)]
    found = []
    for run in _RUN.finditer(text):
        kept = [
            word.group()
            for word in _WORD.finditer(text, run.start(), run.end())
            if word.start() > _first(text) and not _is_code(word.group())
            if not any(start <= word.start() < end for start, end in known)
        ]
        kept = _without_place(kept)
        if _KIND.match(text, run.end()):
            continue
        if len(kept) > 1 and all(is_syllable_shape(fold(one)) for one in kept):
            found.append(" ".join(kept))
    return tuple(found)


def _without_place(name: list[str]) -> list[str]:
    """A name's syllables without the province behind it: "Lê Lợi Hà Nội"."""
    behind = " ".join(name[-2:])
    return name[:-2] if len(name) > 3 and find_province_mentions(behind) else name


def _first(text: str) -> int:
    """Where the first word of the text begins: it has a capital whatever it is."""
    return len(text) - len(text.lstrip(" \"'“(-"))


def _is_code(word: str) -> bool:
    return len(word) > 1 and word.isupper()


@lru_cache(maxsize=64)
def _proper_names(text: str) -> frozenset[str]:
    """The pairs of the names that are none of a body's, a type's or a province's."""
    text = nfc(text)
    spans = [(one.start, one.end) for one in find_issuers(text)]
    spans += [(one.start, one.end) for one in find_province_mentions(text)]
    known = {term for start, end in spans for term in terms(text[start:end])}
    return frozenset(one for one in _capitalised(text) if "_" in one) - known


@lru_cache(maxsize=64)
def _bodies(text: str) -> frozenset[str]:
    """What tells the department or ministry from others that the question begins with."""
    first = next((one for one in find_issuers(text) if one.start <= _first(text)), None)
    field = _FIELD.match(first.name) if first is not None else None
    return frozenset(one for one in terms(field[1]) if "_" in one) if field else frozenset()


@lru_cache(maxsize=64)
def _suffered(text: str) -> frozenset[str]:
    """What the question says that somebody suffered: "ai bị kỷ luật?"."""
    found = _SUFFERED.search(nfc(text).lower())
    return frozenset(one for one in terms(found[1]) if "_" in one) if found else frozenset()


def _behind_nouns(text: str) -> Iterator[str]:
    """The two syllables behind a noun that wants a name, where neither is a common one."""
    if any(one[:1].isupper() for one in _WORD.findall(text)[1:]):
        return
    for found in _NAMED.finditer(fold(segment(text))):
        if not _COMMON.intersection(found.groups()):
            yield from (one for one in terms(" ".join(found.groups())) if "_" in one)
