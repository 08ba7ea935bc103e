"""What was found in one document beside what it states."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from eval.fields.truth import FIELDS, Truth
from rag.model import Document, Identity
from rag.vietnamese.text import normalise

_LEADING_ZEROS = re.compile(r"0+(?=\d)")


@dataclass(frozen=True, slots=True)
class Compared:
    """A row of the truth and what ingest found, a field it didn't find empty.

    ``taken`` is False where ingest rejected the file, and so found nothing in it.
    """

    truth: Truth
    found: Mapping[str, str]
    taken: bool

    def is_exact(self, field: str) -> bool:
        """Whether the field is what the document states, or empty where it states none."""
        return folded(field, self.truth.stated[field]) == folded(field, self.found[field])

    @property
    def wrong(self) -> tuple[str, ...]:
        """The fields that aren't as the document states them."""
        return tuple(name for name in FIELDS if not self.is_exact(name))


def compare(
    truth: Sequence[Truth], documents: Sequence[Document], files: Sequence[str]
) -> list[Compared]:
    """Every row whose file is among ``files``, those below the corpus, beside its document."""
    by_path = {one.file: one for one in documents}
    known = {path: path for path in files} | {PurePosixPath(path).name: path for path in files}
    compared = []
    for row in truth:
        if row.file in known:
            document = by_path.get(known[row.file])
            found = found_in(document.identity if document else Identity())
            compared.append(Compared(row, found, document is not None))
    return compared


def found_in(identity: Identity) -> dict[str, str]:
    """The fields as ingest found them, the day in ISO form; what it didn't find is empty."""
    stated = {
        "number": identity.number,
        "type": identity.type,
        "issuer": identity.issuer,
        "signer": identity.signer,
    }
    found = {name: part.value if part else "" for name, part in stated.items()}
    return {**found, "date": identity.date.iso if identity.date else ""}


def folded(field: str, value: str) -> str:
    """The value to compare by: case, white space, dashes and the style of tone marks folded.

    Numbers also without leading zeros, which the index doesn't keep (``0134/KH-UBND``).
    """
    key = normalise(value)
    return _LEADING_ZEROS.sub("", key, count=1) if field == "number" and key[:1] == "0" else key
