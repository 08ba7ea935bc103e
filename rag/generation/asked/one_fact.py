"""Whether one fact is asked for: a figure, a day, a document, one body, and no account of a matter.

Such a question is answered by a sentence. What kind of thing the fact is need not be known for
that: "quanh mức nào", "which salary grade" and "theo công ước nào" ask for one thing each.
"""

from __future__ import annotations

import re

from rag.generation.asked.asking_part import folded_asking
from rag.model import Query
from rag.vietnamese.alternation import either
from rag.vietnamese.text import fold

_DOCUMENT = (
    r"(?:luat|bo luat|nghi dinh|nd|thong tu|tt|nghi quyet|nq|chi thi|ke hoach|cong van|cong uoc"
    r"|hiep dinh|giay phep"
    r"|tieu chuan|quy chuan|tcvn|qcvn|(?:(?:theo|bang|dua vao|can cu|thay the|bai bo)"
    r" (?:(?!nhung |cac )\w+ ){0,2})(?:quyet dinh|ket luan|huong dan|quy dinh))\b(?! (?:so )?\d)"
)
_ONE = either(
    rf"(?<!nhung )(?<!cac )\b{_DOCUMENT}(?: \w+){{0,7}} (?<!the )(?<!khi )(?<!nhu )nao\b"
    r"|(?<!nhung )(?<!cac )\b(?:dieu|khoan|phu luc|mau so) nao\b"
    r"|\b(?:muc|he so|bac|ngach|ty le|khoang|nam|khoa|nhiem ky|hang|so) nao\b(?! do\b)"
    r"|\bmay (?:%|phan tram|mw\b|ha\b)"
    r"|\b(?:la|nam|khoa|thu) may\b|\bphat tien (?:ra sao|the nao)\b|^deadline\b"
    r"|\bhow (?:quickly|close|far|high|old|fast|soon)\b"
    r"|\b(?:which|what) (?:article|clause|decree|circular|law|decision|resolution|convention"
    r"|directive|regulation)\b"
    r"|\b(?:which|what)(?: is| was)?(?: the)? (?:[\w'-]+ ){0,3}?(?:date|age|coefficient|range"
    r"|grade|multiple|threshold|ratio|rate|term)\b(?! of (?:reference|office))"
)
# More than one question word asks for more than one thing: "nộp ở đâu, theo thông tư nào".
_ASKING = re.compile(r"\b(?:nao|dau|ai|gi|bao nhieu|may|ra sao|khi nao)\b")
_ARTICLE = either(r"\b(?:dieu|khoan) (?:nao|may)\b|\b(?:which|what) (?:article|clause)\b")
_PART = re.compile(r"\W*(?:tieu du an|du an|hop phan|giai doan|buoc|noi dung) \d{1,2}\b(?![./])")
_OPENS = re.compile(
    r"(?:deadline|(?:by |until |from |since )?when|how (?:many|much|long|soon|often)"
    r"|(?:by |until |from |on |in )?(?:what|which) (?:date|day|month|year)\b(?!s))\b"
)


def opens_with_one(query: Query) -> bool:
    """Whether an English question begins with what it asks for: "Deadline for sending the list"."""
    return query.lang == "en" and _OPENS.match(folded_asking(query)) is not None


# "… báo cáo gắn với báo cáo gì?", "lồng ghép vào kế hoạch nào?".
_TOGETHER_WITH = re.compile(
    r"\b(?:gan|long ghep|ket hop|gop)(?: chung| cung)? (?:voi|vao|trong) (?:\w+ ){1,4}?(?:nao|gi)\b"
)


def asks_joined_with(query: Query) -> bool:
    """Whether a question asks with which document something is joined: a clause says so."""
    return _TOGETHER_WITH.search(fold(query.text)) is not None


def asks_of_part(query: Query) -> bool:
    """Whether a question asks what a numbered part of a programme is: "Dự án 7 nói về việc gì?"."""
    return not query.numbers and _PART.match(fold(query.text)) is not None


def asks_article(query: Query) -> bool:
    """Whether a question asks which article of a document it is, not only which document."""
    return _ARTICLE.search(folded_asking(query)) is not None


def names_one(query: Query) -> bool:
    """Whether a question asks for one thing by what it is: a document, a grade, a share."""
    folded = folded_asking(query).replace("ø", "o")
    return _ONE.search(folded) is not None and len(_ASKING.findall(folded)) < 2
