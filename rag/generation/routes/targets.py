"""The routes to what the subject lines of numbered documents name: "Kế hoạch 250 thực hiện gì?".

"Kế hoạch 250 lập để thực hiện chương trình nào?", "Quyết định 1847 và 06 duyệt hai đề án nào?" ask
for nothing but what the documents' own titles say.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.catalogue import Work
from rag.generation.described.local import local
from rag.generation.described.wholes import FEW
from rag.generation.facts import Facts
from rag.generation.proof.attributes import document_sentence
from rag.generation.reading import Reading
from rag.model import Draft
from rag.vietnamese.numbers import find_numbers
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold
from rag.vietnamese.types import has_type, type_mentions

MOST = 3  # works of one number that are looked at
_CARRIES_OUT = re.compile(
    r"\b(?:thuc hien|trien khai|thi hanh|cu the hoa|chap hanh|huong dan|quan triet)\b"
    r"|\b(?:implement\w*|carr(?:y|ies|ied|ying) out|execut\w+|put into (?:practice|effect))\b"
)
_WHICH = re.compile(r"(?P<any>\b(?:van ban|tai lieu) (?:nao|gi)\b)| (?:nao|gi|so may)\b")
# "Which document does Plan 153 implement?", "What document was 105/NQ-CP issued to carry out?"
_ENGLISH = re.compile(
    r"\b(?:which|what)(?: \w+){0,3}? (?:documents?|texts?|instruments?) (?:does|do|did|is|was)\b"
)
_IMPLEMENTS = re.compile(
    r"\W*(?:of \d{4}\W*)?(?:(?:issued|adopted|made|meant|intended) )?(?:(?:in order )?to )?"
    r"(?:implement|carry(?:ing)? out|execute|give effect to|put into (?:practice|effect))\b"
)
_TOPIC = re.compile(r"\bnao (?:noi )?(?:ve|lien quan)(?: den| toi)? (.+)")
# Words that only say that one document is made for another: they describe neither.
_MADE_FOR = frozenset(
    "duoc lap ra de nham thuc hien trien khai thi hanh cu the hoa chap hanh huong dan quan triet"
    " ban hanh xay dung phe duyet duyet thong qua ve du an luat hai ba lan luot voi cung tiep thu"
    " giai trinh cua implement implements carry carries out does the two which".split()
)


def target_route(facts: Facts, reading: Reading) -> Draft | None:  # noqa: ARG001 - a route
    """The numbered documents whose subject lines name what is asked for, each by its full name."""
    behind = _asks_behind(reading)
    if not (reading.wanted or behind) or not reading.targets or not all(reading.targets):
        return None
    works = [local(_telling(same, reading), reading) for same in reading.targets]
    if not behind and any(has_type(one.type, reading.wanted) for one in works):
        return None
    if _describes_more(reading, works):
        return None
    carries_out = _CARRIES_OUT.search(fold(reading.query.text)) is not None
    if len(works) == 1 and not carries_out:
        return None
    if not all(_cites(one, reading) or _names(one, reading) for one in works):
        return None
    told = [document_sentence(one, reading.query.lang) for one in works]
    sentences = tuple(dict.fromkeys(one for one in told if one is not None))
    return Draft("answered", sentences) if len(sentences) == len(works) else None


def _telling(same: Sequence[Work], reading: Reading) -> Work:
    """Of several works of one number the one whose subject line names what is asked for."""
    named = (one for one in same[:MOST] if _cites(one, reading) or _names(one, reading))
    return next(named, same[0])


def _asks_behind(reading: Reading) -> bool:
    """Whether a document asks what the numbered one before it carries out, of whatever type.

    "Quyết định 319 ban hành kế hoạch triển khai quyết định nào?" asks for the other decision.
    """
    query = reading.query
    numbers = find_numbers(query.text)
    if len(numbers) != 1 or "document" not in query.asks:
        return False
    folded = fold(query.text)
    if query.lang == "en":
        asked = _ENGLISH.search(folded, 0, numbers[0].start)
        return asked is not None and _IMPLEMENTS.match(folded, numbers[0].end) is not None
    done = _CARRIES_OUT.search(folded, numbers[0].end)
    if done is None:
        return False
    kinds = [one.end for one in type_mentions(query.text) if one.start >= done.end()]
    asked = _WHICH.search(folded, done.end())
    return asked is not None and (asked["any"] is not None or kinds[:1] == [asked.start()])


def _cites(work: Work, reading: Reading) -> bool:
    """Whether its subject line names a document of a type that is asked for by its number."""
    if not reading.wanted:
        return bool(work.targets)
    return any(has_type(one.type, reading.wanted) for one in work.targets)


def _names(work: Work, reading: Reading) -> bool:
    """Whether its subject line names something of that type: the scheme that it approves."""
    said = fold(work.subject or "")
    return any(re.search(rf"\b{re.escape(fold(kind))}\b", said) for kind in reading.wanted)


def _describes_more(reading: Reading, works: list[Work]) -> bool:
    """Whether the question says more than the relation and the documents' own names."""
    own = (part for one in works for part in (one.subject, one.issuer) if part)
    said = {term for part in own for term in terms(part)}
    left = {term for term in reading.residue.weights if "_" not in term} - said
    topic = _TOPIC.search(fold(reading.query.text))
    if topic and left.intersection(terms(topic[1])):
        return True  # "thực hiện chỉ thị nào về kỷ cương?", where its own is about something else
    return len(left - _MADE_FOR) >= FEW
