"""The words of an English text and their stems."""

from __future__ import annotations

import pytest

from rag.vietnamese.english_stems import root, stem


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("mobilisation", "mobilization"),
        ("mobilising", "mobilize"),
        ("programme", "programs"),
        ("labour", "labor"),
        ("centre", "centers"),
        ("issued", "issuing"),
        ("policies", "policy"),
        ("planned", "plan"),
        ("defence", "defense"),
    ],
)
def test_forms_of_a_word_share_a_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


def test_short_and_doubled_words_keep_apart() -> None:
    assert stem("class") == "class"
    assert stem("process") == "process"
    assert stem("act") != stem("action")


@pytest.mark.parametrize(
    ("form", "base"),
    [("criteria", "criterion"), ("wives", "wife"), ("notified", "notify"), ("kept", "keep")],
)
def test_irregular_forms_have_the_root_of_what_they_are_forms_of(form: str, base: str) -> None:
    assert root(form) == root(base)
