"""The nouns of the house, as frozen data.

Offsets everywhere count Unicode code points in a document's *canonical text*, half-open
``[start, end)``. Vietnamese terms without a faithful English form:

* *trích yếu*: the subject line of a document, what it is about;
* *căn cứ*: the legal bases that a document names before its body;
* *kính gửi* / *nơi nhận*: the addressees of an official letter / the distribution list at the end;
* *công văn*: an official letter, the one common type without a code of its own.

The parts of a document follow Nghị định 30/2020/NĐ-CP on clerical work, Phụ lục I.
"""

from rag.model.answers import (
    Answer,
    Citation,
    Draft,
    DraftSentence,
    Evidence,
    Location,
    Nearest,
    Notice,
    Refusal,
    Status,
    Timing,
)
from rag.model.documents import (
    Document,
    DocumentNumber,
    Identity,
    LeftOut,
    LeftOutKind,
    Page,
    PartialDate,
    Passage,
    PassageKind,
    Reference,
    Relation,
    Row,
    Section,
    Span,
    Stated,
)
from rag.model.questions import Aspect, Filters, Lang, Query, ScoredPassage, Turn

__all__ = [
    "Answer",
    "Aspect",
    "Citation",
    "Document",
    "DocumentNumber",
    "Draft",
    "DraftSentence",
    "Evidence",
    "Filters",
    "Identity",
    "Lang",
    "LeftOut",
    "LeftOutKind",
    "Location",
    "Nearest",
    "Notice",
    "Page",
    "PartialDate",
    "Passage",
    "PassageKind",
    "Query",
    "Reference",
    "Refusal",
    "Relation",
    "Row",
    "ScoredPassage",
    "Section",
    "Span",
    "Stated",
    "Status",
    "Timing",
    "Turn",
]
