"""The abbreviations of Vietnamese administration: their full forms, and those a text defines.

``data/abbreviations.tsv`` has one reading a row; ``use`` says when it counts: ``type`` is a type of
document (before a number the only reading: ``KH 300``), ``number`` counts only there, the others
count everywhere else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from rag.vietnamese.numbers import find_numbers
from rag.vietnamese.remembering import remembering
from rag.vietnamese.spelling import is_plain, is_syllable_shape, may_stand_for
from rag.vietnamese.tables import rows, values
from rag.vietnamese.text import fold, fold_space, nfc

_MAX_WORDS = 20  # of a full form; SIPAS, the longest index, has 20


class _Reading(NamedTuple):
    written: str
    full: str
    use: str


@cache
def _readings() -> dict[str, tuple[_Reading, ...]]:
    """The readings by the folded abbreviation."""
    found: dict[str, tuple[_Reading, ...]] = {}
    for row in rows("abbreviations"):
        reading = _Reading(row["abbreviation"], row["expansion"], row["use"])
        key = _key(reading.written)
        found[key] = (*found.get(key, ()), reading)
    return found


@cache
def _pattern() -> re.Pattern[str]:
    """Any abbreviation over folded text, the longest first, not inside a document number."""
    keys = sorted({fold(row["abbreviation"]) for row in rows("abbreviations")}, key=len)[::-1]
    listed = "|".join(re.escape(key).replace(r"\ ", r"\s*") for key in keys)
    return re.compile(rf"(?<![\w/&-])(?:{listed})(?![^\W\d]|[/&-]\w)")


_BODY_BEFORE = re.compile(r"(?<!\w)(?:so|bo|phong) $")
_NUMBER_AFTER = re.compile(r"\s*(?:so\s*:?\s*)?\d")
_SHORT = re.compile(r"(?<![\w/&-])[A-ZĐ][A-Za-zĐ&]*[A-ZĐ]+(?![\w]|[/&-]\w)")


def expand(text: str, defined: Mapping[str, str] | None = None) -> tuple[str, ...]:
    """Return the full forms of the abbreviations in ``text``, in order, each once.

    An ambiguous one gives several. ``defined`` holds further ones (see ``mined``), by how they are
    written in capitals. Small letters count where they are no Vietnamese syllable (``cchc``), and
    as a type before a number (``kh 300``). Full forms that the text itself has are left out, and
    so are the groups of a document number, however it is spaced (``300 KH UBND``).
    """
    text = nfc(text)
    found = _listed(text)
    if defined:
        found += tuple(defined[m.group()] for m in _SHORT.finditer(text) if m.group() in defined)
    folded = fold(text)
    return tuple(full for full in dict.fromkeys(found) if fold(full) not in folded)


def full_forms(text: str) -> tuple[str, ...]:
    """What the abbreviations of a document's text stand for, those with one reading only.

    They are written in capitals there: "thông qua HĐND" says *Hội đồng nhân dân*.
    """
    found: list[str] = []
    for one in dict.fromkeys(_SHORT.findall(nfc(text))):
        readings = [r.full for r in _readings().get(_key(one), ()) if r.written == one]
        if readings and all(full.startswith(min(readings, key=len)) for full in readings):
            found += readings
    return tuple(found)


@remembering
def _listed(text: str) -> tuple[str, ...]:
    """The full forms that the table has; each word of a question is asked for several times."""
    folded = fold(text)
    written = list(_pattern().finditer(folded))
    numbers = [(one.start, one.end) for one in find_numbers(text)] if written else []
    return tuple(
        full
        for match in written
        if not any(start <= match.start() < end for start, end in numbers)
        for full in _read(text, folded, match)
    )


def _read(text: str, folded: str, match: re.Match[str]) -> Iterator[str]:
    """The readings of one abbreviation where it stands."""
    typed = text[match.start() : match.end()]
    field = _field(typed) if _BODY_BEFORE.search(folded[: match.start()]) else None
    if field is not None:
        yield field
        return
    before_number = _NUMBER_AFTER.match(folded, match.end()) is not None
    readings = [r for r in _readings()[_key(typed)] if _is_typed(typed, r.written)]
    is_word = typed.islower() and is_syllable_shape(fold(typed))
    if before_number and not is_word and any(reading.use for reading in readings):
        yield from (reading.full for reading in _closest(text, typed, readings) if reading.use)
    elif _is_meant(text, typed):
        others = [reading for reading in readings if reading.use != "number"]
        yield from (reading.full for reading in _closest(text, typed, others))


def _field(code: str) -> str | None:
    """The field of government that stands behind *Sở* or *Bộ* as a code: "Sở TP" is of justice."""
    return next((row["name"] for row in rows("fields") if code in values(row["codes"])), None)


def _is_typed(typed: str, written: str) -> bool:
    return may_stand_for(re.sub(r"\s", "", typed), re.sub(r"\s", "", written))


def _closest(text: str, typed: str, readings: list[_Reading]) -> list[_Reading]:
    """Those written just so; where the whole text has no diacritics (``DA`` for ĐA), all."""
    exact = [r for r in readings if r.written.upper() == fold_space(typed).upper()]
    return readings if not exact or is_plain(text) else exact


def _is_meant(text: str, typed: str) -> bool:
    """Whether capitals, or letters that are no syllable, show that an abbreviation is meant."""
    letters = "".join(re.findall(r"[^\W\d_]", typed))
    plain_word = is_syllable_shape(fold(letters))
    if letters.islower():
        return len(letters) > 2 and not plain_word
    if letters.istitle() and len(letters) > 1:
        return not plain_word
    shouted = text.isupper() and len(text.split()) > 3
    return not (shouted and plain_word)


def _key(written: str) -> str:
    return re.sub(r"\s+", "", fold(written))


_IN_BRACKETS = re.compile(
    r"\(\s*(?:(?:sau đây|dưới đây)\s+)?"
    r"(?:(?:được\s+)?(?:gọi|viết)\s+(?:tắt\s+)?(?:chung\s+)?là\s*:?\s*)?"
    r"[\"“']?([A-ZĐ][A-Za-zĐ&]*[A-ZĐ](?:[ -][A-ZĐ]{2,})?)[\"”']?\s*\)"
)
_BOUNDARY = re.compile(r"[;:()\n“”\"]|\.\s")
_ROMAN = re.compile(r"[IVXLCDM]+")
_LINKERS = frozenset({"va", "cua", "ve", "cac", "cho", "doi", "voi", "trong", "theo", "o"})


def mined(text: str) -> dict[str, str]:
    """Return the abbreviations that ``text`` itself defines, with their full forms.

    ``cải cách hành chính (CCHC)``: words before the bracket whose initials are the letters, link
    words like *và* apart. ``chỉ số hiệu quả quản trị … (PAPI)``: letters that aren't initials take
    the phrase back to the last bracket, colon, semicolon or end of sentence. The first counts.
    """
    text = nfc(text)
    found: dict[str, str] = {}
    for match in _IN_BRACKETS.finditer(text):
        short = fold_space(match.group(1))
        before = _BOUNDARY.split(text[max(0, match.start() - 250) : match.start()])[-1]
        words = before.split()
        if _ROMAN.fullmatch(short) or before.isupper() or short in found or not words:
            continue
        full = _by_initials(words, short) or _by_phrase(words, short)
        if full:
            found[short] = full
    return found


def _by_initials(words: list[str], short: str) -> str | None:
    """The last words whose initials spell ``short``; link words may be skipped."""
    letters = fold("".join(re.findall(r"[^\W\d_]", short)))
    left = len(letters)
    for i in range(len(words) - 1, -1, -1):
        word = fold(words[i]).strip(",.-–“”\"'")
        if left and word[:1] == letters[left - 1]:
            left -= 1
        elif word and word not in _LINKERS:
            return None
        if not left:
            return " ".join(words[i:]).strip(" ,-–")
    return None


def _by_phrase(words: list[str], short: str) -> str | None:
    """The whole phrase, for an English acronym of three letters or more."""
    if len(short) < 3 or not short.isascii() or not short.isupper() or len(words) > _MAX_WORDS:
        return None
    while words and fold(words[0]) in {"va", "-", "+", "hoac", "cung"}:
        words = words[1:]
    full = " ".join(words).strip(" ,-–")
    return full if len(words) > 1 else None
