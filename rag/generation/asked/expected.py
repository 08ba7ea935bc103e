"""What kind of thing an answer has to be: an agency, a time, an amount, a place.

"Cơ quan nào quyết định …?" is not answered by the sentence that repeats the question's words but by
the one that names a body which the question doesn't name. The question words are folded, so that
they are found however they were typed (answer types as in Li and Roth 2002, "Learning question
classifiers", here for administrative prose).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from rag.generation.asked.asking_part import folded_asking
from rag.generation.asked.counting import asks_number_and_names
from rag.generation.asked.offered import offers_bodies
from rag.generation.asked.orders import NO_ORDER
from rag.generation.asked.spoken import only_spoken_of
from rag.generation.asked.times import asks_condition
from rag.model import Query
from rag.vietnamese.alternation import either
from rag.vietnamese.asked_bodies import BODY_EN, DOCUMENT_OF_EN, ENDS_NOUN_EN, WHICH_EN

KEPT = 64  # questions whose reading is kept

Kind = Literal["agency", "time", "amount", "place", "exception", "effect"]

# Where money comes from is a source, and no place: "tiền lấy ở đâu".
NO_SOURCE = r"(?<!\blay )(?<!\blay tien )(?<!\blay kinh phi )"

_QUESTION: tuple[tuple[Kind, str], ...] = (
    (
        "agency",
        r"\bai\b|\bdo dau\b(?! (?:ma|nen|khien|dan)\b| *\W*$)|\b(?:co quan|cq|don vi|dv|cap|s[oø]|(?<!van )(?<!dia )(?<!phien )ban|bo|noi|to chuc|phong|uy ban|nguoi|ben|chuc danh|(?<!nhiem )(?<!dich )(?<!phuc )vu|cuc|trung tam|bo phan|lanh dao|l[uø]c luong) nao\b"
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
        r"|\bpercent\w*\b|\b(?:which|what) (?:multiples?|tonnage|coefficient|speed|height|width|weight|distance|size|depth|length"
        r"|capacity|output)\b(?<!\bin what capacity)(?<!\bin which capacity)"
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
# Money, unless it is asked where it comes from: "kinh phí lấy từ đâu?".
_SUM = re.compile(
    r"\bkinh phi\b(?!.*\b(?:(?:tu|o) dau|(?:nguon|quy|ngan sach|dau) nao|tien dau)\b)"
)
_ASKED = tuple((kind, either(cue)) for kind, cue in _QUESTION)


@lru_cache(maxsize=KEPT)
def expected_kinds(query: Query) -> frozenset[Kind]:
    """What kinds of thing the question asks for; empty where any clause may answer."""
    folded = folded_asking(query)
    if "number" in query.asks:  # a document's, and no amount
        folded = _NUMBER.sub("_", folded)
    found: frozenset[Kind] = frozenset(kind for kind, cue in _ASKED if cue.search(folded))
    if offers_bodies(query):
        found |= {"agency"}
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
