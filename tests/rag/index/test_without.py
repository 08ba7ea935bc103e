from __future__ import annotations

import numpy as np
import pytest

from rag.index import dense
from rag.index.built import Index, build_index
from rag.index.dense import Dense
from tests.rag.index.corpus import DOCUMENTS, NEWS, PASSAGES, PLAN, LetterEncoder


@pytest.fixture
def index() -> Index:
    return build_index(DOCUMENTS, PASSAGES, LetterEncoder())


def test_a_document_that_is_cut_out_is_in_no_part_of_the_index(index: Index) -> None:
    cut = index.without({PLAN.doc_id})
    assert list(cut.documents) == [NEWS.doc_id]
    assert [one.passage_id for one in cut.passages] == ["t1"]
    assert (cut.manifest.documents, cut.manifest.passages) == (1, 1)
    assert cut.dense.vectors.tolist() == index.dense.vectors[2:].tolist()
    assert "ngân" not in cut.lexical.fields["accented"].vocabulary
    assert cut.lexical.scores("ngân sách").tolist() == [0.0]
    # What is left is as it was, score for score.
    assert cut.lexical.scores("dân vận").tolist() == index.lexical.scores("dân vận").tolist()[2:]
    words = index.lexical.spelling.of_rows(np.array([2]))[0]
    assert cut.lexical.spelling.of_rows(np.array([0]))[0].tolist() == words.tolist()


def test_it_can_lose_another_one(index: Index) -> None:
    empty = index.without({PLAN.doc_id}).without({NEWS.doc_id})
    assert (empty.documents, empty.passages) == ({}, ())
    assert empty.lexical.scores("dân vận").tolist() == []
    assert empty.dense.search(np.ones((1, 26), np.float32), 5)[0].tolist() == [[]]


def test_cutting_nothing_out_keeps_everything(index: Index) -> None:
    same = index.without(())
    assert (same.documents, same.passages) == (index.documents, index.passages)
    assert same.lexical.scores("ngân sách").tolist() == index.lexical.scores("ngân sách").tolist()


def test_what_an_index_has_in_common_with_one_before_is_held_once(index: Index) -> None:
    other = LetterEncoder()
    again = build_index([NEWS], PASSAGES[2:], other)
    shared = again.sharing(index)
    assert shared.documents[NEWS.doc_id] is index.documents[NEWS.doc_id]
    assert shared.passages[0] is index.passages[2]


def test_inverted_lists_find_only_what_is_still_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dense, "FLAT", 10)
    vectors = np.eye(64, dtype=np.float32)
    kept = np.ones(64, dtype=np.bool_)
    kept[[3, 5]] = False
    cut = Dense(vectors, 10).only(kept)
    asked = np.zeros(64, dtype=np.float32)
    asked[[3, 5, 40]] = 0.6, 0.6, 0.5
    # Row 40 is row 38 now: two before it are gone.
    assert cut.match(asked).top(1).tolist() == [38]
    only_others = np.ones(62, dtype=np.bool_)
    only_others[38] = False
    assert 38 not in cut.match(asked).top(5, only_others).tolist()
