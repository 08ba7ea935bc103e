"""Aligning the words of translated sentences."""

from __future__ import annotations

from ingest.training.alignment import align


def test_words_that_meet_in_every_sentence_link() -> None:
    links = align([([0, 1], [0, 1]), ([0, 2], [0, 2]), ([1, 2], [1, 2])] * 4)
    agreed = {
        (int(left), int(right)): float(count)
        for left, right, count in zip(links.left, links.right, links.agreed, strict=True)
    }
    for word in range(3):
        assert agreed[word, word] > 7  # of 8 sentences that have it
    assert max(count for (left, right), count in agreed.items() if left != right) < 1


def test_meetings_are_counted_once_a_sentence() -> None:
    links = align([([0, 0], [0]), ([0], [1])])
    assert links.shared.tolist() == [1, 1]
