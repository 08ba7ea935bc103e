"""The extractive generator: what is asked decides the form, the documents' own words the content.

Each route answers one form of question or passes on; the first that speaks is the answer. What no
route knows better goes to the clause that says it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial

from rag.generation.asked.one_fact import asks_article, asks_joined_with, asks_of_part
from rag.generation.asked.signing import asks_signer
from rag.generation.described.chained import through
from rag.generation.described.one_subject import asks_of_one_subject
from rag.generation.described.premises import premise_route
from rag.generation.facts import Facts
from rag.generation.fitting.names import strange_name
from rag.generation.fitting.wanted_works import names_wanted
from rag.generation.outside.personal import asks_holder, asks_name, contact_asked, is_personal
from rag.generation.outside.scope import asks_address, is_instruction, is_noise, is_other_task
from rag.generation.outside.topics import is_chat
from rag.generation.proof import abstain
from rag.generation.proof.superseded import with_notices
from rag.generation.quoting.brief import brief
from rag.generation.reading import Reading, read
from rag.generation.routes.aims import aim_route
from rag.generation.routes.apiece import apiece_route
from rag.generation.routes.articles import article_route
from rag.generation.routes.authors import author_route
from rag.generation.routes.bases import basis_route
from rag.generation.routes.both_bases import both_bases_route
from rag.generation.routes.by_signer import by_signer_route
from rag.generation.routes.bylines import byline_route
from rag.generation.routes.bynames import byname_route
from rag.generation.routes.catchphrases import catchphrase_route
from rag.generation.routes.citing import citing_route
from rag.generation.routes.compare import sides_route
from rag.generation.routes.conclusions import conclusion_route
from rag.generation.routes.content import content_route
from rag.generation.routes.counted import counted_route
from rag.generation.routes.dated import dated_route
from rag.generation.routes.duties import duty_route
from rag.generation.routes.elements import element_route, powers_route
from rag.generation.routes.enacting import enacting_route
from rag.generation.routes.executors import executor_route
from rag.generation.routes.explaining import meaning_route
from rag.generation.routes.governing import governing_route
from rag.generation.routes.lasting import term_route
from rag.generation.routes.listing import listing_route
from rag.generation.routes.lookups import definition_route, motto_route, person_route
from rag.generation.routes.made_for import made_for_route
from rag.generation.routes.mentioned import mentioned_route
from rag.generation.routes.numbered import number_route
from rag.generation.routes.particulars import fact_route
from rag.generation.routes.parts import part_route
from rag.generation.routes.periods import period_route
from rag.generation.routes.phrases import phrases_route
from rag.generation.routes.precedence import precedence_route
from rag.generation.routes.proposals import proposal_route
from rag.generation.routes.related import related_route
from rag.generation.routes.saying import saying_route
from rag.generation.routes.speaking import speaking_route
from rag.generation.routes.targets import target_route
from rag.generation.routes.titles import publication_route, title_route
from rag.generation.routes.typed_bases import typed_basis_route
from rag.generation.routes.undoing import replacement_route
from rag.generation.routes.undone import undone_route
from rag.generation.routes.validity import absence_route, repeal_route
from rag.generation.routes.visits import visits_route
from rag.generation.routes.whole_lists import whole_list_route
from rag.generation.routes.works import document_route
from rag.generation.text.units import Unit
from rag.model import Draft, Query, ScoredPassage

Route = Callable[[Facts, Reading], Draft | None]

_FIRST: tuple[Route, ...] = (
    article_route,
    absence_route,
    premise_route,
    whole_list_route,
    made_for_route,
    mentioned_route,
    number_route,
    conclusion_route,
    enacting_route,
    undone_route,
    repeal_route,
    replacement_route,
    person_route,
    proposal_route,
    by_signer_route,
    target_route,
    basis_route,
    typed_basis_route,
    period_route,
    dated_route,
    counted_route,
    related_route,
    apiece_route,
    title_route,
    meaning_route,
    definition_route,
    motto_route,
    part_route,
    executor_route,
    term_route,
    fact_route,
    author_route,
    citing_route,
)


# Routes that read what was found.
_READERS: tuple[Callable[[Facts, Reading, Sequence[ScoredPassage]], Draft | None], ...] = (
    speaking_route,
    byline_route,
    visits_route,
    catchphrase_route,
    byname_route,
    powers_route,
    duty_route,
    element_route,
    phrases_route,
    listing_route,
    publication_route,
    aim_route,
    governing_route,
)

SURE = 0.6  # share of a question that a clause covers that gives a contact


class ExtractiveGenerator:
    """Answers from the text itself (``rag.protocols.Generator``)."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts

    def generate(self, query: Query, passages: Sequence[ScoredPassage]) -> Draft:
        """Draft an answer, or a refusal that says why there is none."""
        draft = brief(self._draft(query, passages), query)
        return with_notices(draft, self._facts.catalogue, query.lang)

    def _draft(self, query: Query, passages: Sequence[ScoredPassage]) -> Draft:
        refusal = self._out_of_scope(query) or self._unknown(query)
        if refusal is not None:
            return refusal
        contact = contact_asked(query)
        if contact is not None:
            return self._clause(query, passages, partial(_gives, contact))
        query = through(self._facts, query)
        if asks_of_one_subject(query, self._facts.catalogue.documents.values()):
            return self._answer(query, passages)
        whole = read(self._facts, query)
        of_both = precedence_route(self._facts, whole) or both_bases_route(whole)
        if of_both is not None:
            return of_both
        sides = sides_route(query, passages, self._answer, self._clause)
        return sides or self._answer(query, passages)

    def _answer(self, query: Query, passages: Sequence[ScoredPassage]) -> Draft:
        reading = read(self._facts, query)
        if asks_holder(reading.query):
            named = person_route(self._facts, reading)
            return named or abstain.refused("not_stated", query)
        for route in _FIRST:
            draft = route(self._facts, reading)
            if draft is not None:
                return draft
        for reader in _READERS:
            draft = reader(self._facts, reading, passages)
            if draft is not None:
                return draft
        found = self._document(reading)
        if found is not None:
            return found
        if asks_name(reading.query):
            return abstain.refused("not_stated", query)
        if asks_signer(reading.query):
            return abstain.refused("not_stated", query)  # no clause says who signed a document
        said = content_route(self._facts, reading, passages)
        if said.sentences and names_wanted(said, reading):
            return said
        saying = saying_route(self._facts, reading, passages)
        return saying or (abstain.refused("not_stated", query) if said.sentences else said)

    def _clause(
        self, query: Query, passages: Sequence[ScoredPassage], may: Callable[[Unit], bool]
    ) -> Draft:
        """The clause that answers, of those that may."""
        return content_route(self._facts, read(self._facts, query), passages, may)

    def _document(self, reading: Reading) -> Draft | None:
        """The document asked for; a figure that one states is none, nor is an article of one.

        Nor is what something is joined with, "gắn với báo cáo gì?".
        """
        only_a_figure = reading.query.asks == {"quantity"}
        within = only_a_figure or any(
            asks(reading.query) for asks in (asks_article, asks_joined_with, asks_of_part)
        )
        return None if within else document_route(self._facts, reading)

    def _out_of_scope(self, query: Query) -> Draft | None:
        if is_instruction(query):
            return abstain.refused("instruction", query, status="refused_out_of_scope")
        if is_other_task(query) or is_chat(read(self._facts, query), self._facts.vocabulary):
            return abstain.refused("out_of_scope", query, status="refused_out_of_scope")
        if is_noise(query, self._facts.vocabulary):
            return abstain.refused("unclear", query, status="needs_clarification")
        return None

    def _unknown(self, query: Query) -> Draft | None:
        """What can't be known from these documents, whatever their words."""
        if is_personal(query, self._facts.people) or asks_address(query):
            return abstain.refused("personal", query)
        if strange_name(query, self._facts.vocabulary):
            return abstain.refused("not_stated", query)
        strange = [one for one in query.provinces if one not in self._facts.provinces]
        if strange:
            return abstain.refused("other_province", query, ", ".join(strange))
        return None


def _gives(contact: re.Pattern[str], unit: Unit) -> bool:
    """Whether a clause gives a contact, of the body that the question names and no other."""
    return unit.covered >= SURE and contact.search(unit.evidence.quote) is not None
