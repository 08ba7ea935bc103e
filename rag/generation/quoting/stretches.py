"""How much of a text a clause is quoted with: its sentence, or the stretch that states one fact."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from rag.generation.asked.bodies import names_body
from rag.generation.asked.counting import counted
from rag.generation.asked.expected import Kind, asked_noun, expected_kinds
from rag.generation.asked.figures import figures_of
from rag.generation.asked.found_kinds import found_kinds
from rag.generation.asked.one_fact import asks_article, names_one
from rag.generation.proof.naming import NUMBERING
from rag.generation.quoting.addressees import asks_to_whom, receiver
from rag.generation.quoting.binding import condition, excepts, is_aside
from rag.generation.quoting.one_or_all import FACTS, asks_for_all
from rag.generation.quoting.wanted_reference import wanted_reference
from rag.generation.reading import Reading
from rag.generation.text.units import MAX_UNIT
from rag.model import Evidence, Query, Span
from rag.vietnamese.sentences import sentence_spans
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold

MAX_FACT = 340  # code points of a clause that states one fact
MAX_DUTY = 600  # code points of one that says who: the body may stand at its end
GAP = " … "  # between a condition and the stretch that it binds
ASIDE = 0.15  # what a fact in brackets or in the condition counts less
KEPT = 0.9  # share of what a clause says of the question that its beginning must say
NEARBY = 90  # code points around a figure that tell what it is of

_OPENS_WITH_BODY = re.compile(
    r"(?:\(\d{1,2}\) )?(?:(?:Giao|Đề nghị|Yêu cầu)(?: các)? )?"
    r"(?:Ủy ban|Uỷ ban|UBND|HĐND|Hội đồng|Sở|Bộ|Chủ tịch|Giám đốc|Cục|Chi cục|Ban|Văn phòng|Công an"
    r"|Thanh tra|Tổng cục|Ngân hàng|Kho bạc|Bảo hiểm|Thủ tướng|Chính phủ|Tập đoàn) [^\W\d_]"
)
_COMMA = re.compile(r"[,;:] ")
# Where a stretch without a comma may be cut: before what is added to it.
_CLOSER = re.compile(r"[,;:] | (?:[-–] )?(?=(?:để|nhằm|theo|thì|và|hoặc|trong đó|của) )")
_ARTICLES = re.compile(r"\b(?:[Kk]hoản \d+\w? )?Điều \d+\w?\b")


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
    kinds = expected_kinds(query) & FACTS
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
