"""A document as it is asked for: the present one, one that was withdrawn, or an earlier text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from rag.errors import DocumentNotFound, RegisterUnavailable
from rag.model import Document
from rag.wire import text_digest
from server.corpus.live import Live
from server.corpus.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Version:
    """A document to be shown; ``withdrawn_at`` is None where it is live or the day is not known.

    ``earlier``: it has another text by now. ``lost``: the text that was asked for is not kept, and
    this is the present one.
    """

    document: Document
    withdrawn: bool = False
    withdrawn_at: datetime | None = None
    earlier: bool = False
    lost: bool = False


def version(live: Live, snapshot: Snapshot, doc_id: str, text: str | None = None) -> Version:
    """The document ``doc_id``; with the canonical text of the SHA-256 ``text``, if that is kept.

    Raises ``DocumentNotFound``, and ``RegisterUnavailable`` where only the register could tell.
    """
    present = snapshot.documents.get(doc_id)
    if present is None:
        return _withdrawn(live, doc_id, text)
    if text is None or text in ("", snapshot.library.digest(present)):
        return Version(present)
    try:
        found = live.standing.ask(lambda register: register.archived(doc_id, text))
    except RegisterUnavailable:
        found = None
    return Version(present, lost=True) if found is None else Version(found, earlier=True)


def withdrawn(live: Live) -> Iterator[Version]:
    """Every withdrawn document of which a text is kept, by id."""
    for doc_id in sorted(live.standing.known):
        try:
            yield _withdrawn(live, doc_id, None)
        except DocumentNotFound:
            continue  # its text was never indexed


def _withdrawn(live: Live, doc_id: str, text: str | None) -> Version:
    entry = live.standing.ask(lambda register: register.entry(doc_id))
    since = None if entry is None else entry.withdrawn_at
    latest = live.held(doc_id)  # until an index is built that lacks it
    if latest is None:
        latest = live.standing.ask(lambda register: register.archived(doc_id))
    if latest is None:
        raise DocumentNotFound(doc_id)
    if text is None or text in ("", text_digest(latest)):
        return Version(latest, True, since)
    found = live.standing.ask(lambda register: register.archived(doc_id, text))
    if found is None:
        return Version(latest, True, since, lost=True)
    return Version(found, True, since, earlier=True)
