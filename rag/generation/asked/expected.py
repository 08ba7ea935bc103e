"""What kind of thing an answer has to be: an agency, a time, an amount, a place.

"Cơ quan nào quyết định …?" is not answered by the sentence that repeats the question's words but by
the one that names a body which the question doesn't name. The question words are folded, so that
they are found however they were typed (answer types as in Li and Roth 2002, "Learning question
classifiers", here for administrative prose).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Literal

from rag.generation.asked.asking_part import folded_asking
from rag.generation.asked.counting import asks_number_and_names
from rag.generation.asked.named_already import is_named
from rag.generation.asked.orders import NO_ORDER, without_ranks
from rag.generation.asked.spoken import only_spoken_of
from rag.generation.asked.times import WHOLE_DAY, asks_condition, found_times
from rag.model import Evidence, Query, Reference, Span
from rag.vietnamese.alternation import either
from rag.vietnamese.asked_bodies import BODY_EN, DOCUMENT_OF_EN, ENDS_NOUN_EN, WHICH_EN
from rag.vietnamese.text import UPPER, fold

ASKED = 64  # questions whose reading is kept

Kind = Literal["agency", "time", "amount", "place", "exception", "effect"]

# Where money comes from is a source, and no place: "tiền lấy ở đâu".
NO_SOURCE = r"(?<!\blay )(?<!\blay tien )(?<!\blay kinh phi )"

_QUESTION: tuple[tuple[Kind, str], ...] = (
    (
        "agency",
        r"\bai\b|\bdo dau\b(?! (?:ma|nen|khien|dan)\b| *\W*$)|\b(?:co quan|cq|don vi|dv|cap|s[oø]|(?<!van )(?<!dia )(?<!phien )ban|bo|noi|to chuc|phong|uy ban|nguoi|ben|chuc danh|(?<!nhiem )(?<!dich )vu|cuc|trung tam|bo phan|lanh dao|l[uø]c luong) nao\b"
        rf"|\bwho(?:m|se)?\b|{WHICH_EN}(?:{BODY_EN}|(?:official|person)s?)\b(?! {DOCUMENT_OF_EN})"
        rf"|{WHICH_EN}levels?\b(?! of (?!government\b|administration\b))",
    ),
    (
        "time",
        r"\b(?:khi|ngay|hom|thang|nam|luc|thoi gian|thoi diem|quy|moc) nao\b|(?<!hang )(?<!moi )\b(?:ngay|thang|quy|hom) may\b|(?<!lan )(?<!nam )\bvao thu may\b|\bbao (?:gio|lau)\b|\bthoi han\b"
        r"|\btruoc ngay\b|\b(?:cham|muon|tre) nhat\b|\bhan (?:chot|cuoi)\b|\bmay (?:ngay|thang|nam|lan)\b(?! (?:luong|muc|so voi|gia))"
        r"|\bbao nhieu (?:ngay|thang|nam|lau)\b|(?:^|[,;?:] ?|\b(?:and|from|until|by|since|till) )when\b(?![^,?]*, ?(?:what|who|whom|which|where|how|must|may|can|is|are|do|does|will|should)\b)|\bwhen (?:is|was|are|were|did|do|does|will|must|should|shall|can|has|have)\b|\bdeadline\b|\bhow (?:long|often|soon)\b"
        rf"|\b(?:what|which) (?:(?:is|was|are|were) the )?(?:(?!{ENDS_NOUN_EN})[\w'’-]+ ){{0,2}}?"
        r"(?:dates?|days?|months?|quarters?|years?|periods?|times?|time ?frame|duration|time limit)\b|\bhow (?:frequently|quickly)\b|\bby when\b|\b(?:giai doan|thoi ky) nao\b"
        r"|\b(?:den|toi|tam nhin|vao|tu) nam (?:may|bao nhieu)\b|\bvision year\b",
    ),
    (
        "amount",
        r"(?<!\bden nam )(?<!\btoi nam )(?<!\bnhin nam )\bbao nhieu\b|\bty le\b|\bphan tram\b|\bmuc (?:chi|thu|ho tro|phat|gia|tien)\b|\btoi (?:da|thieu)\b"
        rf"|(?<!so ){NO_ORDER}\bmay (?!ngay|thang|nam|moc)\w+|\bmay %|\b(?:la|bang|duoc|dat|het|mat) may\W*$|\bphat (?:tien )?(?:the nao|nhu the nao|ra sao)\b"
        r"|\bhow (?:many|much|large|big|high|tall|deep|wide|heavy|thick|fast|far|close|near|old)\b(?! as\b)"
        r"|\bpercent\w*\b|\b(?:which|what) (?:multiples?|tonnage|coefficient|speed|height|width|weight|distance|size|depth|length)\b"
        r"|\bwhat (?:do|does|did|will|would)\b.{0,80}\bcost\W*$"
        r"|\b(?:above|below|over|under|from|up to|at|to|beyond|exceeding) (?:what|which)"
        r" (?:[\w'’-]+ ){0,2}?(?:age|value|price|level|limit|threshold|amount|size|area|weight|height|depth"
        r"|length|income|temperature|voltage|power|speed|distance)\b(?! of (?:quality|detail|secrecy))"
        r"|\bmaximum\b|\bminimum\b|\b(?:what|which) (?:(?:is|are|was|were) the )?(?:[\w'’-]+ ){0,2}?(?:share|proportion|portion|fraction|rate|percentage"
        r"|amount|sum|growth|price|fee|tuition|quota|number of|fine)s?\b(?! up\b)"
        r"|\b(?:what|which) levels? of (?:support|funding|pay|payment|allowance|subsid\w+|assistance|aid"
        r"|compensation|contribution|fines?|fees?)\b"
        r"|\bwhat (?:(?:is|was|will be|would be) the |(?=total |combined |average |overall |installed |annual ))"
        r"(?:total |combined |average |whole |overall |installed |annual |state )*"
        r"(?:[\w'’-]+ )?(?:capacity|cost|expenditure|revenue|debt|output|turnover|salary|allowance|area"
        r"|length|population|capital|budget)\b(?! plan)"
        r"|\bwhat (?:is|are|was|were|will be) the (?:[\w'’-]+ ){0,3}?(?:pay|pension|wages?|bonus|premium"
        r"|ceiling|cap|limit|threshold|rent|deposit|ratio|age)\b(?! (?:scale|table|system|plan|group|period|day))",
    ),
    (
        "place",
        rf"{NO_SOURCE}\b(?:o|ve|den|toi|tai|cho) dau\b|\b(?:noi|dia diem|(?:o|tai) cho) nao\b"
        r"|\bwhere\b(?!.*\b(?:money|fund(?:s|ing)?|budget)\b.*\bfrom\b)",
    ),
    (
        "exception",
        r"\bkhong (?:ap dung|duoc|phai|thuoc|bao gom)\b|(?<!\bcu )(?<!\bluu )\btru\b(?! so\b)|\bngoai le\b|\bcam\b"
        r"|\bco (?:duoc|the)\b.+\b(?:khong|chua)\W*$"
        r"|\b(?:not|exempt\w*|except\w*|exclu\w+|prohibit\w*)\b",
    ),
    (
        "effect",
        r"\b(?:co |het )?hieu luc\b|\b(?:takes?|took|comes?|came|enters?) (?:into )?(?:effect|force)\b",
    ),
)
# "bao nhiêu" as it is typed; in capitals it stands for a province or for patients.
_NUMBER = re.compile(r"\bso bao nhieu\b|\bnumber of (?=the\b|this\b)")
_ASKED_NOUN = re.compile(r"\b(\w+) (\w+) nao\b")
_OPENLY = either(
    r"\b(?:nhung |viec |dieu |cai )?gi\b(?! nao)|\bra sao\b|\b(?:nhu )?the nao\b|\bnhung (?:\w+ ){1,4}nao\b"
    r"|\b(?:nhiem vu|trach nhiem|nghia vu|yeu cau|giai phap)\b|\blam sao\b"
    r"|\bwhat (?:must|should|shall|does|do|did|are|is|has|have)\b|\bhow (?:must|should|shall|does|do|did|are|is|can)\b"
    r"|\b(?:responsib\w+|dut(?:y|ies)|tasks?|requirements?|obligations?)\b"
)
# Asks for a figure by itself ("kinh phí thực hiện?"), not where something else of it is asked.
_SUM = re.compile(r"\bkinh phi\b")
_ASKED = tuple((kind, either(cue)) for kind, cue in _QUESTION)

_BODY = re.compile(
    r"(?<!\w)(?:Ủy ban|Uỷ ban|UBND|HĐND|Hội đồng|Sở(?! hữu)|Bộ(?! luật| phận| tiêu chí| chỉ số| thủ tục)"
    r"|Chủ tịch|Phó Chủ tịch|Giám đốc|Phòng(?!,| cháy| chống| ngừa| học)|Ban(?! hành)|Cục|Vụ(?! việc| án)"
    r"|Tổng cục|Chi cục|Thủ trưởng|Thủ tướng|Chính phủ|Văn phòng(?! phẩm)|Thanh tra|Công an|Trung tâm"
    r"|Tổ trưởng|Trưởng|Công đoàn(?! phí)|T(?:òa|oà) án|Viện kiểm sát|Quốc hội|Thống đốc|Chủ đầu tư|Chủ sở hữu"
    r"|Người (?:sử dụng lao động|lao động|nộp thuế|đứng tên|đại diện)|Hiệu trưởng|Người đứng đầu|người đứng đầu|[Cc]ơ quan|[Đđ]ơn vị|Mặt trận|Đảng ủy"
    r"|Tỉnh ủy|Thành ủy|(?:Tập đoàn|Tổng công ty|Công ty|Viện|Học viện|Đại học|Trường|Liên hiệp|Liên đoàn"
    rf"|Hội|Quỹ|Ngân hàng|Bệnh viện|Kho bạc|Đoàn|Ông|Bà|[Đđ]ồng chí)(?= [{UPPER}]))"
    rf"(?:[ ,]+(?:[{UPPER}]\w*|và|cấp|nhân|dân|tỉnh|xã|huyện|thành|phố|phường)){{0,8}}"
)
# Words for bodies that name none: "các cơ quan, đơn vị liên quan".
_NOBODY = re.compile(
    r"(?:[Cc]ơ quan|[Đđ]ơn vị|Ban|Bộ|Sở|Phòng|Vụ|Cục|Trưởng)(?:[ ,]+(?:và|cấp))*[ ,]*"
)
# What the body is called that a question asks for: "which ministry" is answered by no department.
_BODIES = (
    (r"(?<!can )(?<!n[oø]i )\bbo nao\b|\b(?:which|what) ministr(?:y|ies)\b", "Bộ"),
    (r"(?<!co )\bsø nao\b", "Sở"),
    (r"(?<!nhiem )(?<!dich )(?<!chuc )\bvu nao\b", "Vụ"),
    (r"(?<!chi )\bcuc nao\b", "Cục"),
    (r"\bchi cuc nao\b", "Chi cục"),
    (r"\btap doan nao\b", "Tập đoàn"),
    (
        r"\b(?:which|what) (?:provincial |city |municipal )?departments?\b",
        "Sở|Cục|Vụ|Phòng|Ban|Chi cục",
    ),
    (
        r"\bphong nao\b|\b(?:which|what) (?:commune |ward |communal )?(?:office|division)s?\b",
        "[Pp]hòng|Văn phòng",
    ),
)
_CALLED = tuple((re.compile(cue), re.compile(f"(?:{names})\\b")) for cue, names in _BODIES)
# A figure or a share ("trên 2/3"); a year alone and the number of an article are none.
_AMOUNT = re.compile(
    r"(?<![\d./-])[1-9]/[2-9](?![\d/-])|"
    r"(?<![\d./-])(?<!Điều )(?<!khoản (?!\d+\s*%))(?!(?:19|20)\d\d\b(?!\.\d))\d[\d.,]*(?![\d/-])"
)
# A number is asked for, so that a month in a date is none.
_COUNTS = re.compile(r"\bbao nhieu\b|\bmay\b|\bhow (?:many|much)\b")
_PLACE = re.compile(
    r"\b(?:tại|về|đến|qua|gửi|trên (?:trang|cổng)|[Cc]ổng|[Tt]rang|địa bàn|[Đđ]ịa điểm)\b"
)
_EFFECT = re.compile(r"\b(?:có|hết) hiệu lực|\bhiệu lực thi hành|\báp dụng (?:từ|kể từ)")
_EXCEPTION = re.compile(r"\b(?:không|trừ|ngoại trừ|cấm)\b", re.IGNORECASE)


@lru_cache(maxsize=ASKED)
def expected_kinds(query: Query) -> frozenset[Kind]:
    """What kinds of thing the question asks for; empty where any clause may answer."""
    folded = folded_asking(query)
    if "number" in query.asks:  # a document's, and no amount
        folded = _NUMBER.sub("_", folded)
    found: frozenset[Kind] = frozenset(kind for kind, cue in _ASKED if cue.search(folded))
    if asks_number_and_names(query):
        found -= {"amount"}
    another, openly = bool(found & {"agency", "place"}), _OPENLY.search(folded) is not None
    spoken = {one for one in found if only_spoken_of(one, folded, another=another, openly=openly)}
    found -= spoken
    if asks_condition(folded):
        found -= {"time"}
    if spoken:
        return found
    sums = _SUM.search(folded) and not only_spoken_of(
        "amount", folded, another=another, openly=openly
    )
    return found or (frozenset({"amount"}) if sums else found)


def asks_openly(query: Query) -> bool:
    """Whether a question wants all that is said, "phải làm gì", rather than one fact."""
    return _OPENLY.search(folded_asking(query)) is not None


def asked_noun(query: Query) -> str | None:
    """The term before *nào*, what is to be told: "độ mật nào" asks for a ``do_mat``."""
    found = _ASKED_NOUN.search(folded_asking(query).replace("ø", "o"))
    return f"{found[1]}_{found[2]}" if found else None


def found_kind(kind: Kind, evidence: Evidence, query: Query) -> Span | None:
    """Where in the quote a thing of this kind stands that the question doesn't name itself."""
    return next(iter(found_kinds(kind, evidence, query)), None)


def found_kinds(kind: Kind, evidence: Evidence, query: Query) -> Iterable[Span]:
    """Where in the quote all such things stand, the likeliest first."""
    text = _without_identities(evidence, query)
    asked = fold(query.text)
    if kind == "time":
        return found_times(text, evidence.quote, asked)
    if kind == "amount":
        counts = _COUNTS.search(folded_asking(query)) is not None
        text = without_ranks(text, months=counts and "time" not in expected_kinds(query))
    found = _FINDERS[kind](text)
    if kind == "agency":
        asked += fold(". ".join(("", *query.expansions)))
        called = called_names(query)
        others = [one for one in found if not is_named(text, one, asked)]
        others = [one for one in others if all(name.match(one.group()) for name in called)]
        found = sorted(others, key=lambda one: not names_body(one.group()))
    return (Span(*one.span()) for one in found)


def opens_with_body(text: str) -> bool:
    """Whether a text begins with the name of a body or post, or a word for one."""
    return _BODY.match(text) is not None


def names_body(text: str) -> bool:
    """Whether words for a body name one: "cơ quan, đơn vị" don't."""
    return _NOBODY.fullmatch(text) is None


@lru_cache(maxsize=ASKED)
def called_names(query: Query) -> tuple[re.Pattern[str], ...]:
    """What the body must be called that the question asks for, where it says so."""
    folded = folded_asking(query)
    return tuple(names for cue, names in _CALLED if cue.search(folded))


def without_references(evidence: Evidence) -> str:
    """The quote with mentions of documents blanked: their years are not what it is about."""
    return _blanked(evidence, (Span(one.start, one.end) for one in _mentioned(evidence)))


def _without_identities(evidence: Evidence, query: Query) -> str:
    """The quote with what identifies other documents blanked: it answers nothing.

    A subject line that holds a whole day isn't only one: ", báo cáo … trước ngày 05/12/2025". That
    of a document that the question numbers is what it asks about.
    """
    numbered = {fold(one.key) for one in query.numbers}
    text = evidence.document.text
    spans: list[Span] = []
    for one in _mentioned(evidence):
        subject = one.subject_span
        meant = one.number is not None and fold(one.number) in numbered
        if subject and (meant or WHOLE_DAY.search(text, subject.start, subject.end)):
            subject = None
        parts = (one.number_span, one.date_span, one.issuer_span, subject)
        spans += [part for part in parts if part is not None]
    return _blanked(evidence, spans)


def _mentioned(evidence: Evidence) -> Iterable[Reference]:
    """The references that reach into a span."""
    return (
        one
        for one in evidence.document.references
        if one.start < evidence.end and evidence.start < one.end
    )


def _blanked(evidence: Evidence, spans: Iterable[Span]) -> str:
    text = evidence.quote
    for one in spans:
        start, end = max(0, one.start - evidence.start), min(len(text), one.end - evidence.start)
        if start < end:
            text = text[:start] + "\0" * (end - start) + text[end:]
    return text


_FINDERS: dict[Kind, Callable[[str], list[re.Match[str]]]] = {
    "agency": lambda text: list(_BODY.finditer(text)),
    "amount": lambda text: list(_AMOUNT.finditer(text)),
    "place": lambda text: list(_PLACE.finditer(text)),
    "effect": lambda text: list(_EFFECT.finditer(text)),
    "exception": lambda text: list(_EXCEPTION.finditer(text)),
}
