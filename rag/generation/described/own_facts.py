"""Which of the facts that a question asks are a document's own: its day, its issuer, its force.

"Kế hoạch 63 do ai ban hành?" asks for who issued the plan; "định mức do cơ quan nào quyết định?",
"nộp hồ sơ khi nào?" ask for what a clause says.
"""

from __future__ import annotations

import re

from rag.generation.asked.expected import expected_kinds
from rag.generation.asked.naming_spans import number_spans
from rag.generation.described.dating import asks_when_within, names_adopting, names_issuing
from rag.generation.described.laid_down import lays_down
from rag.generation.described.laws import is_name_of_law
from rag.generation.facts import Facts
from rag.generation.ranking.claims import asks_beyond, claim_of
from rag.generation.reading import Reading
from rag.model import Aspect, Query
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold
from rag.vietnamese.types import type_mentions

# So many residual syllables make "ngày nào" a question about something in the document.
OWN_FACT = 3
NEAR = 32  # code points between "do cơ quan nào" and its "ban hành"
FACTS: frozenset[Aspect] = frozenset({"date", "effect", "issuer", "signer", "recipient"})
_BY_WHOM = re.compile(r"\bdo (?:ai|(?:co quan|don vi|cap|ben|noi|so|bo|ban) nao) ")
# What a body does about a document, and no issuing of it: "do cơ quan nào theo dõi?".
_ACTS = re.compile(
    r"(?:cua (?:\w+ ){1,4})?(?:chu tri|chi dao|theo doi|don doc|quan ly|tham tra|tham dinh|to chuc"
    r"|trien khai|thuc hien|kiem tra|giam sat|phoi hop|huong dan|tong hop|phu trach|dieu phoi)\b"
    r"(?!.*\b(?:ban hanh|phat hanh|cong bo|thong qua|phe duyet)\b)"
)
_ISSUED_WHAT = re.compile(
    r"\b(?:ban hanh|(?:ai|nao)(?: dat)? ra) (?!doi\b|van ban|so\b|ngay|nam|vay|khi|boi|the|ra"
    r"|va\b|\d)(\w+ \w+)"
)
# What somebody has, does or gives, of which no document is the author: "dấu của cơ quan nào".
_OF_WHOM = re.compile(
    r"\b(?:dau|hoat dong|y kien|dong y|tham quyen|trach nhiem|nhiem vu|quyen|tai khoan|chung thu"
    r"|tien|kinh phi|chap thuan|de nghi|gioi thieu|xac nhan|du lieu)"
    r" cua (?:ai|(?:co quan|don vi|cap|bo|so|ben) nao)\b"
)
# What a body issues from time to time, and not what it issued.
_ISSUES_EN = re.compile(r"\b(?:which|what) (?:[\w'’-]+ ){1,4}issues (?!which|what)")
_SINCE_WHEN = re.compile(r"\b(?:from|until) (?:when|what|which)\b")
_IN_FORCE = re.compile(r"\b(?:effect\w*|force|appl\w+|valid\w*|hieu luc|ap dung)\b")
# What is asked holds in a case that the document names: "có vướng mắc thì gửi về đâu?".
_ON_CONDITION = re.compile(
    r"\b(?:neu|khi|co|gap) (?!hieu luc|nao )(?:\w+ ){1,6}thi\b"
    r"|\b(?:vuong mac|kho khan)\b.+\bthi\b|\b(?:if|in case)\b"
)
# "Tài sản do sở nhận thì ai phê duyệt …?": of something that is no document.
_THEN_WHO = re.compile(r"\w+ thi (?:do )?(?:ai|(?:co quan|don vi|cap|bo|so|ben) nao)\b")
_OF_A_CASE: frozenset[Aspect] = frozenset({"date", "issuer", "recipient"})
# It is in force where something else is asked of that time: "trước khi … có hiệu lực thì …".
_UNTIL_IN_FORCE = re.compile(
    r"\b(?:truoc|sau|tu|ke tu|khi|ngay|luc|thoi diem)\b[^?]*\bhieu luc\b[^?]*\b(?:thi|ma)\b"
    r"|\b(?:before|after|since|when|once|until)\b[^?]*\b(?:effect|force)\b[^?]*[;,] "
)
# Of a body, of which no document is named: "bằng khen của cấp nào".
_OF_BODY = re.compile(r"\bcua (?:ai|(?:co quan|don vi|cap|bo|s[oø]|ben) nao)\b")
_A_DOCUMENT = re.compile(r"\b(?:van ban|tai lieu|documents?)\b")
_ON_WHAT = re.compile(r"\W*(?:ve|on|about)\b")  # behind a number
# From one time to another is how long something lasts.
_FROM_TO = re.compile(r"\btu (?:nam|thang|ngay) nao (?:den|toi)\b")


def of_no_document(query: Query) -> frozenset[Aspect]:
    """Facts that are asked of no document: a deadline, or what in force is only a word for."""
    other: set[Aspect] = set()
    if "effect" in query.asks or asks_when_within(query):
        other.add("date")
    folded = fold(query.text)
    if not _asks_when(query) or _UNTIL_IN_FORCE.search(folded) or _FROM_TO.search(folded):
        other.add("effect")
    return frozenset(other)


def _asks_when(query: Query) -> bool:
    """Whether a question asks for the day; "danh mục hết hiệu lực do bộ nào công bố?" doesn't."""
    others = query.asks & (FACTS - {"effect", "date"}) or "document" in query.asks
    return "time" in expected_kinds(query) or not others


def describes(reading: Reading) -> bool:
    """Whether a question names a document by its type and what it is about, without a number."""
    return bool(reading.query.types) and not reading.targets


def own_syllables(reading: Reading) -> set[str]:
    """What a question says beside the subject lines of the documents that it numbers."""
    said = {one for one in reading.residue.weights if "_" not in one}
    return said - _subject_words(reading)


def is_on_condition(query: Query) -> bool:
    """Whether what is asked holds in a case that the document names."""
    folded = fold(query.text)
    then = _THEN_WHO.search(folded) if not query.numbers else None
    if then is not None and all(one.start > then.start() for one in type_mentions(query.text)):
        return True
    return _ON_CONDITION.search(folded) is not None


def of_its_text(facts: Facts, reading: Reading) -> frozenset[Aspect]:
    """Facts that the question asks of what a document says, not of the document."""
    if is_on_condition(reading.query):
        return _OF_A_CASE | _since_when(reading.query)
    other: set[Aspect] = set()
    if _happens_on_a_day(facts, reading):
        other.add("date")
    if _is_by_another(facts, reading):
        other.add("issuer")
    return frozenset(other) | _since_when(reading.query)


def _happens_on_a_day(facts: Facts, reading: Reading) -> bool:
    """Whether a day is asked of what is not issued, and is more than a document's name."""
    if names_issuing(reading.query):
        return False
    more = len(own_syllables(reading)) >= OWN_FACT or _says_more(reading)
    return more and not is_name_of_law(facts, reading)


def _is_by_another(facts: Facts, reading: Reading) -> bool:
    """Whether a body is asked for that does, has or issues something else than a document."""
    query = reading.query
    folded = fold(query.text)
    return (
        _is_done_by(folded, reading)
        or _issues_another(facts, reading)
        or _OF_WHOM.search(folded) is not None
        or (_OF_BODY.search(folded) is not None and not _names_one(query))
        or (_ISSUES_EN.search(folded) is not None and not query.numbers)
    )


def _is_done_by(folded: str, reading: Reading) -> bool:
    """Whether somebody does what is no issuing: "do cơ quan nào quản lý …?"."""
    by_whom = _BY_WHOM.search(folded)
    if by_whom is not None and _ACTS.match(folded, by_whom.end()):
        return True
    if by_whom is None or len(own_syllables(reading)) < OWN_FACT:
        return False
    if _is_of_a_thing(folded[: by_whom.start()], reading.query):
        return True
    return not names_adopting(folded[by_whom.end() : by_whom.end() + NEAR])


def _is_of_a_thing(before: str, query: Query) -> bool:
    """Whether behind a topic something else than a document is named: "Lịch: số liệu A do …"."""
    topic = before.rfind(": ") + 1
    kinds = [one.start for one in type_mentions(query.text) if topic < one.start < len(before)]
    return topic > 0 and not kinds and len(before[topic:].split()) > 1


def _issues_another(facts: Facts, reading: Reading) -> bool:
    """Whether what is issued is neither a document nor what the described one lays down."""
    issued = _ISSUED_WHAT.search(fold(reading.query.text))
    if issued is None:
        return False
    mentions = {one.start for one in type_mentions(reading.query.text)}
    return issued.start(1) not in mentions and not lays_down(facts, reading, issued[1])


def _since_when(query: Query) -> frozenset[Aspect]:
    """Being in force, where "since when" asks it of nothing that can be."""
    folded = fold(query.text)
    named = _IN_FORCE.search(folded) or query.types or query.numbers
    return frozenset() if named or not _SINCE_WHEN.search(folded) else frozenset({"effect"})


def _names_one(query: Query) -> bool:
    """Whether a question names a document, or says that one is issued."""
    folded = fold(query.text)
    return bool(query.types or query.numbers or _A_DOCUMENT.search(folded)) or names_adopting(
        folded
    )


def _subject_words(reading: Reading) -> set[str]:
    """What the numbered documents' own subject lines say: it describes the documents.

    Of one that is only mentioned, where the question goes on behind its number with what it is on.
    """
    folded = fold(reading.query.text)
    titled = any(_ON_WHAT.match(folded, one.end) for one in number_spans(reading.query))
    first = (one for same in reading.targets for one in same[:1])
    works = (one for one in first if titled or one.document is not None)
    return {term for one in works for term in terms(one.subject or "")}


def _says_more(reading: Reading) -> bool:
    """Whether something happened on the day asked: "khi nào khôi phục Quyết định 02?"."""
    works = [one for same in reading.targets for one in same]
    known = [said for one in works for said in (one.subject, one.issuer, one.province) if said]
    claim = claim_of(reading.residue, reading.query)
    return bool(works) and asks_beyond(claim, (term for one in known for term in terms(one)))
