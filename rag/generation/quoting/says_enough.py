"""Whether a clause says enough of a question itself to answer it.

What surrounds a clause may hold all of a question's words and the clause none; some clauses answer
nevertheless: the time of a document as a whole, or of the task whose heading stands above, and what
follows in a case that the sentence before puts.
"""

from __future__ import annotations

import re

from rag.catalogue import Asked
from rag.generation.asked.expected import expected_kinds
from rag.generation.fitting.fits import told
from rag.generation.fitting.likely import OWN
from rag.generation.quoting.consequences import asks_consequence, says_what_follows
from rag.generation.ranking.claims import asks_of_document
from rag.generation.text.units import Unit, is_preamble
from rag.model import Query

HEADED = 0.6  # share of the question that an item and the line that leads it must say
LABELLED = 0.45  # the same of a line that has the time for its label

# "* Thời gian thực hiện: Từ ngày …": of what, the heading says.
_LABEL = re.compile(r"\W*(?:Thời (?:gian|hạn|điểm)|Hạn|Ngày)\b[^:.;]{0,40}:", re.IGNORECASE)


def says_enough(query: Query, claim: Asked, unit: Unit) -> bool:
    """Whether a clause says something of what is asked, or needn't; ``claim`` is all it asks."""
    itself = unit.own >= OWN or unit.headed >= HEADED
    return itself or _follows(query, unit) or _is_the_time(query, claim, unit)


def _follows(query: Query, unit: Unit) -> bool:
    """Whether a clause says what follows where that is asked."""
    return asks_consequence(query) and says_what_follows(unit.evidence)


def _is_the_time(query: Query, claim: Asked, unit: Unit) -> bool:
    """Whether a clause names the time that is asked of its document, or of what its heading says.

    "Điều 3. Thời gian ủy quyền … đến hết ngày 28/02/2027" says none of what is entrusted to whom.
    """
    dated = "time" in expected_kinds(query) and not is_preamble(unit.evidence)
    if not dated or not told("time", unit.evidence, query):
        return False
    labelled = unit.headed >= LABELLED and _LABEL.match(unit.evidence.quote) is not None
    return labelled or asks_of_document(claim, query, unit)
