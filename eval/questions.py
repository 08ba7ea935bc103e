"""The gold questions, read from JSON lines (contract §5)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, NamedTuple, cast

from rag.model import Turn

ONE_FACT = frozenset({"reference", "date", "issuer", "number", "signer", "recipient"})
ALL_WANTED = frozenset({"list", "compare"})
KINDS = ONE_FACT | ALL_WANTED | {"duty", "slogan", "definition", "follow-up"}
EXPECTED = frozenset({"abstain", "off-topic", "refuse", "clarify", "correct-premise"})


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
    questions, problems = read(paths)
    if problems:
        raise GoldProblem("; ".join(problems))
    return questions


def read(paths: Iterable[Path]) -> tuple[tuple[Question, ...], list[str]]:
    """The questions that can be asked, and a sentence for everything in the files that is amiss.

    A line that can't be read is left out and told; so is an id that is taken. Raises GoldProblem
    for a file that can't be read at all.
    """
    questions: list[Question] = []
    problems: list[str] = []
    seen: dict[str, str] = {}
    for path in paths:
        for number, line in enumerate(_lines(path), 1):
            if not line.strip():
                continue
            place = f"{path.name}, line {number}"
            try:
                question = _read(line, place, path.stem)
            except GoldProblem as problem:
                problems.append(f"{problem}; the line is left out")
                continue
            first = seen.setdefault(question.question_id, place)
            if first != place:
                problems.append(
                    f"{place}: the id {question.question_id} is taken by {first}; "
                    "the line is left out"
                )
                continue
            problems += [f"{place}: {doubt}" for doubt in _doubts(question)]
            questions.append(question)
    return tuple(questions), problems


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
    except ValueError as error:
        raise GoldProblem(f"{place}: this is not JSON: {error}") from error
    if not isinstance(row, dict):
        raise GoldProblem(f"{place}: this is not an object in braces")
    try:
        expected = _text(row, "expected") if row.get("expected") is not None else None
        return Question(
            question_id=_text(row, "id"),
            question=_text(row, "question", empty=True),
            lang=_text(row, "lang"),
            kind=_text(row, "kind" if expected is None else "category"),
            answer=_texts(row, "answer") if expected is None else (),
            doc=_texts(row, "doc") if "doc" in row else (),
            evidence=tuple(_evidence(item) for item in _list(row, "evidence", ())),
            history=tuple(_turn(turn) for turn in row.get("history") or ()),
            expected=expected,
            split=_text(row, "split", empty=True) if row.get("split") is not None else "",
            source=source,
        )
    except KeyError as error:
        raise GoldProblem(f"{place}: the field {error} is missing") from error
    except (ValueError, TypeError, AttributeError) as error:
        raise GoldProblem(f"{place}: {error}") from error


def _doubts(question: Question) -> Iterator[str]:
    """What can be asked but may be meant otherwise."""
    if question.answerable and question.kind not in KINDS:
        yield (
            f"the kind {question.kind!r} is none of {_listed(KINDS)}; any one of the answers is "
            "taken, up to 1,500 characters"
        )
    if question.expected is not None and question.expected not in EXPECTED:
        yield (
            f"the expected {question.expected!r} is none of {_listed(EXPECTED)}; "
            "only a refusal is taken"
        )
    if question.answerable and not (question.evidence or question.doc):
        yield "it has neither evidence nor doc, so that no answer can be supported"


def _turn(row: Mapping[str, object]) -> Turn:
    role = _text(row, "role")
    if role not in ("user", "assistant"):
        raise TypeError(f"the field 'role' must be user or assistant, not {role}")
    return Turn(cast("Literal['user', 'assistant']", role), _text(row, "content"))


def _listed(names: Iterable[str]) -> str:
    return ", ".join(sorted(names))


def _text(row: Mapping[str, object], field: str, *, empty: bool = False) -> str:
    value = row[field]
    if not isinstance(value, str) or not (value or empty):
        raise TypeError(f"the field {field!r} must be a text, not {json.dumps(value)}")
    return value


def _texts(row: Mapping[str, object], field: str) -> tuple[str, ...]:
    items = _list(row, field)
    if not all(isinstance(item, str) and item for item in items):
        raise TypeError(f"the field {field!r} must be a list of texts")
    return tuple(cast("Sequence[str]", items))


def _list(
    row: Mapping[str, object], field: str, default: Sequence[object] | None = None
) -> Sequence[object]:
    value = row.get(field, default) if default is not None else row[field]
    if isinstance(value, str) or not isinstance(value, Sequence):
        raise TypeError(f"the field {field!r} must be a list in brackets")
    return value


def _evidence(item: object) -> str | Offsets:
    if isinstance(item, str):
        return item
    if isinstance(item, Mapping):
        item = [item.get("file"), item.get("start"), item.get("end")]
    match item:
        case [str(file), int(start), int(end)]:
            return Offsets(file, start, end)
    raise TypeError(
        f"evidence is a quote or [file, start, end], not {json.dumps(item, ensure_ascii=False)}"
    )
