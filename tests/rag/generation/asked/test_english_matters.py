"""The matter that an English question tells next to the word for a type."""

from __future__ import annotations

import pytest

from rag.generation.asked.english_matters import agrees, english_matters
from rag.vietnamese.terms import terms


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("When was Kien Giang's drug prevention plan issued?", ["phòng, chống ma túy"]),
        ("Who signed the plan of Kien Giang on traffic safety?", ["an toàn giao thông"]),
        ("Who signed the annual plan of Kien Giang?", []),
        ("Who signed the plan of Kien Giang, and is anything on traffic safety?", []),
        ("When was Kien Giang's plan issued?", []),
    ],
)
def test_the_matter_is_told_before_a_type_or_behind_on(question: str, told: list[str]) -> None:
    assert [one[0].term for one in english_matters(question)] == told


def test_a_matter_agrees_by_any_meaning() -> None:
    (matter,) = english_matters("Who signed the mass mobilisation plan?")
    assert agrees(matter, frozenset(terms("tăng cường công tác dân vận")))
    assert not agrees(matter, frozenset(terms("an toàn giao thông")))


def test_a_part_of_a_matter_is_another_one() -> None:
    (matter,) = english_matters("When was the plan on administrative reform issued?")
    assert agrees(matter, frozenset(terms("công tác cải cách hành chính năm 2024")))
    assert not agrees(matter, frozenset(terms("công tác dân vận của cơ quan hành chính")))
