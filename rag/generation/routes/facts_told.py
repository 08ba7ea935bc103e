"""The particulars of one or several documents, told in their order, and what is not stated."""

from __future__ import annotations

from collections.abc import Sequence

from rag.catalogue import Work, distinct
from rag.generation.described.local import local
from rag.generation.proof import abstain
from rag.generation.proof.attributes import MAKERS
from rag.generation.reading import Reading
from rag.generation.recipients.distribution import recipient_sentences
from rag.generation.recipients.receiving import Receiver
from rag.model import Aspect, Draft, DraftSentence, Query, Status

ORDER: tuple[Aspect, ...] = ("signer", "recipient", "date", "effect", "issuer")  # as it is told


def facts_told(
    reading: Reading,
    numbered: Sequence[Sequence[Work]],
    wanted: frozenset[Aspect],
    asked: Receiver | None = None,
) -> Draft | None:
    """The facts asked of each work; of several works of one number it is said, or asked which."""
    sentences: list[DraftSentence] = []
    groups = [distinct(same) for same in numbered]
    many = [same for same in groups if len(same) > 1]
    if len(groups) == 1 and len(groups[0]) > abstain.MOST_TOLD:
        return abstain.clarify(groups[0], reading.query)
    works = [local(one, reading) for same in groups for one in same[: abstain.MOST_TOLD]]
    untold: list[Draft] = []
    for work in works:
        for aspect in (one for one in ORDER if one in wanted):
            told = _told(work, aspect, reading.query, asked)
            sentences += [one for one in told if one not in sentences]
            if not told and len(works) == 1:
                if asked is not None and _must_be_listed(asked) and work.document is not None:
                    return abstain.refused("not_stated", reading.query)
                untold.append(abstain.not_stated(aspect, work, reading.query))
    if untold and not sentences:
        return untold[0]
    notices = tuple(abstain.several(same, reading.query) for same in many)
    notices += tuple(abstain.untold(one) for one in untold)
    status: Status = "partial" if untold else "answered"
    return Draft(status, tuple(sentences), notices) if sentences else None


def _must_be_listed(asked: Receiver) -> bool:
    """Whether a list without such an entry answers nothing."""
    return asked.named or asked.any_of


def _told(work: Work, aspect: Aspect, query: Query, asked: Receiver | None) -> list[DraftSentence]:
    """One fact of one work; none where the documents don't state it."""
    if aspect == "recipient":
        return recipient_sentences(work, query, asked)
    sentence = MAKERS[aspect](work, query.lang)
    return [] if sentence is None else [sentence]
