"""A clause said with where it stands: "Theo Kế hoạch số … (mục II.4): …"."""

from __future__ import annotations

from rag.generation.facts import Facts
from rag.generation.naming import short_name
from rag.generation.render import location
from rag.model import DraftSentence, Evidence, Lang, Query
from rag.vietnamese.part_names import english_part
from rag.vietnamese.text import fold_space


def cited_clause(facts: Facts, evidence: Evidence, query: Query) -> DraftSentence:
    """A clause with where it stands: "Theo Kế hoạch số … (mục II.4): …"."""
    quote = fold_space(evidence.quote).rstrip(" ;.,/")
    return DraftSentence(f"{leading(facts, evidence, query.lang)}{quote}.", (evidence,))


def leading(facts: Facts, evidence: Evidence, lang: Lang) -> str:
    """Where it stands, where the document says who it is: "Theo Kế hoạch số … (mục II.4): "."""
    work = facts.catalogue.of(evidence.document)
    if work.type is None:
        return ""
    label = location(evidence.document, evidence.start, evidence.end).label
    label = english_part(label) if lang == "en" else label
    place = f" ({label})" if label else ""
    according = "According to" if lang == "en" else "Theo"
    return f"{according} {short_name(work, lang)}{place}: "
