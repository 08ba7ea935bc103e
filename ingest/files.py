"""The files of one run, read only where what they hold isn't known."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ingest.identities import Identified
from ingest.known import Known, source_of
from ingest.reading import ReadFile, SourceFile, read_as
from ingest.workers import Progress, read_files, size_of
from rag.index.source import Source


class Files:
    """The files of a run: what came of each, read anew only where that isn't known."""

    def __init__(
        self,
        sources: Sequence[SourceFile],
        known: Known,
        read: Iterable[ReadFile],
        progress: Progress | None,
    ) -> None:
        just_read = {(one.source.name, one.source.sha256): one for one in read}
        self._files: dict[tuple[str, str], SourceFile] = {
            (one.place, one.name): one for one in sources
        }
        self._known = known
        self._progress = progress
        self._read: dict[tuple[str, str], ReadFile] = {}
        unknown = []
        for one in sources:
            if found := just_read.get((one.name, one.sha256)):
                self._read[one.place, one.name] = read_as(found, one)
            elif known.source(one) is None:
                unknown.append(one)
        self._read_now(unknown)
        self.records = tuple(self._record(one) for one in sources)

    @property
    def fresh(self) -> int:
        """How many files were read."""
        return len(self._read)

    @property
    def rejected(self) -> list[ReadFile]:
        """The files that can't be taken, with the reason."""
        return [
            ReadFile(self._files[one.place, one.file], reason=one.reason, code=one.code)
            for one in self.records
            if one.reason is not None
        ]

    def shown(self, documents: Sequence[Identified]) -> list[ReadFile]:
        """The file that is shown of each document, under its id."""
        found = [self._shown(one) for one in documents]
        self._read_now([file for file, read in found if read is None])
        return [read or read_as(self._read[file.place, file.name], file) for file, read in found]

    def _shown(self, document: Identified) -> tuple[SourceFile, ReadFile | None]:
        first = document.files[0]
        file = replace(self._files[first.place, first.file], doc_id=document.doc_id)
        read = self._read.get((file.place, file.name))
        return file, read_as(read, file) if read else self._known.read(file)

    def _record(self, file: SourceFile) -> Source:
        read = self._read.get((file.place, file.name))
        return (
            self._known.sources[file.place, file.name, file.sha256]
            if read is None
            else source_of(read)
        )

    def _read_now(self, files: Sequence[SourceFile]) -> None:
        # The largest first: whoever comes to it last would keep all others waiting.
        for one in read_files(sorted(files, key=size_of, reverse=True), self._progress):
            self._read[one.source.place, one.source.name] = one
