"""Whether what is said to be issued is what a document lays down: "ai ban hành danh mục …?".

The same words ask for a duty where no document's own subject says that it issues such a thing:
"cơ quan nào ban hành định mức …?".
"""

from __future__ import annotations

from rag.generation.described.one_work import described_work
from rag.generation.facts import Facts
from rag.generation.reading import Reading
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold, fold_space

MEANT = 0.7  # share of the question that the document's subject line must hold
_VERBS = ("", "ve ", "ve viec ", "ban hanh ", "ve viec ban hanh ", "quy dinh ", "phe duyet ")


def lays_down(facts: Facts, reading: Reading, what: str) -> bool:
    """Whether the document that a question describes issues, in its subject line, ``what``."""
    work = described_work(facts, reading, held=True)
    if work is None or work.subject is None:
        return False
    subject = fold_space(fold(work.subject))
    begins = subject.startswith(tuple(f"{one}{what}" for one in _VERBS))
    return begins and reading.residue.share(set(terms(work.subject))) >= MEANT
