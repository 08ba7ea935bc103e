"""What answers and documents have in common on the wire: addresses, places, stated values."""

from __future__ import annotations

from rag.model import Location, Stated
from server import schemas


def document_url(doc_id: str) -> str:
    """The reader's page of a document."""
    return f"/documents/{doc_id}"


def span_url(doc_id: str, start: int, end: int) -> str:
    """The reader's page, scrolled to exactly this span and with it highlighted."""
    return f"{document_url(doc_id)}#char={start}-{end}"


def stated(value: Stated | None) -> str | None:
    """The value, or None where the document does not say."""
    return None if value is None else value.value


def location(place: Location) -> schemas.LocationOut:
    """Where a span lies."""
    return schemas.LocationOut(path=list(place.path), label=place.label, page=place.page)
