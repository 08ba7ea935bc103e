"""A clause said with where it stands: "Theo Kế hoạch số … (mục II.4): …"."""

from __future__ import annotations

import re

from rag.generation.facts import Facts
from rag.generation.proof.naming import short_name
from rag.generation.proof.render import location
from rag.model import DraftSentence, Evidence, Lang, Query
from rag.vietnamese.part_names import english_part
from rag.vietnamese.text import fold_space

MAX_NAME = 100  # code points of a name that is said whole
_GLOSS = re.compile(r" \([^()]*\)$")  # the Vietnamese name of a body behind the English one


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
    name = short_name(work, lang)
    name = name if len(name) <= MAX_NAME else _GLOSS.sub("", name)
    according = "According to" if lang == "en" else "Theo"
    return f"{according} {name}{place}: "
