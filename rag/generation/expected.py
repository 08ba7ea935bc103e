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

from rag.generation.orders import NO_ORDER
from rag.generation.spoken import only_spoken_of
from rag.generation.times import WHOLE_DAY, found_times
from rag.model import Evidence, Query, Reference, Span
from rag.vietnamese.asked_bodies import DOCUMENT_OF_EN
from rag.vietnamese.cues import fold_cues
from rag.vietnamese.glossary import translated
from rag.vietnamese.short_forms import short_forms
from rag.vietnamese.text import LOWER, UPPER, fold

ASKED = 64  # questions whose reading is kept

Kind = Literal["agency", "time", "amount", "place", "exception", "effect"]

_QUESTION: tuple[tuple[Kind, str], ...] = (
    (
        "agency",
        r"\bai\b|\b(?:co quan|cq|don vi|dv|cap|s[oø]|ban|bo|noi|to chuc|phong|uy ban|nguoi|ben|chuc danh|(?<!nhiem )(?<!dich )vu|cuc|trung tam|bo phan|lanh dao) nao\b"
        r"|\bwho(?:m|se)?\b|\b(?:which|what) (?:[\w'’-]+ ){0,3}?(?:body|agency|department|authority|ministry"
        r"|committee|office|unit|official|level|council|board|group|team|division|commission"
        rf"|organi[sz]ation|enterprise|company|inspectorate)s?\b(?! {DOCUMENT_OF_EN})",
    ),
    (
        "time",
        r"\b(?:khi|ngay|hom|thang|nam|luc|thoi gian|thoi diem|quy|moc) nao\b|\b(?:ngay|thang|quy|hom) may\b|\bbao (?:gio|lau)\b|\bthoi han\b"
        r"|\btruoc ngay\b|\bcham nhat\b|\bhan (?:chot|cuoi)\b|\bmay (?:ngay|thang|nam|lan)\b"
        r"|\bbao nhieu (?:ngay|thang|nam|lau)\b|(?:^|[,;?:] ?|\b(?:and|from|until|by|since|till) )when\b|\bwhen (?:is|was|are|were|did|do|does|will|must|should|shall|can|has|have)\b|\bdeadline\b|\bhow (?:long|often|soon)\b"
        r"|\b(?:what|which) (?:is the )?(?:date|day|month|years?|period|time ?frame|duration|time limit)\b|\bby when\b|\b(?:giai doan|thoi ky) nao\b"
        r"|\b(?:den|toi|tam nhin|vao|tu) nam (?:may|bao nhieu)\b|\bvision year\b",
    ),
    (
        "amount",
        r"(?<!\bden nam )(?<!\btoi nam )(?<!\bnhin nam )\bbao nhieu\b|\bty le\b|\bphan tram\b|\bmuc (?:chi|thu|ho tro|phat|gia|tien)\b|\btoi (?:da|thieu)\b"
        rf"|(?<!so ){NO_ORDER}\bmay (?!ngay|thang|nam|moc)\w+|\bhow (?:many|much|large|big)\b|\bpercent\w*\b"
        r"|\bmaximum\b|\bminimum\b|\b(?:what|which) (?:is the |was the )?(?:[\w'’-]+ ){0,2}?(?:share|proportion|rate|percentage"
        r"|amount|sum|growth|price|fee|tuition|quota|number of|fine)\b"
        r"|\bwhat (?:(?:is|was|will be|would be) the |(?=total |combined |average |overall |installed |annual ))"
        r"(?:total |combined |average |whole |overall |installed |annual |state )*"
        r"(?:[\w'’-]+ )?(?:capacity|cost|expenditure|revenue|debt|output|turnover|salary|allowance|area"
        r"|length|population|capital|budget)\b(?! plan)",
    ),
    ("place", r"\b(?:o|ve|den|toi|tai|cho) dau\b|\b(?:noi|dia diem|(?:o|tai) cho) nao\b|\bwhere\b"),
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
# In an English question no Vietnamese question words: "who may", "Bac Ai", "AI".
_ENGLISH = re.compile(r"\b(?:ai|may|tru|cam)\b")
_NUMBER = re.compile(r"\bso bao nhieu\b|\bnumber of (?=the\b|this\b)")
_TOLD = re.compile(rf"(?<=[{LOWER}]{{2}})\. +(?=[{UPPER}])")  # ends a sentence that asks nothing
_ASKED_NOUN = re.compile(r"\b(\w+) (\w+) nao\b")
_OPENLY = re.compile(
    r"\b(?:nhung |viec |dieu |cai )?gi\b(?! nao)|\bra sao\b|\b(?:nhu )?the nao\b|\bnhung (?:\w+ ){1,4}nao\b"
    r"|\b(?:nhiem vu|trach nhiem|nghia vu|yeu cau|giai phap)\b|\blam sao\b"
    r"|\bwhat (?:must|should|shall|does|do|did|are|is|has|have)\b|\bhow (?:must|should|shall|does|do|did|are|is|can)\b"
    r"|\b(?:responsib\w+|dut(?:y|ies)|tasks?|requirements?|obligations?)\b"
)
# Asks for a figure by itself ("kinh phí thực hiện?"), not where something else of it is asked.
_SUM = re.compile(r"\bkinh phi\b")
_COUNTED = re.compile(
    rf"(?<!so ){NO_ORDER}\b(?:bao nhieu|may) (?:chiec |cai |suat |ngoi |thua )?(%(?!\w)|(?!mot\b|moi\b"
    r"|hang\b|la\b|thi\b|va\b|cho\b|tren\b|o\b|do\b|cua\b|ve\b|de\b|duoc\b|trong\b)[a-z]+\b)(?! (?:dø|ay|nay|kia)\b)"
)
# A rate that is set in money, or as a share: "mức hỗ trợ là bao nhiêu?".
_RATE = re.compile(
    r"\b(?:muc|tien) (?:ho tro|tro cap|phu cap|chi|thu|hoc phi|phi|le phi|gia|luong|thuong|phat|bo(?:i| )duong)\b"
    r"(?!.*\bbao nhieu (?:ngay|thang|nam|nguoi|lan)\b)(?=.*\bbao nhieu\b)"
)
_AS_RATE = "muc"
# "… thành mấy nhóm, nhóm nào?": the things themselves are asked for, too.
_COUNTED_AND_NAMED = re.compile(
    r"\b(?:may|bao nhieu) (?P<noun>\w+)\b.*[,;?:] (?:do |va )?(?:la |gom |gom co )?"
    r"(?:(?:nhung |cac )?(?P=noun)(?: \w+)? (?:nao|gi)|(?:nhung |cac )(?:gi|cai gi|\w+ nao))\b"
)
_HOW_MANY = re.compile(r"\bhow many ((?:[a-z'’-]+ ){1,6})")
_PLURALS = frozenset(("people", "children", "women", "men", "staff"))
LIKELY = 0.2  # chance of a meaning of the noun that is counted
# What a figure looks like of things that are counted by a unit of measure.
_MEASURES = (
    (("phan", "%"), r"\d\s*%|phan tram"),
    (("tien", "dong", "kinh", "von"), r"\d[\d.,]*\s*(?:dong|trieu|ty|nghin|vnd)"),
    (
        (_AS_RATE,),
        r"\d[\d.,]*\s*(?:dong|trieu|ty|nghin|vnd|%|lan)|phan tram|\b\d{1,3}(?:\.\d{3})+\b",
    ),
    (("ha", "hec", "hecta"), r"\d\s*(?:ha|hec ?ta)\b"),
    (("km", "kilomet", "kilometers"), r"\d\s*km\b"),
    (("mw", "megawatt", "mega"), r"\d\s*mw\b"),
    (
        ("lau", "thoi"),
        r"\d+\s*(?:\(\w+\) )?(?:ngay|thang|nam|gio|tuan|phut)|hang (?:ngay|tuan|thang|quy|nam)",
    ),
)
_FIGURE = r"(?:\d[\d.,]*|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi)"
# People are counted by what they are: members, voters, officials.
_PEOPLE = "nguoi"
_OF_PEOPLE = (
    rf"\b{_FIGURE}\)?\s+(?:\w+ )?(?:nguoi|thanh vien|dai bieu|cu tri|uy vien|can bo|cong chuc|vien chuc"
    r"|hoc sinh|hoc vien|sinh vien|giao vien|dang vien|hoi vien|doan vien|lao dong|ho)\b"
)
# Nouns for people, who may be counted as "người": "trung bình 64 người/xã".
_ARE_PEOPLE = re.compile(
    r"(?:can bo|cong chuc|vien chuc|nhan vien|thanh vien|uy vien|hoi vien|doan vien|dang vien"
    r"|giao vien|hoc sinh|sinh vien|hoc vien|dai bieu|cu tri|lao dong|nhan luc|bac si)\b"
)
_ASKED = tuple((kind, re.compile(cue)) for kind, cue in _QUESTION)

_BODY = re.compile(
    r"(?<!\w)(?:Ủy ban|Uỷ ban|UBND|HĐND|Hội đồng|Sở(?! hữu)|Bộ(?! luật| phận| tiêu chí| chỉ số| thủ tục)"
    r"|Chủ tịch|Phó Chủ tịch|Giám đốc|Phòng(?!,| cháy| chống| ngừa| học)|Ban(?! hành)|Cục|Vụ(?! việc| án)"
    r"|Tổng cục|Chi cục|Thủ trưởng|Thủ tướng|Chính phủ|Văn phòng(?! phẩm)|Thanh tra|Công an|Trung tâm"
    r"|Tổ trưởng|Trưởng|Hiệu trưởng|Người đứng đầu|người đứng đầu|[Cc]ơ quan|[Đđ]ơn vị|Mặt trận|Đảng ủy"
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
    (r"(?<!can )(?<!noi )\bbo nao\b|\b(?:which|what) ministr(?:y|ies)\b", "Bộ"),
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
        "Phòng|Văn phòng",
    ),
)
_CALLED = tuple((re.compile(cue), re.compile(f"(?:{names})\\b")) for cue, names in _BODIES)
# A figure or a share ("trên 2/3"); a year alone and the number of an article are none.
_AMOUNT = re.compile(
    r"(?<![\d./-])[1-9]/[2-9](?![\d/-])|"
    r"(?<![\d./-])(?<!Điều )(?<!khoản )(?!(?:19|20)\d\d\b(?!\.\d))\d[\d.,]*(?![\d/-])"
)
# The number of an item within a line, no figure of what it says: "(3) Địa điểm".
_ITEM_NUMBER = re.compile(r"(?:\A|(?<=[;:,.] ))\([1-9]\d?\)")
_PLACE = re.compile(
    r"\b(?:tại|về|đến|qua|gửi|trên (?:trang|cổng)|[Cc]ổng|[Tt]rang|địa bàn|[Đđ]ịa điểm)\b"
)
_EFFECT = re.compile(r"\b(?:có|hết) hiệu lực|\bhiệu lực thi hành|\báp dụng (?:từ|kể từ)")
_EXCEPTION = re.compile(r"\b(?:không|trừ|ngoại trừ|cấm)\b", re.IGNORECASE)


@lru_cache(maxsize=ASKED)
def expected_kinds(query: Query) -> frozenset[Kind]:
    """What kinds of thing the question asks for; empty where any clause may answer."""
    folded = _folded(query)
    if "number" in query.asks:  # a document's, and no amount
        folded = _NUMBER.sub("_", folded)
    found: frozenset[Kind] = frozenset(kind for kind, cue in _ASKED if cue.search(folded))
    if asks_number_and_names(query):
        found -= {"amount"}
    another, openly = bool(found & {"agency", "place"}), _OPENLY.search(folded) is not None
    spoken = {one for one in found if only_spoken_of(one, folded, another=another, openly=openly)}
    found -= spoken
    if spoken:
        return found
    return found or (frozenset({"amount"}) if _SUM.search(folded) else found)


def asks_number_and_names(query: Query) -> bool:
    """Whether it asks how many of a kind there are and which: "mấy nhóm, nhóm nào"."""
    return _COUNTED_AND_NAMED.search(_folded(query)) is not None


def asks_openly(query: Query) -> bool:
    """Whether a question wants all that is said, "phải làm gì", rather than one fact."""
    return _OPENLY.search(_folded(query)) is not None


def asked_noun(query: Query) -> str | None:
    """The term before *nào*, what is to be told: "độ mật nào" asks for a ``do_mat``."""
    found = _ASKED_NOUN.search(_folded(query).replace("ø", "o"))
    return f"{found[1]}_{found[2]}" if found else None


def counted(query: Query) -> tuple[str, ...]:
    """The folded noun that "bao nhiêu …" counts: a figure of something else is no answer.

    An English noun gives what it may be in Vietnamese.
    """
    if query.lang == "en":
        return _counted_in_english(query.text)
    folded = _folded(query)
    found = _COUNTED.search(folded)
    if found is None or asks_number_and_names(query):
        return (_AS_RATE,) if _RATE.search(folded) and found is None else ()
    people = (_PEOPLE,) if _ARE_PEOPLE.match(folded, found.start(1)) else ()
    return (found[1], *people, *short_forms(folded[found.start(1) :]))


def _counted_in_english(text: str) -> tuple[str, ...]:
    """The nouns for the first plural behind "how many", with the words before it if they belong."""
    found = _HOW_MANY.search(text.lower())
    if found is None:
        return ()
    for words, meanings in translated(found[1]):
        if words[-1].endswith("s") or words[-1] in _PLURALS:
            alone = (
                [one for _, found in translated(words[-1]) for one in found] if words[1:] else []
            )
            likely = (one.term for one in (*meanings, *alone) if one.chance >= LIKELY)
            return tuple(dict.fromkeys(map(fold, likely)))
    return ()


def _folded(query: Query) -> str:
    """The question folded, the homographs of question words kept apart."""
    folded = fold_cues(_asking(query.text))
    return _ENGLISH.sub("_", folded) if query.lang == "en" else folded


def _asking(text: str) -> str:
    """The sentences of a question behind those that only tell how things stand."""
    told = list(_TOLD.finditer(text))
    return text[told[-1].end() :] if told else text


def counts(nouns: tuple[str, ...], evidence: Evidence) -> bool:
    """Whether the quote has a figure of one of the nouns, or a share where a share is asked."""
    text = fold(evidence.quote)
    return any(re.search(_figure(noun), text) for noun in nouns)


def same_measure(noun: str) -> tuple[str, ...]:
    """The nouns that count the same as a folded noun, itself among them: "hecta" is "ha"."""
    return next((nouns for nouns, _ in _MEASURES if noun in nouns), (noun,))


def _figure(noun: str) -> str:
    for measured, form in _MEASURES:
        if noun in measured:
            return form
    if noun == _PEOPLE:
        return _OF_PEOPLE
    return rf"\b{_FIGURE}\)?%?\s+(?:[\w()]+ ){{0,3}}?{re.escape(noun)}\b"


def found_kind(kind: Kind, evidence: Evidence, query: Query) -> Span | None:
    """Where in the quote a thing of this kind stands that the question doesn't name itself."""
    return next(iter(found_kinds(kind, evidence, query)), None)


def found_kinds(kind: Kind, evidence: Evidence, query: Query) -> Iterable[Span]:
    """Where in the quote all such things stand, the likeliest first."""
    text = _without_identities(evidence, query)
    asked = fold(query.text)
    if kind == "time":
        return found_times(text, evidence.quote, asked)
    found = _FINDERS[kind](_ITEM_NUMBER.sub(_blank, text) if kind == "amount" else text)
    if kind == "agency":
        asked += fold(". ".join(("", *query.expansions)))
        called = _called(query)
        others = [one for one in found if fold(one.group()) not in asked]
        others = [one for one in others if all(name.match(one.group()) for name in called)]
        found = sorted(others, key=lambda one: not names_body(one.group()))
    return (Span(*one.span()) for one in found)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())


def opens_with_body(text: str) -> bool:
    """Whether a text begins with the name of a body or post, or a word for one."""
    return _BODY.match(text) is not None


def names_body(text: str) -> bool:
    """Whether words for a body name one: "cơ quan, đơn vị" don't."""
    return _NOBODY.fullmatch(text) is None


def _called(query: Query) -> list[re.Pattern[str]]:
    """What the body must be called that the question asks for, where it says so."""
    folded = _folded(query)
    return [names for cue, names in _CALLED if cue.search(folded)]


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
