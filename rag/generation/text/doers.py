"""Who does it, where the clause that says what doesn't say who.

A long sentence is cut at its semicolons and its subject stands at its beginning ("Bộ Công an …; chỉ
đạo các đơn vị …"); a dashed item has the subject of the line above its list, a numbered one that of
its heading; an annex of procedures that of the article that hands them on. "Cơ quan, đơn vị liên
quan" names nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rag.generation.asked.bodies import names_body, opens_with_body
from rag.generation.asked.expected import expected_kinds
from rag.generation.asked.found_kinds import found_kind
from rag.generation.proof.naming import NUMBERING
from rag.generation.text.assignments import BEFORE_NOUN, behind_lead
from rag.generation.text.beside import beside
from rag.generation.text.cells import cell_below, figures_below
from rag.generation.text.handing import handed_to
from rag.generation.text.heads import head
from rag.generation.text.preferring import preferred
from rag.generation.text.rows import row_at
from rag.generation.text.structure import leads
from rag.generation.text.units import Unit
from rag.model import Document, Evidence, Query
from rag.vietnamese.sentences import sentence_spans
from rag.vietnamese.text import fold

ITEMS = 12  # dashed lines looked through for the line above them
BEHIND = 2.5  # log-odds that a clause which names somebody may be behind one that names nobody
AS_MUCH = 0.9  # share of what the best covers of the question that it must cover
HALF = 0.5  # share of what the best says of the question itself that it must
OPENING = 160  # code points of a line or sentence in which its subject is named

_DASH = re.compile(r"\s*[-–+•*]\s")
_INLINE = re.compile(r"\s*\(?\d{1,2}[).]\s+")
_ACTS = (
    r"(?:chủ trì|phối hợp|chỉ đạo|tổ chức|rà soát|tham mưu|hướng dẫn|xây dựng|ban hành|kiểm tra"
    r"|theo dõi|tổng hợp|báo cáo|nghiên cứu|đề xuất|thực hiện|triển khai|chịu trách nhiệm"
    r"|quyết định|phê duyệt|bảo đảm|đảm bảo|tăng cường|cấp phép|thẩm định|tiếp nhận|quản lý"
    r"|(?<!công )lập"
    r"|bố trí|xem xét|trình|hoàn thiện|hoàn thành|đôn đốc|thông báo|cung cấp|cập nhật|xử lý"
    r"|giải quyết|công bố|đẩy mạnh)"
)
_HOW = r"(?:khẩn trương|tiếp tục|chủ động|kịp thời|thường xuyên|đồng thời|phải|có trách nhiệm)"
# What else an item opens with that names nobody: "Cấp, thu hồi Giấy chứng nhận …".
_OPENS = (
    r"(?:cấp(?=, | lại| đổi| mới| bổ sung| giấy| chứng| kinh phí)|thu hồi|chỉ định|công nhận"
    r"|gia hạn|chấp thuận|xác nhận|tuyển dụng|bổ nhiệm|điều động|điều chuyển|thanh lý|bán|mua sắm)"
)
# A clause that opens with what is done has its subject elsewhere.
_VERB = re.compile(rf"\s*(?:\(\d{{1,2}}\) )?{_HOW}?[ ,]*(?:{_ACTS}|{_OPENS})\b", re.IGNORECASE)
# What goes on behind a comma that doesn't end it: "xã, phường", "Sở Nội vụ, Sở Tài chính".
_MORE = (
    r"(?:(?:và )?(?:các )?(?:xã|phường|đặc khu|thị trấn|tỉnh|thành phố|[Ss]ở|[Bb]ộ|Ủy ban|UBND|Ban"
    r"|Cục|Công an|Chi cục|Văn phòng|Hội đồng|Thanh tra|Giám đốc|Chủ tịch))"
)
# Where the words for a subject end.
_SUBJECT_ENDS = re.compile(
    rf",(?! {_MORE}\b)|[;:(.]"
    rf"|{BEFORE_NOUN} (?:{_HOW}|{_ACTS}|theo chức năng|được|căn cứ|sẽ|là|để)\b"
)
# "… trực tiếp quản lý viên chức có trách nhiệm:": what stands before belongs to the subject.
_CHARGED = re.compile(r" (?:có (?:các )?)?(?:trách nhiệm|nhiệm vụ|quyền hạn)\b[^;:.]{0,60}:")
# "QUYỀN, TRÁCH NHIỆM CỦA CÔNG ĐOÀN" above the articles that tell them.
_WHOSE = re.compile(r"^(?:QUYỀN|TRÁCH NHIỆM|NHIỆM VỤ|NGHĨA VỤ|THẨM QUYỀN|CHỨC NĂNG)\b.* CỦA ")
# A clause whose subject is a class of persons: "Tổ chức, đơn vị có sử dụng … chịu trách nhiệm".
_ANYBODY = re.compile(
    r"(?:(?:Các|Những|Mỗi|Chỉ(?: các| những)?) )?"
    r"(?:[Tt]ổ chức|[Cc]á nhân|[Dd]oanh nghiệp|[Nn]gười|[Hh]ộ|[Cc]hủ|[Cc]ơ sở|[Tt]hành viên"
    r"|[Cc]án bộ|[Cc]ông chức|[Vv]iên chức|[Đđ]ại biểu|[Cc]ử tri|[Hh]ọc viên|[Gg]iảng viên)\b"
    r"[^.;:]{0,160}?"
    r" (?:chịu trách nhiệm|(?:mới )?được quyền|có (?:trách nhiệm|nghĩa vụ|quyền|thẩm quyền)|phải"
    r"|quyết định)\b"
)
_TO_SOMEBODY = re.compile(
    r"\b(?:phat|cap phat|tra|danh|ap dung|ho tro|tang)\b(?: \w+){0,8}? cho (?:nhung )?ai\b"
)
_LAST_WORD = re.compile(r"\s+\S*$")
_HANDED_ON = re.compile(r"\b(?:[Ủủ]y quyền|[Pp]hân cấp|[Gg]iao)(?: thẩm quyền)?(?: cho)?\b")


def says_who(evidence: Evidence, query: Query) -> bool:
    """Whether a clause has a subject of its own that names somebody."""
    who = found_kind("agency", evidence, query)
    return (
        who is not None
        and names_body(evidence.quote[who.start : who.end])
        and not _VERB.match(evidence.quote)
    )


def somebody_first(units: Sequence[Unit], query: Query) -> list[Unit]:
    """The units, best first; where who is asked and the best names nobody, one that does."""
    ordered = list(units)
    if _TO_SOMEBODY.search(fold(query.text)):
        return ordered  # "phát cho ai": it is given to people as well
    if "agency" not in expected_kinds(query):
        return ordered
    return preferred(
        ordered,
        lambda one: _names(one.evidence, query),
        behind=BEHIND,
        covered=AS_MUCH,
        own=HALF,
    )


def _names(evidence: Evidence, query: Query) -> bool:
    """Whether a clause, or what it is to be said with, names somebody."""
    who = found_kind("agency", evidence, query)
    named = who is not None and names_body(evidence.quote[who.start : who.end])
    charged = _ANYBODY.match(evidence.quote) is not None
    return named or charged or doer(evidence, query) is not None


def completing(evidence: Evidence, query: Query) -> Evidence | None:
    """What must be said with a clause to answer: who does it, or what stands beside it."""
    who = doer(evidence, query)
    if who is not None:
        return who
    figures = figures_below(evidence) if "amount" in expected_kinds(query) else None
    if figures is not None:
        return figures
    missing = [
        kind
        for kind in sorted(expected_kinds(query) - {"agency"})
        if found_kind(kind, evidence, query) is None
    ]
    found = (beside(one, evidence, query) or cell_below(one, evidence, query) for one in missing)
    return next((one for one in found if one is not None), None)


def doer(evidence: Evidence, query: Query) -> Evidence | None:
    """Where it stands who does what a clause says; None where the clause or nothing says so."""
    if "agency" not in expected_kinds(query):
        return None
    above = head(evidence, query)
    if above is not None and not _has_subject(evidence.quote):
        return above
    if says_who(evidence, query) or opens_with_body(evidence.quote):
        return None  # "Thủ trưởng các sở …" under "Sở Nội vụ" is not the latter's
    near = beside("agency", evidence, query) or cell_below("agency", evidence, query)
    if near is not None:
        return near
    for one in _places(evidence):
        opening = Evidence(one.document, one.start, min(one.end, one.start + OPENING))
        who = found_kind("agency", opening, query)
        if who is not None and names_body(opening.quote[who.start : who.end]):
            return _subject(opening, who.end)
    others = (_of_heading(evidence), handed_to(evidence.document))
    return next((one for one in others if one is not None and _is_new(one, query)), None)


def _is_new(named: Evidence, query: Query) -> bool:
    """Whether whom a heading names isn't named in the question already."""
    whose = fold(named.quote).rsplit(" cua ", 1)[-1].rsplit(" cho ", 1)[-1]
    return whose.strip(" :.") not in fold(query.text)


def _of_heading(evidence: Evidence) -> Evidence | None:
    """The heading in capitals above a clause that says whose rights or duties it tells."""
    document = evidence.document
    holding = [s for s in document.sections if s.start <= evidence.start and evidence.end <= s.end]
    for one in reversed(holding):
        if _WHOSE.search(one.heading) and one.heading_end <= evidence.start:
            return Evidence(document, one.start, one.heading_end)
    return None


def _has_subject(quote: str) -> bool:
    """Whether an item begins with a body of its own, or charges one: "Giao Sở Tài chính …"."""
    return opens_with_body(quote[behind_lead(quote, 0, len(quote)) :])


def _subject(opening: Evidence, named: int) -> Evidence:
    """The opening of a line as far as it names who acts; ``named``: where a body's name may end."""
    quote = opening.quote
    ends = _CHARGED.search(quote, named) or _SUBJECT_ENDS.search(quote, named)
    if ends is None and len(quote) == OPENING:
        ends = _LAST_WORD.search(quote)  # it may be cut
    end = ends.start() if ends else len(quote)
    return Evidence(opening.document, opening.start, opening.start + max(named, end))


def _places(evidence: Evidence) -> Iterator[Evidence]:
    """Where the subject may stand, the nearest first."""
    yield from _beginning(evidence)
    yield from _above_dashes(evidence)
    yield from leads(evidence)[:3]
    if row_at(evidence.document, evidence.start, evidence.end) is not None:
        yield from _handing_on(evidence.document)


def _beginning(evidence: Evidence) -> Iterator[Evidence]:
    """The sentence before a clause of it."""
    text = evidence.document.text
    line_start = text.rfind("\n", 0, evidence.start) + 1
    for one in sentence_spans(text, line_start, evidence.end):
        if one.start < evidence.start < one.end:
            yield Evidence(evidence.document, _behind_number(text, one.start), evidence.start)


def _above_dashes(evidence: Evidence) -> Iterator[Evidence]:
    """The line above the list of dashes that a clause stands in."""
    text = evidence.document.text
    start = text.rfind("\n", 0, evidence.start) + 1
    for _ in range(ITEMS):
        if start == 0 or not _DASH.match(text, start):
            return
        end = start - 1
        start = text.rfind("\n", 0, end) + 1
        if not _DASH.match(text, start):
            yield Evidence(evidence.document, _behind_number(text, start), end)


def _behind_number(text: str, start: int) -> int:
    found = NUMBERING.match(text, start) or _INLINE.match(text, start)
    return found.end() if found else start


def _handing_on(document: Document) -> Iterator[Evidence]:
    """The clause by which a decision hands tasks on, for the annexes that list them."""
    for section in document.sections:
        found = _HANDED_ON.search(document.text, section.start, section.start + OPENING)
        if found is not None and len(section.path) == 1:
            yield Evidence(document, found.start(), section.end)
