"""A post that a question asks the holder of: "Trưởng Ban Dân vận Tỉnh ủy là ai?"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rag.model import Query
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold

HEAD = (
    r"(?:pho )?(?:quyen )?(?:tong bi thu|chu tich|bi thu|thu tuong|bo truong|thu truong"
    r"|tong giam doc|giam doc|truong ban|truong phong|chanh van phong|chanh thanh tra|cuc truong"
    r"|vu truong|vien truong|chu nhiem|hieu truong|to truong)"
)
# The same in English, with what a document calls it.
_HEAD_EN = (
    (r"(?:vice|deputy)[- ]chair\w*", "pho chu tich"),
    (r"chair\w*", "chu tich"),
    (r"deputy prime minister", "pho thu tuong"),
    (r"deputy minister", "thu truong"),
    (r"prime minister", "thu tuong"),
    (r"minister", "bo truong"),
    (r"deputy director", "pho giam doc"),
    (r"director", "giam doc"),
    (r"(?:party )?secretary", "bi thu"),
    (r"head", "truong ban"),
)
_WHO_EN = re.compile(r"\bwho (?:was|is) (?:the )?(?:[\w'’-]+ ){0,3}?(?P<post>.+)")
# What ends the name of a post in a question.
_END = (
    r"(?= (?:la|ten|nao|khi|luc|hoi|nam|tai|trong|theo|o|cho|phat bieu|chu tri|ky|thoi|nhiem ky"
    r"|tham|du|cung|lam viec|kiem tra|duoc|da|hien|co|giao|dang|chi dao|yeu cau|\d)\b|\W*$)"
)
_POST = re.compile(rf"\b(?P<post>{HEAD}(?: [\w-]+){{0,12}}?){_END}")
_WHO = re.compile(
    r"\bai (?:la|giu|lam)\b|\bla (?:ai|(?:ong|ba|dong chi|vi|nguoi) nao)\b|\bten (?:la )?gi\b"
)
_SHORT = (
    (r"\bubnd\b", "uy ban nhan dan"),
    (r"\bhdnd\b", "hoi dong nhan dan"),
    (r"\bmttq\b", "mat tran to quoc"),
)
# Words of a post that say its level only, and light words beside it.
_LEVEL = frozenset("tinh thanh pho cua tp cap".split())
_FRAME = frozenset(
    "ai la ten gi ong ba nao dong chi vi nguoi khi ay luc do hoi the vay giu".split()
)


@dataclass(frozen=True, slots=True)
class AskedPost:
    """A post as a question names it: its head, the other words of its name, and its provinces."""

    head: str
    words: frozenset[str]
    provinces: frozenset[str]
    rest: frozenset[str]


def asked_post(query: Query) -> AskedPost | None:
    """The post that a question asks the holder of."""
    if query.lang == "en":
        return _asked_in_english(query)
    folded = spelled(fold(query.text))
    who = _WHO.search(folded)
    posts = list(_POST.finditer(folded)) if who is not None else []
    if not posts:
        return None
    post = posts[-1]["post"]
    head = re.match(HEAD, post)
    if head is None:
        return None
    provinces = frozenset(query.provinces)
    spent = {term for one in provinces for term in terms(one)} | _LEVEL
    words = {one for one in terms(post[head.end() :]) if "_" not in one} - spent
    around = folded[: posts[-1].start()] + " " + folded[posts[-1].end() :]
    rest = {one for one in terms(around) if "_" not in one} - spent - _FRAME
    return AskedPost(head.group(), frozenset(words), provinces, frozenset(rest))


def _asked_in_english(query: Query) -> AskedPost | None:
    """The same of an English question, whose bodies and places are read as Vietnamese ones."""
    who = _WHO_EN.search(query.text.lower())
    if who is None:
        return None
    head = next((vi for en, vi in _HEAD_EN if re.match(rf"{en}\b", who["post"])), None)
    bodies = {term for one in query.issuers for term in terms(one) if "_" not in term}
    if head is None or not (bodies or query.provinces):
        return None
    places = frozenset(query.provinces)
    spent = {term for one in places for term in terms(one)} | _LEVEL | set(terms(head))
    return AskedPost(head, frozenset(bodies - spent), places, frozenset())


def spelled(folded: str) -> str:
    """The folded text with the bodies that it names in short named in full."""
    for short, full in _SHORT:
        folded = re.sub(short, full, folded)
    return folded
