"""The gold questions keep their promises: format, evidence, answers, counts, no overlap."""

from __future__ import annotations

import json
import os
from collections import Counter
from pathlib import Path

import pytest

from eval.measures.matching import forms, states
from eval.questions import ALL_WANTED, Offsets, Question, load
from eval.quotes import Source, fold_runs, resolve
from rag.settings import PROJECT_DIR
from rag.vietnamese.text import fold, fold_space

GOLD = PROJECT_DIR / "eval" / "gold"
CORPUS = PROJECT_DIR / "corpus" / "directives"
ANSWERABLE = load([GOLD / "answerable.jsonl"])
UNANSWERABLE = load([GOLD / "unanswerable.jsonl"])
FIVE_MORE = load([GOLD / "five_more.jsonl"])
FIVE_LATER = load([GOLD / "five_later.jsonl"])
FIVE_LATEST = load([GOLD / "five_latest.jsonl"])
FIVE_FIFTH = load([GOLD / "five_fifth.jsonl"])
ELSEWHERE = load(sorted((GOLD / "more").glob("*.jsonl")))
TO_LEARN = load(sorted((GOLD / "train").glob("*.jsonl")))
ON_CORPUS = load(sorted(GOLD.glob("*.jsonl")))
EVERY = ON_CORPUS + ELSEWHERE + TO_LEARN
TEXTS = {path.name: path.read_text(encoding="utf-8") for path in sorted(CORPUS.glob("*.txt"))}
SOURCES = {name: Source(name, text, fold_runs(text)) for name, text in TEXTS.items()}

HELD_IN_PART = (
    "fifth",
    "sixth",
    "seventh",
    "ninth",
    "tenth",
    "eleventh",
)  # of rounds; the others are not

KINDS = {
    *("reference", "date", "issuer", "number", "signer", "recipient"),
    *("duty", "slogan", "definition", "compare", "list", "follow-up"),
}
LANGS = {"vi", "vi-nodia", "vi-abbr", "vi-typo", "en"}
CATEGORIES = {
    *("no-such-number", "other-year", "other-province", "not-stated", "personal-data"),
    *("false-premise", "off-topic", "injection", "degenerate", "follow-up", "ambiguous"),
}
EXPECTED = {"abstain", "off-topic", "refuse", "clarify", "correct-premise"}


def rows(name: str) -> list[dict[str, object]]:
    lines = (GOLD / name).read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def texts_elsewhere() -> dict[str, str]:
    """The documents of ``more/``, white space folded; they don't ship."""
    folder = os.environ.get("CHITHI_GOLD_MORE_DIR")
    if not folder:
        pytest.skip("the documents of eval/gold/more don't ship: CHITHI_GOLD_MORE_DIR names them")
    paths = sorted(Path(folder).glob("*.txt"))
    return {path.name: fold_runs(path.read_text(encoding="utf-8-sig")) for path in paths}


def assert_states(quoted: str, question: Question) -> None:
    groups = forms(question.answer) if question.kind in ALL_WANTED else (question.answer,)
    for group in groups:
        assert any(states(quoted, form) for form in group), (question.question_id, group)


def assert_words_absent_and_near(corpus: str, name: str) -> None:
    for row in rows(name):
        absent, near = row.get("absent", []), row.get("present_near_miss", [])
        assert isinstance(absent, list)
        assert isinstance(near, list)
        assert [words for words in absent if words.lower() in corpus] == [], row["id"]
        assert [words for words in near if words.lower() not in corpus] == [], row["id"]


def test_there_are_enough_of_every_kind_and_way_of_typing() -> None:
    assert len(ANSWERABLE) >= 165
    assert len(UNANSWERABLE) >= 66
    kinds = Counter(question.kind for question in ANSWERABLE)
    assert set(kinds) == KINDS
    assert min(kinds.values()) >= 8
    assert set(Counter(question.kind for question in UNANSWERABLE)) == (CATEGORIES - {"ambiguous"})
    for questions, fewest in ((ANSWERABLE, 20), (UNANSWERABLE, 6)):
        langs = Counter(question.lang for question in questions)
        assert set(langs) == LANGS
        assert min(langs.values()) >= fewest


def test_all_five_documents_are_asked_about() -> None:
    asked = Counter(name for question in ANSWERABLE for name in question.doc)
    assert set(asked) == set(TEXTS)
    assert min(asked.values()) >= 12


def test_ids_are_unique_across_the_files() -> None:
    assert len(load(sorted(GOLD.rglob("*.jsonl")))) == len(EVERY)


def test_no_question_is_asked_twice() -> None:
    asked = Counter(
        (fold_space(fold(question.question)), tuple(turn.content for turn in question.history))
        for question in EVERY
    )
    assert [question for question, times in asked.items() if times > 1] == []


@pytest.mark.parametrize(
    "question",
    [question for question in ON_CORPUS if question.answerable],
    ids=lambda question: question.question_id,
)
def test_evidence_stands_in_its_document_and_holds_the_answer(question: Question) -> None:
    wanted, missing = resolve(question, SOURCES)
    assert missing == ()
    assert {place.file for places in wanted for place in places} <= set(question.doc)
    quoted = "\n".join(
        fold_runs(SOURCES[place.file].canonical[place.start : place.end])
        for places in wanted
        for place in places
    )
    assert_states(quoted, question)


def test_a_part_of_the_later_rounds_is_held_back_and_no_other_question() -> None:
    for path in sorted(GOLD.rglob("*.jsonl")):
        splits = {row["split"] for row in rows(str(path.relative_to(GOLD)))}
        held = path.parent.name == "train" or any(one in path.name for one in HELD_IN_PART)
        assert splits == ({"dev", "held"} if held else {"dev"}), path.name


@pytest.mark.parametrize(
    "name",
    [f"{one}_answerable.jsonl" for one in ("fifth", "sixth", "seventh", "ninth", "eleventh")],
)
def test_the_round_is_halved_by_documents_where_it_asks_of_one(name: str) -> None:
    parts: dict[str, set[str]] = {"dev": set(), "held": set()}
    for question in load([GOLD / "more" / name]):
        parts[question.split].update(question.doc if len(question.doc) == 1 else ())
    assert len(parts["held"]) >= 30
    assert parts["held"].isdisjoint(parts["dev"])


def test_the_held_part_has_every_kind_and_way_of_typing() -> None:
    for questions in (FIVE_FIFTH, ELSEWHERE):
        held = [q for q in questions if q.split == "held" and q.answerable]
        assert {q.kind for q in held} >= KINDS - {"slogan"}
        assert {q.lang for q in held} == LANGS


def test_what_is_said_to_be_absent_is_absent_and_what_is_near_is_there() -> None:
    corpus = "\n".join(fold_runs(text) for text in TEXTS.values()).lower()
    assert_words_absent_and_near(corpus, "unanswerable.jsonl")
    assert_words_absent_and_near(corpus, "five_more.jsonl")
    assert_words_absent_and_near(corpus, "five_later.jsonl")
    assert_words_absent_and_near(corpus, "five_latest.jsonl")
    assert_words_absent_and_near(corpus, "five_fifth.jsonl")


def test_follow_ups_have_a_conversation_and_nothing_else_has() -> None:
    for question in EVERY:
        assert bool(question.history) == (question.kind == "follow-up"), question.question_id
        turns = len(question.history)
        assert [turn.role for turn in question.history] == ["user", "assistant"] * (turns // 2)


def test_more_questions_are_on_the_same_documents_and_ask_for_their_content() -> None:
    answerable = [question for question in FIVE_MORE if question.answerable]
    assert (len(answerable), len(FIVE_MORE) - len(answerable)) == (60, 20)
    assert {name for question in answerable for name in question.doc} == set(TEXTS)
    content = [q for q in answerable if q.kind in ("duty", "list", "definition")]
    assert len(content) >= 45


def test_questions_on_other_documents_name_their_evidence_by_place() -> None:
    answerable = [question for question in ELSEWHERE if question.answerable]
    assert len(answerable) >= 150
    assert len(ELSEWHERE) - len(answerable) >= 50
    assert len({name for question in answerable for name in question.doc}) >= 35
    assert {question.kind for question in answerable} == KINDS
    assert {question.lang for question in answerable} == LANGS
    for question in answerable:
        assert question.answer, question.question_id
        assert question.evidence, question.question_id
        for piece in question.evidence:
            assert isinstance(piece, Offsets), question.question_id
            assert 0 <= piece.start < piece.end, question.question_id
        files = {piece.file for piece in question.evidence if isinstance(piece, Offsets)}
        assert files == set(question.doc), question.question_id


def test_every_category_is_known_and_every_reaction_too() -> None:
    for question in EVERY:
        if question.expected is None:
            assert question.kind in KINDS, question.question_id
        else:
            assert question.kind in CATEGORIES, question.question_id
            assert question.expected in EXPECTED, question.question_id
        assert question.lang in LANGS, question.question_id


def test_evidence_elsewhere_holds_the_answer() -> None:
    texts = texts_elsewhere()
    for question in ELSEWHERE:
        pieces = [piece for piece in question.evidence if isinstance(piece, Offsets)]
        quoted = "\n".join(texts[piece.file][piece.start : piece.end] for piece in pieces)
        if question.answerable:
            assert quoted == quoted.strip(), question.question_id
            assert_states(quoted, question)


def test_what_is_said_to_be_absent_elsewhere_is_absent() -> None:
    corpus = "\n".join(texts_elsewhere().values()).lower()
    assert_words_absent_and_near(corpus, "more/unanswerable.jsonl")
    assert_words_absent_and_near(corpus, "more/later_unanswerable.jsonl")
    assert_words_absent_and_near(corpus, "more/latest_unanswerable.jsonl")
