import pytest

from rag.model import Passage
from rag.retrieval.places import Places

PLACES = Places(
    [
        Passage("a1", "a", 0, 10, ""),
        Passage("b1", "b", 0, 5, ""),
        Passage("a2", "a", 12, 20, ""),
        Passage("a3", "a", 20, 30, ""),
    ]
)


@pytest.mark.parametrize(
    ("start", "end", "rows"),
    [(0, 1, [0]), (9, 13, [0, 2]), (10, 12, []), (15, 25, [2, 3]), (0, 99, [0, 2, 3])],
)
def test_what_covers_a_span(start: int, end: int, rows: list[int]) -> None:
    assert PLACES.covering("a", start, end) == rows


def test_what_holds_a_span_whole() -> None:
    assert PLACES.holding("a", 21, 30) == [3]
    assert PLACES.holding("a", 15, 25) == []


def test_the_rows_of_documents() -> None:
    assert list(PLACES.of("a")) == [0, 2, 3]
    assert list(PLACES.of("no such")) == []
    assert PLACES.inside(["b"]).tolist() == [False, True, False, False]
