import pytest

from rag.catalogue import Asked

RISE = {frozenset({"tang"}): 1.0, frozenset({"nang", "cao", "nang_cao"}): 1.0}
ASKED = Asked({"phi": 2.0, "tang": 1.0, "nang": 1.0, "cao": 1.0, "nang_cao": 2.0}, (RISE,))


@pytest.mark.parametrize(
    ("found", "share"),
    [
        ({"phi", "tang"}, 1.0),
        ({"phi", "nang", "cao", "nang_cao"}, 1.0),
        ({"phi", "nang"}, (2 + 2.5 / 4) / 4.5),
        ({"phi"}, 2 / 4.5),
        (set(), 0.0),
    ],
)
def test_of_the_meanings_of_one_word_one_is_enough(found: set[str], share: float) -> None:
    assert ASKED.share(found) == pytest.approx(share)


def test_a_word_one_of_whose_meanings_is_settled_is_no_longer_asked_for() -> None:
    left = ASKED.weighed({"phi": 2.0, "nang": 1.0, "cao": 1.0, "nang_cao": 2.0})
    assert left.meanings == ()


def test_nothing_asked_is_covered_by_nothing() -> None:
    assert Asked({}).share({"phi"}) == 0.0


def test_an_unlikely_meaning_counts_less() -> None:
    word = {frozenset({"vang"}): 0.64, frozenset({"kim"}): 0.16}
    asked = Asked({"vang": 1.0, "kim": 1.0}, (word,))
    assert asked.share({"vang"}) == pytest.approx(1.0)
    assert asked.share({"kim"}) == pytest.approx(0.5)
