"""Notices on documents that an answer rests on and that others of the corpus replace or amend."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from rag.catalogue import Catalogue, Edge
from rag.generation.proof.naming import short_name
from rag.model import Document, Draft, Lang, Notice, Relation

KIND = "superseded"

_DONE: dict[Lang, dict[Relation, str]] = {
    "vi": {
        "replaces": "{of} đã được thay thế bởi {by} (có trong kho văn bản).",
        "repeals": "{of} đã bị bãi bỏ bởi {by} (có trong kho văn bản).",
        "amends": "{of} đã được sửa đổi, bổ sung bởi {by} (có trong kho văn bản): nên đối chiếu.",
    },
    "en": {
        "replaces": "{of} has been replaced by {by}, which is in the corpus.",
        "repeals": "{of} has been repealed by {by}, which is in the corpus.",
        "amends": "{of} has been amended by {by}, which is in the corpus: compare the two.",
    },
}


def with_notices(draft: Draft, catalogue: Catalogue, lang: Lang) -> Draft:
    """The draft with a notice for each document that it rests on and that no longer stands so."""
    cited = {one.document.doc_id: one.document for s in draft.sentences for one in s.evidence}
    added = tuple(_notices(cited.values(), catalogue, lang))
    return replace(draft, notices=(*draft.notices, *added)) if added else draft


def _notices(cited: Iterable[Document], catalogue: Catalogue, lang: Lang) -> Iterator[Notice]:
    for document in cited:
        edge = catalogue.superseded(document.doc_id) or catalogue.amended(document.doc_id)
        if edge is not None:
            yield Notice(KIND, sentence(edge, catalogue, lang))


def sentence(edge: Edge, catalogue: Catalogue, lang: Lang) -> str:
    """What became of a document, and by which."""
    names = {"of": _named(edge.of, catalogue, lang), "by": _named(edge.by, catalogue, lang)}
    said = _DONE[lang][edge.relation].format(**names)
    return said[:1].upper() + said[1:]


def _named(document: Document, catalogue: Catalogue, lang: Lang) -> str:
    name, date = short_name(catalogue.of(document), lang), document.identity.date
    day = date.date if date else None
    if day is None:
        return name
    return f"{name} {'ngày' if lang == 'vi' else 'of'} {day:%d/%m/%Y}"
