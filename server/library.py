"""The documents as the server shows them: text digests, filters, references both ways."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from rag.catalogue import Catalogue, Edge, Mention
from rag.model import Document, Filters, Reference
from rag.retrieval.search import matches
from rag.wire import text_digest


class Library:
    """The documents of one index, with what the server needs of them worked out once.

    Which document of the corpus a reference points at is the catalogue's to say: numbers restart
    every year and in every province, so an equal number alone is not enough.
    """

    def __init__(
        self, documents: Mapping[str, Document], catalogue: Catalogue | None = None
    ) -> None:
        self.documents = documents
        self._digests = {doc_id: text_digest(document) for doc_id, document in documents.items()}
        self._mentions: dict[str, list[Mention]] = defaultdict(list)
        self._targets: dict[tuple[str, int], Document] = {}
        self._catalogue = catalogue or Catalogue(documents.values())
        for work in self._catalogue.works:
            if work.document is not None:
                for mention in work.mentions:
                    self._note(mention, work.document)

    def _note(self, mention: Mention, target: Document) -> None:
        source = mention.document.doc_id
        if source != target.doc_id:
            self._mentions[target.doc_id].append(mention)
            self._targets[source, mention.reference.start] = target

    def digest(self, document: Document) -> str:
        """The SHA-256 of a document's canonical text, one of the corpus or not."""
        if self.documents.get(document.doc_id) is document:
            return self._digests[document.doc_id]
        return text_digest(document)

    def superseded(self, document: Document) -> Edge | None:
        """What replaces or repeals the whole of a document of the corpus."""
        held = self.documents.get(document.doc_id) is document
        return self._catalogue.superseded(document.doc_id) if held else None

    def target(self, source: Document, reference: Reference) -> Document | None:
        """The document of the corpus that ``reference``, made by ``source``, points at."""
        if self.documents.get(source.doc_id) is not source:
            return None  # an earlier text, whose offsets are others
        return self._targets.get((source.doc_id, reference.start))

    def mentions(self, doc_id: str) -> list[Mention]:
        """Where other documents of the corpus mention this one."""
        return self._mentions.get(doc_id, [])

    def select(self, filters: Filters) -> list[Document]:
        """The documents that have what is asked for, or mention a document that has it."""
        return [one for one in self.documents.values() if matches(one, filters)]
