"""Where the subject of a question ends, and what is said or asked of it begins.

"Công văn của Sở Tài chính | gửi cho ai?", "PAPI | là gì?". Vietnamese verbs aren't inflected, so
the border is found by the words that open a predicate (``data/predicates.tsv``). Some of them stand
inside a document's name as well ("Kế hoạch thực hiện Chỉ thị 33 | do ai ký?"): ``verb in names``.
They count only where they are asked for.
"""

from __future__ import annotations

import re
from functools import cache

from rag.model import Lang, Span
from rag.vietnamese.frames import cue_spans
from rag.vietnamese.spelling import is_plain
from rag.vietnamese.tables import rows
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold, nfc, tone_marks
from rag.vietnamese.types import type_mentions

_OPENING = frozenset({"verb", "ask"})
_ASKING = frozenset({"ask", "ask only"})
_NAMED = "verb in names"
# "có", "do" and the like are no words of their own in these.
_COMPOUND = re.compile(
    r"(?:co (?:quan|so|che|cau|ban|dong|yeu)|nao do|dau (?:tu|nam|thau|gia)|giao (?:duc|thong)"
    r"|cap (?:xa|tinh|huyen|tren|duoi|thon|bo|uy|hoc|so)|bang (?:cap|gia|diem)|ra soat|ve sinh"
    r"|dan (?:van|toc|so|cu|chu)|ky (?:so|hieu|quy|tuc|tu)\b(?! (?:may|nao|gi|bao)))\b"
)
# Compounds whose second word is no predicate: "hướng dẫn" cites nothing, "chữ ký" signs no text
_FIRST = {
    "dan": ("huong", "chi"),
    "ky": ("chu", "dang", "thu", "nhat", "but"),
    "bi": ("du", "chuan", "trang", "thiet"),
    "giao": ("ban", "chuyen", "ngoai"),
}
# "có" opens a question with a subject of its own: "có kế hoạch nào …?".
_EXISTS = re.compile(r"co (?!hieu luc|ap dung|vuong mac)|la\b|thi\b|theo\b")
# What stands before a verb and after a subject, which a question that begins with it lacks.
_AUXILIARY = re.compile(r"(?:dự kiến|đã|sẽ|đang|sắp) ")
# What follows where a type's name is a verb: "báo cáo cho ai?", "quy định gì?".
_OBJECT = re.compile(r"\s+(?:cho|ve|gi|nhung gi|the nao|ra sao|den|len|voi|khi nao|truoc|ai|dau)\b")

_Words = dict[str, tuple[str, ...]]


@cache
def _words(uses: frozenset[str], lang: Lang | None = None) -> _Words:
    """The words of some uses by their folded letters, in one tone-mark style."""
    found: _Words = {}
    for row in rows("predicates"):
        if row["use"] in uses and lang in {None, row["lang"]}:
            key = fold(row["word"])
            found[key] = (*found.get(key, ()), tone_marks(row["word"]))
    return found


@cache
def _pattern(uses: frozenset[str], lang: Lang | None = None) -> re.Pattern[str]:
    words = sorted(map(re.escape, _words(uses, lang)), key=len, reverse=True)
    return re.compile(rf"(?<![\w/-])(?:{'|'.join(words)})(?![\w/-])")


def predicates(question: str, *, in_names: bool = False) -> list[Span]:
    """Where words of ``nfc(question)`` open a predicate; ``in_names`` those of names, too."""
    return _found(question, _OPENING | {_NAMED} if in_names else _OPENING)


_CITY = re.compile(r"Can Th[oơ]\b")  # asks nothing: "Can Tho's decision"


def asks(text: str, lang: Lang) -> bool:
    """Whether a text has a word that asks."""
    return bool(_found(text, _ASKING, lang))


def asked_at(question: str) -> int:
    """Where the first word of ``nfc(question)`` that asks stands; its end where none does."""
    return min((one.start for one in _found(question, _ASKING)), default=len(nfc(question)))


def _found(text: str, uses: frozenset[str], lang: Lang | None = None) -> list[Span]:
    """Where words of these uses stand, spelled so unless the text has no diacritics at all."""
    written = tone_marks(text)
    text = written.lower()
    folded, plain = fold(text), is_plain(text)
    return [
        Span(*found.span())
        for found in _pattern(uses, lang).finditer(folded)
        if not _COMPOUND.match(folded, found.start())
        and not _is_second(folded, found[0], found.start())
        and (plain or text[slice(*found.span())] in _words(uses, lang)[found[0]])
        and not _is_in_a_name(written, found.start())
    ]


def _is_second(folded: str, word: str, start: int) -> bool:
    """Whether a word is the second of a compound that is no predicate."""
    before = folded[:start].split()
    return bool(before) and before[-1] in _FIRST.get(word, ())


def _is_in_a_name(text: str, start: int) -> bool:
    """Whether a word is part of a name: "Cần Thơ", with a capital amid a sentence."""
    inside = start > 1 and text[start - 1] == " " and text[start - 2] not in ",:;.?!"
    capital = text[start : start + 1].isupper() and text[start + 1 : start + 2].islower()
    return capital and (inside or _CITY.match(text, start) is not None)


def subject_end(question: str, *, in_names: bool = False) -> int:
    """How many code points of ``nfc(question)`` its subject takes up; all where nothing follows.

    A subject has a word that carries meaning, so that "Quyết định 44 …" isn't over where it begins.
    """
    text = nfc(question)
    starts = {one.start for one in predicates(text, in_names=in_names)}
    starts |= {one.start for one in cue_spans(text)}
    for start in sorted(starts):
        if terms(text[:start]):
            return start
    return len(text)


def begins_with_verb(question: str) -> bool:
    """Whether a question has no subject of its own: "bãi bỏ văn bản nào?", "có hiệu lực khi nào?".

    Not where its first word asks ("ai ký?"), nor where a document's type is named as a noun.
    """
    text = nfc(question).strip()
    folded = fold(text)
    if _EXISTS.match(folded) or any(one.start == 0 for one in _found(text, _ASKING)):
        return False
    if _AUXILIARY.match(tone_marks(text).lower()):
        return True
    named = type_mentions(text)
    if named and named[0].start == 0 and not _OBJECT.match(folded, named[0].end):
        return False
    return any(one.start == 0 for one in predicates(text, in_names=True))


def verb_end(question: str) -> int:
    """Where the first verb behind the subject ends; 0 where there is none."""
    text = nfc(question)
    for one in _found(text, frozenset({_NAMED})):
        if terms(text[: one.start]):
            return one.end
    return 0
