"""Terms in full and how they are written short."""

import pytest

from rag.vietnamese.short_forms import short_forms


@pytest.mark.parametrize(
    ("text", "short"),
    [("hop tac xa, bao nhieu thanh vien", "htx"), ("uy ban nhan dan xa", "ubnd")],
)
def test_the_longest_term_that_a_text_begins_with(text: str, short: str) -> None:
    assert short in short_forms(text)


def test_other_words_have_none() -> None:
    assert short_forms("con cua bien") == ()
