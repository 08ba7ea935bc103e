from __future__ import annotations

import pytest

from rag.catalogue import Catalogue
from rag.model import Document
from rag.vietnamese.numbers import find_numbers


@pytest.fixture(scope="module")
def catalogue(documents: dict[str, Document]) -> Catalogue:
    return Catalogue(documents.values())


@pytest.mark.parametrize(
    ("asked", "key", "mentions"),
    [
        ("Kế hoạch 300/KH-UBND", "300/KH-UBND", 1),
        ("KH 39", "39/KH-UBND", 2),  # in 000 and in 001
        ("kết luận 114", "114-KL/TW", 4),  # twice in 000, once in 001, once in 002
        ("chỉ thị 33", "33/CT-TTg", 7),  # 000, four times in 001, 002, 004
    ],
)
def test_mentions_of_one_number_are_one_work(
    catalogue: Catalogue, asked: str, key: str, mentions: int
) -> None:
    (work,) = catalogue.numbered(find_numbers(asked)[0].number)
    assert work.number is not None
    assert work.number.key == key
    assert len(work.mentions) == mentions


def test_a_held_document_is_the_work_that_it_is(
    catalogue: Catalogue, documents: dict[str, Document]
) -> None:
    (work,) = catalogue.numbered(find_numbers("63/KH-UBND")[0].number)
    assert work.document is documents["001"]
    assert catalogue.of(documents["001"]) is work


def test_an_absent_number_is_known_and_has_near_ones(catalogue: Catalogue) -> None:
    asked = find_numbers("Kế hoạch 301/KH-UBND")[0].number
    assert catalogue.numbered(asked) == []
    near = [one.number.key for one in catalogue.nearest(asked) if one.number]
    assert "300/KH-UBND" in near


def test_a_year_that_is_not_the_works_does_not_find_it(catalogue: Catalogue) -> None:
    assert catalogue.numbered(find_numbers("CT 33/2021")[0].number)
    assert not catalogue.numbered(find_numbers("CT 33/2019")[0].number)


def test_the_targets_of_a_work_are_the_numbers_in_its_subject(catalogue: Catalogue) -> None:
    (work,) = catalogue.numbered(find_numbers("12-KH/TU")[0].number)
    assert [one.key for one in work.targets] == ["114-KL/TW"]
