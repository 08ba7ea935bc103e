"""What a question wants to know, read off its cue words.

The cues are written folded (no diacritics, lower case), so that a question typed without diacritics
is read like one typed with them. A question may ask for several things at once.
"""

from __future__ import annotations

import re

from rag.model import Aspect
from rag.vietnamese.alternation import either
from rag.vietnamese.asked_bodies import (
    BODY_EN,
    DOCUMENT_OF_EN,
    ENDS_NOUN_EN,
    ISSUER_CUE_EN,
    RECIPIENT_CUE_EN,
    SAME_SIGNER_CUE,
    SIGNER_CUE,
    SIGNER_CUE_EN,
    issuer_cue,
)
from rag.vietnamese.cues import fold_cues
from rag.vietnamese.document_nouns import DOCUMENT_NOUN, DOCUMENT_NOUN_EN, PAPERS_EN
from rag.vietnamese.personal_cues import CONTACT_EN, PERSON_EN
from rag.vietnamese.text import fold_space

# "Báo cáo cục nào?" asks for a body.
_BODY_NOUN = r"(?:cuc|bo|s[oø]|ban|vu|phong|cap|noi|nganh|tinh|huyen|xa|phuong|nguoi)"
_BODY_NOUN_EN = rf"(?:{BODY_EN}|(?:province|city)s?)\b(?! (?:of (?:the )?(?:[\w&'’-]+ ){{1,5}}?)?{DOCUMENT_OF_EN})"
# What ends the noun behind "which": "in which fields does Resolution 100 …" asks for fields.
_ENDS_NOUN_EN = rf"(?:{ENDS_NOUN_EN}|annexed|attached|requires?)"
# Who may sign: "which deputy minister signed?".
_POST_EN = r"(?:ministers?|chair\w*|president|leader|director|official|secretary|governor|head)"
# A duty to sign, which a clause gives to a post: "…, thì ai ký quyết định?", "đôn đốc ai ký".
_SIGNING_DUTY = r"(?<!\bgiao )(?<!\bgiao cho )(?<!\bdon doc )(?<!\bhuong dan )(?<!\bde nghi )(?<!\bvan dong )(?!(?<=\bthi )ai (?:\w+ )?ky (?:quyet dinh|qd|van ban|giay|hop dong|bien ban)\b)"
# The same of a body: "do sở nào ký quyết định"; a body signs no document of its own.
_SIGNS_PAPERS = (
    r"(?!(?:s[oø]|phong|don vi|co quan|cap|ban|nganh) nao (?:da )?(?:ky|ki)"
    r" (?:cac )?(?:quyet dinh|giay|van ban|hop dong|xac nhan|chung nhan)\b(?! (?:so )?\d))"
)
# How an address is made up is a rule, and nobody's contact.
_MADE_UP = (
    r"(?!.*\b(?:theo|dung) (?:mau|cau truc|dinh dang|quy tac|cu phap)\b)"
    r"(?!.*\b(?:co dang|dinh dang|cau truc|dat ten|bi trung|trung (?:voi|ten|nguoi))\b)"
)
# A thing that is used, counted or installed: "qua ứng dụng điện thoại nào".
_USED = r"(?<!song )(?<!ung dung )(?<!thue bao )(?<!qua )(?<!bang )(?<!tren )"
_ISSUED = r"(?:ban hanh|phat hanh|ra doi|ra(?! soat)|cong bo|soan|soan thao|gui|phat di)"

_DEEDS_EN = r"(?:issued|signed|adopted|promulgated|published|released|passed|enacted|dated)"
# "Mỗi tháng bao nhiêu tiền", "một ngày mấy lần": so much of something, and no day.
_EACH = r"(?<!\bmoi )(?<!\bmot )(?<!\bhang )(?<!\b1 )(?<!/)"
_SO_MANY = (
    r"(?! (?:tien|dong|trieu|nghin|ngan|nguoi|lan|gio|tieng|suat|ca|buoi|mau|dot|luot|phan|%))"
)

# "Chỉ số nào", "tổng số bao nhiêu": no number that a document bears.
_NOT_A_FIGURE = r"(?<!\bchi )(?<!\btong )(?<!\bchu )(?<!\bhe )"

_WRITTEN: tuple[tuple[Aspect, str], ...] = (
    (
        "date",
        rf"\b(?:ngay|hom) (?:nao|thang nam nao)\b|{_EACH}\bngay (?:may|bao nhieu)\b{_SO_MANY}|\bhom may\b|\bngay (?:thang|thang nam)\b"
        rf"|\bkhi nao\b|\bbao gio\b|(?<!phu )\bluc nao\b|\bhoi nao\b|{_EACH}\bthang may\b{_SO_MANY}|\bngay (?:ban hanh|phat hanh|ky ban hanh|ky(?! (?:ket|hop dong)))\b|^ngay (?!\d|\w+ \d)|\bngay$"
        # "Cái nào ban hành trước?", of two that are compared.
        rf"|\b(?:cai|ben|ban|tinh|noi|dia phuong|{DOCUMENT_NOUN}) nao (?:duoc )?"
        r"(?:ky|ra|ra doi|phat hanh|(?:ky )?ban hanh) (?:truoc|sau|som hon|muon hon|moi hon)\b"
        rf"|\bthoi (?:gian|diem) ban hanh\b|\b(?:ban hanh|phat hanh|ra doi|thong qua|(?<!dinh )ky)(?: vao| tai| trong)? thoi (?:gian|diem) nao\b|\bthang nao\b|\bnam nao\b|(?<!moi )(?<!mot )(?<!hang )\bnam bao nhieu(?=\W*$)|\b(?:ngay|thang) gi\b|{_EACH}\bthang bao nhieu\b{_SO_MANY}"
        r"|(?:^|[,;?:] ?|\b(?:and|from|until|by|since|till) )when\b|\bwhen (?:is|was|are|were|did|do|does|will|must|should|shall|can|has|have)\b"
        r"|\b(?:what|which) (?:is the )?(?:issu\w+ )?(?:date|day)\b|\bdate of\b|\bdated\b|\b(?:issue|issuance|issuing|signing|release|publication) date\b"
        r"|\bin (?:what|which) (?:month|year)\b|\b(?:what|which) (?:is |was )?the year of\b"
        rf"|\b(?:date|day) (?:when|on which|that) .*\b{_DEEDS_EN}\b"
        r"|^dates? on\b|\bbears? (?:what|which) date\b"
        rf"|\b(?:{_DEEDS_EN} )(?:exactly )?(?:on )?(?:when|(?:what|which) (?:day|date))\b(?=\W*$)"
        r"|\bdat(?:es?|ed|ing) (?:from|back to) (?:when|(?:what|which) (?:day|month|year))\b",
    ),
    (
        "effect",
        r"\b(?:co |het |bat d[aø]u |phat sinh )?hieu luc\b|\b(?:duoc )?ap dung (?:tu|den|ke tu)\b"
        r"|\b(?:tu|ke tu) (?:ngay|khi|luc|thang|hom) nao\b.{0,160}\bduoc (?:ap dung|thi hanh)\b"
        r"|^(?:\w+ ){0,6}(?:ap dung|thi hanh)\b.{0,120}\b(?:tu|ke tu) (?:(?:ngay|khi|luc|thang|hom) nao|bao gio)\W*$"
        r"|\b(?:tu|ke tu) (?:ngay|thang|hom) nao\b.{0,160}\b(?:ap dung|thi hanh)\W*$"
        r"|\b(?:ap dung|thi hanh) (?:vao |tu |ke tu )?(?:ngay|hom|thang) nao\W*$|\bco hl\b"
        r"|\bbat d[aø]u (?:ap dung|thi hanh) (?:(?:khi|luc) nao|bao gio)\W*$"
        r"|\b(?:takes?|took|come|comes|came|enters?) (?:into )?(?:effect|force)\b|\beffective\b|\bstill (?:valid|applicable|in effect)\b"
        r"|\bfrom (?:which|what) (?:day|date)\b.*\b(?:appl(?:y|ies|ied)|observed|binding)\b"
        r"|\bcommencement\b|\b(?:start|begin|began)(?:s|ed)? (?:to apply|applying|to be applied)\b"
        r"|\bsince (?:when|(?:what|which) (?:date|day)) (?:has|have|does|do|did|is|are|was)\b.{3,120}"
        r"\b(?:appl(?:y|ied|ies)|valid|binding|operative)\b"
        r"|\b(?:from|until) (?:what|which|when)\b.{0,80}\bapply\b|\bapply (?:from|until)\b|\bin force\b"
        r"|\b(?:chay|co gia tri) (?:tu|ke tu)\b|\b(?:from|until) (?:which|what) date\b|(?<!date )(?<!dates )(?<!dated )(?<!dating )\b(?:from|until) when\b",
    ),
    (
        "issuer",
        rf"\b(?:ai|co quan nao|don vi nao|cap nao|noi nao|ben nao|bo nao|s[oø] nao|ban nao|to chuc nao)"
        rf"(?! dung ra (?!huong dan|ban hanh|soan))(?: \w+)? {_ISSUED}\b|\bdo (?:ai|co quan nao|don vi nao|cap nao|ben nao|noi nao|s[oø] nao|bo nao|ban nao)\b"
        r"(?! (?:da |thay |thay mat )?(?:ky|ki|dung ten)\b)"
        r"|(?<!chu ky )(?<!ten )\bcua (?:ai|co quan nao|don vi nao|cap nao|bo nao|s[oø] nao|ben nao)\b|\bco quan ban hanh\b"
        r"|\bdon vi ban hanh\b|\bai (?:la nguoi )?ban hanh\b|\bn[oø]i ban hanh\b"
        r"|(?<!trinh )(?<!gui )\b(?:ai|co quan nao|cap nao) phe duyet\b|\bwho (?:issued|released|published|promulgated|adopted|approved)\b|\bissued by (?:who|which)\w*\b|\bby (?:whom|which (?:body|agency|authority))\b.{0,60}\b(?:issued|adopted|promulgated|released|published)\b"
        rf"|\bla cua\b.{{1,40}}\bhay\b|{issuer_cue(DOCUMENT_NOUN)}|{ISSUER_CUE_EN}"
        r"|\b(?:issued|adopted|promulgated|released|published)\b.{0,60}\band by (?:who|which)\w*\b"
        r"|\bissuing (?:body|agency|auth)",
    ),
    (
        "signer",
        rf"{_SIGNING_DUTY}\bai (?:da |la nguoi |thay mat |dung )?(?:ky|ki|dung ten)\b"
        rf"|{SIGNER_CUE}|{SIGNER_CUE_EN}|{SAME_SIGNER_CUE}"
        rf"|\b(?:cai|ben|ban|{DOCUMENT_NOUN}) nao (?:la )?do (?:\w+ ){{1,5}}(?:ky|ki)\b"
        rf"|\b(?:co quan|don vi|cap|noi|ben) nao (?:da )?ky (?:ban hanh )?{DOCUMENT_NOUN} (?:so )?(?=\d)"
        rf"|\bwhich (?:\w+ ){{0,3}}{_POST_EN}(?: \w+){{0,6}} signed\b"
        rf"|\bwho (?:is|was) (?:the |a )?(?:\w+ ){{1,12}}(?:that|who) signed\b"
        rf"|\b(?:ky|ki)\b.{{0,140}}\bla ai\b|\bdo {_SIGNS_PAPERS}.{{0,24}}\bnao (?:da )?(?:ky|ki)\b|\bnguoi (?:nao )?(?:da )?ky\b(?! (?:khong(?!\W*$)|chua|sai|trai|chiu|phai)\b)|\bky boi ai\b"
        r"|\bai la nguoi ky\b|\bdo ai ky\b|\bchu ky cua ai\b|\bten nguoi ky\b|\bky ten\b"
        r"|\bky (?:thay|thua lenh|thua uy quyen|thay mat)(?: (?:cho|mat))?"
        r" (?:ai|(?:\w+ ){1,2}nao)\b|\b(?:pho )?(?:\w+ ){1,2}hay (?:la )?(?:pho )?(?:\w+ ){1,2}(?:da )?ky\b"
        r"|\b(?:on|in) whose (?:behalf|name)\b.*\bsign"
        r"|\bwho (?:has )?signed\b(?! off\b)|\bwho signs\b(?=.{0,80}\d)|\bsigned\b(?:.{0,60}\band)? by who\w*\b|\bsigned by\W*$|\bsignator(?:y|ies)\b|\bthe signer\b",
    ),
    (
        "post",
        r"\bchuc vu\b|\bchuc danh\b|\bgiu chuc\b|\blam chuc\b|\bcuong vi\b|\btu cach gi\b"
        r"|\b(?:what|which) (?:position|post|title|role)s?\b|['’]s (?:position|post|title)\b|\b(?:position|post) of\b|\bin (?:what|which) capacity\b",
    ),
    (
        "recipient",
        r"\bgui (?:(?:de )?(?:bao cao|biet) |di )?(?:cho |den |toi |ve )?(?:ai|dau|nhung|cac|don vi nao|co quan nao|noi nao|phong)"
        r"|\bkinh gui\b|\bnoi nhan\b|\bgui\b.{0,30}\b(?:bo|s[oø]|ban|phong|co quan|don vi|noi) (?:\w+ ){0,2}nao\b"
        r"|\bgui (?:(?:bao cao|cho|den|toi) ){0,2}(?:(?!khi|ngay|luc|hom|thang|the|cach)\w+ ){1,3}nao\b|\bnguoi nhan\b"
        r"|\b(?:thong bao|gui) (?:de|cho|den|toi) .{0,60}\bnao\b.{0,12}\bbiet\b"
        r"|\bai nhan\b|\baddress(?:ed)? to\b|\brecipients?\b|\bsent to (?:who|which)\w*\b"
        r"|\bto (?:which|what) \w+(?: \w+){0,4} (?:is|are|was|were)"
        r" (?!(?:\S+ ){0,4}(?:results?|reports|files?|dossiers?|proposals?|data|statistics)\b)"
        r".{0,120}\b(?:sent|addressed)\b"
        r"|\bwhom? (?:is|are|was|were) [^\s,;?]+(?: [^\s,;?]+){0,8} (?:sent|addressed) to\b|\bwho (?:else )?(?:receives?|gets?|got)\b(?= (?:\d[\d.]*[-/]|plan|decision|the|this|directive|letter|notice|resolution|decree|circular|guideline|conclusion|a copy|copies|official)\b)"
        r"|\bto (?:which|what) (?:[\w'’-]+ ){1,4}?(?:is|are|was|were)\b.*\baddressed\b"
        rf"|\bto whom\b(?!.*\bappl)|\baddressees?\b|\bdistribution list\b|{RECIPIENT_CUE_EN}",
    ),
    (
        "number",
        rf"{_NOT_A_FIGURE}(?<!\bco )\b(?:ghi |trich |dan )?so (?:may|bao nhieu|hieu|nao|gi)\b|\bmang so\b"
        rf"|(?:^|\b(?:cho|xin|hoi|biet|can|lay|tim) )so(?: van ban)? (?:cua )?{DOCUMENT_NOUN}\b(?! (?:so )?\d| va dau tu\b)"
        rf"|(?<!tong )\bso van ban cua {DOCUMENT_NOUN}\b|\bso,? (?:va )?ky hieu\b"
        r"|\bco so\b"
        r"|\b(?:what|which) (?:is |was )?(?:the )?(?:\w+ )?number\b(?! of\b)"
        rf"|\bnumber of (?:the |this |that )?(?:[\w'’/-]+ ){{0,8}}?{DOCUMENT_NOUN_EN}\b|\bnumbered\b",
    ),
    (
        "subject",
        r"\b(?:ve|noi|noi ve|ban ve) (?:viec |van de |cai |n[oø]i dung )?gi\b|\bn[oø]i dung (?:la )?gi\b"
        r"|\b(?:quy dinh|de cap|lien quan)(?: den| toi| ve)? (?:n[oø]i dung|van de|cai|viec|linh vuc) gi\b"
        r"|\d\S*(?: (?:cua|ngay|nam)(?: \S+){1,6}?)? (?:da )?(?:ban hanh|phe duyet|cong bo|thong qua) (?:kem theo )?(?:cai |nhung )?gi\b"
        r"|\b(?:quy dinh|de cap|huong dan|chi dao|yeu cau|bao cao|thong bao)(?: ve)?"
        r"(?: van de| viec)? gi\b|\btrich yeu\b|\bchu de\b|\bve van de\b"
        rf"|\bla {DOCUMENT_NOUN} (?:ve )?(?:gi|nao)\b|(?<!\bnhung )(?<!\bcac )\blinh vuc nao\b"
        r"|\bwhat (?:is|was) .{0,60}\babout\b|\bconcerns?\b what|\bdeals? with what\b"
        r"|\bwhat (?:does|do|did) .{0,60}\b(?:concern|cover|deal with|regulate|govern|prescribe|stipulate|say|contain|promulgate|approve)\b"
        r"|\b(?:subject|topic) of\b",
    ),
    (
        "document",
        rf"\b(?<!loai ){DOCUMENT_NOUN}(?: so| (?!the\b|{_BODY_NOUN} nao\b)\w+)? (?:nao|gi|may|so may|so bao nhieu|so nao)\b"
        rf"|\b{DOCUMENT_NOUN}\b(?: \w+){{0,12}} (?:{_NOT_A_FIGURE}so (?:may|bao nhieu|nao)|la (?:van ban|so) nao"
        rf"|nao vay)\b|\bnhung {DOCUMENT_NOUN}\b(?! (?:nhu )?the nao\b)"
        rf"|(?<!ing )(?<!ing up )\b(?:which|what) (?!{PAPERS_EN})(?!(?:must|should|shall|do|does|did|can(?! tho\b)|is|are|was|were|has|have)\b)(?!(?:of (?:the|these|those) )?(?:(?!{_ENDS_NOUN_EN} |{DOCUMENT_NOUN_EN} )[\w'’-]+ ){{0,3}}?{_BODY_NOUN_EN})"
        r"(?:(?:of (?:the|these|those)|(?:about|years? (?:is|are|was|were)) the) )?(?:(?:ministry|department|committee|office|board) of "
        rf"|(?!{_ENDS_NOUN_EN} )[\w'’-]+ ){{0,8}}?{DOCUMENT_NOUN_EN}\b"
        rf"|\bname the {DOCUMENT_NOUN_EN}\b",
    ),
    (
        "list",
        r"\b(?:nhung|cac)(?: (?!do\b|boi\b|qua\b)[\w/-]+(?:,(?! (?:thi|ai|theo|o|tai|trong|khi|neu|do|co)\b))?){1,6}? (?:nao|gi)\b|\bnhung(?: \w+){1,2},(?: \w+){1,2} nao\b|\bliet ke\b|\b(?:ke|neu) (?:ten|ra|het)\b"
        r"|\bgom (?:nhung|cac|co)\b|\bgom (?:\w+ ){0,3}(?:nao|gi)\b|\bbao gom\b|\bnhung (?:gi|ai|dau)\b|\bmay (?:van ban|chi thi|luat|chi so)\b"
        rf"|(?<!must )(?<!\bto )(?<!should )\blist\b|\bwhat are\b|\bname (?:all|the)\b|\bwhich (?:\w+ ){{0,3}}?(?:{DOCUMENT_NOUN_EN[3:-1]})s\b"
        r"|\bwhich (?:\w+ ){0,2}\w+(?<![isu])s\b(?: (?:should|must|are|were|does|do|need))",
    ),
    (
        "compare",
        r"\bkhac (?:nhau|gi|biet|voi|cho nao|o)\b|\bso sanh\b|\bgiong (?:nhau|voi|hay)\b"
        r"|\bphan biet\b|\bco phai (?:la )?mot\b|\bso voi\b"
        r"|\bdiffer(?:s|ence|ent|ences)?\b|\bcompar(?:e|ed|ison)\b|\bversus\b|\bvs\b|\bthe same as\b",
    ),
    (
        "definition",
        r"\b(?:viet|noi|goi|chu|tu|dang) (?:tat|gon)\b|\bcum tu (?:gi|nao)\b"
        r"|\b(?:viet|doc) (?:ra )?day du\b|\bday du la (?:gi|chu)\b|\bshort for\b|\bspel(?:led|t) out\b"
        r"|\bfull form\b|\bnghia la gi\b|\bla (?:cai )?gi\b|\bdinh nghia\b|\bthe nao la\b"
        r"|\bduoc hieu\b|\bla chi so (?:gi|nao)\b|\bten day du\b|\bco nghia\b"
        r"|\bstands? for\b|(?<!\bby )(?<!\bwhat )(?<!\bwhich )(?<!\bother )\bmean(?:s|ing)?\b(?! of\b)|\babbreviat\w+\b|\bdefin(?:e|ed|ition)\b|\bacronym\b"
        r"|\bfull name\b|^what (?:is|are) \w+\??$",
    ),
    ("slogan", r"\bphuong cham\b|\bkhau hieu\b|\bmottos?\b|\bslogans?\b|\bwatchwords?\b"),
    (
        "quantity",
        r"(?<!\bngay )\bbao nhieu\b|\bkinh phi\b|\bngan sach\b|\bdiem so\b|\bty le\b|\bphan tram\b|\bso luong\b"
        r"|\bmay (?:nguoi|ty|trieu|dong|diem|phan)\b|\bxep (?:hang|thu)\b|\bthu hang\b"
        r"|\bhow (?:many|much)\b|\bbudget\b|\bscores?\b|\bpercent\w*\b|\branking\b|\bcosts?\b",
    ),
    (
        "reason",
        r"\bvi sao\b|\btai sao\b|(?<!xu )(?<!thanh )(?<!quan )(?<!phap )(?<!tro )\bly do\b|\bnguyen nhan\b|\bdo dau\b(?=\W*$| (?:ma|nen|khien|dan)\b)|\bwhy\b|\breasons?\b",
    ),
    (
        "contact",
        rf"\b{_USED}(?:so )?(?:dien thoai|dtdd|sdt|hotline)\b|\b(?:dia chi |hop thu )?e-?mail (?:cua|ca nhan|la gi|nao)\b"
        + _MADE_UP
        + r"|\be-?mail (?:address|lien he)\b|\bmobile number\b|\bdia chi\b(?! (?:truy cap|website|thu dien tu|e-?mail|mang))"
        + _MADE_UP
        + r"|(?<!tren )(?<!trang )(?<!on the )(?<!in the )(?<!which )(?<!what )\bwebsite\b|\bzalo\b"
        rf"|\bfacebook\b|\bso fax\b|{CONTACT_EN}",
    ),
    (
        "person",
        r"\bnha (?:rieng (?:cua|ong|ba|dong chi|chu tich|giam doc|bi thu|o dau)|o cua)\b|\bsinh (?:nam|ngay)\b|\bque (?:o|quan)?\b(?= ?(?:dau|o|nao|quan))|\bbao nhieu tuoi\b"
        r"|\b(?:vo|chong|con cai|gia dinh)\b(?= cua (?:ong|ba|dong chi))|\bluong (?:cua|bao nhieu)\b|\btot nghiep (?:truong|dai hoc|nganh|o|tai)? ?(?:nao|gi|dau)\b"
        r"|\b(?:can cuoc|cccd|cmnd|chung minh (?:nhan dan|thu)|ho chieu|tai khoan ngan hang|ly lich|tai san rieng)\b(?= (?:cua|so|ong|ba|dong chi)\b)|\bso (?:can cuoc|cccd|cmnd|ho chieu)\b"
        rf"|{PERSON_EN}",
    ),
)
CUES = tuple((aspect, either(cue)) for aspect, cue in _WRITTEN)
# What rounds a question off: "… có hiệu lực từ ngày nào vậy ạ?".
_CLOSING = re.compile(r"(?:,? (?:a|vay|the|nhi|ha|nhe|day|luon|voi|em|anh|chi))+\W*$")


def asked_aspects(question: str) -> frozenset[Aspect]:
    """Return everything that the question asks for; empty where no cue is found."""
    folded = _CLOSING.sub("", fold_space(fold_cues(question)))
    return frozenset(aspect for aspect, cue in CUES if cue.search(folded))
