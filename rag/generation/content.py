"""The route for everything else: the clause that says it, quoted whole, or an honest refusal."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice

from rag.catalogue import Work
from rag.generation import abstain
from rag.generation.clauses import Unit
from rag.generation.confidence import by_margin
from rag.generation.expected import (
    Kind,
    asked_noun,
    asks_openly,
    expected_kinds,
    found_kind,
)
from rag.generation.facts import Facts
from rag.generation.fitting import fits, place_agrees
from rag.generation.matching import has_type
from rag.generation.naming import NUMBERING, short_name
from rag.generation.reading import Reading
from rag.generation.render import location
from rag.generation.rows import row_at, row_evidence, row_words
from rag.generation.structure import leads, list_around
from rag.generation.units import MAX_UNIT
from rag.model import (
    Aspect,
    Draft,
    DraftSentence,
    Evidence,
    Lang,
    Nearest,
    Query,
    ScoredPassage,
    Span,
)
from rag.vietnamese.part_names import english_part
from rag.vietnamese.sentences import sentence_spans
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold_space

# Shares of the question's terms (by weight) under which the corpus does not say.
COVERED = 0.45  # by the clause and what surrounds it
DESCRIBED = 0.35  # the same, where the question says which document it asks about
OWN = 0.12  # by the clause itself
HEADED = 0.6  # by an item of a list and the line that leads it, where the item says none of it
TWIN = 0.7  # two clauses that share this much say the same: one sentence, two citations
NEAR = 0.75  # how close a second clause's score must come for it to be said too
SECOND = 0.75  # the same of what it says itself, without where it was found
COMPARED = 8  # clauses that fit, from which the answer is made
UNITS = 40  # how many clauses are looked through for one that fits
MAX_FACT = 340  # code points of a clause that states one fact
MAX_DUTY = 600  # code points of one that says who: the body may stand at its end
MAX_LIST = 1200  # code points of a list that is quoted whole
MAX_ANSWER = 1200  # code points of all clauses together
MAX_ONE = 400  # the same where one fact is asked, contract §5
MOST = 3  # clauses of an answer
MAX_LEADS = 3  # lines above an item that are looked at
MAX_ABOVE = 200  # code points of the line above that is said before an item
ADDS = 0.15  # share of the question that it must add

# Kinds that are one fact, said in one clause.
_FACTS: frozenset[Kind] = frozenset({"amount", "time", "agency"})
_ASPECTS: frozenset[Aspect] = frozenset({"document", "number", "date", "issuer", "quantity"})
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*%?")
# An item that begins with what is to be done: who has to do it stands above, with whom within.
_DUTY = re.compile(
    r"(?:Chủ trì|Phối hợp|Làm đầu mối|Tham mưu|Chỉ đạo|Rà soát|Hướng dẫn|Theo dõi|Đôn đốc|Tổng hợp"
    r"|Nghiên cứu|Xây dựng|Tổ chức|Thẩm định|Kiểm tra|Bố trí|Đề xuất|Báo cáo)[ ,]"
)
_COMMA = re.compile(r"[,;:] ")


def content_route(facts: Facts, reading: Reading, passages: Sequence[ScoredPassage]) -> Draft:
    """The clauses that answer, each with where it stands.

    The documents that the question says to look in are read first; where they don't say, all are:
    what concerns a province also stands in the papers of others.
    """
    documents = facts.catalogue.documents
    inside = [one for one in passages if reading.inside(documents[one.passage.doc_id])]
    units = facts.clauses.find(reading.residue, reading.query, inside, UNITS)
    fitting = _fitting(reading, units)
    if not fitting and not reading.query.numbers and len(inside) < len(passages):
        units = facts.clauses.find(reading.residue, reading.query, passages, UNITS)
        fitting = _fitting(reading, units)
    if not fitting:
        near = _nearest(facts, units, reading.query.lang)
        return abstain.refused("not_stated", reading.query, nearest=near)
    sentences = _sentences(facts, fitting, reading)
    return Draft("answered", tuple(sentences), confidence=by_margin(fitting))


def _fitting(reading: Reading, units: Sequence[Unit]) -> list[Unit]:
    """The units that can be an answer, best first; none where the best doesn't cover enough."""
    enough = DESCRIBED if reading.described or reading.query.numbers else COVERED
    fitting = (one for one in units if fits(reading, one) and place_agrees(reading, one.evidence))
    good = list(islice(fitting, COMPARED))
    covers = good and good[0].covered >= enough and _says(good[0])
    return good if covers and reading.residue.weights else []


def _says(unit: Unit) -> bool:
    """Whether the clause itself says something of what is asked, or the line that leads it."""
    return unit.own >= OWN or unit.headed >= HEADED


def _sentences(facts: Facts, units: Sequence[Unit], reading: Reading) -> list[DraftSentence]:
    """The best clause, and others that say something else nearly as well, as far as they fit."""
    limit = MAX_ANSWER if _asks_for_all(reading.query) else MAX_ONE
    sentences: list[DraftSentence] = []
    length = 0
    for one in _chosen(units):
        same = [one, *(u for u in units if u is not one and _twins(one, u))]
        sentence = _sentence(facts, same, reading)
        if any(_overlap(sentence, other) for other in sentences):
            continue
        length += len(sentence.text)
        if sentences and length > limit:
            break
        sentences.append(sentence)
    return sentences


def _overlap(one: DraftSentence, other: DraftSentence) -> bool:
    """Whether two sentences quote the same stretch: two clauses of one paragraph said whole."""
    return any(
        left.document is right.document and left.start < right.end and right.start < left.end
        for left in one.evidence[-1:]
        for right in other.evidence[-1:]
    )


def _asks_for_all(query: Query) -> bool:
    """Whether an answer may take several clauses; one fact is stated by one short sentence."""
    if "list" in query.asks:
        return True
    facts = bool(expected_kinds(query) & _FACTS or query.asks & _ASPECTS)
    return asks_openly(query) and not facts


def _chosen(units: Sequence[Unit]) -> list[Unit]:
    """The best unit, and those that say something else nearly as well."""
    chosen = units[:1]
    for one in units[1:]:
        if _says_as_much(one, units[0]) and not any(_twins(one, o) for o in chosen):
            chosen = [*chosen, one]
    return list(chosen[:MOST])


def _says_as_much(one: Unit, best: Unit) -> bool:
    """Whether a clause says nearly as much of what is asked, wherever it was found."""
    return one.score >= NEAR * best.score and one.said >= SECOND * best.said


def _twins(one: Unit, other: Unit) -> bool:
    """Whether two clauses say the same: nearly the same words, and the very same figures."""
    if _figures(one) != _figures(other):
        return False
    left, right = _words(one.evidence.quote), _words(other.evidence.quote)
    return len(left & right) >= TWIN * max(len(left | right), 1)


@lru_cache(maxsize=4096)
def _words(quote: str) -> frozenset[str]:
    return frozenset(terms(quote))


def _figures(unit: Unit) -> set[str]:
    return set(_FIGURE.findall(unit.evidence.quote))


def _sentence(facts: Facts, units: Sequence[Unit], reading: Reading) -> DraftSentence:
    evidence, query = units[0].evidence, reading.query
    lead = _lead(facts, evidence, query.lang)
    row = row_at(evidence.document, evidence.start, evidence.end)
    if row is not None:
        limit = MAX_ANSWER if _asks_for_all(query) else MAX_ONE - len(lead) - 1
        words = row_words(evidence.document, row, limit)
        return DraftSentence(f"{lead}{words}.", row_evidence(evidence.document, row))
    whole = _focused(reading, _whole(evidence), MAX_FACT)
    if "list" in query.asks or (evidence.quote.endswith(":") and _asks_for_all(query)):
        whole = list_around(whole, MAX_LIST) or _whole(whole, MAX_ANSWER)
    twins = tuple(one.evidence for one in units[1:3])
    above = _who(query, whole) or _adding(reading, whole)
    begins = lead if above is None else f"{lead}{fold_space(above.quote).rstrip(' ;.,:')}: "
    if not _asks_for_all(query):
        whole = _focused(reading, whole, MAX_ONE - len(begins) - 1)
    quote = fold_space(whole.quote).rstrip(" ;.,/")
    return DraftSentence(f"{begins}{quote}.", (whole, *twins) if above is None else (above, whole))


def _adding(reading: Reading, evidence: Evidence) -> Evidence | None:
    """The line above an item of a list that says something of what is asked and the item doesn't.

    "Thuộc độ mật nào?" is answered by "Bí mật nhà nước độ Mật gồm:", not by its item a.
    """
    asked, noun = reading.residue, asked_noun(reading.query)
    own = set(terms(evidence.quote))
    said = asked.share(own)
    for one in leads(evidence)[:MAX_LEADS]:
        above = set(terms(one.quote))
        names = noun in above and noun not in own
        if len(one.quote) <= MAX_ABOVE and (names or asked.share(own | above) >= said + ADDS):
            return one
    return None


def cited_clause(facts: Facts, evidence: Evidence, query: Query) -> DraftSentence:
    """A clause with where it stands: "Theo Kế hoạch số … (mục II.4): …"."""
    quote = fold_space(evidence.quote).rstrip(" ;.,/")
    return DraftSentence(f"{_lead(facts, evidence, query.lang)}{quote}.", (evidence,))


def _who(query: Query, evidence: Evidence) -> Evidence | None:
    """The line that says who, where an item of its list is the answer and doesn't."""
    if "agency" not in expected_kinds(query):
        return None
    if found_kind("agency", evidence, query) and not _DUTY.match(evidence.quote):
        return None
    naming = (one for one in leads(evidence)[:2] if found_kind("agency", one, query))
    return next(naming, None)


def _whole(evidence: Evidence, limit: int = MAX_UNIT) -> Evidence:
    """The sentence that a clause belongs to, where that is short enough to be read."""
    text = evidence.document.text
    line_start = text.rfind("\n", 0, evidence.start) + 1
    line_end = text.find("\n", evidence.end)
    for one in sentence_spans(text, line_start, len(text) if line_end < 0 else line_end):
        numbering = NUMBERING.match(text, one.start, one.end)
        start = numbering.end() if numbering else one.start
        if start <= evidence.start and evidence.end <= one.end and one.end - start <= limit:
            return Evidence(evidence.document, start, one.end)
    return evidence


def _focused(reading: Reading, evidence: Evidence, room: int) -> Evidence:
    """Of a long clause that states one fact, the stretch between commas that states it.

    ``room`` is how many code points it may have; who has to do what may stand at the other end.
    """
    kinds = expected_kinds(reading.query) & _FACTS
    longest = MAX_DUTY if kinds == {"agency"} and not reading.wanted else room
    if evidence.end - evidence.start <= longest:
        return evidence
    found = [_wanted_reference(reading, evidence)]
    found += [found_kind(kind, evidence, reading.query) for kind in sorted(kinds)]
    at = next((one for one in found if one is not None), None)
    if at is None:
        return evidence
    span = _stretch(evidence.quote, at, min(room, MAX_FACT))
    return Evidence(evidence.document, evidence.start + span.start, evidence.start + span.end)


def _wanted_reference(reading: Reading, evidence: Evidence) -> Span | None:
    """Where in the quote a document of a type stands that is asked for and isn't named."""
    numbers = {one.digits for one in reading.query.numbers}
    for one in evidence.document.references:
        inside = evidence.start <= one.start and one.end <= evidence.end
        named = one.number is not None and one.number.split("/")[0] in numbers
        if inside and not named and has_type(one.type, reading.wanted):
            return Span(one.start - evidence.start, one.end - evidence.start)
    return None


def _stretch(text: str, at: Span, room: int) -> Span:
    """The stretch between commas that holds ``at``, and what stands around it as far as it fits."""
    cuts = [0, *(one.end() for one in _COMMA.finditer(text)), len(text)]
    start = max(cut for cut in cuts if cut <= at.start)
    end = min(cut for cut in cuts if cut >= at.end)
    for cut in reversed([one for one in cuts if one < start]):
        if end - cut > room:
            break
        start = cut
    for cut in (one for one in cuts if one > end):
        if cut - start > room:
            break
        end = cut
    return Span(start, start + len(text[start:end].rstrip(" ,;")))


def _lead(facts: Facts, evidence: Evidence, lang: Lang) -> str:
    """Where it stands, where the document says who it is: "Theo Kế hoạch số … (mục II.4): "."""
    work = facts.catalogue.of(evidence.document)
    if work.type is None:
        return ""
    label = location(evidence.document, evidence.start, evidence.end).label
    label = english_part(label) if lang == "en" else label
    place = f" ({label})" if label else ""
    according = "According to" if lang == "en" else "Theo"
    return f"{according} {short_name(work, lang)}{place}: "


def _nearest(facts: Facts, units: Sequence[Unit], lang: Lang) -> list[Nearest]:
    works: dict[int, Work] = {}
    for one in units:
        work = facts.catalogue.of(one.evidence.document)
        works.setdefault(work.work_id, work)
    return [abstain.near_work(one, lang) for one in list(works.values())[:3]]
