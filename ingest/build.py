"""From the folders of documents to the index that serves.

Files that the index before knows by their hash are taken from it unread; where nothing changed,
nothing is written. The order of the steps is what makes a run that is killed harmless: documents
are entered in the register and their texts archived there *before* the new index takes over in one
step, and the register is settled *after* it. A run that was cut off leaves the old index or the new
one, and the next run does what is left.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from ingest.added import enter_unseen, sweep_added
from ingest.files import Files
from ingest.fingerprint import fingerprint_of
from ingest.identities import Identified, identify
from ingest.known import Known
from ingest.reading import ReadFile, source_files
from ingest.workers import Progress
from rag.errors import EmptyCorpus
from rag.index.apart import Apart
from rag.index.folder import sweep, write_index
from rag.index.indexed import indexed_text
from rag.index.source import Source
from rag.model import Document
from rag.protocols import Encoder
from rag.register.entry import Entry, Taken
from rag.register.register import Register
from rag.wire import text_digest


@dataclass(frozen=True, slots=True)
class Corpus:
    """Where documents are: the folder of the corpus, the one of added files, the register."""

    folder: Path
    added: Path
    register: Register


@dataclass(frozen=True, slots=True)
class Built:
    """What a run did: the live documents and rejected files, and whether the index was written.

    ``fresh`` is how many of the files were read anew; ``passages`` how many the index now holds.
    ``documents`` are all that there are files of, ``withdrawn`` those of them that are left out;
    ``before`` is the register as it was.
    """

    files: tuple[ReadFile, ...]
    written: bool
    fresh: int
    passages: int
    documents: tuple[Identified, ...] = ()
    withdrawn: frozenset[str] = frozenset()
    before: Mapping[str, Entry] = field(default_factory=dict)

    @property
    def taken(self) -> tuple[Document, ...]:
        """The documents that the index holds."""
        return tuple(one.document for one in self.files if one.document is not None)

    @property
    def rejected(self) -> tuple[ReadFile, ...]:
        """The files that could not be taken."""
        return tuple(one for one in self.files if one.document is None)


def build(
    corpus: Corpus,
    index_dir: Path,
    encoder_name: str,
    load_encoder: Callable[[], Encoder],
    progress: Progress | None = None,
    read: Iterable[ReadFile] = (),
) -> Built:
    """Bring the index in ``index_dir`` into line with the files of ``corpus``.

    ``load_encoder`` is called only where something has to be encoded: loading takes seconds.
    ``read`` are files that were read just now. Only one process at a time may do this.

    Raises EmptyCorpus where there is no document to index, IndexNotWritten where the folder can't
    be written; the index before it then still serves.
    """
    sweep(index_dir)
    sweep_added(corpus.added)
    sources = source_files([corpus.folder], corpus.added)
    enter_unseen(sources, corpus.register)
    known = Known.of(index_dir, encoder_name)
    reading = Files(sources, known, read, progress)
    before = corpus.register.entries()
    _check_folder(corpus.folder, before)
    readable = [one for one in reading.records if one.reason is None]
    documents = identify(readable, before, corpus.register.intakes())
    withdrawn = frozenset(one.doc_id for one in documents if _is_out(one, before))
    live = [one for one in documents if one.doc_id not in withdrawn]
    files = reading.shown(live)
    taken = [_taken(one, file) for one, file in zip(live, files, strict=True) if file.document]
    if not taken:
        raise EmptyCorpus(corpus.folder)
    rejected = [one for one in reading.rejected if one not in files]
    passages = [passage for one in files for passage in one.passages]
    records = _records(reading.records, documents)
    shown = [
        replace(one.files[0], doc_id=one.doc_id)
        for one, file in zip(live, files, strict=True)
        if file.document
    ]
    fingerprint = fingerprint_of(records, shown)
    written = known.index is None or known.index.manifest.source != fingerprint
    held = [one.document for one in files if one.document is not None]
    corpus.register.archive(_new_texts(held, before))
    corpus.register.take(taken)
    if written:
        write_index(
            index_dir, held, passages, load_encoder(), fingerprint, known.index,
            _encoding(progress), records, _apart(files),
        )  # fmt: skip
    corpus.register.settle(taken)
    return Built(
        (*files, *rejected), written, reading.fresh, len(passages), documents, withdrawn, before
    )


def _check_folder(folder: Path, before: Mapping[str, Entry]) -> None:
    """A folder that isn't there at all is a share that isn't mounted, not a corpus given up."""
    held = any(one.place == "corpus" and one.status == "live" for one in before.values())
    if held and not folder.is_dir():
        raise EmptyCorpus(folder)


def _is_out(document: Identified, before: Mapping[str, Entry]) -> bool:
    entry = before.get(document.doc_id)
    return entry is not None and entry.status != "live" and not entry.comes_back(document.intake)


def _taken(document: Identified, file: ReadFile) -> Taken:
    shown = document.files[0]
    return Taken(
        doc_id=document.doc_id,
        identity=shown.identity,
        content=shown.content,
        place=shown.place,
        file=shown.file,
        sha256=shown.sha256,
        text_sha256=text_digest(file.document) if file.document else "",
        intake=document.intake,
    )


def _records(sources: Iterable[Source], documents: Iterable[Identified]) -> tuple[Source, ...]:
    """What is remembered of every file, with the document that it is."""
    ids = {(file.place, file.file): one.doc_id for one in documents for file in one.files}
    return tuple(replace(one, doc_id=ids.get((one.place, one.file))) for one in sources)


def _new_texts(held: Iterable[Document], before: Mapping[str, Entry]) -> list[Document]:
    """The documents with a text that the register doesn't hold as their latest."""
    return [
        one
        for one in held
        if one.doc_id not in before or before[one.doc_id].text_sha256 != text_digest(one)
    ]


def _apart(files: Iterable[ReadFile]) -> dict[str, Apart]:
    """What was taken apart as the files were read, by indexed text."""
    return {
        indexed_text(file.document, passage): apart
        for file in files
        if file.document is not None and file.apart
        for passage, apart in zip(file.passages, file.apart, strict=True)
    }


def _encoding(progress: Progress | None) -> Callable[[int, int], None] | None:
    if progress is None:
        return None
    return lambda done, total: progress("encode", done, total)
