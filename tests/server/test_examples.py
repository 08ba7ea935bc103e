from __future__ import annotations

from server.examples import examples
from tests.server.papers import DOCUMENTS


def test_examples_are_made_of_what_the_corpus_holds() -> None:
    assert examples(DOCUMENTS, "vi") == [
        "Chỉ thị số 33/CT-TTg được ban hành ngày nào?",
        "Cơ quan nào ban hành Kế hoạch số 12/KH-UBND?",
        "Ai ký Kế hoạch số 12/KH-UBND?",
    ]


def test_an_empty_corpus_has_none() -> None:
    assert examples({}, "en") == []
