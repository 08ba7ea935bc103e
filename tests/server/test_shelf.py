from __future__ import annotations

import pytest

from server.shelf import Wanted, shelf
from tests.server.papers import DOCUMENTS, HOSTILE, PLAN


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Wanted(), [PLAN, HOSTILE]),
        (Wanted(q="dan van"), [PLAN]),
        (Wanted(q="DÂN  VẬN 2024"), [PLAN]),
        (Wanted(q="12/kh-ubnd"), [PLAN]),
        (Wanted(q="06/03/2024"), [PLAN]),
        (Wanted(q="su kien"), [HOSTILE]),
        (Wanted(q="dan van su kien"), []),
        (Wanted(type="Kế hoạch"), [PLAN]),
        (Wanted(type="kế hoạch"), []),  # chosen from the list, not typed
        (Wanted(year="2024", issuer="Ủy ban nhân dân tỉnh An Bình"), [PLAN]),
        (Wanted(q="su kien", year="2024"), []),
    ],
)
def test_words_and_properties_narrow_the_list(wanted: Wanted, found: list[object]) -> None:
    made = shelf(DOCUMENTS, wanted)
    assert [book.document for book in made.books] == found
    assert (made.found, made.total) == (len(found), 2)


def test_there_is_to_choose_from_what_the_documents_are() -> None:
    made = shelf(DOCUMENTS, Wanted(q="nothing like it"))
    assert made.types == ["Kế hoạch"]
    assert made.issuers == ["Ủy ban nhân dân tỉnh An Bình"]
    assert made.years == ["2024"]
