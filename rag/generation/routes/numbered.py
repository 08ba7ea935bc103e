"""The route of a question that is nothing but a number: "33/CT-TTg", "cho hỏi KH 300 năm 2023"."""

from __future__ import annotations

from collections.abc import Sequence

from rag.catalogue import Work, distinct
from rag.generation.asked.only_a_number import is_only_a_number
from rag.generation.described.local import local
from rag.generation.facts import Facts
from rag.generation.proof import abstain
from rag.generation.proof.attributes import document_sentence, subject_sentence
from rag.generation.proof.naming import identity_evidence, short_name
from rag.generation.proof.verify import failures
from rag.generation.reading import Reading
from rag.model import Draft, DraftSentence, Query
from rag.vietnamese.issuer_names import same_issuer
from rag.vietnamese.types import has_type


def number_route(facts: Facts, reading: Reading) -> Draft | None:  # noqa: ARG001 - a route
    """The document of the number, all of them where several fit; of many, which one is asked."""
    if len(reading.targets) != 1 or not is_only_a_number(reading.query):
        return None
    works = [one for one in distinct(reading.targets[0]) if _is_placed(one, reading.query)]
    wanted = [one for one in works if has_type(one.type, reading.wanted)]
    return named(wanted or works, reading) if works else None


def _is_placed(work: Work, query: Query) -> bool:
    """Whether a work can be of the bodies and provinces that the question names."""
    issued = work.issuer is None or any(same_issuer(work.issuer, one) for one in query.issuers)
    placed = work.province is None or work.province in query.provinces
    return (issued or not query.issuers) and (placed or not query.provinces)


def named(works: Sequence[Work], reading: Reading) -> Draft | None:
    """The works of one number, each by its name and proof."""
    if len(works) > abstain.MOST_TOLD:
        return abstain.clarify(works, reading.query)
    found = [_sentence(local(one, reading), reading) for one in works]
    sentences = tuple(dict.fromkeys(one for one in found if one is not None))
    notices = (abstain.several(works, reading.query),) if len(works) > 1 else ()
    return Draft("answered", sentences, notices) if sentences else None


def _sentence(work: Work, reading: Reading) -> DraftSentence | None:
    """The work's name with as much of what it is about as its source proves."""
    lang = reading.query.lang
    about = subject_sentence(work, lang) if work.subject is None else None
    evidence = identity_evidence(work)
    plain = DraftSentence(f"{short_name(work, lang)}.", evidence) if evidence else None
    told = [one for one in (about, document_sentence(work, lang), plain) if one is not None]
    return next((one for one in told if not failures(one)), None)
