"""The files that an index was made from."""

from __future__ import annotations

from dataclasses import dataclass

from rag.errors import Rejection


@dataclass(frozen=True, slots=True)
class Source:
    """One file and what came of it; ``place`` tells the folder that ``file`` is relative to.

    ``doc_id`` is the document that it is, whether or not this file is the one that is shown of it;
    None where it was rejected, for ``reason``. ``identity`` and ``content`` are the keys by which
    documents are told apart, ``scanned`` says that its text was recognised.
    """

    place: str
    file: str
    sha256: str
    doc_id: str | None = None
    identity: str | None = None
    content: str = ""
    scanned: bool = False
    reason: str | None = None
    code: Rejection | None = None
