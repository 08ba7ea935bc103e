from __future__ import annotations

from rag.vietnamese.phrases import favoured


def _said(text: str) -> set[tuple[int, str]]:
    return {(at, syllable) for at, syllable, _ in favoured(text.split())}


def test_a_phrase_is_found_by_its_letters() -> None:
    assert {(1, "ký"), (2, "ngày")} <= _said("nghi ky ngay")


def test_a_longer_phrase_counts_for_more() -> None:
    nats = {(at, one): more for at, one, more in favoured("la so nao".split())}

    assert nats[1, "số"] > nats[1, "sở"]


def test_what_leads_in_and_what_rounds_off_by_their_places() -> None:
    assert _said("the ke hoach vay") == {(0, "thế"), (3, "vậy")}


def test_a_word_alone_leads_nothing_in() -> None:
    assert _said("the") == set()


def test_what_a_question_ends_with_by_its_place() -> None:
    assert (2, "đâu") in _said("ho so dau")
    assert (0, "ký") not in _said("ky hop")


def test_a_phrase_outweighs_what_documents_happen_to_write() -> None:
    nats = {(at, one): more for at, one, more in favoured("cac ke hoach cu thi sao".split())}

    assert nats[3, "cũ"] > 7
    assert nats[4, "thì"] > 4
