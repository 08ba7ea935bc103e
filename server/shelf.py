"""The list of documents on the chat page: searched by words, narrowed by what they are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Annotated, NamedTuple

from fastapi import Depends

from rag.model import Document
from rag.vietnamese.text import fold
from rag.wire import stated
from server.views import day

LISTED = 500  # documents on the page; a list of ten thousand helps nobody


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the form above the list asks for; empty asks for nothing."""

    q: str = ""
    type: str = ""
    issuer: str = ""
    year: str = ""


WantedDep = Annotated[Wanted, Depends()]


class Book(NamedTuple):
    """A document in the list; ``words`` is what a search looks in, folded."""

    document: Document
    number: str
    date: str
    type: str
    issuer: str
    year: str
    words: str


@dataclass(frozen=True, slots=True)
class Shelf:
    """The list as it is shown, what there is to choose from, and what was asked for."""

    books: list[Book]
    found: int
    total: int
    types: list[str]
    issuers: list[str]
    years: list[str]
    wanted: Wanted


def shelf(documents: Mapping[str, Document], wanted: Wanted) -> Shelf:
    """The documents that have every word and every property that is wanted."""
    every = [_book(document) for document in documents.values()]
    found = [book for book in every if _has(book, wanted)]
    return Shelf(
        books=found[:LISTED],
        found=len(found),
        total=len(every),
        types=_values(book.type for book in every),
        issuers=_values(book.issuer for book in every),
        years=_values(book.year for book in every)[::-1],
        wanted=wanted,
    )


def _book(document: Document) -> Book:
    identity = document.identity
    number, issuer = stated(identity.number) or "", stated(identity.issuer) or ""
    date = day(identity.date)
    return Book(
        document=document,
        number=number,
        date=date,
        type=stated(identity.type) or "",
        issuer=issuer,
        year="" if identity.date is None else str(identity.date.year),
        words=fold(" ".join((document.title, number, date, issuer, document.file))),
    )


def _has(book: Book, wanted: Wanted) -> bool:
    exact = ((wanted.type, book.type), (wanted.issuer, book.issuer), (wanted.year, book.year))
    return all(word in book.words for word in fold(wanted.q).split()) and all(
        asked in ("", value) for asked, value in exact
    )


def _values(values: Iterable[str]) -> list[str]:
    return sorted({value for value in values if value}, key=fold)
