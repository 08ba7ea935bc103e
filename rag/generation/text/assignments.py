"""Whose tasks a paragraph tells: the bodies that stand at its beginning.

Plans and decisions end in "Tổ chức thực hiện": "2. Sở Tài chính: …", "Điều 11. Trách nhiệm của Sở
Nội vụ", "(4) Bộ Xây dựng chỉ đạo …", "Về kho dầu thô: giao Tập đoàn … làm việc". What follows is
theirs, down to the end of the section or of the dashes below.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache, partial
from itertools import pairwise

from rag.generation.proof.naming import NUMBERING
from rag.generation.text.rows import row_at
from rag.model import Document, Section, Span
from rag.vietnamese.tables import rows
from rag.vietnamese.text import UPPER, fold

OPENING = 200  # code points of a paragraph in which those that it charges are named
KEPT = 4_000  # documents whose assignments are kept

# What stands before the name: "Điều 5. Trách nhiệm của …", "(4) …", "giao …".
_LEAD = re.compile(
    r"\s*[“\"]?(?:(?:Điều|Mục|Khoản|Phần) \w+\.?\s+|[IVXL]{1,5}[.)]\s+|\(?\d{1,2}[).]\s*"
    r"|[a-zđ]\)\s*|[-–+•*]\s*)*"
    r"(?:(?:Trách nhiệm|Nhiệm vụ|Quyền hạn)(?:[ ,]+(?:và |, )?(?:trách nhiệm|nhiệm vụ|quyền hạn))*"
    r" của )?"
    r"(?:(?:[Ủủ]y quyền|[Pp]hân cấp(?: thẩm quyền)?|[Gg]iao|[Đđ]ề nghị|[Yy]êu cầu|[Pp]hân công"
    r"|[Đđ]ối với)(?: nhiệm vụ)?(?: cho)? )?(?:[Đđ]ồng chí |[Cc]ác |[Nn]hững )?"
)
# "4. Nhiệm vụ của Trưởng ban tổ chức Hội thi": all that follows is a name, verbs and all.
_WHOSE = re.compile(r"(?:Trách nhiệm|Nhiệm vụ|Quyền hạn)\b[^:]{0,60} của (?:[Cc]ác |[Nn]hững )?$")
# A name may follow a topic: "Về nhà ở xã hội: giao …".
_TOPIC = re.compile(rf": (?=[Gg]iao |[Đđ]ề nghị |[Yy]êu cầu |[{UPPER}])")
# "các Sở: Xây dựng, Tài chính, Nội vụ".
_SERIES = re.compile(
    rf"(?P<names>(?:Sở|Bộ|Ban|Cục|Vụ|xã|phường|tỉnh|[Tt]rường|[Tt]ập đoàn):"
    rf" [{UPPER}][\w ]{{1,40}}(?:(?:,|;| và) [{UPPER}][\w ]{{1,40}}){{1,12}})[.:; ]*"
)
_MARKS = "1a-"  # kinds of items, from the outside in
# "Cấp" is a verb but in the names of levels.
_LEVEL = r"cấp (?:xã|tỉnh|huyện|cơ sở|trên|trung ương)\b"
_COMMUNES = re.compile(
    r"\b(?:(?P<body>uy ban nhan dan|chinh quyen) )?(?:cac )?(?:cap )?(?:xa|phuong|dac khu)\b"
    r"(?:(?:, ?| va |/| )(?:xa|phuong|dac khu|thi tran)\b)*"
)
COMMUNE = "uy ban nhan dan cap xa"
# "UBND các huyện, thành phố", "cấp huyện": the level that was done away with in 2025.
_DISTRICTS = re.compile(
    r"\b(?:(?P<body>uy ban nhan dan|chinh quyen) )?(?:cac )?(?:cap )?huyen\b(?! uy\b)"
    r"(?:(?:, ?| va |/| )(?:quan|thi xa|thanh pho)\b)*"
)
DISTRICT = "uy ban nhan dan cap huyen"
# No verb stands behind these: "công lập", "các tổ chức", "cơ quan, tổ chức".
BEFORE_NOUN = "".join(rf"(?<!{one})" for one in ("công", "các", "những", "mọi", "cơ quan,"))


@dataclass(frozen=True, slots=True)
class Assignment:
    """Who is charged, folded, and the stretch that says with what.

    ``headed`` says that the names stand alone above what they have to do.
    """

    names: str
    span: Span
    headed: bool


class AssignmentReader:
    """Reads documents into their assignments, each once."""

    def __init__(self, documents: Mapping[str, Document]) -> None:
        self._kept = lru_cache(maxsize=KEPT)(partial(_read, documents))

    def read(self, doc_id: str) -> tuple[Assignment, ...]:
        """The assignments of a document, in order."""
        return self._kept(doc_id)


def common_name(folded: str) -> str:
    """Folded names with the many ways to say "the committees of the communes" made one."""
    full = folded.replace("ubnd", "uy ban nhan dan")
    return _DISTRICTS.sub(_district, _COMMUNES.sub(_commune, full))


def _commune(found: re.Match[str]) -> str:
    several = len(re.findall(r"xa|phuong|dac khu", found.group())) > 1
    return COMMUNE if found["body"] or (several and found.start() == 0) else found.group()


def _district(found: re.Match[str]) -> str:
    named = found["body"] or (found.start() == 0 and found.group() != "huyen")
    return DISTRICT if named else found.group()


def _read(documents: Mapping[str, Document], doc_id: str) -> tuple[Assignment, ...]:
    return tuple(_assignments(documents[doc_id]))


def _assignments(document: Document) -> Iterator[Assignment]:
    text, own = document.text, document.identity
    sections = {one.start: one for one in document.sections}
    sent = [*own.recipients, *own.addressees]
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        line = Span(start, end)
        charges = row_at(document, start, end) is None
        if start < end and charges and not any(o.start < end and start < o.end for o in sent):
            section = _section(sections, text, line)
            yield from _of_line(document, line, section)
        start = end + 1


def _section(sections: Mapping[int, Section], text: str, line: Span) -> Section | None:
    """The section that begins with a line."""
    said = text[line.start : line.end]
    return sections.get(line.start) or sections.get(line.end - len(said.lstrip()))


def _of_line(document: Document, line: Span, section: Section | None) -> Iterator[Assignment]:
    """The assignments of a line; those of its later sentences may be another body's."""
    text = document.text
    cuts = [line.start, *(o.end() for o in _others().finditer(text, *line)), line.end]
    for start, end in pairwise(cuts):
        begin = behind_lead(text, start, line.end)
        ends = _names_end(text, begin, line)
        names = _names(text, begin, ends)
        if start == line.start:
            alone = not text[ends : line.end].strip(" :;.")
            told = alone or text[ends : ends + 1] == ":"
            below = section.end if section is not None and told else _below(document, line)
            end = below if below > line.end + 1 else end
            if names and text[ends:end].strip(" :;.\n"):
                yield Assignment(names, Span(start, end), told)
        elif names:
            yield Assignment(names, Span(start, end), headed=False)
        for found in _TOPIC.finditer(text, begin, min(end, line.end)):
            begin = behind_lead(text, found.end(), line.end)
            names = _names(text, begin, _names_end(text, begin, line))
            if names:
                yield Assignment(names, Span(start, end), headed=False)


def behind_lead(text: str, start: int, end: int) -> int:
    """Where a paragraph's own words begin, behind its number and "Trách nhiệm của", "giao"."""
    found = _LEAD.match(text, start, end)
    return found.end() if found else start


def named_alone(text: str, line: Span) -> Span | None:
    """The names of a line that says nothing else: "3. Chủ tịch Ủy ban nhân dân xã, phường:"."""
    begin = behind_lead(text, line.start, line.end)
    series = _SERIES.fullmatch(text, begin, line.end)
    if series is not None:
        return Span(begin, series.end("names"))
    if _WHOSE.search(text, line.start, begin) and begin < line.end:
        return Span(begin, line.start + len(text[line.start : line.end].rstrip(" :;.")))
    ends = _names_end(text, begin, line)
    alone = begin < ends and not text[ends : line.end].strip(" :;.")
    return Span(begin, ends) if alone else None


def _names(text: str, start: int, end: int) -> str:
    return common_name(fold(text[start:end]).strip(" ,"))


@cache
def _others() -> re.Pattern[str]:
    """Where a sentence ends and one begins that names a body."""
    words = "|".join(row["word"].capitalize() for row in rows("bodies"))
    return re.compile(rf"(?<=[^\W\d])[.;] (?=(?:Giao|Đề nghị|Yêu cầu|{words}) )")


@cache
def _ends(flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    """Where names end and what they have to do begins: not at *công lập* or *các tổ chức*."""
    words = "|".join(row["word"] for row in rows("acts"))
    return re.compile(rf"[:;.(\n]|{BEFORE_NOUN} (?!{_LEVEL})(?:{words})(?=[ ,;.:])", flags)


def _names_end(text: str, begin: int, line: Span) -> int:
    """Where the names end that begin at ``begin``; there where none do."""
    end = min(line.end, begin + OPENING)
    if _ends(re.IGNORECASE).match(f" {text[begin:end]}"):
        return begin  # it opens with what is done and charges those above it
    found = _ends().search(text, begin, end)
    return found.start() if found else end


def _below(document: Document, line: Span) -> int:
    """Where the items end that a line leads; the end of the line where it leads none."""
    text, end = document.text, line.end
    own = _mark(text, line.start, line.end)
    while end < len(text):
        stop = text.find("\n", end + 1)
        stop = len(text) if stop < 0 else stop
        mark = _mark(text, end + 1, stop)
        if not mark or (own and _MARKS.index(mark) <= _MARKS.index(own)):
            return end
        end = stop
    return end


def _mark(text: str, start: int, end: int) -> str:
    """What marks a line as an item: "1" a number, "a" a letter, "-" a dash; "" nothing."""
    found = NUMBERING.match(text, start, end)
    if found is None:
        return ""
    first = found.group().strip()[0]
    return "1" if first.isdigit() else "a" if first.isalpha() else "-"
