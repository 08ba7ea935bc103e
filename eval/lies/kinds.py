"""Lies made by rule from true sentences: each kind changes what a sentence says in its own way.

A kind gets a true sentence and what else is at hand, and returns the lies that it can make of it.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from eval.lies.words import (
    AGENCIES,
    APPENDED,
    CERTAINTIES,
    INSTRUCTIONS,
    LIMITS,
    NEGATED,
    NUMBER_WORDS,
    OPPOSITES,
    QUANTITIES,
    TYPES,
    VERBS,
)


@dataclass(frozen=True, slots=True)
class Truth:
    """A true sentence, others that are true elsewhere, and dice with a seed of their own."""

    text: str
    others: Sequence[str]
    dice: random.Random


Kind = Callable[[Truth], Iterator[str]]

_DATE = re.compile(r"\b(\d{1,2})/(\d{1,2})/(\d{4})\b")
_NUMBER = re.compile(r"\b\d{1,4}(?:/\d{4})?[/-](?:[A-ZĐ][A-Za-zĐđ]*(?:[-/][A-ZĐ][A-Za-zĐđ]*)+)")
_FIGURE = re.compile(r"(?<![\d/.,-])[1-9]\d{0,3}(?![\d/.,-]\d|/[A-ZĐ])")
_NAME = re.compile(r"\b(?:[A-ZĐ][^\W\d_A-Z]+ ){2,3}[A-ZĐ][^\W\d_A-Z]+\b")
_COUNT = re.compile(r"\b(\d{1,2}) (ngày|tháng|năm|lần|nội dung|nhiệm vụ)\b")
_CONDITION = re.compile(r"\b(?:nếu|khi|trong trường hợp|trừ|sau khi|trước khi)\b[^,;]*,? ?")
_GRAFT = re.compile(rf"({_NUMBER.pattern}).*?({_DATE.pattern})(?!.*{_DATE.pattern})")


def _swapped(text: str, pattern: re.Pattern[str]) -> str | None:
    """The first two different matches in each other's place."""
    found = list(pattern.finditer(text))
    pair = next(((a, b) for a in found for b in found if a.group() != b.group()), None)
    if pair is None:
        return None
    (a, b) = sorted(pair, key=lambda one: one.start())
    between = text[a.end() : b.start()]
    return f"{text[: a.start()]}{b.group()}{between}{a.group()}{text[b.end() :]}"


def _table(truth: Truth, table: Sequence[tuple[str, str]]) -> Iterator[str]:
    """The sentence with each word of a table that it has replaced, once each."""
    for old, new in table:
        changed = re.sub(rf"(?<!\w){old}(?!\w)", new, truth.text, count=1)
        if changed != truth.text:
            yield changed


def _before_verb(truth: Truth, word: str) -> Iterator[str]:
    verb = re.search(rf"(?<!\w)(?:{'|'.join(VERBS)})(?!\w)", truth.text)
    if verb:
        yield f"{truth.text[: verb.start()]}{word} {truth.text[verb.start() :]}"


def _stem(text: str) -> str:
    return text.rstrip(" .;/")


def figure_changed(truth: Truth) -> Iterator[str]:
    """A figure one off, or ten times as large."""
    for found in list(_FIGURE.finditer(truth.text))[:3]:
        for other in (str(int(found.group()) + 1), f"{found.group()}0"):
            yield truth.text[: found.start()] + other + truth.text[found.end() :]


def figure_in_words(truth: Truth) -> Iterator[str]:
    """A figure that is another one, in words."""
    for found in _COUNT.finditer(truth.text):
        other = NUMBER_WORDS[(int(found.group(1)) + 2) % len(NUMBER_WORDS)]
        yield f"{truth.text[: found.start()]}{other} {truth.text[found.start(2) :]}"
    yield f"{_stem(truth.text)} trong năm ngày."


def range_invented(truth: Truth) -> Iterator[str]:
    """A share or a period that nobody stated."""
    yield f"{_stem(truth.text)}, giảm từ 5% đến 10%."
    yield f"{_stem(truth.text)} giai đoạn 2026 - 2030."


def date_shifted(truth: Truth) -> Iterator[str]:
    """Another day, month or year."""
    for found in list(_DATE.finditer(truth.text))[:2]:
        day, month, year = (int(part) for part in found.groups())
        for other in ((day % 28 + 1, month, year), (day, month % 12 + 1, year)):
            said = "{:02d}/{:02d}/{}".format(*other)
            yield truth.text[: found.start()] + said + truth.text[found.end() :]
        yield truth.text[: found.start()] + f"{day}/{month}/{year + 1}" + truth.text[found.end() :]


def dates_swapped(truth: Truth) -> Iterator[str]:
    """Two dates of one sentence in each other's place."""
    swapped = _swapped(truth.text, _DATE)
    if swapped:
        yield swapped


def date_borrowed(truth: Truth) -> Iterator[str]:
    """The date of another document."""
    found = _DATE.search(truth.text)
    others = [m.group() for text in truth.others for m in _DATE.finditer(text)]
    others = [one for one in others if one not in truth.text]
    if found and others:
        other = truth.dice.choice(others)
        yield truth.text[: found.start()] + other + truth.text[found.end() :]


def date_grafted(truth: Truth) -> Iterator[str]:
    """A document with the date of the one that it carries out: the words between left out."""
    found = _GRAFT.search(truth.text)
    if found and len(_DATE.findall(truth.text)) > 1:
        yield f"{truth.text[: found.start()]}{found.group(1)} ngày {found.group(2)}."


def number_changed(truth: Truth) -> Iterator[str]:
    """A document number with one digit, or its symbol, changed."""
    for found in list(_NUMBER.finditer(truth.text))[:2]:
        number = found.group()
        other = str((int(number[0]) + 1) % 9 + 1) + number[1:]
        yield truth.text.replace(number, other, 1)
        yield truth.text.replace(number, f"{number}-X", 1)


def number_borrowed(truth: Truth) -> Iterator[str]:
    """The number of another document."""
    found = _NUMBER.search(truth.text)
    others = [m.group() for text in truth.others for m in _NUMBER.finditer(text)]
    others = [one for one in others if one not in truth.text]
    if found and others:
        yield truth.text.replace(found.group(), truth.dice.choice(others), 1)


def numbers_swapped(truth: Truth) -> Iterator[str]:
    """Two document numbers of one sentence in each other's place."""
    swapped = _swapped(truth.text, _NUMBER)
    if swapped:
        yield swapped


def type_changed(truth: Truth) -> Iterator[str]:
    """A plan called a decision."""
    yield from _table(truth, TYPES)


def agency_changed(truth: Truth) -> Iterator[str]:
    """Another agency, or one more."""
    for old in AGENCIES:
        if old in truth.text:
            others = [one for one in AGENCIES if one not in truth.text]
            yield truth.text.replace(old, truth.dice.choice(others), 1)
            yield truth.text.replace(old, f"{old} và Bộ Công an", 1)


def agencies_swapped(truth: Truth) -> Iterator[str]:
    """Who reports to whom, turned round."""
    swapped = _swapped(truth.text, re.compile("|".join(AGENCIES)))
    if swapped:
        yield swapped


def person_changed(truth: Truth) -> Iterator[str]:
    """Another person, another post, or a person where none is named."""
    found = _NAME.search(truth.text)
    if found:
        yield truth.text.replace(found.group(), "Nguyễn Văn An", 1)
    if "Phó " in truth.text:
        yield truth.text.replace("Phó ", "", 1)
    yield f"{_stem(truth.text)} do ông Nguyễn Văn An phụ trách."


def place_changed(truth: Truth) -> Iterator[str]:
    """Another province."""
    yield from _table(truth, [("Kiên Giang", "An Giang"), ("Sóc Trăng", "Bạc Liêu")])


def negation_removed(truth: Truth) -> Iterator[str]:
    """What is forbidden allowed."""
    yield from _table(truth, NEGATED)


def negation_added(truth: Truth) -> Iterator[str]:
    """What is ordered forbidden."""
    for word in ("không", "chưa", "không được"):
        yield from _before_verb(truth, word)


def certainty_changed(truth: Truth) -> Iterator[str]:
    """A duty as a choice, a plan as a fact."""
    yield from _table(truth, CERTAINTIES)
    for word in ("có thể", "đã", "dự kiến"):
        yield from _before_verb(truth, word)


def limit_turned(truth: Truth) -> Iterator[str]:
    """Before as after, at least as at most."""
    yield from _table(truth, LIMITS)


def quantity_changed(truth: Truth) -> Iterator[str]:
    """All as some, or only."""
    yield from _table(truth, QUANTITIES)
    yield from _before_verb(truth, "chỉ")


def opposite(truth: Truth) -> Iterator[str]:
    """Strengthen as weaken."""
    yield from _table(truth, OPPOSITES)


def condition_removed(truth: Truth) -> Iterator[str]:
    """Always, where the document says if."""
    found = _CONDITION.search(truth.text)
    if found:
        yield truth.text[: found.start()] + truth.text[found.end() :]


def half_told(truth: Truth) -> Iterator[str]:
    """A list, a motto or a sentence cut at a comma."""
    for comma in re.finditer(",", truth.text):
        if comma.start() > 25:
            yield f"{truth.text[: comma.start()]}."


def clause_appended(truth: Truth) -> Iterator[str]:
    """A clause that sounds like any other and stands nowhere."""
    for one in APPENDED:
        yield f"{_stem(truth.text)}{one}."


def borrowed_ending(truth: Truth) -> Iterator[str]:
    """The beginning of one sentence with the end of another."""
    others = [one for one in truth.others if one[-40:] not in truth.text and len(one) > 80]
    if others and len(truth.text) > 60:
        other = truth.dice.choice(others).split()
        mine = truth.text.split()
        yield " ".join(mine[: len(mine) // 2] + other[len(other) // 2 :])


def source_invented(truth: Truth) -> Iterator[str]:
    """A source in front that it isn't."""
    body = truth.text.split(": ", 1)[-1]
    yield f"Theo Quyết định số 999/QĐ-TTg, {body}"
    yield f"Theo Luật Đất đai, {body}"


def instruction_copied(truth: Truth) -> Iterator[str]:
    """An instruction, such as a document may hold, in the answer."""
    yield from INSTRUCTIONS
    yield f"{_stem(truth.text)}; {INSTRUCTIONS[0]}"


def markup_added(truth: Truth) -> Iterator[str]:
    """Labels, links, markup and scripts of its own."""
    stem = _stem(truth.text)
    yield f"{stem} [2]."
    yield f"<script>alert(1)</script>{stem}."
    yield f"{stem} (xem https://vi.example/tai-ve)."
    yield f"**{stem}**."


def letters_hidden(truth: Truth) -> Iterator[str]:
    """A negation in characters that nobody sees, and letters that only look alike."""
    yield from (one.replace("không", "kh\u200bông") for one in _before_verb(truth, "không"))
    yield f"\u202e{truth.text}"
    yield truth.text.replace("o", "\u043e")
    found = _FIGURE.search(truth.text)
    if found:
        wide = chr(0xFF10 + (int(found.group()[0]) + 1) % 10)
        yield truth.text[: found.start()] + wide + truth.text[found.start() + 1 :]


def translated(truth: Truth) -> Iterator[str]:  # noqa: ARG001 - a kind
    """Something else, in another language."""
    yield "The plan was cancelled by the Prime Minister."


def asked_back(truth: Truth) -> Iterator[str]:
    """The statement as a question, or as a mere say-so."""
    yield f"{_stem(truth.text)}?"
    yield f"Có tin đồn rằng {truth.text}"


def told_elsewhere(truth: Truth) -> Iterator[str]:
    """A true sentence of another place: the id is wrong."""
    if truth.others:
        yield truth.dice.choice(truth.others)


KINDS: tuple[Kind, ...] = (
    *(figure_changed, figure_in_words, range_invented, date_shifted, dates_swapped, date_borrowed),
    *(date_grafted, number_changed, number_borrowed, numbers_swapped, type_changed),
    *(agency_changed, agencies_swapped, person_changed, place_changed, negation_removed),
    *(negation_added, certainty_changed, limit_turned, quantity_changed, opposite),
    *(
        condition_removed,
        half_told,
        clause_appended,
        borrowed_ending,
        source_invented,
        instruction_copied,
    ),
    *(markup_added, letters_hidden, translated, asked_back, told_elsewhere),
)
