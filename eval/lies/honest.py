"""Honest rewordings made by rule: what a chat model should be let through with.

The last one changes words; it stands for the paraphrases that can't be proved and are refused.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator

from eval.variants import other_tone_marks

Rewording = Callable[[str], Iterator[str]]

_DATE = re.compile(r"(?:ngày )?\b(\d{1,2})/(\d{1,2})/(\d{4})\b")
_BRACKETS = re.compile(r" \((?:mục|phần|điểm)[^()]*\)")
_LEAD = re.compile(r"^Theo [^:]{3,160}: ")
_SUBJECT = re.compile(r"^((?:Kế hoạch|Quyết định|Chỉ thị|Công văn|Kết luận|Nghị quyết) số .+?) về ")


def as_it_is(text: str) -> Iterator[str]:
    """Word for word."""
    yield text


def other_marks(text: str) -> Iterator[str]:
    """The other place of tone marks, letters and marks apart, no full stop."""
    yield unicodedata.normalize("NFD", other_tone_marks(text)).rstrip(".")


def date_in_words(text: str) -> Iterator[str]:
    """``ngày 13 tháng 6 năm 2019``."""
    if _DATE.search(text):
        yield _DATE.sub(lambda m: "ngày {} tháng {} năm {}".format(*m.groups()), text)


def short_agency(text: str) -> Iterator[str]:
    """``UBND tỉnh``."""
    if "Ủy ban nhân dân" in text:
        yield text.replace("Ủy ban nhân dân", "UBND")


def fewer_words(text: str) -> Iterator[str]:
    """Without *số* before a number and *được* before *ban hành*."""
    short = re.sub(r" số (?=\d+[/-])", " ", text).replace("được ban hành", "ban hành")
    if short != text:
        yield short


def without_lead(text: str) -> Iterator[str]:
    """Without *Theo Kế hoạch …:*, and with a comma and without the place behind it."""
    if _LEAD.match(text):
        yield _LEAD.sub("", text)
        lead, body = text.split(": ", 1)
        yield f"{_BRACKETS.sub('', lead)}, {body}"


def first_clause(text: str) -> Iterator[str]:
    """Only what stands before the first semicolon."""
    head, mark, _ = text.partition("; ")
    if mark and ":" not in _LEAD.sub("", head) and head.count("(") == head.count(")"):
        yield f"{head}."


def without_subject(text: str) -> Iterator[str]:
    """A document named without its subject line."""
    found = _SUBJECT.match(text)
    if found:
        yield f"{found.group(1)}."


def with_preface(text: str) -> Iterator[str]:
    """*Cụ thể,* in front."""
    yield f"Cụ thể, {text[:1].lower()}{text[1:]}"


def with_synonyms(text: str) -> Iterator[str]:
    """Other words that mean the same."""
    other = text.replace("thực hiện", "tiến hành").replace("do ", "bởi ").replace("cần ", "phải ")
    if other != text:
        yield other


REWORDINGS: tuple[Rewording, ...] = (
    *(as_it_is, other_marks, date_in_words, short_agency, fewer_words, without_lead),
    *(first_clause, without_subject, with_preface, with_synonyms),
)
