from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from eval.questions import GoldProblem, Offsets, choose, load, read
from rag.model import Turn

ANSWERABLE = {
    "id": "a1",
    "question": "ngày nào?",
    "lang": "vi",
    "kind": "follow-up",
    "answer": ["06/3/2024"],
    "doc": ["plan.txt"],
    "evidence": ["Số: 63/KH-UBND", ["plan.txt", 3, 17]],
    "history": [{"role": "user", "content": "Kế hoạch 63?"}],
    "split": "held",
}
UNANSWERABLE = {
    "id": "u1",
    "question": "Thời tiết?",
    "lang": "vi",
    "category": "off-topic",
    "expected": "off-topic",
    "why": "weather",
}


def write(path: Path, *rows: Mapping[str, object]) -> Path:
    path.write_text("\n".join(json.dumps(row) for row in rows) + "\n\n", encoding="utf-8")
    return path


def test_one_file_may_hold_both_sorts(tmp_path: Path) -> None:
    asked, silent = load([write(tmp_path / "gold.jsonl", ANSWERABLE, UNANSWERABLE)])
    assert asked.answerable
    assert asked.evidence == ("Số: 63/KH-UBND", Offsets("plan.txt", 3, 17))
    assert asked.history == (Turn("user", "Kế hoạch 63?"),)
    assert (silent.answerable, silent.kind, silent.expected) == (False, "off-topic", "off-topic")
    assert asked.source == silent.source == "gold"


def test_offsets_may_be_an_object(tmp_path: Path) -> None:
    span = {"file": "plan.txt", "start": 3, "end": 17}
    (question,) = load([write(tmp_path / "gold.jsonl", {**ANSWERABLE, "evidence": [span]})])
    assert question.evidence == (Offsets("plan.txt", 3, 17),)


def test_a_missing_field_is_named_with_its_line(tmp_path: Path) -> None:
    broken = {key: value for key, value in ANSWERABLE.items() if key != "answer"}
    with pytest.raises(GoldProblem, match=r"gold\.jsonl, line 2: the field 'answer' is missing"):
        load([write(tmp_path / "gold.jsonl", UNANSWERABLE, broken)])


def test_a_line_that_is_not_json_is_named(tmp_path: Path) -> None:
    (tmp_path / "gold.jsonl").write_text("{no", encoding="utf-8")
    with pytest.raises(GoldProblem, match=r"gold\.jsonl, line 1"):
        load([tmp_path / "gold.jsonl"])


def test_an_id_may_come_once_only(tmp_path: Path) -> None:
    first = write(tmp_path / "one.jsonl", ANSWERABLE)
    second = write(tmp_path / "two.jsonl", ANSWERABLE)
    with pytest.raises(GoldProblem, match=r"the id a1 is taken by one\.jsonl, line 1"):
        load([first, second])


def test_a_split_keeps_the_questions_that_belong_to_none(tmp_path: Path) -> None:
    questions = load([write(tmp_path / "gold.jsonl", ANSWERABLE, UNANSWERABLE)])
    assert [q.question_id for q in choose(questions, "held")] == ["a1", "u1"]
    assert [q.question_id for q in choose(questions, "dev")] == ["u1"]
    assert choose(questions, "all") == questions


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("[1, 2]", "this is not an object in braces"),
        ({**ANSWERABLE, "answer": "06/3/2024"}, "the field 'answer' must be a list in brackets"),
        ({**ANSWERABLE, "answer": [1]}, "the field 'answer' must be a list of texts"),
        ({**ANSWERABLE, "id": 7}, "the field 'id' must be a text, not 7"),
        (
            {**ANSWERABLE, "evidence": [["plan.txt", 3]]},
            r'evidence is a quote or .* not \["plan.txt"',
        ),
        ({**UNANSWERABLE, "category": None}, "the field 'category' must be a text, not null"),
    ],
)
def test_a_mistake_is_a_sentence_and_the_rest_is_asked(
    tmp_path: Path, line: str | Mapping[str, object], told: str
) -> None:
    path = tmp_path / "gold.jsonl"
    text = line if isinstance(line, str) else json.dumps({**line, "id": line["id"] or "b"})
    good = json.dumps({**UNANSWERABLE, "id": "good"})
    path.write_bytes(f"\ufeff{text}\r\n\r\n  \r\n{good}\r\n".encode())
    questions, (problem,) = read([path])
    assert [one.question_id for one in questions] == ["good"]
    assert re.fullmatch(rf"gold\.jsonl, line 1: {told}.*; the line is left out", problem)


def test_what_may_be_meant_otherwise_is_asked_and_told(tmp_path: Path) -> None:
    kind = {**ANSWERABLE, "id": "b1", "kind": "money"}
    nowhere = {**ANSWERABLE, "id": "b2", "doc": [], "evidence": []}
    reaction = {**UNANSWERABLE, "expected": "abstian"}
    questions, problems = read([write(tmp_path / "gold.jsonl", kind, nowhere, reaction)])
    assert len(questions) == 3
    assert [one.split(": ", 1)[1][:24] for one in problems] == [
        "the kind 'money' is none",
        "it has neither evidence ",
        "the expected 'abstian' i",
    ]


def test_an_expected_of_null_is_an_answerable_question(tmp_path: Path) -> None:
    (question,) = load([write(tmp_path / "gold.jsonl", {**ANSWERABLE, "expected": None})])
    assert question.answerable
