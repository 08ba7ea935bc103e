"""Two things asked about at once: "giai đoạn 1 và giai đoạn 2 phấn đấu bao nhiêu phần trăm?".

A *coordination* joins two conjuncts that are built alike: they begin with the same words, or name
two bodies, places, documents, years or levels of government. What stands before and after them is
said of both (the *shared* part).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rag.model import Span
from rag.vietnamese.alike import BORDER, begun_alike, ended_alike, ended_alike_en
from rag.vietnamese.limits import limits_beside
from rag.vietnamese.name_spans import (
    body_spans,
    led_spans,
    listed_spans,
    number_spans,
    place_spans,
    placed_spans,
)
from rag.vietnamese.own_places import of_its_place
from rag.vietnamese.shared_end import SHARED, STOP, shared_end
from rag.vietnamese.text import fold, nfc
from rag.vietnamese.told_apart import told_apart
from rag.vietnamese.types import type_mentions

_AND = re.compile(
    r",? (?:va|(?<!so )voi|cung|and|versus|vs\.?|with)(?: voi)? (?:both )?"
    r"|(?P<against> so voi | (?:co )?khac gi (?:so )?(?:voi )?"
    r"| khac (?:so )?(?:voi )?(?=[^,;?]{4,80} (?:the nao|ra sao|ntn|o dau|(?:cho|diem) nao)\b))"
)
# Cues that two things of different kinds are asked about, each by itself.
_PAIRED = re.compile(
    r"\bmoi (?:ben|loai|noi|cai|nhom|nguoi|khu|chuoi|don vi)\b|\blan luot\b|\b(?:ben|cai) nao\b"
    r"|\bchenh (?:nhau|lech)|\b(?:differ\w*|compare|each|respectively)\b"
)
# "giữa A và B": said of both together.
_BETWEEN = re.compile(r"\b(?:giữa|giua|between) $", re.IGNORECASE)
# "A hay B cao hơn": which of two is asked, so that both must be told.
_MORE = re.compile(
    r"\b(?:cao|thap|nhieu|it|lon|nho|som|muon|dai|ngan|nang|nhe|lau|nhanh|cham) hon\b"
    r"|\bnao (?:\w+ )?(?:truoc|sau)\b"
    r"|\b(?:higher|lower|more|less|fewer|earlier|later|longer|shorter)\b"
)
_OR = re.compile(r",? (?:hay|hoac|or)(?: la)? ")
_LEVELS = re.compile(
    r"(?:cap )?(?:trung uong|tinh|thanh pho|huyen|quan|thi xa|xa|phuong|thi tran|thon|ap)\b"
    r"|(?:mam non|tieu hoc|thcs|thpt|trung hoc co so|trung hoc pho thong)\b"
    r"|(?:thanh thi|nong thon|mien nui|dong bang)\b"
)
# Two of a body, each of whom is somebody else: "tổ trưởng và tổ phó".
_POSTS = re.compile(
    r"\b(?:(?:to|doan|nhom|doi|ban|phong|truong|thu) (?:truong|pho)"
    r"|(?:(?:cac )?pho )?(?:chu tich|giam doc|truong ban|truong phong|truong doan|bi thu|chu nhiem"
    r"|hieu truong))\b"
)
_NAMED_FIRST = re.compile(r"(?:the )?(?:[A-ZĐ][^\W\d_]+(?:'s)? ){0,4}")
# "Báo cáo gắn với báo cáo nào?": what "với" stands behind takes it for its own.
_LINKS = re.compile(r"\b(?:gan|long ghep)$")
_LED = re.compile(r"(?:trong|theo|o|tai|in|under|by) (?:the )?")
# Behind a name: "Thanh Hóa (kế hoạch 2026)", "Đắk Lắk giai đoạn 2026-2030".
_ASIDE = re.compile(
    r" ?\([^()]{1,60}\)|(?: (?:trong )?(?:\d+ thang )?(?:nam(?: hoc)?|giai doan|nhiem ky|quy|thang)"
    r" [\divx]+(?: ?[-–/] ?\d+)?)+\b"
)
_YEAR = re.compile(r"(?:nam )?(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)\d\d)?\b")
_DOCUMENT = re.compile(r"\b(?:van ban|tai lieu|ban tin|bai|document|text|letter|paper)\b")
_ASKED = re.compile(
    r"\b(?:ai|gi|nao|dau|may|bao nhieu|bao gio|bao lau|the nao|ra sao|who\w*|what|which|when|where"
    r"|how)\b"
)


class Coordination(NamedTuple):
    """Two conjuncts of one text; what surrounds both is shared."""

    first: Span
    second: Span

    def sides(self, text: str) -> tuple[str, str]:
        """The text as it is said of each."""
        before, after = _BETWEEN.sub("", text[: self.first.start]), text[self.second.end :]
        return tuple(  # type: ignore[return-value]  # two conjuncts, two sides
            " ".join((before + text[one.start : one.end] + after).split())
            for one in (self.first, self.second)
        )


def find_coordination(text: str, *, alone: bool = False) -> Coordination | None:
    """The two conjuncts that ``text`` asks about, if it does; offsets count in ``nfc(text)``.

    Conjuncts that begin with one same syllable count only where ``alone`` says so, or where they
    share another word: it may be a part of two different words (*công tác*, *công nghệ*).
    """
    text = nfc(text)
    folded = fold(text)
    conjunctions = [one for one in _AND.finditer(folded) if _may_join(text, folded, one)]
    if _MORE.search(folded):
        conjunctions += _OR.finditer(folded)
    for conjunction in conjunctions:
        alike = (
            begun_alike(text, conjunction, 2)
            or begun_alike(text, conjunction, 1, sharing=not (alone or _offers(conjunction)))
            or ended_alike_en(folded, conjunction)
            or ended_alike(folded, conjunction)
        )
        found = _named(text, folded, conjunction) or (Coordination(*alike) if alike else None)
        if found is not None:
            against = conjunction.groupdict().get("against")
            return _measured(text, found) if against else found
    if _is_paired(text, folded):
        for conjunction in conjunctions:
            found = _bordered(text, folded, conjunction)
            if found is not None:
                return found
    for conjunction in _OR.finditer(folded):
        found = _joined(number_spans(text), conjunction)
        if found is not None:
            return found
    return None


def _offers(conjunction: re.Match[str]) -> bool:
    """Whether one of two is asked for: "phí A *hay* phí B cao hơn?"."""
    return _OR.fullmatch(conjunction.group()) is not None


def _measured(text: str, found: Coordination) -> Coordination:
    """What a thing is measured against goes on to the end where nothing is asked behind it."""
    if _ASKED.search(fold(text), found.second.end):
        return found
    end = len(text.rstrip(" ?."))
    return Coordination(found.first, Span(found.second.start, end))


def _may_join(text: str, folded: str, conjunction: re.Match[str]) -> bool:
    """Whether what stands there joins two things: not within one body's name.

    What one is measured against ("bằng bao nhiêu so với …") is no second thing that is asked about.
    """
    if conjunction["against"] is not None:
        written = text[conjunction.start() : conjunction.end()]
        return "ắ" not in written and not _ASKED.search(folded, 0, conjunction.start())
    at = conjunction.start()
    if _LINKS.search(folded, 0, at) and folded[at : conjunction.end()].split()[0] == "voi":
        return False
    return not any(one.start < at and conjunction.end() < one.end for one in body_spans(text))


def _named(text: str, folded: str, conjunction: re.Match[str]) -> Coordination | None:
    """Conjuncts that are names of one kind, right before and right after the conjunction."""
    bodies, places = body_spans(text), place_spans(text)
    levels = _matches(_LEVELS, folded)
    posts = _matches(_POSTS, folded)
    owned = list(led_spans(folded, [*bodies, *places, *levels]))
    numbered = number_spans(text)
    placed = [*placed_spans(folded, numbered, places), *numbered]
    own = of_its_place(folded, numbered, placed, Span(*conjunction.span()))
    if own is not None:
        return Coordination(*own)
    numbers = (listed_spans(text), numbered, placed)
    for spans in (*numbers, bodies, places, owned, posts, _matches(_YEAR, folded)):
        found = _joined(_with_asides(folded, spans), conjunction)
        if found is not None:
            return found
    apart = told_apart(folded, Span(*conjunction.span()), SHARED)
    if apart is not None:
        return Coordination(*apart)
    limited = limits_beside(folded, Span(*conjunction.span()), SHARED)
    if limited is not None:
        return Coordination(*limited)
    return _joined(levels, conjunction) or _documents(text, folded, conjunction)


def _joined(spans: Iterable[Span], conjunction: re.Match[str]) -> Coordination | None:
    spans = list(spans)
    left = [one for one in spans if one.end == conjunction.start()]
    right = [one for one in spans if one.start == conjunction.end()]
    return Coordination(left[0], right[0]) if left and right else None


def _with_asides(folded: str, spans: Iterable[Span]) -> Iterator[Span]:
    """The names, each with what stands in brackets behind it."""
    for one in spans:
        aside = _ASIDE.match(folded, one.end)
        yield Span(one.start, aside.end()) if aside is not None else one


def _matches(pattern: re.Pattern[str], folded: str) -> list[Span]:
    return [Span(*one.span()) for one in pattern.finditer(folded)]


def _documents(text: str, folded: str, conjunction: re.Match[str]) -> Coordination | None:
    """Two documents that are described: "kế hoạch của A và văn bản của Sở có …, ai ký?"."""
    nouns = {one.start: folded[one.start : one.end] for one in type_mentions(text)}
    nouns |= {one.start: folded[one.start : one.end] for one in _matches(_DOCUMENT, folded)}
    led = _LED.match(folded, conjunction.end())  # "trong Kế hoạch 63 và *trong* công văn …"
    begin = led.end() if led is not None else conjunction.end()
    named = _NAMED_FIRST.match(text, begin)  # "and the Soc Trang letter"
    noun = next((at for at in (begin, named.end() if named else begin) if at in nouns), None)
    if noun is None:
        return None
    clause = max((one.end() for one in STOP.finditer(folded, 0, conjunction.start())), default=0)
    before = [one for one in sorted(nouns) if clause <= one < conjunction.start()]
    if not before:
        return None
    asked = max((one.end() for one in _ASKED.finditer(folded, clause, before[-1])), default=0)
    before = [one for one in before if one >= asked]  # "… giao cho ai trong Kế hoạch 63 và …"
    if _ASKED.search(folded, before[-1], conjunction.start()):
        return None  # "theo kế hoạch, ai thực hiện và báo cáo kết quả?": two deeds
    same = [one for one in before if nouns[one] == nouns[noun]]
    first = Span(same[0] if same else before[0], conjunction.start())
    return Coordination(first, Span(begin, shared_end(text, first, noun, documents=True)))


def _is_paired(text: str, folded: str) -> bool:
    """Whether each of two things is asked about; "mới" is no *mỗi*."""
    found = (text[slice(*one.span())].lower() for one in _PAIRED.finditer(folded))
    return any(not one.startswith(("mới", "mọi")) for one in found)


def _bordered(text: str, folded: str, conjunction: re.Match[str]) -> Coordination | None:
    """Conjuncts that begin with different words: "đo ở *bãi ngao* và *cá lồng* mỗi bên mấy lần"."""
    borders = list(BORDER.finditer(folded, 0, conjunction.start()))
    if not borders:
        return None
    first = Span(borders[-1].end(), conjunction.start())
    second = Span(conjunction.end(), shared_end(text, first, conjunction.end()))
    return Coordination(first, second) if second.end - second.start > 1 else None
