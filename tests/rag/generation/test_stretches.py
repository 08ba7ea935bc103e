"""Whether a question asks for one fact or for all that is said."""

from rag.generation.stretches import asks_for_all
from rag.model import Query


def _english(text: str) -> Query:
    return Query(original=text, text=text, lang="en")


def test_a_plural_asks_for_several() -> None:
    assert asks_for_all(_english("Which procedures are delegated to the director?"))


def test_one_figure_is_one_fact() -> None:
    assert not asks_for_all(_english("How many schools may a province keep?"))
