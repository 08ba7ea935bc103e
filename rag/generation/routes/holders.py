"""Who holds a post that a question names: "Trưởng Ban Dân vận Tỉnh ủy khi ấy là ai?".

A post changes hands, so the question must say when it is asked of: a year, a document, an event.
The post must be the very one that a document gives somebody, a deputy's for a deputy, and of the
province that is asked; what else the question tells must stand in that document.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from rag.generation.asked.posts import HEAD, AskedPost, asked_post, spelled
from rag.generation.facts import Facts
from rag.generation.fitting.years import years_agree
from rag.generation.proof.naming import short_name
from rag.generation.reading import Reading
from rag.generation.text.people import Person
from rag.model import Draft, DraftSentence, Notice, Query
from rag.vietnamese.casing import readable
from rag.vietnamese.places import find_provinces
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold

MOST = 3  # holders that are told; more are none
TOLD = 0.6  # share of what else the question says that the document must hold

# Of when it is asked, other than by a year or a document.
_THEN = re.compile(
    r"\b(?:khi|luc|hoi|thoi diem) (?:ay|do|nay)\b|\bhoi nghi\b|\bbuoi (?:lam viec|hop)\b"
    r"|\bphat bieu\b|\bchu tri\b|\by kien\b|\bthoi diem\b|\btham (?:gia|du)\b|\bdoan\b"
)
_TODAY = re.compile(
    r"\b(?:hien nay|hien tai|hien gio|bay gio|duong nhiem|dang|moi nhat|now|current\w*|today)\b"
)
# Words of bodies that each place has.
_OF_ANY_BODY = frozenset(
    "uy ban nhan dan hoi dong mat tran to quoc viet nam xa phuong huyen thuong truc".split()
)
# A document names who held a post when it was written.
MAY_HAVE_CHANGED = (
    "Chức vụ theo văn bản được trích dẫn; người giữ chức vụ có thể đã thay đổi.",
    "The post is as the cited document gives it; its holder may have changed since.",
)


def holder_draft(facts: Facts, reading: Reading) -> Draft | None:
    """Who held the post that the question names, as far as a document of that time says so."""
    query = reading.query
    asked = asked_post(query)
    if asked is None:
        return None
    timely = _says_when(query)
    if not timely and not _is_of_one_body(asked, query):
        return None
    found = [one for one in facts.people if _is_meant(one, asked, reading)]
    found = found if timely else [one for one in found if one.signs]
    named: dict[str, Person] = {}
    for one in found:
        named.setdefault(one.name, one)
    if not 0 < len(named) <= (MOST if timely else 1):
        return None
    told = tuple(_sentence(facts, one, query) for one in named.values())
    notice = Notice("post", MAY_HAVE_CHANGED[query.lang == "en"])
    return Draft("answered", told, notices=() if timely else (notice,))


def _is_of_one_body(asked: AskedPost, query: Query) -> bool:
    """Whether the head of one body is asked for, which one document's signature tells.

    Not of a deputy, of whom there are several, nor who it is today.
    """
    placed = bool(asked.provinces) or len(asked.words - _OF_ANY_BODY) > 1
    deputy = asked.head.startswith("pho ")
    return placed and not deputy and _TODAY.search(fold(query.text)) is None


def _says_when(query: Query) -> bool:
    folded = fold(query.text)
    if query.lang == "en":
        return bool(query.years or query.numbers) or " was " in folded
    return bool(query.years or query.numbers or _THEN.search(folded))


def _is_meant(person: Person, asked: AskedPost, reading: Reading) -> bool:
    """Whether somebody holds the post, in a document that the question can be about."""
    document = person.evidence.document
    outside = reading.query.numbers and not reading.inside(document)
    if outside or not years_agree(reading.query, person.evidence):
        return False
    if not any(_is_post(part, asked, document.province) for part in _parts(person)):
        return False
    weights = reading.residue.weights
    rest = reading.residue.weighed(
        {t: w for t, w in weights.items() if asked.rest.issuperset(t.split("_"))}
    )
    return not rest.weights or rest.share(terms(document.text)) >= TOLD


def _is_post(part: str, asked: AskedPost, province: str | None) -> bool:
    """Whether a post that somebody holds is the one that is asked for."""
    folded = spelled(fold(part))
    head = re.match(HEAD, folded)
    if head is None or head.group() != asked.head:
        return False
    own = find_provinces(part)
    places = frozenset(own) if own else frozenset((province,) if province else ())
    if not asked.provinces <= places:
        return False
    return asked.words <= set(terms(folded[head.end() :]))


def _parts(person: Person) -> Iterator[str]:
    """The posts that somebody holds, each by its name; a signer's with the body that it is of."""
    own = person.evidence.document.identity
    body = f" {own.issuer.value}" if person.signs and own.issuer is not None else ""
    for part in re.split(r"[,;\n] *", person.post or ""):
        yield f"{part.strip()}{body}"


def _sentence(facts: Facts, person: Person, query: Query) -> DraftSentence:
    """Who it is, with the post as the document gives it; of a signer, what they signed."""
    post = readable(person.post or "")
    verb = "is" if query.lang == "en" else "là"
    signed = ""
    if person.signs:
        name = short_name(facts.catalogue.of(person.evidence.document), query.lang)
        signed = f", who signed {name}" if query.lang == "en" else f", người ký {name}"
    return DraftSentence(f"{person.name} {verb} {post}{signed}.", (person.evidence,))


def same_rank(post: str, question: str) -> bool:
    """Whether a post is a deputy's where the question asks for a deputy's, and only there."""
    deputy = re.compile(r"\bpho\b|\b(?:vice|deputy)\b")
    return bool(deputy.search(fold(question))) is bool(re.match(r"pho\b", fold(post)))


def distinct_people(people: Iterable[Person]) -> list[Person]:
    """Everybody once, by the first place that gives their post."""
    told: dict[str, Person] = {}
    for one in people:
        if one.post:
            told.setdefault(one.name, one)
    return list(told.values())
