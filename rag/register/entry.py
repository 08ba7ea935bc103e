"""What the register knows of one document."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Standing = Literal["live", "withdrawn"]


@dataclass(frozen=True, slots=True)
class Taken:
    """A document as an ingest took it: who it is, and the file that is shown of it.

    ``identity`` is the key of number, type, issuer and date where it states them all, ``content``
    the digest of its words; ``place`` tells the folder that ``file`` is relative to. ``intake`` is
    the position of the latest intake of it by name, 0 where there was none.
    """

    doc_id: str
    identity: str | None
    content: str
    place: str
    file: str
    sha256: str
    text_sha256: str
    intake: int = 0


@dataclass(frozen=True, slots=True)
class Entry:
    """A document in the register; times are in UTC.

    ``withdrawn_after`` is the position of the latest intake when somebody withdrew it by name; None
    where it is live, or withdrawn only because its file is gone.
    """

    doc_id: str
    identity: str | None
    content: str
    place: str
    file: str
    sha256: str
    text_sha256: str
    status: Standing
    taken_at: datetime
    changed_at: datetime
    withdrawn_at: datetime | None
    withdrawn_after: int | None

    def comes_back(self, intake: int) -> bool:
        """Whether it is live again where its file is there, last added by name at ``intake``."""
        return self.withdrawn_after is None or intake > self.withdrawn_after
