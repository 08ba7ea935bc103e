from __future__ import annotations

import numpy as np

from eval.clause_fit import Asked, answering, figures, learn
from eval.questions import Offsets, Question
from eval.quotes import Source
from rag.generation.text.units import Candidate, Found, ReadPassage, Shape
from rag.model import Document, Evidence, Passage, ScoredPassage

TEXT = "Sở Nội vụ tổng hợp. Báo cáo gửi trước ngày 15 tháng 12 năm 2025."
DOCUMENT = Document("d", "d.txt", TEXT, "", "0" * 64)
SOURCES = {"d.txt": Source("d.txt", TEXT, TEXT)}
NOWHERE = ScoredPassage(Passage("p", "d", 0, len(TEXT), TEXT), 1.0, 1)


def question(evidence: Offsets, *answers: str) -> Question:
    return Question("q", "Gửi khi nào?", "vi", "date", answers, ("d.txt",), (evidence,))


def units() -> list[Found]:
    nothing: frozenset[str] = frozenset()
    read = ReadPassage((), nothing, nothing)
    spans = ((0, 19), (20, len(TEXT)))
    return [
        Found(
            Candidate(Evidence(DOCUMENT, start, end), nothing, nothing, Shape()),
            read,
            NOWHERE,
        )
        for start, end in spans
    ]


def asked(*rows: tuple[list[float], bool]) -> Asked:
    features, right = zip(*rows, strict=True)
    return Asked(question(Offsets("d.txt", 0, 1)), np.array(features), np.array(right))


def test_the_clause_answers_that_holds_the_evidence_and_states_the_answer() -> None:
    there = question(Offsets("d.txt", 20, len(TEXT)), "15/12/2025")
    assert answering(there, units(), SOURCES).tolist() == [False, True]
    both = question(Offsets("d.txt", 0, len(TEXT)), "15/12/2025")
    assert answering(both, units(), SOURCES).tolist() == [False, True]
    unsaid = question(Offsets("d.txt", 0, 19), "Sở Tài chính")
    assert answering(unsaid, units(), SOURCES).tolist() == [True, False]
    assert answering(there, [], SOURCES).tolist() == []


def test_the_feature_that_tells_gets_the_weight() -> None:
    known = [
        asked(([1.0, noise], True), ([0.0, 1 - noise], False), ([0.0, 0.5], False))
        for noise in (0.0, 1.0, 0.0, 1.0)
    ]
    weights = learn(known)
    assert weights[0] > 1.0
    assert abs(weights[1]) < 0.1
    assert figures(known, weights) == "4 questions, the right clause first 1.000 1.000 1.000 1.000"
    assert figures(known, -weights).startswith("4 questions, the right clause first 0.000")
