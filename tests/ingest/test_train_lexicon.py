"""Learning a lexicon from a handful of sentences."""

from __future__ import annotations

import pytest

from ingest import train_lexicon
from ingest.train_lexicon import learn, sentences

TOLD = [
    ("The new school", "trường học mới"),
    ("A new hospital", "bệnh viện mới"),
    ("The old school", "trường học cũ"),
    ("An old hospital", "bệnh viện cũ"),
] * 5


def test_sentences_are_stems_and_words() -> None:
    [(english, vietnamese)] = sentences([("New hospitals!", "Bệnh viện mới!")])
    assert english == ["new", "hospital"]
    assert vietnamese == ["bệnh_viện", "mới"]


def test_empty_and_endless_sentences_are_left_out() -> None:
    assert sentences([("", "mới"), ("new " * 81, "mới")]) == []


def test_words_that_go_together_translate_one_another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(train_lexicon, "MIN_SIGNIFICANCE", 5.0)
    lexicon = learn(sentences(TOLD))
    assert lexicon["new"][0].term == "mới"
    assert lexicon["old"][0].term == "cũ"
    assert "the" not in lexicon
