"""Two things asked about at once: "giai đoạn 1 và giai đoạn 2 phấn đấu bao nhiêu phần trăm?".

A *coordination* joins two conjuncts that are built alike: they begin with the same words, or name
two bodies, places, documents, years or levels of government. What stands before and after them is
said of both (the *shared* part). A question may also have two clauses, each with a question of its
own ("Hòa Bình dựa vào ai, còn Kiên Giang phải làm gì?").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rag.model import Span
from rag.vietnamese.issuers import find_issuers
from rag.vietnamese.numbers import find_numbers
from rag.vietnamese.places import find_province_mentions
from rag.vietnamese.spelling import may_stand_for
from rag.vietnamese.text import fold, nfc
from rag.vietnamese.types import type_mentions

REACH = 14  # words before the conjunction in which the first conjunct begins

_AND = re.compile(r",? (?:va|voi|cung|and|versus|vs\.?|with)(?: voi)? (?:both )?")
_OR = re.compile(r",? (?:hay|hoac|or)(?: la)? ")
_CLAUSE = re.compile(
    r"[,;]? (?:con|trong khi|while|whereas) |; "
    r"|,? and (?=(?:who\w*|what|which|when|where|how|in what|to whom)\b)"
)
_WORD = re.compile(r"[^\W_]+(?:[/.&-][^\W_]+)*")
_STOP = re.compile(r"[.;:?!](?=\s|$)")
_LEVELS = re.compile(
    r"(?:cap )?(?:trung uong|tinh|thanh pho|huyen|quan|thi xa|xa|phuong|thi tran|thon|ap)\b"
    r"|(?:mam non|tieu hoc|thcs|thpt|trung hoc co so|trung hoc pho thong)\b"
    r"|(?:thanh thi|nong thon|mien nui|dong bang)\b"
)
_NAMED_FIRST = re.compile(r"(?:the )?(?:[A-ZĐ][^\W\d_]+(?:'s)? ){0,4}")
_PREPOSITION = re.compile(r"\b(?:cua|o|tai|do|cho|of|in|by) $")
_YEAR = re.compile(r"(?:nam )?(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)\d\d)?\b")
_DOCUMENT = re.compile(r"\b(?:van ban|tai lieu|ban tin|bai|document|text|letter|paper)\b")
# Where the second conjunct ends: what follows is said of both.
_SAID_OF_BOTH = (
    "thì", "được", "bị", "là", "phải", "cần", "nên", "có", "đều", "mỗi", "cùng", "khác", "giống",
    "ai", "do", "gồm", "mất", "hết", "phấn đấu", "phân cấp", "phân công", "phân bổ", "hỗ trợ",
    "đối ứng", "đóng góp", "chi", "nộp", "đóng", "gửi", "báo cáo", "ban hành", "quy định", "giao",
    "ủy quyền", "ký", "ra", "bao", "mấy", "nào", "cách", "như", "thế", "so", "từ", "khi", "trong",
    "ở", "tại", "của", "trên", "vào", "theo", "về", "lần lượt", "thực hiện", "chỉ đạo", "áp dụng",
)  # fmt: skip
_SAID_OF_BOTH_EN = (
    "each", "both", "differ", "differs", "have", "has", "is", "are", "was", "were", "do", "does",
    "did", "must", "should", "shall", "can", "say", "says", "in", "of", "on", "by", "respectively",
)  # fmt: skip
_WRITTEN = {fold(one): one for one in _SAID_OF_BOTH}
_CUES = "|".join(sorted({*_WRITTEN, *_SAID_OF_BOTH_EN}, key=len, reverse=True))
_SHARED = re.compile(rf"(?:,|\?|\.(?=\s|$)|;|:|$)|\b(?:{_CUES})\b")
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
        before, after = text[: self.first.start], text[self.second.end :]
        return tuple(  # type: ignore[return-value]  # two conjuncts, two sides
            " ".join((before + text[one.start : one.end] + after).split())
            for one in (self.first, self.second)
        )


def find_coordination(text: str, *, alone: bool = False) -> Coordination | None:
    """The two conjuncts that ``text`` asks about, if it does; offsets count in ``nfc(text)``.

    Conjuncts that begin with one same syllable count only where ``alone`` says so: it may be a
    part of two different words (*công tác*, *công nghệ*).
    """
    text = nfc(text)
    folded = fold(text)
    for conjunction in _AND.finditer(folded):
        found = (
            _named(text, folded, conjunction)
            or _alike(text, conjunction, 2)
            or (_alike(text, conjunction, 1) if alone else None)
        )
        if found is not None:
            return found
    for conjunction in _OR.finditer(folded):
        found = _joined(_numbers(text), conjunction)
        if found is not None:
            return found
    return None


def two_questions(text: str) -> tuple[str, str] | None:
    """The two clauses of a question that each ask something, of two different bodies or places."""
    text = nfc(text)
    folded = fold(text)
    begin = folded.find(": ") + 1  # what stands before a colon asks nothing
    begin = begin if _ASKED.search(folded, begin) and not _ASKED.search(folded[:begin]) else 0
    for cut in _CLAUSE.finditer(folded, begin):
        left, right = text[begin : cut.start()].strip(" ,"), text[cut.end() :].strip(" ,")
        if not (_ASKED.search(fold(left)) and _ASKED.search(fold(right))):
            continue
        one, other = _names(left), _names(right)
        if one and other and not one & other:
            return left, right
    return None


def _names(text: str) -> set[str]:
    """The places, bodies and numbers that a clause names."""
    places = {one.name for one in find_province_mentions(text)}
    bodies = {one.full_name for one in find_issuers(text)}
    return places | bodies | {one.number.key for one in find_numbers(text)}


def _named(text: str, folded: str, conjunction: re.Match[str]) -> Coordination | None:
    """Conjuncts that are names of one kind, right before and right after the conjunction."""
    bodies, places = _bodies(text), _places(text)
    owned = list(_led(folded, [*bodies, *places]))
    for spans in (_numbers(text), bodies, places, owned, _matches(_YEAR, folded)):
        found = _joined(spans, conjunction)
        if found is not None:
            return found
    return _joined(_matches(_LEVELS, folded), conjunction) or _documents(text, folded, conjunction)


def _joined(spans: Iterable[Span], conjunction: re.Match[str]) -> Coordination | None:
    spans = list(spans)
    left = [one for one in spans if one.end == conjunction.start()]
    right = [one for one in spans if one.start == conjunction.end()]
    return Coordination(left[0], right[0]) if left and right else None


def _matches(pattern: re.Pattern[str], folded: str) -> list[Span]:
    return [Span(*one.span()) for one in pattern.finditer(folded)]


def _numbers(text: str) -> list[Span]:
    """Numbers with the type before them."""
    kinds = type_mentions(text)
    spans = []
    for one in find_numbers(text):
        written = one.start if one.typed_at is None else one.typed_at
        before = [kind for kind in kinds if kind.start <= written <= kind.end + len(" số ")]
        spans += [Span(before[-1].start if before else written, one.end), Span(written, one.end)]
    return spans


def _bodies(text: str) -> list[Span]:
    return [Span(one.start, one.end) for one in find_issuers(text)]


def _places(text: str) -> list[Span]:
    """Provinces, with and without their level."""
    spans = []
    for one in find_province_mentions(text):
        level = re.search(r"(?:tinh|thanh pho|tp\.?) $", fold(text[: one.start]))
        spans += [Span(level.start(), one.end)] if level else []
        spans.append(Span(one.start, one.end))
    return spans


def _led(folded: str, spans: Iterable[Span]) -> Iterator[Span]:
    """The names with the preposition before them: "của Quảng Ngãi và *của Gia Lai*"."""
    for one in spans:
        before = _PREPOSITION.search(folded, max(0, one.start - 8), one.start)
        if before is not None:
            yield Span(before.start(), one.end)


def _documents(text: str, folded: str, conjunction: re.Match[str]) -> Coordination | None:
    """Two documents that are described: "kế hoạch của A và văn bản của Sở có …, ai ký?"."""
    nouns = [Span(one.start, one.end) for one in type_mentions(text)]
    nouns += _matches(_DOCUMENT, folded)
    starts = sorted(one.start for one in nouns)
    named = _NAMED_FIRST.match(text, conjunction.end())  # "and the Soc Trang letter"
    if conjunction.end() not in starts and (named is None or named.end() not in starts):
        return None
    clause = max((one.end() for one in _STOP.finditer(folded, 0, conjunction.start())), default=0)
    before = [one for one in starts if clause <= one < conjunction.start()]
    if not before:
        return None
    first = Span(before[0], conjunction.start())
    noun = named.end() if named is not None else conjunction.end()
    end = _shared(text, first, noun, documents=True)
    return Coordination(first, Span(conjunction.end(), end))


def _alike(text: str, conjunction: re.Match[str], count: int) -> Coordination | None:
    """Conjuncts that begin with the same ``count`` syllables."""
    folded = fold(text)
    head = [one.group() for one in _WORD.finditer(folded, conjunction.end())][:count]
    if len(head) < count or (count == 1 and len(head[0]) < 2):
        return None
    words = list(_words_before(folded, conjunction.start()))[-REACH:]
    for at in range(len(words) - count - 1, -1, -1):
        if [one.group() for one in words[at : at + count]] == head:
            first = Span(words[at].start(), conjunction.start())
            second = Span(conjunction.end(), _shared(text, first, conjunction.end()))
            said = folded[second.start : second.end]
            is_more = len(said.split()) > count and folded[first.start : first.end] != said
            return Coordination(first, second) if is_more else None
    return None


def _words_before(folded: str, end: int) -> Iterator[re.Match[str]]:
    """The words of the clause that ends there."""
    begin = max((one.end() for one in _STOP.finditer(folded, 0, end)), default=0)
    yield from _WORD.finditer(folded, begin, end)


def _shared(text: str, first: Span, start: int, *, documents: bool = False) -> int:
    """Where the second conjunct ends: at a word that is said of both, none that it has itself."""
    folded = fold(text)
    own = set(folded[first.start : first.end].split())
    own |= {"co", "cua", "o", "tai", "so", "ve", "nhac", "dan"} if documents else set()
    first_word = _WORD.match(folded, start)
    for one in _SHARED.finditer(folded, first_word.end() if first_word else start):
        word = one.group()
        written = _WRITTEN.get(word, word)
        if set(word.split()) & own or not may_stand_for(text[one.start() : one.end()], written):
            continue
        return len(folded[: one.start()].rstrip())
    return len(folded)
