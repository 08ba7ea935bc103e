"""Every document that the corpus knows of, held or only mentioned, and how to find it."""

from rag.catalogue.agreement import WorkMatch
from rag.catalogue.asked import Asked
from rag.catalogue.edges import Edge
from rag.catalogue.identity import content_key, identity_key
from rag.catalogue.search import WorkSearch
from rag.catalogue.work import Mention, Work, distinct
from rag.catalogue.works import Catalogue

__all__ = [
    "Asked",
    "Catalogue",
    "Edge",
    "Mention",
    "Work",
    "WorkMatch",
    "WorkSearch",
    "content_key",
    "distinct",
    "identity_key",
]
