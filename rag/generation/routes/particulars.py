"""The route on one particular of one document: when, by whom, to whom, in force since."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from rag.catalogue import Work, distinct
from rag.generation.asked.expected import expected_kinds
from rag.generation.asked.issuers_asked import is_asked_kind
from rag.generation.asked.naming_spans import number_spans
from rag.generation.described.chained import may_be_it, names_another
from rag.generation.described.dating import (
    asks_when_within,
    describes_only,
    is_dated,
    names_adopting,
    names_issuing,
)
from rag.generation.described.laid_down import lays_down
from rag.generation.described.matching import ENOUGH, asked_about, described_work, has_type, local
from rag.generation.described.meant import is_meant
from rag.generation.described.own_deed import leaves_it_to_others, may_be_signed
from rag.generation.facts import Facts
from rag.generation.proof import abstain
from rag.generation.proof.attributes import MAKERS
from rag.generation.ranking.claims import asks_beyond, claim_of
from rag.generation.reading import Reading, is_source
from rag.generation.recipients.distribution import recipient_sentences
from rag.generation.recipients.purposes import asking_words, asks_further, set_aside
from rag.generation.recipients.receiving import Receiver, receiver
from rag.generation.recipients.sent_things import sends_something_else
from rag.generation.routes.listing import lists_documents
from rag.model import Aspect, Draft, DraftSentence, Query, Status
from rag.vietnamese.issuers import same_issuer
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold, fold_space
from rag.vietnamese.types import same_type, type_mentions

# So many residual syllables make "ngày nào" a question about something in the document.
OWN_FACT = 3
NEAR = 32  # code points between "do cơ quan nào" and its "ban hành"

_LAWS = frozenset({"Luật", "Bộ luật", "Pháp lệnh"})  # known by their names, not their numbers
_NUMBERED_LAW = re.compile(r"\bluat (?:so )?\d|\blaw (?:no\.? ?)?\d")  # "luật 5 của Quốc hội"

_FACTS: frozenset[Aspect] = frozenset({"date", "effect", "issuer", "signer", "recipient"})
ORDER: tuple[Aspect, ...] = ("signer", "recipient", "date", "effect", "issuer")  # as it is told
_BESIDE: frozenset[Aspect] = frozenset({"date", "issuer", "signer"})
_OWN: frozenset[Aspect] = frozenset({"effect", "signer", "recipient"})  # only it says these
# Words that only say that something is received: they describe no document.
_RECEIVING = frozenset("gui nhan kinh noi danh sach bao cao duoc sent receive".split())
# Words that only ask from when something is in force, and what they are taken for.
_FORCE = frozenset("hieu luc thi hanh ap dung bat dau".split())
_LISTED = re.compile(
    r"\bnoi nhan\b|\bkinh gui\b|\baddressed\b|\brecipients?\b|\bdistribution\b"
    r"|\b(?:gui|thong bao) (?:de|cho|den|toi) .{0,60}\bnao\b.{0,12}\bbiet\b"
)
_SENT = re.compile(r"\bgui\b")
_SENT_TO = re.compile(r"\bgui ((?:(?!do |boi |thi )[\w,]+ )*?(?:nao|ai|dau|gi)\b(?: cua [\w ,]+)?)")
_BY_WHOM = re.compile(r"\bdo (?:ai|(?:co quan|don vi|cap|ben|noi|so|bo|ban) nao) ")
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
# What may stand before the document at which a question begins.
_BEGINS_WITH = re.compile(
    r"\W*(?:(?:cho (?:hoi|biet)|when does|from when does|the) )*(?:[\w ]{0,24}['’]s )?"
)
# What is asked holds in a case that the document names: "có vướng mắc thì gửi về đâu?".
_ON_CONDITION = re.compile(
    r"\b(?:neu|khi|co|gap) (?!hieu luc|nao )(?:\w+ ){1,6}thi\b"
    r"|\b(?:vuong mac|kho khan)\b.+\bthi\b|\b(?:if|in case)\b"
)


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


def fact_route(facts: Facts, reading: Reading) -> Draft | None:
    """When, by whom, signed by whom, to whom: of the document that is numbered or described."""
    query = reading.query
    asked = receiver(query)
    wanted = query.asks & _FACTS
    if _ON_CONDITION.search(fold(query.text)) or sends_something_else(query):
        asked = None
    if asked is not None and not wanted & {"signer", "date"}:
        return _recipients(facts, _without_receiver(reading, asked), asked)
    wanted -= _of_no_document(query)
    cited = _cited_types(reading)
    if cited:
        found = _cited(facts, reading, cited) if wanted else None
        return _facts_of(reading, [[found]], wanted) if found is not None else None
    wanted -= _of_something_else(facts, reading)
    if reading.wanted and "document" in query.asks and lists_documents(reading):
        wanted -= {"effect"}  # "những thông tư nào hết hiệu lực?"
    if not wanted:
        return None
    told = _through if names_another(query) else _of_one
    return told(facts, reading, wanted)


def _of_one(facts: Facts, reading: Reading, wanted: frozenset[Aspect]) -> Draft | None:
    """Of the document that the question numbers, else of the one that it describes."""
    query = reading.query
    numbered = asked_about(reading) or [one for one in reading.targets if one]
    held = bool(wanted & _OWN)
    if numbered and not (held and _names_another(reading, numbered)) and not reading.described:
        return _facts_of(reading, numbered, wanted)
    reading = _without(reading, _FORCE if wanted == {"effect"} and "date" in query.asks else ())
    reading = _without(reading, asking_words(query) if "recipient" in wanted else ())
    work = described_work(facts, reading, held=held)
    if work is None and "signer" in wanted and _means_another(reading):
        return abstain.refused("not_stated", query)
    if work is not None and "signer" in wanted and _is_below_law(work, query):
        return abstain.refused("not_stated", query)
    if work is None and "effect" in wanted and _asks_of_one(query):
        return abstain.refused("not_stated", query)
    if work is None or not _may_be_meant(work, query, wanted):
        return None
    wanted -= frozenset() if is_dated(work, reading) else {"date"}
    wanted -= frozenset() if may_be_signed(work, query) else {"signer"}
    if _describes(reading) and not _LISTED.search(fold(query.text)):
        wanted -= frozenset() if describes_only(work, reading) else {"recipient"}
    return _facts_of(reading, [[work]], wanted) if wanted else None


def _means_another(reading: Reading) -> bool:
    """Whether the only document of the place and type is about something else than is asked."""
    return reading.described is not None and not is_meant(reading, reading.described)


def _is_below_law(work: Work, query: Query) -> bool:
    """Whether a law is asked about and this is none: what guides a law is signed by another."""
    if query.types:  # "nghị định hướng dẫn Luật 12" asks about the decree
        law = _LAWS.issuperset(query.types)
    else:
        law = _NUMBERED_LAW.search(fold(query.text)) is not None
    return law and not has_type(work.type, _LAWS)


def _asks_of_one(query: Query) -> bool:
    """Whether a question asks from when a document is in force that it names by type and place."""
    kinds = type_mentions(query.text)
    of_type = kinds and _BEGINS_WITH.fullmatch(fold(query.text)[: kinds[0].start])
    return bool(of_type and query.provinces and not query.numbers)


def _of_no_document(query: Query) -> frozenset[Aspect]:
    """Facts that are asked of no document: a deadline, or what in force is only a word for."""
    other: set[Aspect] = set()
    if "effect" in query.asks or asks_when_within(query):
        other.add("date")
    folded = fold(query.text)
    if not _asks_when(query) or _UNTIL_IN_FORCE.search(folded) or _FROM_TO.search(folded):
        other.add("effect")
    return frozenset(other)


def _through(facts: Facts, reading: Reading, wanted: frozenset[Aspect]) -> Draft | None:
    """Of a document that is named through another one's number; never of that one itself."""
    work = described_work(facts, reading, held=bool(wanted & _OWN))
    if work is None or not may_be_it(facts, work, reading.query):
        return abstain.refused("not_stated", reading.query)
    return _facts_of(reading, [[work]], wanted)


def _may_be_meant(work: Work, query: Query, wanted: Collection[Aspect]) -> bool:
    """Whether a described work names the question's bodies, and such an issuer as is asked for."""
    fits = "issuer" not in wanted or is_asked_kind(work.issuer, query)
    if "issuer" in wanted and leaves_it_to_others(work, query):
        return False
    return fits and _names_its_bodies(work, query)


def _names_its_bodies(work: Work, query: Query) -> bool:
    """Whether a held document names every body that the question names: else it means another."""
    if work.document is None:
        return True
    own = work.document.identity
    stated = [one.value for one in (own.issuer, own.superior) if one is not None]
    post = fold(own.post.value) if own.post else ""
    return all(
        any(same_issuer(one, issuer) for issuer in stated)
        or (post and post in fold(one))
        or fold(one) in fold_space(fold(work.document.text))
        for one in query.issuers
    )


def _recipients(facts: Facts, reading: Reading, asked: Receiver) -> Draft | None:
    """To whom the document goes that is numbered or described, or whether to one body."""
    numbered = asked_about(reading) or [one for one in reading.targets if one]
    if not numbered or reading.described is not None or _names_another(reading, numbered):
        work = described_work(facts, reading, held=True)
        numbered = [[work]] if work is not None else []
    return _facts_of(reading, numbered, frozenset({"recipient"}), asked) if numbered else None


def _without_receiver(reading: Reading, asked: Receiver) -> Reading:
    """What describes the document, without the words of who receives it."""
    spent = {word for forms in asked.phrases for words in forms for word in words}
    return _without(reading, spent | _RECEIVING)


def _without(reading: Reading, spent: Collection[str]) -> Reading:
    """What describes the document, without syllables that only say what is asked of it."""
    weights = reading.residue.weights
    left = {t: weight for t, weight in weights.items() if not set(spent) & set(t.split("_"))}
    return replace(reading, residue=reading.residue.weighed(left))


def _asks_when(query: Query) -> bool:
    """Whether a question asks for the day; "danh mục hết hiệu lực do bộ nào công bố?" doesn't."""
    others = query.asks & (_FACTS - {"effect", "date"}) or "document" in query.asks
    return "time" in expected_kinds(query) or not others


def _cited_types(reading: Reading) -> tuple[str, ...]:
    """The types of what the question says a document cites: "Kế hoạch 63 nhắc Luật Khiếu nại"."""
    query = reading.query
    if reading.wanted or not query.numbers:
        return ()
    if not all(is_source(query, one.digits) for one in query.numbers):
        return ()
    known = [one.type or "" for works in reading.targets for one in works]
    return tuple(kind for kind in query.types if not any(same_type(kind, own) for own in known))


def _cited(facts: Facts, reading: Reading, types: Sequence[str]) -> Work | None:
    """The document of those types that one to look in mentions and the question describes."""
    found = facts.works.search(
        reading.query,
        asked=reading.residue,
        wanted=tuple(types),
        among=lambda work: (
            has_type(work.type, types)
            and any(reading.inside(one.document) for one in work.mentions)
        ),
    )
    good = [one.work for one in found if one.coverage >= ENOUGH]
    return good[0] if good else None


def _names_another(reading: Reading, numbered: Sequence[Sequence[Work]]) -> bool:
    """Whether the numbers are only what another document is about: "công văn về Chỉ thị 33"."""
    known = [one for works in numbered for one in works]
    if any(one.document is not None for one in known):
        return False
    types = [one.type or "" for one in known]
    return any(not any(same_type(kind, own) for own in types) for kind in reading.query.types)


def _of_something_else(facts: Facts, reading: Reading) -> frozenset[Aspect]:
    """Facts that the question asks of what a document says, not of the document."""
    query = reading.query
    folded = fold(query.text)
    syllables = {one for one in reading.residue.weights if "_" not in one} - _own_words(reading)
    other: set[Aspect] = set()
    if not names_issuing(query) and (len(syllables) >= OWN_FACT or _says_more(reading)):
        other |= set() if _names_law(facts, reading) else {"date"}
    sent = _SENT.search(folded) is not None and _SENT_TO.search(folded) is None
    said = len(syllables - _receiving(folded)) >= OWN_FACT and not _describes(reading)
    said = said and not (set_aside(query) and asks_further(query))
    said = said or (sent and bool(query.asks & _BESIDE))
    if not _LISTED.search(folded) and (said or sends_something_else(query)):
        other.add("recipient")
    if _ON_CONDITION.search(folded):
        other |= {"date", "issuer", "recipient"}
    by_whom = _BY_WHOM.search(folded)
    if (
        by_whom
        and len(syllables) >= OWN_FACT
        and not names_adopting(folded[by_whom.end() : by_whom.end() + NEAR])
    ):
        other.add("issuer")
    issued = _ISSUED_WHAT.search(folded)
    mentions = {one.start for one in type_mentions(query.text)}
    if issued and issued.start(1) not in mentions and not lays_down(facts, reading, issued[1]):
        other.add("issuer")
    if _OF_WHOM.search(folded) or (_OF_BODY.search(folded) and not _names_one(query)):
        other.add("issuer")
    if _ISSUES_EN.search(folded) and not query.numbers:
        other.add("issuer")
    if _SINCE_WHEN.search(folded) and not (
        _IN_FORCE.search(folded) or query.types or query.numbers
    ):
        other.add("effect")
    return frozenset(other)


def _names_law(facts: Facts, reading: Reading) -> bool:
    """Whether all that is said is the name of a law: "Luật Tiếp công dân năm nào?"."""
    if not reading.query.types or not _LAWS.issuperset(reading.query.types):
        return False
    work = described_work(facts, reading, held=False)
    return work is not None and describes_only(work, reading)


def _names_one(query: Query) -> bool:
    """Whether a question names a document, or says that one is issued."""
    folded = fold(query.text)
    return bool(query.types or query.numbers or _A_DOCUMENT.search(folded)) or names_adopting(
        folded
    )


def _describes(reading: Reading) -> bool:
    """Whether a question names a document by its type and what it is about, without a number."""
    return bool(reading.query.types) and not reading.targets


def _own_words(reading: Reading) -> set[str]:
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


def _receiving(folded: str) -> set[str]:
    """The syllables of who is asked for as a recipient: "gửi *đơn vị nào của Bộ Tư pháp*?"."""
    found = _SENT_TO.search(folded)
    return set(found[1].split()) if found else set()


def _facts_of(
    reading: Reading,
    numbered: Sequence[Sequence[Work]],
    wanted: frozenset[Aspect],
    asked: Receiver | None = None,
) -> Draft | None:
    """The facts asked of each work; of several works of one number it is said, or asked which."""
    sentences: list[DraftSentence] = []
    groups = [distinct(same) for same in numbered]
    many = [same for same in groups if len(same) > 1]
    if len(groups) == 1 and len(groups[0]) > abstain.MOST_TOLD:
        return abstain.clarify(groups[0], reading.query)
    works = [local(one, reading) for same in groups for one in same[: abstain.MOST_TOLD]]
    untold: list[Draft] = []
    for work in works:
        for aspect in (one for one in ORDER if one in wanted):
            told = _told(work, aspect, reading.query, asked)
            sentences += [one for one in told if one not in sentences]
            if not told and len(works) == 1:
                if asked is not None and _must_be_listed(asked) and work.document is not None:
                    return abstain.refused("not_stated", reading.query)
                untold.append(abstain.not_stated(aspect, work, reading.query))
    if untold and not sentences:
        return untold[0]
    notices = tuple(abstain.several(same, reading.query) for same in many)
    notices += tuple(abstain.untold(one) for one in untold)
    status: Status = "partial" if untold else "answered"
    return Draft(status, tuple(sentences), notices) if sentences else None


def _must_be_listed(asked: Receiver) -> bool:
    """Whether a list without such an entry answers nothing."""
    return asked.named or asked.any_of


def _told(work: Work, aspect: Aspect, query: Query, asked: Receiver | None) -> list[DraftSentence]:
    """One fact of one work; none where the documents don't state it."""
    if aspect == "recipient":
        return recipient_sentences(work, query, asked)
    sentence = MAKERS[aspect](work, query.lang)
    return [] if sentence is None else [sentence]
