"""The route on a document's articles: how many, what one is called or says, which has a matter."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.generation.asked.articles_asked import AskedArticle, asked_article
from rag.generation.described.alone import document_named
from rag.generation.facts import Facts
from rag.generation.proof import abstain
from rag.generation.proof.naming import short_name
from rag.generation.quoting.part_lines import heading_of, part_said
from rag.generation.quoting.parts_counted import clauses_counted, parts_counted
from rag.generation.reading import Reading
from rag.model import Document, Draft, DraftSentence, Query, Section
from rag.vietnamese.part_names import english_part
from rag.vietnamese.parts import find_parts
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold, fold_space

LIKE = 0.8  # share of the words of a matter and of a heading that the other has

_ARTICLE = re.compile(r"Điều (\d+)[a-zđ]?")
_FRAME = frozenset("ve viec noi dung quy dinh".split())


def article_route(facts: Facts, reading: Reading) -> Draft | None:
    """What is asked of the articles of the one document that the question names."""
    query = reading.query
    asked = asked_article(query)
    document = document_named(facts, query, asked.document) if asked else None
    if asked is None or document is None:
        return None
    said = _said(facts, document, asked, query)
    if said:
        return Draft("answered", tuple(said))
    near = [abstain.near_work(facts.catalogue.of(document), query.lang)]
    counts = asked.form == "count"  # no clause says how many there are
    return abstain.refused("not_stated", query, nearest=near) if counts else None


def _said(
    facts: Facts, document: Document, asked: AskedArticle, query: Query
) -> Sequence[DraftSentence]:
    if asked.form == "which":
        part = _headed(document, asked.matter)
        return [_whose_heading(facts, document, part, query)] if part else []
    part = _part(document, asked.part) if asked.part else None
    if asked.form == "count":
        return _counted(facts, document, part, asked, query)
    if part is None:
        return []
    if asked.form == "name" and part.heading.strip():
        return [_called(facts, document, part, query)]
    return part_said(facts, document, part, query)


def _counted(
    facts: Facts, document: Document, part: Section | None, asked: AskedArticle, query: Query
) -> Sequence[DraftSentence]:
    """How many parts the document has, or clauses the part that is named."""
    name = _named(facts, document, query)
    if asked.part:
        if part is None or asked.units != ("clause",):
            return []
        said = [clauses_counted(document, part, _label(part, name, query), query.lang)]
    else:
        units = (one for one in asked.units if one != "clause")
        said = [parts_counted(document, one, name, query.lang) for one in units]
    return [one for one in said if one is not None]


def _part(document: Document, asked: str) -> Section | None:
    """The part that is named; None where a decision and what it issues both have one."""
    named = find_parts(asked)
    label = named[0].label if named else asked.replace("article", "dieu")
    found = [one for one in document.sections if fold(one.label).lower() == label]
    return found[0] if len(found) == 1 else None


def _named(facts: Facts, document: Document, query: Query) -> str:
    name = short_name(facts.catalogue.of(document), query.lang)
    return f"{name[:1].upper()}{name[1:]}"


def _label(part: Section, name: str, query: Query) -> str:
    """A part with the name of its document."""
    if query.lang == "en":
        return f"{english_part(part.label)} of {name}"
    return f"{part.label} {name}"


def _called(facts: Facts, document: Document, part: Section, query: Query) -> DraftSentence:
    heading = fold_space(part.heading).rstrip(" .;:")
    verb = "is headed" if query.lang == "en" else "có tên là"
    label = _label(part, _named(facts, document, query), query)
    return DraftSentence(f"{label} {verb} “{heading}”.", (heading_of(document, part),))


def _whose_heading(facts: Facts, document: Document, part: Section, query: Query) -> DraftSentence:
    heading = fold_space(part.heading).rstrip(" .;:")
    label = _label(part, _named(facts, document, query), query)
    return DraftSentence(f"{label}: {heading}.", (heading_of(document, part),))


def _headed(document: Document, matter: str) -> Section | None:
    """The one article whose heading is the matter that is asked about, in hardly other words."""
    wanted = _words(matter)
    found = []
    for one in document.sections:
        own = _words(one.heading)
        if _ARTICLE.fullmatch(one.path[-1]) and own and wanted:
            shared = len(own & wanted)
            if shared >= LIKE * len(own) and shared >= LIKE * len(wanted):
                found.append((shared / len(own | wanted), one))
    best = max((share for share, _ in found), default=0.0)
    first = [one for share, one in found if share == best]
    return first[0] if len(first) == 1 else None


def _words(text: str) -> set[str]:
    return {one for one in terms(text) if "_" not in one} - _FRAME
