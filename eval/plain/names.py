"""The ways in which people name a document, and what each of them gives away."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from eval.plain.held import Corpus, Held
from eval.plain.retold import VERB, core, half, in_full
from rag.vietnamese.text import fold
from rag.vietnamese.types import code_of_type, english_type

Part = Literal["number", "date", "issuer", "subject"]

_SHORT_BODIES = (
    *(("Ủy ban nhân dân", "UBND"), ("Hội đồng nhân dân", "HĐND"), ("thành phố", "TP")),
    *(("Thủ tướng Chính phủ", "Thủ tướng"), ("Văn phòng Chính phủ", "VPCP")),
    *(("Bộ Lao động - Thương binh và Xã hội", "Bộ LĐTBXH"), ("Bộ Nội vụ", "BNV")),
    *(("Bộ Tài chính", "BTC"), ("Mặt trận Tổ quốc", "MTTQ")),
)
_EVERYDAY_PLACES = {"Thừa Thiên Huế": "Huế"}
_SUBJECT_LEAST = 5  # words of a subject line by which a document may be named


@dataclass(frozen=True, slots=True)
class Name:
    """A way to name one document; ``style`` is how reports call it, ``tells`` what it says."""

    style: str
    text: str
    tells: frozenset[Part]


@lru_cache(maxsize=4096)
def names(one: Held, corpus: Corpus) -> tuple[Name, ...]:
    """Every way in Vietnamese that fits this document and no other that is held or named."""
    if one.type is None:
        return ()
    return (*_by_number(one, corpus), *_by_subject(one, corpus))


@lru_cache(maxsize=4096)
def english_names(one: Held, corpus: Corpus) -> tuple[Name, ...]:
    """Every way in English; none where the type has no English name."""
    english = english_type(one.type) if one.type else None
    if english is None or english == one.type or one.number is None:
        return ()
    whole = [f"{english} No. {one.number}", f"{english} {one.number}", one.number]
    found = [_name("whole number", text, "number") for text in whole]
    if _is_only(one, corpus):
        found.append(_name("short number", f"{english} {one.digits}", "number"))
        if one.year:
            text = f"{english} No. {one.digits} of {one.year}"
            found.append(_name("short number, year", text, "number"))
    return tuple(found)


def short_body(body: str) -> str:
    """A body's name as people write it: ``UBND TP Huế``."""
    for long, short in _SHORT_BODIES:
        body = body.replace(long, short)
    return body


def place_of(one: Held) -> str | None:
    """The province by its everyday name, where a body of that place issued the document."""
    province = one.document.province
    if province is None or "nhân dân" not in (one.issuer or ""):
        return None
    return _EVERYDAY_PLACES.get(province, province)


def is_said_of(other: Held, said: str) -> bool:
    """Whether what is said of one subject line may be meant of another document's."""
    if other.subject is None:
        return False
    return fold(said) in fold(other.subject) or fold(core(other.subject)) in fold(said)


def _by_number(one: Held, corpus: Corpus) -> Iterator[Name]:
    if one.number is None or one.digits is None or one.type is None:
        return
    own, code = one.type, code_of_type(one.type) or one.type
    yield _name("whole number", one.number, "number")
    yield _name("whole number", f"văn bản số {one.number}", "number")
    yield _name("type, whole number", f"{own} số {one.number}", "number")
    yield _name("type, whole number", f"{own} {one.number}", "number")
    yield _name("code, whole number", f"{code} {one.number}", "number")
    if one.day:
        text = f"{own} số {one.number} ngày {one.day}"
        yield _name("type, whole number, date", text, "number", "date")
    if one.issuer:
        text = f"{own} {one.number} của {one.issuer}"
        yield _name("type, whole number, issuer", text, "number", "issuer")
    yield from _by_digits(one, own, code, corpus)


def _by_digits(one: Held, own: str, code: str, corpus: Corpus) -> Iterator[Name]:
    """Without the symbol, where the digits say which document of its type is meant."""
    if _is_only(one, corpus):
        for text in (f"{code} {one.digits}", f"{own.lower()} {one.digits}"):
            yield _name("short number", text, "number")
        yield _name("short number", f"{own} số {one.digits}", "number")
        if one.year:
            for text in (f"{own} {one.digits} năm {one.year}", f"{code} {one.digits}/{one.year}"):
                yield _name("short number, year", text, "number")
    if one.issuer and _is_only(one, corpus, of_issuer=True):
        body = short_body(one.issuer)
        for text in (f"{own} {one.digits} của {one.issuer}", f"{code} {one.digits} của {body}"):
            yield _name("short number, issuer", text, "number", "issuer")
        if place := place_of(one):
            text = f"{own} {one.digits} của {place}"
            yield _name("short number, place", text, "number", "issuer")


def _by_subject(one: Held, corpus: Corpus) -> Iterator[Name]:
    if one.subject is None or one.type is None or len(one.subject.split()) < _SUBJECT_LEAST:
        return
    own, full, part = one.type, in_full(one.subject), half(one.subject)
    if full and not _of_others(one, corpus, full):
        leads = VERB.match(full) is not None
        yield _name("subject", f"{own} {full}" if leads else f"{own} về {full}", "subject")
        if one.issuer:
            text = f"{own} của {one.issuer} về {'việc ' if leads else ''}{full}"
            yield _name("subject, issuer", text, "subject", "issuer")
    others = _of_others(one, corpus, part)
    if not part or any(_alike(one, other) for other in others):
        return
    if not others:
        yield _name("half the subject", f"{own.lower()} về {part}", "subject")
    if one.issuer:
        for text in (
            f"{own} của {one.issuer} về {part}",
            f"{own.lower()} về {part} của {short_body(one.issuer)}",
        ):
            yield _name("half the subject, issuer", text, "subject", "issuer")
        if place := place_of(one):
            kind = "tỉnh" if "tỉnh" in one.issuer else "thành phố"
            for text in (
                f"{own.lower()} {part} của {place}",
                f"{own} của {kind} {place} về {part}",
            ):
                yield _name("half the subject, place", text, "subject", "issuer")


def _of_others(one: Held, corpus: Corpus, said: str) -> list[Held]:
    """The others of its type that may be meant by what is said of the subject line."""
    alike = (other for other in corpus.others(one) if other.type == one.type)
    return [other for other in alike if is_said_of(other, said)]


def _is_only(one: Held, corpus: Corpus, *, of_issuer: bool = False) -> bool:
    """Whether its digits and type (and issuer, if named) say which document is meant."""
    same = [
        other
        for other in corpus.others(one)
        if other.digits == one.digits and other.type == one.type
    ]
    if of_issuer:
        return not any(_alike(one, other) for other in same)
    return not same and not _is_named_elsewhere(one, corpus)


def _is_named_elsewhere(one: Held, corpus: Corpus) -> bool:
    """Whether texts name another number of the same digits and type."""
    return any(
        known == one.type and symbol and fold(symbol) not in fold(one.number or "")
        for known, symbol in corpus.numbered(one.digits or "")
    )


def _alike(one: Held, other: Held) -> bool:
    """Whether two issuers might be taken for one another: their names end alike."""
    return (
        bool(one.issuer and other.issuer)
        and fold(one.issuer or "").split()[-2:] == fold(other.issuer or "").split()[-2:]
    )


def _name(style: str, text: str, *tells: Part) -> Name:
    return Name(style, text, frozenset(tells))
