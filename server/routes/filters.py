"""The filters of a query string: ``type=&issuer=&year=&doc_id=``, each as often as wanted."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Query

from rag.model import Filters
from server.problems import Problem


def _filters(
    type: Annotated[list[str] | None, Query()] = None,  # noqa: A002  # the contract's name
    issuer: Annotated[list[str] | None, Query()] = None,
    year: Annotated[list[str] | None, Query()] = None,
    doc_id: Annotated[list[str] | None, Query()] = None,
) -> Filters:
    return Filters(
        type=_filled(type),
        issuer=_filled(issuer),
        year=tuple(_year(value) for value in _filled(year)),
        doc_id=_filled(doc_id),
    )


FiltersDep = Annotated[Filters, Depends(_filters)]


def _filled(values: list[str] | None) -> tuple[str, ...]:
    """An empty value (``&year=``) insists on nothing."""
    return tuple(value.strip() for value in values or () if value.strip())


def _year(value: str) -> int:
    if len(value) == 4 and value.isascii() and value.isdigit():
        return int(value)
    raise Problem(
        422,
        "invalid-field",
        "Giá trị của “year” phải là năm gồm bốn chữ số, ví dụ 2024.",
        "“year” must be a year of four digits, such as 2024.",
    )
