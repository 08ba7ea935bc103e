from rag.generation.asked.side_passages import of_side
from rag.model import Passage, ScoredPassage


def found(rank: int, *sides: float) -> ScoredPassage:
    return ScoredPassage(Passage(f"p{rank}", "d", rank, rank + 1, "x"), 1.0 / rank, rank, sides)


def test_a_side_reads_first_what_was_found_for_it() -> None:
    passages = [found(1, 0.9, 0.2), found(2, 0.1, 0.8)]
    assert [one.passage.passage_id for one in of_side(passages, 1)] == ["p2", "p1"]
    assert [(one.score, one.rank) for one in of_side(passages, 1)] == [(0.8, 1), (0.2, 2)]


def test_passages_that_were_found_for_no_sides_stay_as_they_are() -> None:
    passages = [found(1), found(2)]
    assert of_side(passages, 0) == passages
