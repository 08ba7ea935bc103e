"""The route on one particular of one document: when, by whom, to whom, in force since."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from rag.catalogue import Work
from rag.generation.asked.issuers_asked import is_asked_kind
from rag.generation.asked.number_roles import is_source
from rag.generation.described.chained import may_be_it, names_another
from rag.generation.described.dating import describes_only, is_dated
from rag.generation.described.laws import is_below_law
from rag.generation.described.matching import ENOUGH
from rag.generation.described.meant import is_meant
from rag.generation.described.one_work import described_work
from rag.generation.described.own_deed import leaves_it_to_others, may_be_signed
from rag.generation.described.own_facts import (
    FACTS,
    describes,
    is_on_condition,
    of_its_text,
    of_no_document,
)
from rag.generation.facts import Facts
from rag.generation.proof import abstain
from rag.generation.reading import Reading, asked_about
from rag.generation.recipients.purposes import asking_words
from rag.generation.recipients.receiving import Receiver, receiver
from rag.generation.recipients.sending import is_sent_by_text, names_distribution
from rag.generation.recipients.sent_things import sends_something_else
from rag.generation.routes.facts_told import facts_told
from rag.generation.routes.lists_asked import lists_documents
from rag.model import Aspect, Draft, Query
from rag.vietnamese.issuer_names import same_issuer
from rag.vietnamese.text import fold, fold_space
from rag.vietnamese.types import has_type, type_mentions

_OWN: frozenset[Aspect] = frozenset({"effect", "signer", "recipient"})  # only it says these
# Words that only say that something is received: they describe no document.
_RECEIVING = frozenset("gui nhan kinh noi danh sach bao cao duoc sent receive".split())
# Words that only ask from when something is in force, and what they are taken for.
_FORCE = frozenset("hieu luc thi hanh ap dung bat dau".split())
# What may stand before the document at which a question begins.
_BEGINS_WITH = re.compile(
    r"\W*(?:(?:cho (?:hoi|biet)|when does|from when does|the) )*(?:[\w ]{0,24}['’]s )?"
)


def fact_route(facts: Facts, reading: Reading) -> Draft | None:
    """When, by whom, signed by whom, to whom: of the document that is numbered or described."""
    query = reading.query
    asked = receiver(query)
    wanted = query.asks & FACTS
    if is_on_condition(query) or sends_something_else(query):
        asked = None
    if asked is not None and not wanted & {"signer", "date"}:
        return _recipients(facts, _without_receiver(reading, asked), asked)
    wanted -= of_no_document(query)
    cited = _cited_types(reading)
    if cited:
        found = _cited(facts, reading, cited) if wanted else None
        return facts_told(reading, [[found]], wanted) if found is not None else None
    wanted -= of_its_text(facts, reading)
    wanted -= {"recipient"} if is_sent_by_text(reading) else frozenset()
    if reading.wanted and "document" in query.asks and lists_documents(reading):
        wanted -= {"effect"}  # "những thông tư nào hết hiệu lực?"
    if not wanted:
        return None
    told = _through if names_another(query) else _of_one
    return told(facts, reading, wanted)


def _of_one(facts: Facts, reading: Reading, wanted: frozenset[Aspect]) -> Draft | None:
    """Of the document that the question numbers, else of the one that it describes."""
    query = reading.query
    numbered = asked_about(reading) or [one for one in reading.targets if one]
    held = bool(wanted & _OWN)
    if numbered and not (held and _names_another(reading, numbered)) and not reading.described:
        return facts_told(reading, numbered, wanted)
    reading = _without(reading, _FORCE if wanted == {"effect"} and "date" in query.asks else ())
    reading = _without(reading, asking_words(query) if "recipient" in wanted else ())
    work = described_work(facts, reading, held=held)
    if work is None and "signer" in wanted and _means_another(reading):
        return abstain.refused("not_stated", query)
    if work is not None and "signer" in wanted and is_below_law(work, query):
        return abstain.refused("not_stated", query)
    if work is None and "effect" in wanted and _asks_of_one(query):
        return abstain.refused("not_stated", query)
    if work is None or not _may_be_meant(work, query, wanted):
        return None
    wanted -= frozenset() if is_dated(work, reading) else {"date"}
    wanted -= frozenset() if may_be_signed(work, query) else {"signer"}
    if describes(reading) and not names_distribution(query):
        wanted -= frozenset() if describes_only(work, reading) else {"recipient"}
    return facts_told(reading, [[work]], wanted) if wanted else None


def _means_another(reading: Reading) -> bool:
    """Whether the only document of the place and type is about something else than is asked."""
    return reading.described is not None and not is_meant(reading, reading.described)


def _asks_of_one(query: Query) -> bool:
    """Whether a question asks from when a document is in force that it names by type and place."""
    kinds = type_mentions(query.text)
    of_type = kinds and _BEGINS_WITH.fullmatch(fold(query.text)[: kinds[0].start])
    return bool(of_type and query.provinces and not query.numbers)


def _through(facts: Facts, reading: Reading, wanted: frozenset[Aspect]) -> Draft | None:
    """Of a document that is named through another one's number; never of that one itself."""
    work = described_work(facts, reading, held=bool(wanted & _OWN))
    if work is None or not may_be_it(facts, work, reading.query):
        return abstain.refused("not_stated", reading.query)
    return facts_told(reading, [[work]], wanted)


def _may_be_meant(work: Work, query: Query, wanted: Collection[Aspect]) -> bool:
    """Whether a described work names the question's bodies, and such an issuer as is asked for."""
    fits = "issuer" not in wanted or is_asked_kind(work.issuer, query)
    if "issuer" in wanted and leaves_it_to_others(work, query):
        return False
    return fits and _names_its_bodies(work, query)


def _names_its_bodies(work: Work, query: Query) -> bool:
    """Whether a held document names every body that the question names: else it means another."""
    if work.document is None:
        return True
    own = work.document.identity
    stated = [one.value for one in (own.issuer, own.superior) if one is not None]
    post = fold(own.post.value) if own.post else ""
    return all(
        any(same_issuer(one, issuer) for issuer in stated)
        or (post and post in fold(one))
        or fold(one) in fold_space(fold(work.document.text))
        for one in query.issuers
    )


def _recipients(facts: Facts, reading: Reading, asked: Receiver) -> Draft | None:
    """To whom the document goes that is numbered or described, or whether to one body."""
    numbered = asked_about(reading) or [one for one in reading.targets if one]
    if not numbered or reading.described is not None or _names_another(reading, numbered):
        work = described_work(facts, reading, held=True)
        numbered = [[work]] if work is not None else []
    return facts_told(reading, numbered, frozenset({"recipient"}), asked) if numbered else None


def _without_receiver(reading: Reading, asked: Receiver) -> Reading:
    """What describes the document, without the words of who receives it."""
    spent = {word for forms in asked.phrases for words in forms for word in words}
    return _without(reading, spent | _RECEIVING)


def _without(reading: Reading, spent: Collection[str]) -> Reading:
    """What describes the document, without syllables that only say what is asked of it."""
    weights = reading.residue.weights
    left = {t: weight for t, weight in weights.items() if not set(spent) & set(t.split("_"))}
    return replace(reading, residue=reading.residue.weighed(left))


def _cited_types(reading: Reading) -> tuple[str, ...]:
    """The types of what the question says a document cites: "Kế hoạch 63 nhắc Luật Khiếu nại"."""
    query = reading.query
    if reading.wanted or not query.numbers:
        return ()
    if not all(is_source(query, one.digits) for one in query.numbers):
        return ()
    known = [one.type or "" for works in reading.targets for one in works]
    return tuple(kind for kind in query.types if not has_type(kind, known))


def _cited(facts: Facts, reading: Reading, types: Sequence[str]) -> Work | None:
    """The document of those types that one to look in mentions and the question describes."""
    found = facts.works.search(
        reading.query,
        asked=reading.residue,
        wanted=tuple(types),
        among=lambda work: (
            has_type(work.type, types)
            and any(reading.inside(one.document) for one in work.mentions)
        ),
    )
    good = [one.work for one in found if one.coverage >= ENOUGH]
    return good[0] if good else None


def _names_another(reading: Reading, numbered: Sequence[Sequence[Work]]) -> bool:
    """Whether the numbers are only what another document is about: "công văn về Chỉ thị 33"."""
    known = [one for works in numbered for one in works]
    if any(one.document is not None for one in known):
        return False
    types = [one.type or "" for one in known]
    return any(not has_type(kind, types) for kind in reading.query.types)
