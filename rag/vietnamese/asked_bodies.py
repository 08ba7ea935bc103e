"""How a question asks for the body that issued a document, or for who signed it, as patterns.

The issuer is asked for by what kind of body it is ("bộ nào"), by the place that it is of ("của tỉnh
nào ban hành?", "which province issued …?") or by both ("hội đồng nhân dân tỉnh nào"). The patterns
are for folded text with homographs kept apart (``rag.vietnamese.cues``).
"""

from __future__ import annotations

_KIND = (
    r"(?:co quan|don vi|cap|noi|ben|bo|s[oø]|ban|to chuc|van phong|uy ban|ubnd|hoi dong|hdnd"
    r"|chinh quyen|mat tran|dang uy|tinh uy|thanh uy|tu(?= tinh| thanh)|tinh"
    r"|thanh pho|dia phuong|thanh)"
)
_MORE = r"(?:,? (?:nhan dan|to quoc|cap|tinh|thanh|thanh pho|xa|phuong|dia phuong|noi))"
_HIGHER = r"(?: cua (?:dang|trung uong|chinh phu|nha nuoc|tinh|thanh pho))?"
# "cơ quan nào của Đảng", "hội đồng nhân dân tỉnh, thành nào", "đâu".
ASKED_BODY = rf"(?:dau|ai|{_KIND}{_MORE}{{0,4}} nao{_HIGHER})"
_ISSUES = (
    r"(?:da |se |vua |ky )?(?:ban hanh|phat hanh|cong bo|thong qua|ra(?! soat| soan)|dua ra|dat ra)"
)
_ENDS = r"(?=(?: (?:vay|the|day|nhi|a|ha|luon|ban hanh|ra))*\W*$)"


def issuer_cue(document: str) -> str:
    """Asks for an issuer; ``document`` is the pattern of nouns that stand for a document.

    Where more than the asking is matched, the group ``asked`` is the asking alone.
    """
    return (
        rf"\b{ASKED_BODY} {_ISSUES} (?:\w+ ){{0,2}}?{document}\b"
        rf"|\bdo {ASKED_BODY} {_ISSUES}\b"
        # "Văn phòng Tỉnh ủy hay Tỉnh ủy ban hành Thông báo 1073?"
        rf"|(?:^|[:,] ){_KIND}\b(?: \w+){{0,6}}? (?:hay|hoac)(?: la)? (?:\w+ ){{1,7}}?{_ISSUES}"
        rf" (?:\w+ ){{0,2}}?{document}\b"
        # "Do Chủ tịch hay Ủy ban nhân dân ban hành?"
        rf"|\bdo (?:(?!nao\b)\w+ ){{1,9}}?(?:hay|hoac) (?:\w+ ){{1,9}}?{_ISSUES}{_ENDS}"
        rf"|\d\S* (?:cua|thuoc) {ASKED_BODY}{_ENDS}"
        rf"|\b{document}\b.*"
        rf"(?P<asked>\b(?:la (?:cua|thuoc) {ASKED_BODY}|cua {ASKED_BODY} {_ISSUES}){_ENDS})"
    )


# Words that end the noun behind "which": "what letter asked the agencies" asks for no agency.
ENDS_NOUN_EN = (
    r"(?:the|an?|of|in|on|by|for|to|from|with|under|if|when|that|who|is|are|was|were|be|do|does|did"
    r"|must|should|shall|will|can(?! tho\b)|may|has|have|had|needs?|happens?|happened)\b"
)
# "Which provincial …", "which of the two …".
WHICH_EN = (
    r"\b(?:which|what) (?:of (?:the|these|those) )?"
    rf"(?:(?!{ENDS_NOUN_EN})[\w'’-]+ ){{0,3}}?"
)
# A kind of body, one or several: "which agency", "which authorities".
BODY_EN = (
    r"(?:bod(?:y|ies)|organs?|agenc(?:y|ies)|authorit(?:y|ies)|ministr(?:y|ies)|compan(?:y|ies)"
    r"|(?:department|committee|office|unit|council|board|group|team|division|commission"
    r"|organi[sz]ation|enterprise|inspectorate)s?)"
)
_BODY_EN = (
    r"(?:province|city|commune|ward|bod(?:y|ies)|organ|agenc(?:y|ies)|department|authorit(?:y|ies)"
    r"|ministr(?:y|ies)|committee|office|council|board|organi[sz]ation|commission|localit(?:y|ies)"
    r"|level of government)"
)
# A document of a body is no body: "which People's Council resolution".
DOCUMENT_OF_EN = (
    r"(?:plan|directive|decision|letter|dispatch|resolution|decree|circular|conclusion|regulation"
    r"|notice|announcement|report|guideline|guidance|program(?:me)?|instruction|document)\b"
)
_ISSUES_EN = (
    r"(?:issu\w+|releas\w+|promulgat\w+|adopt\w+|publish\w+|approved|passed|enacted)\b(?! by\b)"
)
ISSUER_CUE_EN = (
    r"\b(?:who|which \w+|what \w+) (?:is|was) the author of\b"
    rf"|\b{DOCUMENT_OF_EN[:-2]} of (?:which|what) (?:[\w'’-]+ ){{0,3}}?{_BODY_EN}\W*$"
    r"|^(?:is|was) .*\b(?:issued|adopted|promulgated|enacted) by\b.*\bor\b"
    rf"|\b(?:which|what) (?:[\w'’-]+ ){{0,5}}?{_BODY_EN}(?:['’]s)?"
    rf"(?: (?!{DOCUMENT_OF_EN})[\w'’-]+){{0,3}} {_ISSUES_EN}"
    rf"|\b(?:comes?|coming|is|was) from (?:which|what) (?:[\w'’-]+ ){{0,3}}?{_BODY_EN}"
)

# "Where was Decision 78 sent?", "Who receives copies of the letter?"
RECIPIENT_CUE_EN = (
    r"\bwhere (?:is|are|was|were|does|do|did)\b(?!(?: [\w'’-]+){0,4}"
    r" (?:results?|reports|files?|dossiers?|proposals?|data|applications?|requests?|complaints?))"
    r".{3,120}\b(?:sent|circulated|distributed|go)\b(?: to)?(?=\W*$)"
    r"|\bwho (?:else )?(?:receive[sd]?|gets?|got|is sent|was sent) (?:a |the )?"
    r"cop(?:y|ies)(?: of)?\b"
    r"|\bwhom? (?:does|do|did)\b(?!.*\b(?:results?|reports?|files?|dossiers?|proposals?|data)\b)"
    r".{2,100}\bsend\b.{2,80}\bto(?=\W*$)"
    r"|\bwho (?:else )?(?:(?:should|must|will|ought to) )?(?:receive[sd]?|gets?|got)\b"
    rf"(?= (?:[\w'’-]+ ){{0,3}}?{DOCUMENT_OF_EN})"
    r"(?!.*\b(?:reports?|proposals?|applications?)\b)"
    r"|\b(?:is|was|are|were)\b.{3,120}\b(?:sent|copied|distributed|circulated) to any(?:one|body)\b"
    r"|\b(?:list|name) (?:every(?:one|body)|all|those|the)\b.*\b(?:sent|addressed|copied) to\W*$"
)

_PERSON = (
    r"(?:dong chi|ong|ba|(?<!don )vi|can bo|lanh dao|nguoi|(?:pho )?(?:chu tich|thu tuong|bo truong"
    r"|giam doc|bi thu|thong doc|truong ban|chu nhiem|cuc truong)|thu truong|chanh van phong"
    r"|pct|ptt|p?gd)"
)
_OF_BODY = r"(?: (?:cua|o|thuoc|ben) (?:[\w,]+ ){1,7}?| )"
# Kỹ thuật, kỷ luật, kỷ niệm, ký kết sign nothing.
_SIGNS = r"(?:ky|ki)\b(?! (?:thuat|nang|luat|niem|ket|cuong|quy|hop dong|hieu)\b)"
# What is signed on somebody's behalf must be the document itself: "ai thay mặt Chính phủ ký báo
# cáo giải trình?" asks for a duty.
_ITSELF = (
    r"(?=(?: (?:ten|vay|the|nhi|a|ha|day))*\W*$|.{0,40}\d"
    r"| (?:ban hanh|cong van|ke hoach|chi thi|nghi quyet|thong bao|huong dan|ket luan)\b"
    r"| (?:van ban|quyet dinh|cai)? ?(?:nay|do|ay|tren)\b)"
)
_ON_BEHALF = (
    r"(?:dai dien|thay mat|nhan danh|thua lenh|thua uy quyen|ky thay)(?: cho)? (?:\w+ ){0,8}?"
)
_WHOSE = r"(?:ai|(?:\w+ ){1,2}nao)\b"
# "Có cùng một thứ trưởng ký không?"
SAME_SIGNER_CUE = (
    rf"\bcung (?:do )?(?:mot |chung )?{_PERSON} (?:da |dung ten )?{_SIGNS}"
    r"|\bsigned by the same\b|\bsame \w+(?: \w+)? (?:has |have )?sign(?:ed|s)?\b"
    r"|\bsame signator(?:y|ies)\b"
)
SIGNER_CUE = (
    # "Lãnh đạo nào của tỉnh ký …?"
    rf"\b{_PERSON}(?: (?!thi\b)\w+){{0,6}}? nao{_OF_BODY}"
    rf"(?:da |la nguoi |dung |thay mat (?:\w+ ){{1,4}})?{_SIGNS}"
    # "Ai thay mặt UBND tỉnh ký Kế hoạch 63?"
    rf"|\bai (?:da |la nguoi )?{_ON_BEHALF}{_SIGNS}{_ITSELF}"
    rf"|\bai duoc {_ON_BEHALF}{_SIGNS}.{{0,40}}\d"
    # "Ai là giám đốc ký công văn?"
    rf"|\bai la {_PERSON}(?: (?!phai|duoc|co|ma)[\w,]+){{0,9}}? (?:da )?{_SIGNS}"
    # "Tên Giám đốc Sở ký công văn?"
    rf"|\bten (?:cua )?{_PERSON}(?: (?!phai|duoc|co)[\w,]+){{0,9}}? {_SIGNS}"
    # "Cuối văn bản đề tên ai?"
    rf"|\b(?:cuoi|duoi)\b.*\b(?:ten|chu ky)(?! so\b) (?:cua )?{_WHOSE}"
    rf"|\bten (?:cua )?{_WHOSE}.{{0,20}}\b(?:cuoi|duoi)\b"
    rf"|\b(?:chu ky(?! so\b)|mang ten) (?:la )?(?:cua )?{_WHOSE}"
)
SIGNER_CUE_EN = (
    # "On behalf of whom was it signed?"
    r"\bon behalf of (?:whom|who|which)\b.*\bsign(?:s|ed)?\b"
    # "Was Decision 12 signed by the Minister?"
    r"|^(?:is|was|were|are|did|has|have) [^?]*\d[^?]*\bsign(?:ed)?\b(?! (?:a|an|up|in)\b)"
    # "Who signed off on Decision 12?"
    r"|\bwho signed off on (?=[^?]*\d)"
    # "Who at the Ministry of Home Affairs signed …?", "Who for the Government signed …?"
    r"|\bwho (?:at|in|from|of|for|within) (?:the )?(?:[\w'’-]+ ){1,8}(?:has |had )?signed\b"
    r"(?! off\b)"
    # "Are both signed by the same person?"
    r"|\bsigned by (?:the )?same (?:person|official|leader|man|chair\w*)\b"
    r"|\b(?:same|different) (?:person|people|official|leader)s?\b.{0,40}\bsign(?:s|ed)?\b"
    # "Who chairs the council and signed …?"
    r"|\bwho (?:[\w'’-]+ ){1,8}and (?:also )?signed\b(?! off\b)"
    r"|\bwhose (?:name|signature)\b.*\b(?:on|at|under|bears?|end|foot|bottom|carr\w+|appears?)\b"
    r"|\bwho (?:has )?put (?:his|her|their|a) (?:name|signature)\b"
    r"|\bwho (?:at|in|from|of|within) (?:the )?(?:[\w'’-]+ ){1,9}?signed\b(?! off\b)"
    r"|\bwho(?:m)? .{0,40}\bsigned (?:on|in) (?:the )?(?:behalf|name)\b"
    # "By whom was Decision 12 signed?"
    r"|\bby (?:whom|(?:which|what) (?:\w+ ){0,3}?(?:minister|chair\w*|leader|director|secretary"
    r"|governor|official)) (?:was|were|has|had)\b.{0,140}\bsigned\b"
    r"|\b(?:name|names) of (?:the )?(?:[\w'’-]+ ){1,6}(?:that |who )?signed\b"
)
