"""What became of each file of a run, as one line of JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from pydantic import TypeAdapter

from ingest.build import Built
from ingest.identities import Identified
from ingest.reading import ReadFile
from rag.errors import Rejection
from rag.index.source import Source

Result = Literal["added", "unchanged", "version", "rejected"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of the file at ``path``.

    ``added``: a document that was not live before; ``version``: other words for one that was;
    ``unchanged``: nothing that was not there; ``rejected``: not taken, for ``reason``. ``notes``
    are sentences, in English.
    """

    path: str
    outcome: Result
    doc_id: str | None = None
    code: Rejection | None = None
    reason: str | None = None
    notes: tuple[str, ...] = ()

    @property
    def line(self) -> str:
        """The outcome as one line of JSON."""
        return _OutcomeJson.dump_json(self).decode()


_OutcomeJson = TypeAdapter(Outcome)


_NOTHING = Built((), written=False, fresh=0, passages=0)


def outcomes(files: Iterable[tuple[str, ReadFile]], built: Built = _NOTHING) -> Iterator[Outcome]:
    """What became of ``files``, each given with the path under which a person knows it."""
    found = {(file.place, file.file): one for one in built.documents for file in one.files}
    notes = {one.doc_id: one.notes for one in built.taken}
    contents = {
        doc_id: entry.content for doc_id, entry in built.before.items() if entry.status == "live"
    }
    for path, read in files:
        document = found.get((read.source.place, read.source.name))
        if document is None:
            yield Outcome(path, "rejected", code=read.code, reason=read.reason)
            continue
        own = next(one for one in document.files if one.file == read.source.name)
        yield Outcome(
            path,
            _result(document, own, contents),
            document.doc_id,
            notes=(*notes.get(document.doc_id, ()), *said_of(document, own, built)),
        )
        contents[document.doc_id] = own.content


def said_of(document: Identified, file: Source, built: Built) -> Iterator[str]:
    """What there is to say of one file of a document."""
    if document.doc_id in built.withdrawn:
        yield "the document was withdrawn: it is left out until it is added again by name"
    shown = document.files[0]
    if file != shown:
        yield f"the same document as {shown.file}, which is shown in its place"
    others = [one.file for one in document.files[1:]] if file == shown else []
    if others:
        yield f"the same document as {', '.join(others)}, in whose place this one is shown"


def _result(document: Identified, file: Source, contents: Mapping[str, str]) -> Result:
    if document.doc_id not in contents:
        return "added"
    return "unchanged" if contents[document.doc_id] == file.content else "version"
