"""Training the restorer on a handful of sentences."""

from __future__ import annotations

from collections import defaultdict
from itertools import count

import numpy as np
import pytest

from ingest import train_restorer
from ingest.train_restorer import estimate, token_ids, vocabulary
from ingest.training_texts import frames
from rag.vietnamese.diacritics import Restorer


def test_tokens_are_syllables_and_boundaries() -> None:
    table: defaultdict[str, int] = defaultdict(count(1).__next__)
    [ids] = token_ids(["Kế hoạch 12, kế 1.200", "uỷ"], table)
    assert ids.tolist() == [0, 1, 2, 3, 0, 1, 3, 0, 4]
    assert list(table) == ["kế", "hoạch", "0", "ủy"]


def test_the_vocabulary_drops_rare_and_foreign_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(train_restorer, "MIN_SYLLABLE", 2)
    table = {"kế": 1, "xyz": 2, "bộ": 3, "ubnd": 4}
    syllables, renumbered = vocabulary(table, np.array([9, 2, 5, 1, 3]))
    assert syllables == ["", "kế", "ubnd"]
    assert renumbered.tolist() == [0, 1, 0, 0, 2]


def test_a_restorer_learns_from_a_few_sentences() -> None:
    syllables = ["", "chính", "hành", "hanh", "năm"]
    ids = np.array([0, 2, 1, 0, 2, 1, 0, 2, 1, 4, 0, 3, 0, 2, 1, 4])
    restorer = Restorer(estimate(syllables, ids))
    assert restorer.restore("hanh chinh") == "hành chính"


def test_our_phrases_hold_no_abbreviation_that_reads_as_a_syllable() -> None:
    phrases = frames()
    assert "Ủy ban nhân dân tỉnh" in phrases
    assert "Bộ CA" not in phrases
