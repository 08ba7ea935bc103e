"""What an abbreviation stands for and what a motto says, as the documents have it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rag.generation.proof.naming import NUMBERING
from rag.model import Document, Evidence
from rag.vietnamese.sentences import sentence_spans
from rag.vietnamese.text import fold

_PARENTHESIS = re.compile(r"\((?P<abbreviation>[A-ZĐ][A-ZĐ&/\d -]{1,14})\)")
_MOTTO = re.compile(
    r"(?P<label>phương châm|khẩu hiệu|chủ đề|thông điệp)(?: [\w]+){0,4}:? ?"
    r"[“\"”](?P<motto>[^”“\"\n]{6,300})[”\"]",
    re.IGNORECASE,
)
_REACH = 170  # code points before a parenthesis that can hold the full form


@dataclass(frozen=True, slots=True)
class Definition:
    """An abbreviation with its full form, which stands right before it."""

    abbreviation: str
    full_form: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Motto:
    """A motto or a theme, what it is called, and the sentence that gives it."""

    label: str
    words: str
    evidence: Evidence
    sentence: str


def find_definitions(documents: Iterable[Document]) -> list[Definition]:
    """Every ``full form (ABBREVIATION)`` of the documents."""
    return [one for document in documents for one in _definitions(document)]


def find_mottos(documents: Iterable[Document]) -> list[Motto]:
    """Every motto, slogan or theme that a document quotes after calling it one."""
    return [one for document in documents for one in _mottos(document)]


def _definitions(document: Document) -> Iterator[Definition]:
    for found in _PARENTHESIS.finditer(document.text):
        line = document.text.rfind("\n", 0, found.start()) + 1
        before = document.text[max(line, found.start() - _REACH) : found.start()].rstrip()
        full = _by_initials(before, found["abbreviation"]) or _by_separator(before)
        if len(full.split()) < 2:
            continue
        start = found.start() - (
            len(document.text[: found.start()]) - document.text.rfind(full, 0, found.start())
        )
        yield Definition(found["abbreviation"], full, Evidence(document, start, found.end()))


def _by_initials(before: str, abbreviation: str) -> str | None:
    """The last words whose initials spell the abbreviation."""
    letters = fold(re.sub(r"[^A-ZĐ]", "", abbreviation))
    words = before.split()
    tail = words[-len(letters) :]
    if len(tail) == len(letters) and fold("".join(word[0] for word in tail)) == letters:
        return before[before.rfind(" ".join(tail)) :]
    return None


def _by_separator(before: str) -> str:
    """Everything since the last item of the list ended."""
    tail = re.split(r"[;:()“”]|,(?= và )", before)[-1].strip()
    return re.sub(r"^(?:và|hoặc|hay) ", "", tail)


def _mottos(document: Document) -> Iterator[Motto]:
    for found in _MOTTO.finditer(document.text):
        line_start = document.text.rfind("\n", 0, found.start()) + 1
        line_end = document.text.find("\n", found.end())
        line_end = len(document.text) if line_end < 0 else line_end
        inside = [
            document.text[one.start : one.end]
            for one in sentence_spans(document.text, line_start, line_end)
            if one.start <= found.start() < one.end
        ]
        evidence = Evidence(document, found.start(), found.end())
        sentence = inside[0] if inside else found.group()
        if document.text.startswith(sentence, line_start):
            sentence = _line_before(document.text, line_start) + sentence
        yield Motto(found["label"].lower(), found["motto"], evidence, sentence)


def _line_before(text: str, start: int) -> str:
    """The line above one that begins in the middle of a sentence: cells come broken."""
    if not start or text[start].isupper() or NUMBERING.match(text, start):
        return ""
    return text[text.rfind("\n", 0, start - 1) + 1 : start]
