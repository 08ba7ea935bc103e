"""Every document that the corpus knows of, held or only mentioned, and how to find it."""

from rag.catalogue.search import WorkMatch, WorkSearch
from rag.catalogue.works import Catalogue, Mention, Work, distinct

__all__ = ["Catalogue", "Mention", "Work", "WorkMatch", "WorkSearch", "distinct"]
