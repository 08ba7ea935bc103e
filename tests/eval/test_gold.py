"""The gold questions keep their promises: format, evidence, answers, counts, no overlap."""

from __future__ import annotations

import json
from collections import Counter

import pytest

from eval.measures.matching import forms, states
from eval.questions import ALL_WANTED, Question, load
from eval.quotes import Source, fold_runs, resolve
from rag.settings import PROJECT_DIR
from rag.vietnamese.text import fold, fold_space

GOLD = PROJECT_DIR / "eval" / "gold"
CORPUS = PROJECT_DIR / "corpus" / "directives"
ANSWERABLE = load([GOLD / "answerable.jsonl"])
UNANSWERABLE = load([GOLD / "unanswerable.jsonl"])
EVERY = ANSWERABLE + UNANSWERABLE
TEXTS = {path.name: path.read_text(encoding="utf-8") for path in sorted(CORPUS.glob("*.txt"))}
SOURCES = {name: Source(name, text, fold_runs(text)) for name, text in TEXTS.items()}

KINDS = {
    *("reference", "date", "issuer", "number", "signer", "recipient"),
    *("duty", "slogan", "definition", "compare", "list", "follow-up"),
}
LANGS = {"vi", "vi-nodia", "vi-abbr", "vi-typo", "en"}
CATEGORIES = {
    *("no-such-number", "other-year", "other-province", "not-stated", "personal-data"),
    *("false-premise", "off-topic", "injection", "degenerate", "follow-up"),
}


def rows(name: str) -> list[dict[str, object]]:
    lines = (GOLD / name).read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def test_there_are_enough_of_every_kind_and_way_of_typing() -> None:
    assert len(ANSWERABLE) >= 165
    assert len(UNANSWERABLE) >= 66
    kinds = Counter(question.kind for question in ANSWERABLE)
    assert set(kinds) == KINDS
    assert min(kinds.values()) >= 8
    assert set(Counter(question.kind for question in UNANSWERABLE)) == CATEGORIES
    for questions, fewest in ((ANSWERABLE, 20), (UNANSWERABLE, 6)):
        langs = Counter(question.lang for question in questions)
        assert set(langs) == LANGS
        assert min(langs.values()) >= fewest


def test_all_five_documents_are_asked_about() -> None:
    asked = Counter(name for question in ANSWERABLE for name in question.doc)
    assert set(asked) == set(TEXTS)
    assert min(asked.values()) >= 12


def test_ids_are_unique_across_the_files() -> None:
    assert len(load(sorted(GOLD.glob("*.jsonl")))) == len(EVERY)


def test_no_question_is_asked_twice() -> None:
    asked = Counter(
        (fold_space(fold(question.question)), tuple(turn.content for turn in question.history))
        for question in EVERY
    )
    assert [question for question, times in asked.items() if times > 1] == []


@pytest.mark.parametrize("question", ANSWERABLE, ids=lambda question: question.question_id)
def test_evidence_stands_in_its_document_and_holds_the_answer(question: Question) -> None:
    wanted, missing = resolve(question, SOURCES)
    assert missing == ()
    assert {place.file for places in wanted for place in places} <= set(question.doc)
    quoted = "\n".join(
        fold_runs(SOURCES[place.file].canonical[place.start : place.end])
        for places in wanted
        for place in places
    )
    groups = forms(question.answer) if question.kind in ALL_WANTED else (question.answer,)
    for group in groups:
        assert any(states(quoted, form) for form in group), group


@pytest.mark.parametrize("name", ["answerable.jsonl", "unanswerable.jsonl"])
def test_a_quarter_is_held_back(name: str) -> None:
    splits = Counter(row["split"] for row in rows(name))
    assert set(splits) == {"dev", "held"}
    assert 0.2 <= splits["held"] / splits.total() <= 0.3


def test_the_held_part_has_every_kind() -> None:
    assert {q.kind for q in ANSWERABLE if q.split == "held"} == KINDS
    assert {q.lang for q in ANSWERABLE if q.split == "held"} == LANGS


def test_what_is_said_to_be_absent_is_absent_and_what_is_near_is_there() -> None:
    corpus = "\n".join(fold_runs(text) for text in TEXTS.values()).lower()
    for row in rows("unanswerable.jsonl"):
        absent, near = row.get("absent", []), row.get("present_near_miss", [])
        assert isinstance(absent, list)
        assert isinstance(near, list)
        assert [words for words in absent if words.lower() in corpus] == [], row["id"]
        assert [words for words in near if words.lower() not in corpus] == [], row["id"]


def test_follow_ups_have_a_conversation_and_nothing_else_has() -> None:
    for question in EVERY:
        assert bool(question.history) == (question.kind == "follow-up"), question.question_id
        assert [turn.role for turn in question.history] in ([], ["user", "assistant"])
