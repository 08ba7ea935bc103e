import numpy as np
import pytest

from rag.model import Document, Passage
from rag.retrieval.share import IDENTIFIED, Shares

DOCUMENT = Document("d", "d.txt", "", "Kế hoạch thủy sản", "")
PASSAGES = [
    Passage("d:0", "d", 0, 9, "lấy mẫu nước", headings=("Tần suất",)),
    Passage("d:1", "d", 9, 18, "kinh phí"),
]
ROWS = np.arange(2)


def weight(term: str) -> float:
    """A syllable counts one, a pair of syllables nothing."""
    return 0.0 if "_" in term else 1.0


SHARES = Shares({"d": DOCUMENT}, PASSAGES, weight)


def test_own_words_and_headings_count_whole() -> None:
    assert SHARES.of("tần suất lấy mẫu", ROWS) == pytest.approx([1.0, 0.0])


def test_what_only_the_identity_holds_counts_nearly_as_much() -> None:
    found = SHARES.of("kinh phí thủy sản", ROWS)
    assert found == pytest.approx([2 * IDENTIFIED / 4, (2 + 2 * IDENTIFIED) / 4])


@pytest.mark.parametrize("asked", ["", "là gì?"])
def test_a_question_without_content_is_not_said(asked: str) -> None:
    assert SHARES.of(asked, ROWS).tolist() == [0, 0]
    assert SHARES.of("kinh phí", ROWS[:0]).tolist() == []
