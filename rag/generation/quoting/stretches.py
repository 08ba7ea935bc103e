"""How much of a text a clause is quoted with: its sentence, or the stretch that states one fact."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from rag.generation.asked.bodies import names_body
from rag.generation.asked.counting import asks_number_and_names, counted
from rag.generation.asked.expected import Kind, asked_noun, asks_openly, expected_kinds
from rag.generation.asked.figures import figures_of
from rag.generation.asked.found_kinds import found_kinds
from rag.generation.asked.one_fact import asks_article, names_one, opens_with_one
from rag.generation.proof.naming import NUMBERING
from rag.generation.quoting.addressees import asks_to_whom, receiver
from rag.generation.quoting.binding import condition, excepts, is_aside
from rag.generation.reading import Reading
from rag.generation.text.units import MAX_UNIT
from rag.model import Aspect, Evidence, Query, Span
from rag.vietnamese.alternation import either
from rag.vietnamese.count_words import fold_counts
from rag.vietnamese.sentences import sentence_spans
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold
from rag.vietnamese.types import has_type, type_mentions

MAX_FACT = 340  # code points of a clause that states one fact
MAX_DUTY = 600  # code points of one that says who: the body may stand at its end
GAP = " … "  # between a condition and the stretch that it binds
ASIDE = 0.15  # what a fact in brackets or in the condition counts less
KEPT = 0.9  # share of what a clause says of the question that its beginning must say
NEARBY = 90  # code points around a figure that tell what it is of

# Kinds that are one fact, said in one clause.
_FACTS: frozenset[Kind] = frozenset({"amount", "time", "agency"})
_ASPECTS: frozenset[Aspect] = frozenset({"document", "number", "date", "issuer", "quantity"})
_OPENS_WITH_BODY = re.compile(
    r"(?:\(\d{1,2}\) )?(?:(?:Giao|Đề nghị|Yêu cầu)(?: các)? )?"
    r"(?:Ủy ban|Uỷ ban|UBND|HĐND|Hội đồng|Sở|Bộ|Chủ tịch|Giám đốc|Cục|Chi cục|Ban|Văn phòng|Công an"
    r"|Thanh tra|Tổng cục|Ngân hàng|Kho bạc|Bảo hiểm|Thủ tướng|Chính phủ|Tập đoàn) [^\W\d_]"
)
_COMMA = re.compile(r"[,;:] ")
# Where a stretch without a comma may be cut: before what is added to it.
_CLOSER = re.compile(r"[,;:] | (?:[-–] )?(?=(?:để|nhằm|theo|thì|và|hoặc|trong đó|của) )")
_ARTICLES = re.compile(r"\b(?:[Kk]hoản \d+\w? )?Điều \d+\w?\b")
# "Which procedures …": several are asked for.
_PLURAL = either(
    r"\b(?:which|what) (?!is\b|was\b|does\b|has\b)(?:(?:two|three|four|five|other|main) )?"
    r"(?:[a-z-]+ )?(?:procedures|tasks|schools|indicators|forms|groups|projects|measures|duties"
    r"|products|areas|items|contents|categories|cases|subjects|powers|steps|communes)\b"
)
# "Ba vùng nuôi nào …": so many are asked for; "lần ba … hôm nào" asks for one day.
_COUNTED = either(
    r"(?<!\blan )(?<!\bdot )(?<!\bkhoa )(?<!\bthu )\b(?:hai|ba|bon|sau|bay|tam|chin|muoi) "
    r"(?!ben\b|ngay\b|thang\b|nam\b|lan\b)(?:\w+ ){1,5}"
    r"(?<!\bhom )(?<!\bngay )(?<!\bkhi )(?<!\bluc )nao\b"
)


def asks_for_list(query: Query) -> bool:
    """Whether several of a kind are asked for: "những nhóm nào", "which procedures"."""
    if opens_with_one(query) or asks_to_whom(query):
        return False
    cue = _PLURAL if query.lang == "en" else _COUNTED
    counted = cue.search(fold_counts(query.text)) is not None
    return "list" in query.asks or counted or asks_number_and_names(query)


def asks_for_all(query: Query) -> bool:
    """Whether an answer may take several clauses; one fact is stated by one short sentence."""
    if asks_for_list(query):
        return True
    facts = bool(expected_kinds(query) & _FACTS or query.asks & _ASPECTS)
    return asks_openly(query) and not facts and not names_one(query)


def asks_one_fact(query: Query) -> bool:
    """Whether a figure, a time, or something that a document says of itself is asked for."""
    kinds = expected_kinds(query) & (_FACTS - {"agency"})
    return bool(query.asks & _ASPECTS or kinds) or names_one(query)


def names_fact(evidence: Evidence, query: Query) -> bool:
    """Whether a clause names the figure, the time or the body that a question asks for."""
    return any(
        kind != "agency" or names_body(evidence.quote[one.start : one.end])
        for kind in expected_kinds(query) & _FACTS
        for one in islice(found_kinds(kind, evidence, query), 1)
    )


def whole_sentence(evidence: Evidence, limit: int = MAX_UNIT) -> Evidence:
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


def focused(reading: Reading, evidence: Evidence, room: int, from_start: bool = False) -> Evidence:
    """Of a long clause that states one fact, the stretch between commas that states it.

    ``room`` is how many code points it may have; who has to do what may stand at the other end.
    ``from_start``: the fact stands beside the clause, which only says of what.
    """
    query = reading.query
    kinds = expected_kinds(query) & _FACTS
    who = kinds == {"agency"} and not reading.wanted and not asks_to_whom(query)
    longest = MAX_DUTY if who and not from_start else room
    if asks_for_all(query) or evidence.end - evidence.start <= room:
        return evidence
    opening = _from_body(reading, evidence, room) if who and not from_start else None
    if opening is not None or evidence.end - evidence.start <= longest:
        return opening or evidence
    at = Span(0, 1) if from_start else _fact(reading, evidence, sorted(kinds))
    if at is None:
        return evidence
    span = _stretch(evidence.quote, at, min(room, MAX_FACT))
    bound = condition(evidence, evidence.start + span.start)
    if bound is not None:  # it is said before the stretch
        span = _stretch(evidence.quote, at, min(room, MAX_FACT) - len(bound.quote) - len(GAP))
    return Evidence(evidence.document, evidence.start + span.start, evidence.start + span.end)


def _from_body(reading: Reading, evidence: Evidence, room: int) -> Evidence | None:
    """A clause that opens with who does it, as far as that is told; None where its rest is asked.

    "Bộ Y tế chỉ đạo …, hoàn thành …; tổ chức …": what goes on behind may be left out.
    """
    if not _OPENS_WITH_BODY.match(evidence.quote):
        return None
    span = _stretch(evidence.quote, Span(0, 1), room)
    asked, part = reading.residue, evidence.quote[: span.end]
    if span.end >= len(evidence.quote.rstrip(" .;,")) or not names_body(part):
        return None
    told = asked.share(set(terms(part))) >= KEPT * asked.share(set(terms(evidence.quote)))
    return Evidence(evidence.document, evidence.start, evidence.start + span.end) if told else None


def _fact(reading: Reading, evidence: Evidence, kinds: Sequence[Kind]) -> Span | None:
    """Where the fact stands that is asked for: of several, the one among most of what is asked."""
    wanted = wanted_reference(reading, evidence)
    if wanted is not None:
        return wanted
    if asks_to_whom(reading.query):
        return receiver(evidence, reading.query)
    prose = "\n" not in evidence.quote  # the unit of a cell stands over its column
    found = figures_of(counted(reading.query), evidence) if prose and "amount" in kinds else []
    found = found or [
        one for kind in kinds for one in islice(found_kinds(kind, evidence, reading.query), 9)
    ]
    found = found or _named(reading.query, evidence)

    def near(one: Span) -> float:
        span = _stretch(evidence.quote, one, NEARBY)
        said = reading.residue.share(set(terms(evidence.quote[span.start : span.end])))
        return said - (ASIDE if is_aside(evidence.quote, one.start) else 0)

    return max(found, key=near, default=None)


def _named(query: Query, evidence: Evidence) -> list[Span]:
    """Where a thing that is asked for by its noun may stand: "theo công ước nào", "điều nào"."""
    if not names_one(query):
        return []
    if asks_article(query):
        return [Span(*one.span()) for one in _ARTICLES.finditer(evidence.quote)]
    noun = (asked_noun(query) or "").replace("_", " ")
    folded = fold(evidence.quote)
    named = list(re.finditer(rf"\b{re.escape(noun)}\b", folded)) if noun else []
    return [Span(*one.span()) for one in named] or list(found_kinds("amount", evidence, query))


def with_reference(reading: Reading, evidence: Evidence, limit: int) -> Evidence:
    """The sentence of a clause, whole where only its rest names the document that is asked for."""
    sentence = whole_sentence(evidence)
    if wanted_reference(reading, sentence) is None:
        longer = whole_sentence(evidence, limit)
        if wanted_reference(reading, longer) is not None:
            return longer
    return sentence


def wanted_reference(reading: Reading, evidence: Evidence) -> Span | None:
    """Where in the quote a document of a type stands that is asked for and isn't named."""
    query = reading.query
    numbers = {one.digits for one in query.numbers}
    types = reading.wanted or _types_asked(query)
    for one in evidence.document.references:
        inside = evidence.start <= one.start < evidence.end
        named = one.number is not None and one.number.split("/")[0] in numbers
        if inside and not named and has_type(one.type, types):
            named_by = one.number_span or Span(one.start, one.end)
            end = min(named_by.end, evidence.end)
            return Span(one.start - evidence.start, end - evidence.start)
    return None


def _types_asked(query: Query) -> tuple[str, ...]:
    """The type before "nào" of a question for one document: "thông tư hướng dẫn … nào"."""
    if not names_one(query):
        return ()
    before = fold(query.text).rfind(" nao")
    types = [one.type for one in type_mentions(query.text) if 0 < one.start < before]
    return tuple(types[-1:])


def _stretch(text: str, at: Span, room: int) -> Span:
    """The stretch between commas that holds ``at``, and what stands around it as far as it fits.

    A stretch that is too long itself is cut closer; what restricts it is kept with it.
    """
    cuts = _cuts(text, _COMMA)
    start, end = _around(cuts, at)
    if end - start > room:
        cuts = _cuts(text, _CLOSER)
        start, end = _around(cuts, at)
    while end < len(text) and excepts(text, end):
        end = min(cut for cut in cuts if cut > end)
    for cut in reversed([one for one in cuts if one < start]):
        if end - cut > room:
            break
        start = cut
    for cut in (one for one in cuts if one > end):
        if cut - start > room:
            break
        end = cut
    return Span(start, start + len(text[start:end].rstrip(" ,;")))


def _cuts(text: str, marks: re.Pattern[str]) -> list[int]:
    return [0, *(one.end() for one in marks.finditer(text)), len(text)]


def _around(cuts: Sequence[int], at: Span) -> tuple[int, int]:
    return max(cut for cut in cuts if cut <= at.start), min(cut for cut in cuts if cut >= at.end)
