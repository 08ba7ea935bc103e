"""Questions for all documents of a body, a year, a place or a signer, and for nothing else.

"Liệt kê các quyết định năm 2025 của UBND tỉnh Bắc Ninh", "Which documents were signed by …?": with
the names taken out, no word is left that would say what those documents are about.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from rag.model import PartialDate, Query, Span
from rag.vietnamese.blanking import blanked
from rag.vietnamese.dates import find_dates
from rag.vietnamese.issuers import IssuerMention, find_issuers
from rag.vietnamese.parts import find_parts
from rag.vietnamese.places import find_province_mentions
from rag.vietnamese.text import fold, nfc
from rag.vietnamese.types import type_mentions

_LISTED = re.compile(
    r"\b(?:nao|gi|nhung|cac|may|liet ke|ke (?:ra|ten|het)|danh sach|tat ca|toan bo|tong hop)\b"
    r"|\b(?:which|what|list|all|every|name|show|give)\b"
)
_SIGNED = re.compile(r"\bky\b|\bki\b|\bsign(?:s|ed)?\b|\bsignature\b")
# Of documents at all: "Sở nào của Quảng Ngãi?" asks for none.
_OF_DOCUMENTS = re.compile(
    r"\b(?:van ban|tai lieu|ban hanh|phat hanh|documents?|issu\w+|promulgat\w+|adopt\w+)\b"
)
_YEAR = re.compile(r"(?<![\d/])(?:19|20)\d\d(?![\d/])")
_WORD = re.compile(r"\w+")
# Words that only ask for such a list, and the posts of who signs.
_FRAME = frozenset(
    "nhung cac may nao gi liet ke ra ten het danh sach tat ca toan bo tong hop co da do"
    " duoc boi cua trong kho nam thang tinh thanh pho tp trung uong ban hanh phat ky ki"
    " van tai lieu so la cho biet xin vui long lam on hoi em minh toi anh chi muon can tim"
    " giup voi vay a ah nhi the ha nhe ong ba dong chu tich thu tuong truong giam doc"
    " chanh phong quyen cuc vien khi nguoi tu den hien nay hay noi don vi nha which what"
    " list all of an by in were was are is have has been did does issued issue issues sign"
    " signed signs documents document that those from please me show give name every any"
    " there mr mrs ms minister deputy prime chairman vice chair director year made adopted"
    " promulgated published under signature held bearing province city provincial".split()
)


@dataclass(frozen=True, slots=True)
class WholeList:
    """What all documents asked for have in common; None or empty where nothing is said of it."""

    types: tuple[str, ...]
    issuer: str | None
    place: str | None
    date: PartialDate | None
    is_signed: bool


def asked_list(query: Query, signers: Iterable[str]) -> WholeList | None:
    """The list that a question asks for; None where it says anything else of its documents.

    ``signers``: the people whom it names that sign documents.
    """
    text = nfc(query.text)
    folded = fold(text)
    if query.numbers or not _LISTED.search(folded) or find_parts(text):
        return None
    signed = _SIGNED.search(folded) is not None
    names = list(_names(folded, signers)) if signed else []
    bodies = [one for one in find_issuers(text) if not (names and _is_post(folded, one, names))]
    types = [one for one in type_mentions(text) if not _within(one.start, bodies)]
    dates = [one for one in find_dates(text) if one.date.year]
    years = [*_YEAR.finditer(folded)]
    if len(bodies) > 1 or len(years) > 1 or signed != bool(names):
        return None
    spent = [
        *names,
        *(Span(one.start, one.end) for one in types),
        *(Span(one.start, one.end) for one in dates),
        *(Span(*one.span()) for one in years),
        *(Span(one.start, one.end) for one in find_province_mentions(text)),
        *(Span(one.start, one.end) for one in find_issuers(text)),
    ]
    if not (types or signed or _OF_DOCUMENTS.search(folded)):
        return None
    if any(word not in _FRAME for word in _left(folded, spent)):
        return None
    date = dates[0].date if dates else PartialDate(int(years[0].group())) if years else None
    place = query.provinces[0] if len(query.provinces) == 1 and not bodies else None
    if not (bodies or names or place):
        return None
    issuer = bodies[0].full_name if bodies else None
    return WholeList(tuple(dict.fromkeys(one.type for one in types)), issuer, place, date, signed)


def _names(folded: str, signers: Iterable[str]) -> Iterable[Span]:
    for name in set(map(fold, signers)):
        yield from (Span(*one.span()) for one in re.finditer(rf"\b{re.escape(name)}\b", folded))


def _is_post(folded: str, body: IssuerMention, names: Iterable[Span]) -> bool:
    """Whether a body belongs to the post of who signs: "Phó Thủ tướng …", "Bộ trưởng Bộ Y tế …"."""
    return any(
        body.end <= one.start and not folded[body.end : one.start].strip(" ,") for one in names
    )


def _within(at: int, mentions: Iterable[IssuerMention]) -> bool:
    return any(one.start <= at < one.end for one in mentions)


def _left(folded: str, spent: Iterable[Span]) -> list[str]:
    """The words that stand in none of the spans."""
    return _WORD.findall(blanked(folded, spent))
