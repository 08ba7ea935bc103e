from __future__ import annotations

import pytest

from server.hidden import hidden
from server.marks import visible


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mức thu \u202e001", [(8, "U+202E")]),
        ("a\u200bb\ufeff", [(1, "U+200B"), (3, "U+FEFF")]),
        ("thẻ \U000e0041", [(4, "U+E0041")]),
        ("👩\u200d🌾", []),  # joins two pictures into one
        ("a\u200db", [(1, "U+200D")]),
        ("Tiếng Việt có dấu", []),
    ],
)
def test_letters_that_no_one_sees(text: str, found: list[tuple[int, str]]) -> None:
    assert list(hidden(text)) == found


def test_a_title_shows_them_and_stays_text() -> None:
    assert visible("<b>\u202e") == (
        '&lt;b&gt;<span class="unseen" data-code="U+202E">\u202e</span>'
    )
