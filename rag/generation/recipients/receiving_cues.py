"""How a question asks for a document's recipients, as patterns for its masked, folded text.

Each letter of what names a document is marked, so that "gửi #" sends the document itself.
"""

from __future__ import annotations

import re

MARK = "#"  # stands for each letter of what names a document
_NO = r"(?:hay )?(?:khong|ko|hong|chua|k)\b"
_TO = r"(?:(?:di|bao cao|de bao cao|b/c|de b/c|de biet|cho|den|toi|ve) )*"
_SIDES = r"(?:cua|thuoc|ben|khoi|phia)"
_DOCUMENT = r"(?:(?:van ban|ban|cai|quyet dinh|cong van) )?[#]"
# What may stand between a document's name and "gửi"; more makes it somebody else's duty.
# What a document is about may stand there, too, and nobody who sends something else.
_ABOUT = (
    r"(?: (?:ve|vv|v/v)\b(?:(?!\b(?:yeu cau|giao|de nghi|quy dinh|trach nhiem|phan cong|huong dan"
    r"|phai|can|thi|cac (?:tinh|so|bo|xa|dia phuong|don vi|co quan))\b)[^?;])*?)?"
)
# Who else does something, or what else is sent: "Quyết định 63, các bộ gửi báo cáo về đâu?"
_SOMEBODY_ELSE = (
    r"(?:yeu cau|giao|de nghi|trach nhiem|phan cong|phai|can|thi|cac|don vi|co quan|doanh nghiep"
    r"|nguoi|chu|to chuc|ho so|don|danh sach|bien ban|ket qua|phieu|so lieu|y kien|vuong mac"
    r"|kho khan|kien nghi|phan anh|de xuat|gui|khi|neu|sau|xong|duoc)"
)
# A document that begins the question and is told by its subject, and nothing else: "Quyết định
# công trình trọng điểm năng lượng gửi tập đoàn nào?"
_TOLD = rf"^(?:cho hoi |hoi )?[#]+(?: (?!{_SOMEBODY_ELSE}\b)[\w#/-]+){{1,16}} $"
SENDS = (
    rf"(?:^|[#]{_ABOUT})"
    rf"(?: (?:co|duoc|da|se|phai|nay|thi|con|cung|do|nhu vay|vay|kem|nham|cua|tinh|va))* $|{_TOLD}"
)
DUTY = re.compile(
    r"\b(?:yeu cau|giao|de nghi|quy dinh|trach nhiem|phan cong|huong dan|thuc hien viec)\b"
)
KIND = re.compile(
    rf"\bgui {_TO}(?:(?:nhung|cac|toan) )?(?P<kind>(?:[\w#]+ ){{1,5}}?)(?:nao|gi)\b"
    rf"(?: {_SIDES} (?P<of>[\w# ]+))?"
)
# "Bên Mặt trận thì gửi cấp nào?", "có gửi Ban Đảng nào không?"
_SIDE = re.compile(
    rf"\b{_SIDES} (?P<kind>(?:(?!thi\b)[\w]+ ){{1,4}}?)(?:(?:thi|co|duoc|se|cung|nao|nhung|ai) )*"
    rf"gui {_TO}.*\b(?:nao|ai|dau|gi|khong)\b"
)
ANY_OF = re.compile(
    rf"\bco (?:duoc |phai |kinh )?gui {_TO}(?:(?:nhung|cac) )?(?P<kind>(?:[\w#]+ ){{1,5}}?)"
    rf"(?:nao|gi)\b(?: {_SIDES} (?P<of>[\w# ]+?))? {_NO}"
)
_IS_SENT = re.compile(rf"\bco (?:duoc |phai |kinh )?gui {_TO}(?P<kind>[\w#&., -]+?) {_NO}")
_RECEIVES = re.compile(
    rf"(?P<kind>[\w#&., -]+?) co (?:duoc |phai )?(?:nhan|gui)(?: duoc| ban)? {_DOCUMENT}.*{_NO}"
)
# "Nơi nhận của # có những tập đoàn nào?", "Trong nơi nhận của # có bộ nào?"
_AMONG = re.compile(
    r"\b(?:noi nhan|danh sach nhan)\b[^?;]*? (?:co|gom|bao gom|la|liet ke|ke)"
    r" (?:(?:nhung|cac|ten) )*(?P<kind>(?:[\w#]+ ){1,5}?)(?:nao|gi)\b"
    rf"(?: {_SIDES} (?P<of>[\w# ]+))?"
)
# "HĐND Hà Nội gửi # học phí cho bộ nào?"
_SENDS_IT = re.compile(
    r"\bgui [#]+(?: (?!ket qua\b|tinh hinh\b|dinh ky\b)[\w#/-]+){0,12}? (?:cho|den|toi|ve)"
    rf" (?:(?:nhung|cac) )?(?P<kind>(?:[\w#]+ ){{1,5}}?)nao\b(?: {_SIDES} (?P<of>[\w# ]+))?"
)
_COPIES = re.compile(rf"\bgui {_TO}(?P<kind>[\w#&., -]+?) (?:may|bao nhieu) ban\b")
_LISTED = re.compile(
    rf"(?P<kind>[\w#&., -]+?) co (?:duoc |nam |ten )*(?:trong|vao|o|thuoc) "
    rf"(?:danh sach |phan |muc )*(?:noi )?(?:nhan|gui)\b.*{_NO}"
    rf"|\b(?:noi nhan|danh sach nhan|kinh gui)\b.* co (?:ten )?(?P<other>[\w#&., -]+?) {_NO}"
)
_WHO_GETS = re.compile(
    rf"(?P<kind>(?:[\w#]+ )+?)nao (?:{_SIDES} (?P<of>(?:\w+ ){{1,6}}?))?"
    r"(?:la noi |se |da |cung |phai )*(?:duoc )?"
    rf"(?:nhan|gui)(?: duoc)? {_DOCUMENT}"
)
# The same at the end of a question that describes a document: "… thì ban nào cũng được gửi?"
WHO_IS_SENT = re.compile(
    rf"(?:^|[,;] |\bthi )(?P<kind>(?:(?!thi\b)[\w#]+ ){{1,3}}?)nao "
    rf"(?:{_SIDES} (?P<of>(?:\w+ ){{1,4}}?))?(?:la noi |se |da |cung |phai )*"
    r"duoc gui(?: (?:de |cho )?(?:bao cao|b/c|biet|thuc hien))*\W*$"
)
_ANYONE = re.compile(
    rf"\b(?P<kind>ai|nhung ai|nhung dau) (?:se |da |cung )*(?:duoc )?(?:nhan|gui)(?: duoc)? "
    rf"{_DOCUMENT}"
    rf"|\bgui {_DOCUMENT}.* (?:cho|den|toi) (?:nhung |cac )?(?P<other>ai|dau)\b"
)
# What else is sent than a document itself: "the results of the programme".
_OTHER_EN = (
    r"(?!(?:[\w'’-]+ ){0,4}(?:results?|reports?|files?|dossiers?|proposals?|data|statistics|figures"
    r"|applications?|requests?|lists?|summar\w+|comments|opinions)\b)"
)
KIND_EN = re.compile(
    r"\b(?:which|what) (?P<kind>(?:[\w#'’-]+ ){1,4}?)"
    r"(?:(?:receiv\w+|gets?|got)\b(?=[^#]{0,24}#)|(?:is|are|was|were) sent\b(?=[^#]{0,90}#))"
    rf"|\bto (?:which|what) (?P<front>[\w'’ -]{{2,40}}?) (?:is|are|was|were) {_OTHER_EN}"
    r".*\b(?:sent|addressed|copied|distributed)\b"
    r"|\b(?:which|what) (?P<listed>[\w'’ -]{2,60}?) (?:(?:is|are|was|were|do|does|appear|stand"
    r"|listed|included|named) )*(?:on|in|among) (?:the )?[^?]*"
    r"\b(?:recipients?|distribution|addressees?)\b"
    rf"|\b(?:which|what) (?P<back>[\w'’ -]{{2,60}}?) (?:is|are|was|were) {_OTHER_EN}"
    r".* (?:sent|addressed|copied|distributed) to\W*$"
    r"|\b(?:sent|addressed|go|goes|distributed|copied) to (?:which|what) (?P<other>[\w#'’ ]+)"
    r"|\bto (?:which|what) (?P<to>(?:[\w#'’-]+ )+?)(?:is|are|was|were) #[^?]*\b(?:sent|copied)\b"
    r"|\b(?:which|what) (?P<body>(?:[\w#'’]+ )+?)(?:is|are|was|were) [^?]*#[^?]*"
    r"\b(?:sent|addressed|copied) to\b"
)
NAMED_EN = re.compile(
    r"\b(?:is|are|was|were) (?P<kind>[\w#'’ ]+?) (?:among|one of|on|in|listed) .*"
    r"\b(?:recipients?|distribution|addressees?)\b"
    r"|\bhow many copies of [^#]{0,24}#.*? to (?P<copies>[\w#'’ ]+)"
    r"|\b(?:do|does|did|will) (?P<third>[\w#'’ ]+?) (?:receive|get) [^#]{0,24}[#]"
    r"|\b(?:is|was|are|were|has|does|did|do)\b[^#]*[#].*?\b(?:sent|go|goes|addressed|distributed|copied)"
    r" to (?P<other>[\w#'’ ]+)"
)
SUBJECT_EN = re.compile(r"[#]")
CUES: tuple[tuple[re.Pattern[str], bool], ...] = (
    (_COPIES, True),
    (_LISTED, True),
    (_RECEIVES, True),
    (ANY_OF, False),
    (_IS_SENT, True),
    (_SIDE, False),
    (_AMONG, False),
    (KIND, False),
    (_SENDS_IT, False),
    (_WHO_GETS, False),
    (WHO_IS_SENT, False),
    (_ANYONE, False),
)
