from __future__ import annotations

import pytest

from eval.measures.risk import Answered, Point, curve


def test_a_curve_worked_out_by_hand() -> None:
    found = curve(
        [Answered(0.5, True), Answered(0.9, False), Answered(0.7, False), Answered(0.6, True)], 5
    )
    assert found is not None
    assert found.points == (
        Point(0.9, 0.2, 0.0),
        Point(0.7, 0.4, 0.0),
        Point(0.6, 0.6, 1 / 3),
        Point(0.5, 0.8, 0.5),
    )
    assert found.area == pytest.approx((0 + 0 + 1 / 3 + 1 / 2) / 4)
    assert found.best == found.area  # the wrong ones are the least sure
    assert found.operating == Point(0.5, 0.8, 0.5)
    assert found.within(0.4) == found.points[2]
    assert found.within(0.0) == found.points[1]


def test_equal_confidences_have_the_risk_of_a_random_order() -> None:
    found = curve([Answered(0.9, True), Answered(0.9, False)], 2)
    assert found is not None
    assert found.points == (Point(0.9, 1.0, 0.5),)
    assert found.area == 0.5
    assert found.best == 0.25
    assert found.within(0.4) is None


def test_the_wrong_order_is_worse_than_a_random_one() -> None:
    found = curve([Answered(0.9, True), Answered(0.1, False)], 2)
    assert found is not None
    assert found.area == 0.75


def test_a_system_that_answers_nothing_has_no_curve() -> None:
    assert curve([], 3) is None
