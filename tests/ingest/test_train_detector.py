"""Learning the words that tell two languages apart."""

from __future__ import annotations

from collections import Counter

from ingest.train_detector import weights


def test_clear_words_are_kept_with_the_side_they_speak_for() -> None:
    english = Counter({"the": 600, "plan": 100, "rare": 3, "an": 297})
    vietnamese = Counter({"the": 40, "hoach": 200, "an": 760})
    learnt = weights(english, vietnamese)
    # ln(600.5 / 40.5) = 2.696..., both sides having 1,000 words
    assert learnt == {"hoach": -5.0, "plan": 5.0, "the": 2.7}
