import pytest

from eval.bench.timing import summary, timed


def test_tails_are_nearest_ranks() -> None:
    found = summary([float(one) for one in range(100, 0, -1)])
    assert found == (50.5, 50.0, 95.0, 99.0, 0.0, 100)
    assert summary([3.0, 1.0, 2.0]) == (2.0, 2.0, 3.0, 3.0, 0.0, 3)


def test_nothing_timed_is_told() -> None:
    with pytest.raises(ValueError, match="no call"):
        summary([])


def test_every_input_is_timed_after_a_few_that_are_not() -> None:
    asked: list[int] = []
    found = timed(asked.append, range(8))
    assert found.n == 8
    assert asked == [0, 1, 2, 3, 4, *range(8)]
    assert found.p50 <= found.p99
