"""The gold questions, read from JSON lines (contract §5)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, cast

from rag.model import Turn

ONE_FACT = frozenset({"reference", "date", "issuer", "number", "signer", "recipient"})
ALL_WANTED = frozenset({"list", "compare"})


class Offsets(NamedTuple):
    """Evidence by place: half-open code points of a file's NFC text, white space folded."""

    file: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Question:
    """One gold question.

    ``expected`` is None for an answerable question, else what a right reaction is (``abstain``,
    ``off-topic``, ``refuse``, ``clarify``, ``correct-premise``). ``kind`` holds the category of an
    unanswerable one. ``split`` is ``dev``, ``held`` or empty.
    """

    question_id: str
    question: str
    lang: str
    kind: str
    answer: tuple[str, ...] = ()
    doc: tuple[str, ...] = ()
    evidence: tuple[str | Offsets, ...] = ()
    history: tuple[Turn, ...] = ()
    expected: str | None = None
    split: str = ""
    source: str = ""

    @property
    def answerable(self) -> bool:
        """Whether the documents answer it."""
        return self.expected is None


class GoldProblem(ValueError):
    """A line of a gold file can't be read; the message names file, line and what is missing."""


def load(paths: Iterable[Path]) -> tuple[Question, ...]:
    """The questions of all files in order. Raises GoldProblem, also where an id comes twice."""
    questions: list[Question] = []
    seen: dict[str, str] = {}
    for path in paths:
        for number, line in enumerate(_lines(path), 1):
            if not line.strip():
                continue
            place = f"{path.name}, line {number}"
            question = _read(line, place, path.stem)
            if question.question_id in seen:
                first = seen[question.question_id]
                raise GoldProblem(f"{place}: the id {question.question_id} is taken by {first}")
            seen[question.question_id] = place
            questions.append(question)
    return tuple(questions)


def choose(questions: Iterable[Question], split: str) -> tuple[Question, ...]:
    """Those of one part; ``all``, and questions that belong to no part, are always kept."""
    return tuple(q for q in questions if split == "all" or q.split in ("", split))


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise GoldProblem(f"{path} can't be read: {error}") from error


def _read(line: str, place: str, source: str) -> Question:
    try:
        row = json.loads(line)
        unanswerable = "expected" in row
        return Question(
            question_id=row["id"],
            question=row["question"],
            lang=row["lang"],
            kind=row["category"] if unanswerable else row["kind"],
            answer=() if unanswerable else tuple(row["answer"]),
            doc=tuple(row.get("doc", ())),
            evidence=tuple(_evidence(item) for item in row.get("evidence", ())),
            history=tuple(Turn(turn["role"], turn["content"]) for turn in row.get("history") or ()),
            expected=row.get("expected"),
            split=row.get("split", ""),
            source=source,
        )
    except KeyError as error:
        raise GoldProblem(f"{place}: the field {error} is missing") from error
    except (ValueError, TypeError, AttributeError) as error:
        raise GoldProblem(f"{place}: {error}") from error


def _evidence(item: object) -> str | Offsets:
    if isinstance(item, str):
        return item
    if isinstance(item, Mapping):
        item = [item["file"], item["start"], item["end"]]
    file, start, end = cast("list[str | int]", item)
    return Offsets(str(file), int(start), int(end))
