"""The list that a clause leads with its colon, and what leads the list of a lead.

"… thuộc một trong các trường hợp sau đây:" tells nothing without its points.
"""

from __future__ import annotations

from rag.generation.facts import Facts
from rag.generation.quoting.list_said import told_items
from rag.generation.text.heads import lead_of
from rag.model import Evidence


def led_items(facts: Facts, evidence: Evidence) -> list[Evidence]:
    """The items of the list that a clause with a colon leads, as far as there is room for them."""
    if not evidence.quote.endswith(":"):
        return []
    for one in facts.enumerations.read(evidence.document.doc_id):
        if one.lead.end == evidence.end:
            return told_items(one)
    return []


def outer_lead(lead: Evidence, item: Evidence) -> Evidence | None:
    """What leads the list that the lead of an item is itself an item of."""
    if lead.start > item.start or not lead.quote.endswith(":"):
        return None
    return lead_of(lead)
