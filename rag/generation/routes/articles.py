"""The route on a document's articles: how many, what one is called or says, which has a matter."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.generation.asked.articles_asked import AskedArticle, asked_article
from rag.generation.described.alone import document_named
from rag.generation.facts import Facts
from rag.generation.proof import abstain
from rag.generation.proof.naming import short_name
from rag.generation.quoting.placing import cited_clause
from rag.generation.reading import Reading
from rag.model import Document, Draft, DraftSentence, Evidence, Query, Section
from rag.vietnamese.part_names import english_part
from rag.vietnamese.parts import find_parts
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold, fold_space

WHOLE = 1300  # code points of a part that is quoted whole, so that an answer stays below 1,500
LINE = 220  # code points of a line that tells what a clause of a longer part is about
SHORT = 60  # code points of a heading that is quoted with the line below it
ROWS = 2  # a decision's own articles and those of what it issues
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
    if asked.form == "count":
        counted = _counted(facts, document, asked.unit, query)
        return [counted] if counted else []
    if asked.form == "which":
        part = _headed(document, asked.matter)
        return [_whose_heading(facts, document, part, query)] if part else []
    named = find_parts(asked.part)
    part = _part(document, named[0].label) if named else None
    if part is None:
        return []
    if asked.form == "name" and part.heading.strip():
        return [_called(facts, document, part, query)]
    return _whole(facts, document, part, query)


def _part(document: Document, label: str) -> Section | None:
    """The part of a label; None where a decision and what it issues both have one."""
    found = [one for one in document.sections if fold(one.label).lower() == label]
    return found[0] if len(found) == 1 else None


def _heading(document: Document, part: Section) -> Evidence:
    """The heading; a short one with the line below, at which a reader finds the place again."""
    end = part.start + len(document.text[part.start : part.heading_end].rstrip())
    if end - part.start < SHORT:
        below = document.text[end : part.end]
        after = end + len(below) - len(below.lstrip())
        line = Evidence(document, after, _line_end(document, after, part.end))
        end = _cut(line).end if after < part.end else end
    return Evidence(document, part.start, end)


def _named(facts: Facts, document: Document, query: Query) -> str:
    name = short_name(facts.catalogue.of(document), query.lang)
    return f"{name[:1].upper()}{name[1:]}"


def _called(facts: Facts, document: Document, part: Section, query: Query) -> DraftSentence:
    name, heading = _named(facts, document, query), fold_space(part.heading).rstrip(" .;:")
    label = english_part(part.label) if query.lang == "en" else part.label
    verb = "is headed" if query.lang == "en" else "có tên là"
    of = f"{label} of {name}" if query.lang == "en" else f"{label} {name}"
    return DraftSentence(f"{of} {verb} “{heading}”.", (_heading(document, part),))


def _whose_heading(facts: Facts, document: Document, part: Section, query: Query) -> DraftSentence:
    name, heading = _named(facts, document, query), fold_space(part.heading).rstrip(" .;:")
    label = english_part(part.label) if query.lang == "en" else part.label
    text = f"{label} {'of ' if query.lang == 'en' else ''}{name}: {heading}."
    return DraftSentence(text, (_heading(document, part),))


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


def _counted(facts: Facts, document: Document, unit: str, query: Query) -> DraftSentence | None:
    """How many there are, proved by the first and the last of each row that begins at 1."""
    rows = _rows(document) if unit == "dieu" else [_chapters(document)]
    if not rows or not rows[0]:
        return None
    name, english = _named(facts, document, query), query.lang == "en"
    own, *enclosed = [_number(len(row), unit, english) for row in rows]
    text = f"{name} {'has' if english else 'có'} {own}"
    if enclosed:
        beside = "what is issued with it has" if english else "văn bản kèm theo có"
        text += f"; {beside} {enclosed[0]}"
    ends = [part for row in rows for part in dict.fromkeys((row[0].start, row[-1].start))]
    proof = [one for row in rows for one in row if one.start in ends]
    return DraftSentence(f"{text}.", tuple(_heading(document, one) for one in proof))


def _number(count: int, unit: str, english: bool) -> str:
    """So many; chapters in words, their own numbers being Roman."""
    if unit == "dieu":
        return f"{count} article{'s' if count > 1 else ''}" if english else f"{count} điều"
    word = _WORDS[english][count - 1]
    return f"{word} chapter{'s' if count > 1 else ''}" if english else f"{word} chương"


def _rows(document: Document) -> list[list[Section]]:
    """The articles of a document, and of one issued with it; none where others are among them."""
    rows: list[list[Section]] = []
    for one in document.sections:
        match = _ARTICLE.fullmatch(one.path[-1])
        if match is None:
            continue
        number = int(match[1])
        if number == 1:
            rows.append([one])
        elif rows and number == len(rows[-1]) + 1:
            rows[-1].append(one)
        else:
            return []
    return rows if len(rows) <= ROWS else []


_ROMAN = "i ii iii iv v vi vii viii ix x".split()
_WORDS = (
    "một hai ba bốn năm sáu bảy tám chín mười".split(),
    "one two three four five six seven eight nine ten".split(),
)


def _chapters(document: Document) -> list[Section]:
    found = [one for one in document.sections if fold(one.path[-1]).startswith("chuong ")]
    numbers = [fold(one.path[-1]).removeprefix("chuong ").lower() for one in found]
    in_row = numbers in (_ROMAN[: len(found)], [str(at + 1) for at in range(len(found))])
    return found if in_row and len(found) <= len(_ROMAN) else []


def _whole(
    facts: Facts, document: Document, part: Section, query: Query
) -> Sequence[DraftSentence]:
    """All of a part; of a longer one its heading and the line that begins each of its clauses."""
    text = document.text[part.start : part.end].rstrip()
    whole = Evidence(document, part.start, part.start + len(text))
    if len(fold_space(text)) <= WHOLE:
        return [cited_clause(facts, whole, query)]
    first = Evidence(document, part.start, _line_end(document, part.start, part.end))
    told, room = [cited_clause(facts, _cut(first), query)], WHOLE
    room -= len(told[0].text)
    for one in _within(document, part):
        line = Evidence(document, one.start, _line_end(document, one.start, one.end))
        said = _cut(line)
        room -= len(said.quote) + 6
        if room < 0:
            break
        told.append(DraftSentence(f"{fold_space(said.quote).rstrip(' ;:,.')}.", (said,)))
    return told


def _within(document: Document, part: Section) -> list[Section]:
    """The parts right below a part."""
    inside = [
        one
        for one in document.sections
        if part.start < one.start and one.end <= part.end and one.level > part.level
    ]
    level = min((one.level for one in inside), default=0)
    return [one for one in inside if one.level == level]


def _line_end(document: Document, start: int, end: int) -> int:
    at = document.text.find("\n", start, end)
    return end if at < 0 else at


def _cut(line: Evidence) -> Evidence:
    """As much of a line as tells what it is about."""
    quote = line.quote.rstrip()
    if len(quote) <= LINE:
        return Evidence(line.document, line.start, line.start + len(quote))
    cut = max(quote.rfind(mark, 0, LINE) for mark in (";", ":", ",", " "))
    return Evidence(line.document, line.start, line.start + cut)
