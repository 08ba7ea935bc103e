"""What a question takes for granted about who issued or signed a document.

"Bộ Giáo dục ban hành Quyết định 3891/QĐ-BTC ngày nào?" has no day for an answer: another ministry
issued it. Asked whether it was so ("… do ông A ký phải không?"), who it was is the answer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.catalogue import Work
from rag.generation.facts import Facts
from rag.generation.proof import abstain
from rag.generation.proof.attributes import MAKERS
from rag.generation.reading import Reading
from rag.model import Aspect, Draft
from rag.vietnamese.abbreviations import expand
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold, nfc

_VERB = r"(?:ban hành|phê duyệt|công bố|ký|ra)"
_BY = re.compile(rf"\bdo (?P<who>[^,.;?]{{2,60}}?) (?:đã )?(?P<verb>{_VERB})\b")
_AGENT = re.compile(
    rf"^(?:(?:vì sao|tại sao|khi nào|ngày nào|cho hỏi) )?(?P<who>[^,.;?\d]{{4,60}}?) (?:đã |vừa )?"
    rf"(?P<verb>{_VERB}) (?=(?:\w+ ){{0,2}}\S*\d)",
    re.IGNORECASE,
)
# The same of a document that is asked for: "Bộ Y tế công bố lịch … theo quyết định nào?"
_ISSUES = re.compile(
    r"^(?P<who>[^,.;?\d]{4,60}?) (?:đã |vừa )?(?P<verb>ban hành|phê duyệt|công bố) (?!theo)",
    re.IGNORECASE,
)
# What is issued is not what is asked for: "… ban hành kế hoạch … để thực hiện chỉ thị nào?"
_CARRIES_OUT = re.compile(
    r"\b(?:ban hanh|phe duyet|cong bo) (?:\w+ ){2,}?"
    r"(?:thuc hien|trien khai|cu the hoa|thi hanh|can cu|dua tren) (?:\w+ ){1,3}nao\b"
)
_BODY = re.compile(
    r"^(?:bo|so|ubnd|uy ban|hdnd|hoi dong|chu tich|pho chu tich|thu tuong|pho thu tuong"
    r"|chinh phu|quoc hoi|ban|tinh uy|thanh uy|van phong|cuc|vu|ong|ba|dong chi|bo truong"
    r"|thu truong|giam doc|btc|bnv)\b"
)
_ASKS = re.compile(r"\b(?:ai|nao|gi|hay|hoac)\b")
# "… do Bộ Nội vụ công bố dựa vào nghị định nào sửa Nghị định 120?" says nothing of the latter.
_ASKED_BETWEEN = re.compile(r"\b(?:nào|gì)\b[^?]*\d")
_CONFIRM = re.compile(r"\b(?:phai|dung) khong\b|\bco (?:phai|dung)\b")
# What goes before a name or tells a body's head and level: it tells no body from another.
_NEUTRAL = frozenset(
    "ong ba dong chi chu tich pho bo truong thu tuong giam doc so tinh thanh uy ban nhan dan"
    " quyen nguyen chanh van phong truong trung uong viet nam chinh phu cuc vu nuoc cua"
    " thuong truc".split()
)


def premise_route(facts: Facts, reading: Reading) -> Draft | None:  # noqa: ARG001 - a route
    """Of a document that another made than the question says: not stated, or who did."""
    query = reading.query
    works = [one for same in reading.targets for one in same]
    made = _claimed(query.text)
    if made is None or len(reading.targets) != 1 or not works:
        return None
    who, verb = made
    aspect: Aspect = "signer" if verb == "ký" else "issuer"
    held = [one for one in works if one.document is not None] or works
    if _CONFIRM.search(fold(query.text)) and len(held) == 1:
        sentence = MAKERS[aspect](held[0], query.lang)
        return Draft("answered", (sentence,)) if sentence is not None else None
    if any(_may_be_made_by(one, who) for one in works):
        return None
    near = [abstain.near_work(one, query.lang) for one in works[:3]]
    return abstain.refused("not_stated", query, nearest=near)


def made_by_another(text: str, works: Sequence[Work]) -> bool:
    """Whether a question says who issued what it asks for, and none of these works is theirs."""
    claims = (_BY, _AGENT) if _CARRIES_OUT.search(fold(text)) else (_BY, _AGENT, _ISSUES)
    made = _claimed(text, claims)
    return made is not None and not any(_may_be_made_by(one, made[0]) for one in works)


def _claimed(
    text: str, patterns: Sequence[re.Pattern[str]] = (_BY, _AGENT)
) -> tuple[str, str] | None:
    """Who issued or signed the document by the question's words, and the verb."""
    text = nfc(text)
    for pattern in patterns:
        found = pattern.search(text)
        if found and pattern is _BY and _ASKED_BETWEEN.search(text, found.end()):
            continue
        if found and _BODY.match(fold(found["who"])) and not _ASKS.search(fold(found["who"])):
            return found["who"], found["verb"].lower()
    return None


def _may_be_made_by(work: Work, who: str) -> bool:
    """Whether a work's issuer, signer or subject have the words of the name, if known."""
    if work.issuer is None:
        return True
    own = work.document.identity if work.document is not None else None
    stated = [] if own is None else [own.superior, own.signer, own.authority, own.post, own.place]
    said = [work.issuer, work.province or "", work.subject or ""]
    said += [one.value for one in stated if one is not None]
    known = {one for text in said for one in terms(text) if "_" not in one}
    named = " ".join((expand(word) or [word])[0] for word in who.split())
    wanted = {one for one in terms(named) if "_" not in one}
    return (wanted - _NEUTRAL) <= known or wanted <= known
