"""Whom among a document's recipients a question asks for: a kind of body, or one that it names.

"Gửi bộ nào?", "sở nào được nhận?" ask for the entries of a kind; "có gửi Sở Nội vụ không?", "Is the
Fatherland Front among the recipients?" whether a body is one of them. The document must be what is
sent: "các sở gửi báo cáo cho ai?" asks for a duty.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import dropwhile
from typing import NamedTuple

from rag.generation.numbered import naming_spans
from rag.model import Query
from rag.vietnamese.abbreviations import expand
from rag.vietnamese.glossary import translations
from rag.vietnamese.issuers import find_issuers
from rag.vietnamese.numbers import find_numbers
from rag.vietnamese.text import fold
from rag.vietnamese.types import type_mentions

Words = tuple[str, ...]


class Receiver(NamedTuple):
    """Who is asked for: phrases of folded words that an entry must hold, each in one of its forms.

    ``named`` says that it is one body, which is a recipient or isn't; ``any_of`` that it is asked
    whether there is one of the kind at all.
    """

    phrases: tuple[tuple[Words, ...], ...]
    named: bool
    any_of: bool = False


_MARK = "#"  # stands for each letter of what names a document
_NO = r"(?:hay )?(?:khong|ko|hong|chua|k)\b"
_TO = r"(?:(?:di|bao cao|de bao cao|b/c|de b/c|de biet|cho|den|toi|ve) )*"
_SIDES = r"(?:cua|thuoc|ben|khoi|phia)"
_DOCUMENT = r"(?:(?:van ban|ban|cai|quyet dinh|cong van) )?[#]"
# What may stand between a document's name and "gửi"; more makes it somebody else's duty.
_SENDS = (
    r"(?:^|[#])(?: (?:co|duoc|da|se|phai|nay|thi|con|cung|do|nhu vay|vay|kem|nham|cua|tinh|va))* $"
)
_DUTY = re.compile(
    r"\b(?:yeu cau|giao|de nghi|quy dinh|trach nhiem|phan cong|huong dan|thuc hien viec)\b"
)
_KIND = re.compile(
    rf"\bgui {_TO}(?:(?:nhung|cac|toan) )?(?P<kind>(?:[\w#]+ ){{1,5}}?)(?:nao|gi)\b"
    rf"(?: {_SIDES} (?P<of>[\w# ]+))?"
)
# "Bên Mặt trận thì gửi cấp nào?", "có gửi Ban Đảng nào không?"
_SIDE = re.compile(
    rf"\b{_SIDES} (?P<kind>(?:(?!thi\b)[\w]+ ){{1,4}}?)(?:(?:thi|co|duoc|se|cung|nao|nhung|ai) )*"
    rf"gui {_TO}.*\b(?:nao|ai|dau|gi|khong)\b"
)
_ANY_OF = re.compile(
    rf"\bco (?:duoc |phai |kinh )?gui {_TO}(?:(?:nhung|cac) )?(?P<kind>(?:[\w#]+ ){{1,5}}?)"
    rf"(?:nao|gi)\b(?: {_SIDES} (?P<of>[\w# ]+?))? {_NO}"
)
_IS_SENT = re.compile(rf"\bco (?:duoc |phai |kinh )?gui {_TO}(?P<kind>[\w#&., -]+?) {_NO}")
_RECEIVES = re.compile(
    rf"(?P<kind>[\w#&., -]+?) co (?:duoc |phai )?(?:nhan|gui)(?: duoc| ban)? {_DOCUMENT}.*{_NO}"
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
_WHO_IS_SENT = re.compile(
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
_KIND_EN = re.compile(
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
_NAMED_EN = re.compile(
    r"\b(?:is|are|was|were) (?P<kind>[\w#'’ ]+?) (?:among|one of|on|in|listed) .*"
    r"\b(?:recipients?|distribution|addressees?)\b"
    r"|\bhow many copies of [^#]{0,24}#.*? to (?P<copies>[\w#'’ ]+)"
    r"|\b(?:do|does|did|will) (?P<third>[\w#'’ ]+?) (?:receive|get) [^#]{0,24}[#]"
    r"|\b(?:is|was|are|were|has|does|did|do)\b[^#]*[#].*?\b(?:sent|go|goes|addressed|distributed|copied)"
    r" to (?P<other>[\w#'’ ]+)"
)
_SUBJECT_EN = re.compile(r"[#]")
_CUES: tuple[tuple[re.Pattern[str], bool], ...] = (
    (_COPIES, True),
    (_LISTED, True),
    (_RECEIVES, True),
    (_ANY_OF, False),
    (_IS_SENT, True),
    (_SIDE, False),
    (_KIND, False),
    (_WHO_GETS, False),
    (_WHO_IS_SENT, False),
    (_ANYONE, False),
)
# The sides of the state, and the words by which the bodies of each are told.
SIDES: dict[str, tuple[Words, ...]] = {
    "dang": tuple(
        tuple(one.split())
        for one in ("tinh uy", "thanh uy", "dang uy", "dang bo", "trung uong dang", "cua dang")
    ),
}
# Words that stand for any recipient, or only lead to one.
_ANY = frozenset(
    "noi co quan don vi to chuc ca nhan ai dau chuc danh nhung cac bao cao cho den toi the liet ke"
    " trong hoi va vay thi".split()
)
_LAST = frozenset("cap nao gi nua luon a ah the vay".split())
_ANY_EN = frozenset("the a an any all body bodies agency agencies authority authorities".split())


def receiver(query: Query) -> Receiver | None:
    """Who is asked for among a document's recipients; None where the question isn't of that."""
    masked = _masked(query)
    if query.lang == "en":
        return _english(query, masked.lower())
    for cue, named in _CUES:
        found = cue.search(masked)
        if found is None or not _is_document(masked, found, cue):
            continue
        spans = list(_groups(found))
        if named and any(_names_document(query, span) for span in spans):
            continue
        kept = tuple(one for span in spans for one in _phrases(query, span) if one)
        if kept or not named:
            return Receiver(kept, named, any_of=cue is _ANY_OF and bool(kept))
    return None


def _masked(query: Query) -> str:
    """The folded question with each letter of what names a document marked."""
    masked = list(fold(query.text))
    for span in naming_spans(query):
        masked[span.start : span.end] = _MARK * (span.end - span.start)
    return "".join(masked)


def _is_document(masked: str, found: re.Match[str], cue: re.Pattern[str]) -> bool:
    """Whether what is sent is a document that the question names."""
    before = masked[: found.start()]
    if cue is _KIND:
        return re.search(_SENDS, before) is not None and _MARK in before
    named = _MARK in masked or (cue is _WHO_IS_SENT and bool(type_mentions(before)))
    return named and _DUTY.search(masked) is None


def _names_document(query: Query, span: tuple[int, int]) -> bool:
    said = query.text[span[0] : span[1]]
    return bool(type_mentions(said) or find_numbers(said))


def _groups(found: re.Match[str]) -> Iterator[tuple[int, int]]:
    for name, said in found.groupdict().items():
        if said is not None:
            yield found.span(name)


def _phrases(query: Query, span: tuple[int, int]) -> list[tuple[Words, ...]]:
    """What an entry must name; the side of the state that a kind ends in apart: "Ban *Đảng*"."""
    return _apart(_forms(query, *span))


def _apart(forms: tuple[Words, ...]) -> list[tuple[Words, ...]]:
    for words in forms:
        side = SIDES.get(words[-1])
        if side is not None:
            return [(words[:-1],), side] if words[:-1] else [side]
    return [forms]


def _forms(query: Query, start: int, end: int) -> tuple[Words, ...]:
    """The ways to say what stands there: as typed, and with its abbreviations spelled out."""
    said = query.text[start:end]
    full = (_spelled(said, one) for one in (said, *expand(said)))
    bodies = (one.full_name for one in find_issuers(said))
    return tuple(dict.fromkeys(w for w in map(_words, (*full, *bodies)) if w))


def _spelled(said: str, full: str) -> str:
    """What is said with one abbreviation replaced by a full form of it."""
    if said == full:
        return said
    for word in re.findall(r"[\w&]+", said):
        if full in expand(word):
            return said.replace(word, full)
    return full


def _words(said: str) -> Words:
    words = list(dropwhile(_ANY.__contains__, re.findall(r"[^\W_]+", fold(said))))
    while words and words[-1] in _LAST:
        words.pop()
    return tuple(words)


def _sends_a_document(query: Query, found: re.Match[str]) -> bool:
    """Whether what "is sent to" somebody is a document that the question describes."""
    groups = found.groupdict()
    asked = next((name for name in ("front", "back", "listed") if groups.get(name)), None)
    return asked is not None and bool(type_mentions(query.text[found.end(asked) :]))


def _last_noun(bare: str) -> list[str]:
    """What the last term may be in Vietnamese: "state-owned *groups*" are groups."""
    meanings = translations(bare)
    return [one.term for one in meanings[-1]] if meanings else []


def _english(query: Query, masked: str) -> Receiver | None:
    for cue, named in ((_NAMED_EN, True), (_KIND_EN, False)):
        found = cue.search(masked)
        if found is None or not (_SUBJECT_EN.search(masked) or _sends_a_document(query, found)):
            continue
        start, end = next(_groups(found))
        said = query.text[start:end]
        bare = " ".join(one for one in said.split() if fold(one) not in _ANY_EN)
        bodies = [one.full_name for one in find_issuers(bare)] or _last_noun(bare)
        forms = tuple(dict.fromkeys(w for w in map(_words, bodies) if w))
        if forms or not named:
            return Receiver(tuple(_apart(forms)) if forms else (), named)
    return None
